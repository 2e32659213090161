package dev.dateline.coding;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
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
/// @param wording shortest phrase that holds figure and harm
/// @param figure the words of the count with those counted
/// @param part of a total that its own sentence states ("25 people, including three children")
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
        boolean part,
        Sentence sentence) {
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
    static Optional<Harm> ofWord(Token token) {
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

    /// "No casualties", "nobody was hurt": a stated zero.
    static Casualty nobody(Harm harm, Span wording, Sentence sentence) {
        return new Casualty(
                harm,
                "all",
                Optional.empty(),
                Optional.empty(),
                HeadCount.exactly(0),
                Optional.empty(),
                "",
                wording,
                wording,
                Optional.empty(),
                Optional.empty(),
                false,
                sentence);
    }

    boolean isTotal() {
        return who.equals("all");
    }
}
