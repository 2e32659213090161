package dev.dateline.codebook;

import dev.dateline.core.yaml.YamlNode;
import dev.dateline.core.yaml.YamlNode.Fields;
import dev.dateline.core.yaml.YamlNode.Items;
import dev.dateline.core.yaml.YamlNode.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One entry of a codebook's file while it is read: gives its values and reports what is wrong with
/// them.
///
/// The keys asked for are the keys allowed; `close` reports all others.
final class Entry {
    private final String file;
    private final Fields fields;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();
    private boolean faulty;

    Entry(String file, Fields fields, Problems problems) {
        this.file = file;
        this.fields = fields;
        this.problems = problems;
    }

    /// A mapping inside this entry.
    Entry inside(Fields inner) {
        return new Entry(file, inner, problems);
    }

    String file() {
        return file;
    }

    int line() {
        return fields.line();
    }

    boolean has(String key) {
        asked.add(key);
        return fields.fields().containsKey(key);
    }

    /// Allows keys that are not read, because what they belong to is faulty already.
    void expect(String... keys) {
        asked.addAll(List.of(keys));
    }

    /// The text under a key; empty without one.
    Optional<String> text(String key) {
        return node(key).flatMap(node -> textOf(key, node));
    }

    /// The text under a key; its absence is reported.
    Optional<String> required(String key) {
        if (!has(key)) {
            problem(line(), "'%s' is missing".formatted(key), "Add '%s: …' to this entry.".formatted(key));
        }
        return text(key);
    }

    /// The texts of a list, or one text that stands without brackets.
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode node : nodes(key)) {
            textOf(key, node).ifPresent(texts::add);
        }
        return texts;
    }

    /// The parts of a list, or one value that stands without brackets.
    List<YamlNode> nodes(String key) {
        return node(key)
                .map(node -> node instanceof Items(List<YamlNode> items, int line) ? items : List.of(node))
                .orElse(List.of());
    }

    /// The mappings of a list, or one mapping; anything else is reported.
    List<Entry> entries(String key) {
        List<Entry> entries = new ArrayList<>();
        for (YamlNode node : nodes(key)) {
            if (node instanceof Fields inner) {
                entries.add(new Entry(file, inner, problems));
            } else {
                problem(node.line(), "'%s' holds a value without keys".formatted(key), "Write '{key: value, …}'.");
            }
        }
        return entries;
    }

    /// One of a closed set of values; any other is reported with the nearest.
    <T> Optional<T> choice(String key, Map<String, T> choices) {
        return text(key).flatMap(text -> {
            T value = choices.get(text);
            if (value == null) {
                problem(
                        lineOf(key),
                        "%s '%s' is not known".formatted(key, text),
                        Nearest.advice(text, "Known", choices.keySet()));
            }
            return Optional.ofNullable(value);
        });
    }

    Optional<LocalDate> date(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                problem(lineOf(key), "%s '%s' is no date".formatted(key, text), "Write year-month-day: 2021-08-15.");
                return Optional.empty();
            }
        });
    }

    /// A whole number, zero or more.
    Optional<Integer> whole(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(Integer.parseUnsignedInt(text)).filter(number -> number >= 0);
            } catch (NumberFormatException e) {
                problem(lineOf(key), "%s '%s' is no whole number".formatted(key, text), "Write digits only: 24.");
                return Optional.empty();
            }
        });
    }

    /// A number from `-limit` to `limit`.
    Optional<Double> degrees(String key, double limit) {
        return required(key).flatMap(text -> {
            try {
                double value = Double.parseDouble(text);
                if (Math.abs(value) <= limit) {
                    return Optional.of(value);
                }
            } catch (NumberFormatException e) {
                // reported below, as a number out of range is
            }
            problem(
                    lineOf(key),
                    "%s '%s' is no number from -%.0f to %.0f".formatted(key, text, limit, limit),
                    "Write decimal degrees: 34.53.");
            return Optional.empty();
        });
    }

    boolean flag(String key) {
        return choice(key, Map.of("true", true, "false", false)).orElse(false);
    }

    int lineOf(String key) {
        return node(key).map(YamlNode::line).orElse(line());
    }

    /// Whether anything that was asked for so far is wrong.
    boolean isFaulty() {
        return faulty;
    }

    void problem(int line, String what, String advice) {
        faulty = true;
        problems.add(file, line, what, advice);
    }

    /// Reports the keys that nobody asked for.
    void close() {
        fields.fields().forEach((key, node) -> {
            if (!asked.contains(key)) {
                problem(node.line(), "key '%s' is not known here".formatted(key), Nearest.advice(key, "Keys", asked));
            }
        });
    }

    /// The choices of an enum by code, in its order.
    static <T> Map<String, T> choices(T[] values, Function<T, String> code) {
        Map<String, T> choices = new LinkedHashMap<>();
        for (T value : values) {
            choices.put(code.apply(value), value);
        }
        return choices;
    }

    private Optional<YamlNode> node(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.fields().get(key));
    }

    private Optional<String> textOf(String key, YamlNode node) {
        if (node instanceof Text(String text, int line)) {
            if (!text.isBlank()) {
                return Optional.of(text.strip());
            }
            problem(line, "'%s' has no value".formatted(key), "Write a value, or remove the key.");
        } else {
            problem(
                    node.line(),
                    "'%s' holds a list or keys, not text".formatted(key),
                    "Write '%s: text'.".formatted(key));
        }
        return Optional.empty();
    }
}
