package dev.dateline.gazetteer;

import dev.dateline.core.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures look-up without context against annotated place names: run with files of one JSON object a
/// line, `{"toponyms":[{"text","lat","lon"}]}`, and with `-v` to see what is missing or far off.
final class MeasureToponyms {
    private static final double NEAR_KM = 161;

    private MeasureToponyms() {}

    public static void main(String[] arguments) throws IOException {
        List<String> files = new ArrayList<>(List.of(arguments));
        boolean verbose = files.remove("-v");
        long start = System.nanoTime();
        Gazetteer gazetteer = Gazetteer.bundled();
        System.out.printf(
                Locale.ROOT, "%,d places opened in %.0f ms%n", gazetteer.size(), (System.nanoTime() - start) / 1e6);
        List<String> texts = new ArrayList<>();
        for (String file : files) {
            measure(gazetteer, Path.of(file), texts, verbose);
        }
        if (!texts.isEmpty()) {
            time(gazetteer, texts);
        }
    }

    private static void measure(Gazetteer gazetteer, Path file, List<String> texts, boolean verbose)
            throws IOException {
        JsonMapper json = new JsonMapper();
        int all = 0;
        int known = 0;
        int first = 0;
        int any = 0;
        Map<String, Integer> missing = new TreeMap<>();
        Map<String, Integer> wrong = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            for (JsonNode toponym : json.readTree(line).path("toponyms")) {
                if (!toponym.path("lat").isNumber()
                        || !toponym.path("is_toponym").asBoolean(true)) {
                    continue;
                }
                String text = toponym.path("text").asString();
                Place gold = point(toponym);
                texts.add(text);
                all++;
                List<Place> places = look(gazetteer, text);
                if (places.isEmpty()) {
                    missing.merge(text, 1, Integer::sum);
                    continue;
                }
                known++;
                if (near(places.getFirst(), gold)) {
                    first++;
                } else {
                    wrong.merge(describe(text, places.getFirst(), toponym), 1, Integer::sum);
                }
                if (places.stream().anyMatch(place -> near(place, gold))) {
                    any++;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d located names, found %.3f, one of the places near %.3f, first near %.3f (of found %.3f)%n",
                file.getFileName(),
                all,
                known / (double) all,
                any / (double) all,
                first / (double) all,
                first / (double) known);
        if (verbose) {
            System.out.println("missing: " + top(missing));
            System.out.println("far off: " + top(wrong));
        }
    }

    private static List<Place> look(Gazetteer gazetteer, String text) {
        Optional<Place> demonym = gazetteer.demonym(text);
        if (demonym.isPresent()) {
            return List.of(demonym.get());
        }
        List<Place> places = gazetteer.find(text);
        return places.isEmpty() ? gazetteer.findLoosely(text) : places;
    }

    private static void time(Gazetteer gazetteer, List<String> texts) {
        long found = 0;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            int times = 100;
            for (int i = 0; i < times; i++) {
                for (String text : texts) {
                    List<Place> places = gazetteer.find(text);
                    found += places.isEmpty() ? 0 : places.getFirst().population();
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%,.0f look-ups/s%n", times * texts.size() / seconds);
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                Locale.ROOT, "heap %.1f MB (%d)%n", (runtime.totalMemory() - runtime.freeMemory()) / 1e6, found % 2);
    }

    private static Place point(JsonNode toponym) {
        return new Place(
                "gold",
                List.of(),
                Optional.empty(),
                OptionalDouble.of(toponym.path("lat").asDouble()),
                OptionalDouble.of(toponym.path("lon").asDouble()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Place.Feature.SETTLEMENT,
                0);
    }

    private static boolean near(Place place, Place gold) {
        OptionalDouble km = place.kmTo(gold);
        return km.isPresent() && km.getAsDouble() <= NEAR_KM;
    }

    private static String describe(String text, Place place, JsonNode gold) {
        return "%s = %s %s %s, not %s,%s %s %s"
                .formatted(
                        text,
                        place.name(),
                        place.country().orElse("-"),
                        place.feature().code(),
                        gold.path("lat").asString(),
                        gold.path("lon").asString(),
                        gold.path("country").asString(""),
                        gold.path("fcode").asString(""));
    }

    private static String top(Map<String, Integer> counts) {
        List<String> lines = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(50)
                .forEach(entry -> lines.add(entry.getValue() + " " + entry.getKey()));
        return String.join("\n    ", lines);
    }
}
