package dev.dateline.annotation;

import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the noun and verb groups of one sentence. Holds the state of one pass; not shared.
///
/// Noun groups run from determiner or number to the last noun; "of" and coordination part groups
/// ("dozens" | "people"; "police" | "soldiers"), a possessive does not ("Kabul's airport"). Personal
/// and indefinite pronouns are groups; relative ones ("who", "that") are not, so that the noun they
/// stand for is the verb's nearest group.
///
/// A past form without auxiliary after a noun is a reduced passive if, in this order:
/// 1. never, if the verb takes no object ("died");
/// 2. its form is a participle only ("taken", "driven"), or "by" follows; else never, if an object follows;
/// 3. another finite verb follows in the clause ("Soldiers killed in the blast were ..."), or one
///    stands before it in the clause and governs its noun ("identified the soldiers killed in the
///    blast"), verbs of saying aside;
/// 4. the verb is one of harm ("At least 25 killed."), which needs an object when active.
final class Grouper {
    private final List<Token> tokens;
    private final int start;
    private final int end;
    private final Lemmas lemmas;
    private final List<Group> groups = new ArrayList<>();
    private final List<Boolean> bare = new ArrayList<>();

    private Grouper(List<Token> tokens, int start, int end, Lemmas lemmas) {
        this.tokens = tokens;
        this.start = start;
        this.end = end;
        this.lemmas = lemmas;
    }

    /// @param tokens of the whole text
    /// @param start first token of the sentence, `end` the one after its last
    static List<Group> group(List<Token> tokens, int start, int end, Lemmas lemmas) {
        Grouper grouper = new Grouper(tokens, start, end, lemmas);
        grouper.find();
        grouper.decideBareParticiples();
        return grouper.groups;
    }

    private void find() {
        int at = start;
        while (at < end) {
            int next = takeVerb(at);
            if (next == at) {
                next = takeNoun(at);
            }
            at = next == at ? at + 1 : next;
        }
    }

    private Pos pos(int at) {
        return at >= start && at < end ? tokens.get(at).pos() : Pos.PUNCT;
    }

    private String lower(int at) {
        return at >= start && at < end ? tokens.get(at).lower() : "";
    }

    // Verb groups

    private int takeVerb(int from) {
        int at = from;
        String modal = "";
        boolean negated = false;
        while (Words.NEGATIONS.contains(lower(at)) && at < end) {
            negated = true;
            at++;
        }
        if (lower(at).equals("no") && lower(at + 1).equals("longer")) {
            negated = true;
            at += 2;
        }
        if (lower(at).equals("to")) {
            int verb = skipAdverbs(at + 1);
            boolean base = isVerbal(verb) && lemmas.isBase(lower(verb));
            if ((pos(at) == Pos.ADP && pos(verb) != Pos.VERB) || !(base || isAux(verb, Words.BE))) {
                return from;
            }
            modal = "to";
            at++;
        } else if (!isVerbal(at)) {
            return from;
        }
        return takeChain(from, at, modal, negated);
    }

