package dev.dateline.encoder.training;

import dev.dateline.core.Report;
import dev.dateline.core.Span;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Sentence;
import dev.dateline.encoder.Incident;
import dev.dateline.encoder.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads MUC-4 documents with the fillers of their templates, one JSON object a line.
///
/// The gold gives strings, not places. A string is taken to be meant where it stands in a sentence with a word of
/// violence; where else it stands nobody knows. If it stands in no such sentence, it is meant wherever it stands.
final class MucReader {
    private static final Map<String, Label> SLOTS = Map.of(
            "PerpInd", Label.PERP_IND,
            "PerpOrg", Label.PERP_ORG,
            "Target", Label.TARGET,
            "Victim", Label.VICTIM,
            "Weapon", Label.WEAPON);
    private static final Pattern VIOLENCE = Pattern.compile("(?:kill|murder|assassin|attack|attempt|bomb|explo|blast|"
            + "dynamit|kidnap|abduct|hostage|captur|wound|injur|hurt|shot|shoot|gunfire|fired|fire|machine-?gun|burn|"
            + "arson|rob|steal|stole|massacre|slay|slain|ambush|raid|storm|assault|blew|blow|destr|damage|die|death|"
            + "dead|grenade|deton|mortar|rocket|clash|sabotag|execut|tortur|seiz|took|taken|victim|crime|casualt|"
            + "perpetrat|responsib|claim|terroris|plant|placed|threw|thrown|hurl|riddle|intercept|strafe|attribut|"
            + "accus|blame|disappear|rape|harass|hit|struck|violen).*");

    private final Texts texts = new Texts();

    List<LabelledText> read(Path file) throws IOException {
        List<LabelledText> read = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                read.add(read(JsonMapper.shared().readTree(line)));
            }
        }
        return read;
    }

    private record Template(Set<Incident> kinds, boolean sure, List<LabelledText.Filler> fillers) {}

    LabelledText read(JsonNode document) {
        Report report = Report.ofText(
                document.path("id").asString(), document.path("text").asString());
        JsonNode date = document.path("date");
        AnnotatedText text =
                texts.of(date.isString() ? report.withPublished(LocalDate.parse(date.asString())) : report);
        List<Template> templates = new ArrayList<>();
        for (int i = 0; i < document.path("templates").size(); i++) {
            templates.add(template(
                    document.path("templates").get(i), document.path("key").path(i)));
        }
        List<LabelledText.Filler> fillers = templates.stream()
                .flatMap(template -> template.fillers.stream())
                .distinct()
                .toList();
        LabelledText labelled = new LabelledText(report.id(), text, false, fillers);
        boolean[] violent = violent(text);
        labelled.mask(Label.TRIGGER);
        for (Label label : SLOTS.values()) {
            markFillers(labelled, label, violent);
        }
        markFillers(labelled, Label.VICTIM_DESCRIPTION, violent);
        markIncidents(labelled, templates, violent);
        return labelled;
    }

    private static Template template(JsonNode template, JsonNode key) {
        List<LabelledText.Filler> fillers = new ArrayList<>();
        SLOTS.forEach((slot, label) -> {
            for (JsonNode entity : template.path(slot)) {
                List<String> names = new ArrayList<>();
                entity.forEach(
                        mention -> names.add(mention.path("text").asString().toLowerCase(Locale.ROOT)));
                fillers.add(new LabelledText.Filler(label, List.copyOf(names)));
            }
        });
        for (JsonNode description : key.path("slots").path("hum_tgt_description")) {
            List<String> names = new ArrayList<>();
            description
                    .path("value")
                    .forEach(value -> names.add(value.asString().toLowerCase(Locale.ROOT)));
            fillers.add(new LabelledText.Filler(Label.VICTIM_DESCRIPTION, List.copyOf(names)));
        }
        String type = template.path("incident_type").asString();
        Set<Incident> kinds = EnumSet.noneOf(Incident.class);
        for (Incident incident : Incident.values()) {
            if (type.contains(incident.name().toLowerCase(Locale.ROOT))) {
                kinds.add(incident);
            }
        }
        return new Template(kinds, !type.contains("/"), fillers);
    }

    private static boolean[] violent(AnnotatedText text) {
        boolean[] violent = new boolean[text.sentences().size()];
        for (Sentence sentence : text.sentences()) {
            violent[sentence.index()] = text.tokens(sentence).stream()
                    .anyMatch(token -> VIOLENCE.matcher(token.lower()).matches());
        }
        return violent;
    }

    private static void markFillers(LabelledText labelled, Label label, boolean[] violent) {
        record Found(Span span, boolean sure) {}
        List<Found> found = new ArrayList<>();
        for (LabelledText.Filler filler : labelled.fillers()) {
            if (filler.label() != label) {
                continue;
            }
            for (String name : filler.names()) {
                List<Span> spans = occurrences(labelled.text(), name);
                boolean anyViolent = spans.stream().anyMatch(span -> isIn(labelled.text(), span, violent));
                spans.forEach(span -> found.add(new Found(span, !anyViolent || isIn(labelled.text(), span, violent))));
            }
        }
        found.sort(Comparator.comparingInt((Found each) -> -each.span.length()).thenComparing(Found::span));
        found.stream().filter(Found::sure).forEach(each -> labelled.mark(each.span, label));
        found.stream().filter(each -> !each.sure).forEach(each -> labelled.mask(each.span, label));
    }

    private static boolean isIn(AnnotatedText text, Span span, boolean[] violent) {
        return text.sentenceAt(span.start())
                .map(sentence -> violent[sentence.index()])
                .orElse(false);
    }

    /// Where a string stands as whole words, any case; a blank stands for any run of blanks.
    static List<Span> occurrences(AnnotatedText text, String name) {
        if (name.isBlank()) {
            return List.of();
        }
        String words = Pattern.compile("\\s+")
                .splitAsStream(name.trim())
                .map(Pattern::quote)
                .reduce((left, right) -> left + "\\s+" + right)
                .orElseThrow();
        List<Span> spans = new ArrayList<>();
        Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE)
                .matcher(text.text())
                .results()
                .forEach(match -> spans.add(Span.of(match.start(), match.end())));
        return spans;
    }

    private static void markIncidents(LabelledText labelled, List<Template> templates, boolean[] violent) {
        for (Template template : templates) {
            for (LabelledText.Filler filler : template.fillers) {
                for (String name : filler.names()) {
                    for (Span span : occurrences(labelled.text(), name)) {
                        labelled.text().sentenceAt(span.start()).ifPresent(sentence -> {
                            if (template.sure && violent[sentence.index()]) {
                                template.kinds.forEach(kind -> labelled.mark(sentence, kind));
                            }
                        });
                    }
                }
            }
        }
        // Where a text tells of a kind at all, each sentence with a word of violence may tell of it.
        for (Template template : templates) {
            for (Sentence sentence : labelled.text().sentences()) {
                if (violent[sentence.index()] || !template.sure) {
                    template.kinds.forEach(kind -> labelled.mask(sentence, kind));
                }
            }
        }
    }
}
