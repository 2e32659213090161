package dev.dateline.core.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the part of YAML that this project's data files are written in.
///
/// That part is block lists and mappings, `[…]` and `{…}` over one or many lines, plain and quoted text
/// on one line, and comments. Anchors, tags, block text (`|`, `>`) and text that runs over lines are
/// refused with a message. What is accepted means the same to a full YAML parser, which a test checks on
/// all our files; reading less of the language makes a cold start several times faster (192 KB: 150 ms
/// with snakeyaml-engine).
public final class YamlReader {
    /// The text breaks the language's rules, or uses what is not read here.
    public static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final String advice;

        SyntaxException(int line, String what, String advice) {
            super(what);
            this.line = line;
            this.advice = advice;
        }

        public int line() {
            return line;
        }

        public String advice() {
            return advice;
        }
    }

    private static final String QUOTE_IT = "Put the text in double quotes, on one line.";

    private final String text;
    private int[] starts = new int[256];
    private int[] indents = new int[256];
    private int[] numbers = new int[256];
    private int lineCount;
    private int current;
    private int at;

    private YamlReader(String text) {
        this.text = text;
    }

    /// @throws SyntaxException at the first line that cannot be read
    public static YamlNode read(String text) throws SyntaxException {
        YamlReader reader = new YamlReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
        reader.splitLines();
        if (reader.lineCount == 0) {
            return new YamlNode.Items(List.of(), 1);
        }
        YamlNode root = reader.block(reader.indents[0]);
        if (reader.current < reader.lineCount) {
            throw new SyntaxException(
                    reader.numbers[reader.current],
                    "this line is not indented like the ones before it",
                    "Entries of one list, and keys of one entry, start in the same column.");
        }
        return root;
    }

    /// Notes the lines that say something: where they start after their indentation, and their number.
    private void splitLines() throws SyntaxException {
        int number = 0;
        int start = 0;
        while (start < text.length()) {
            number++;
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int first = start;
            while (first < end && text.charAt(first) == ' ') {
                first++;
            }
            int solid = first;
            while (solid < end && isBlank(text.charAt(solid))) {
                solid++;
            }
            boolean says = solid < end && text.charAt(solid) != '#' && !(number == 1 && text.startsWith("---", start));
            if (says && solid != first) {
                throw new SyntaxException(number, "a tab stands in the indentation", "Indent with spaces.");
            }
            if (says) {
                if (lineCount == starts.length) {
                    starts = Arrays.copyOf(starts, lineCount * 2);
                    indents = Arrays.copyOf(indents, lineCount * 2);
                    numbers = Arrays.copyOf(numbers, lineCount * 2);
                }
                starts[lineCount] = first;
                indents[lineCount] = first - start;
                numbers[lineCount] = number;
                lineCount++;
            }
            start = end + 1;
        }
    }

    /// A list or mapping whose lines are indented by `indent`, or a single value.
    private YamlNode block(int indent) throws SyntaxException {
        if (isItem()) {
            return items(indent);
        }
        return keyEnd(starts[current]) >= 0 ? fields(indent) : value(starts[current], indent);
    }

    private YamlNode items(int indent) throws SyntaxException {
        List<YamlNode> items = new ArrayList<>();
        int line = numbers[current];
        while (current < lineCount && indents[current] == indent && isItem()) {
            int rest = starts[current] + 1;
            int end = lineEnd(rest);
            while (rest < end && text.charAt(rest) == ' ') {
                rest++;
            }
            if (rest == end || text.charAt(rest) == '#') {
                int number = numbers[current];
                current++;
                if (current < lineCount && indents[current] > indent) {
                    items.add(block(indents[current]));
                } else {
                    items.add(new YamlNode.Text("", number));
                }
            } else {
                // What follows the dash is read as a line of its own that starts further right.
                indents[current] += rest - starts[current];
                starts[current] = rest;
                items.add(block(indents[current]));
            }
        }
        return new YamlNode.Items(items, line);
    }

    private YamlNode fields(int indent) throws SyntaxException {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        int line = numbers[current];
        while (current < lineCount && indents[current] == indent && !isItem()) {
            int number = numbers[current];
            int start = starts[current];
            int colon = keyEnd(start);
            if (colon < 0) {
                throw new SyntaxException(
                        number,
                        "'%s' is no 'key: value'".formatted(shorten(text.substring(start, lineEnd(start)))),
                        "Write a key, a colon, a space and the value.");
            }
            String key = unquote(text.substring(start, colon).strip());
            int rest = colon + 1;
            int end = lineEnd(rest);
            while (rest < end && text.charAt(rest) == ' ') {
                rest++;
            }
            YamlNode node;
            if (rest < end && text.charAt(rest) != '#') {
                node = value(rest, indent);
            } else {
                current++;
                if (current < lineCount && (indents[current] > indent || (indents[current] == indent && isItem()))) {
                    node = block(indents[current]);
                } else {
                    node = new YamlNode.Text("", number);
                }
            }
            put(fields, key, node, number);
        }
        return new YamlNode.Fields(fields, line);
    }

    private static void put(Map<String, YamlNode> fields, String key, YamlNode node, int line) throws SyntaxException {
        if (fields.putIfAbsent(key, node) != null) {
            throw new SyntaxException(line, "key '%s' stands twice in one entry".formatted(key), "Keep one of them.");
        }
    }

    /// The value that starts at `start` of the current line; afterwards the line below it is current.
    private YamlNode value(int start, int indent) throws SyntaxException {
        int number = numbers[current];
        at = start;
        char first = text.charAt(start);
        YamlNode node;
        if (first == '[' || first == '{') {
            node = flow(number);
            requireLineEnd();
        } else if (first == '"' || first == '\'') {
            node = new YamlNode.Text(quoted(number), number);
            requireLineEnd();
        } else {
            int end = plainEnd(start);
            String plain = text.substring(start, end).stripTrailing();
            refuseUnread(plain, number);
            if (keyEnd(start) >= 0) {
                throw new SyntaxException(number, "'%s' has a second colon".formatted(shorten(plain)), QUOTE_IT);
            }
            node = new YamlNode.Text(plain, number);
            at = end;
        }
        while (current < lineCount && starts[current] < at) {
            current++;
        }
        if (current < lineCount && indents[current] > indent) {
            throw new SyntaxException(numbers[current], "this line continues a value that was complete", QUOTE_IT);
        }
        return node;
    }

    /// A `[…]`, `{…}` or text inside of one, from `at` on.
    private YamlNode flow(int openedOn) throws SyntaxException {
        char first = text.charAt(at);
        int number = lineNumber();
        if (first == '"' || first == '\'') {
            return new YamlNode.Text(quoted(number), number);
        }
        if (first != '[' && first != '{') {
            return new YamlNode.Text(flowPlain(number), number);
        }
        at++;
        char close = first == '[' ? ']' : '}';
        List<YamlNode> items = new ArrayList<>();
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        while (true) {
            skipToSolid(openedOn);
            if (text.charAt(at) == close) {
                at++;
                return close == ']' ? new YamlNode.Items(items, number) : new YamlNode.Fields(fields, number);
            }
            if (close == ']') {
                items.add(flow(openedOn));
            } else {
                int keyLine = lineNumber();
                char quote = text.charAt(at);
                String key = quote == '"' || quote == '\'' ? quoted(keyLine) : flowPlain(keyLine);
                skipToSolid(openedOn);
                if (text.charAt(at) != ':') {
                    throw new SyntaxException(
                            keyLine, "'%s' has no value".formatted(key), "Write '%s: value'.".formatted(key));
                }
                at++;
                skipToSolid(openedOn);
                put(fields, key, flow(openedOn), keyLine);
            }
            skipToSolid(openedOn);
            if (text.charAt(at) == ',') {
                at++;
            } else if (text.charAt(at) != close) {
                throw new SyntaxException(
                        lineNumber(),
                        "a comma is missing",
                        "Separate the parts of '%s…%s' by commas.".formatted(first, close));
            }
        }
    }

    private void skipToSolid(int openedOn) throws SyntaxException {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#' && isBlank(text.charAt(at - 1))) {
                at = lineEnd(at);
            } else if (isBlank(c)) {
                at++;
            } else {
                return;
            }
        }
        throw new SyntaxException(openedOn, "a bracket opened here is not closed", "Add the closing ']' or '}'.");
    }

    private String flowPlain(int number) throws SyntaxException {
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ',' || c == ']' || c == '}' || c == '[' || c == '{' || c == '\n') {
                break;
            }
            if (c == '#' && isBlank(text.charAt(at - 1))) {
                break;
            }
            if (c == ':' && (at + 1 == text.length() || isBlank(text.charAt(at + 1)))) {
                break;
            }
            at++;
        }
        String plain = text.substring(start, at).strip();
        refuseUnread(plain, number);
        return plain;
    }

    private static void refuseUnread(String plain, int number) throws SyntaxException {
        if (!plain.isEmpty() && "|>&*!%@`?".indexOf(plain.charAt(0)) >= 0) {
            throw new SyntaxException(number, "a value may not start with '%s'".formatted(plain.charAt(0)), QUOTE_IT);
        }
    }

    /// Quoted text from `at` on; afterwards `at` is behind the closing quote.
    private String quoted(int number) throws SyntaxException {
        char quote = text.charAt(at);
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '\n'; at++) {
            char c = text.charAt(at);
            if (c == quote) {
                if (quote == '\'' && at + 1 < text.length() && text.charAt(at + 1) == '\'') {
                    out.append('\'');
                    at++;
                    continue;
                }
                at++;
                return out.toString();
            }
            if (quote == '"' && c == '\\') {
                at++;
                char escaped = at < text.length() ? text.charAt(at) : '\n';
                switch (escaped) {
                    case '"', '\\', '/' -> out.append(escaped);
                    case 'n' -> out.append('\n');
                    case 't' -> out.append('\t');
                    default ->
                        throw new SyntaxException(
                                number,
                                "a backslash stands before '%s'"
                                        .formatted(escaped == '\n' ? "the line's end" : escaped),
                                "Write \\\\ for a backslash.");
                }
                continue;
            }
            out.append(c);
        }
        throw new SyntaxException(number, "a quote opened here is not closed on its line", QUOTE_IT);
    }

    private static String unquote(String key) {
        boolean isQuoted = key.length() >= 2
                && (key.startsWith("\"") || key.startsWith("'"))
                && key.charAt(0) == key.charAt(key.length() - 1);
        return isQuoted ? key.substring(1, key.length() - 1) : key;
    }

    private void requireLineEnd() throws SyntaxException {
        int end = lineEnd(at);
        int next = at;
        while (next < end && isBlank(text.charAt(next))) {
            next++;
        }
        if (next < end && text.charAt(next) != '#') {
            throw new SyntaxException(
                    lineNumber(),
                    "'%s' stands behind a complete value"
                            .formatted(shorten(text.substring(next, end).strip())),
                    "Remove it, or put all of the value in quotes.");
        }
    }

    /// The number of the line that `at` is in; searched from the current line on.
    private int lineNumber() {
        int line = current;
        while (line + 1 < lineCount && starts[line + 1] <= at) {
            line++;
        }
        return numbers[line];
    }

    private boolean isItem() {
        int start = starts[current];
        return text.charAt(start) == '-' && (start + 1 == text.length() || isBlank(text.charAt(start + 1)));
    }

    /// Where the colon stands that ends a key at `start`; -1 when no key starts there.
    private int keyEnd(int start) {
        char first = text.charAt(start);
        int from = start;
        if (first == '[' || first == '{') {
            return -1;
        }
        if (first == '"' || first == '\'') {
            from = text.indexOf(first, start + 1) + 1;
            if (from == 0) {
                return -1;
            }
        }
        int end = plainEnd(from);
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == ':' && (i + 1 == text.length() || isBlank(text.charAt(i + 1)))) {
                return i;
            }
            if (from != start && !isBlank(text.charAt(i))) {
                return -1;
            }
        }
        return -1;
    }

    private int plainEnd(int start) {
        int end = lineEnd(start);
        for (int i = start + 1; i < end; i++) {
            if (text.charAt(i) == '#' && isBlank(text.charAt(i - 1))) {
                return i;
            }
        }
        return end;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static String shorten(String words) {
        String stripped = words.strip();
        return stripped.length() <= 40 ? stripped : stripped.substring(0, 39) + "…";
    }
}
