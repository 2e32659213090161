package dev.dateline.encoder.training;

import dev.dateline.codebook.Codebook;
import dev.dateline.core.Report;
import dev.dateline.core.Span;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.mention.Mentions;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import dev.dateline.encoder.Incident;
import dev.dateline.encoder.Label;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.mentions.MentionFinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the project's own corpus; its format is in `training/corpus/README.md`.
///
/// The text of a dispatch is what stands after `--` without the marks, the lines of a paragraph joined by a blank
/// (items of a list stay lines) and the paragraphs parted by a blank line.
final class CorpusReader {
    private static final Set<String> STATE_FORCES = Set.of(
            "army",
            "military",
            "police",
            "forces",
            "force",
            "navy",
            "government",
            "gendarmerie",
            "junta",
            "regime",
            "troops",
            "coalition",
            "militia",
            "guard",
            "guards",
            "intelligence",
            "command",
            "group",
            "movement",
            "party",
            "front",
            "faction",
            "cartel",
            "gang",
            "network");

    private static final Pattern ITEM = Pattern.compile("- |\\* |\\d\\d[:.]\\d\\d ");

    private final Texts texts = new Texts();
    private final MentionFinder finder = new MentionFinder(Codebook.bundled(), Gazetteer.bundled());

    /// One mark: the words and what is said of them ("e1 perpetrator").
    private record Mark(Span span, List<Role> roles) {}

    /// @param event "e1"; empty for a mark without one
    private record Role(String event, String name, String value) {}

    private record Dispatch(
            String id,
            Optional<LocalDate> published,
            Map<String, Set<EventType>> events,
            String text,
            List<Mark> marks) {}

