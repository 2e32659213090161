package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.Optional;

/// People harmed, as one phrase tells it, before it is known to which event it belongs.
///
/// @param who "all" for a total, "perpetrators", or the words of a class
/// @param words the words for those harmed; empty when none are given ("25 killed")
/// @param count not stated for bare plurals ("soldiers were killed")
/// @param named a person's proper name
/// @param type of those harmed as target, "" when unknown
/// @param wording shortest phrase that holds figure and harm
/// @param figure the words of the count with those counted
/// @param rule how vague words were read
record Casualty(
        Harm harm,
        String who,
        Optional<String> words,
        Optional<Span> wordsSpan,
        HeadCount count,
        Optional<Mention.OfPerson> named,
        String type,
        Span wording,
        Span figure,
        Optional<String> rule,
        Optional<Boolean> perpetratorsIncluded,
        Standing standing,
        Sentence sentence) {
    /// What a figure says about the whole.
    enum Standing {
        /// All of those meant by its words.
        WHOLE,
        /// Some of a total that other words state ("25 people, including three children").
        PART,
        /// Those whom somebody saw ("eleven bodies", "nine were admitted"), or some of those told of before
        /// ("ten of them were killed"): all of them only if no other words count them.
        SEEN
    }

    /// A figure that names nobody: "25 killed".
    static Casualty total(Sentence sentence, Harm harm, Mention.OfCount count, Span wording) {
        return new Casualty(
                harm,
                Casualties.ALL,
                Optional.empty(),
                Optional.empty(),
                count.count(),
                Optional.empty(),
                "",
                wording,
                count.span(),
                Optional.of(count.rule()).filter(rule -> !rule.isEmpty()),
                Optional.empty(),
                Standing.WHOLE,
                sentence);
    }

    /// "No casualties", "nobody was hurt": a stated zero.
    static Casualty nobody(Harm harm, Span wording, Sentence sentence) {
        return whole(sentence, harm, HeadCount.exactly(0), wording);
    }

    /// All those of whom some words tell together: "Juan Perez and two others".
    static Casualty whole(Sentence sentence, Harm harm, HeadCount count, Span wording) {
        return new Casualty(
                harm,
                Casualties.ALL,
                Optional.empty(),
                Optional.empty(),
                count,
                Optional.empty(),
                "",
                wording,
                wording,
                Optional.empty(),
                Optional.empty(),
                Standing.WHOLE,
                sentence);
    }

    /// "another injured": one more than those told of by other words.
    static Casualty one(Sentence sentence, Harm harm, Span words) {
        return new Casualty(
                harm,
                "others",
                Optional.empty(),
                Optional.empty(),
                HeadCount.exactly(1),
                Optional.empty(),
                "",
                words,
                words,
                Optional.empty(),
                Optional.empty(),
                Standing.WHOLE,
                sentence);
    }

    static Casualty named(Sentence sentence, Harm harm, Mention.OfPerson person, Span wording) {
        return new Casualty(
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
                Standing.WHOLE,
                sentence);
    }

    Casualty asPart() {
        return with(isTotal() ? "others" : who, wording, perpetratorsIncluded, Standing.PART);
    }

    /// "A guard and three others": not all, but those not named by the other words.
    Casualty asOthers() {
        return with("others", wording, perpetratorsIncluded, standing);
    }

    /// Fighters whom the other side killed are victims, whatever they are called.
    Casualty asVictims() {
        return isPerpetrators() ? with(words.orElse("fighters"), wording, perpetratorsIncluded, standing) : this;
    }

    /// The same people by the count that held before.
    Casualty replacing(Mention.OfCount former) {
        return new Casualty(
                harm,
                who,
                words,
                wordsSpan,
                former.count(),
                named,
                type,
                wording.cover(former.span()),
                former.span(),
                Optional.of(former.rule()).filter(rule -> !rule.isEmpty()),
                perpetratorsIncluded,
                standing,
                sentence);
    }

    Casualty with(HeadCount other) {
        return new Casualty(
                harm,
                who,
                words,
                wordsSpan,
                other,
                named,
                type,
                wording,
                figure,
                rule,
                perpetratorsIncluded,
                standing,
                sentence);
    }

    /// The same people by a count that other words give as that of before.
    Casualty beforeThat(Span words, Mention.OfCount former) {
        return new Casualty(
                harm,
                who,
                Optional.empty(),
                Optional.empty(),
                former.count(),
                named,
                type,
                words,
                former.span(),
                Optional.of(former.rule()).filter(rule -> !rule.isEmpty()),
                perpetratorsIncluded,
                standing,
                sentence);
    }

    /// The same figure for people of one kind.
    Casualty countedAs(Casualties kind) {
        return new Casualty(
                harm,
                kind.who(),
                kind.words(),
                Optional.empty(),
                count,
                named,
                type,
                wording,
                figure,
                rule,
                kind.perpetratorsIncluded(),
                standing,
                sentence);
    }

    /// Some of those who struck.
    Casualty asAttackers() {
        return named.isEmpty() && (isTotal() || isOthers())
                ? with(Casualties.PERPETRATORS, wording, Optional.of(true), standing)
                : this;
    }

    boolean isOthers() {
        return who.equals("others");
    }

    Casualty withAttackers(Span words) {
        return with(who, words, Optional.of(true), standing);
    }

    Casualty wordedTo(Span words) {
        return with(who, wording.cover(words), perpetratorsIncluded, standing);
    }

    Casualty with(Standing other) {
        return with(who, wording, perpetratorsIncluded, other);
    }

    private Casualty with(String who, Span wording, Optional<Boolean> included, Standing standing) {
        return new Casualty(
                harm, who, words, wordsSpan, count, named, type, wording, figure, rule, included, standing, sentence);
    }

    /// The harm that words of a sentence tell of, if any: cheap test used as support for weak triggers.
    static Optional<Harm> harmIn(Context context, Sentence sentence) {
        Optional<Harm> found = Optional.empty();
        for (Token token : context.tokens(sentence)) {
            Optional<Harm> harm = ofWord(token);
            if (harm.filter(Harm.KILLED::equals).isPresent()) {
                return harm;
            }
            if (harm.isPresent()) {
                found = harm;
            }
        }
        return found;
    }

    /// What a word says of people: killed, injured, abducted, missing.
    private static Optional<Harm> ofWord(Token token) {
        return switch (token.lemma()) {
            case "kill",
                    "dead",
                    "die",
                    "slay",
                    "murder",
                    "massacre",
                    "assassinate",
                    "behead",
                    "execute",
                    "perish",
                    "slaughter",
                    "fatality",
                    "death",
                    "lynch" -> Optional.of(Harm.KILLED);
            case "wound", "injure", "hurt", "injury", "maim", "injured", "wounded" -> Optional.of(Harm.INJURED);
            case "kidnap", "abduct" -> Optional.of(Harm.ABDUCTED);
            case "missing" -> Optional.of(Harm.MISSING);
            default -> Optional.empty();
        };
    }

    boolean isTotal() {
        return who.equals(Casualties.ALL);
    }

    boolean isPerpetrators() {
        return who.equals(Casualties.PERPETRATORS);
    }

    boolean isPart() {
        return standing == Standing.PART;
    }

    /// Whether anybody was harmed.
    boolean isHarm() {
        return count.low().orElse(0) > 0;
    }
}
