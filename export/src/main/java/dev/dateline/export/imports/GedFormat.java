package dev.dateline.export.imports;

import dev.dateline.codebook.ActorDirectory;
import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.incident.Incident;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// UCDP's Georeferenced Event Dataset. It does not say what was done, only between whom.
final class GedFormat implements RowFormat {
    private static final String UNKNOWN = "XXX";
    private static final int ONE_SIDED = 3;

    private final ActorDirectory actors;

    GedFormat(ActorDirectory actors) {
        this.actors = actors;
    }

    @Override
    public List<String> needs() {
        return List.of("id", "date_start", "best");
    }

    @Override
    public Incident read(Cells cells) {
        HandCoded row = new HandCoded("ged", cells.required("id"));
        dates(row, cells);
        row.in(place(cells));
        boolean oneSided = cells.number("type_of_violence").orElse(ONE_SIDED) == ONE_SIDED;
        row.of(oneSided ? EventType.UNKNOWN_ATTACK : EventType.ARMED_CLASH);
        row.by(cells.text("side_a")
                .filter(name -> !name.startsWith(UNKNOWN))
                .map(name -> List.of(Read.doer(name, Certainty.ASSERTED, actors)))
                .orElse(List.of()));
        row.against(cells.text("side_b")
                .filter(name -> !name.startsWith(UNKNOWN))
                .map(name -> List.of(Read.target(name, targetType(name, oneSided))))
                .orElse(List.of()));
        deaths(row, cells);
        row.title(cells.text("source_headline").map(text -> text.replaceAll("\\s+", " ")));
        row.told(cells.text("source_article").map(List::of).orElse(List.of()));
        row.outlet(cells.text("source_office"));
        return row.incident();
    }

    private static String targetType(String name, boolean oneSided) {
        return oneSided ? "civilian" : name.startsWith("Government of ") ? "military" : "attacker";
    }

    private static void dates(HandCoded row, Cells cells) {
        cells.required("date_start");
        Optional<LocalDate> first = cells.day("date_start");
        Optional<LocalDate> last = cells.day("date_end").or(() -> first);
        if (first.isPresent() && last.isPresent()) {
            if (last.get().isBefore(first.get())) {
                cells.problem("date_end", "is before date_start");
            } else {
                row.during(Optional.of(Read.days(first.get(), last.get())));
            }
        }
    }

    private static Optional<EventPlace> place(Cells cells) {
        return Read.place(
                cells.text("where_coordinates").map(GedFormat::plain),
                cells.text("where_description"),
                cells.degrees("latitude", 90),
                cells.degrees("longitude", 180),
                cells.text("adm_1"),
                cells.text("country_id")
                        .flatMap(number -> Read.country("gw", number))
                        .or(() -> cells.text("country").flatMap(name -> Read.country("ged_name", name))),
                switch (cells.number("where_prec").orElse(1)) {
                    case 2 -> PlacePrecision.NEAR;
                    case 3 -> PlacePrecision.ADMIN2;
                    case 4 -> PlacePrecision.ADMIN1;
                    case 5 -> PlacePrecision.REGION;
                    case 6 -> PlacePrecision.COUNTRY;
                    case 7 -> PlacePrecision.SEA;
                    default -> PlacePrecision.SETTLEMENT;
                });
    }

    /// "Herat town" is Herat.
    private static String plain(String place) {
        return place.replaceAll("\\s+(town|city|village)$", "");
    }

    /// Low, best and high stand as figures of which each can be the estimate.
    private static void deaths(HandCoded row, Cells cells) {
        OptionalInt best = cells.people("best");
        OptionalInt low = cells.people("low");
        OptionalInt high = cells.people("high");
        cells.required("best");
        if (best.isEmpty()) {
            return;
        }
        int chosen = best.getAsInt();
        if (low.isPresent() && low.getAsInt() < chosen) {
            row.figure(killed(HeadCount.exactly(low.getAsInt())));
        }
        row.figure(killed(HeadCount.between(chosen, Math.max(chosen, high.orElse(chosen)))));
    }

    private static Casualties killed(HeadCount count) {
        return CsvFormat.figure(
                Harm.KILLED, Casualties.ALL, count, Integer.toString(count.low().orElse(0)));
    }
}