    private int takeChain(int from, int first, String opener, boolean negation) {
        String modal = opener;
        boolean negated = negation;
        boolean be = false;
        boolean have = false;
        boolean auxiliary = !opener.isEmpty();
        int at = first;
        int main = -1;
        while (at < end) {
            if (pos(at) == Pos.ADV || pos(at) == Pos.PART || lower(at).equals("no")) {
                int next = at;
                boolean no = false;
                while (next < end && (pos(next) == Pos.ADV || isNegation(next))) {
                    no |= isNegation(next);
                    next += lower(next).equals("no") ? 2 : 1;
                }
                if (next == at) {
                    break;
                }
                if (no && main >= 0 && !isVerbal(next) && isNegation(at)) {
                    // "is not responsible": the negation belongs to the verb before it.
                    negated = true;
                    at += lower(at).equals("no") ? 2 : 1;
                    break;
                }
                if (next >= end || !isVerbal(next) || (main >= 0 && !chains(main, next))) {
                    break;
                }
                negated |= no;
                at = next;
                continue;
            }
            if (!isVerbal(at) || (main >= 0 && !chains(main, at))) {
                break;
            }
            String word = lower(at);
            if (pos(at) == Pos.AUX && Words.MODALS.contains(word) && !isHaveD(at)) {
                if (modal.isEmpty()) {
                    modal = tokens.get(at).lemma();
                }
                auxiliary = true;
            } else if (isAux(at, Words.BE) || Words.GET.contains(word)) {
                be = true;
            } else if (isAux(at, Words.HAVE)) {
                have = true;
            }
            main = at;
            at++;
        }
        if (main < 0) {
            return from;
        }
        if (from < first && opener.isEmpty() && !negation) {
            return from;
        }
        int stop = Math.max(at, main + 1);
        String verb = tokens.get(main).lemma();
        if (pos(main) == Pos.VERB && lemmas.isParticle(verb, lower(stop)) && stop == main + 1) {
            stop++;
        }
        boolean isMain = pos(main) == Pos.VERB;
        boolean participle = isMain && lemmas.isParticiple(lower(main));
        boolean passive = be && participle && !Words.GET.contains(lower(main)) && !Words.BE.contains(lower(main));
        boolean isBare = main == first && !auxiliary && !have && !be && participle;
        groups.add(new Group(Group.Kind.VERB, from, stop, main, passive, negated, modal));
        bare.add(isBare);
        return stop;
    }

    private boolean isNegation(int at) {
        return Words.NEGATIONS.contains(lower(at))
                || (lower(at).equals("no") && lower(at + 1).equals("longer"));
    }

    private boolean isHaveD(int at) {
        return lower(at).equals("'d") && lemmas.isParticiple(lower(at + 1)) && !lemmas.isBase(lower(at + 1));
    }

    private boolean isAux(int at, Set<String> forms) {
        return forms.contains(lower(at)) && (pos(at) == Pos.AUX || pos(at) == Pos.VERB);
    }

    /// Whether a verb or auxiliary may follow `main` in one chain.
    private boolean chains(int main, int next) {
        String word = lower(main);
        if (pos(main) == Pos.AUX && Words.MODALS.contains(word)) {
            return !Words.MODALS.contains(lower(next)) || pos(next) == Pos.VERB;
        }
        if (isAux(main, Words.BE) || Words.GET.contains(word)) {
            return lemmas.isParticiple(lower(next))
                    || lemmas.form(lower(next)) == Lemmas.Form.GERUND
                    || Words.BE.contains(lower(next));
        }
        if (Words.HAVE.contains(word)) {
            return lemmas.isParticiple(lower(next));
        }
        return Words.DO.contains(word) && lemmas.isBase(lower(next));
    }

    private boolean isVerbal(int at) {
        return at < end && (pos(at) == Pos.AUX || (pos(at) == Pos.VERB && !isAttributive(at)));
    }

    private int skipAdverbs(int at) {
        while (at < end && pos(at) == Pos.ADV) {
            at++;
        }
        return at;
    }

    /// Whether a participle stands before its noun: "armed men", "the wounded soldiers".
    private boolean isAttributive(int at) {
        Lemmas.Form form = lemmas.form(lower(at));
        boolean past = form == Lemmas.Form.PARTICIPLE || form == Lemmas.Form.PAST_OR_PARTICIPLE;
        boolean gerund = form == Lemmas.Form.GERUND;
        if (!past && !gerund) {
            return false;
        }
        int noun = at + 1;
        while (noun < end && (pos(noun) == Pos.ADJ || (pos(noun) == Pos.VERB && lemmas.isParticiple(lower(noun))))) {
            noun++;
        }
        boolean nounFollows = pos(noun) == Pos.NOUN || pos(noun) == Pos.PROPN;
        int before = at - 1;
        if (pos(before) == Pos.ADV && lower(before).endsWith("ly")) {
            before--;
        }
        if (isDeterminer(before) || lower(before).equals("'s")) {
            return nounFollows || (past && !lower(before).equals("'s") && !opensObject(at + 1));
        }
        if (!nounFollows) {
            return false;
        }
        Pos prior = pos(before);
        if (prior == Pos.ADJ) {
            return true;
        }
        if (prior == Pos.NUM) {
            // "five wounded soldiers" but "five killed Monday"
            return past && pos(noun) == Pos.NOUN;
        }
        if (prior == Pos.VERB && !isAux(before, Words.BE) && !isAux(before, Words.HAVE)) {
            return past && pos(noun) == Pos.NOUN && isPluralNoun(noun); // "found wounded soldiers"
        }
        if (prior == Pos.ADP) {
            return past && !lower(at).equals("given");
        }
        boolean opens = before < start || prior == Pos.CCONJ;
        return opens
                && past
                && pos(noun) == Pos.NOUN
                && isPluralNoun(noun)
                && (before < start || isPluralSubject(noun));
    }

