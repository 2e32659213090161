package dev.dateline.annotation;

import dev.dateline.core.text.Pos;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Corrects what the model gets wrong in news: closed classes by list, numbers and marks by their
/// characters, verbs of violence in headlines by their neighbours. Works on one sentence; stateless but
/// for the word lists.
final class TagFixes {
    private final Lemmas lemmas;
    private final Casing casing;

    TagFixes(Lemmas lemmas, Casing casing) {
        this.lemmas = lemmas;
        this.casing = casing;
    }

    /// @param read the words as the tagger saw them
    /// @param lower the same in lower case
    /// @param tags corrected in place
    void apply(String[] read, String[] lower, Pos[] tags) {
        for (int at = 0; at < tags.length; at++) {
            tags[at] = byForm(read, lower, tags, at);
        }
        for (int at = 0; at < tags.length; at++) {
            tags[at] = auxiliary(read, lower, tags, at);
        }
        for (int at = 0; at < tags.length; at++) {
            tags[at] = byNeighbours(lower, tags, at);
        }
        if (!hasFiniteVerb(lower, tags)) {
            rescueVerb(lower, tags);
        }
    }

    private Pos byForm(String[] read, String[] lower, Pos[] tags, int at) {
        String word = lower[at];
        Pos tag = tags[at];
        char first = word.charAt(0);
        if (isSum(word)) {
            return Pos.NUM;
        }
        if (!Character.isLetterOrDigit(word.codePointAt(0))) {
            return mark(word, tag, at > 0 ? tags[at - 1] : Pos.X);
        }
        if (Character.isDigit(first)) {
            return number(word, tag, at + 1 < tags.length ? tags[at + 1] : Pos.PUNCT);
        }
        if (tag == Pos.AUX && !Words.AUXILIARIES.contains(word)) {
            return lemmas.isVerbForm(word) ? Pos.VERB : Pos.NOUN; // the class is closed
        }
        if (tag == Pos.DET && word.endsWith("ing") && lemmas.isVerbForm(word)) {
            return Pos.VERB; // "accused of attacking civil society"
        }
        if (Words.LINKING_ADVERBS.contains(word)) {
            return Pos.ADV;
        }
        if (Words.NUMBERS.contains(word)) {
            return word.equals("one") && tag == Pos.PRON ? Pos.PRON : Pos.NUM;
        }
        if (isHyphenated(word)) {
            return Pos.NUM;
        }
        if (Words.ROUND_NUMBERS.contains(word)) {
            return Pos.NOUN;
        }
        if (Words.DAYS.contains(word) || Words.NAMES.contains(word)) {
            return Pos.PROPN;
        }
        if (word.equals("may")) {
            return isMonth(read, lower, at) ? Pos.PROPN : Pos.AUX;
        }
        if (word.equals("march") || word.equals("august")) {
            return isMonth(read, lower, at) ? Pos.PROPN : tag;
        }
        if (Words.MONTHS.contains(word) && (Chars.startsUpper(read[at]) || word.length() > 4)) {
            return word.equals("mar") || word.equals("dec") || word.equals("jun") ? tag : Pos.PROPN;
        }
        if (Words.VERBAL_PREPOSITIONS.contains(word)) {
            return Pos.ADP;
        }
        if (word.equals("following") && at + 1 < tags.length && startsNoun(tags[at + 1]) && tag == Pos.VERB) {
            return at > 0 && Words.BE.contains(lower[at - 1]) ? tag : Pos.ADP;
        }
        if (Words.DETERMINERS.contains(word) && (word.length() < 4 || word.equals("these") || word.equals("those"))) {
            return word.equals("all") || word.equals("any") || tag == Pos.PRON || tag == Pos.ADV ? tag : Pos.DET;
        }
        if ((tag == Pos.PROPN || tag == Pos.NOUN) && isDescribing(read[at])) {
            return Pos.ADJ;
        }
        if (word.equals("ally") && (tag == Pos.ADV || tag == Pos.DET || tag == Pos.ADJ)) {
            return Pos.NOUN; // its ending is an adverb's
        }
        if (word.equals("dead") && tag == Pos.VERB) {
            return Pos.ADJ;
        }
        if (word.equals("said") || (word.equals("says") && tag != Pos.PROPN)) {
            return Pos.VERB;
        }
        if (tag == Pos.PROPN && !Chars.startsUpper(read[at]) && !Chars.hasDigit(word) && word.indexOf('-') < 0) {
            return Pos.NOUN;
        }
        if (Words.PREPOSITIONS.contains(word) && (tag == Pos.PROPN || tag != Pos.SCONJ && beforeName(read, at))) {
            return Pos.ADP;
        }
        if (isStrayPast(word, tag)) {
            return Pos.VERB;
        }
        if (tag == Pos.VERB && !lemmas.isVerbForm(word) && Words.COMMON.contains(lemmas.noun(word))) {
            return Pos.NOUN;
        }
        boolean plural = !lemmas.noun(word).equals(word);
        if (tag == Pos.ADJ && Words.COMMON.contains(lemmas.noun(word)) && (plural || lemmas.isBase(word))) {
            return Pos.NOUN; // "men carrying rifles opened", "Tuesday's raid left"
        }
        if ((tag == Pos.ADP || tag == Pos.SCONJ) && Words.COMMON.contains(lemmas.noun(word))) {
            return Pos.NOUN; // "the mission said gunmen had attacked"
        }
        if (tag == Pos.VERB && at == 0 && isPluralOpening(word, tags)) {
            return Pos.NOUN;
        }
        boolean second = at == 1 && (tags[0] == Pos.ADJ || tags[0] == Pos.ADV);
        boolean named = at + 1 < tags.length && (tags[at + 1] == Pos.SCONJ || tags[at + 1] == Pos.ADP);
        if (tag == Pos.VERB && second && named && plural && Words.COMMON.contains(lemmas.noun(word))) {
            return Pos.NOUN; // "First reports that … were false"
        }
        boolean function = tag == Pos.SCONJ || tag == Pos.PRON || tag == Pos.INTJ || tag == Pos.X;
        if (function
                && at == 0
                && Chars.startsUpper(read[at])
                && Chars.hasLetter(word)
                && !casing.isCommon(word)
                && !Words.PERSONAL.contains(word)
                && !Words.SUBORDINATORS.contains(word)) {
            return Pos.PROPN;
        }
        if (word.equals("peacekeeping") || word.equals("peace-keeping")) {
            return Pos.NOUN;
        }
        if (NOUN_GERUNDS.contains(word) && at + 1 < tags.length && AFTER_NOUN_GERUNDS.contains(lower[at + 1])) {
            return Pos.NOUN;
        }
        boolean open =
                tag == Pos.NOUN || tag == Pos.X || tag == Pos.INTJ || (tag == Pos.VERB && !lemmas.isVerbForm(word));
        if (open && !opens(lower, at) && Chars.startsUpper(read[at]) && !casing.isCommon(word)) {
            return Pos.PROPN;
        }
        if (tag == Pos.PROPN && opens(lower, at) && casing.isCommon(word) && !nameFollows(read, tags, at)) {
            return Pos.NOUN;
        }
        return tag == Pos.PUNCT || tag == Pos.SYM ? Pos.NOUN : tag;
    }

