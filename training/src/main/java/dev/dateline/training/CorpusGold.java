package dev.dateline.training;

import dev.dateline.core.Span;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes dispatches as input lines of `read` and as the incidents they tell of, one JSON object a line, so that what
/// was read can be scored: `CorpusGold FOLDER INPUT.jsonl GOLD.jsonl`. Offsets are Unicode code points.
public final class CorpusGold {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CorpusGold() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("usage: CorpusGold FOLDER INPUT.jsonl GOLD.jsonl");
            System.exit(2);
        }
        List<Dispatch> dispatches = CorpusReader.read(Path.of(arguments[0]));
        try (BufferedWriter input = Files.newBufferedWriter(Path.of(arguments[1]));
                BufferedWriter gold = Files.newBufferedWriter(Path.of(arguments[2]))) {
            for (Dispatch dispatch : dispatches) {
                ObjectNode line = JSON.createObjectNode().put("id", dispatch.id());
                line.put("date", dispatch.published().map(LocalDate::toString).orElse(null));
                line.put("text", dispatch.text());
                input.write(line + "\n");
                gold.write(gold(dispatch) + "\n");
            }
        }
    }

    static ObjectNode gold(Dispatch dispatch) {
        ObjectNode line = JSON.createObjectNode().put("id", dispatch.id()).put("from", CorpusSet.NAME);
        line.put("date", dispatch.published().map(LocalDate::toString).orElse(null));
        line.put("text", dispatch.text());
        ArrayNode incidents = line.putArray("incidents");
        for (Dispatch.Incident incident : dispatch.incidents()) {
            incidents.add(incident(dispatch, incident));
        }
        return line;
    }

    private static ObjectNode incident(Dispatch dispatch, Dispatch.Incident incident) {
        List<Dispatch.Mark> marks = dispatch.marks().stream()
                .filter(mark -> mark.incident().equals(incident.name()))
                .sorted(Comparator.comparingInt(mark -> mark.span().start()))
                .toList();
        ObjectNode out = JSON.createObjectNode()
                .put("id", incident.name().replace('e', 'i'))
                .put("type", incident.type().code())
                .put("stage", incident.stage().name().toLowerCase(java.util.Locale.ROOT))
                .put("disputed", incident.disputed());
        ArrayNode also = out.putArray("also");
        incident.also().forEach(type -> also.add(type.code()));
        date(incident, marks)
                .ifPresent(
                        range -> out.putObject("date").put("earliest", range[0]).put("latest", range[1]));
        place(dispatch, incident, marks, out);
        ArrayNode perpetrators = out.putArray("perpetrators");
        parties(dispatch, marks, "perpetrator").forEach((number, names) -> {
            ObjectNode party = perpetrators.addObject();
            names.forEach(party.putArray("names")::add);
            party.put("certainty", certainty(marks, number));
        });
        ArrayNode claims = out.putArray("claims");
        Set<String> known = new LinkedHashSet<>();
        for (Dispatch.Mark mark : marks) {
            boolean denial = mark.role().equals("denial");
            String by = mark.span().of(dispatch.text());
            if ((denial || mark.role().equals("claim")) && known.add(mark.role() + by)) {
                claims.addObject().put("by", by).put("stance", denial ? "denied" : "claimed");
            }
        }
        ArrayNode targets = out.putArray("targets");
        parties(dispatch, marks, "target")
                .forEach((number, names) -> names.forEach(targets.addObject().putArray("names")::add));
        ArrayNode weapons = out.putArray("weapons");
        marks.stream()
                .filter(mark -> mark.role().equals("weapon"))
                .map(mark -> mark.value().orElse("other"))
                .distinct()
                .forEach(type -> weapons.addObject().put("type", type));
        for (String harm : List.of("killed", "injured", "abducted")) {
            figure(incident, marks, harm)
                    .ifPresent(
                            bounds -> out.putObject(harm).put("low", bounds[0]).put("high", bounds[1]));
        }
        span(out, dispatch, marks);
        return out;
    }

    private static Map<Integer, Set<String>> parties(Dispatch dispatch, List<Dispatch.Mark> marks, String role) {
        Map<Integer, Set<String>> parties = new LinkedHashMap<>();
        for (Dispatch.Mark mark : marks) {
            if (mark.role().equals(role)) {
                parties.computeIfAbsent(mark.number(), n -> new LinkedHashSet<>())
                        .add(mark.span().of(dispatch.text()));
            }
        }
        return parties;
    }

    /// A party that is anywhere asserted to have done it is; else the strongest that is said of it.
    private static String certainty(List<Dispatch.Mark> marks, int number) {
        List<String> stated = marks.stream()
                .filter(mark -> mark.role().equals("perpetrator") && mark.number() == number)
                .map(mark -> mark.value().orElse("asserted"))
                .toList();
        return List.of("claimed", "suspected", "denied").stream()
                .filter(stated::contains)
                .findFirst()
                .orElse("asserted");
    }

    private static Optional<String[]> date(Dispatch.Incident incident, List<Dispatch.Mark> marks) {
        return Optional.ofNullable(incident.stated().get("date"))
                .or(() -> marks.stream()
                        .filter(mark -> mark.role().equals("date"))
                        .flatMap(mark -> mark.value().stream())
                        .min(Comparator.comparingInt(String::length)))
                .map(value -> value.split("\\.\\."))
                .map(ends -> new String[] {ends[0], ends[ends.length - 1]});
    }

    private static void place(
            Dispatch dispatch, Dispatch.Incident incident, List<Dispatch.Mark> marks, ObjectNode out) {
        Optional<Dispatch.Mark> place = first(marks, "place");
        Optional<String> country = incident.country().or(() -> place.flatMap(Dispatch.Mark::value));
        Optional<String> site = first(marks, "site").map(mark -> mark.span().of(dispatch.text()));
        if (place.isEmpty() && country.isEmpty() && site.isEmpty()) {
            return;
        }
        ObjectNode where = out.putObject("place");
        where.put("name", place.map(mark -> mark.span().of(dispatch.text())).orElse(null));
        ArrayNode names = where.putArray("names");
        marks.stream()
                .filter(mark -> mark.role().equals("place"))
                .map(mark -> mark.span().of(dispatch.text()))
                .distinct()
                .forEach(names::add);
        where.put(
                "admin1",
                first(marks, "region")
                        .map(mark -> mark.span().of(dispatch.text()))
                        .orElse(null));
        where.put("country", country.orElse(null));
        where.put("site", site.orElse(null));
    }

    private static Optional<Dispatch.Mark> first(List<Dispatch.Mark> marks, String role) {
        return marks.stream().filter(mark -> mark.role().equals(role)).findFirst();
    }

    /// The total that the header gives, else the last that is marked; where only parts are marked, their sum, the
    /// attackers left out unless only attackers were harmed.
    private static Optional<Integer[]> figure(Dispatch.Incident incident, List<Dispatch.Mark> marks, String harm) {
        Optional<String> stated = Optional.ofNullable(incident.stated().get(harm));
        if (stated.isPresent()) {
            return stated.map(CorpusGold::bounds);
        }
        List<String> values = marks.stream()
                .filter(mark -> mark.role().equals(harm))
                .flatMap(mark -> mark.value().stream())
                .toList();
        Optional<String> total =
                values.stream().filter(value -> !value.contains(" ")).reduce((first, last) -> last);
        if (total.isPresent()) {
            return total.map(CorpusGold::bounds);
        }
        Map<String, String> byClass = new LinkedHashMap<>();
        values.forEach(value -> byClass.put(value.substring(value.indexOf(' ') + 1), value));
        List<String> parts = new ArrayList<>(byClass.values().stream()
                .filter(value -> !value.contains("attacker"))
                .toList());
        if (parts.isEmpty()) {
            parts.addAll(byClass.values());
        }
        return parts.stream()
                .map(value -> bounds(value.substring(0, value.indexOf(' '))))
                .reduce((a, b) -> new Integer[] {
                    a[0] == null || b[0] == null ? null : Integer.valueOf(a[0] + b[0]),
                    a[1] == null || b[1] == null ? null : Integer.valueOf(a[1] + b[1])
                });
    }

    private static Integer[] bounds(String number) {
        int dots = number.indexOf("..");
        if (dots < 0) {
            return new Integer[] {Integer.valueOf(number), Integer.valueOf(number)};
        }
        String low = number.substring(0, dots);
        String high = number.substring(dots + 2);
        return new Integer[] {
            low.isEmpty() ? Integer.valueOf(1) : Integer.valueOf(low), high.isEmpty() ? null : Integer.valueOf(high)
        };
    }

    /// From the start of the line that first marks the incident to the end of that sentence, as far as marks tell.
    private static void span(ObjectNode out, Dispatch dispatch, List<Dispatch.Mark> marks) {
        String text = dispatch.text();
        ArrayNode evidence = out.putArray("evidence");
        Set<Integer> known = new LinkedHashSet<>();
        for (Dispatch.Mark mark : marks) {
            if (!mark.role().equals("trigger")) {
                continue;
            }
            int start = Math.max(
                            text.lastIndexOf('\n', mark.span().start()),
                            text.lastIndexOf(". ", mark.span().start()) + 1)
                    + 1;
            int stop = text.indexOf(". ", mark.span().end());
            int line = text.indexOf('\n', mark.span().end());
            int end = Math.min(stop < 0 ? text.length() : stop + 1, line < 0 ? text.length() : line);
            if (known.add(start)) {
                Span span = Span.of(start, end);
                evidence.addArray().add(text.codePointCount(0, span.start())).add(text.codePointCount(0, span.end()));
            }
        }
        if (!evidence.isEmpty()) {
            out.set("span", evidence.get(0).deepCopy());
        }
    }
}
