package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The casualties of one sentence while they are gathered: turns groups of people that something harmed into
/// figures. Lives only inside one run of [CasualtyReader].
final class Tally {
    private static final Set<String> TOTAL_WORDS = Set.of(
            "people",
            "person",
            "other",
            "victim",
            "life",
            "casualty",
            "death",
            "fatality",
            "body",
            "human",
            "individual",
            "all",
            "more",
            "dead",
            "one",
            "soul",
            "inhabitant",
            "corpse",
            "martyr");
    private static final Set<String> NOT_ONE =
            Set.of("any", "all", "each", "every", "no", "such", "other", "what", "which");
    private static final Set<String> SINGLES = Set.of("a", "an", "one", "another", "his", "her", "its", "their");
    private static final Set<String> WHOSE = Set.of("his", "her", "their");
    private static final Set<String> HE_OR_SHE = Set.of("he", "she", "him");
    private static final Set<String> PLURALS = Set.of(
            "people",
            "men",
            "women",
            "children",
            "police",
            "troops",
            "personnel",
            "gunmen",
            "family",
            "crowd",
            "group",
            "couple",
            "team",
            "patrol",
            "convoy",
            "staff",
            "crew",
            "unit",
            "army",
            "military",
            "public",
            "population",
            "who",
            "youth",
            "clergy");

    private final Context context;
    private final Sentence sentence;
    private final List<Casualty> found = new ArrayList<>();

    Tally(Context context, Sentence sentence) {
        this.context = context;
        this.sentence = sentence;
    }

    Context context() {
        return context;
    }

    Sentence sentence() {
        return sentence;
    }

    List<Casualty> found() {
        return found;
    }

    boolean covers(Mention.OfCount count) {
        return found.stream().anyMatch(casualty -> casualty.figure().overlaps(count.span()));
    }

    void add(Casualty casualty) {
        found.add(casualty);
    }

    void addTotal(Harm harm, Mention.OfCount count, Span wording) {
        if (!counted(harm, count.span())) {
            found.add(Casualty.total(sentence, harm, count, wording));
        }
    }

    /// People of one kind whose number stands apart from them: "the toll among soldiers reaches 13".
    void addKind(Harm harm, Group people, Mention.OfCount count, Span wording) {
        addKind(harm, people, context.nameSpan(people), count, wording);
    }

    /// @param kind the words of the group that name them, such as "soldiers" of "wounded soldiers"
    void addKind(Harm harm, Group people, Span kind, Mention.OfCount count, Span wording) {
        Span name = context.nameSpan(people);
        found.add(new Casualty(
                harm,
                context.isAttacker(people) ? Casualties.PERPETRATORS : context.words(kind),
                Optional.of(context.words(name)),
                Optional.of(name),
                count.count(),
                Optional.empty(),
                context.targetAt(people).map(Mention.OfTarget::type).orElse(""),
                wording,
                count.span(),
                Optional.of(count.rule()).filter(rule -> !rule.isEmpty()),
                Optional.empty(),
                Casualty.Standing.WHOLE,
                sentence));
    }

    /// "people", "those": no kind of their own.
    boolean isAnybody(Group people) {
        return context.head(people).pos() == Pos.PRON
                || TOTAL_WORDS.contains(context.head(people).lemma());
    }

    /// From one figure on, only those seen were counted.
    void seenFrom(int first) {
        for (int i = first; i < found.size(); i++) {
            if (!found.get(i).isPart()) {
                found.set(i, found.get(i).with(Casualty.Standing.SEEN));
            }
        }
    }

    /// From one figure on, the wording goes on to some words.
    void wordedFrom(int first, Span words) {
        for (int i = first; i < found.size(); i++) {
            found.set(i, found.get(i).wordedTo(words));
        }
    }

    private boolean counted(Harm harm, Span figure) {
        return found.stream()
                .anyMatch(other -> other.harm() == harm && other.figure().overlaps(figure));
    }

    /// People coordinated with one another, harmed by the same word; "others" among them are not all.
    void addAll(Harm harm, List<Group> people, Group word) {
        int before = found.size();
        for (int i = 0; i < people.size(); i++) {
            if (i == 0 || !isApposition(people.get(i - 1), people.get(i))) {
                add(harm, people.get(i), word);
            }
        }
        boolean someone = people.stream().anyMatch(this::isHeOrShe);
        boolean classes =
                someone || found.subList(before, found.size()).stream().anyMatch(casualty -> !casualty.isTotal());
        for (int i = before; classes && i < found.size(); i++) {
            Casualty casualty = found.get(i);
            if (casualty.isTotal() && (someone || saysOther(casualty) || isJoined(casualty))) {
                found.set(i, casualty.asOthers());
            }
        }
        addWhole(found.subList(before, found.size()), someone ? 1 : 0);
    }

