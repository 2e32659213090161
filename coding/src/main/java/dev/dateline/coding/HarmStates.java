package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
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

/// Reads counts with the state of those counted after them: "At least 25 dead", "12 wounded", "19 others
/// injured", "23 in hospital".
final class HarmStates {
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
            "left",
            "now",
            "found",
            "pronounced",
            "remain",
            "remained",
            "still");
    private static final Set<String> PAST = Set.of("was", "were");
    private static final int REACH = 8;

    private final HarmWords words;

    HarmStates(HarmWords words) {
        this.words = words;
    }

    void read(Tally tally) {
        Context context = tally.context();
        readPredicates(tally);
        readNames(tally);
        for (Mention.OfCount count : context.in(tally.sentence(), Mention.OfCount.class)) {
            if (Counts.mayCountPeople(context, count) && !tally.covers(count)) {
                read(tally, count);
            }
        }
    }

    /// "A soldier was slightly wounded": a state that was taken for no verb.
    private void readPredicates(Tally tally) {
        Context context = tally.context();
        Sentence sentence = tally.sentence();
        for (int i = sentence.firstToken() + 2; i < sentence.endToken(); i++) {
            Token token = context.text().token(i);
            Optional<Harm> harm = state(context, token);
            int be = context.text().token(i - 1).pos() == Pos.ADV ? i - 2 : i - 1;
            boolean said = harm.isPresent()
                    && PAST.contains(context.text().token(be).lower())
                    && !words.isJoined(context, sentence, harm.get(), i + 1);
            Optional<Group> verb = said
                    ? context.text().groupAt(be).filter(group -> group.isVerb() && !group.passive() && !group.negated())
                    : Optional.empty();
            boolean whole =
                    i + 1 >= sentence.endToken() || context.text().token(i + 1).pos() != Pos.ADJ; // "dead wrong"
            if (whole && verb.isPresent()) {
                int before = tally.found().size();
                tally.addAll(harm.get(), context.clauses().subjects(sentence, verb.get()), verb.get());
                tally.wordedFrom(before, token.span());
            }
        }
    }

    /// "a list with 12 names of the dead and 30 of the injured".
    private void readNames(Tally tally) {
        Context context = tally.context();
        boolean listed = context.tokens(tally.sentence()).stream().anyMatch(token -> token.hasLemma("list"));
        boolean names = false;
        for (Mention.OfCount count : context.in(tally.sentence(), Mention.OfCount.class)) {
            int next = context.text().firstTokenFrom(count.span().end());
            boolean named = next < tally.sentence().endToken()
                    && context.text().token(next).hasLemma("name");
            Optional<Token> state = ofThe(context, tally.sentence(), named ? next + 1 : next);
            Optional<Harm> harm = state.flatMap(words::state);
            names |= named && harm.isPresent();
            if (listed && names && harm.isPresent()) {
                tally.addTotal(harm.get(), count, count.span().cover(state.get().span()));
            }
        }
    }

    /// What "of the" is followed by.
    private static Optional<Token> ofThe(Context context, Sentence sentence, int at) {
        return at + 2 < sentence.endToken()
                        && context.text().token(at).is("of")
                        && context.text().token(at + 1).is("the")
                ? Optional.of(context.text().token(at + 2))
                : Optional.empty();
    }

    private void read(Tally tally, Mention.OfCount count) {
        Context context = tally.context();
        Sentence sentence = tally.sentence();
        int next = context.text().firstTokenFrom(count.span().end());
        int end = Math.min(sentence.endToken(), next + REACH);
        List<Group> more = new ArrayList<>();
        if (isOfOthers(context, sentence, count)
                || countsDead(context, next)
                || isOnlyThought(context, sentence, count)) {
            return;
        }
        for (int i = next; i < end; i++) {
            Token token = context.text().token(i);
            if (token.is("more") || token.is("further") || token.is("additional")) {
                return; // "two more deaths" add to a total
            }
            boolean hospital = isInHospital(context, sentence, i);
            Optional<Harm> harm = hospital
                    ? Optional.of(Harm.INJURED)
                    : isActiveVerb(context, sentence, token) ? Optional.empty() : state(context, token);
            if (harm.isPresent()) {
                if (!words.isJoined(context, sentence, harm.get(), i + 1)) {
                    add(tally, count, harm.get(), next, i, hospital, more);
                }
                return;
            }
            Optional<Group> joined = joined(context, i, end);
            if (joined.isPresent()) { // "two others and an Afghan injured"
                more.add(joined.get());
                i = joined.get().endToken() - 1;
                continue;
            }
            if (!token.pos().isNominal()
                    && token.pos() != Pos.ADJ
                    && token.pos() != Pos.ADV
                    && !COPULAS.contains(token.lower())) {
                int after = afterAside(context, i, sentence.endToken());
                if (after < 0) {
                    return;
                }
                end = Math.min(sentence.endToken(), after + REACH);
                i = after - 1;
            }
        }
    }

    /// "There could have been [six people] dead": the verb before those counted says that it might be so.
    private static boolean isOnlyThought(Context context, Sentence sentence, Mention.OfCount count) {
        return context.text().groups(sentence).stream()
                .filter(group -> group.isVerb()
                        && context.span(group).end() <= count.span().start())
                .reduce((one, other) -> other)
                .filter(verb -> !verb.modal().isEmpty() && !verb.modal().equals("to"))
                .filter(verb -> context.tokens(sentence).stream()
                        .noneMatch(token -> token.index() >= verb.endToken()
                                && token.span().end() <= count.span().start()
                                && token.pos() == Pos.PUNCT))
                .isPresent();
    }

    /// What a word says of those counted; "fatally wounded" is dead.
    private Optional<Harm> state(Context context, Token token) {
        boolean fatally = token.index() > 0 && words.has("fatal", context.text().token(token.index() - 1));
        return fatally && words.has("hitting", token)
                ? Optional.of(Harm.KILLED)
                : words.state(token).map(harm -> fatally && harm == Harm.INJURED ? Harm.KILLED : harm);
    }

    /// "four members of [one family] were killed": not those whom the verb is about.
    private static boolean isOfOthers(Context context, Sentence sentence, Mention.OfCount count) {
        int first = context.text().firstTokenFrom(count.span().start());
        boolean of = first - 1 > sentence.firstToken()
                && context.text().token(first - 1).is("of");
        return of
                && context.text()
                        .groupAt(first - 2)
                        .filter(group ->
                                group.isNoun() && Counts.in(context, group).isPresent())
                        .isPresent();
    }

    /// "[six bodies] and 31 wounded": what is counted says itself what befell it.
    private boolean countsDead(Context context, int next) {
        return context.text()
                .groupAt(next)
                .filter(group -> words.has("remains", context.head(group)))
                .isPresent();
    }

    /// The people that "and" joins to those counted.
    private static Optional<Group> joined(Context context, int at, int end) {
        return context.text().token(at).is("and") && at + 1 < end
                ? context.text()
                        .groupAt(at + 1)
                        .filter(group -> group.isNoun() && group.firstToken() == at + 1 && group.endToken() < end)
                : Optional.empty();
    }

    private static void add(
            Tally tally, Mention.OfCount count, Harm harm, int next, int at, boolean hospital, List<Group> more) {
        Context context = tally.context();
        Optional<Group> group = context.text().groupAt(next);
        Span wording = count.span().cover(context.text().span(next, at + 1));
        int before = tally.found().size();
        if (hospital && tally.found().stream().anyMatch(c -> c.harm() == Harm.KILLED) && saysOthers(context, count)) {
            return; // "three died at once and two others in hospital"
        }
        joinedBefore(context, tally.sentence(), count).ifPresent(more::add);
        if (!more.isEmpty() && group.filter(Group::isNoun).isPresent()) {
            List<Group> all = new ArrayList<>(List.of(group.get()));
            all.addAll(more);
            tally.addAll(harm, all, context.text().groupAt(at).orElse(more.getLast()));
        } else if (at > next
                && group.isPresent()
                && group.get().isNoun()
                && group.get().endToken() <= at) {
            tally.add(harm, group.get(), wording, Optional.of(count));
        } else {
            tally.addTotal(harm, count, wording);
        }
        if (hospital) {
            tally.seenFrom(before);
        }
    }

    private static boolean saysOthers(Context context, Mention.OfCount count) {
        int next = context.text().firstTokenFrom(count.span().end());
        return context.words(count.span()).toLowerCase(Locale.ROOT).contains("other")
                || next < context.text().tokens().size()
                        && context.text().token(next).hasLemma("other");
    }

    /// "[a corporal] and four soldiers dead": the one before those counted.
    private static Optional<Group> joinedBefore(Context context, Sentence sentence, Mention.OfCount count) {
        int and = context.text().firstTokenFrom(count.span().start()) - 1;
        if (and <= sentence.firstToken() || !context.text().token(and).is("and")) {
            return Optional.empty();
        }
        return context.text()
                .groupAt(and - 1)
                .filter(group -> group.isNoun()
                        && Set.of("a", "an")
                                .contains(
                                        context.text().token(group.firstToken()).lower())
                        && context.targetAt(group)
                                .filter(target ->
                                        target.kind() == TargetKind.PERSON || target.kind() == TargetKind.PEOPLE)
                                .isPresent());
    }

    /// "in hospital", "in the hospital".
    private static boolean isInHospital(Context context, Sentence sentence, int at) {
        if (!context.text().token(at).is("in") || at + 1 >= sentence.endToken()) {
            return false;
        }
        int noun = context.text().token(at + 1).is("the") ? at + 2 : at + 1;
        return noun < sentence.endToken() && context.text().token(noun).hasLemma("hospital");
    }

    /// The token after ", three of them boys," that starts at a comma; -1 where no aside starts there.
    private static int afterAside(Context context, int at, int end) {
        if (!context.text().token(at).is(",") || at + 1 >= end) {
            return -1;
        }
        int first = context.text().token(at + 1).span().start();
        boolean opens = context.text().token(at + 1).is("including")
                || context.mentions().at(first, Mention.OfCount.class).isPresent() && holdsOfThem(context, at + 1, end);
        for (int i = at + 2; opens && i < end; i++) {
            if (context.text().token(i).is(",")) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean holdsOfThem(Context context, int from, int end) {
        for (int i = from; i + 1 < Math.min(end, from + 4); i++) {
            if (context.text().token(i).is("of")
                    && Set.of("them", "whom")
                            .contains(context.text().token(i + 1).lower())) {
                return true;
            }
        }
        return false;
    }

    /// "two bombs killed six": not those counted before the verb.
    private static boolean isActiveVerb(Context context, Sentence sentence, Token token) {
        return context.text()
                .groupAt(token.index())
                .filter(group -> group.isVerb() && !group.passive())
                .filter(group -> !context.clauses().objects(sentence, group).isEmpty())
                .isPresent();
    }
}
