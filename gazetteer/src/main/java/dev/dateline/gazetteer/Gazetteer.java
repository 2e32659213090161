package dev.dateline.gazetteer;

import dev.dateline.core.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;

/// Places by name. A look-up takes about a microsecond and no memory but its result; safe for any
/// number of threads.
///
/// Names are compared without regard to case, diacritics, apostrophes, full stops and hyphens; a
/// leading "the" does not count. Abbreviations of up to five letters ("US", "U.K.", "DRC") match in
/// capitals only.
///
/// Results are in order of importance, by rules that know no context: a country before everything of
/// its name except where the name is only a by-name of the country; then by population, where a
/// national capital weighs ten times its inhabitants, the seat of a first-order division one and a half
/// times, a first-order division half of those who live in it, a part of a city a third, and a place
/// found by one of its foreign names a hundredth. A city that holds a fifth of the division of its name
/// goes before that division ("Kandahar").
public final class Gazetteer {
    private static final List<String> CITY = List.of("city", "town", "village", "port", "municipality", "area");
    private static final List<String> DIVISION = List.of(
            "province",
            "state",
            "region",
            "district",
            "department",
            "governorate",
            "oblast",
            "county",
            "prefecture",
            "republic");

    private static final String VOWELS = "aeiou";
    private static final int SHORTEST_BY_VOWEL = 5;

    private final PlaceIndex index;

    private Gazetteer(PlaceIndex index) {
        this.index = index;
    }

    private static final class Bundled {
        private static final Gazetteer INSTANCE = new Gazetteer(BundledIndex.open());
    }

    /// The index that comes with the library; opened once, on the first call.
    public static Gazetteer bundled() {
        return Bundled.INSTANCE;
    }

    /// Reads an index; the stream is left open.
    ///
    /// @throws IOException when the stream fails or holds no whole index of this version
    static Gazetteer read(InputStream in) throws IOException {
        return new Gazetteer(PlaceIndex.read(in));
    }

    /// Number of places.
    public int size() {
        return index.size();
    }

    /// Number of bytes of the index.
    public int bytes() {
        return index.bytes();
    }

    /// The places of a name, the most important first; empty when there is none. When the name as a
    /// whole is unknown, it is tried without "city of", "province of" before it or "city", "province"
    /// after it; a word for a division puts divisions first. The list is immutable; its elements are
    /// read from the index when they are asked for.
    public List<Place> find(String name) {
        if (name.length() > Names.LONGEST) {
            return List.of();
        }
        String key = Names.key(name);
        if (key.isEmpty()) {
            return List.of();
        }
        if (Names.isAbbreviation(name)) {
            List<Place> places = places(index.byName(), Names.fingerprint(Names.ABBREVIATION, key));
            if (!places.isEmpty()) {
                return places;
            }
        }
        List<Place> places = places(index.byName(), Names.fingerprint(key));
        return places.isEmpty() ? findBare(key) : places;
    }

    private List<Place> findBare(String key) {
        for (String kind : CITY) {
            Optional<String> bare = without(key, kind);
            if (bare.isPresent()) {
                return places(index.byName(), Names.fingerprint(bare.get()));
            }
        }
        for (String kind : DIVISION) {
            Optional<String> bare = without(key, kind);
            if (bare.isPresent()) {
                return divisionsFirst(places(index.byName(), Names.fingerprint(bare.get())));
            }
        }
        return List.of();
    }

    /// A key without "kind of" before it or "kind" after it.
    private static Optional<String> without(String key, String kind) {
        if (key.length() > kind.length() + 4 && key.startsWith(kind) && key.startsWith(" of ", kind.length())) {
            return Optional.of(Names.key(key.substring(kind.length() + 4)));
        }
        int end = key.length() - kind.length() - 1;
        return end > 0 && key.endsWith(kind) && key.charAt(end) == ' '
                ? Optional.of(key.substring(0, end))
                : Optional.empty();
    }

