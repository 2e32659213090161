package dev.dateline.export.masking;

import dev.dateline.core.Place;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.mention.Mention;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells places of one report no finer than a division, for the protection of those who live there.
///
/// An event's place becomes the division that it lies in, without site, distance and coordinates; where the
/// division is not known, the country. In strings and texts the names of finer places and of named sites are
/// hidden. What the report describes without naming it ("the market by the bridge") stays. Immutable and
/// thread-safe.
public final class Coarsener {
    /// The finest division that is told.
    public enum Level {
        ADMIN2,
        ADMIN1
    }

    private static final String TOKEN = "[place]";
    private static final Coarsener NONE = new Coarsener(Optional.empty(), Set.of());

    private final Optional<Level> level;
    private final Optional<Pattern> hidden;

    private Coarsener(Optional<Level> level, Set<String> names) {
        this.level = level;
        hidden = names.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile(
                        names.stream()
                                .sorted(Comparator.comparingInt(String::length)
                                        .reversed()
                                        .thenComparing(Comparator.naturalOrder()))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /// Changes nothing.
    public static Coarsener none() {
        return NONE;
    }

    public static Coarsener forReport(CodedReport coded, Level level) {
        return forReports(List.of(coded), level);
    }

    /// What is too fine in one of the reports is hidden in all of them.
    public static Coarsener forReports(List<CodedReport> reports, Level level) {
        Set<String> names = new HashSet<>();
        Set<String> kept = new HashSet<>();
        reports.forEach(coded -> collect(coded, level, names, kept));
        names.removeAll(kept);
        names.removeIf(String::isBlank);
        return new Coarsener(Optional.of(level), names);
    }

    private static void collect(CodedReport coded, Level level, Set<String> names, Set<String> kept) {
        for (Mention.OfPlace mention : coded.places()) {
            mention.place().filter(place -> !mention.demonym()).ifPresent(place -> {
                Set<String> of = isFiner(place, level) ? names : kept;
                of.add(mention.name());
                of.add(place.name());
                divisionName(place, level).ifPresent(kept::add);
            });
        }
        for (Event event : coded.events()) {
            event.place().ifPresent(where -> {
                where.site().ifPresent(names::add);
                where.name()
                        .filter(name -> where.place()
                                .filter(place -> !isFiner(place, level))
                                .isEmpty())
                        .ifPresent(names::add);
                where.place().flatMap(place -> divisionName(place, level)).ifPresent(kept::add);
            });
            event.targets().stream()
                    .filter(target -> target.named() && target.kind() == TargetKind.FACILITY)
                    .forEach(target -> names.addAll(target.names()));
        }
    }

    boolean isNone() {
        return level.isEmpty();
    }

    /// The string with a token for each hidden name.
    String hide(String text) {
        return hidden.map(names -> names.matcher(text).replaceAll(Matcher.quoteReplacement(TOKEN)))
                .orElse(text);
    }

    /// The text with other characters over hidden names; its length stays.
    String cover(String text, char bar) {
        if (hidden.isEmpty()) {
            return text;
        }
        StringBuilder covered = new StringBuilder(text);
        Matcher matcher = hidden.get().matcher(text);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    covered.setCharAt(i, bar);
                }
            }
        }
        return covered.toString();
    }

    /// The division that a place lies in; empty when not even its country is known.
    Optional<Place> coarsen(Place place) {
        return level.isEmpty() ? Optional.of(place) : division(place, level.get());
    }

    /// The division that the place lies in; empty when not even its country is known.
    Optional<EventPlace> coarsen(EventPlace where) {
        if (level.isEmpty()) {
            return Optional.of(where);
        }
        return where.place()
                .flatMap(place -> division(place, level.get()))
                .map(place -> new EventPlace(
                        place.feature() == Place.Feature.COUNTRY ? Optional.empty() : Optional.of(place.name()),
                        Optional.empty(),
                        Optional.of(place),
                        precision(place),
                        Optional.empty(),
                        where.spans()));
    }

    private static PlacePrecision precision(Place place) {
        return switch (place.feature()) {
            case COUNTRY -> PlacePrecision.COUNTRY;
            case ADMIN1 -> PlacePrecision.ADMIN1;
            case WATER -> PlacePrecision.SEA;
            case REGION -> PlacePrecision.REGION;
            default -> PlacePrecision.ADMIN2;
        };
    }

    private static boolean isFiner(Place place, Level level) {
        return switch (place.feature()) {
            case COUNTRY, ADMIN1, WATER -> false;
            case REGION -> place.id().isEmpty(); // "between X and Y", or a stretch of land that only the text names
            case ADMIN2 -> level == Level.ADMIN1;
            case SETTLEMENT, QUARTER, CAMP, SITE, AIRPORT -> true;
        };
    }

    private static Optional<String> divisionName(Place place, Level level) {
        return division(place, level)
                .filter(division -> division.feature() != Place.Feature.COUNTRY)
                .map(Place::name);
    }

    private static Optional<Place> division(Place place, Level level) {
        if (!isFiner(place, level)) {
            return Optional.of(place);
        }
        if (level == Level.ADMIN2 && place.admin2().isPresent()) {
            return place.admin2().map(name -> bare(name, place, place.admin2(), Place.Feature.ADMIN2));
        }
        return place.admin1()
                .map(name -> bare(name, place, Optional.empty(), Place.Feature.ADMIN1))
                .or(() -> place.country().map(Place::ofCountry));
    }

    private static Place bare(String name, Place inner, Optional<String> admin2, Place.Feature feature) {
        return new Place(
                name,
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                inner.admin1(),
                admin2,
                inner.country(),
                feature,
                0);
    }
}