    /// "Near Ayn Isa", "Outside Mopti": a capital word with a name after it.
    private static boolean beforeName(String[] read, int at) {
        return Chars.startsUpper(read[at]) && at + 1 < read.length && Chars.startsUpper(read[at + 1]);
    }

    /// "Taliban-controlled", "rebel-held": a participle with what stands before it.
    private static boolean isDescribing(String read) {
        int hyphen = read.lastIndexOf('-');
        if (hyphen <= 0 || hyphen + 3 >= read.length() || !Character.isLowerCase(read.charAt(hyphen + 1))) {
            return false;
        }
        String participle = read.substring(hyphen + 1);
        return participle.endsWith("ed") || participle.equals("held") || participle.equals("run");
    }

    /// "Talks between the two sides resumed", "Strikes hit the port": no sentence opens with a verb in -s.
    private static boolean isPluralOpening(String word, Pos[] tags) {
        return word.endsWith("s")
                && !word.endsWith("ss")
                && tags.length > 1
                && (tags[1] == Pos.ADP || tags[1] == Pos.AUX || tags[1] == Pos.VERB);
    }

    /// "USD1", "Rs500": a currency written to its number.
    private static boolean isSum(String word) {
        int digits = 0;
        while (digits < word.length() && !Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        return digits > 0 && digits < word.length() && Words.CURRENCIES.contains(word.substring(0, digits));
    }

    /// "forty-four".
    private static boolean isHyphenated(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && Words.NUMBERS.contains(word.substring(0, hyphen))
                && Words.NUMBERS.contains(word.substring(hyphen + 1));
    }

    /// A past form that the model does not know and takes for a function word: "insurgents overran the village".
    private boolean isStrayPast(String word, Pos tag) {
        boolean function = tag == Pos.ADP || tag == Pos.SCONJ || tag == Pos.X || tag == Pos.INTJ || tag == Pos.PRON;
        Lemmas.Form form = lemmas.form(word);
        return function
                && word.length() > 4
                && (form == Lemmas.Form.PAST || form == Lemmas.Form.PAST_OR_PARTICIPLE)
                && lemmas.isVerbForm(word)
                && !Words.PREPOSITIONS.contains(word)
                && !Words.SUBORDINATORS.contains(word)
                && !PAST_LINKS.contains(word);
    }

    /// Whether a capital only marks the start of a sentence or quotation.
    private static boolean opens(String[] lower, int at) {
        return at == 0 || lower[at - 1].equals("\"") || lower[at - 1].equals("'");
    }

    private static boolean nameFollows(String[] read, Pos[] tags, int at) {
        return at + 1 < tags.length && tags[at + 1] == Pos.PROPN && Chars.startsUpper(read[at + 1]);
    }

    private static Pos mark(String word, Pos tag, Pos before) {
        if (word.equals("'s")) {
            return tag == Pos.AUX || tag == Pos.VERB ? Pos.AUX : Pos.PART;
        }
        if (word.equals("'re") || word.equals("'m") || word.equals("'ve") || word.equals("'ll") || word.equals("'d")) {
            return Pos.AUX;
        }
        if (word.equals("'")) {
            return tag == Pos.PART && (before == Pos.NOUN || before == Pos.PROPN) ? Pos.PART : Pos.PUNCT;
        }
        if (word.length() > 1 && Chars.hasDigit(word)) {
            return Pos.NUM;
        }
        if (word.length() > 1 && Chars.hasLetter(word)) {
            return Pos.PROPN;
        }
        int point = word.codePointAt(0);
        int type = Character.getType(point);
        boolean symbol = type == Character.CURRENCY_SYMBOL
                || type == Character.OTHER_SYMBOL
                || type == Character.MATH_SYMBOL
                || point == '%'
                || point == '&';
        return symbol ? Pos.SYM : Pos.PUNCT;
    }

    private static Pos number(String word, Pos tag, Pos next) {
        int letter = 0;
        while (letter < word.length() && !Character.isLetter(word.charAt(letter))) {
            letter++;
        }
        if (letter == word.length()) {
            return Pos.NUM;
        }
        String tail = word.substring(letter);
        if (tail.equals("st") || tail.equals("nd") || tail.equals("rd") || tail.equals("th")) {
            return tag == Pos.NOUN ? Pos.NOUN : Pos.ADJ;
        }
        if (tail.equals("m") || tail.equals("bn") || tail.equals("k") || tail.equals("million")) {
            return Pos.NUM;
        }
        if (word.indexOf('-') > 0) {
            return next == Pos.NOUN || next == Pos.PROPN || next == Pos.ADJ ? Pos.ADJ : Pos.NOUN;
        }
        return tag == Pos.PROPN ? Pos.PROPN : Pos.NOUN;
    }

    private static boolean isMonth(String[] read, String[] lower, int at) {
        boolean digitNext = at + 1 < lower.length && Character.isDigit(lower[at + 1].charAt(0));
        boolean digitBefore = at > 0 && Character.isDigit(lower[at - 1].charAt(0)) && lower[at - 1].length() <= 4;
        if (digitNext || digitBefore) {
            return true;
        }
        if (at > 0) {
            String before = lower[at - 1];
            if (before.equals("in")
                    || before.equals("since")
                    || before.equals("until")
                    || before.equals("of")
                    || before.equals("early")
                    || before.equals("late")
                    || before.equals("mid")
                    || before.equals("last")) {
                return Chars.startsUpper(read[at]) || !lower[at].equals("march");
            }
        }
        return at > 0 && Chars.startsUpper(read[at]) && lower[at].length() < 6 + 1 && !Chars.isUpper(read[at]);
    }

    /// "be", "have", "do" and modals: auxiliaries if a verb (or, for "be", anything) depends on them.
    private Pos auxiliary(String[] read, String[] lower, Pos[] tags, int at) {
        String word = lower[at];
        Pos tag = tags[at];
        Pos before = at > 0 ? tags[at - 1] : Pos.PUNCT;
        if (word.charAt(0) == '\'' || word.equals("may")) {
            return tag;
        }
        if (read[at].equals("IS") && isMixed(read)) {
            return Pos.PROPN; // "dozens of IS members": the group
        }
        if (Words.BE.contains(word)) {
            return Pos.AUX;
        }
        if (Words.MODALS.contains(word)) {
            boolean noun =
                    before == Pos.DET || before == Pos.ADJ || (before == Pos.PRON && isPossessive(lower, at - 1));
            if (word.equals("can") || word.equals("will") || word.equals("might")) {
                return noun ? Pos.NOUN : Pos.AUX;
            }
            return Pos.AUX;
        }
        boolean have = Words.HAVE.contains(word);
        if (have || Words.DO.contains(word)) {
            int next = at + 1;
            while (next < tags.length
                    && (tags[next] == Pos.ADV || Words.NEGATIONS.contains(lower[next]) || lower[next].equals("also"))) {
                next++;
            }
            if (next == tags.length) {
                return Pos.VERB;
            }
            boolean verb = have
                    ? lemmas.isParticiple(lower[next])
                            && tags[next] != Pos.DET
                            && (tags[next] != Pos.ADJ || isDone(lower, tags, next))
                    : lemmas.isBase(lower[next]) && (tags[next] == Pos.VERB || tags[next] == Pos.AUX || next > at + 1);
            return verb ? Pos.AUX : Pos.VERB;
        }
        return word.equals("n't") || word.equals("not") ? Pos.PART : tag;
    }

    /// "has imposed sanctions", "have freed prominent activists": what a model takes for an adjective is the verb,
    /// unless it tells of how things stand ("has limited means").
    private boolean isDone(String[] lower, Pos[] tags, int at) {
        return lemmas.isVerbForm(lower[at])
                && !Words.STANDING.contains(lower[at])
                && at + 1 < tags.length
                && startsNoun(tags[at + 1]);
    }

    /// Whether a sentence has words in small letters, so that one in capitals is a name.
    private static boolean isMixed(String[] read) {
        return Arrays.stream(read).anyMatch(word -> word.length() > 2 && word.equals(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean isPossessive(String[] lower, int at) {
        return Words.POSSESSIVES.contains(lower[at]);
    }

    private Pos byNeighbours(String[] lower, Pos[] tags, int at) {
        String word = lower[at];
        Pos tag = tags[at];
        Pos before = at > 0 ? tags[at - 1] : Pos.PUNCT;
        Pos next = at + 1 < tags.length ? tags[at + 1] : Pos.PUNCT;
        if (word.equals("to")) {
            boolean infinitive = at + 1 < tags.length
                    && lemmas.isBase(lower[at + 1])
                    && next != Pos.DET
                    && next != Pos.PROPN
                    && (next == Pos.VERB || next == Pos.AUX || (at + 2 < tags.length && opensObject(tags[at + 2])));
            return infinitive
                    ? Pos.PART
                    : next == Pos.VERB && tag == Pos.PART ? Pos.PART : next == Pos.ADV ? tag : Pos.ADP;
        }
        if (before == Pos.NUM && (tag == Pos.VERB || tag == Pos.AUX) && isCounted(word)) {
            return Pos.NOUN; // "nine worshippers died"
        }
        boolean opensNoun = before == Pos.DET || before == Pos.PRON && isPossessive(lower, at - 1);
        if ((tag == Pos.ADP || tag == Pos.ADJ) && Words.ALWAYS_NOUNS.contains(word) && next != Pos.NOUN) {
            return Pos.NOUN; // "lifted a travel ban"
        }
        boolean led = at > 0 && lower[at - 1].equals("to") && lemmas.form(word) == Lemmas.Form.THIRD_PERSON;
        if (led && tag == Pos.VERB && lemmas.isVerbForm(word) && !Words.BE.contains(word)) {
            return Pos.NOUN; // "gave in to demands"
        }
        boolean possessed = before == Pos.PRON && isPossessive(lower, at - 1);
        if (tag == Pos.ADP && possessed && !lower[at - 1].equals("her") && !Words.ADPOSITIONS.contains(word)) {
            return Pos.NOUN; // "completed its withdrawal of troops"
        }
        boolean closesName = next == Pos.VERB || next == Pos.AUX;
        if (tag == Pos.ADJ
                && closesName
                && Words.OFFICES.contains(word)
                && (before == Pos.PROPN || before == Pos.NOUN)) {
            return Pos.NOUN; // "the UN chief withdrew"
        }
        boolean content = tag == Pos.NOUN || tag == Pos.ADJ || tag == Pos.ADP || tag == Pos.ADV;
        if (content && isSurePast(word) && !opensNoun && startsNoun(next)) {
            return Pos.VERB; // "the mission withdrew peacekeepers"
        }
        if (before == Pos.NUM && Words.SUFFERING.contains(word) && (startsNoun(next) || next == Pos.ADP)) {
            return Pos.VERB; // "24.6 million face hunger"
        }
        if (tag == Pos.PUNCT
                || tag == Pos.NUM
                || tag == Pos.AUX
                || tag == Pos.DET
                || tag == Pos.PRON
                || tag == Pos.ADP) {
            return tag;
        }
        if (before == Pos.NOUN && lower[at - 1].equals("air") && word.startsWith("strike")) {
            return Pos.NOUN; // "carried out air strikes against"
        }
        boolean relative = before == Pos.PRON && (lower[at - 1].equals("which") || lower[at - 1].equals("who"));
        if (relative && tag == Pos.NOUN && lemmas.isVerbForm(word) && (opensObject(next) || next == Pos.PROPN)) {
            return Pos.VERB; // "the movement, which governs Gaza"
        }
        boolean ofWhom = at > 0 && (lower[at - 1].equals("who") || lower[at - 1].equals("which"));
        if (ofWhom && next == Pos.DET && tag != Pos.VERB && lemmas.isBase(word)) {
            return Pos.VERB; // "forces, which back the government"
        }
        boolean afterName = before == Pos.PROPN || before == Pos.NOUN || before == Pos.ADJ || before == Pos.DET;
        if (tag == Pos.VERB && next == Pos.VERB && afterName && !lemmas.isVerbForm(word)) {
            return Pos.NOUN; // "the United Nations envoy warned"
        }
        if (next == Pos.NUM && word.endsWith("ing") && Words.HARM.contains(lemmas.verb(word))) {
            return Pos.VERB; // "killing three people and wounding 21"
        }
        boolean afterDeterminer = before == Pos.DET
                || (before == Pos.PART && lower[at - 1].equals("'s"))
                || (before == Pos.PRON && isPossessive(lower, at - 1));
        if (before == Pos.PART && lower[at - 1].equals("to") && lemmas.isBase(word)) {
            return Pos.VERB;
        }
        if (before == Pos.AUX && Words.MODALS.contains(lower[at - 1]) && lemmas.isBase(word)) {
            return Pos.VERB;
        }
        Lemmas.Form form = lemmas.form(word);
        boolean participle = form == Lemmas.Form.PARTICIPLE || form == Lemmas.Form.PAST_OR_PARTICIPLE;
        if (before == Pos.AUX && participle && lemmas.isVerbForm(word) && isVerbAfterBe(lower, at, tag, next)) {
            return Pos.VERB;
        }
        if (before == Pos.AUX
                && form == Lemmas.Form.GERUND
                && lemmas.isVerbForm(word)
                && tag == Pos.NOUN
                && opensObject(next)) {
            return Pos.VERB;
        }
        if (afterDeterminer) {
            return tag == Pos.VERB && !participle && form != Lemmas.Form.GERUND && form != Lemmas.Form.PAST
                    ? Pos.NOUN
                    : tag == Pos.VERB && word.equals("shot") ? Pos.NOUN : tag;
        }
        if (tag == Pos.VERB && at == 0 && form == Lemmas.Form.BASE && next == Pos.VERB && isFinite(lower[at + 1])) {
            return casing.isCommon(word) ? Pos.NOUN : Pos.PROPN; // "Trump threatened": no sentence opens with two verbs
        }
        boolean lone = form == Lemmas.Form.BASE && before == Pos.NOUN && next == Pos.ADP && at > 1;
        if (tag == Pos.VERB && lone && Words.VISITS.contains(word) && !isPlural(lower[at - 1])) {
            return Pos.NOUN; // "paid a courtesy visit to"
        }
        if (tag == Pos.VERB) {
            boolean subject = at > 0
                    && form == Lemmas.Form.BASE
                    && at + 1 < tags.length
                    && SURE_THIRD_PERSON.contains(lower[at + 1]); // "Car bomb kills editor"
            boolean plural = form == Lemmas.Form.THIRD_PERSON
                    && next == Pos.VERB
                    && lemmas.form(lower[at + 1]) != Lemmas.Form.GERUND; // "Mortar shells hit a school"
            return before == Pos.ADP && form == Lemmas.Form.BASE || subject || plural ? Pos.NOUN : tag;
        }
        boolean afterNominal = before == Pos.NOUN || before == Pos.PROPN || before == Pos.NUM || before == Pos.PRON;
        boolean opening = before == Pos.PUNCT || before == Pos.CCONJ;
        boolean bracketed = at > 1 && lower[at - 1].equals(")"); // "the premier (left) meets"
        if ((word.equals("hostage") || word.equals("captive"))
                && afterNominal
                && next != Pos.NOUN
                && next != Pos.PROPN) {
            return Pos.ADV; // "took nine guards hostage"
        }
        if (!lemmas.isVerbForm(word)) {
            return tag;
        }
        if (participle || form == Lemmas.Form.PAST) {
            if (word.equals("dead") || word.equals("united") || word.equals("armed") || word.equals("ground")) {
                return tag;
            }
            boolean nounNext = next == Pos.NOUN || next == Pos.PROPN || next == Pos.ADJ;
            if (word.equals("set")
                    || word.equals("cut")
                    || word.equals("hit")
                    || word.equals("left")
                    || word.equals("shot")
                    || word.equals("hurt")) {
                boolean second = before == Pos.CCONJ && (word.equals("shot") || word.equals("hurt"));
                if (second && next != Pos.PUNCT && hasVerb(tags, at)) {
                    return opensObject(next) || next == Pos.ADP || next == Pos.ADV
                            ? Pos.VERB
                            : tag; // "seized and shot"
                }
                return afterNominal && (opensObject(next) || next == Pos.ADP || next == Pos.ADV || next == Pos.PUNCT)
                        ? Pos.VERB
                        : tag;
            }
            boolean number = before == Pos.NUM;
            if (afterNominal && !(number && nounNext)) {
                return Pos.VERB;
            }
            if (opening && !nounNext && tag != Pos.ADJ) {
                return Pos.VERB;
            }
            if (opening && Words.HARM.contains(lemmas.verb(word)) && !nounNext) {
                return Pos.VERB;
            }
            return tag;
        }
        if (form == Lemmas.Form.THIRD_PERSON
                && SURE_THIRD_PERSON.contains(word)
                && (afterNominal || bracketed || at == 1)) {
            boolean counted = before == Pos.NUM && next == Pos.ADP; // "conducted 23 strikes against"
            boolean hung = at > 1 && tags[at - 2] == Pos.ADP && !startsNoun(next); // "raids on ISIL targets, and"
            return next == Pos.AUX || next == Pos.VERB || counted || hung ? tag : Pos.VERB;
        }
        if (form == Lemmas.Form.BASE && next == Pos.DET && before == Pos.NOUN && isPlural(lower[at - 1])) {
            return Pos.VERB; // "Gunmen stop a coach"
        }
        if (form == Lemmas.Form.BASE && SURE_BASE.contains(word) && afterNominal && isPlural(lower[at - 1])) {
            return Pos.VERB;
        }
        return tag;
    }

    private static boolean hasVerb(Pos[] tags, int end) {
        for (int i = 0; i < end; i++) {
            if (tags[i] == Pos.VERB) {
                return true;
            }
        }
        return false;
    }

    /// A past form that is neither a participle nor any noun: "withdrew".
    private boolean isSurePast(String word) {
        return lemmas.form(word) == Lemmas.Form.PAST && !Words.PAST_OR_NOUN.contains(word);
    }

    private boolean isFinite(String word) {
        Lemmas.Form form = lemmas.form(word);
        return form == Lemmas.Form.PAST || form == Lemmas.Form.PAST_OR_PARTICIPLE || form == Lemmas.Form.THIRD_PERSON;
    }

    /// A word in -s that is no sure verb: after a number a plural.
    private static boolean isCounted(String word) {
        return word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !SURE_THIRD_PERSON.contains(word)
                && !Words.BE.contains(word)
                && !Words.HAVE.contains(word)
                && !Words.DO.contains(word);
    }

    private boolean isVerbAfterBe(String[] lower, int at, Pos tag, Pos next) {
        if (tag == Pos.VERB || Words.HAVE.contains(lower[at - 1])) {
            return true;
        }
        // "were injured", "was wounded in": done to them; "were related", "was concerned": how they
        // were.
        return (Words.HARM.contains(lemmas.verb(lower[at])) && next != Pos.NOUN && next != Pos.PROPN)
                || (at + 1 < lower.length && lower[at + 1].equals("by"));
    }

    private static final Set<String> SURE_THIRD_PERSON = Set.of(
            "kills",
            "blames",
            "seizes",
            "dies",
            "injures",
            "destroys",
            "abducts",
            "captures",
            "hits",
            "says",
            "warns",
            "vows",
            "accuses",
            "denies",
            "condemns",
            "rejects",
            "urges",
            "wounds",
            "storms",
            "arrests",
            "frees",
            "kidnaps",
            "explodes",
            "targets",
            "claims",
            "repels",
            "retakes",
            "loses",
            "fires",
            "declares",
            "orders",
            "rises",
            "climbs",
            "stabs",
            "shoots",
            "rams",
            "torches",
            "ambushes",
            "overruns",
            "hijacks",
            "beheads",
            "executes",
            "assassinates",
            "detonates",
            "strikes",
            "rips",
            "leaves",
            "rocks",
            "guns",
            "holds",
            "meets",
            "lifts",
            "accepts",
            "sends",
            "eases",
            "deploys",
            "imposes",
            "expels",
            "suspends",
            "withdraws",
            "resumes",
            "announces",
            "invites",
            "threatens",
            "approves",
            "agrees",
            "joins",
            "welcomes",
            "praises",
            "deports",
            "detains",
            "releases");
    private static final Set<String> PAST_LINKS =
            Set.of("provided", "supposed", "given", "based", "compared", "united");
    private static final Set<String> NOUN_GERUNDS =
            Set.of("bombing", "shooting", "stabbing", "hijacking", "kidnapping");
    private static final Set<String> AFTER_NOUN_GERUNDS = Set.of(
            "suspect",
            "suspects",
            "victim",
            "victims",
            "attack",
            "attacks",
            "site",
            "scene",
            "spree",
            "campaign",
            "case",
            "incident",
            "incidents",
            "attempt");
    private static final Set<String> SURE_BASE = Set.of(
            "kill",
            "seize",
            "die",
            "injure",
            "destroy",
            "abduct",
            "capture",
            "say",
            "warn",
            "vow",
            "accuse",
            "deny",
            "condemn",
            "reject",
            "arrest",
            "kidnap",
            "retake",
            "repel",
            "flee",
            "shoot",
            "behead",
            "storm",
            "overrun",
            "hijack",
            "torch",
            "ambush",
            "ram",
            "shell",
            "raid",
            "attack",
            "bomb",
            "target",
            "strike",
            "pelt",
            "loot",
            "slaughter",
            "massacre",
            "assassinate",
            "execute");

    private static boolean isPlural(String noun) {
        return (noun.endsWith("s") && !noun.endsWith("ss"))
                || noun.endsWith("men")
                || noun.equals("police")
                || noun.equals("people")
                || noun.equals("taliban");
    }

    private static boolean startsNoun(Pos tag) {
        return tag == Pos.DET
                || tag == Pos.NOUN
                || tag == Pos.PROPN
                || tag == Pos.ADJ
                || tag == Pos.PRON
                || tag == Pos.NUM;
    }

    private static boolean opensObject(Pos tag) {
        return startsNoun(tag);
    }

    private boolean hasFiniteVerb(String[] lower, Pos[] tags) {
        for (int at = 0; at < tags.length; at++) {
            if (tags[at] == Pos.AUX) {
                return true;
            }
            if (tags[at] == Pos.VERB
                    && lemmas.form(lower[at]) != Lemmas.Form.GERUND
                    && (at == 0 || !lower[at - 1].equals("to"))) {
                return true;
            }
        }
        return false;
    }

    /// A headline without a verb: "Rebels attack army base" read as nouns throughout. The first word
    /// that may be a verb, agrees with the noun before it and has an object or a place after it, is
    /// made the verb.
    private void rescueVerb(String[] lower, Pos[] tags) {
        for (int at = 1; at + 1 < tags.length; at++) {
            boolean nominal = tags[at] == Pos.NOUN || tags[at] == Pos.PROPN || tags[at] == Pos.ADJ;
            if (!nominal || !lemmas.isVerbForm(lower[at])) {
                continue;
            }
            Pos before = tags[at - 1];
            if (before != Pos.NOUN && before != Pos.PROPN) {
                continue;
            }
            Lemmas.Form form = lemmas.form(lower[at]);
            boolean plural = isPlural(lower[at - 1]);
            boolean agrees = form == Lemmas.Form.BASE ? plural : form == Lemmas.Form.THIRD_PERSON && !plural;
            boolean goesOn = opensObject(tags[at + 1]) || tags[at + 1] == Pos.ADP || tags[at + 1] == Pos.ADV;
            boolean title = lower[at].equals("chief") || lower[at].equals("head");
            if (agrees && goesOn && !title) {
                tags[at] = Pos.VERB;
                return;
            }
        }
    }
}
