package dev.dateline.documents.extraction;

import dev.dateline.documents.extraction.PagedText.Paragraph;
import dev.dateline.reading.Bundle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes running text of printed pages: heads, feet and page numbers go, lines are joined to paragraphs, words
/// that were cut at a line's end are whole again, and paragraphs run on over pages and columns.
final class RunningText {
    /// Lines at the top and at the bottom of a page that may be its head and foot.
    private static final int EDGE = 2;
    /// Heads of left and right pages differ.
    private static final double RECURS = 0.4;
    /// A line shorter than that part of the column ends its paragraph.
    private static final double FULL = 0.6;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–—|\\s]*(page\\s*)?#(\\s*(of|/)\\s*#)?[-–—|\\s]*");
    private static final Pattern NUMBERED_PAGE = Pattern.compile("(?i)page\\s*\\d+(\\s*(of|/)\\s*\\d+)?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");
    /// Beginnings that keep their hyphen.
    private static final Set<String> PREFIXES = Set.of("anti", "ex", "pro", "self", "non");

    private final List<List<Paragraph>> pages;
    private final Set<String> words = new HashSet<>();
    private final double full;

    private RunningText(List<List<Paragraph>> pages) {
        this.pages = pages;
        this.full = FULL * columnWidth();
        for (List<Paragraph> page : pages) {
            for (Paragraph paragraph : page) {
                for (String line : paragraph.lines()) {
                    WORD.matcher(line)
                            .results()
                            .map(found -> found.group().toLowerCase(Locale.ROOT))
                            .forEach(words::add);
                }
            }
        }
    }

    static String of(List<List<Paragraph>> pages) {
        return new RunningText(withoutEdges(
                        pages.stream().filter(page -> !page.isEmpty()).toList()))
                .text();
    }

    // ---------------------------------------------------------------- heads and feet

    /// Lines of a page from top to bottom.
    private static List<String> lines(List<Paragraph> page) {
        return page.stream().flatMap(paragraph -> paragraph.lines().stream()).toList();
    }

    private static List<List<Paragraph>> withoutEdges(List<List<Paragraph>> pages) {
        Map<String, Integer> heads = new HashMap<>();
        Map<String, Integer> feet = new HashMap<>();
        for (List<Paragraph> page : pages) {
            List<String> lines = lines(page);
            if (lines.size() <= 2 * EDGE) {
                // a page that is all edge tells nothing
                continue;
            }
            count(lines.subList(0, EDGE), heads);
            count(lines.subList(lines.size() - EDGE, lines.size()), feet);
        }
        int often = Math.max(2, (int) Math.ceil(pages.size() * RECURS));
        Set<String> seen = new HashSet<>();
        List<List<Paragraph>> cleaned = new ArrayList<>();
        for (List<Paragraph> page : pages) {
            int last = lines(page).size() - 1;
            int number = 0;
            List<Paragraph> kept = new ArrayList<>();
            for (Paragraph paragraph : page) {
                List<String> lines = new ArrayList<>();
                for (String line : paragraph.lines()) {
                    String key = key(line);
                    boolean isHead = number < EDGE && heads.getOrDefault(key, 0) >= often;
                    boolean isFoot = number > last - EDGE && feet.getOrDefault(key, 0) >= often;
                    boolean isNumber =
                            (isHead || isFoot) && PAGE_NUMBER.matcher(key).matches();
                    boolean isOnlyPage = (number < EDGE || number > last - EDGE)
                            && NUMBERED_PAGE.matcher(line).matches();
                    // the name of an outlet, or the headline, heads the first page too: there it stays
                    boolean isFirst = isHead && !isNumber && seen.add(key);
                    if (Bundle.isMark(line) || (!isOnlyPage && !isFoot && !isHead) || (isFirst && !isFoot)) {
                        lines.add(line);
                    }
                    number++;
                }
                if (!lines.isEmpty()) {
                    kept.add(new Paragraph(lines));
                }
            }
            cleaned.add(kept);
        }
        return cleaned;
    }

    private static void count(List<String> lines, Map<String, Integer> counts) {
        new HashSet<>(lines.stream().map(RunningText::key).toList()).forEach(key -> counts.merge(key, 1, Integer::sum));
    }

    /// The same on every page, whatever the page's number.
    private static String key(String line) {
        return SPACES.matcher(DIGITS.matcher(line.toLowerCase(Locale.ROOT)).replaceAll("#"))
                .replaceAll(" ");
    }

    // ---------------------------------------------------------------- paragraphs

    /// The length that most lines of the prose have.
    private int columnWidth() {
        int[] lengths = pages.stream()
                .flatMap(List::stream)
                .filter(paragraph -> paragraph.lines().size() > 2)
                .flatMap(paragraph -> paragraph.lines().stream())
                .mapToInt(String::length)
                .sorted()
                .toArray();
        if (lengths.length == 0) {
            lengths = pages.stream()
                    .flatMap(List::stream)
                    .flatMap(paragraph -> paragraph.lines().stream())
                    .mapToInt(String::length)
                    .sorted()
                    .toArray();
        }
        return lengths.length == 0 ? 0 : lengths[lengths.length * 3 / 4];
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        String above = "";
        for (List<Paragraph> page : pages) {
            for (Paragraph paragraph : page) {
                boolean isFirst = true;
                for (String line : paragraph.lines()) {
                    add(text, above, line, isFirst);
                    above = line;
                    isFirst = false;
                }
            }
        }
        return text.toString();
    }

    private void add(StringBuilder text, String above, String line, boolean opensParagraph) {
        if (above.isEmpty()) {
            text.append(line);
            return;
        }
        boolean isApart = Bundle.isMark(above) || Bundle.isMark(line);
        boolean isWithin = startsSmall(line) && !endsSentence(above);
        boolean runsOn =
                !isApart && (opensParagraph ? isWithin && above.length() >= full : isWithin || above.length() >= full);
        if (!runsOn) {
            text.append(opensParagraph || endsSentence(above) ? "\n\n" : "\n").append(line);
        } else if (isCut(above, line)) {
            text.setLength(text.length() - 1);
            text.append(line);
        } else if (above.endsWith("-")
                && above.length() > 1
                && Character.isLetterOrDigit(above.charAt(above.length() - 2))) {
            text.append(line);
        } else {
            text.append(' ').append(line);
        }
    }

    /// Whether a hyphen at the end of a line only cuts a word.
    private boolean isCut(String above, String line) {
        if (above.endsWith("\u00ad")) {
            return true;
        }
        if (!above.endsWith("-")
                || !startsSmall(line)
                || above.length() < 2
                || !Character.isLetter(above.charAt(above.length() - 2))) {
            return false;
        }
        String first = last(above.substring(0, above.length() - 1));
        String second = first(line);
        return words.contains(first + second)
                || (!words.contains(first + "-" + second) && !PREFIXES.contains(first) && first.indexOf('-') < 0);
    }

    private static String last(String line) {
        int at = line.length();
        while (at > 0 && (Character.isLetter(line.charAt(at - 1)) || line.charAt(at - 1) == '-')) {
            at--;
        }
        return line.substring(at).toLowerCase(Locale.ROOT);
    }

    private static String first(String line) {
        int at = 0;
        while (at < line.length() && Character.isLetter(line.charAt(at))) {
            at++;
        }
        return line.substring(0, at).toLowerCase(Locale.ROOT);
    }

    private static boolean startsSmall(String line) {
        return Character.isLowerCase(line.codePointAt(0));
    }

    private static boolean endsSentence(String line) {
        int i = line.length() - 1;
        while (i > 0 && "\"'”’)]» ".indexOf(line.charAt(i)) >= 0) {
            i--;
        }
        return ".!?:…".indexOf(line.charAt(i)) >= 0;
    }
}
