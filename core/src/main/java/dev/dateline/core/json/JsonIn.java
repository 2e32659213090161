package dev.dateline.core.json;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the properties of one object of a line; every complaint names its place in the line.
///
/// `optional…` takes a missing property and null for absent.
final class JsonIn {
    private final JsonNode node;
    private final String path;
    private final ReportOffsets offsets;

    private JsonIn(JsonNode node, String path, ReportOffsets offsets) {
        this.node = node;
        this.path = path;
        this.offsets = offsets;
    }

    /// Reads a whole line.
    ///
    /// @throws ContractException when it is not an object that `reader` understands
    static <T> T read(JsonNode line, ReportOffsets offsets, Function<JsonIn, T> reader) {
        return objectAt(line, "$", offsets, reader);
    }

    ContractException problem(String name, String message) {
        return new ContractException(path + "." + name + ": " + message);
    }

    String string(String name) {
        return required(name, optionalString(name));
    }

    Optional<String> optionalString(String name) {
        return present(name).map(value -> {
            if (!value.isString()) {
                throw problem(name, "is no string");
            }
            return value.stringValue();
        });
    }

    /// A string that stands for something: a code, a day.
    <T> T value(String name, Function<String, T> parser) {
        return required(name, optionalValue(name, parser));
    }

    <T> Optional<T> optionalValue(String name, Function<String, T> parser) {
        return optionalString(name).map(text -> parsed(path + "." + name, text, parser));
    }

    Optional<LocalDate> optionalDay(String name) {
        return optionalValue(name, LocalDate::parse);
    }

    <E extends Enum<E>> E code(String name, E[] values, Function<E, String> code) {
        return value(name, text -> byCode(values, code, text));
    }

    <E extends Enum<E>> Optional<E> optionalCode(String name, E[] values, Function<E, String> code) {
        return optionalValue(name, text -> byCode(values, code, text));
    }

    boolean bool(String name) {
        return required(name, optionalBool(name));
    }

    Optional<Boolean> optionalBool(String name) {
        return present(name).map(value -> {
            if (!value.isBoolean()) {
                throw problem(name, "is neither true nor false");
            }
            return value.booleanValue();
        });
    }

    double decimal(String name) {
        OptionalDouble value = optionalDecimal(name);
        if (value.isEmpty()) {
            throw problem(name, "is missing");
        }
        return value.getAsDouble();
    }

    OptionalDouble optionalDecimal(String name) {
        Optional<JsonNode> value = present(name);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!value.get().isNumber()) {
            throw problem(name, "is no number");
        }
        return OptionalDouble.of(value.get().doubleValue());
    }

    long optionalLong(String name, long otherwise) {
        return present(name)
                .map(value -> {
                    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                        throw problem(name, "is no whole number");
                    }
                    return value.longValue();
                })
                .orElse(otherwise);
    }

    OptionalInt optionalInteger(String name) {
        Optional<JsonNode> value = present(name);
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(integer(value.get(), path + "." + name));
    }

    List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        for (JsonNode item : items(name)) {
            if (!item.isString()) {
                throw problem(name, "holds something that is no string");
            }
            strings.add(item.stringValue());
        }
        return strings;
    }

    /// The count of `low` and `high` of this object.
    HeadCount bounds() {
        return HeadCount.ofBounds(optionalInteger("low"), optionalInteger("high"));
    }

    HeadCount optionalCount(String name) {
        return optionalObject(name, JsonIn::bounds).orElse(HeadCount.notStated());
    }

    List<Span> spans() {
        return spans("spans", "titleSpans");
    }

    /// Spans of the article's text: those of the title first, as it precedes the report's own text.
    List<Span> spans(String inText, String inTitle) {
        List<Span> spans = new ArrayList<>();
        pairs(inTitle, offsets::fromTitle, spans);
        pairs(inText, offsets::fromBody, spans);
        return spans;
    }

    /// One pair `[s, e]` in the report's text, or else in the title.
    Span span(String inText, String inTitle) {
        Optional<JsonNode> body = present(inText);
        if (body.isPresent()) {
            return pair(body.get(), path + "." + inText, offsets::fromBody);
        }
        JsonNode title = required(inText, present(inTitle));
        return pair(title, path + "." + inTitle, offsets::fromTitle);
    }

    /// The stretch of a mention: `start` and `end` in the report's text, or else its `titleSpans`.
    Span stretch() {
        OptionalInt start = optionalInteger("start");
        OptionalInt end = optionalInteger("end");
        if (start.isPresent() && end.isPresent()) {
            Span points = checked(path, () -> Span.of(start.getAsInt(), end.getAsInt()));
            return checked(path, () -> offsets.fromBody(points));
        }
        List<Span> title = new ArrayList<>();
        pairs("titleSpans", offsets::fromTitle, title);
        if (title.size() != 1) {
            throw problem("start", "is missing");
        }
        return title.getFirst();
    }

    <T> List<T> list(String name, Function<JsonIn, T> reader) {
        List<T> list = new ArrayList<>();
        for (JsonNode item : items(name)) {
            list.add(objectAt(item, path + "." + name + "[" + list.size() + "]", offsets, reader));
        }
        return list;
    }

    <T> T object(String name, Function<JsonIn, T> reader) {
        return required(name, optionalObject(name, reader));
    }

    <T> Optional<T> optionalObject(String name, Function<JsonIn, T> reader) {
        return present(name).map(value -> objectAt(value, path + "." + name, offsets, reader));
    }

    private static <T> T objectAt(JsonNode node, String path, ReportOffsets offsets, Function<JsonIn, T> reader) {
        if (!node.isObject()) {
            throw new ContractException(path + ": is no object");
        }
        return checked(path, () -> reader.apply(new JsonIn(node, path, offsets)));
    }

    private Optional<JsonNode> present(String name) {
        @Nullable JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> problem(name, "is missing"));
    }

    private Iterable<JsonNode> items(String name) {
        Optional<JsonNode> array = present(name);
        if (array.isEmpty()) {
            return List.of();
        }
        if (!array.get().isArray()) {
            throw problem(name, "is no array");
        }
        return array.get();
    }

    private void pairs(String name, Function<Span, Span> toUnits, List<Span> spans) {
        int index = 0;
        for (JsonNode item : items(name)) {
            spans.add(pair(item, path + "." + name + "[" + index++ + "]", toUnits));
        }
    }

    private static Span pair(JsonNode node, String path, Function<Span, Span> toUnits) {
        if (!node.isArray() || node.size() != 2) {
            throw new ContractException(path + ": is no pair [start, end]");
        }
        int start = integer(node.get(0), path);
        int end = integer(node.get(1), path);
        return checked(path, () -> toUnits.apply(Span.of(start, end)));
    }

    private static int integer(JsonNode node, String path) {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw new ContractException(path + ": is no whole number");
        }
        return node.intValue();
    }

    private static <T> T parsed(String path, String text, Function<String, T> parser) {
        return checked(path, () -> parser.apply(text));
    }

    private interface Step<T> {
        T run();
    }

    /// Adds the place in the line to what a record or parser complains about.
    private static <T> T checked(String path, Step<T> step) {
        try {
            return step.run();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ContractException(path + ": " + e.getMessage(), e);
        }
    }

    private static <E extends Enum<E>> E byCode(E[] values, Function<E, String> code, String text) {
        List<String> known = new ArrayList<>();
        for (E value : values) {
            if (code.apply(value).equals(text)) {
                return value;
            }
            known.add(code.apply(value));
        }
        throw new IllegalArgumentException("'%s' is none of %s".formatted(text, String.join(", ", known)));
    }
}
