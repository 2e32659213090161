package dev.dateline.reading;

import dev.dateline.core.Article;
import dev.dateline.core.Section;
import dev.dateline.core.Section.Kind;
import dev.dateline.core.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text with its parts told apart: every line or paragraph gets the part it plays, before anything is
/// read from it.
///
/// Blocks are lines, except that a sentence broken over lines (text wrapped at a column) is one block.
/// What is not clearly something else is BODY.
final class TextSections {
    private static final int LONGEST_HEADLINE = 160;
    /// A headline stands among the first lines, below breadcrumbs and above or below a byline.
    private static final int HEADLINE_REACH = 8;
    /// "Key figures" below the name of a publication is a heading of the text.
    private static final int FEWEST_WORDS_BELOW_MASTHEAD = 3;

    private static final int LONGEST_MASTHEAD = 90;
    /// Words besides the date that a masthead's line may hold: an outlet's or a place's name.
    private static final int MASTHEAD_WORDS = 5;

    private final String text;
    private final int bodyStart;
    private final boolean capitals;
    private final List<Section> sections = new ArrayList<>();
    private Optional<String> headline = Optional.empty();
    private Optional<LocalDate> published = Optional.empty();
    private Optional<String> author = Optional.empty();
    private Optional<String> outlet = Optional.empty();

    private TextSections(String text, int bodyStart) {
        this.text = text;
        this.bodyStart = bodyStart;
        this.capitals = isInCapitals(text, bodyStart);
    }

    static TextSections of(Optional<String> title, String text) {
        String separate = title.map(String::strip).orElse("");
        if (separate.isEmpty()) {
            return new TextSections(text, 0).mark("");
        }
        String head = separate + Article.TITLE_BREAK;
        return new TextSections(head + text, head.length()).mark(separate);
    }

    String text() {
        return text;
    }

    int bodyStart() {
        return bodyStart;
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }

    Optional<String> headline() {
        return headline;
    }

    Optional<LocalDate> published() {
        return published;
    }

    Optional<String> author() {
        return author;
    }

    Optional<String> outlet() {
        return outlet;
    }

    // ---------------------------------------------------------------- marking

    private TextSections mark(String title) {
        List<Span> blocks = blocks();
        List<Kind> kinds = new ArrayList<>();
        boolean inLinks = false;
        for (Span block : blocks) {
            String line = block.of(text);
            Kind kind = Lines.kind(line, capitals);
            if (inLinks && kind == Kind.BODY && line.length() <= 120 && !Lines.endsSentence(line)) {
                kind = Kind.FURNITURE;
            } else {
                inLinks = kind == Kind.FURNITURE && Lines.announcesLinks(line);
            }
            if (kind == Kind.BODY && kinds.size() < HEADLINE_REACH && isMastheadDate(line)) {
                kind = Kind.DATELINE;
            }
            kinds.add(kind);
        }
        int glued = gluedTitle(title, blocks);
        boolean titleRepeated = markHeadline(title, blocks, kinds, glued);
        if (!title.isEmpty()) {
            add(0, title.length(), titleRepeated ? Kind.FURNITURE : Kind.HEADLINE);
        }
        boolean datelineSought = true;
        for (int i = 0; i < blocks.size(); i++) {
            Span block = blocks.get(i);
            Kind kind = kinds.get(i);
            int start = block.start();
            if (i == 0 && glued > 0) {
                add(start, start + glued, Kind.HEADLINE);
                headline = Optional.of(text.substring(start, start + glued));
                start = skipSpace(start + glued, block.end());
                if (start >= block.end()) {
                    continue;
                }
                kind = Kind.BODY;
            }
            switch (kind) {
                case BODY -> {
                    int end = datelineSought ? Dateline.end(text, start, block.end(), capitals) : 0;
                    if (end > 0) {
                        add(start, end, Kind.DATELINE);
                        learn(Dateline.day(text.substring(start, end)));
                        int prose = skipSpace(end, block.end());
                        add(prose, block.end(), Kind.BODY);
                        datelineSought = false;
                    } else {
                        add(start, block.end(), Kind.BODY);
                        // a dateline opens the story; what looks like one deep in it is something else
                        datelineSought &= i < HEADLINE_REACH && block.length() < 200;
                    }
                }
                case CAPTION -> addCaption(block);
                case BYLINE -> {
                    add(start, block.end(), Kind.BYLINE);
                    learnByline(block.of(text));
                }
                case DATELINE -> {
                    add(start, block.end(), Kind.DATELINE);
                    learn(DateText.first(block.of(text), true));
                }
                case HEADLINE, CREDIT, BREADCRUMB, FURNITURE -> add(start, block.end(), kind);
            }
        }
        return this;
    }

