package dev.dateline.core.testing;

import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
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
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Trigger;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.finding.Weapon;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Builds an event in the domain's words: `anEvent().suicideBombing().in("Kabul", "AF", 34.5,
/// 69.2).on("2021-11-02").killing(HeadCount.atLeast(25))`.
///
/// Names, wordings and triggers get the spans at which the text of the report has them first, or none. Unless
/// told otherwise it is an attack of an unknown kind that the report itself asserts, and rests on the whole
/// text.
public final class EventBuilder {
    private String id = "e1";
    private boolean main = true;
    private String trigger = "attack";
    private EventType type = EventType.UNKNOWN_ATTACK;
    private final List<EventType> also = new ArrayList<>();
    private Codes codes = Codes.NONE;
    private Stage stage = Stage.ACCOMPLISHED;
    private Modality modality = Modality.ASSERTED;
    private boolean disputed;
    private Optional<DateRange> date = Optional.empty();
    private DateBasis basis = DateBasis.STATED;
    private String dateWords = "";
    private Optional<String> placeName = Optional.empty();
    private Optional<String> site = Optional.empty();
    private Optional<Place> place = Optional.empty();
    private Optional<PlacePrecision> precision = Optional.empty();
    private Optional<EventPlace.Offset> offset = Optional.empty();
    private final List<Function<Words, Doer>> doers = new ArrayList<>();
    private final List<Function<Words, Target>> targets = new ArrayList<>();
    private final List<Function<Words, Victim>> victims = new ArrayList<>();
    private final List<Function<Words, Weapon>> weapons = new ArrayList<>();
    private final List<Function<Words, Casualties>> casualties = new ArrayList<>();
    private final List<Function<Words, Casualties>> earlier = new ArrayList<>();
    private final List<Function<Words, Claim>> claims = new ArrayList<>();
    private Function<Words, Attribution> attribution = words -> Attribution.theReport();
    private final List<Function<Words, Span>> evidence = new ArrayList<>();
    private double confidence = 0.9;
    private final List<String> reasons = new ArrayList<>();

    private EventBuilder() {}

    public static EventBuilder anEvent() {
        return new EventBuilder();
    }

    public EventBuilder id(String given) {
        id = given;
        return this;
    }

    public EventBuilder aside() {
        main = false;
        return this;
    }

    public EventBuilder of(EventType given) {
        type = given;
        return this;
    }

    public EventBuilder suicideBombing() {
        return of(EventType.SUICIDE_BOMBING);
    }

    public EventBuilder bombing() {
        return of(EventType.BOMBING);
    }

    public EventBuilder armedAssault() {
        return of(EventType.ARMED_ASSAULT);
    }

    public EventBuilder kidnapping() {
        return of(EventType.KIDNAPPING);
    }

    public EventBuilder airStrike() {
        return of(EventType.AIR_STRIKE);
    }

    public EventBuilder withdrawal() {
        return of(EventType.WITHDRAWAL);
    }

    public EventBuilder agreement() {
        return of(EventType.AGREEMENT);
    }

    public EventBuilder also(EventType further) {
        also.add(further);
        return this;
    }

    public EventBuilder trigger(String words) {
        trigger = words;
        return this;
    }

    public EventBuilder codes(Codes given) {
        codes = given;
        return this;
    }

    public EventBuilder stage(Stage given) {
        stage = given;
        return this;
    }

    public EventBuilder modality(Modality given) {
        modality = given;
        return this;
    }

    public EventBuilder disputed() {
        disputed = true;
        return this;
    }

    public EventBuilder on(LocalDate day) {
        return during(DateRange.day(day));
    }

    /// @param day ISO date
    public EventBuilder on(String day) {
        return on(LocalDate.parse(day));
    }

    /// @param month ISO year and month, "2021-11"
    public EventBuilder inMonth(String month) {
        YearMonth parsed = YearMonth.parse(month);
        return during(DateRange.of(parsed.atDay(1), parsed.atEndOfMonth(), DateRange.Precision.MONTH));
    }