    /// "Juan Perez and two other guards": whom a name or "he" stands for is one more than those counted.
    private void addWhole(List<Casualty> together, int unnamed) {
        int single = unnamed
                + (int) together.stream()
                        .filter(casualty -> casualty.named().isPresent())
                        .count();
        boolean exact = together.stream()
                .allMatch(casualty -> casualty.count() instanceof HeadCount.Exactly && !casualty.isPart());
        List<Casualty> counted =
                together.stream().filter(casualty -> casualty.named().isEmpty()).toList();
        if (single == 0
                || !exact
                || counted.isEmpty()
                || !counted.stream().allMatch(this::isMember)
                || mayBeNamed(counted.getFirst(), together)) {
            return;
        }
        int all = unnamed
                + together.stream()
                        .mapToInt(casualty -> casualty.count().low().orElse(0))
                        .sum();
        Span wording =
                together.stream().map(Casualty::wording).reduce(Span::cover).orElseThrow();
        found.add(Casualty.whole(sentence, together.getFirst().harm(), HeadCount.exactly(all), wording));
    }

    /// "The two guards, Juan Perez and Luis Soto, died": names after a number and a comma may be those of the
    /// people counted.
    private boolean mayBeNamed(Casualty counted, List<Casualty> together) {
        int next = context.text().firstTokenFrom(counted.figure().end());
        boolean names = together.stream()
                .anyMatch(casualty -> casualty.named().isPresent()
                        && casualty.figure().start() > counted.figure().start());
        return names
                && context.tokens(sentence).stream()
                        .filter(token -> token.index() >= next)
                        .takeWhile(token -> token.pos() != Pos.CCONJ && token.pos() != Pos.VERB)
                        .anyMatch(token -> token.is(","));
    }

    /// "two guards", "and a boy": a number, or "and" before one person, sets the members of a list apart.
    private boolean isMember(Casualty casualty) {
        int first = context.text().firstTokenFrom(casualty.figure().start());
        boolean joined = first > sentence.firstToken()
                && context.text().token(first - 1).is("and")
                && SINGLES.contains(context.text().token(first).lower());
        return joined || casualty.count().low().orElse(0) > 1;
    }

    private boolean isHeOrShe(Group group) {
        return HE_OR_SHE.contains(context.text().token(group.head()).lower());
    }

    /// "a couple and their daughter": "and" stands beside the figure.
    private boolean isJoined(Casualty casualty) {
        int first = context.text().firstTokenFrom(casualty.figure().start());
        int next = context.text().firstTokenFrom(casualty.figure().end());
        return next < sentence.endToken() && context.text().token(next).is("and")
                || first > sentence.firstToken()
                        && context.text().token(first - 1).is("and");
    }

    /// "One, a rickshaw driver", "the mayor of Jauja, Juan Perez", "Juan Perez, a guard": the same person in
    /// other words.
    private boolean isApposition(Group first, Group second) {
        boolean one = first.endToken() - first.firstToken() == 1
                && context.text().token(first.head()).is("one")
                && context.text().token(second.firstToken() - 1).is(",");
        if (one
                || Counts.in(context, first).isPresent()
                || Counts.in(context, second).isPresent()) {
            return one;
        }
        Token opening = context.text().token(second.firstToken());
        boolean listed = second.endToken() < sentence.endToken()
                && context.text().token(second.endToken()).is("and");
        boolean names = isName(second) && !isName(first) && single(first).isStated();
        boolean describes =
                isName(first) && !isName(second) && !listed && (SINGLES.contains(opening.lower()) || opening.is("the"));
        return (names || describes) && isAfterComma(first, second);
    }

    /// Only a comma stands between two groups, or what "of" adds to the first.
    private boolean isAfterComma(Group first, Group second) {
        int end = first.endToken();
        while (end < second.firstToken() && context.text().token(end).is("of")) {
            end = context.text().groupAt(end + 1).map(Group::endToken).orElse(second.firstToken());
        }
        return end == second.firstToken() - 1 && context.text().token(end).is(",");
    }