    /// "The Lantern Post, 15 December 2020", "LIMA, Thursday, 16 July 1992.": a line that says little but a full date.
    private static boolean isMastheadDate(String line) {
        if (line.length() > LONGEST_MASTHEAD || DateText.first(line, true).isEmpty()) {
            return false;
        }
        int words = 0;
        for (String word : line.split("[^\\p{L}]+")) {
            if (word.length() > 1 && !DateText.isDateWord(word)) {
                words++;
            }
        }
        return words <= MASTHEAD_WORDS;
    }

    private void add(int start, int end, Kind kind) {
        if (end > start) {
            sections.add(new Section(new Span(start, end), kind));
        }
    }

    private int skipSpace(int from, int end) {
        int at = from;
        while (at < end && Furniture.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void addCaption(Span block) {
        int credit = Lines.creditStart(block.of(text), capitals);
        if (credit < 0) {
            add(block.start(), block.end(), Kind.CAPTION);
            return;
        }
        int from = block.start() + credit;
        int end = from;
        while (end > block.start() && Furniture.isSpace(text.charAt(end - 1))) {
            end--;
        }
        add(block.start(), end, Kind.CAPTION);
        add(from, block.end(), Kind.CREDIT);
    }

    private void learn(Optional<LocalDate> day) {
        published = published.or(() -> day);
    }

    private void learnByline(String line) {
        learn(DateText.first(line, true));
        author = author.or(() -> Lines.author(line));
        outlet = outlet.or(() -> Lines.outlet(line));
    }

    // ---------------------------------------------------------------- the headline

    /// Length of a given title with which the text begins and which runs straight into the prose; 0
    /// without.
    private int gluedTitle(String title, List<Span> blocks) {
        if (title.length() < 15 || blocks.isEmpty()) {
            return 0;
        }
        Span first = blocks.getFirst();
        return first.length() > title.length() + 1
                        && text.startsWith(title, first.start())
                        && isBoundary(text.charAt(first.start() + title.length()))
                ? title.length()
                : 0;
    }

    private static boolean isBoundary(char next) {
        return Furniture.isSpace(next) || Character.isUpperCase(next);
    }

    /// Of several equal headlines the one nearest the body counts, the others are furniture.
    ///
    /// @return whether the text repeats the separate title
    private boolean markHeadline(String title, List<Span> blocks, List<Kind> kinds, int glued) {
        if (glued > 0) {
            return true;
        }
        int found = -1;
        if (title.isEmpty()) {
            found = firstHeadline(blocks, kinds);
            if (found < 0) {
                return false;
            }
        }
        String folded = Furniture.folded(title.isEmpty() ? blocks.get(found).of(text) : title);
        int last = found;
        for (int i = 0; i < Math.min(blocks.size(), HEADLINE_REACH); i++) {
            if (Furniture.folded(blocks.get(i).of(text)).equals(folded)) {
                if (last >= 0) {
                    kinds.set(last, Kind.FURNITURE);
                }
                last = i;
            }
        }
        if (last < 0) {
            return false;
        }
        kinds.set(last, Kind.HEADLINE);
        headline = Optional.of(blocks.get(last).of(text));
        return true;
    }

    private int firstHeadline(List<Span> blocks, List<Kind> kinds) {
        for (int i = 0; i < Math.min(blocks.size(), HEADLINE_REACH); i++) {
            if (kinds.get(i) == Kind.BODY) {
                return isHeadline(blocks, kinds, i) ? belowMasthead(blocks, kinds, i) : -1;
            }
        }
        return -1;
    }

    /// The headline that stands below the name of a publication, which becomes furniture with its motto; the
    /// line itself where it is no such name or no headline follows.
    private int belowMasthead(List<Span> blocks, List<Kind> kinds, int i) {
        if (!Masthead.isPublication(blocks.get(i).of(text))) {
            return i;
        }
        for (int next = i + 1; next < Math.min(blocks.size(), HEADLINE_REACH); next++) {
            boolean isMotto = kinds.get(next) == Kind.BODY && !isApart(blocks.get(next - 1), blocks.get(next));
            if (kinds.get(next) == Kind.BODY && !isMotto) {
                if (!isHeadline(blocks, kinds, next)
                        || blocks.get(next).of(text).split(" ").length < FEWEST_WORDS_BELOW_MASTHEAD) {
                    return i;
                }
                for (int above = i; above < next; above++) {
                    if (kinds.get(above) == Kind.BODY) {
                        kinds.set(above, Kind.FURNITURE);
                    }
                }
                return next;
            }
        }
        return i;
    }

    /// Whether an empty line stands between two blocks.
    private boolean isApart(Span above, Span below) {
        return text.substring(above.end(), below.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                > 1;
    }

    private boolean isHeadline(List<Span> blocks, List<Kind> kinds, int i) {
        Span block = blocks.get(i);
        String line = block.of(text);
        if (block.length() > LONGEST_HEADLINE
                || line.indexOf(' ') < 0
                || (Lines.endsSentence(line) && (capitals || (!line.endsWith("?") && !line.endsWith("!"))))
                || ":,;-—–".indexOf(line.charAt(line.length() - 1)) >= 0
                || (!Character.isLetterOrDigit(line.charAt(0)) && "\"'“‘[".indexOf(line.charAt(0)) < 0)
                || (line.contains(". ") && !line.contains("U.S. "))
                || Dateline.end(text, block.start(), block.end(), capitals) > 0) {
            return false;
        }
        for (int next = i + 1; next < Math.min(blocks.size(), i + HEADLINE_REACH); next++) {
            if (kinds.get(next) == Kind.BODY) {
                String prose = blocks.get(next).of(text);
                if (prose.length() > line.length() || Lines.endsSentence(prose)) {
                    return true;
                }
            }
        }
        return false;
    }

    // ---------------------------------------------------------------- blocks

    /// Lines without the space around them; lines that one sentence runs through are one block.
    private List<Span> blocks() {
        List<Span> lines = new ArrayList<>();
        List<Boolean> afterBlank = new ArrayList<>();
        boolean blank = true;
        int from = bodyStart;
        while (from < text.length()) {
            int end = lineEnd(from);
            int start = from;
            int stop = end;
            while (start < stop && isEdge(text.charAt(start))) {
                start++;
            }
            while (stop > start && isEdge(text.charAt(stop - 1))) {
                stop--;
            }
            if (start < stop) {
                lines.add(new Span(start, stop));
                afterBlank.add(blank);
                blank = false;
            } else {
                blank = true;
            }
            from = end + 1;
        }
        return joined(lines, afterBlank);
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static boolean isEdge(char c) {
        return Furniture.isSpace(c) || Furniture.isInvisible(c);
    }

    private List<Span> joined(List<Span> lines, List<Boolean> afterBlank) {
        int width = wrapWidth(lines, afterBlank);
        List<Span> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            if (!blocks.isEmpty() && !afterBlank.get(i) && runsOn(lines.get(i - 1), line, width)) {
                blocks.set(blocks.size() - 1, new Span(blocks.getLast().start(), line.end()));
            } else {
                blocks.add(line);
            }
        }
        return blocks;
    }

    /// Whether a sentence runs from one line into the next.
    private boolean runsOn(Span above, Span line, int width) {
        if (width > 0) {
            // wrapped text: a line much shorter than the column ends its paragraph
            String last = above.of(text);
            boolean indented = line.start() - above.end() > 2 && text.charAt(line.start() - 1) == ' ';
            return !indented
                    && (above.length() > width * 0.7 || (!Lines.endsSentence(last) && above.length() > width * 0.5));
        }
        char first = text.charAt(line.start());
        return Character.isLowerCase(first)
                && above.length() >= 40
                && !Lines.endsSentence(above.of(text))
                && text.charAt(above.end() - 1) != ':'
                && Lines.kind(line.of(text), capitals) == Kind.BODY
                && Lines.kind(above.of(text), capitals) == Kind.BODY;
    }

    /// The column at which the text is wrapped; 0 when it is not.
    private int wrapWidth(List<Span> lines, List<Boolean> afterBlank) {
        int longest = 0;
        int broken = 0;
        int pairs = 0;
        for (int i = 0; i < lines.size(); i++) {
            longest = Math.max(longest, lines.get(i).length());
        }
        if (longest > 110 || longest < 40) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!afterBlank.get(i)) {
                pairs++;
                Span above = lines.get(i - 1);
                if (above.length() > longest * 0.7 && !Lines.endsSentence(above.of(text))) {
                    broken++;
                }
            }
        }
        return pairs >= 2 && broken * 2 >= pairs ? longest : 0;
    }

    private static boolean isInCapitals(String text, int from) {
        int upper = 0;
        int lower = 0;
        for (int i = from; i < Math.min(text.length(), from + 3_000); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLowerCase(c)) {
                lower++;
            }
        }
        return upper > lower * 3;
    }
}
