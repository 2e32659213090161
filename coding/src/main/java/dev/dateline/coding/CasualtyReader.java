package dev.dateline.coding;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
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

/// Reads who and how many were harmed, phrase by phrase: "killed 13 soldiers", "25 people were killed and 40 injured",
/// "left five dead", "at least 25 dead", "the death toll rose to 19", "claimed 30 lives", "no casualties".
///
/// A figure that no such pattern ties to a harm is not read: wrong is worse than missing.
final class CasualtyReader {
    private static final Set<String> NOBODY = Set.of("no", "none", "nobody");
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
            "corpse");

    private static final Set<String> TOLL_VERBS = Set.of(
            "rise",
            "climb",
            "reach",
            "stand",
            "be",
            "grow",
            "increase",
            "jump",
            "fall",
            "drop",
            "exceed",
            "pass",
            "go");
    private static final Set<String> COPULAS = Set.of(
            "were",
            "are",
            "was",
            "is",
            "have",
            "had",
            "been",
            "known",
            "confirmed",
            "reported",
            "believed",
            "feared",
            "said",
            "to",
            "be",
            "left");

    /// All casualties in one sentence, in order.
    List<Casualty> read(Context context, Sentence sentence) {
        List<Casualty> found = new ArrayList<>();
        if (Casualty.harmIn(context, sentence).isEmpty() && !hasTollNoun(context, sentence)) {
            return found;
        }
        for (Group group : context.text().groups(sentence)) {
            if (group.isVerb()) {
                readVerb(context, sentence, group, found);
            } else {
                readNoun(context, sentence, group, found);
            }
        }
        readBareAdjectives(context, sentence, found);
        boolean partsOnly = context.text().token(sentence.firstToken()).is("of"); // "Of the 20, 17 died of cold."
        return withOthers(
                context,
                sentence,
                partsOnly ? found.stream().map(CasualtyReader::part).toList() : found);
    }

    private static boolean hasTollNoun(Context context, Sentence sentence) {
        return context.tokens(sentence).stream()
                .anyMatch(token -> token.hasLemma("toll")
                        || token.hasLemma("casualty")
                        || token.hasLemma("life")
                        || harmOfDeed(token).isPresent());
    }

    // ---- verbs

    private void readVerb(Context context, Sentence sentence, Group verb, List<Casualty> found) {
        Token head = context.head(verb);
        Optional<Harm> harm = Casualty.ofWord(head);
        if (harm.isEmpty() && head.hasLemma("shoot") && nextIs(context, verb, "dead")) {
            harm = Optional.of(Harm.KILLED);
        }
        if (harm.isEmpty() && head.hasLemma("take") && nextIs(context, verb, "hostage")) {
            harm = Optional.of(Harm.ABDUCTED);
        }
        if (harm.isPresent()) {
            if (verb.negated() || isUnreal(verb)) {
                return;
            }
            boolean intransitive = head.hasLemma("die") || head.hasLemma("perish");
            List<Group> harmed = intransitive || verb.passive()
                    ? context.clauses().subjects(sentence, verb)
                    : context.clauses().objects(sentence, verb);
            addAll(context, sentence, harm.get(), harmed, verb, found);
            if (!intransitive && !verb.passive() && harmed.isEmpty()) {
                readTrailingCount(context, sentence, harm.get(), verb, found);
            }
            if (found.isEmpty() || !found.getLast().sentence().equals(sentence)) {
                return;
            }
            readIncluding(context, sentence, harm.get(), verb, found);
            return;
        }
        if (head.hasLemma("lose") && !verb.negated() && verb.modal().isEmpty()) { // "four soldiers lost their lives"
            boolean lives = context.clauses().objects(sentence, verb).stream()
                    .anyMatch(object -> context.head(object).hasLemma("life"));
            if (lives) {
                addAll(context, sentence, Harm.KILLED, context.clauses().subjects(sentence, verb), verb, found);
            }
        } else if (head.hasLemma("leave") && !verb.negated()) { // "left five dead and eleven injured"
            for (Group object : context.clauses().objects(sentence, verb)) {
                adjectiveAfter(context, sentence, object)
                        .ifPresent(h -> add(context, sentence, h, object, verb, found));
            }
        } else if (head.hasLemma("claim") || head.hasLemma("cost") || head.hasLemma("take")) { // "claimed 30 lives"
            for (Group object : context.clauses().objects(sentence, verb)) {
                if (context.head(object).hasLemma("life")) {
                    List<Group> whose = context.clauses().complements(sentence, object, Set.of("of"));
                    if (countIn(context, object).isPresent()) {
                        add(context, sentence, Harm.KILLED, object, verb, found);
                    } else if (!whose.isEmpty()) {
                        addAll(context, sentence, Harm.KILLED, whose, verb, found);
                    }
                }
            }
        }
    }

    /// "killing at least 25" with nothing but a count after the verb.
    private void readTrailingCount(Context context, Sentence sentence, Harm harm, Group verb, List<Casualty> found) {
        int from = verb.endToken();
        if (from >= sentence.endToken()) {
            return;
        }
        int start = context.text().token(from).span().start();
        context.mentions()
                .at(start, Mention.OfCount.class)
                .ifPresent(count -> found.add(
                        total(sentence, harm, count, context.span(verb).cover(count.span()))));
    }

    // ---- nouns

    private void readNoun(Context context, Sentence sentence, Group group, List<Casualty> found) {
        Token head = context.head(group);
        boolean toll = head.hasLemma("toll") || head.hasLemma("number") && hasWord(context, group, "dead");
        if (toll && (hasWord(context, group, "death") || hasWord(context, group, "dead") || head.hasLemma("toll"))) {
            readToll(context, sentence, group, found);
            return;
        }
        Optional<Harm> numbered = head.hasLemma("number") ? harmOfNumber(context, sentence, group) : Optional.empty();
        if (numbered.isPresent()) {
            readNumber(context, sentence, group, numbered.get(), found);
            return;
        }
        Optional<Harm> harm = switch (head.lemma()) {
            case "death", "fatality" -> Optional.of(Harm.KILLED);
            case "injury" -> Optional.of(Harm.INJURED);
            case "dead" -> Optional.of(Harm.KILLED);
            case "wounded", "injured" -> Optional.of(Harm.INJURED);
            default -> Optional.empty();
        };
        Optional<Harm> deed = harmOfDeed(head);
        if (deed.isPresent()) { // "the killing of 67 people"
            for (Group people : context.clauses().complements(sentence, group, Set.of("of"))) {
                if (people.firstToken() - group.endToken() <= 1
                        && countIn(context, people).isPresent()) {
                    add(context, sentence, deed.get(), people, group, found);
                }
            }
            return;
        }
        if (head.hasLemma("casualty")) {
            readNoCasualties(context, sentence, group, found);
            return;
        }
        if (harm.isEmpty()) {
            return;
        }
        boolean nobody =
                NOBODY.contains(context.text().token(group.firstToken()).lower());
        if (nobody) {
            found.add(Casualty.nobody(harm.get(), context.span(group), sentence));
            return;
        }
        Optional<Mention.OfCount> count = countIn(context, group);
        if (count.isPresent() && !isAge(context, count.get()) && !addsToEarlier(context, group)) {
            found.add(total(
                    sentence,
                    harm.get(),
                    count.get(),
                    context.span(group).cover(count.get().span())));
        }
    }

    private static Optional<Harm> harmOfDeed(Token head) {
        return switch (head.lemma()) {
            case "killing", "murder", "massacre", "slaying", "assassination", "beheading", "execution" ->
                Optional.of(Harm.KILLED);
            case "kidnapping", "abduction", "kidnap" -> Optional.of(Harm.ABDUCTED);
            case "wounding" -> Optional.of(Harm.INJURED);
            default -> Optional.empty();
        };
    }

    private static void readNoCasualties(Context context, Sentence sentence, Group group, List<Casualty> found) {
        boolean nobody =
                NOBODY.contains(context.text().token(group.firstToken()).lower());
        if (!nobody) {
            return; // killed and injured together are no figure of either
        }
        for (Harm harm : List.of(Harm.KILLED, Harm.INJURED)) {
            found.add(Casualty.nobody(harm, context.span(group), sentence));
        }
    }

    /// "The death toll rose to at least 19", "put the toll at 50".
    private static void readToll(Context context, Sentence sentence, Group toll, List<Casualty> found) {
        int afterNoun = context.span(toll).end();
        Optional<Mention.OfCount> best = tollAfter(context, sentence, afterNoun);
        if (best.isEmpty()) { // "the toll from the bombing of a station has risen to 118": after its verb
            best = context.text().groups(sentence).stream()
                    .filter(verb -> verb.isVerb() && verb.firstToken() > toll.head())
                    .filter(verb -> context.clauses().subjects(sentence, verb).contains(toll))
                    .findFirst()
                    .flatMap(verb ->
                            tollAfter(context, sentence, context.span(verb).end()));
        }
        best.ifPresent(count ->
                found.add(total(sentence, Harm.KILLED, count, context.span(toll).cover(count.span()))));
    }

    /// "the number of people killed", "the number of wounded".
    private static Optional<Harm> harmOfNumber(Context context, Sentence sentence, Group number) {
        int end = Math.min(sentence.endToken(), number.endToken() + 5);
        boolean of = number.endToken() < end
                && context.text().token(number.endToken()).is("of");
        for (int i = number.endToken() + 1; of && i < end; i++) {
            Optional<Harm> harm = adjective(context.text().token(i));
            if (harm.isPresent()) {
                return harm;
            }
        }
        return Optional.empty();
    }

    /// "… rose to 62": the figure after the verb whose subject is "the number".
    private static void readNumber(Context context, Sentence sentence, Group number, Harm harm, List<Casualty> found) {
        context.text().groups(sentence).stream()
                .filter(verb -> verb.isVerb() && verb.firstToken() > number.head() && !verb.passive())
                .filter(verb -> TOLL_VERBS.contains(context.head(verb).lemma()))
                .findFirst()
                .flatMap(verb -> tollAfter(context, sentence, context.span(verb).end()))
                .ifPresent(count -> found.add(
                        total(sentence, harm, count, context.span(number).cover(count.span()))));
    }

    private static Optional<Mention.OfCount> tollAfter(Context context, Sentence sentence, int from) {
        return context.in(sentence, Mention.OfCount.class).stream()
                .filter(count -> count.span().start() >= from && !isAge(context, count) && !isUnit(context, count))
                .findFirst()
                .filter(count -> leadsToToll(context, from, count.span().start()));
    }

    /// Only words that tell of reaching or standing at a number lie between "toll" and the number.
    private static boolean leadsToToll(Context context, int from, int to) {
        int words = 0;
        for (int i = context.text().firstTokenFrom(from);
                i < context.text().tokens().size()
                        && context.text().token(i).span().start() < to;
                i++) {
            Token token = context.text().token(i);
            words++;
            if (words > 14 || !context.codebook().cues().has("toll-links", token.lemma()) && token.pos() != Pos.NUM) {
                return false;
            }
        }
        return true;
    }

    // ---- adjectives that follow their count: "At least 25 dead", "12 wounded", "19 others injured"

    private void readBareAdjectives(Context context, Sentence sentence, List<Casualty> found) {
        for (Mention.OfCount count : context.in(sentence, Mention.OfCount.class)) {
            if (isAge(context, count) || covered(found, count)) {
                continue;
            }
            int next = context.text().firstTokenFrom(count.span().end());
            int end = Math.min(sentence.endToken(), next + 7);
            for (int i = next; i < end; i++) {
                Token token = context.text().token(i);
                if (token.is("more") || token.is("further") || token.is("additional")) {
                    break; // "two more deaths" add to a total
                }
                Optional<Harm> harm = isActiveVerb(context, sentence, token) ? Optional.empty() : adjective(token);
                if (harm.isPresent()) {
                    Optional<Group> group = context.text().groupAt(next);
                    Span words = context.text().span(next, i + 1);
                    if (i > next
                            && group.isPresent()
                            && group.get().isNoun()
                            && group.get().endToken() <= i) {
                        add(
                                context,
                                sentence,
                                harm.get(),
                                group.get(),
                                count.span().cover(words),
                                Optional.of(count),
                                found);
                    } else {
                        found.add(
                                total(sentence, harm.get(), count, count.span().cover(words)));
                    }
                    break;
                }
                boolean noun = token.pos().isNominal() || token.pos() == Pos.ADJ || COPULAS.contains(token.lower());
                if (!noun) {
                    break;
                }
            }
        }
    }

    /// "two bombs killed six": not those counted before the verb.
    private static boolean isActiveVerb(Context context, Sentence sentence, Token token) {
        return context.text()
                .groupAt(token.index())
                .filter(group -> group.isVerb() && !group.passive())
                .filter(group -> !context.clauses().objects(sentence, group).isEmpty())
                .isPresent();
    }

    private static Optional<Harm> adjective(Token token) {
        return switch (token.lower()) {
            case "dead", "killed", "deaths" -> Optional.of(Harm.KILLED);
            case "wounded", "injured", "hurt" -> Optional.of(Harm.INJURED);
            case "missing" -> Optional.of(Harm.MISSING);
            case "abducted", "kidnapped" -> Optional.of(Harm.ABDUCTED);
            default -> Optional.empty();
        };
    }

    private static Optional<Harm> adjectiveAfter(Context context, Sentence sentence, Group group) {
        int i = group.endToken();
        Token last = context.text().token(group.endToken() - 1);
        if (adjective(last).isPresent()) {
            return adjective(last);
        }
        return i < sentence.endToken() ? adjective(context.text().token(i)) : Optional.empty();
    }

    // ---- one group of people

    private void addAll(
            Context context, Sentence sentence, Harm harm, List<Group> harmed, Group verb, List<Casualty> found) {
        for (Group group : harmed) {
            add(context, sentence, harm, group, verb, found);
        }
    }

    private void add(Context context, Sentence sentence, Harm harm, Group people, Group verb, List<Casualty> found) {
        Optional<Mention.OfCount> count = countIn(context, people);
        Span words = context.span(people).cover(context.span(verb));
        Span wording = count.map(c -> words.cover(c.span())).orElse(words);
        add(context, sentence, harm, people, wording, count, found);
    }

    private void add(
            Context context,
            Sentence sentence,
            Harm harm,
            Group people,
            Span wording,
            Optional<Mention.OfCount> count,
            List<Casualty> found) {
        if (count.isPresent()
                && count.get().span().end() > context.span(people).end()
                && !endsWithOf(context, count.get())) {
            // "[one hundred] and [six soldiers]": the group with the noun is read
            int last = context.text().firstTokenFrom(count.get().span().end()) - 1;
            context.text()
                    .groupAt(last)
                    .filter(noun -> noun.isNoun() && !noun.equals(people))
                    .ifPresent(noun ->
                            add(context, sentence, harm, noun, wording.cover(context.span(noun)), count, found));
            return;
        }
        Optional<Group> counted = countedAfterOf(context, people, count);
        if (counted.isPresent()) { // "scores of Afghans": the Afghans are counted
            addCounted(
                    context,
                    sentence,
                    harm,
                    counted.get(),
                    wording.cover(context.span(counted.get())),
                    count.orElseThrow(),
                    found);
            return;
        }
        Token head = context.head(people);
        if (head.pos() == Pos.PRON && count.isEmpty()) {
            if (NOBODY.contains(head.lower())) {
                found.add(Casualty.nobody(harm, wording, sentence));
            }
            return;
        }
        if (found.stream()
                .anyMatch(other -> other.harm() == harm && other.figure().overlaps(context.span(people)))) {
            return;
        }
        if (NOBODY.contains(context.text().token(people.firstToken()).lower())) {
            found.add(Casualty.nobody(harm, wording, sentence));
            return;
        }
        Optional<Harm> own = adjective(head);
        if (own.isPresent() && own.get() != harm) {
            return; // "two dead and 18 injured": the dead are not the injured
        }
        List<Mention.OfPerson> persons = context.in(people, Mention.OfPerson.class);
        Optional<Mention.OfTarget> target = context.targetAt(people);
        Span name = context.nameSpan(people);
        String words = context.words(name);
        if (!persons.isEmpty() && count.isEmpty()) {
            for (Mention.OfPerson person : persons) {
                found.add(new Casualty(
                        harm,
                        "named",
                        Optional.of(person.name()),
                        Optional.of(person.span()),
                        HeadCount.exactly(1),
                        Optional.of(person),
                        "civilian",
                        wording,
                        person.span(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        sentence));
            }
            return;
        }
        boolean countedOnly = count.isPresent()
                && count.get().span().end() >= context.span(people).end();
        boolean total = countedOnly || TOTAL_WORDS.contains(head.lemma()) && !hasClassWord(context, people);
        if (!total
                && target.isEmpty()
                && context.in(people, Mention.OfActor.class).isEmpty()
                && !isDemonym(context, people)) {
            if (count.isEmpty()
                    || context.in(people, Mention.OfTime.class).size() > 0
                    || isUnit(context, count.get())) {
                return;
            }
        }
        if (target.filter(t -> t.kind() == TargetKind.FACILITY || t.kind() == TargetKind.VEHICLE)
                .isPresent()) {
            return;
        }
        HeadCount number = count.map(Mention.OfCount::count).orElseGet(() -> single(context, people));
        Span figure = count.map(c -> c.span().cover(context.span(people))).orElse(context.span(people));
        boolean also = harm == Harm.KILLED && addsToEarlier(context, people)
                || count.isEmpty() && (hasWord(context, sentence, "also") || hasWord(context, sentence, "among"));
        String type = target.map(Mention.OfTarget::type).orElse("");
        String who = total ? "all" : type.equals("attacker") ? "perpetrators" : words;
        found.add(new Casualty(
                harm,
                who,
                countedOnly ? Optional.empty() : Optional.of(words),
                countedOnly ? Optional.empty() : Optional.of(name),
                number,
                Optional.empty(),
                type,
                wording,
                figure,
                count.map(Mention.OfCount::rule).filter(rule -> !rule.isEmpty()),
                Optional.empty(),
                also,
                sentence));
    }

    /// "two more people were killed": some of a total that other words give.
    private static boolean addsToEarlier(Context context, Group people) {
        return hasWord(context, people, "more") && !startsBound(context, people)
                || hasWord(context, people, "further")
                || hasWord(context, people, "additional")
                || hasWord(context, people, "another");
    }

    /// "more than 25 people".
    private static boolean startsBound(Context context, Group people) {
        return context.text().tokens(people).stream().anyMatch(token -> token.is("than"));
    }

    private static boolean hasWord(Context context, Sentence sentence, String word) {
        return context.tokens(sentence).stream().anyMatch(token -> token.is(word));
    }

    private static boolean endsWithOf(Context context, Mention.OfCount count) {
        return context.words(count.span()).toLowerCase(Locale.ROOT).endsWith(" of");
    }

    private static Optional<Group> countedAfterOf(Context context, Group people, Optional<Mention.OfCount> count) {
        if (count.isEmpty()
                || count.get().span().end() < context.span(people).end()
                || people.endToken() >= context.text().tokens().size()) {
            return Optional.empty();
        }
        int next = people.endToken();
        boolean of = context.text().token(next).is("of");
        return of && next + 1 < context.text().tokens().size()
                ? context.text()
                        .groupAt(next + 1)
                        .filter(Group::isNoun)
                        .filter(group -> context.head(group).pos() != Pos.PRON)
                : Optional.empty();
    }

    private void addCounted(
            Context context,
            Sentence sentence,
            Harm harm,
            Group people,
            Span wording,
            Mention.OfCount count,
            List<Casualty> found) {
        if (found.stream()
                .anyMatch(other -> other.harm() == harm && other.figure().overlaps(count.span()))) {
            return;
        }
        boolean total = TOTAL_WORDS.contains(context.head(people).lemma()) && !hasClassWord(context, people);
        String words = context.words(context.nameSpan(people));
        String type = context.targetAt(people).map(Mention.OfTarget::type).orElse("");
        String who = total ? "all" : type.equals("attacker") ? "perpetrators" : words;
        found.add(new Casualty(
                harm,
                who,
                Optional.of(words),
                Optional.of(context.nameSpan(people)),
                count.count(),
                Optional.empty(),
                type,
                wording,
                count.span().cover(context.span(people)),
                Optional.of(count.rule()).filter(rule -> !rule.isEmpty()),
                Optional.empty(),
                false,
                sentence));
    }

    /// A class word before "people" ("12 Afghan people") makes no class; a target term does.
    private static boolean hasClassWord(Context context, Group people) {
        return !context.in(people, Mention.OfTarget.class).isEmpty()
                && !TOTAL_WORDS.contains(context.head(people).lemma());
    }

    private static boolean isDemonym(Context context, Group people) {
        return context.in(people, Mention.OfPlace.class).stream().anyMatch(Mention.OfPlace::demonym);
    }

    /// One for "a soldier", "the mayor"; not stated for bare plurals.
    private static HeadCount single(Context context, Group people) {
        Token head = context.head(people);
        int start = head.span().start();
        boolean party = context.in(people, Mention.OfActor.class).stream()
                .anyMatch(actor -> actor.span().contains(start));
        if (party && context.targetAt(people).isEmpty()) {
            return HeadCount.notStated();
        }
        boolean plural = head.lower().endsWith("men")
                || head.lower().endsWith("s") && !head.lemma().equals(head.lower())
                || Set.of(
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
                                "clergy")
                        .contains(head.lower());
        return plural ? HeadCount.notStated() : HeadCount.exactly(1);
    }

    private static Casualty total(Sentence sentence, Harm harm, Mention.OfCount count, Span wording) {
        return new Casualty(
                harm,
                "all",
                Optional.empty(),
                Optional.empty(),
                count.count(),
                Optional.empty(),
                "",
                wording,
                count.span(),
                Optional.of(count.rule()).filter(rule -> !rule.isEmpty()),
                Optional.empty(),
                false,
                sentence);
    }

    // ---- "including", "among others"

    /// "25 people, including three children": what follows is part of the total; attackers there are inside it.
    private void readIncluding(Context context, Sentence sentence, Harm harm, Group verb, List<Casualty> found) {
        List<Token> tokens = context.tokens(sentence);
        int at = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("including")
                    || token.is("among")
                            && i + 1 < tokens.size()
                            && tokens.get(i + 1).is("them")) {
                at = token.index();
                break;
            }
        }
        int firstFigure = found.stream()
                .filter(c -> c.harm() == harm)
                .mapToInt(c -> c.figure().start())
                .min()
                .orElse(Integer.MAX_VALUE);
        if (at < 0 || context.text().token(at).span().start() < firstFigure) {
            return;
        }
        boolean attackers = false;
        List<Casualty> parts = new ArrayList<>();
        for (Group group : context.text().groups(sentence)) {
            if (group.firstToken() <= at) {
                continue;
            }
            if (group.isVerb() && !group.equals(verb)) {
                break;
            }
            if (group.isVerb()) {
                continue;
            }
            if (context.targetAt(group)
                    .filter(target -> target.type().equals("attacker"))
                    .isPresent()) {
                attackers = true;
            }
            if (countIn(context, group).isPresent() || single(context, group).isStated()) {
                int before = parts.size();
                add(context, sentence, harm, group, context.span(group), countIn(context, group), parts);
                for (int i = before; i < parts.size(); i++) {
                    parts.set(i, part(parts.get(i)));
                }
            }
        }
        for (int i = 0; i < found.size(); i++) {
            Casualty whole = found.get(i);
            if (whole.harm() == harm
                    && whole.figure().start() < context.text().token(at).span().start()) {
                if (attackers) {
                    found.set(i, including(whole, sentence.span()));
                }
            }
        }
        found.removeIf(c -> parts.stream().anyMatch(p -> p.figure().equals(c.figure()) && p.harm() == c.harm()));
        found.addAll(parts);
    }

    private static Casualty part(Casualty c) {
        return new Casualty(
                c.harm(),
                c.isTotal() ? "others" : c.who(),
                c.words(),
                c.wordsSpan(),
                c.count(),
                c.named(),
                c.type(),
                c.wording(),
                c.figure(),
                c.rule(),
                c.perpetratorsIncluded(),
                true,
                c.sentence());
    }

    private static Casualty including(Casualty c, Span wording) {
        return new Casualty(
                c.harm(),
                c.who(),
                c.words(),
                c.wordsSpan(),
                c.count(),
                c.named(),
                c.type(),
                wording,
                c.figure(),
                c.rule(),
                Optional.of(true),
                c.part(),
                c.sentence());
    }

    /// "Among others, 13 soldiers were killed": more than 13 in all.
    private static List<Casualty> withOthers(Context context, Sentence sentence, List<Casualty> found) {
        String words = context.words(sentence.span()).toLowerCase(Locale.ROOT);
        if (!words.contains("among others") && !words.contains("among other victims")) {
            return found;
        }
        List<Casualty> all = new ArrayList<>(found);
        for (Casualty c : found) {
            if (!c.isTotal() && c.count().low().isPresent()) {
                all.add(new Casualty(
                        c.harm(),
                        "all",
                        Optional.empty(),
                        Optional.empty(),
                        HeadCount.atLeast(c.count().low().getAsInt() + 1),
                        Optional.empty(),
                        "",
                        sentence.span(),
                        sentence.span(),
                        Optional.of("among-others"),
                        Optional.empty(),
                        false,
                        sentence));
            }
        }
        return all;
    }

    // ---- counts

    /// The count inside a noun group or right before it ("25 of them").
    static Optional<Mention.OfCount> countIn(Context context, Group group) {
        Span span = context.span(group);
        Optional<Mention.OfCount> inside = context.mentions().within(span, Mention.OfCount.class).stream()
                .filter(count -> !isAge(context, count))
                .findFirst();
        if (inside.isPresent()) {
            return inside;
        }
        Optional<Mention.OfCount> over = context.mentions().at(span.start(), Mention.OfCount.class);
        return over.filter(count -> !isAge(context, count));
    }

    /// "aged 25", "25-year-old", ", 43,".
    private static boolean isAge(Context context, Mention.OfCount count) {
        String text = context.text().text();
        int end = count.span().end();
        String after = text.substring(end, Math.min(text.length(), end + 10));
        String before = text.substring(
                Math.max(0, count.span().start() - 6), count.span().start());
        return after.startsWith("-year")
                || after.startsWith(" years o")
                || before.endsWith("aged ")
                || before.endsWith("age ")
                || (before.endsWith(", ") && after.startsWith(","));
    }

    private static boolean isUnit(Context context, Mention.OfCount count) {
        String text = context.text().text();
        int end = count.span().end();
        String after = text.substring(end, Math.min(text.length(), end + 12)).trim();
        for (String unit : List.of(
                "km",
                "kilomet",
                "mile",
                "hour",
                "day",
                "week",
                "month",
                "year",
                "minute",
                "%",
                "percent",
                "per cent",
                "a.m",
                "p.m",
                "am ",
                "pm ",
                "metre",
                "meter",
                "dollar",
                "pound",
                "kg",
                "ton",
                "time")) {
            if (after.startsWith(unit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covered(List<Casualty> found, Mention.OfCount count) {
        return found.stream().anyMatch(casualty -> casualty.figure().overlaps(count.span()));
    }

    private static boolean hasWord(Context context, Group group, String word) {
        return context.text().tokens(group).stream().anyMatch(token -> token.is(word));
    }

    private static boolean nextIs(Context context, Group verb, String word) {
        int end = Math.min(context.text().tokens().size(), verb.endToken() + 6);
        for (int i = verb.head() + 1; i < end; i++) {
            if (context.text().token(i).is(word)) {
                return true;
            }
            if (context.text().token(i).pos() == Pos.VERB) {
                return false;
            }
        }
        return false;
    }

    /// "could kill 20", "to kill", "would have killed": nobody is said to have been harmed.
    private static boolean isUnreal(Group verb) {
        return !verb.modal().isEmpty();
    }
}
