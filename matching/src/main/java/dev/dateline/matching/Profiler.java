package dev.dateline.matching;

import dev.dateline.core.Article;
import dev.dateline.core.DateRange;
import dev.dateline.core.Place;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.incident.Account;
import dev.dateline.matching.Profile.Bounds;
import dev.dateline.matching.Profile.Day;
import dev.dateline.matching.Profile.Row;
import dev.dateline.matching.Profile.Spot;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes profiles.
@SuppressWarnings("EnumOrdinal") // profiles are read by the version that wrote them
final class Profiler {
    private static final int MOST_WORDS = 64;
    private static final int MOST_NAMES = 40;
    private static final int MOST_OWN = 32;
    /// How many words of a story are its headline and its first sentence.
    private static final int OPENING = 25;

    private static final Set<String> SMALL_WORDS =
            Set.of("of", "the", "a", "an", "in", "at", "on", "and", "near", "city", "town", "village", "province");

    private final Supplier<Words> words;
    private final Function<String, List<String>> parents;

    /// @param words asked for when the first profile is made
    /// @param parents ids of the actors that one is part or an offshoot of
    Profiler(Supplier<Words> words, Function<String, List<String>> parents) {
        this.words = words;
        this.parents = parents;
    }

    /// A report that tells of no happening.
    Profile story(Article article, String report) {
        List<String> text = Words.of(article.text());
        return new Profile(
                Long.parseUnsignedLong(report.substring(0, 16), 16),
                Row.NONE,
                true,
                day(article.published()),
                Day.UNKNOWN,
                spot(Optional.empty()),
                0,
                -1,
                new int[0],
                new int[0],
                new int[0],
                new int[0],
                0,
                Bounds.UNKNOWN,
                Bounds.UNKNOWN,
                new int[0],
                Terms.of(words.get().weights(text), MOST_WORDS),
                Terms.of(words.get().weights(Words.names(text)), MOST_NAMES),
                Terms.of(words.get().weights(text.subList(0, Math.min(OPENING, text.size()))), MOST_OWN));
    }

    Profile account(Account account) {
        Event event = account.event();
        Article article = account.article();
        List<String> text = Words.of(article.text());
        String own =
                event.evidence().stream().map(span -> span.of(article.text())).collect(Collectors.joining(" "));
        Set<String> actors = new HashSet<>();
        event.doers().stream().map(Doer::actor).flatMap(Optional::stream).forEach(actors::add);
        event.claims().stream()
                .filter(claim -> claim.stance() == Claim.Stance.CLAIMED)
                .map(Claim::actor)
                .flatMap(Optional::stream)
                .forEach(actors::add);
        Set<String> kin = new HashSet<>(actors);
        actors.forEach(actor -> kin.addAll(parents.apply(actor)));
        return new Profile(
                Long.parseUnsignedLong(account.report().substring(0, 16), 16),
                row(account.coded()),
                event.main(),
                day(article.published()),
                day(event, article),
                spot(event.place()),
                Stream.concat(Stream.of(event.type()), event.also().stream())
                        .mapToLong(type -> 1L << type.ordinal())
                        .reduce(0, (one, other) -> one | other),
                event.type().category().ordinal(),
                hashes(actors),
                hashes(kin),
                hashes(nameWords(event.targets().stream().flatMap(target -> target.names().stream()))),
                hashes(nameWords(event.victims().stream()
                        .filter(victim -> victim.named())
                        .flatMap(victim -> victim.names().stream()))),
                event.weapons().stream()
                        .mapToInt(weapon -> 1 << weapon.type().ordinal())
                        .reduce(0, (one, other) -> one | other),
                bounds(event, Harm.KILLED),
                bounds(event, Harm.INJURED),
                event.casualties().stream()
                        .mapToInt(figure -> (figure.harm().ordinal() << 24)
                                | Math.min(0xFFFFFF, figure.count().low().orElse(0)))
                        .distinct()
                        .sorted()
                        .toArray(),
                Terms.of(words.get().weights(text), MOST_WORDS),
                Terms.of(words.get().weights(Words.names(text)), MOST_NAMES),
                Terms.of(words.get().weights(Words.of(own)), MOST_OWN));
    }

    private static Row row(CodedReport coded) {
        return coded.row()
                .map(name -> new Row(Terms.hash(coded.versions().version()), Terms.hash(name)))
                .orElse(Row.NONE);
    }

    private static OptionalInt day(Optional<LocalDate> day) {
        return day.map(known -> OptionalInt.of((int) known.toEpochDay())).orElse(OptionalInt.empty());
    }

    private static Day day(Event event, Article article) {
        Optional<DateRange> range = event.date().map(EventDate::range);
        if (range.isEmpty()
                || range.get().earliest().isEmpty()
                || range.get().latest().isEmpty()) {
            return Day.UNKNOWN;
        }
        EventDate date = event.date().get();
        boolean absolute = date.basis() != DateBasis.PUBLICATION
                && date.spans().stream()
                        .anyMatch(span -> span.of(article.text()).chars().anyMatch(Character::isDigit));
        return new Day(
                (int) range.get().earliest().get().toEpochDay(),
                (int) range.get().latest().get().toEpochDay(),
                absolute);
    }

    private static Spot spot(Optional<EventPlace> where) {
        Optional<Place> place = where.flatMap(EventPlace::place);
        boolean located = place.isPresent()
                && place.get().latitude().isPresent()
                && place.get().feature() != Place.Feature.COUNTRY;
        return new Spot(
                where.isEmpty() || place.isEmpty()
                        ? 4
                        : !located ? 3 : level(where.get().precision()),
                located ? (float) place.get().latitude().getAsDouble() : Float.NaN,
                located ? (float) place.get().longitude().getAsDouble() : Float.NaN,
                place.map(known -> Terms.hash(known.id().orElse(Words.folded(known.name()))))
                        .orElse(0),
                place.flatMap(Place::admin1)
                        .map(name -> Terms.hash(Words.folded(name)))
                        .orElse(0),
                place.flatMap(Place::country).map(Terms::hash).orElse(0),
                hashes(nameWords(Stream.of(where.flatMap(EventPlace::name), where.flatMap(EventPlace::site))
                        .flatMap(Optional::stream))));
    }

    private static int level(PlacePrecision precision) {
        return switch (precision) {
            case SITE, SETTLEMENT, NEAR -> 0;
            case BETWEEN, ADMIN2 -> 1;
            case ADMIN1, REGION, SEA -> 2;
            case COUNTRY -> 3;
        };
    }

    private static Set<String> nameWords(Stream<String> names) {
        return names.flatMap(name -> Words.of(name).stream())
                .map(Words::folded)
                .filter(word -> word.length() > 1 && !SMALL_WORDS.contains(word))
                .collect(Collectors.toSet());
    }

    private static int[] hashes(Collection<String> words) {
        return words.stream().mapToInt(Terms::hash).sorted().distinct().toArray();
    }

    private static Bounds bounds(Event event, Harm harm) {
        List<Casualties> totals = event.casualties().stream()
                .filter(figure -> figure.harm() == harm && figure.isTotal())
                .toList();
        OptionalInt low = totals.stream()
                .flatMapToInt(figure -> figure.count().low().stream())
                .max();
        boolean open = totals.stream().anyMatch(figure -> figure.count().high().isEmpty());
        OptionalInt high = totals.stream()
                .flatMapToInt(figure -> figure.count().high().stream())
                .max();
        return new Bounds(low.orElse(-1), open ? -1 : high.orElse(-1));
    }
}
