package dev.dateline.reading;

import dev.dateline.core.Section.Kind;
import dev.dateline.reading.BundleBook.Field;
import dev.dateline.reading.BundleBook.Layout;
import dev.dateline.reading.BundleBook.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Parts a text into articles, and an article into what is told about it and its text.
final class BundleSplitter {
    private static final int FEWEST = 2;
    private static final int LONGEST_DATE_LINE = 90;
    private static final int DATE_LINE_WORDS = 5;
    private static final int LONGEST_TITLE = 300;
    private static final int TITLE_LINES = 3;
    private static final int LONGEST_OUTLET = 80;
    /// A block of lines that long, or half as long and a sentence, is the article's own.
    private static final int PROSE = 160;
    /// Lines without a label that may stand between two labels below a text.
    private static final int LINES_BETWEEN_LABELS = 3;

    private final BundleBook book;
    private final Layout layout;
    private final String text;

    private BundleSplitter(BundleBook book, Layout layout, String text) {
        this.book = book;
        this.layout = layout;
        this.text = text;
    }

    /// @param end behind the last of its words in the text
    /// @param words without the white space around them
    private record Raw(int end, String words) {}

    /// A line and what it is for.
    ///
    /// @param told what a labelled line tells
    /// @param isAbout whether it tells about the article without a label
    private record Line(int end, String words, @Nullable Told told, boolean isAbout) {
        boolean isBlank() {
            return words.isEmpty();
        }

        boolean isMark() {
            return told != null || isAbout;
        }

        boolean isPlain() {
            return !isBlank() && !isMark();
        }
    }

    static Optional<Bundle> split(BundleBook book, String text, boolean isAsked) {
        List<Raw> lines = lines(text);
        Layout layout = null;
        int most = 0;
        for (Layout each : book.layouts()) {
            int separators = (int) lines.stream()
                    .filter(line -> isSeparator(each, line.words()))
                    .count();
            if (separators > most) {
                most = separators;
                layout = each;
            }
        }
        if (layout == null || (most < FEWEST && !isAsked)) {
            return Optional.empty();
        }
        return new BundleSplitter(book, layout, text).split(lines, isAsked);
    }

    private static boolean isSeparator(Layout layout, String line) {
        return BundleBook.matches(layout.opens(), line) || BundleBook.matches(layout.closes(), line);
    }

    private Optional<Bundle> split(List<Raw> raw, boolean isAsked) {
        List<List<Line>> slices = new ArrayList<>();
        List<Line> slice = new ArrayList<>();
        boolean isInside = layout.opens().isEmpty();
        int leftOut = 0;
        for (Raw each : raw) {
            boolean opens = BundleBook.matches(layout.opens(), each.words());
            if (!opens && !BundleBook.matches(layout.closes(), each.words())) {
                slice.add(line(each));
                continue;
            }
            if (isInside) {
                slices.add(slice);
            } else {
                leftOut += length(slice);
            }
            isInside = opens || layout.opens().isEmpty();
            slice = new ArrayList<>();
        }
        // after the last line that ends an article there is none, unless it has a header
        if (isInside && (!layout.opens().isEmpty() || hasHeader(slice))) {
            slices.add(slice);
        } else {
            leftOut += length(slice);
        }
        if (!isAsked && slices.stream().filter(this::hasHeader).count() < FEWEST) {
            return Optional.empty();
        }
        List<Bundle.Part> parts = new ArrayList<>();
        for (List<Line> each : slices) {
            Header header = new Header(each);
            parts.add(header.part());
            leftOut += header.leftOut;
        }
        return Optional.of(new Bundle(parts, leftOut));
    }

    private boolean hasHeader(List<Line> slice) {
        return slice.stream().anyMatch(line -> line.told() != null)
                || (slice.stream().anyMatch(Line::isAbout) && slice.stream().anyMatch(BundleSplitter::isDate));
    }

    private static int length(List<Line> slice) {
        return slice.stream().mapToInt(line -> line.words().length()).sum();
    }

    // ---------------------------------------------------------------- one article

    /// What stands above and below the text of one article.
    private final class Header {
        private final List<Line> lines;
        private final Map<Field, String> told = new EnumMap<>(Field.class);
        private Optional<LocalDate> day = Optional.empty();
        private String dateline = "";
        private int leftOut;

