package dev.dateline.export.imports;

import dev.dateline.codebook.Actor;
import dev.dateline.codebook.ActorDirectory;
import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Target;
import dev.dateline.export.codes.Countries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What the field's formats have in common when they are read.
final class Read {
    private Read() {}

    static Doer doer(String name, Certainty certainty, ActorDirectory actors) {
        List<Actor> named = actors.named(name);
        Optional<String> actor =
                named.size() == 1 ? Optional.of(named.getFirst().id()) : Optional.empty();
        return new Doer(
                List.of(name),
                actor,
                DoerKind.ORGANIZATION,
                certainty,
                Attribution.theReport(),
                Optional.empty(),
                List.of());
    }

    /// Fighters are given by the name of their group.
    static Target target(String name, String type) {
        return new Target(
                List.of(name),
                TargetKind.PEOPLE,
                type,
                type.equals("attacker"),
                HeadCount.notStated(),
                Optional.empty(),
                List.of());
    }

    /// The country whose cell in that column of the countries' table is so.
    static Optional<String> country(String column, String cell) {
        return Countries.table().rows().stream()
                .filter(row -> row.getField(column).equals(cell))
                .map(row -> row.getField("iso2"))
                .findFirst();
    }

    /// @return empty when nothing is told of the place
    static Optional<EventPlace> place(
            Optional<String> name,
            Optional<String> site,
            OptionalDouble latitude,
            OptionalDouble longitude,
            Optional<String> admin1,
            Optional<String> country,
            PlacePrecision precision) {
        boolean located = latitude.isPresent() && longitude.isPresent();
        if (name.isEmpty() && site.isEmpty() && !located && country.isEmpty() && admin1.isEmpty()) {
            return Optional.empty();
        }
        Place place = new Place(
                name.or(() -> admin1).or(() -> country).orElse(""),
                List.of(),
                Optional.empty(),
                located ? latitude : OptionalDouble.empty(),
                located ? longitude : OptionalDouble.empty(),
                admin1,
                Optional.empty(),
                country,
                precision == PlacePrecision.COUNTRY ? Place.Feature.COUNTRY : Place.Feature.SETTLEMENT,
                0);
        return Optional.of(new EventPlace(name, site, Optional.of(place), precision, Optional.empty(), List.of()));
    }

    static DateRange days(LocalDate first, LocalDate last) {
        return first.equals(last) ? DateRange.day(first) : DateRange.of(first, last, DateRange.Precision.RANGE);
    }

    /// One number, or a span of numbers.
    static Optional<HeadCount> count(OptionalInt low, OptionalInt high) {
        return low.isEmpty()
                ? Optional.empty()
                : Optional.of(HeadCount.between(low.getAsInt(), Math.max(low.getAsInt(), high.orElse(low.getAsInt()))));
    }
}
