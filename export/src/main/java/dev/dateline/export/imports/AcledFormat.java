package dev.dateline.export.imports;

import dev.dateline.codebook.ActorDirectory;
import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Target;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.codes.CodeTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// ACLED's table.
final class AcledFormat implements RowFormat {
    private static final CodeTable TYPES = CodeTable.beside(AcledFormat.class, "acled-types.csv");
    /// What ACLED puts behind an actor's name: its country, its years, its abbreviation.
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)$");

    private final ActorDirectory actors;

    AcledFormat(ActorDirectory actors) {
        this.actors = actors;
    }

    @Override
    public List<String> needs() {
        return List.of("event_id_cnty", "event_date", "sub_event_type");
    }

    @Override
    public Incident read(Cells cells) {
        HandCoded row = new HandCoded("acled", cells.required("event_id_cnty"));
        row.during(date(cells));
        row.in(place(cells));
        String subEvent = cells.required("sub_event_type");
        Optional<EventType> type = TYPES.find(subEvent, "type").map(EventType::parse);
        if (type.isEmpty() && !subEvent.isEmpty()) {
            cells.problem("sub_event_type", "'%s' is no sub-event".formatted(subEvent));
        }
        type.ifPresent(row::of);
        row.codes(new Codes(Optional.of(subEvent), Optional.empty(), Optional.empty(), Optional.empty()));
        row.by(cells.text("actor1").map(this::doer).map(List::of).orElse(List.of()));
        row.against(cells.text("actor2").map(AcledFormat::target).map(List::of).orElse(List.of()));
        OptionalInt killed = cells.people("fatalities");
        if (killed.isPresent()) {
            row.figure(CsvFormat.figure(
                    Harm.KILLED,
                    Casualties.ALL,
                    HeadCount.exactly(killed.getAsInt()),
                    Integer.toString(killed.getAsInt())));
        }
        row.told(cells.text("notes")
                .map(text -> List.of(text.strip().replaceAll("\\s+", " ")))
                .orElse(List.of()));
        row.outlet(cells.text("source"));
        return row.incident();
    }

    private static Optional<DateRange> date(Cells cells) {
        cells.required("event_date");
        Optional<LocalDate> day = cells.day("event_date");
        int precision = cells.number("time_precision").orElse(1);
        return day.map(date -> switch (precision) {
            case 1 -> DateRange.day(date);
            case 2 -> DateRange.of(date.minusDays(3), date.plusDays(3), DateRange.Precision.WEEK);
            default ->
                DateRange.of(
                        date.withDayOfMonth(1), date.withDayOfMonth(date.lengthOfMonth()), DateRange.Precision.MONTH);
        });
    }

    private static Optional<EventPlace> place(Cells cells) {
        Optional<String> country = cells.text("iso")
                .flatMap(number -> Read.country("iso_number", number))
                .or(() -> cells.text("country").flatMap(name -> Read.country("name", name)));
        return Read.place(
                cells.text("location"),
                Optional.empty(),
                cells.degrees("latitude", 90),
                cells.degrees("longitude", 180),
                cells.text("admin1"),
                country,
                switch (cells.number("geo_precision").orElse(1)) {
                    case 2 -> PlacePrecision.NEAR;
                    case 3 -> PlacePrecision.ADMIN1;
                    default -> PlacePrecision.SETTLEMENT;
                });
    }

    private Doer doer(String name) {
        return Read.doer(plain(name), Certainty.ASSERTED, actors);
    }

    private static Target target(String name) {
        String type = name.startsWith("Military Forces")
                ? "military"
                : name.startsWith("Police Forces") ? "police" : name.startsWith("Civilians") ? "civilian" : "attacker";
        return Read.target(name, type);
    }

    private static String plain(String name) {
        return BRACKETS.matcher(name).replaceAll("");
    }
}
