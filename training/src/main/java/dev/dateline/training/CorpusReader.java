package dev.dateline.training;

import dev.dateline.core.Span;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the files of the training corpus and checks them: every fault is reported with file, dispatch and words.
public final class CorpusReader {
    private static final Pattern MARK = Pattern.compile("(e\\d+) ([a-z-]+?)(\\d?)(?:=(.+))?");
    private static final Pattern NUMBER = Pattern.compile("(\\d+(\\.\\.\\d*)?|\\.\\.\\d+)( .+)?");
    private static final Pattern DATES = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(\\.\\.\\d{4}-\\d\\d-\\d\\d)?");
    private static final Set<String> STYLES =
            Set.of("wire", "local", "broadcast", "ngo-note", "communique", "live-blog", "feature", "backgrounder");
    private static final Set<String> NEAR_MISSES = Set.of(
            "accident",
            "trial",
            "exercise",
            "anniversary",
            "metaphor",
            "sport",
            "film",
            "foiled-plot",
            "warning",
            "aggregate",
            "statement",
            "disaster",
            "history",
            "business");
    private static final Set<String> FIGURES = Set.of(
            "killed", "injured", "abducted", "missing", "displaced", "detained", "killed-before", "injured-before");
    private static final Map<String, Set<String>> VALUES = Map.of(
            "trigger", Set.of(""),
            "claim", Set.of(""),
            "denial", Set.of(""),
            "site", Set.of(""),
            "perpetrator", Set.of("", "claimed", "suspected", "denied"),
            "target", Set.of("", "none", "damaged", "destroyed", "taken"),
            "weapon",
                    Set.of(
                            "explosive",
                            "suicide-vest",
                            "vehicle-bomb",
                            "ied",
                            "mine",
                            "grenade",
                            "firearm",
                            "artillery",
                            "rocket",
                            "aircraft-bomb",
                            "drone",
                            "incendiary",
                            "blade",
                            "vehicle",
                            "chemical",
                            "other"));
    private static final Set<String> FREE = Set.of("region", "victim");

    private final List<String> faults = new ArrayList<>();

    /// The dispatches of all `.txt` files of a folder, in the order of file names.
    ///
    /// @throws IllegalArgumentException when a dispatch breaks the format: its message names every fault
    public static List<Dispatch> read(Path folder) throws IOException {
        CorpusReader reader = new CorpusReader();
        List<Dispatch> dispatches = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        Set<String> ids = new HashSet<>();
        for (Path file : files) {
            for (Dispatch dispatch : reader.parse(file.getFileName().toString(), Files.readString(file))) {
                dispatches.add(dispatch);
                if (!ids.add(dispatch.id())) {
                    reader.faults.add(file.getFileName() + ": " + dispatch.id() + " twice");
                }
            }
        }
        reader.complain();
        return dispatches;
    }

    /// The dispatches of one file's text.
    ///
    /// @throws IllegalArgumentException when one breaks the format
    public static List<Dispatch> read(String name, String content) {
        CorpusReader reader = new CorpusReader();
        List<Dispatch> dispatches = reader.parse(name, content);
        reader.complain();
        return dispatches;
    }