    private boolean isName(Group group) {
        return !context.in(group, Mention.OfPerson.class).isEmpty()
                || context.text().token(group.firstToken()).pos() == Pos.PROPN
                        && context.head(group).pos() == Pos.PROPN;
    }

    private boolean saysOther(Casualty casualty) {
        String words = context.words(casualty.figure()).toLowerCase(Locale.ROOT);
        return words.contains("other") || words.contains(" more");
    }

    void add(Harm harm, Group people, Group word) {
        Optional<Mention.OfCount> count = Counts.in(context, people);
        Span words = context.span(people).cover(context.span(word));
        add(harm, people, count.map(c -> words.cover(c.span())).orElse(words), count);
    }

    void add(Harm harm, Group people, Span wording, Optional<Mention.OfCount> count) {
        Optional<Group> noun = count.flatMap(number -> counted(people, number));
        if (noun.isPresent()) {
            add(harm, noun.get(), wording.cover(context.span(noun.get())), count);
            return;
        }
        Token head = context.head(people);
        String first = context.text().token(people.firstToken()).lower();
        boolean nobodyInParticular = count.isEmpty() && (head.pos() == Pos.PRON || NOT_ONE.contains(first));
        boolean dead = context.codebook().cues().has("dead-states", head.lower())
                || context.codebook().cues().has("remains", head.lemma());
        boolean otherHarm = dead && harm != Harm.KILLED;
        Span figure = count.map(c -> c.span().cover(context.span(people))).orElse(context.span(people));
        boolean itsLife = count.isEmpty() && head.hasLemma("life"); // "lost her life, and three men were hurt"
        if (nobodyInParticular
                || itsLife
                || otherHarm
                || counted(harm, figure)
                || isNoPerson(people)
                || count.filter(c -> !Counts.mayCountPeople(context, c)).isPresent()) {
            return;
        }
        List<Mention.OfPerson> persons = context.in(people, Mention.OfPerson.class);
        if (!persons.isEmpty() && count.isEmpty()) {
            persons.forEach(person -> found.add(Casualty.named(sentence, harm, person, wording)));
            return;
        }
        boolean countedOnly = count.isPresent()
                && count.get().span().end() >= context.span(people).end();
        boolean total = countedOnly || TOTAL_WORDS.contains(head.lemma());
        Optional<Mention.OfTarget> target = context.targetAt(people);
        boolean known = total
                || isKin(people)
                || target.isPresent()
                || !context.in(people, Mention.OfActor.class).isEmpty()
                || isDemonym(people);
        boolean nominal = head.pos() == Pos.NOUN || head.pos() == Pos.PROPN;
        if (!known
                && (count.isEmpty()
                        || !nominal
                        || !context.in(people, Mention.OfTime.class).isEmpty())) {
            return;
        }
        HeadCount number = count.map(Mention.OfCount::count).orElseGet(() -> single(people));
        Span name = context.nameSpan(people);
        String type = target.map(Mention.OfTarget::type).orElse("");
        boolean some = countsSome(count);
        boolean part = harm == Harm.KILLED && (addsToEarlier(people) || isOrdinal(people))
                || count.isEmpty() && (has("also") || has("among"));
        String all = part ? "others" : Casualties.ALL;
        String who = total && count.isPresent()
                ? all
                : context.isAttacker(people) ? Casualties.PERPETRATORS : context.words(name);
        found.add(new Casualty(
                harm,
                who,
                countedOnly ? Optional.empty() : Optional.of(context.words(name)),
                countedOnly ? Optional.empty() : Optional.of(name),
                number,
                Optional.empty(),
                type,
                wording,
                figure,
                count.map(Mention.OfCount::rule).filter(rule -> !rule.isEmpty()),
                Optional.empty(),
                part ? Casualty.Standing.PART : some ? Casualty.Standing.SEEN : Casualty.Standing.WHOLE,
                sentence));
    }

    /// The group that holds those counted where the count stands in another: "scores of (Afghans)", "(one
    /// hundred) and (six soldiers)".
    private Optional<Group> counted(Group people, Mention.OfCount count) {
        if (count.span().end() < context.span(people).end()) {
            return Optional.empty();
        }
        boolean of = context.words(count.span()).toLowerCase(Locale.ROOT).endsWith(" of");
        if (count.span().end() > context.span(people).end() && !of) {
            int last = context.text().firstTokenFrom(count.span().end()) - 1;
            return context.text().groupAt(last).filter(noun -> noun.isNoun() && !noun.equals(people));
        }
        int next = context.text().firstTokenFrom(count.span().end());
        if (!of && (next >= sentence.endToken() || !context.text().token(next).is("of"))) {
            return Optional.empty();
        }
        return next + 1 < sentence.endToken()
                ? context.text()
                        .groupAt(of ? next : next + 1)
                        .filter(group -> group.isNoun() && !group.equals(people))
                        .filter(group -> context.head(group).pos() != Pos.PRON)
                : Optional.empty();
    }

