package dev.dateline.cli;

import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.finding.Weapon;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The values of a finding in an analyst's words. What is not sure says so: "month only", "suspected".
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private static final Set<String> ROUGH = Set.of("about", "almost", "approximately", "around", "nearly", "roughly");

    private Wording() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String date(EventDate date) {
        String days = range(date.range());
        Optional<String> basis = switch (date.basis()) {
            case PUBLICATION -> Optional.of("by the report's date");
            case INFERRED -> Optional.of("inferred");
            case STATED, CAPTION, DATELINE -> Optional.empty();
        };
        return basis.map(words -> days.endsWith(")")
                        ? days.substring(0, days.length() - 1) + ", " + words + ")"
                        : days + " (" + words + ")")
                .orElse(days);
    }

    static String range(DateRange range) {
        Optional<LocalDate> from = range.earliest();
        Optional<LocalDate> to = range.latest();
        if (from.isEmpty() || to.isEmpty()) {
            return to.map(last -> "on or before " + day(last))
                    .or(() -> from.map(first -> "on or after " + day(first)))
                    .orElse("date not stated");
        }
        LocalDate first = from.get();
        LocalDate last = to.get();
        return switch (range.precision()) {
            case DAY, FEW_DAYS, WEEK, RANGE -> span(first, last);
            case MONTH -> isOneMonth(first, last) ? MONTH.format(first) + " (month only)" : span(first, last);
            case SEASON -> span(first, last) + " (season only)";
            case YEAR -> first.getYear() == last.getYear() ? first.getYear() + " (year only)" : span(first, last);
        };
    }

    private static boolean isOneMonth(LocalDate first, LocalDate last) {
        return first.getYear() == last.getYear() && first.getMonth() == last.getMonth();
    }

    private static String span(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        DateTimeFormatter start =
                isOneMonth(first, last) ? DAY_OF_MONTH : first.getYear() == last.getYear() ? DAY_OF_YEAR : DAY;
        return start.format(first) + "–" + day(last);
    }

    static String place(EventPlace place) {
        List<String> parts = new ArrayList<>();
        place.site().map(Spelling::nicely).ifPresent(parts::add);
        String named = place.name()
                .map(name -> spelled(name, place))
                .or(() -> place.place()
                        .filter(known -> known.feature() != Place.Feature.COUNTRY) // follows by its own name
                        .map(known -> known.name()))
                .map(name -> placed(name, place))
                .orElse("");
        if (!named.isEmpty() && !parts.contains(named)) {
            parts.add(named);
        }
        place.place().ifPresent(known -> {
            known.admin1()
                    .filter(division -> isWithin(division, place))
                    .filter(division -> !parts.contains(division))
                    .ifPresent(parts::add);
            known.country()
                    .map(Wording::country)
                    .filter(country -> !parts.contains(country))
                    .ifPresent(parts::add);
        });
        return String.join(", ", parts) + unsure(place.precision());
    }

    /// Large divisions are worth a word only where the place is a small one.
    private static boolean isWithin(String division, EventPlace place) {
        return switch (place.precision()) {
            case ADMIN1, REGION, SEA, COUNTRY -> false;
            case SITE, SETTLEMENT, NEAR, BETWEEN, ADMIN2 ->
                place.place().map(known -> !division.equals(known.name())).orElse(false);
        };
    }

    /// The report's name of the place, in the gazetteer's letters where it wrote it in capitals.
    private static String spelled(String name, EventPlace place) {
        return place.place()
                .map(known -> known.name())
                .filter(known ->
                        Spelling.isInCapitals(name) && !Spelling.isInCapitals(known) && known.equalsIgnoreCase(name))
                .orElseGet(() -> Spelling.nicely(name));
    }

    private static String placed(String name, EventPlace place) {
        if (place.precision() == PlacePrecision.BETWEEN) {
            return "between " + name;
        }
        if (place.precision() != PlacePrecision.NEAR) {
            return name;
        }
        return place.offset()
                .map(offset -> "%s km %s%s"
                        .formatted(
                                kilometres(offset.km()),
                                offset.bearing().isEmpty() ? "from " : offset.bearing() + " of ",
                                name))
                .orElse("near " + name);
    }

    private static String kilometres(double km) {
        return km == Math.rint(km) ? Long.toString((long) km) : String.format(Locale.ROOT, "%.1f", km);
    }

    private static String unsure(PlacePrecision precision) {
        return switch (precision) {
            case SITE, SETTLEMENT, NEAR, BETWEEN -> "";
            case ADMIN2 -> " (district only)";
            case ADMIN1 -> " (province only)";
            case REGION -> " (region only)";
            case SEA -> " (at sea)";
            case COUNTRY -> " (country only)";
        };
    }

    static String country(String code) {
        String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        return name.isEmpty() ? code : name;
    }

    static String types(Event event) {
        return Stream.concat(Stream.of(event.type()), event.also().stream())
                .map(Wording::type)
                .collect(Collectors.joining(", "));
    }

    static String type(EventType type) {
        return type.code().replace('-', ' ');
    }

    /// What is to be said about how sure and how real the event is; empty for a plain happening.
    static List<String> reservations(Event event) {
        List<String> all = new ArrayList<>();
        if (event.stage() != Stage.ACCOMPLISHED) {
            all.add(event.stage().code());
        }
        switch (event.modality()) {
            case ALLEGED -> all.add("alleged");
            case DENIED -> all.add("denied by the report");
            case HYPOTHETICAL -> all.add("could happen");
            case ASSERTED, REPORTED -> {}
        }
        if (event.disputed() && event.modality() != Modality.DENIED) {
            all.add("disputed");
        }
        return all;
    }

    static String count(HeadCount count) {
        return switch (count) {
            case HeadCount.Exactly(int number) -> Integer.toString(number);
            case HeadCount.AtLeast(int number) -> "at least " + number;
            case HeadCount.Between(int from, int to) -> from + " to " + to;
            case HeadCount.NotStated() -> "number not stated";
        };
    }

    static String figure(Casualties figure) {
        StringBuilder words = new StringBuilder(isRound(figure) ? "about " : "").append(count(figure.count()));
        if (!figure.isTotal()) {
            words.append(' ').append(figure.who());
        }
        if (figure.rule().isPresent()) {
            words.append(" (read from vague words)");
        }
        figure.perpetratorsIncluded()
                .filter(included -> figure.isTotal())
                .ifPresent(included -> words.append(included ? ", attackers included" : ", attackers not counted"));
        words.append(" — “").append(figure.wording()).append('”');
        speaker(figure.attribution()).ifPresent(name -> words.append(", says ").append(name));
        return words.toString();
    }

    /// Whether the report itself calls its one number a rough one.
    private static boolean isRound(Casualties figure) {
        return figure.count() instanceof HeadCount.Exactly
                && Arrays.stream(figure.wording().toLowerCase(Locale.ROOT).split("[^a-z]+"))
                        .anyMatch(ROUGH::contains);
    }

    static String doer(Doer doer) {
        String certainty = switch (doer.certainty()) {
            case ASSERTED -> "";
            case CLAIMED -> " (claimed)";
            case SUSPECTED ->
                speaker(doer.attribution())
                        .map(name -> " (suspected, says " + name + ")")
                        .orElse(" (suspected)");
            case DENIED -> " (denied)";
        };
        String name = doer.names().getFirst();
        return (doer.actor().isPresent() ? name : Spelling.nicely(name)) + certainty;
    }

    static boolean isUncertain(Doer doer) {
        return doer.certainty() != Certainty.ASSERTED;
    }

    static String target(Target target) {
        String count = target.count().isStated() ? count(target.count()) + " " : "";
        String effect = target.effect()
                .filter(how -> !how.equals("none"))
                .map(how -> " (" + how + ")")
                .orElse("");
        return count + Spelling.nicely(target.names().getFirst()) + effect;
    }

    static String victim(Victim victim) {
        String count = victim.count().isStated() && !victim.person() ? count(victim.count()) + " " : "";
        String description = victim.description().map(words -> ", " + words).orElse("");
        String harm = victim.harm() == Harm.NONE ? "" : " (" + victim.harm().code() + ")";
        return count + Spelling.nicely(victim.names().getFirst()) + description + harm;
    }

    /// Whether a victim only says again what one of the event's figures says.
    static boolean repeatsAFigure(Victim victim, Event event) {
        return !victim.named()
                && victim.description().isEmpty()
                && event.casualties().stream()
                        .filter(figure -> figure.harm() == victim.harm())
                        .anyMatch(figure -> (figure.count().equals(victim.count())
                                        && (!figure.isTotal()
                                                || victim.names().getFirst().equals("people")))
                                || figure.spans().stream()
                                        .anyMatch(counted ->
                                                victim.spans().stream().anyMatch(counted::overlaps)));
    }

    static String weapon(Weapon weapon) {
        return weapon.names().isEmpty()
                ? weapon.type().code().replace('-', ' ')
                : Spelling.nicely(weapon.names().getFirst());
    }

    static String claim(Claim claim) {
        String via = claim.via()
                .map(how -> " via " + (how.equals("telegram") ? "Telegram" : how))
                .orElse("");
        String said = speaker(claim.attribution())
                .filter(name -> !name.equals(claim.by()))
                .map(name -> ", says " + name)
                .orElse("");
        String toll = claim.killed().isStated() ? "; its own toll: " + count(claim.killed()) + " killed" : "";
        return claim.by() + via + said + toll;
    }

    static Optional<String> speaker(Attribution attribution) {
        return switch (attribution) {
            case Attribution.TheReport() -> Optional.empty();
            case Attribution.Speaker(String name, String ignored, List<?> spans) -> Optional.of(name);
        };
    }
}
