package dev.dateline.core.testing;

import dev.dateline.core.Article;
import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Outcome;
import dev.dateline.core.Place;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Aggregate;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.CodedReport.ActorMentions;
import dev.dateline.core.finding.CodedReport.Versions;
import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Indicator;
import dev.dateline.core.finding.IndicatorType;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Quotation;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.finding.RelationStatus;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Statement;
import dev.dateline.core.finding.StatementKind;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Trigger;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.finding.Warning;
import dev.dateline.core.finding.Weapon;
import dev.dateline.core.mention.Mention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Supplier;

/// Reports full of random findings, the same for the same seed. Their texts, and so their spans, hold
/// characters of one and two UTF-16 units; about half have a separate title. Spans cover whole characters and
/// are in order.
public final class RandomReports {
    private static final String[] CHARACTERS = {"a", "e", " ", ".", "\n", "é", "ш", "中", "💥", "𠀀", "\""};
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private final Random random;
    private Article article;
    private int event;

    public RandomReports(long seed) {
        this.random = new Random(seed);
        this.article = newArticle();
    }

    public CodedReport next() {
        article = newArticle();
        event = 0;
        return new CodedReport(
                article,
                some(this::event),
                some(this::aggregate),
                some(this::statement),
                some(this::warning),
                some(this::relation),
                some(this::indicator),
                some(this::placeMention),
                some(this::timeMention),
                some(this::quotation),
                some(this::actorMentions),
                some(this::person),
                random.nextBoolean(),
                new Versions("1." + random.nextInt(9), words(), words(), words()));
    }

    public Outcome.Skipped skipped() {
        return new Outcome.Skipped(words(), oneOf(Outcome.Reason.values()), words());
    }

    private Article newArticle() {
        Optional<String> title = maybe(() -> characters(1 + random.nextInt(30)));
        String before = title.map(given -> given + Article.TITLE_BREAK).orElse("");
        String text = before + characters(1 + random.nextInt(200));
        List<Section> sections = List.of(new Section(Span.of(before.length(), text.length()), Section.Kind.BODY));
        return new Article(
                words(),
                title,
                text,
                before.length(),
                sections,
                maybe(this::day),
                maybe(this::words),
                maybe(this::words),
                maybe(this::words),
                "en");
    }

    private Event event() {
        event++;
        return new Event(
                "e" + event,
                event == 1,
                new Trigger(words(), spans()),
                oneOf(EventType.values()),
                some(() -> oneOf(EventType.values())),
                new Codes(maybe(this::words), maybe(this::words), maybe(this::words), maybe(this::digit)),
                oneOf(Stage.values()),
                oneOf(Modality.values()),
                random.nextBoolean(),
                maybe(() -> new EventDate(range(), oneOf(DateBasis.values()), spans())),
                maybe(this::eventPlace),
                some(this::doer),
                some(this::target),
                some(this::victim),
                some(() -> new Weapon(names(), oneOf(WeaponType.values()), spans())),
                some(this::casualties),
                some(this::casualties),
                some(this::claim),
                maybe(this::words),
                attribution(),
                evidence(),
                random.nextInt(1001) / 1000.0,
                some(this::words));
    }

    private EventPlace eventPlace() {
        return new EventPlace(
                Optional.of(words()),
                maybe(this::words),
                maybe(this::place),
                oneOf(PlacePrecision.values()),
                maybe(() -> new EventPlace.Offset(random.nextInt(500) / 2.0, words())),
                spans());
    }

    private Place place() {
        boolean located = random.nextBoolean();
        return new Place(
                words(),
                random.nextBoolean() ? List.of() : List.of("other spelling", "third spelling"),
                maybe(this::words),
                located ? OptionalDouble.of(random.nextDouble(-90, 90)) : OptionalDouble.empty(),
                located ? OptionalDouble.of(random.nextDouble(-180, 180)) : OptionalDouble.empty(),
                maybe(this::words),
                maybe(this::words),
                maybe(() -> oneOf("AF", "UA", "NG")),
                oneOf(Place.Feature.values()),
                random.nextInt(1_000_000));
    }

    private Doer doer() {
        return new Doer(
                names(),
                maybe(this::words),
                oneOf(DoerKind.values()),
                oneOf(Certainty.values()),
                attribution(),
                maybe(this::words),
                spans());
    }

    private Target target() {
        return new Target(
                names(),
                oneOf(TargetKind.values()),
                code(),
                random.nextBoolean(),
                count(),
                maybe(() -> oneOf("damaged", "destroyed", "taken")),
                spans());
    }