    public EventBuilder during(DateRange range) {
        date = Optional.of(range);
        return this;
    }

    /// What the date rests on and its words in the text ("" for none).
    public EventBuilder dated(DateBasis given, String words) {
        basis = given;
        dateWords = words;
        return this;
    }

    /// A place that the gazetteer does not know.
    public EventBuilder in(String name) {
        placeName = Optional.of(name);
        return this;
    }

    public EventBuilder in(String name, String country, double latitude, double longitude) {
        return in(Places.settlement(name, country, latitude, longitude));
    }

    public EventBuilder in(Place known) {
        placeName = Optional.of(known.name());
        place = Optional.of(known);
        return this;
    }

    public EventBuilder at(String siteWords) {
        site = Optional.of(siteWords);
        return this;
    }

    public EventBuilder placed(PlacePrecision given) {
        precision = Optional.of(given);
        return this;
    }

    /// So many kilometres from the place, in a direction such as "north".
    public EventBuilder away(double km, String bearing) {
        offset = Optional.of(new EventPlace.Offset(km, bearing));
        return placed(PlacePrecision.NEAR);
    }

    /// An organization that the report itself names as the doer.
    public EventBuilder by(String name, String actor) {
        return by(name, actor, Certainty.ASSERTED);
    }

    public EventBuilder by(String name, String actor, Certainty certainty) {
        return doer(words -> new Doer(
                List.of(name),
                Optional.of(actor),
                DoerKind.ORGANIZATION,
                certainty,
                Attribution.theReport(),
                Optional.empty(),
                words.spans(name)));
    }

    /// A doer that no directory knows: "gunmen".
    public EventBuilder byUnknown(String name) {
        return doer(words -> new Doer(
                List.of(name),
                Optional.empty(),
                DoerKind.UNKNOWN_GROUP,
                Certainty.ASSERTED,
                Attribution.theReport(),
                Optional.empty(),
                words.spans(name)));
    }

    public EventBuilder doer(Function<Words, Doer> doer) {
        doers.add(doer);
        return this;
    }

    /// A target by its description.
    ///
    /// @param targetType military, police, government, …
    public EventBuilder against(String name, TargetKind kind, String targetType) {
        return target(words -> new Target(
                List.of(name), kind, targetType, false, HeadCount.notStated(), Optional.empty(), words.spans(name)));
    }

    public EventBuilder target(Function<Words, Target> target) {
        targets.add(target);
        return this;
    }

    /// People who were harmed, by their description.
    public EventBuilder harming(String name, String victimType, HeadCount count, Harm harm) {
        return victim(words -> new Victim(
                List.of(name), false, false, false, victimType, Optional.empty(), count, harm, words.spans(name)));
    }

    /// A private person who was harmed, by name.
    public EventBuilder harmingNamed(String name, String victimType, Harm harm) {
        return victim(words -> new Victim(
                List.of(name),
                true,
                true,
                false,
                victimType,
                Optional.empty(),
                HeadCount.notStated(),
                harm,
                words.spans(name)));
    }

    public EventBuilder victim(Function<Words, Victim> victim) {
        victims.add(victim);
        return this;
    }

    public EventBuilder with(String name, WeaponType weaponType) {
        return weapon(words -> new Weapon(List.of(name), weaponType, words.spans(name)));
    }

    public EventBuilder weapon(Function<Words, Weapon> weapon) {
        weapons.add(weapon);
        return this;
    }

    /// The total of people killed.
    public EventBuilder killing(HeadCount count) {
        return killing(count, worded(count) + " killed");
    }

    public EventBuilder killing(HeadCount count, String wording) {
        return figure(Harm.KILLED, Casualties.ALL, count, wording);
    }

    /// The total of people injured.
    public EventBuilder injuring(HeadCount count) {
        return injuring(count, worded(count) + " injured");
    }

    public EventBuilder injuring(HeadCount count, String wording) {
        return figure(Harm.INJURED, Casualties.ALL, count, wording);
    }