    private boolean isPluralNoun(int at) {
        return !tokens.get(at).lemma().equals(lower(at))
                || lower(at).equals("police")
                || lower(at).equals("people");
    }

    /// After "and": "and wounded soldiers were ..." against "and wounded soldiers in ...".
    private boolean isPluralSubject(int noun) {
        return pos(noun + 1) == Pos.AUX || pos(noun + 1) == Pos.VERB;
    }

    private boolean isDeterminer(int at) {
        return at >= start
                && (pos(at) == Pos.DET || (pos(at) == Pos.PRON && Words.POSSESSIVES.contains(lower(at))))
                && !Words.RELATIVES.contains(lower(at));
    }

    // Noun groups

    private int takeNoun(int from) {
        Pos first = pos(from);
        if (first == Pos.PRON && !Words.POSSESSIVES.contains(lower(from))) {
            return takePronoun(from);
        }
        int at = takeQuantity(from);
        while (isDeterminer(at) || (pos(at) == Pos.PRON && Words.POSSESSIVES.contains(lower(at)))) {
            at++;
        }
        if (at > from && pos(at) == Pos.PRON) {
            groups.add(Group.noun(from, at + 1, at)); // "no one", "all those"
            bare.add(false);
            return at + 1;
        }
        int number = takeQuantity(at);
        return takeNominals(from, number);
    }

    private int takePronoun(int from) {
        String word = lower(from);
        boolean relative = Words.RELATIVES.contains(word) && !word.equals("that");
        boolean thatClause = word.equals("that") && pos(from + 1) != Pos.PUNCT && from > start;
        if (relative || thatClause || word.equals("there")) {
            return from;
        }
        groups.add(Group.noun(from, from + 1, from));
        bare.add(false);
        return from + 1;
    }

    /// "at least", "more than", "up to", "some": passed over if a number follows.
    private int takeQuantity(int from) {
        int at = from;
        if ((lower(at).equals("a") || lower(at).equals("an")) && lower(at + 1).equals("estimated")) {
            at += 2;
        }
        if (lower(at).equals("no") && isComparative(at + 1)) {
            at++;
        }
        if (lower(at).equals("at")
                && (lower(at + 1).equals("least") || lower(at + 1).equals("most"))) {
            at += 2;
        } else if (isComparative(at) && lower(at + 1).equals("than")) {
            at += 2;
        } else if (lower(at).equals("up") && lower(at + 1).equals("to")) {
            at += 2;
        } else if (lower(at).equals("as")
                && (lower(at + 1).equals("many") || lower(at + 1).equals("few"))
                && lower(at + 2).equals("as")) {
            at += 3;
        }
        while (Words.BEFORE_COUNTS.contains(lower(at)) && !lower(at).equals("up")) {
            at++;
        }
        return isNumber(at) || (at > from && isNumber(at + 1) && isDeterminer(at)) ? at : from;
    }

    private boolean isComparative(int at) {
        return lower(at).equals("more")
                || lower(at).equals("fewer")
                || lower(at).equals("less");
    }

    private boolean isNumber(int at) {
        return pos(at) == Pos.NUM || Words.ROUND_NUMBERS.contains(lower(at));
    }

