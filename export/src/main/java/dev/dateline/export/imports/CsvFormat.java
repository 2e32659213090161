package dev.dateline.export.imports;

import dev.dateline.codebook.Actor;
import dev.dateline.codebook.ActorDirectory;
import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.finding.Weapon;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Our own flat table. What comes in is the same, column by column, as what went out.
final class CsvFormat implements RowFormat {
    private static final String BETWEEN_SENTENCES = " … ";
    private static final Pattern FIGURE =
            Pattern.compile("(\\S+) (.*?) (\\d+) (?:to (\\d+)|or more) \\((.*)\\)", Pattern.DOTALL);
    /// Wordings may hold the mark that joins figures; the next figure begins with its harm.
    private static final Pattern BETWEEN_FIGURES = Pattern.compile(
            "; (?=(?:" + Arrays.stream(Harm.values()).map(Harm::code).collect(Collectors.joining("|")) + ") )");

    private final ActorDirectory actors;

    CsvFormat(ActorDirectory actors) {
        this.actors = actors;
    }

    @Override
    public List<String> needs() {
        return List.of("incident", "type");
    }

    @Override
    public Incident read(Cells cells) {
        HandCoded row = new HandCoded("csv", cells.required("incident"));
        row.report(cells.text("reports").orElseGet(() -> cells.text("incident").orElse("")));
        row.outlet(cells.text("outlets"));
        row.published(cells.day("published_first"), cells.day("published_last").or(() -> cells.day("published_first")));
        row.url(cells.text("url"));
        row.title(cells.text("title"));
        row.told(cells.text("evidence")
                .map(text -> List.of(text.split(Pattern.quote(BETWEEN_SENTENCES), -1)))
                .orElse(List.of()));
        what(row, cells);
        row.during(date(cells));
        cells.code("date_basis", DateBasis::parse).ifPresent(row::basis);
        row.in(place(cells));
        who(row, cells);
        figures(row, cells, Harm.KILLED);
        figures(row, cells, Harm.INJURED);
        cells.text("other_figures").stream()
                .flatMap(BETWEEN_FIGURES::splitAsStream)
                .flatMap(text -> other(text, cells).stream())
                .forEach(row::figure);
        row.claims(cells.all("claims").stream()
                .flatMap(text -> claim(text, cells).stream())
                .toList());
        cells.text("attribution")
                .ifPresent(name -> row.attribution(new Attribution.Speaker(name, "person", List.of())));
        OptionalDouble confidence = cells.decimal("confidence");
        if (confidence.isPresent() && !(confidence.getAsDouble() >= 0 && confidence.getAsDouble() <= 1)) {
            cells.problem("confidence", "is not within 0 and 1");
        } else {
            confidence.ifPresent(row::confidence);
        }
        return row.incident();
    }

    private static void what(HandCoded row, Cells cells) {
        cells.required("type");
        cells.code("type", EventType::parse).ifPresent(row::of);
        row.also(cells.codes("also", EventType::parse));
        row.codes(new Codes(cells.text("acled"), cells.text("plover"), cells.text("cameo"), cells.text("gtd")));
        cells.code("stage", Stage::parse).ifPresent(row::stage);
        cells.code("modality", Modality::parse).ifPresent(row::modality);
        row.disputed(cells.isTrue("disputed"));
        row.reviewed(cells.isTrue("reviewed"));
        cells.isTrue("retracted");
    }

