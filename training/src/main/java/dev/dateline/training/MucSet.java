package dev.dateline.training;

import dev.dateline.codebook.Role;
import dev.dateline.coding.CodingTrace;
import dev.dateline.core.Report;
import dev.dateline.core.Span;
import dev.dateline.core.finding.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads the MUC-4 training texts with their templates. A filler there is a string without a place in the text.
final class MucSet {
    static final String NAME = "muc4";
    private static final Map<Role, List<String>> SLOTS = Map.of(
            Role.PERPETRATOR, List.of("PerpInd", "PerpOrg"),
            Role.TARGET, List.of("Target"),
            Role.VICTIM, List.of("Victim"),
            Role.WEAPON, List.of("Weapon"));

    private MucSet() {}

    static List<Gold> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Gold> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode text = json.readTree(line);
            Report report =
                    Report.ofText(text.get("id").asString(), text.get("text").asString());
            if (text.hasNonNull("date")) {
                report = report.withPublished(LocalDate.parse(text.get("date").asString()));
            }
            List<Gold.GoldEvent> events = new ArrayList<>();
            for (int i = 0; i < text.get("templates").size(); i++) {
                events.add(event(text.get("templates").get(i), text.get("key").get(i)));
            }
            texts.add(new Gold(NAME, report, events));
        }
        return texts;
    }

    private static Template event(JsonNode template, JsonNode key) {
        Map<Role, List<List<String>>> parties = new EnumMap<>(Role.class);
        SLOTS.forEach((role, slots) -> {
            List<List<String>> found = new ArrayList<>();
            for (String slot : slots) {
                for (JsonNode entity : template.path(slot)) {
                    List<String> names = new ArrayList<>();
                    entity.forEach(name -> names.add(plain(name.get("text").asString())));
                    found.add(names);
                }
            }
            parties.put(role, found);
        });
        for (JsonNode described : key.get("slots").path("hum_tgt_description")) {
            List<String> names = new ArrayList<>();
            described.get("value").forEach(name -> names.add(plain(name.asString())));
            parties.computeIfAbsent(Role.VICTIM, r -> new ArrayList<>()).add(names);
        }
        return new Template(template.get("incident_type").asString(), parties);
    }

    /// Lower case, without punctuation and articles: how the sets' own scorer compares strings.
    static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Punct}", " ")
                .replaceAll("\\b(a|an|the)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private record Template(String name, Map<Role, List<List<String>>> parties) implements Gold.GoldEvent {
        @Override
        public double likeness(String text, CodingTrace.DraftTrace draft) {
            StringBuilder words = new StringBuilder(" ");
            for (Span sentence : draft.sentences()) {
                words.append(plain(sentence.of(text))).append(' ');
            }
            double likeness = name.contains(typeName(draft.type())) ? 1 : 0.2;
            for (List<List<String>> role : parties.values()) {
                for (List<String> names : role) {
                    boolean near = names.stream().anyMatch(n -> !n.isEmpty() && words.indexOf(" " + n + " ") >= 0);
                    likeness += near ? 0.6 : 0;
                }
            }
            return likeness > 0.5 ? likeness : 0;
        }

        @Override
        public Gold.Verdict verdict(Role role, CodingTrace.FillerTrace candidate, List<CodingTrace.FillerTrace> group) {
            if (isNamed(role, candidate)) {
                return Gold.Verdict.YES;
            }
            if (group.stream().anyMatch(other -> isNamed(role, other))) {
                return Gold.Verdict.NO;
            }
            String words = " " + plain(candidate.words()) + " ";
            boolean half = parties.getOrDefault(role, List.of()).stream()
                    .flatMap(List::stream)
                    .filter(name -> !name.isEmpty())
                    .anyMatch(name -> words.contains(" " + name + " ") || (" " + name + " ").contains(words));
            return half ? Gold.Verdict.UNSURE : Gold.Verdict.NO;
        }

        private boolean isNamed(Role role, CodingTrace.FillerTrace candidate) {
            return !party(role, candidate).isEmpty();
        }

        @Override
        public String party(Role role, CodingTrace.FillerTrace candidate) {
            String words = plain(candidate.words());
            return parties.getOrDefault(role, List.of()).stream()
                    .filter(names -> names.contains(words))
                    .findFirst()
                    .map(List::getFirst)
                    .orElse("");
        }

        @Override
        public int parties(Role role) {
            return parties.getOrDefault(role, List.of()).size();
        }

        @Override
        public EventType type() {
            return switch (name) {
                case "bombing", "attack / bombing" -> EventType.BOMBING;
                case "kidnapping" -> EventType.KIDNAPPING;
                case "arson" -> EventType.ARSON;
                case "robbery" -> EventType.ROBBERY;
                default -> EventType.UNKNOWN_ATTACK;
            };
        }

        /// Four types are told; what else the set calls an attack may be of any other.
        @Override
        public Gold.Verdict isOfType(EventType asked) {
            boolean told = Set.of(EventType.BOMBING, EventType.KIDNAPPING, EventType.ARSON, EventType.ROBBERY)
                    .contains(asked);
            return !told ? Gold.Verdict.UNSURE : name.contains(typeName(asked)) ? Gold.Verdict.YES : Gold.Verdict.NO;
        }

        private static String typeName(EventType type) {
            return switch (type) {
                case BOMBING, SUICIDE_BOMBING -> "bombing";
                case KIDNAPPING, HOSTAGE_TAKING, HIJACKING -> "kidnapping";
                case ARSON -> "arson";
                case ROBBERY -> "robbery";
                default -> "attack";
            };
        }
    }
}
