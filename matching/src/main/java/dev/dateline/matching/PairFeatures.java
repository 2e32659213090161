package dev.dateline.matching;

import dev.dateline.core.finding.EventType;
import dev.dateline.matching.Profile.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What speaks for or against two accounts telling of one happening, each as a number with a name.
///
/// The order of the two does not matter. Both must be of different reports.
final class PairFeatures {
    private static final Set<String> CONFLICTS = Set.of(
            "a day apart",
            "days apart",
            "weeks apart",
            "other kinds of happenings",
            "other types",
            "far numbers killed");
    private static final Set<String> GRAVE_CONFLICTS = Set.of("long apart", "other countries", "far places");
    /// What agrees where these hold, so that no weight may let them count against.
    private static final Set<String> AGREEMENTS = Set.of(
            "the same day",
            "days overlap",
            "published together",
            "the same place",
            "near places",
            "the same province",
            "the same country",
            "alike names of the place",
            "the same type",
            "the same kind of weapon",
            "the same actor",
            "actors of one family",
            "alike targets",
            "the same victim",
            "the same number killed",
            "the same number injured",
            "the same small number killed",
            "the same small number injured",
            "figures in common",
            "alike words",
            "alike names",
            "alike sentences",
            "story: alike words",
            "story: alike names",
            "story: alike openings");
    /// What differs where these hold, so that no weight may let them count for.
    private static final Set<String> DIFFERENCES = Set.of(
            "a day apart",
            "days apart",
            "weeks apart",
            "long apart",
            "apart by their dates",
            "apart by weekdays",
            "published far apart",
            "places apart",
            "far places",
            "other provinces",
            "other countries",
            "other kinds of happenings",
            "other types",
            "other kinds of weapons",
            "other actors",
            "other targets",
            "other victims",
            "other numbers killed",
            "other numbers injured",
            "far numbers killed",
            "far numbers injured",
            "told chiefly and in passing",
            "hardly alike");
    /// Names are that alike in reports of one happening, and seldom in others.
    private static final double ALIKE_NAMES = 0.25;

    private static final int NARROW_DAYS = 4;

    @SuppressWarnings("EnumOrdinal") // as profiles are written
    static final long UNKNOWN_ATTACK = 1L << EventType.UNKNOWN_ATTACK.ordinal();

    private final List<String> names = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    private PairFeatures() {}

    /// Whether a weight of this feature makes sense: what agrees counts for one happening or not at all, what differs
    /// against it or not at all; the others (what is not known, what bends the course of likeness) either way.
    static boolean mayWeigh(String name, double weight) {
        return weight == 0 || !(weight > 0 ? DIFFERENCES : AGREEMENTS).contains(name);
    }

    /// Names with their values, those that are 0 left out.
    static PairFeatures of(Profile one, Profile other) {
        PairFeatures features = new PairFeatures();
        features.put("always", 1);
        if (one.isStory() || other.isStory()) {
            features.story(one, other);
        } else {
            features.days(one, other);
            features.places(one, other);
            features.kinds(one, other);
            features.people(one, other);
            features.figures(one, other);
            features.texts(one, other);
        }
        return features;
    }

    /// How many of day, place, kind and number killed cannot both be true. More than two weeks between, other countries
    /// and
    /// places more than 100 km apart count twice, unless a victim's name is in common or names are alike: a
    /// report's place may be read wrongly, many names hardly.
    int conflicts() {
        int grave = names.contains("the same victim") || value("alike names") >= ALIKE_NAMES ? 1 : 2;
        int conflicts = 0;
        for (String name : names) {
            if (GRAVE_CONFLICTS.contains(name)) {
                conflicts += grave;
            } else if (CONFLICTS.contains(name)) {
                conflicts++;
            }
        }
        return conflicts;
    }

    private double value(String name) {
        int index = names.indexOf(name);
        return index < 0 ? 0 : values.get(index);
    }

    List<String> names() {
        return names;
    }

    double value(int index) {
        return values.get(index);
    }

    private void put(String name, double value) {
        if (value != 0) {
            names.add(name);
            values.add(value);
        }
    }

    private void story(Profile one, Profile other) {
        put("story", 1);
        put("story: alike words", one.all().cosine(other.all()));
        put("story: alike names", one.names().cosine(other.names()));
        put("story: alike openings", one.own().cosine(other.own()));
    }

