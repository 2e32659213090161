package dev.dateline.gazetteer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Writes drafts in the format of the package's description.
final class IndexWriter {
    /// Spellings kept per place for [dev.dateline.core.Place#names()]; all of them are keys.
    private static final int SPELLINGS = 8;

    private record Entry(long fingerprint, int payload, double weight) {}

    private final List<Draft> places;
    private final Map<Draft, Integer> indexes;
    private final List<Entry> names = new ArrayList<>();
    private final List<Entry> sounds = new ArrayList<>();
    private final Map<String, Integer> longest = new TreeMap<>();

    /// @param loose whether a place can be found by the sound of its names
    IndexWriter(List<Draft> places, Predicate<Draft> loose) {
        this.places = List.copyOf(places);
        indexes = new HashMap<>();
        for (int i = 0; i < this.places.size(); i++) {
            indexes.put(this.places.get(i), i);
        }
        for (int i = 0; i < this.places.size(); i++) {
            Draft place = this.places.get(i);
            addNames(place, i, loose.test(place));
        }
    }

    /// Adds a key of a space of its own (demonym, country code, airport code).
    void addKey(char mark, String key, Draft place) {
        names.add(new Entry(Names.fingerprint(mark, key), index(place), place.weight));
    }

    private void addNames(Draft place, int index, boolean loose) {
        Map<Long, Double> keys = new TreeMap<>();
        Set<Long> sound = new TreeSet<>();
        place.spellings().forEach((spelling, share) -> {
            String key = Names.key(spelling);
            if (key.length() < 2) {
                return;
            }
            longest.merge(Names.firstWord(key), Names.countWords(key), Math::max);
            if (Names.isAbbreviation(spelling)) {
                keys.merge(Names.fingerprint(Names.ABBREVIATION, key), share, Math::max);
                return;
            }
            keys.merge(Names.fingerprint(key), share, Math::max);
            String soundKey = Names.soundKey(key);
            if (loose && !soundKey.isEmpty()) {
                sound.add(Names.fingerprint(soundKey));
            }
        });
        keys.forEach((key, share) -> names.add(new Entry(key, index, place.weight * share)));
        sound.forEach(key -> sounds.add(new Entry(key, index, place.weight)));
    }

    private int index(Draft place) {
        Integer index = indexes.get(place);
        if (index == null) {
            throw new IllegalArgumentException("'%s' is none of the places".formatted(place.name));
        }
        return index;
    }

    private int index(Optional<Draft> place) {
        return place.isPresent() ? index(place.get()) : PlaceIndex.NONE;
    }

    byte[] toBytes() throws IOException {
        List<String> countries = places.stream()
                .map(place -> place.country)
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .toList();
        ByteArrayOutputStream spellings = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeByte(countries.size());
        for (String country : countries) {
            out.writeBytes(country);
        }
        for (Draft place : places) {
            triple(out, place.id);
            out.writeInt((int) Math.round(place.latitude * PlaceIndex.SCALE));
            out.writeInt((int) Math.round(place.longitude * PlaceIndex.SCALE));
            triple(out, index(place.admin1));
            triple(out, index(place.admin2));
            out.writeByte(countries.indexOf(place.country) + 1);
            out.writeByte(PlaceIndex.FEATURES.indexOf(place.feature));
            out.writeInt((int) Math.min(place.population, Integer.MAX_VALUE));
            triple(out, spellings.size());
            writeSpellings(place, spellings);
        }
        out.writeInt(spellings.size());
        spellings.writeTo(out);
        writeTable(out, names);
        writeTable(out, sounds);
        List<Entry> first = new ArrayList<>();
        longest.forEach((word, words) -> first.add(new Entry(Names.fingerprint(word), words, 0)));
        writeTable(out, first);

        ByteArrayOutputStream whole = new ByteArrayOutputStream(body.size() + PlaceIndex.HEADER);
        DataOutputStream head = new DataOutputStream(whole);
        head.writeInt(PlaceIndex.MAGIC);
        head.writeInt(PlaceIndex.VERSION);
        head.writeInt(body.size() + PlaceIndex.HEADER);
        head.writeInt(places.size());
        body.writeTo(head);
        return whole.toByteArray();
    }

    private static void writeSpellings(Draft place, ByteArrayOutputStream out) {
        Set<String> kept = new LinkedHashSet<>();
        Set<String> keys = new HashSet<>();
        kept.add(place.name);
        keys.add(Names.key(place.name));
        List<Map.Entry<String, Double>> byShare =
                new ArrayList<>(place.spellings().entrySet());
        byShare.sort(Map.Entry.<String, Double>comparingByValue().reversed());
        for (Map.Entry<String, Double> spelling : byShare) {
            if (kept.size() < SPELLINGS && keys.add(Names.key(spelling.getKey()))) {
                kept.add(spelling.getKey());
            }
        }
        out.write(kept.size());
        for (String spelling : kept) {
            byte[] bytes = spelling.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 255) {
                throw new IllegalArgumentException("'%s' is too long a name".formatted(spelling));
            }
            out.write(bytes.length);
            out.write(bytes, 0, bytes.length);
        }
    }

    private static void writeTable(DataOutputStream out, List<Entry> entries) throws IOException {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.<Entry>comparingLong(entry -> entry.fingerprint >>> 8)
                .thenComparing(Comparator.<Entry>comparingDouble(Entry::weight).reversed())
                .thenComparingInt(Entry::payload));
        out.writeInt(sorted.size());
        int at = 0;
        for (int bucket = 0; bucket <= PlaceIndex.BUCKETS; bucket++) {
            while (at < sorted.size() && sorted.get(at).fingerprint >>> 48 < bucket) {
                at++;
            }
            out.writeInt(at);
        }
        for (Entry entry : sorted) {
            out.writeLong(((entry.fingerprint << 16) & 0xffff_ffff_ff00_0000L) | entry.payload);
        }
    }

    private static void triple(DataOutputStream out, int value) throws IOException {
        if (value < 0 || value > PlaceIndex.NONE) {
            throw new IllegalArgumentException(value + " does not fit three bytes");
        }
        out.writeByte(value >>> 16);
        out.writeByte(value >>> 8);
        out.writeByte(value);
    }
}
