package dev.dateline.mentions;

import dev.dateline.core.Place;
import dev.dateline.core.mention.PlaceChoice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Chooses which place each name of a text means; one name means one place throughout.
///
/// A place is likelier the more important it is, when its country and division are spoken of, when other places
/// of the text lie near it, and above all when the text says what it lies in ("Paris, Texas") or what it is
/// ("the state of New York"). Importance is about the logarithm of the people in it, in the gazetteer's order:
/// no place counts more than one before it. The weights were tuned on the development parts of four sets of
/// news: docs/adr/0009.
final class PlaceChooser {
    private static final int ROUNDS = 3;
    /// Other places of a name that are told of.
    private static final int ALTERNATIVES = 3;
    /// Places of one name that are looked at, and those that others may lie near to before any is chosen.
    private static final int MOST = 60;

    private static final int POSSIBLE = 10;
    private static final double NEAR_KM = 120;
    private static final double POSSIBLE_KM = 100;
    private static final double KM_PER_DEGREE = 111;
    /// Of a place without a known number of people.
    private static final long FEWEST = 300;

    /// What a first-order division counts for beyond its people.
    private static final long RANK_OF_DIVISION = 60_000;

    private static final double STATE = 1.1;
    private static final double REGION = 7.3;
    private static final double WATER = 7;
    /// A county or quarter is seldom meant by the name that it shares with a town.
    private static final double LESSER = -0.5;

    private static final double COUNTY_BY_ITS_BARE_NAME = -1.5;

    private static final double COUNTRY_NAMED = 1.5;
    private static final double COUNTRY_SHARE = 1;
    private static final double DIVISION_NAMED = 0.75;
    private static final double SAME_DIVISION = 0.4;
    private static final int SAME_DIVISION_MOST = 3;
    private static final double HOLDS_OTHER = 1.25;
    private static final int HOLDS_MOST = 2;
    private static final double NEAR_OTHER = 0.6;
    private static final double MAY_BE_NEAR_OTHER = 0.2;
    private static final int NEAR_MOST = 4;
    private static final double CALLED = 3;
    private static final double AROUND_OTHER = 3;
    private static final double LISTED = 1;
    private static final int LISTED_MOST = 2;
    private static final double IN_DIVISION = 6;
    private static final double IN_COUNTRY = 5;
    private static final double IN_TOWN = 2;
    private static final double TOWN_KM = 60;

    private final List<PlaceName> names;
    private final CountryVotes votes;
    private final Map<String, Name> byKey = new LinkedHashMap<>();
    private final Set<String> divisions;
    private final Map<String, Candidate> chosen = new HashMap<>();

    /// What the text has of one name.
    ///
    /// @param points where the first places lie that are small enough to lie somewhere
    private record Name(String key, List<PlaceName> mentions, List<Candidate> candidates, List<Point> points) {}

    private record Point(double latitude, double longitude) {}

    /// A place with its division, as [#divisionOf] names it, which is asked for again and again.
    private record Candidate(Place place, Optional<String> division) {
        Candidate(Place place) {
            this(place, divisionOf(place));
        }
    }

    PlaceChooser(List<PlaceName> names, CountryVotes votes) {
        this.names = names;
        this.votes = votes;
        names.stream()
                .filter(name -> !name.demonym())
                .collect(Collectors.groupingBy(PlaceName::key, LinkedHashMap::new, Collectors.toList()))
                .forEach((key, mentions) -> byKey.put(key, name(key, mentions)));
        divisions = byKey.values().stream()
                .map(name -> name.candidates().getFirst())
                .filter(first -> first.place().feature() == Place.Feature.ADMIN1)
                .flatMap(first -> first.division().stream())
                .collect(Collectors.toSet());
    }

    private static Name name(String key, List<PlaceName> mentions) {
        List<Place> all = mentions.getFirst().places();
        List<Candidate> candidates = all.subList(0, Math.min(MOST, all.size())).stream()
                .map(Candidate::new)
                .toList();
        List<Point> points = candidates.stream()
                .limit(POSSIBLE)
                .map(Candidate::place)
                .filter(place -> isSpot(place) && place.latitude().isPresent())
                .map(place -> new Point(
                        place.latitude().getAsDouble(), place.longitude().getAsDouble()))
                .toList();
        return new Name(key, mentions, candidates, points);
    }