    private void days(Profile one, Profile other) {
        if (!one.day().isKnown() || !other.day().isKnown()) {
            put("a day is not known", 1);
        } else {
            int apart = one.day().apart(other.day());
            boolean narrow = one.day().length() <= NARROW_DAYS && other.day().length() <= NARROW_DAYS;
            boolean absolute = one.day().absolute() && other.day().absolute();
            if (apart == 0) {
                put(
                        narrow
                                ? one.day().equals(other.day()) ? "the same day" : "days overlap"
                                : "within the same time",
                        1);
            } else if (apart == 1) {
                put("a day apart", 1);
            } else {
                put(apart <= 3 ? "days apart" : apart <= 14 ? "weeks apart" : "long apart", 1);
                put(absolute ? "apart by their dates" : "apart by weekdays", 1);
            }
        }
        if (one.published().isPresent() && other.published().isPresent()) {
            int between =
                    Math.abs(one.published().getAsInt() - other.published().getAsInt());
            put(between <= 1 ? "published together" : between <= 7 ? "published in a week" : "published far apart", 1);
        }
    }

    private void places(Profile one, Profile other) {
        var here = one.spot();
        var there = other.spot();
        if (here.level() == 4 || there.level() == 4) {
            put("a place is not known", 1);
        } else if (here.country() != 0 && there.country() != 0 && here.country() != there.country()) {
            put("other countries", 1);
        } else if (here.level() <= 1 && there.level() <= 1 && here.hasPoint() && there.hasPoint()) {
            double km = here.kmTo(there);
            put(km <= 1 ? "the same place" : km <= 20 ? "near places" : km <= 100 ? "places apart" : "far places", 1);
        } else if (here.level() <= 2 && there.level() <= 2 && here.admin1() != 0 && there.admin1() != 0) {
            put(here.admin1() == there.admin1() ? "the same province" : "other provinces", 1);
        } else {
            put("the same country", 1);
        }
        put("alike names of the place", share(here.words(), there.words()));
    }

    private void kinds(Profile one, Profile other) {
        if (one.category() != other.category()) {
            put("other kinds of happenings", 1);
        } else if (Long.lowestOneBit(one.types()) == Long.lowestOneBit(other.types())
                || (one.types() & other.types()) != 0) {
            put("the same type", 1);
        } else if (((one.types() | other.types()) & UNKNOWN_ATTACK) != 0) {
            put("a type is not known", 1);
        } else {
            put("other types", 1);
        }
        int weapons = one.weapons() & other.weapons();
        put("the same kind of weapon", weapons != 0 ? 1 : 0);
        put("other kinds of weapons", weapons == 0 && one.weapons() != 0 && other.weapons() != 0 ? 1 : 0);
    }

    private void people(Profile one, Profile other) {
        if (one.actors().length > 0 && other.actors().length > 0) {
            boolean same = common(one.actors(), other.actors()) > 0;
            boolean kin = common(one.kin(), other.kin()) > 0;
            put(same ? "the same actor" : kin ? "actors of one family" : "other actors", 1);
        }
        if (one.targets().length > 0 && other.targets().length > 0) {
            put("alike targets", share(one.targets(), other.targets()));
            put("other targets", common(one.targets(), other.targets()) == 0 ? 1 : 0);
        }
        if (one.victims().length > 0 && other.victims().length > 0) {
            put(common(one.victims(), other.victims()) > 0 ? "the same victim" : "other victims", 1);
            put("told chiefly and in passing", one.main() != other.main() ? 1 : 0);
        }
    }

    private void figures(Profile one, Profile other) {
        tolls("killed", one.killed(), other.killed());
        tolls("injured", one.injured(), other.injured());
        int shared = common(one.figures(), other.figures());
        put("figures in common", Math.min(2, shared));
    }

    private void tolls(String harm, Bounds one, Bounds other) {
        if (!one.isKnown() || !other.isKnown()) {
            return;
        }
        int least = Math.min(one.low(), other.low());
        int most = Math.max(one.low(), other.low());
        boolean compatible = one.high() < 0 || other.high() < 0
                ? least == most
                : Math.max(one.low(), other.low()) <= Math.min(one.high(), other.high());
        if (compatible) {
            put("the same number " + harm, most >= 3 ? 1 : 0);
            put("the same small number " + harm, most < 3 ? 1 : 0);
        } else {
            double ratio = (most + 1.0) / (least + 1.0);
            put(
                    ratio <= 1.5
                            ? "near numbers " + harm
                            : ratio <= 3 ? "other numbers " + harm : "far numbers " + harm,
                    1);
        }
    }

    private void texts(Profile one, Profile other) {
        double all = one.all().cosine(other.all());
        double names = one.names().cosine(other.names());
        double own = one.own().cosine(other.own());
        put("alike words", all);
        put("alike names", names);
        put("alike sentences", own);
        put("very alike", Math.max(0, names - 0.4));
        put("hardly alike", Math.max(0, 0.12 - names));
    }

    /// Part of the smaller set that both share.
    private static double share(int[] one, int[] other) {
        int smaller = Math.min(one.length, other.length);
        return smaller == 0 ? 0 : common(one, other) / (double) smaller;
    }

    private static int common(int[] one, int[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