    private Victim victim() {
        return new Victim(
                names(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                code(),
                maybe(this::words),
                count(),
                oneOf(Harm.values()),
                spans());
    }

    private Casualties casualties() {
        return new Casualties(
                oneOf(Harm.KILLED, Harm.INJURED, Harm.MISSING, Harm.ABDUCTED, Harm.DISPLACED, Harm.DETAINED),
                oneOf(Casualties.ALL, Casualties.PERPETRATORS, "US service members"),
                maybe(this::words),
                statedCount(),
                words(),
                maybe(() -> oneOf("plain", "among-others")),
                maybe(random::nextBoolean),
                attribution(),
                spans());
    }

    private Claim claim() {
        return new Claim(
                words(),
                maybe(this::words),
                oneOf(Claim.Stance.values()),
                maybe(this::code),
                attribution(),
                count(),
                maybe(this::words),
                spans());
    }

    private Aggregate aggregate() {
        return new Aggregate(
                words(),
                maybe(this::words),
                maybe(this::words),
                maybe(this::range),
                count(),
                words(),
                oneOf(Modality.values()),
                attribution(),
                evidence());
    }

    private Statement statement() {
        return new Statement(
                words(),
                maybe(this::words),
                oneOf(StatementKind.values()),
                maybe(this::words),
                span(),
                oneOf(Modality.values()),
                attribution(),
                evidence());
    }

    private Warning warning() {
        return new Warning(
                words(),
                maybe(this::words),
                words(),
                maybe(this::words),
                oneOf(Warning.Modal.values()),
                maybe(this::words),
                maybe(this::horizon),
                maybe(this::day),
                attribution(),
                evidence());
    }

    private Warning.Horizon horizon() {
        return new Warning.Horizon(maybe(this::day), maybe(this::day), words(), random.nextBoolean());
    }

    private Relation relation() {
        return new Relation(
                party(),
                oneOf(RelationType.values()),
                party(),
                oneOf(RelationStatus.values()),
                maybe(this::range),
                oneOf(Modality.values()),
                attribution(),
                evidence());
    }

    private Relation.Party party() {
        return new Relation.Party(words(), maybe(this::words), code(), spans());
    }

    private Indicator indicator() {
        return new Indicator(
                oneOf(IndicatorType.values()),
                maybe(this::words),
                maybe(this::words),
                count(),
                oneOf("people", "share", "usd", "facilities"),
                maybe(this::words),
                words(),
                oneOf(Indicator.Status.values()),
                maybe(this::horizon),
                maybe(this::words),
                oneOf(Modality.values()),
                attribution(),
                evidence());
    }

    private Mention.OfPlace placeMention() {
        return new Mention.OfPlace(span(), words(), random.nextBoolean(), random.nextBoolean(), maybe(this::place));
    }

    private Mention.OfTime timeMention() {
        return new Mention.OfTime(span(), oneOf(Mention.OfTime.Type.values()), words(), maybe(this::range));
    }

    private Mention.OfPerson person() {
        return new Mention.OfPerson(span(), words(), maybe(this::span), random.nextBoolean());
    }

    private Quotation quotation() {
        return new Quotation(spans(), spans(), spans(), oneOf(Quotation.Kind.values()), maybe(this::words));
    }

    private ActorMentions actorMentions() {
        return new ActorMentions(maybe(this::words), words(), names(), code(), spans());
    }

    private Attribution attribution() {
        return random.nextBoolean()
                ? Attribution.theReport()
                : new Attribution.Speaker(words(), oneOf("official", "witness"), spans());
    }

    private HeadCount count() {
        return random.nextInt(4) == 0 ? HeadCount.notStated() : statedCount();
    }

    private HeadCount statedCount() {
        int number = random.nextInt(100);
        return switch (random.nextInt(3)) {
            case 0 -> HeadCount.exactly(number);
            case 1 -> HeadCount.atLeast(number);
            default -> HeadCount.between(number, number + random.nextInt(50));
        };
    }

    private DateRange range() {
        LocalDate day = day();
        return switch (random.nextInt(4)) {
            case 0 -> DateRange.day(day);
            case 1 -> new DateRange(Optional.empty(), Optional.of(day), DateRange.Precision.RANGE);
            case 2 -> new DateRange(Optional.of(day), Optional.empty(), DateRange.Precision.RANGE);
            default -> DateRange.of(day, day.plusDays(random.nextInt(40)), oneOf(DateRange.Precision.values()));
        };
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(15_000));
    }

    private List<Span> spans() {
        return some(this::span).stream().sorted().toList();
    }

    private List<Span> evidence() {
        return random.nextBoolean()
                ? List.of(span())
                : List.of(span(), span()).stream().sorted().toList();
    }

    /// Whole characters of the title or of the report's own text.
    private Span span() {
        int bodyStart = article.bodyStart();
        boolean inTitle = bodyStart > 0 && random.nextInt(3) == 0;
        int from = inTitle ? 0 : bodyStart;
        int to = inTitle
                ? bodyStart - Article.TITLE_BREAK.length()
                : article.text().length();
        int points = article.text().codePointCount(from, to);
        int first = random.nextInt(points);
        int last = first + 1 + random.nextInt(points - first);
        return Span.of(
                article.text().offsetByCodePoints(from, first), article.text().offsetByCodePoints(from, last));
    }

    private List<String> names() {
        return random.nextBoolean() ? List.of(words()) : List.of(words(), words());
    }

    private String words() {
        return "w" + characters(random.nextInt(8));
    }

    private String code() {
        return oneOf("military", "armed-group", "civilian");
    }

    private String digit() {
        return Integer.toString(1 + random.nextInt(9));
    }

    private String characters(int count) {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            characters.append(oneOf(CHARACTERS));
        }
        return characters.toString();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            items.add(item.get());
        }
        return items;
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}