    private int takeNominals(int from, int firstNominal) {
        int at = firstNominal;
        int head = -1;
        boolean noun = false;
        while (at < end) {
            Pos tag = pos(at);
            if (tag == Pos.NOUN || tag == Pos.PROPN) {
                if (noun && breaksBefore(at)) {
                    break;
                }
                head = at;
                noun = true;
            } else if (tag == Pos.NUM) {
                if (noun && !takesNumber(at - 1)) {
                    break;
                }
                if (!noun) {
                    head = at;
                } else {
                    at++;
                    if (!isDatePart(at)) {
                        break;
                    }
                    continue;
                }
            } else if (tag == Pos.SYM && lower(at).equals("%") && pos(at - 1) == Pos.NUM) {
                head = at;
                noun = true;
            } else if (tag == Pos.PART && noun && isPossessiveMark(at) && nounAhead(at + 1)) {
                noun = false;
                head = -1;
                at = takeQuantity(at + 1);
                continue;
            } else if (noun && tag == Pos.ADJ && lower(at).equals("general") && pos(at + 1) == Pos.PROPN) {
                at++; // "Major General X"
                continue;
            } else if (!noun && isModifier(at)) {
                // "the wounded", "12 dead": the adjective stands for the people
                head = at;
            } else if (!noun && joinsModifiers(at)) {
                at++;
                continue;
            } else if (!noun && joinsNumbers(at)) {
                at++;
                continue;
            } else {
                break;
            }
            at++;
        }
        int stop = head < 0 ? at : Math.max(head + 1, noun ? at : head + 1);
        boolean opened = isDeterminer(from) || firstNominal > from || pos(from) == Pos.NUM;
        if (head >= 0 && (noun || opened)) {
            groups.add(Group.noun(from, stop, head));
            bare.add(false);
            return stop;
        }
        if (head < 0 && isQuantifier(from) && at == from + 1) {
            groups.add(Group.noun(from, from + 1, from));
            bare.add(false);
            return from + 1;
        }
        if (head >= 0 && isQuantifier(from) && head == from) {
            groups.add(Group.noun(from, from + 1, from));
            bare.add(false);
            return from + 1;
        }
        return from;
    }

    private boolean isQuantifier(int at) {
        return switch (lower(at)) {
            case "all", "some", "both", "many", "several", "most", "none", "few", "each", "another", "these", "those" ->
                true;
            default -> false;
        };
    }

    private boolean isModifier(int at) {
        Pos tag = pos(at);
        if (tag == Pos.ADJ) {
            return true;
        }
        if (tag == Pos.VERB) {
            return isAttributive(at);
        }
        if (tag == Pos.ADV) {
            // "heavily armed men", "recently built base"
            return (pos(at + 1) == Pos.ADJ || (pos(at + 1) == Pos.VERB && isAttributive(at + 1))) && nounAhead(at + 1);
        }
        return tag == Pos.X && nounAhead(at + 1);
    }

    /// "Iraqi and Syrian forces", "small, rural town".
    private boolean joinsModifiers(int at) {
        return (pos(at) == Pos.CCONJ || lower(at).equals(","))
                && pos(at - 1) == Pos.ADJ
                && pos(at + 1) == Pos.ADJ
                && nounAhead(at + 1);
    }

    /// "20 to 30", "two or three", "between 20 and 30".
    private boolean joinsNumbers(int at) {
        if (pos(at - 1) != Pos.NUM || pos(at + 1) != Pos.NUM) {
            return false;
        }
        String word = lower(at);
        return word.equals("to")
                || word.equals("or")
                || word.equals("-")
                || word.equals("–")
                || (word.equals("and") && lower(at - 2).equals("between"));
    }

    private boolean nounAhead(int at) {
        while (at < end) {
            Pos tag = pos(at);
            if (tag == Pos.NOUN || tag == Pos.PROPN) {
                return true;
            }
            boolean passes = tag == Pos.ADJ
                    || tag == Pos.NUM
                    || (tag == Pos.VERB && isAttributive(at))
                    || (tag == Pos.ADV && pos(at + 1) == Pos.ADJ);
            if (!passes) {
                return false;
            }
            at++;
        }
        return false;
    }

