package dev.dateline.export.imports;

import dev.dateline.codebook.ActorDirectory;
import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Weapon;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.codes.CodeTable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The Global Terrorism Database's table.
final class GtdFormat implements RowFormat {
    private static final CodeTable TYPES = CodeTable.beside(GtdFormat.class, "gtd-types.csv");
    private static final CodeTable WEAPONS = CodeTable.beside(GtdFormat.class, "gtd-weapons.csv");
    private static final CodeTable TARGETS = CodeTable.beside(GtdFormat.class, "gtd-targets.csv");
    private static final String UNKNOWN = "Unknown";

    private final ActorDirectory actors;

    GtdFormat(ActorDirectory actors) {
        this.actors = actors;
    }

    @Override
    public List<String> needs() {
        return List.of("eventid", "iyear", "attacktype1");
    }

    @Override
    public Incident read(Cells cells) {
        HandCoded row = new HandCoded("gtd", cells.required("eventid"));
        row.during(date(cells));
        row.in(place(cells));
        what(row, cells);
        row.by(doers(cells));
        row.against(targets(cells));
        row.with(weapons(cells));
        figure(row, cells, "nkill", Harm.KILLED, Casualties.ALL);
        figure(row, cells, "nkillter", Harm.KILLED, Casualties.PERPETRATORS);
        figure(row, cells, "nkillus", Harm.KILLED, "US citizens");
        figure(row, cells, "nwound", Harm.INJURED, Casualties.ALL);
        figure(row, cells, "nhostkid", Harm.ABDUCTED, Casualties.ALL);
        row.claims(claims(cells));
        row.told(Stream.of(cells.text("summary"), cells.text("addnotes"))
                .flatMap(Optional::stream)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .toList());
        row.outlet(cells.text("dbsource"));
        return row.incident();
    }

    private static Optional<DateRange> date(Cells cells) {
        OptionalInt year = cells.number("iyear");
        int month = cells.number("imonth").orElse(0);
        int day = cells.number("iday").orElse(0);
        if (year.isEmpty()) {
            cells.required("iyear");
            return Optional.empty();
        }
        try {
            if (month == 0) {
                LocalDate first = LocalDate.of(year.getAsInt(), 1, 1);
                return Optional.of(DateRange.of(first, first.plusYears(1).minusDays(1), DateRange.Precision.YEAR));
            }
            if (day == 0) {
                YearMonth whole = YearMonth.of(year.getAsInt(), month);
                return Optional.of(DateRange.of(whole.atDay(1), whole.atEndOfMonth(), DateRange.Precision.MONTH));
            }
            return Optional.of(DateRange.day(LocalDate.of(year.getAsInt(), month, day)));
        } catch (DateTimeException e) {
            cells.problem("iday", "%d-%d-%d is no day".formatted(year.getAsInt(), month, day));
            return Optional.empty();
        }
    }

    private static Optional<EventPlace> place(Cells cells) {
        Optional<String> country = cells.text("country").flatMap(code -> Read.country("gtd", code));
        OptionalInt specificity = cells.number("specificity");
        PlacePrecision precision = cells.number("vicinity").orElse(0) == 1
                ? PlacePrecision.NEAR
                : switch (specificity.orElse(1)) {
                    case 2, 3 -> PlacePrecision.ADMIN2;
                    case 4 -> PlacePrecision.ADMIN1;
                    case 5 -> PlacePrecision.COUNTRY;
                    default -> PlacePrecision.SETTLEMENT;
                };
        return Read.place(
                cells.text("city").filter(city -> !city.equals(UNKNOWN)),
                cells.text("location"),
                cells.degrees("latitude", 90),
                cells.degrees("longitude", 180),
                cells.text("provstate").filter(state -> !state.equals(UNKNOWN)),
                country,
                precision);
    }

    private static void what(HandCoded row, Cells cells) {
        List<EventType> types = new ArrayList<>();
        boolean suicide = cells.number("suicide").orElse(0) == 1;
        cells.required("attacktype1");
        for (String column : List.of("attacktype1", "attacktype2", "attacktype3")) {
            Optional<String> code = cells.text(column);
            Optional<EventType> type =
                    code.flatMap(one -> TYPES.find(one, "type")).map(EventType::parse);
            if (code.isPresent() && type.isEmpty()) {
                cells.problem(column, "'%s' is no attack type".formatted(code.get()));
            }
            type.map(one -> one == EventType.BOMBING && suicide ? EventType.SUICIDE_BOMBING : one)
                    .ifPresent(types::add);
        }
        if (!types.isEmpty()) {
            row.of(types.getFirst());
            row.also(types.subList(1, types.size()));
        }
        row.stage(cells.number("success").orElse(1) == 0 ? Stage.ATTEMPTED : Stage.ACCOMPLISHED);
    }

    private List<Doer> doers(Cells cells) {
        List<Doer> doers = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            String number = i == 1 ? "" : Integer.toString(i);
            Certainty certainty =
                    cells.number("guncertain" + i).orElse(0) == 1 ? Certainty.SUSPECTED : Certainty.ASSERTED;
            cells.text("gname" + number)
                    .filter(name -> !name.equals(UNKNOWN))
                    .ifPresent(name -> doers.add(Read.doer(name, certainty, actors)));
        }
        return doers;
    }

    private static List<Target> targets(Cells cells) {
        return IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(i -> cells.text("target" + i).stream()
                        .map(name -> Read.target(
                                name,
                                cells.text("targtype" + i)
                                        .flatMap(code -> TARGETS.find(code, "type"))
                                        .orElse("civilian"))))
                .toList();
    }

    private static List<Weapon> weapons(Cells cells) {
        return IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(i -> cells.text("weaptype" + i).stream()
                        .flatMap(code -> WEAPONS
                                .find(code + "/" + cells.text("weapsubtype" + i).orElse(""), "type")
                                .or(() -> WEAPONS.find(code, "type"))
                                .stream())
                        .map(type -> new Weapon(List.of(type), WeaponType.parse(type), List.of())))
                .toList();
    }

    private static void figure(HandCoded row, Cells cells, String column, Harm harm, String who) {
        OptionalInt number = cells.people(column);
        if (number.isPresent() && (number.getAsInt() > 0 || who.equals(Casualties.ALL))) {
            row.figure(CsvFormat.figure(
                    harm, who, HeadCount.exactly(number.getAsInt()), Integer.toString(number.getAsInt())));
        }
    }

    private static List<Claim> claims(Cells cells) {
        if (cells.number("claimed").orElse(0) != 1) {
            return List.of();
        }
        return List.of(new Claim(
                cells.text("gname").orElse(UNKNOWN),
                Optional.empty(),
                Claim.Stance.CLAIMED,
                cells.text("claimmode_txt"),
                Attribution.theReport(),
                HeadCount.notStated(),
                Optional.empty(),
                List.of()));
    }
}