    /// Reads every `.txt` file of a folder, by name.
    List<LabelledText> readAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<LabelledText> read = new ArrayList<>();
        for (Path file : files) {
            read.addAll(read(Files.readString(file, StandardCharsets.UTF_8)));
        }
        return read;
    }

    /// Reads the dispatches of one file's content.
    List<LabelledText> read(String content) {
        List<LabelledText> read = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : (content + "\n== ").lines().toList()) {
            if (line.startsWith("== ") && !lines.isEmpty()) {
                read.add(label(dispatch(lines)));
                lines.clear();
            }
            if (!lines.isEmpty() || line.startsWith("== ")) {
                lines.add(line);
            }
        }
        return read;
    }

    private static Dispatch dispatch(List<String> lines) {
        String id = lines.getFirst().substring(3).trim();
        Optional<LocalDate> published = Optional.empty();
        Map<String, Set<EventType>> events = new HashMap<>();
        int body = lines.indexOf("--");
        if (body < 0) {
            throw new IllegalArgumentException(id + ": no line --");
        }
        for (String line : lines.subList(1, body)) {
            int colon = line.indexOf(':');
            String key = colon < 0 ? line.trim() : line.substring(0, colon).trim();
            String value = colon < 0 ? "" : line.substring(colon + 1).trim();
            if (key.equals("published") && !value.equals("none")) {
                published = Optional.of(LocalDate.parse(value));
            } else if (key.matches("e\\d+")) {
                events.put(key, types(value));
            }
        }
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        strip(id, paragraphs(lines.subList(body + 1, lines.size())), text, marks);
        return new Dispatch(id, published, events, text.toString(), marks);
    }

    private static Set<EventType> types(String value) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        String[] parts = value.split(";");
        EventType.find(parts[0].trim()).ifPresent(types::add);
        for (String part : parts) {
            if (part.trim().startsWith("also ")) {
                for (String also : part.trim().substring(5).split(",")) {
                    EventType.find(also.trim()).ifPresent(types::add);
                }
            }
        }
        return types;
    }

    private static String paragraphs(List<String> lines) {
        StringBuilder text = new StringBuilder();
        boolean open = false;
        for (String line : lines) {
            if (line.isBlank()) {
                open = false;
                continue;
            }
            if (!text.isEmpty()) {
                text.append(!open ? "\n\n" : ITEM.matcher(line).lookingAt() ? "\n" : " ");
            }
            text.append(line.strip());
            open = true;
        }
        return text.append('\n').toString();
    }

    private static void strip(String id, String marked, StringBuilder text, List<Mark> marks) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < marked.length(); at++) {
            char c = marked.charAt(at);
            if (c == '[') {
                open.push(text.length());
            } else if (c == '|' && !open.isEmpty()) {
                int close = marked.indexOf(']', at);
                if (close < 0) {
                    throw new IllegalArgumentException(id + ": a mark is not closed");
                }
                int start = open.pop();
                if (text.length() > start) {
                    marks.add(new Mark(Span.of(start, text.length()), roles(marked.substring(at + 1, close))));
                }
                at = close;
            } else {
                text.append(c);
            }
        }
    }

    private static List<Role> roles(String words) {
        List<Role> roles = new ArrayList<>();
        for (String part : words.split(";")) {
            String role = part.trim();
            String event = "";
            int blank = role.indexOf(' ');
            if (blank > 0 && role.substring(0, blank).matches("e\\d+")) {
                event = role.substring(0, blank);
                role = role.substring(blank + 1).trim();
            }
            int equals = role.indexOf('=');
            String name = equals < 0 ? role : role.substring(0, equals);
            roles.add(new Role(event, name.replaceAll("\\d+$", ""), equals < 0 ? "" : role.substring(equals + 1)));
        }
        return roles;
    }

    private LabelledText label(Dispatch dispatch) {
        Report report = Report.ofText(dispatch.id, dispatch.text);
        AnnotatedText text =
                texts.of(dispatch.published.map(report::withPublished).orElse(report));
        LabelledText labelled = new LabelledText(dispatch.id, text, true, List.of());
        List<Span> actors = actors(text);
        List<Mark> longestFirst = new ArrayList<>(dispatch.marks);
        longestFirst.sort(
                Comparator.comparingInt((Mark mark) -> -mark.span.length()).thenComparing(Mark::span));
        for (Mark mark : longestFirst) {
            markWords(labelled, mark, actors);
        }
        for (Mark mark : longestFirst) {
            maskWords(labelled, mark);
        }
        markIncidents(labelled, dispatch);
        return labelled;
    }

    private List<Span> actors(AnnotatedText text) {
        Mentions mentions = finder.find(text);
        return mentions.of(Mention.OfActor.class).stream()
                .map(Mention.OfActor::span)
                .toList();
    }

    private static void markWords(LabelledText labelled, Mark mark, List<Span> actors) {
        AnnotatedText text = labelled.text();
        for (Role role : mark.roles) {
            switch (role.name) {
                case "perpetrator" -> {
                    if (!role.value.equals("denied")) {
                        markPerpetrator(labelled, mark.span, actors);
                    }
                }
                case "target" -> labelled.mark(mark.span, Label.TARGET);
                case "victim" ->
                    labelled.mark(mark.span, isNamed(text, mark.span) ? Label.VICTIM : Label.VICTIM_DESCRIPTION);
                case "weapon" -> labelled.mark(mark.span, Label.WEAPON);
                case "trigger" -> labelled.mark(mark.span, Label.TRIGGER);
                default -> {
                    // places, dates, figures and claims are nothing the encoder tells
                }
            }
        }
    }

    /// "Taliban" is an organisation, "Taliban fighters" are persons of one.
    private static void markPerpetrator(LabelledText labelled, Span span, List<Span> actors) {
        Token head = head(labelled.text(), span);
        boolean organisation = STATE_FORCES.contains(head.lower())
                || isName(labelled.text(), head)
                || actors.stream().anyMatch(actor -> actor.contains(head.span()));
        labelled.mark(span, organisation ? Label.PERP_ORG : Label.PERP_IND);
        if (!organisation) {
            actors.stream().filter(span::contains).forEach(actor -> labelled.mark(actor, Label.PERP_ORG));
        }
    }

    private static void maskWords(LabelledText labelled, Mark mark) {
        for (Role role : mark.roles) {
            switch (role.name) {
                case "claim", "denial" -> maskPerpetrator(labelled, mark.span);
                case "perpetrator" -> {
                    if (role.value.equals("denied")) {
                        maskPerpetrator(labelled, mark.span);
                    }
                }
                case "killed", "injured", "abducted", "missing", "killed-before", "injured-before" -> {
                    labelled.mask(mark.span, Label.VICTIM);
                    labelled.mask(mark.span, Label.VICTIM_DESCRIPTION);
                }
                case "site" -> labelled.mask(mark.span, Label.TARGET);
                default -> {
                    // nothing else is near enough to a label to be doubtful
                }
            }
        }
    }

    private static void maskPerpetrator(LabelledText labelled, Span span) {
        labelled.mask(span, Label.PERP_ORG);
        labelled.mask(span, Label.PERP_IND);
    }

    /// The last noun before the first preposition, roughly: "fighters" of "fighters from the north".
    private static Token head(AnnotatedText text, Span span) {
        int first = text.firstTokenFrom(span.start());
        Token head = text.token(Math.min(first, text.tokens().size() - 1));
        for (int i = first; i < text.tokens().size() && text.token(i).span().start() < span.end(); i++) {
            Token token = text.token(i);
            if (i > first && (token.pos() == Pos.ADP || token.is(",") || token.is("who"))) {
                break;
            }
            if (token.pos() != Pos.PUNCT) {
                head = token;
            }
        }
        return head;
    }

    private static boolean isNamed(AnnotatedText text, Span span) {
        return isName(text, head(text, span));
    }

    /// A capital tells a name, but not at the start of a sentence ("Fighters ...").
    private static boolean isName(AnnotatedText text, Token token) {
        boolean opens = text.sentenceAt(token.span().start())
                .map(sentence -> sentence.firstToken() == token.index())
                .orElse(true);
        return Character.isUpperCase(token.text().codePointAt(0)) && (!opens || token.pos() == Pos.PROPN);
    }

    private static void markIncidents(LabelledText labelled, Dispatch dispatch) {
        Map<Integer, Set<String>> eventsOf = new HashMap<>();
        for (Mark mark : dispatch.marks) {
            labelled.text().sentenceAt(mark.span.start()).ifPresent(sentence -> {
                Set<String> events = eventsOf.computeIfAbsent(sentence.index(), index -> new HashSet<>());
                for (Role role : mark.roles) {
                    if (role.event.isEmpty()) {
                        events.add("aggregate");
                    } else {
                        events.add(role.event);
                    }
                }
            });
        }
        for (Sentence sentence : labelled.text().sentences()) {
            Set<String> events = eventsOf.getOrDefault(sentence.index(), Set.of());
            List<EventType> types = events.stream()
                    .flatMap(event -> dispatch.events.getOrDefault(event, Set.of()).stream())
                    .toList();
            types.stream().flatMap(type -> kinds(type).stream()).forEach(kind -> labelled.mark(sentence, kind));
            types.stream().flatMap(type -> doubtful(type).stream()).forEach(kind -> labelled.mask(sentence, kind));
            if (events.contains("aggregate")) {
                for (Incident incident : Incident.values()) {
                    labelled.mask(sentence, incident);
                }
            }
        }
    }

    private static Set<Incident> kinds(EventType type) {
        return switch (type) {
            case BOMBING, SUICIDE_BOMBING, AIR_STRIKE, DRONE_STRIKE -> EnumSet.of(Incident.BOMBING);
            case KIDNAPPING, HOSTAGE_TAKING, HIJACKING -> EnumSet.of(Incident.KIDNAPPING);
            case ARSON -> EnumSet.of(Incident.ARSON);
            case ROBBERY -> EnumSet.of(Incident.ROBBERY);
            case ARMED_ASSAULT,
                    ASSASSINATION,
                    ARMED_CLASH,
                    SHELLING,
                    SABOTAGE,
                    EXECUTION,
                    CHEMICAL_ATTACK,
                    UNARMED_ASSAULT,
                    SEXUAL_VIOLENCE,
                    MOB_VIOLENCE,
                    UNKNOWN_ATTACK -> EnumSet.of(Incident.ATTACK);
            default -> EnumSet.noneOf(Incident.class);
        };
    }

    /// What MUC-4, which knows five kinds only, might also call it.
    private static Set<Incident> doubtful(EventType type) {
        return switch (type) {
            case SHELLING, SABOTAGE -> EnumSet.of(Incident.BOMBING);
            case SUICIDE_BOMBING, AIR_STRIKE, DRONE_STRIKE, RIOT -> EnumSet.of(Incident.ATTACK);
            default -> EnumSet.noneOf(Incident.class);
        };
    }
}