    private static Optional<DateRange> date(Cells cells) {
        Optional<LocalDate> earliest = cells.day("date_earliest");
        Optional<LocalDate> latest = cells.day("date_latest");
        Optional<DateRange.Precision> precision = cells.code("date_precision", CsvFormat::precision);
        if (earliest.isEmpty() && latest.isEmpty()) {
            return Optional.empty();
        }
        if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
            cells.problem("date_latest", "is before date_earliest");
            return Optional.empty();
        }
        boolean day = earliest.equals(latest);
        return Optional.of(new DateRange(
                earliest, latest, precision.orElse(day ? DateRange.Precision.DAY : DateRange.Precision.RANGE)));
    }

    private static DateRange.Precision precision(String code) {
        return Arrays.stream(DateRange.Precision.values())
                .filter(precision -> precision.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is no precision of a date".formatted(code)));
    }

    private static Optional<EventPlace> place(Cells cells) {
        Optional<String> name = cells.text("place");
        Optional<String> site = cells.text("site");
        OptionalDouble latitude = cells.degrees("latitude", 90);
        OptionalDouble longitude = cells.degrees("longitude", 180);
        Optional<String> country = cells.text("country");
        Optional<String> admin1 = cells.text("admin1");
        Optional<String> admin2 = cells.text("admin2");
        Optional<String> id = cells.text("geonames_id");
        PlacePrecision precision =
                cells.code("place_precision", PlacePrecision::parse).orElse(PlacePrecision.SETTLEMENT);
        if (latitude.isPresent() != longitude.isPresent()) {
            cells.problem("latitude", "stands without longitude, or the other way round");
            return Optional.empty();
        }
        boolean known = latitude.isPresent()
                || country.isPresent()
                || admin1.isPresent()
                || admin2.isPresent()
                || id.isPresent();
        boolean told = cells.text("place_precision").isPresent() || name.isPresent() || site.isPresent() || known;
        if (!told) {
            return Optional.empty();
        }
        Optional<Place> place = known || name.isEmpty() && site.isEmpty()
                ? Optional.of(new Place(
                        name.or(() -> country).orElse(""),
                        List.of(),
                        id,
                        latitude,
                        longitude,
                        admin1,
                        admin2,
                        country,
                        feature(precision),
                        0))
                : Optional.empty();
        return Optional.of(new EventPlace(name, site, place, precision, Optional.empty(), List.of()));
    }

    private static Place.Feature feature(PlacePrecision precision) {
        return switch (precision) {
            case SITE, SETTLEMENT, NEAR, BETWEEN -> Place.Feature.SETTLEMENT;
            case ADMIN2 -> Place.Feature.ADMIN2;
            case ADMIN1 -> Place.Feature.ADMIN1;
            case REGION -> Place.Feature.REGION;
            case SEA -> Place.Feature.WATER;
            case COUNTRY -> Place.Feature.COUNTRY;
        };
    }

    // ---------------------------------------------------------------------------------------------- who

    private void who(HandCoded row, Cells cells) {
        row.by(doers(cells));
        row.against(targets(cells));
        row.harming(victims(cells));
        row.with(weapons(cells));
    }

    /// Two of one name are two kinds of site.
    private static List<Target> targets(Cells cells) {
        List<String> names = cells.all("targets");
        List<String> types = cells.all("target_types");
        Set<String> seen = new HashSet<>();
        return indexed(
                names.size(),
                i -> new Target(
                        List.of(names.get(i)),
                        seen.add(Names.key(names.get(i))) ? TargetKind.PEOPLE : TargetKind.FACILITY,
                        at(types, i).orElse(""),
                        false,
                        HeadCount.notStated(),
                        Optional.empty(),
                        List.of()));
    }

    private List<Doer> doers(Cells cells) {
        List<String> names = cells.all("perpetrators");
        List<String> ids = new ArrayList<>(cells.all("perpetrator_ids"));
        List<Certainty> certainties = cells.codes("perpetrator_certainty", Certainty::parse);
        List<Doer> doers = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<String> actor = idOf(names.get(i), ids, names.size() - i);
            actor.ifPresent(ids::remove);
            doers.add(new Doer(
                    List.of(names.get(i)),
                    actor,
                    actor.isPresent() ? DoerKind.ORGANIZATION : DoerKind.UNKNOWN_GROUP,
                    at(certainties, i).orElse(Certainty.ASSERTED),
                    Attribution.theReport(),
                    Optional.empty(),
                    List.of()));
        }
        return doers;
    }

    /// The next id, where there are as many left as names or the directory calls that actor so.
    private Optional<String> idOf(String name, List<String> ids, int namesLeft) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        String next = ids.getFirst();
        boolean named = actors.named(name).stream().map(Actor::id).anyMatch(next::equals);
        return ids.size() >= namesLeft || named ? Optional.of(next) : Optional.empty();
    }

    /// The table does not say what became of whom; two of one name are two by that.
    private static List<Victim> victims(Cells cells) {
        List<String> names = cells.all("victims");
        List<String> types = cells.all("victim_types");
        Set<String> seen = new HashSet<>();
        return indexed(names.size(), i -> {
            Harm harm = Arrays.stream(Harm.values())
                    .filter(one -> seen.add(Names.key(names.get(i)) + "/" + one.code()))
                    .findFirst()
                    .orElse(Harm.NONE);
            return new Victim(
                    List.of(names.get(i)),
                    false,
                    false,
                    false,
                    at(types, i).orElse(""),
                    Optional.empty(),
                    HeadCount.notStated(),
                    harm,
                    List.of());
        });
    }

    /// More names than types belong to the first.
    private static List<Weapon> weapons(Cells cells) {
        List<String> names = cells.all("weapons");
        List<WeaponType> types = cells.codes("weapon_types", WeaponType::parse);
        int extra = Math.max(0, names.size() - types.size());
        return indexed(types.size(), i -> {
            int from = i == 0 ? 0 : Math.min(names.size(), i + extra);
            int to = Math.min(names.size(), i + extra + 1);
            return new Weapon(names.subList(from, Math.max(from, to)), types.get(i), List.of());
        });
    }

    private static <T> List<T> indexed(int size, java.util.function.IntFunction<T> make) {
        return java.util.stream.IntStream.range(0, size).mapToObj(make).toList();
    }

    private static <T> Optional<T> at(List<T> list, int place) {
        return place < list.size() ? Optional.of(list.get(place)) : Optional.empty();
    }

    // ---------------------------------------------------------------------------------------------- how many

    /// Figures of which low, best and high come out again: the lowest first, the best last and up to the
    /// highest.
    private static void figures(HandCoded row, Cells cells, Harm harm) {
        OptionalInt low = cells.people(harm.code() + "_low");
        OptionalInt best = cells.people(harm.code() + "_best");
        OptionalInt high = cells.people(harm.code() + "_high");
        List<String> wordings = cells.all(harm.code() + "_wording");
        if (low.isEmpty() && best.isEmpty()) {
            return;
        }
        if (best.isEmpty()
                && high.isEmpty()
                && !cells.text("other_figures").orElse("").isEmpty()) {
            // The largest part, which stands among the other figures.
            return;
        }
        int chosen = best.orElseGet(() -> low.getAsInt());
        int least = low.orElse(chosen);
        int most = high.orElse(chosen);
        if (least > chosen || chosen > most) {
            cells.problem(harm.code() + "_best", "is not between low and high");
            return;
        }
        int count = Math.max(wordings.size(), least == chosen ? 1 : 2);
        for (int i = 0; i < count; i++) {
            HeadCount number =
                    i == count - 1 ? HeadCount.between(chosen, most) : HeadCount.exactly(i == 0 ? least : chosen);
            String wording = wordings.isEmpty() ? "" : wordings.get(Math.min(i, wordings.size() - 1));
            row.figure(figure(harm, Casualties.ALL, number, wording));
        }
    }

    private static Optional<Casualties> other(String text, Cells cells) {
        Matcher parts = FIGURE.matcher(text);
        if (!parts.matches()) {
            cells.problem("other_figures", "'%s' is no figure".formatted(text));
            return Optional.empty();
        }
        try {
            int low = Integer.parseInt(parts.group(3));
            HeadCount count = parts.group(4) == null
                    ? HeadCount.atLeast(low)
                    : HeadCount.between(low, Integer.parseInt(parts.group(4)));
            return Optional.of(figure(Harm.parse(parts.group(1)), parts.group(2), count, parts.group(5)));
        } catch (IllegalArgumentException e) {
            cells.problem("other_figures", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    static Casualties figure(Harm harm, String who, HeadCount count, String wording) {
        return new Casualties(
                harm,
                who,
                Optional.empty(),
                count,
                wording,
                Optional.empty(),
                Optional.empty(),
                Attribution.theReport(),
                List.of());
    }

    private Optional<Claim> claim(String text, Cells cells) {
        for (Claim.Stance stance : Claim.Stance.values()) {
            if (text.endsWith(" " + stance.code())) {
                String by = text.substring(0, text.length() - stance.code().length() - 1);
                List<Actor> named = actors.named(by);
                return Optional.of(new Claim(
                        by,
                        named.size() == 1 ? Optional.of(named.getFirst().id()) : Optional.empty(),
                        stance,
                        Optional.empty(),
                        Attribution.theReport(),
                        HeadCount.notStated(),
                        Optional.empty(),
                        List.of()));
            }
        }
        cells.problem("claims", "'%s' ends neither in claimed nor in denied".formatted(text));
        return Optional.empty();
    }
}
