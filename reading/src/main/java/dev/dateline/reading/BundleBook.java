package dev.dateline.reading;

import dev.dateline.core.yaml.YamlNode;
import dev.dateline.core.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What lines of news databases look like, from `bundles.yaml`.
final class BundleBook {
    static final String FILE = "bundles.yaml";
    static final BundleBook STANDARD = load();
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_SEPARATOR = 120;
    private static final int LONGEST_NOTICE = 300;

    /// What a line tells of an article.
    enum Field {
        TITLE,
        PUBLISHED,
        AUTHOR,
        OUTLET,
        /// The place of writing: it stays with the text.
        DATELINE,
        /// From here on it is the article itself.
        TEXT,
        /// Anything else; left out.
        ASIDE
    }

    /// A labelled line.
    record Told(Field field, String value) {}

    /// One way of writing.
    ///
    /// @param head what the lines without label above the text tell, in order
    record Layout(String name, List<Pattern> opens, List<Pattern> closes, List<Field> head) {}

    private final List<Layout> layouts;
    private final Map<String, Field> labels;
    private final List<Pattern> notices;

    private BundleBook(List<Layout> layouts, Map<String, Field> labels, List<Pattern> notices) {
        this.layouts = layouts;
        this.labels = labels;
        this.notices = notices;
    }

    List<Layout> layouts() {
        return layouts;
    }

    boolean isSeparator(String line) {
        return layouts.stream()
                .anyMatch(layout -> matches(layout.opens(), line, LONGEST_SEPARATOR)
                        || matches(layout.closes(), line, LONGEST_SEPARATOR));
    }

    boolean isNotice(String line) {
        return matches(notices, line, LONGEST_NOTICE);
    }

    /// What a line tells that begins with a known label and a colon, or is a label of the text alone.
    Optional<Told> field(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return labels.get(folded(line)) == Field.TEXT ? Optional.of(new Told(Field.TEXT, "")) : Optional.empty();
        }
        if (colon > LONGEST_LABEL) {
            return Optional.empty();
        }
        return Optional.ofNullable(labels.get(folded(line.substring(0, colon))))
                .map(field -> new Told(field, line.substring(colon + 1).strip()));
    }

    static boolean matches(List<Pattern> patterns, String line) {
        return matches(patterns, line, LONGEST_SEPARATOR);
    }

    private static boolean matches(List<Pattern> patterns, String line, int longest) {
        if (line.isEmpty() || line.length() > longest) {
            return false;
        }
        for (Pattern pattern : patterns) {
            if (pattern.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    // ---------------------------------------------------------------- the file

    private static BundleBook load() {
        Map<String, YamlNode> file = fields(read());
        List<Layout> layouts = new ArrayList<>();
        for (YamlNode layout : items(file.get("layouts"))) {
            Map<String, YamlNode> told = fields(layout);
            layouts.add(new Layout(
                    words(told.get("layout")).getFirst(),
                    patterns(told.get("opens")),
                    patterns(told.get("closes")),
                    words(told.get("head")).stream().map(BundleBook::named).toList()));
        }
        Map<String, Field> labels = new HashMap<>();
        fields(file.get("labels"))
                .forEach((field, names) -> words(names).forEach(name -> labels.put(folded(name), named(field))));
        return new BundleBook(List.copyOf(layouts), Map.copyOf(labels), patterns(file.get("notices")));
    }

    static YamlNode read() {
        try (InputStream in = BundleBook.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return YamlReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YamlReader.SyntaxException e) {
            throw new IllegalStateException("%s:%d: %s".formatted(FILE, e.line(), e.getMessage()), e);
        }
    }

    private static Field named(String name) {
        return Field.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static List<Pattern> patterns(@Nullable YamlNode node) {
        return words(node).stream().map(BundleBook::pattern).toList();
    }

    /// `#` is a number, `@` a code, `…` any words, a space any white space.
    private static Pattern pattern(String written) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            regex.append(
                    switch (c) {
                        case '#' -> "[0-9,]{1,9}";
                        case '@' -> "(?=[A-Za-z]*[0-9])[A-Za-z0-9]{12,40}";
                        case '…' -> ".*";
                        case ' ' -> "\\s+";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
    }

    static Map<String, YamlNode> fields(@Nullable YamlNode node) {
        if (node instanceof YamlNode.Fields(Map<String, YamlNode> fields, int line)) {
            return fields;
        }
        throw new IllegalStateException(FILE + " lacks fields where they are needed: " + node);
    }

    static List<YamlNode> items(@Nullable YamlNode node) {
        return switch (node) {
            case null -> List.of();
            case YamlNode.Items(List<YamlNode> items, int line) -> items;
            case YamlNode other -> List.of(other);
        };
    }

    static List<String> words(@Nullable YamlNode node) {
        return items(node).stream()
                .map(item -> item instanceof YamlNode.Text(String text, int line) ? text : String.valueOf(item))
                .toList();
    }
}