    private boolean isPossessiveMark(int at) {
        return lower(at).equals("'s") || lower(at).equals("'");
    }

    /// A day or time word does not join what stands before it, nor what comes after it save "morning"
    /// and the like.
    private boolean breaksBefore(int at) {
        String word = lower(at);
        String before = lower(at - 1);
        if (Words.DAYS.contains(before) && isDeterminer(at - 2)) {
            return false; // "a Friday blast"
        }
        if (Words.DAYS.contains(before) || isTimeWord(before)) {
            return !Words.DAY_PARTS.contains(word) && !Words.MONTHS.contains(word) && !word.equals("'s");
        }
        if (isTimeWord(word)) {
            return true;
        }
        if (Words.DAYS.contains(word)) {
            return !before.equals("last");
        }
        return Words.MONTHS.contains(before)
                && pos(at - 1) == Pos.PROPN
                && pos(at) == Pos.NOUN
                && isPluralNoun(at)
                && pos(at + 1) == Pos.VERB;
    }

    private static boolean isTimeWord(String word) {
        return word.equals("today") || word.equals("yesterday") || word.equals("tomorrow") || word.equals("tonight");
    }

    private boolean takesNumber(int before) {
        return pos(before) == Pos.PROPN
                || Words.MONTHS.contains(lower(before))
                || lower(before).equals("number");
    }

    private boolean isDatePart(int at) {
        return Words.MONTHS.contains(lower(at)) && pos(at) == Pos.PROPN;
    }

    // Bare participles

    private void decideBareParticiples() {
        for (int index = 0; index < groups.size(); index++) {
            if (bare.get(index) && isReducedPassive(index)) {
                Group group = groups.get(index);
                groups.set(
                        index,
                        new Group(
                                Group.Kind.VERB,
                                group.firstToken(),
                                group.endToken(),
                                group.head(),
                                true,
                                group.negated(),
                                group.modal()));
            }
        }
    }

    private boolean isReducedPassive(int index) {
        Group group = groups.get(index);
        String verb = tokens.get(group.head()).lemma();
        Lemmas.Form form = lemmas.form(lower(group.head()));
        if (Words.INTRANSITIVE.contains(verb)) {
            return false;
        }
        int after = skipTime(skipAdverbs(group.endToken()));
        boolean byNext = lower(after).equals("by") && !isTimeAfterBy(after + 1);
        if (form == Lemmas.Form.PARTICIPLE || byNext) {
            return true;
        }
        if (opensObject(after) || tokens.get(group.head()).lemma().equals("have") || quoteFollows(after)) {
            return false;
        }
        int before = group.firstToken() - 1;
        if (pos(before) == Pos.CCONJ || lower(before).equals(",")) {
            int prior = priorVerb(index);
            if (pos(before) == Pos.CCONJ) {
                // "was shot and killed in", "were led to a wall and shot": shares the auxiliary
                return prior >= 0
                        && groups.get(prior).passive()
                        && (groups.get(prior).endToken() == before
                                || Words.HARM.contains(verb)
                                        && !hasComma(groups.get(prior).endToken(), before)
                                        && !opensClause(groups.get(prior).endToken(), before));
            }
            return Words.HARM.contains(verb);
        }
        boolean afterNoun = index > 0
                && groups.get(index - 1).isNoun()
                && groups.get(index - 1).endToken() == group.firstToken();
        if (!afterNoun) {
            return Words.HARM.contains(verb) && before < start;
        }
        if (finiteFollows(index) || governed(index)) {
            return true;
        }
        return Words.HARM.contains(verb) && !isActorOnly(index, verb);
    }

    /// "attacked", "bombed", "targeted" alone say nothing of the direction, "killed" does.
    private boolean isActorOnly(int index, String verb) {
        return (verb.equals("bomb") || verb.equals("target") || verb.equals("ambush") || verb.equals("shoot"))
                && pos(groups.get(index).endToken()) == Pos.ADP;
    }