    private void complain() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
    }

    private List<Dispatch> parse(String file, String content) {
        List<Dispatch> dispatches = new ArrayList<>();
        String[] parts = content.replace("\r\n", "\n").split("(?m)^== ");
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            int line = part.indexOf('\n');
            int text = part.indexOf("\n--\n");
            if (text < 0) {
                faults.add(file + ": " + part.lines().findFirst().orElse("") + ": no line with --");
                continue;
            }
            String id = part.substring(0, line).strip();
            dispatches.add(dispatch(file + ": " + id, id, part.substring(line, text), part.substring(text + 4)));
        }
        return dispatches;
    }

    private Dispatch dispatch(String where, String id, String header, String body) {
        Optional<LocalDate> published = Optional.empty();
        String style = "";
        Optional<String> nearMiss = Optional.empty();
        List<Dispatch.Incident> incidents = new ArrayList<>();
        for (String line : header.strip().split("\n")) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1).strip();
            switch (name) {
                case "published" -> published = day(where, value);
                case "style" -> style = known(where, "style", value, STYLES);
                case "near-miss" -> nearMiss = Optional.of(known(where, "near-miss", value, NEAR_MISSES));
                default -> {
                    if (name.equals("e" + (incidents.size() + 1))) {
                        incidents.add(incident(where, name, value));
                    } else {
                        faults.add(where + ": header line '" + line + "'");
                    }
                }
            }
        }
        List<Dispatch.Mark> marks = new ArrayList<>();
        List<Span> aggregates = new ArrayList<>();
        String text = strip(where, paragraphs(body), marks, aggregates);
        Set<String> names = new HashSet<>();
        incidents.forEach(incident -> names.add(incident.name()));
        for (Dispatch.Mark mark : marks) {
            check(where, names, mark, mark.span().of(text));
        }
        for (String name : names) {
            if (marks.stream()
                    .noneMatch(
                            mark -> mark.incident().equals(name) && mark.role().equals("trigger"))) {
                faults.add(where + ": " + name + " has no trigger");
            }
        }
        return new Dispatch(id, published, style, nearMiss, text, incidents, marks, aggregates);
    }

    private Optional<LocalDate> day(String where, String value) {
        try {
            return value.equals("none") ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            faults.add(where + ": published '" + value + "'");
            return Optional.empty();
        }
    }

    private String known(String where, String what, String value, Set<String> values) {
        if (!values.contains(value)) {
            faults.add(where + ": " + what + " '" + value + "'");
        }
        return value;
    }

    private Dispatch.Incident incident(String where, String name, String line) {
        String[] parts = line.split("\\s*;\\s*");
        List<EventType> also = new ArrayList<>();
        Stage stage = Stage.ACCOMPLISHED;
        boolean disputed = false;
        Map<String, String> stated = new HashMap<>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            int blank = part.indexOf(' ');
            String key = blank < 0 ? part : part.substring(0, blank);
            String value = blank < 0 ? "" : part.substring(blank + 1);
            switch (key) {
                case "also" -> {
                    for (String type : value.split(", ")) {
                        also.add(type(where, type));
                    }
                }
                case "attempted" -> stage = Stage.ATTEMPTED;
                case "planned" -> stage = Stage.PLANNED;
                case "disputed" -> disputed = true;
                case "country", "date", "killed", "injured", "abducted" -> stated.put(key, value);
                default -> faults.add(where + ": '" + part + "' of " + name);
            }
        }
        return new Dispatch.Incident(
                name,
                type(where, parts[0]),
                also,
                stage,
                disputed,
                Optional.ofNullable(stated.remove("country")),
                stated);
    }

    private EventType type(String where, String code) {
        for (EventType type : EventType.values()) {
            if (type.code().equals(code) && type.isViolent()) {
                return type;
            }
        }
        faults.add(where + ": type '" + code + "'");
        return EventType.UNKNOWN_ATTACK;
    }

    /// One line for each paragraph, an empty line between two.
    private static String paragraphs(String body) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : body.strip().split("\n[ \t]*\n")) {
            List<String> lines = new ArrayList<>();
            for (String line : paragraph.strip().split("\n")) {
                boolean item = line.startsWith("- ") || line.startsWith("* ") || line.matches("\\d\\d[:.]\\d\\d .*");
                if (item || lines.isEmpty()) {
                    lines.add(line.strip());
                } else {
                    lines.add(lines.removeLast() + " " + line.strip());
                }
            }
            paragraphs.add(String.join("\n", lines));
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    private String strip(String where, String marked, List<Dispatch.Mark> marks, List<Span> aggregates) {
        StringBuilder text = new StringBuilder();
        Deque<Integer> open = new ArrayDeque<>();
        int at = 0;
        while (at < marked.length()) {
            char c = marked.charAt(at);
            if (c == '[') {
                open.push(text.length());
            } else if (c == '|' && !open.isEmpty()) {
                int end = marked.indexOf(']', at);
                if (end < 0) {
                    faults.add(where + ": a mark does not end: " + excerpt(marked, at));
                    break;
                }
                int start = open.pop();
                if (start == text.length()) {
                    faults.add(where + ": a mark without words: " + excerpt(marked, at));
                } else {
                    mark(where, Span.of(start, text.length()), marked.substring(at + 1, end), marks, aggregates);
                }
                at = end;
            } else if (c == '|' || c == ']') {
                faults.add(where + ": stray " + c + ": " + excerpt(marked, at));
            } else {
                text.append(c);
            }
            at++;
        }
        if (!open.isEmpty()) {
            faults.add(where + ": a mark has no end");
        }
        return text.toString();
    }

    private void mark(String where, Span span, String content, List<Dispatch.Mark> marks, List<Span> aggregates) {
        for (String one : content.split("\\s*;\\s*")) {
            Matcher matcher = MARK.matcher(one.strip());
            if (one.strip().equals("aggregate")) {
                aggregates.add(span);
            } else if (matcher.matches()) {
                int number = matcher.group(3).isEmpty() ? 1 : Integer.parseInt(matcher.group(3));
                marks.add(new Dispatch.Mark(
                        span, matcher.group(1), matcher.group(2), number, Optional.ofNullable(matcher.group(4))));
            } else {
                faults.add(where + ": mark '" + one + "'");
            }
        }
    }

    private void check(String where, Set<String> names, Dispatch.Mark mark, String words) {
        String value = mark.value().orElse("");
        String role = mark.role();
        boolean fine = VALUES.containsKey(role)
                ? VALUES.getOrDefault(role, Set.of()).contains(value)
                : FREE.contains(role)
                        || role.equals("place") && value.matches("[A-Z]{2}")
                        || role.equals("date") && DATES.matcher(value).matches()
                        || FIGURES.contains(role) && NUMBER.matcher(value).matches();
        if (!fine || !names.contains(mark.incident())) {
            faults.add(where + ": mark '%s %s=%s' of \"%s\"".formatted(mark.incident(), role, value, words));
        }
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 20));
    }
}