    private static List<Place> divisionsFirst(List<Place> places) {
        List<Place> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparing(place -> !isDivision(place)));
        return Collections.unmodifiableList(sorted);
    }

    private static boolean isDivision(Place place) {
        return place.feature() == Place.Feature.ADMIN1 || place.feature() == Place.Feature.ADMIN2;
    }

    /// The places whose names sound alike, for spellings that [#find(String)] does not know ("Jelalabad",
    /// "Qundooz"). Covers countries, first-order divisions and the settlements of countries whose names
    /// reach English by transliteration; nothing for names of fewer than four sounds. A guess: check it
    /// against its context.
    public List<Place> findLoosely(String name) {
        if (name.length() > Names.LONGEST) {
            return List.of();
        }
        String sound = Names.soundKey(Names.key(name));
        return sound.isEmpty() ? List.of() : places(index.bySound(), Names.fingerprint(sound));
    }

    /// The places whose names differ from a name of five letters or more by one vowel: "Harat" for Herat, "Kondoz"
    /// for Kunduz. A guess as [#findLoosely(String)] is.
    public List<Place> findByOtherVowel(String name) {
        if (name.length() < SHORTEST_BY_VOWEL || name.length() > Names.LONGEST) {
            return List.of();
        }
        StringBuilder spelling = new StringBuilder(Names.key(name));
        Set<Place> found = new LinkedHashSet<>();
        for (int i = 0; i < spelling.length(); i++) {
            char own = spelling.charAt(i);
            if (VOWELS.indexOf(own) < 0) {
                continue;
            }
            for (int v = 0; v < VOWELS.length(); v++) {
                if (VOWELS.charAt(v) != own) {
                    spelling.setCharAt(i, VOWELS.charAt(v));
                    found.addAll(places(index.byName(), Names.fingerprint(spelling.toString())));
                }
            }
            spelling.setCharAt(i, own);
        }
        return List.copyOf(found);
    }

    /// A country or territory by ISO 3166-1 alpha-2 code, case ignored; `XK` is Kosovo.
    public Optional<Place> country(String alpha2) {
        return only(Names.COUNTRY, alpha2.toUpperCase(Locale.ROOT));
    }

    /// The capital of a country; where there are several, the largest.
    public Optional<Place> capital(String alpha2) {
        return only(Names.SEAT, Names.seatKey(alpha2.toUpperCase(Locale.ROOT), ""));
    }

    /// The seat of a first-order division, which is named as its places name it.
    public Optional<Place> seat(String alpha2, String admin1) {
        return admin1.isEmpty()
                ? Optional.empty()
                : only(Names.SEAT, Names.seatKey(alpha2.toUpperCase(Locale.ROOT), admin1));
    }

    /// The country of a demonym or adjective, singular or plural: "Afghan", "Afghans", "British",
    /// "Frenchmen"; for some, a region or division ("Kurdish", "Chechen"). Must start with a capital.
    public Optional<Place> demonym(String word) {
        if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
            return Optional.empty();
        }
        String key = Names.key(word);
        Optional<Place> country = only(Names.DEMONYM, key);
        return country.isEmpty() && key.endsWith("s")
                ? only(Names.DEMONYM, key.substring(0, key.length() - 1))
                : country;
    }

    /// An airport by IATA code, in capitals.
    public Optional<Place> airport(String iata) {
        return only(Names.AIRPORT, iata);
    }

    /// The greatest number of words of a name that starts with a word; 0 when no name does. A hyphen
    /// sets words apart, a leading "the" is no part of a name. Bounds what a scanner over capitalised
    /// words must try.
    public int longestFrom(String word) {
        String first = Names.firstWord(Names.key(word));
        long fingerprint = Names.fingerprint(first);
        int entry = index.byFirstWord().first(fingerprint);
        return entry < 0 ? 0 : index.byFirstWord().payload(entry);
    }

    /// Whether any name starts with a word.
    public boolean startsName(String word) {
        return longestFrom(word) > 0;
    }

    private Optional<Place> only(char mark, String key) {
        int entry = index.byName().first(Names.fingerprint(mark, key));
        return entry < 0
                ? Optional.empty()
                : Optional.of(index.place(index.byName().payload(entry)));
    }

    private List<Place> places(PlaceIndex.Table table, long fingerprint) {
        int first = table.first(fingerprint);
        return first < 0 ? List.of() : new Found(index, table, first, table.countFrom(first, fingerprint));
    }

    private static final class Found extends AbstractList<Place> implements RandomAccess {
        private final PlaceIndex index;
        private final PlaceIndex.Table table;
        private final int first;
        private final int count;

        private Found(PlaceIndex index, PlaceIndex.Table table, int first, int count) {
            this.index = index;
            this.table = table;
            this.first = first;
            this.count = count;
        }

        @Override
        public Place get(int i) {
            if (i < 0 || i >= count) {
                throw new IndexOutOfBoundsException("place %d of %d".formatted(i, count));
            }
            return index.place(table.payload(first + i));
        }

        @Override
        public int size() {
            return count;
        }
    }
}