    private boolean quoteFollows(int at) {
        return lower(at).equals("that") || lower(at).equals("\"") || lower(at).equals(":");
    }

    private int skipTime(int at) {
        while (at < end && (Words.DAYS.contains(lower(at)) || isTimeWord(lower(at)))) {
            at++;
            while (Words.DAY_PARTS.contains(lower(at))) {
                at++;
            }
        }
        return at;
    }

    private boolean isTimeAfterBy(int at) {
        return Words.DAYS.contains(lower(at))
                || isTimeWord(lower(at))
                || Words.DAY_PARTS.contains(lower(at))
                || lower(at).equals("dawn")
                || lower(at).equals("then");
    }

    private boolean opensObject(int at) {
        Pos tag = pos(at);
        if (tag == Pos.DET || tag == Pos.NUM || tag == Pos.NOUN || tag == Pos.PROPN) {
            return !(lower(at).equals("last") || lower(at).equals("this")) || pos(at + 1) != Pos.NOUN;
        }
        if (tag == Pos.PRON) {
            return !Words.RELATIVES.contains(lower(at)) || lower(at).equals("whose");
        }
        if (tag == Pos.VERB && lemmas.isParticiple(lower(at))) {
            return isAttributive(at);
        }
        if (tag == Pos.ADJ || isQuantityWord(at)) {
            return !lower(at).equals("last")
                    && !lower(at).equals("next")
                    && !lower(at).equals("dead");
        }
        return false;
    }

    private boolean isQuantityWord(int at) {
        return takeQuantity(at) > at;
    }

    private int priorVerb(int index) {
        for (int prior = index - 1; prior >= 0; prior--) {
            if (groups.get(prior).isVerb()) {
                return prior;
            }
        }
        return -1;
    }

    private boolean isFinite(Group group) {
        if (group.modal().equals("to")) {
            return false;
        }
        int first = group.firstToken();
        if (!group.modal().isEmpty()) {
            return true;
        }
        if (pos(first) == Pos.AUX) {
            return !lower(first).equals("being") && !lower(first).equals("having");
        }
        Lemmas.Form form = lemmas.form(lower(group.head()));
        return switch (form) {
            case THIRD_PERSON, PAST -> true;
            case BASE -> !lemmas.isParticiple(lower(group.head()));
            case PAST_OR_PARTICIPLE ->
                Words.INTRANSITIVE.contains(tokens.get(group.head()).lemma()) || opensObject(group.endToken());
            case PARTICIPLE, GERUND -> false;
        };
    }

    /// A finite verb after the group, with no word between that opens another clause.
    private boolean finiteFollows(int index) {
        int from = groups.get(index).endToken();
        for (int later = index + 1; later < groups.size(); later++) {
            Group group = groups.get(later);
            if (group.isVerb() && isFinite(group)) {
                boolean saying =
                        Words.REPORTING.contains(tokens.get(group.head()).lemma());
                return !opensClause(from, group.firstToken()) && !(saying && hasComma(from, group.firstToken()));
            }
        }
        return false;
    }

    /// A finite verb before the group whose object or place its noun is.
    private boolean governed(int index) {
        int noun = groups.get(index - 1).firstToken();
        for (int prior = index - 2; prior >= 0; prior--) {
            Group group = groups.get(prior);
            if (group.isVerb()) {
                return !Words.REPORTING.contains(tokens.get(group.head()).lemma())
                        && !(bare.get(prior) && group.passive())
                        && !opensClause(group.endToken(), noun)
                        && !hasComma(group.endToken(), noun);
            }
        }
        return false;
    }

    private boolean opensClause(int from, int to) {
        for (int at = from; at < to; at++) {
            if (Words.SUBORDINATORS.contains(lower(at))
                    || pos(at) == Pos.SCONJ
                    || lower(at).equals(";")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasComma(int from, int to) {
        for (int at = from; at < to; at++) {
            if (lower(at).equals(",") || lower(at).equals("\"")) {
                return true;
            }
        }
        return false;
    }
}