    /// "three of them", "two of the wounded": some of those told of before.
    private boolean countsSome(Optional<Mention.OfCount> count) {
        if (count.isEmpty()) {
            return false;
        }
        int next = context.text().firstTokenFrom(count.get().span().end());
        boolean of = next < sentence.endToken() && context.text().token(next).is("of");
        boolean them =
                next + 1 < sentence.endToken() && of && isThem(context.text().token(next + 1));
        return them
                || of
                        && next + 2 < sentence.endToken()
                        && isDefinite(context.text().token(next + 1))
                        && isHarmed(context.text().token(next + 2));
    }

    private static boolean isThem(Token token) {
        return Set.of("them", "whom", "which", "these", "those").contains(token.lower());
    }

    /// "the wounded", "the dead", "the victims".
    private boolean isHarmed(Token token) {
        return context.codebook().cues().has("dead-states", token.lower())
                || context.codebook().cues().has("hurt-states", token.lower())
                || token.hasLemma("victim")
                || token.hasLemma("casualty");
    }

    private static boolean isDefinite(Token token) {
        return Set.of("the", "his", "her", "their", "its").contains(token.lower());
    }

    /// "two more people were killed": some of a total that other words give.
    boolean addsToEarlier(Group people) {
        List<Token> tokens = context.text().tokens(people);
        boolean bound = tokens.stream().anyMatch(token -> token.is("than")); // "more than 25 people"
        return tokens.stream()
                .anyMatch(token -> token.is("more") && !bound
                        || token.is("further")
                        || token.is("additional")
                        || token.is("another"));
    }

    /// "a third man": one more of those told of before.
    private boolean isOrdinal(Group people) {
        return context.text().tokens(people).stream()
                .anyMatch(token -> context.codebook().cues().has("ordinals", token.lower()));
    }

    private boolean has(String word) {
        return context.tokens(sentence).stream().anyMatch(token -> token.is(word));
    }

    /// Whether the words of a group say that it is people.
    boolean isPeople(Group group) {
        return TOTAL_WORDS.contains(context.head(group).lemma())
                || context.head(group).pos() == Pos.NUM
                || isDemonym(group)
                || context.targetAt(group)
                        .filter(t -> t.kind() == TargetKind.PEOPLE || t.kind() == TargetKind.PERSON)
                        .isPresent();
    }

    /// Sites, vehicles, weapons, beasts.
    private boolean isNoPerson(Group people) {
        int start = context.head(people).span().start();
        return context.codebook().cues().has("beasts", context.head(people).lemma())
                || context.in(people, Mention.OfWeapon.class).stream()
                        .anyMatch(weapon -> weapon.span().contains(start))
                || context.targetAt(people)
                        .filter(t -> t.kind() == TargetKind.FACILITY || t.kind() == TargetKind.VEHICLE)
                        .isPresent();
    }

    /// "her grandson", "his companion".
    private boolean isKin(Group people) {
        Token head = context.head(people);
        return WHOSE.contains(context.text().token(people.firstToken()).lower())
                && context.codebook().cues().has("kin", head.lemma());
    }

    private boolean isDemonym(Group people) {
        int start = context.head(people).span().start();
        return context.in(people, Mention.OfPlace.class).stream()
                .anyMatch(place -> place.demonym() && place.span().contains(start));
    }

    /// One for "a soldier", "the mayor"; not stated for bare plurals.
    HeadCount single(Group people) {
        Token head = context.head(people);
        int start = head.span().start();
        boolean party = context.in(people, Mention.OfActor.class).stream()
                .anyMatch(actor -> actor.span().contains(start));
        if (party && context.targetAt(people).isEmpty()) {
            return HeadCount.notStated();
        }
        String word = head.lower();
        boolean one = SINGLES.contains(context.text().token(people.firstToken()).lower());
        boolean plural = word.endsWith("men")
                || word.endsWith("s")
                        && !word.endsWith("ss")
                        && (!one || !head.lemma().equals(word))
                || PLURALS.contains(word);
        return plural ? HeadCount.notStated() : HeadCount.exactly(1);
    }
}