    /// A figure that counts one class of people or all.
    public EventBuilder figure(Harm harm, String who, HeadCount count, String wording) {
        return figure(words -> new Casualties(
                harm,
                who,
                Optional.empty(),
                count,
                wording,
                Optional.empty(),
                Optional.empty(),
                Attribution.theReport(),
                words.spans(wording)));
    }

    /// The last figure was given before and holds no longer.
    public EventBuilder heldBefore() {
        earlier.add(casualties.removeLast());
        return this;
    }

    public EventBuilder figure(Function<Words, Casualties> figure) {
        casualties.add(figure);
        return this;
    }

    public EventBuilder claimedBy(String name, String actor) {
        return claim(words -> claim(words, name, actor, Claim.Stance.CLAIMED));
    }

    public EventBuilder deniedBy(String name, String actor) {
        return claim(words -> claim(words, name, actor, Claim.Stance.DENIED));
    }

    public EventBuilder claim(Function<Words, Claim> claim) {
        claims.add(claim);
        return this;
    }

    /// Who says that it happened.
    ///
    /// @param kind official, group, witness, media, organization, person
    public EventBuilder saidBy(String name, String kind) {
        attribution = words -> new Attribution.Speaker(name, kind, words.spans(name));
        return this;
    }

    public EventBuilder evidence(Span span) {
        evidence.add(words -> span);
        return this;
    }

    /// A sentence of the text that it rests on.
    public EventBuilder evidence(String sentence) {
        evidence.add(words -> words.span(sentence));
        return this;
    }

    public EventBuilder confidence(double given) {
        confidence = given;
        return this;
    }

    public EventBuilder because(String reason) {
        reasons.add(reason);
        return this;
    }

    /// The event as an account of a text that has none of its words.
    public Event build() {
        return build(new Words("-"));
    }

    public Event build(Words words) {
        return new Event(
                id,
                main,
                new Trigger(trigger, words.spans(trigger)),
                type,
                also,
                codes,
                stage,
                modality,
                disputed,
                date.map(range -> new EventDate(range, basis, words.spans(dateWords))),
                buildPlace(words),
                all(doers, words),
                all(targets, words),
                all(victims, words),
                all(weapons, words),
                all(casualties, words),
                all(earlier, words),
                all(claims, words),
                Optional.empty(),
                attribution.apply(words),
                evidence.isEmpty() ? List.of(Span.of(0, words.text().length())) : all(evidence, words),
                confidence,
                reasons);
    }

    private Optional<EventPlace> buildPlace(Words words) {
        if (placeName.isEmpty() && site.isEmpty()) {
            return Optional.empty();
        }
        List<Span> spans = Stream.of(placeName, site)
                .flatMap(Optional::stream)
                .flatMap(name -> words.spans(name).stream())
                .sorted()
                .toList();
        PlacePrecision usual = site.isPresent() ? PlacePrecision.SITE : PlacePrecision.SETTLEMENT;
        return Optional.of(new EventPlace(placeName, site, place, precision.orElse(usual), offset, spans));
    }

    private static Claim claim(Words words, String name, String actor, Claim.Stance stance) {
        return new Claim(
                name,
                Optional.of(actor),
                stance,
                Optional.empty(),
                Attribution.theReport(),
                HeadCount.notStated(),
                Optional.empty(),
                words.spans(name));
    }

    private static String worded(HeadCount count) {
        return switch (count) {
            case HeadCount.Exactly(int number) -> Integer.toString(number);
            case HeadCount.AtLeast(int number) -> "at least " + number;
            case HeadCount.Between(int from, int to) -> "between " + from + " and " + to;
            case HeadCount.NotStated() -> throw new IllegalArgumentException("no figure without a number");
        };
    }

    private static <T> List<T> all(List<Function<Words, T>> recipes, Words words) {
        return recipes.stream().map(recipe -> recipe.apply(words)).toList();
    }
}