        Header(List<Line> lines) {
            this.lines = lines;
        }

        Bundle.Part part() {
            int textLabel = find(Field.TEXT, 0);
            int headEnd = textLabel >= 0 ? textLabel : headEnd();
            int bodyStart = Math.max(head(headEnd), headEnd);
            int bodyEnd = tail(bodyStart);
            for (int i = 0; i < lines.size(); i++) {
                Told here = lines.get(i).told();
                if (here != null && (i < bodyStart || i >= bodyEnd)) {
                    learn(here, i);
                }
            }
            return new Bundle.Part(
                    value(Field.TITLE), day, value(Field.AUTHOR), value(Field.OUTLET), body(bodyStart, bodyEnd));
        }

        private Optional<String> value(Field field) {
            return Optional.ofNullable(told.get(field)).filter(words -> !words.isBlank());
        }

        private void learn(Told here, int i) {
            switch (here.field()) {
                case PUBLISHED -> day = day.or(() -> DateText.first(here.value(), true));
                case DATELINE -> dateline = dateline.isEmpty() ? lines.get(i).words() : dateline;
                case AUTHOR ->
                    told.putIfAbsent(
                            Field.AUTHOR,
                            here.value().regionMatches(true, 0, "by ", 0, 3)
                                    ? here.value().substring(3).strip()
                                    : here.value());
                case TITLE, OUTLET -> told.putIfAbsent(here.field(), here.value());
                case TEXT, ASIDE -> {}
            }
        }

        private int find(Field field, int from) {
            for (int i = from; i < lines.size(); i++) {
                Told here = lines.get(i).told();
                if (here != null && here.field() == field) {
                    return i;
                }
            }
            return -1;
        }

        /// Where a header without a label of the text ends: below its last label or date above the first prose.
        private int headEnd() {
            int end = 0;
            int block = 0;
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                block = line.isPlain() ? block + line.words().length() : 0;
                boolean isProse = block > PROSE || (block > PROSE / 2 && Lines.endsSentence(line.words()));
                if (isProse) {
                    return end;
                }
                if (line.isMark() || isDate(line)) {
                    end = i + 1;
                }
            }
            // a text of short lines alone: its header ends where its labels have their first gap
            return lines.stream().noneMatch(Line::isMark) ? end : firstGap();
        }