    /// The place of each name; several names may share a key and then its place, unless one says itself what it
    /// lies in.
    Map<PlaceName, Place> choose() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Candidate> before = Map.copyOf(chosen);
            byKey.forEach((key, name) -> chosen.put(key, best(name, name.mentions(), before)));
            if (chosen.equals(before)) {
                break; // so would be every further round
            }
        }
        Map<PlaceName, Place> result = new HashMap<>();
        for (PlaceName mention : names) {
            if (mention.demonym()) {
                result.put(mention, mention.first());
                continue;
            }
            Name name = Objects.requireNonNull(byKey.get(mention.key()));
            Candidate candidate = mention.context().within().isEmpty()
                    ? chosen.get(mention.key())
                    : best(name, List.of(mention), chosen);
            result.put(mention, Objects.requireNonNull(candidate).place());
        }
        return result;
    }

    private Candidate best(Name name, List<PlaceName> mentions, Map<String, Candidate> chosen) {
        if (name.candidates().size() == 1) {
            return name.candidates().getFirst();
        }
        double[] scores = scores(name, mentions, chosen);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return name.candidates().get(best);
    }

    private double[] scores(Name name, List<PlaceName> mentions, Map<String, Candidate> chosen) {
        Candidate first = name.candidates().getFirst();
        Map<String, Integer> countries = votes.without(name.key());
        double sum = countries.values().stream().mapToInt(Integer::intValue).sum();
        List<Candidate> others = others(name, chosen);
        double least = Double.POSITIVE_INFINITY;
        double[] scores = new double[name.candidates().size()];
        for (int i = 0; i < scores.length; i++) {
            Candidate candidate = name.candidates().get(i);
            Place place = candidate.place();
            least = Math.min(least, importance(place, mentions.getFirst()));
            int country =
                    place.country().map(code -> countries.getOrDefault(code, 0)).orElse(0);
            scores[i] = least
                    + (country > 0 ? COUNTRY_NAMED + COUNTRY_SHARE * country / sum : 0)
                    + ofDivision(candidate, first, others)
                    + ofNeighbours(place, name.key(), others)
                    + ofWords(place, mentions);
        }
        return scores;
    }

    private static List<Candidate> others(Name name, Map<String, Candidate> chosen) {
        List<Candidate> others = new ArrayList<>();
        chosen.forEach((key, other) -> {
            if (!key.equals(name.key()) && other.place().feature() != Place.Feature.COUNTRY) {
                others.add(other);
            }
        });
        return others;
    }

    /// Why a name was found to mean a place, and the next likeliest.
    PlaceChoice why(PlaceName mention, Place place) {
        Name name = Objects.requireNonNull(byKey.get(mention.key()));
        List<PlaceName> mentions = mention.context().within().isEmpty() ? name.mentions() : List.of(mention);
        double[] scores = scores(name, mentions, chosen);
        List<Place> alternatives = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .map(i -> name.candidates().get(i).place())
                .filter(other -> !other.equals(place))
                .limit(ALTERNATIVES)
                .toList();
        return new PlaceChoice(reason(name, mentions, new Candidate(place), alternatives.isEmpty()), alternatives);
    }

    private String reason(Name name, List<PlaceName> mentions, Candidate candidate, boolean only) {
        if (only) {
            return "the only place of that name";
        }
        List<String> reasons = new ArrayList<>();
        if (ofWords(candidate.place(), mentions) > 0) {
            reasons.add("what the words beside it say");
        }
        Candidate first = name.candidates().getFirst();
        List<Candidate> others = others(name, chosen);
        if (ofDivision(candidate, first, others) > 0) {
            reasons.add("what else is named in its division");
        }
        if (ofNeighbours(candidate.place(), name.key(), others) > 0) {
            reasons.add("what is named near it");
        }
        if (candidate
                .place()
                .country()
                .filter(votes.without(name.key())::containsKey)
                .isPresent()) {
            reasons.add("its country is spoken of");
        }
        if (candidate.place().equals(first.place())) {
            reasons.add("the most important of the name");
        }
        return String.join(", ", reasons);
    }

    private static double importance(Place place, PlaceName name) {
        double people = Math.log10((double) Math.max(place.population(), FEWEST));
        boolean whole = name.severalWords() && name.name().equalsIgnoreCase(place.name()); // "Kent County"
        return switch (place.feature()) {
            case COUNTRY -> people + STATE;
            case ADMIN1 -> Math.log10((double) (place.population() + RANK_OF_DIVISION));
            case ADMIN2 -> people + LESSER + (whole ? 0 : COUNTY_BY_ITS_BARE_NAME);
            case QUARTER -> people + LESSER;
            case REGION -> REGION;
            case WATER -> WATER;
            default -> people;
        };
    }

    /// A division gains by the places in it, unless its name is first that of a town in it: "Kandahar".
    private double ofDivision(Candidate candidate, Candidate first, List<Candidate> others) {
        if (candidate.division().isEmpty()) {
            return 0;
        }
        String division = candidate.division().get();
        int same = 0;
        for (Candidate other : others) {
            boolean inside = other.place().feature() != Place.Feature.ADMIN1
                    && other.division().isPresent()
                    && other.division().get().equals(division);
            same += inside ? 1 : 0;
        }
        if (candidate.place().feature() == Place.Feature.ADMIN1) {
            boolean seat = !candidate.equals(first) && candidate.division().equals(first.division());
            return seat ? 0 : HOLDS_OTHER * Math.min(HOLDS_MOST, same);
        }
        return (divisions.contains(division) ? DIVISION_NAMED : 0) + SAME_DIVISION * Math.min(SAME_DIVISION_MOST, same);
    }

    private double ofNeighbours(Place place, String key, List<Candidate> others) {
        if (!isSpot(place) || place.latitude().isEmpty()) {
            return 0;
        }
        int near = 0;
        for (Candidate other : others) {
            near += near < NEAR_MOST && isSpot(other.place()) && isWithin(place, other.place(), NEAR_KM) ? 1 : 0;
        }
        Point here = new Point(place.latitude().getAsDouble(), place.longitude().getAsDouble());
        int possible = 0;
        for (Name name : byKey.values()) {
            possible += possible < NEAR_MOST && !name.key().equals(key) && isAnyNear(name.points(), here) ? 1 : 0;
        }
        return NEAR_OTHER * near + MAY_BE_NEAR_OTHER * possible;
    }

    /// Flat geometry will do: the distance is a rough one.
    private static boolean isAnyNear(List<Point> points, Point here) {
        double limit = POSSIBLE_KM / KM_PER_DEGREE;
        double shrink = Math.cos(Math.toRadians(here.latitude()));
        for (Point point : points) {
            double north = point.latitude() - here.latitude();
            double east = (point.longitude() - here.longitude()) * shrink;
            if (north * north + east * east < limit * limit) {
                return true;
            }
        }
        return false;
    }

    /// What is called a province is one; what another place lies in is no town.
    private static double ofWords(Place place, List<PlaceName> mentions) {
        boolean large = place.feature() == Place.Feature.ADMIN1 || place.feature() == Place.Feature.COUNTRY;
        boolean called = false;
        boolean around = false;
        double inside = 0;
        for (PlaceName name : mentions) {
            PlaceName.Context context = name.context();
            called |= context.kind().isPresent() && context.kind().get() == place.feature();
            around |= large && context.around();
            for (Place container : context.within()) {
                inside = Math.max(inside, ofContainer(place, container));
            }
        }
        return (called ? CALLED : 0) + (around ? AROUND_OTHER : 0) + inside + ofList(place, mentions);
    }

    /// What is listed with divisions of a country is another of them.
    private static double ofList(Place place, List<PlaceName> mentions) {
        if (place.feature() != Place.Feature.ADMIN1 || place.country().isEmpty()) {
            return 0;
        }
        String country = place.country().get();
        int most = 0;
        for (PlaceName name : mentions) {
            most = Math.max(most, Collections.frequency(name.context().listed(), country));
        }
        return LISTED * Math.min(LISTED_MOST, most);
    }

    /// Whether a place lies in a country or a division.
    static boolean isWithin(Place place, Place container) {
        return switch (container.feature()) {
            case COUNTRY -> place.country().equals(container.country());
            case ADMIN1 -> divisionOf(container).equals(divisionOf(place));
            default -> false;
        };
    }

    private static double ofContainer(Place place, Place container) {
        if (place.equals(container)) {
            return 0;
        }
        return switch (container.feature()) {
            case COUNTRY -> place.country().equals(container.country()) ? IN_COUNTRY : 0;
            case ADMIN1 -> divisionOf(container).equals(divisionOf(place)) ? IN_DIVISION : 0;
            default -> place.country().equals(container.country()) && isWithin(place, container, TOWN_KM) ? IN_TOWN : 0;
        };
    }

    private static boolean isWithin(Place one, Place other, double distance) {
        OptionalDouble km = one.kmTo(other);
        return km.isPresent() && km.getAsDouble() < distance;
    }

    /// Whether a place is small enough for its point to say where it is.
    static boolean isSpot(Place place) {
        return switch (place.feature()) {
            case COUNTRY, ADMIN1, REGION, WATER -> false;
            default -> true;
        };
    }

    /// A division with its country, as its own places name it.
    private static Optional<String> divisionOf(Place place) {
        return PlaceName.admin1(place).map(admin1 -> place.country().orElse("") + '/' + PlaceName.key(admin1));
    }
}