        private int firstGap() {
            int end = 0;
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).isMark() || isDate(lines.get(i))) {
                    end = i + 1;
                } else if (end > 0 && lines.get(i).isPlain() && !isDate(lines.get(i)) && i - end > 1) {
                    return end;
                }
            }
            return end;
        }

        /// Reads the lines without label; the order is the layout's, the date tells where in it they are.
        ///
        /// @return where the lines that tell about the article end
        private int head(int headEnd) {
            List<Field> order = layout.head();
            int dateLine = -1;
            for (int i = 0; i < headEnd && dateLine < 0; i++) {
                dateLine = isDate(lines.get(i)) ? i : -1;
            }
            int dateSlot = order.indexOf(Field.PUBLISHED);
            if (dateSlot < 0 || dateLine < 0) {
                int at = 0;
                for (Field field : order) {
                    at = field == Field.PUBLISHED ? at : down(field, at, headEnd);
                }
                return at;
            }
            String words = lines.get(dateLine).words();
            day = DateText.first(words, true);
            int above = dateLine;
            for (int slot = dateSlot - 1; slot >= 0; slot--) {
                above = up(order.get(slot), above);
            }
            leftOut += length(
                    lines.subList(0, above).stream().filter(Line::isPlain).toList());
            int below = dateLine + 1;
            for (int slot = dateSlot + 1; slot < order.size(); slot++) {
                below = down(order.get(slot), below, lines.size());
            }
            return below;
        }

        /// The nearest lines above one that may be the field.
        ///
        /// @return the first of them
        private int up(Field field, int from) {
            int at = from - 1;
            while (at >= 0 && (!lines.get(at).isPlain() || readByline(lines.get(at)))) {
                at--;
            }
            if (at < 0) {
                return from;
            }
            int start = at;
            int most = field == Field.TITLE ? TITLE_LINES : 1;
            while (start > 0 && at - start + 1 < most && lines.get(start - 1).isPlain()) {
                start--;
            }
            return take(field, start, at + 1) ? start : from;
        }

        /// The nearest lines below one that may be the field.
        ///
        /// @return below the last of them
        private int down(Field field, int from, int limit) {
            int at = from;
            while (at < limit && (!lines.get(at).isPlain() || readByline(lines.get(at)))) {
                if (lines.get(at).told() != null) {
                    // below the labels there is no more that has none
                    return from;
                }
                at++;
            }
            if (at >= limit) {
                return from;
            }
            int end = at + 1;
            int most = field == Field.TITLE ? TITLE_LINES : 1;
            while (end < limit && end - at < most && lines.get(end).isPlain()) {
                end++;
            }
            if (take(field, at, end)) {
                return end;
            }
            return take(field, at, at + 1) ? at + 1 : from;
        }

        private boolean take(Field field, int start, int end) {
            String words = lines.subList(start, end).stream().map(Line::words).collect(Collectors.joining(" "));
            if (words.length() > (field == Field.TITLE ? LONGEST_TITLE : LONGEST_OUTLET)
                    || (end - start > 1 && Lines.endsSentence(words))) {
                return false;
            }
            told.putIfAbsent(field, words);
            return true;
        }

        private boolean readByline(Line line) {
            boolean isByline = !line.isBlank() && Lines.kind(line.words(), false) == Kind.BYLINE;
            if (isByline) {
                Lines.author(line.words()).ifPresent(name -> told.putIfAbsent(Field.AUTHOR, name));
            }
            return isByline;
        }

        /// Where the labels below the text begin.
        private int tail(int bodyStart) {
            int tail = lines.size();
            int plain = 0;
            for (int i = lines.size() - 1; i >= bodyStart && plain <= LINES_BETWEEN_LABELS; i--) {
                Line line = lines.get(i);
                if (line.isMark() && (line.told() == null || line.told().field() != Field.TEXT)) {
                    tail = i;
                    plain = 0;
                } else if (line.isPlain()) {
                    plain += line.words().length() > PROSE || tail == lines.size() ? LINES_BETWEEN_LABELS + 1 : 1;
                }
            }
            return tail;
        }

        private String body(int from, int to) {
            int start = from;
            int end = to;
            while (start < end && (lines.get(start).isBlank() || isEmptyLabel(lines.get(start)))) {
                start++;
            }
            while (end > start && lines.get(end - 1).isBlank()) {
                end--;
            }
            if (start >= end) {
                return "";
            }
            Line first = lines.get(start);
            int length = first.told() == null
                    ? first.words().length()
                    : first.told().value().length();
            String body =
                    text.substring(first.end() - length, lines.get(end - 1).end());
            return dateline.isEmpty() ? body : dateline + "\n\n" + body;
        }
    }

    private static boolean isEmptyLabel(Line line) {
        return line.told() != null
                && line.told().field() == Field.TEXT
                && line.told().value().isEmpty();
    }

    /// "March 5, 2023 Sunday", "4 June 2022 Saturday 10:14 AM GMT": a line that says little but a full date.
    private static boolean isDate(Line line) {
        if (!line.isPlain()
                || line.words().length() > LONGEST_DATE_LINE
                || DateText.first(line.words(), true).isEmpty()) {
            return false;
        }
        int words = 0;
        for (String word : line.words().split("[^\\p{L}]+")) {
            words += word.length() > 1 && !DateText.isDateWord(word) ? 1 : 0;
        }
        return words <= DATE_LINE_WORDS;
    }

    // ---------------------------------------------------------------- lines

    private Line line(Raw raw) {
        return new Line(raw.end(), raw.words(), book.field(raw.words()).orElse(null), book.isNotice(raw.words()));
    }

    private static List<Raw> lines(String text) {
        List<Raw> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && "\n\r\f".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            int start = from;
            int stop = end;
            while (start < stop && Furniture.isSpace(text.charAt(start))) {
                start++;
            }
            while (stop > start && Furniture.isSpace(text.charAt(stop - 1))) {
                stop--;
            }
            lines.add(new Raw(stop, text.substring(start, stop)));
            boolean isPair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            from = end + (isPair ? 2 : 1);
        }
        return lines;
    }
}
