package dev.dateline.coding.need;

import dev.dateline.coding.context.Context;
import dev.dateline.core.TargetKind;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Finds who is counted in a sentence: numbers with their nouns, and nouns for several people without one.
final class Populations {
    private static final int REACH = 9;
    private static final Set<String> ARMED =
            Set.of("attacker", "soldier", "military", "police", "police-officer", "guard", "prisoner");
    /// Nouns in the singular that stand for all who live somewhere.
    private static final Set<String> WHOLE = Set.of("population", "country", "community");

    private final Context context;
    private final Sentence sentence;

    private Populations(Context context, Sentence sentence) {
        this.context = context;
        this.sentence = sentence;
    }

    static List<Population> of(Context context, Sentence sentence, List<Amount> amounts) {
        Populations reader = new Populations(context, sentence);
        List<Population> found = new ArrayList<>();
        int next = 0;
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            while (next < amounts.size() && amounts.get(next).first() < i) {
                next++;
            }
            Optional<Population> read =
                    next < amounts.size() && amounts.get(next).first() == i
                            ? Optional.of(reader.counted(amounts.get(next)))
                            : reader.bare(i);
            if (read.isPresent()) {
                found.add(read.get());
                i = read.get().end() - 1;
            }
        }
        return found;
    }

    /// A number with its noun: the first noun for people after it, or the last noun before a verb or preposition.
    private Population counted(Amount amount) {
        boolean linked = amount.end() < sentence.endToken()
                && (token(amount.end()).is("of") || token(amount.end()).is(":")); // "3 million: children out of school"
        int from = linked ? amount.end() + 1 : amount.end();
        int last = -1;
        for (int k = from; k < Math.min(sentence.endToken(), from + REACH); k++) {
            Token token = token(k);
            if (isPeople(k) && !isCompound(k)) {
                return new Population(amount.first(), k + 1, OptionalInt.of(k), true, Optional.of(amount));
            }
            if (!continues(token, k, from) || context.codebook().needs().left().contains(token.lemma())) {
                break;
            }
            if (token.pos() == Pos.NOUN || token.pos() == Pos.PROPN) {
                last = k;
            }
        }
        return last < 0
                ? new Population(amount.first(), amount.end(), OptionalInt.empty(), false, Optional.of(amount))
                : new Population(amount.first(), last + 1, OptionalInt.of(last), false, Optional.of(amount));
    }

    private static boolean continues(Token token, int at, int from) {
        return switch (token.pos()) {
            case NOUN, PROPN, ADJ, NUM, DET -> true;
            case ADV, PART -> !token.is("not") && !token.is("n't") && !token.is("to");
            case PRON -> at == from && token.lower().endsWith("ir") || token.is("its") || token.is("our");
            case VERB -> token.lower().endsWith("ed") && at == from;
            case PUNCT -> token.text().equals("-");
            default -> false;
        };
    }

    /// Several people without a number.
    private Optional<Population> bare(int at) {
        Token token = token(at);
        boolean several = !token.lemma().equals(token.lower())
                || token.is("people")
                || WHOLE.contains(token.lower())
                || isPluralName(at);
        if (!several || !isPeople(at) || isCompound(at)) {
            return Optional.empty();
        }
        int first = context.text()
                .groupAt(at)
                .filter(Group::isNoun)
                .map(group -> Math.max(group.firstToken(), sentence.firstToken()))
                .orElse(at);
        return Optional.of(new Population(first, at + 1, OptionalInt.of(at), true, Optional.empty()));
    }

    /// Whether the noun at a token is one for people who may be in need.
    private boolean isPeople(int at) {
        Token token = token(at);
        int start = token.span().start();
        if (token.pos() != Pos.NOUN && token.pos() != Pos.PROPN && !token.is("people")) {
            return isPluralName(at);
        }
        Optional<Mention.OfTarget> target = context.mentions().at(start, Mention.OfTarget.class);
        if (target.filter(found -> ARMED.contains(found.type())).isPresent()) {
            return false;
        }
        return context.codebook().needs().people().contains(token.lemma())
                || WHOLE.contains(token.lower())
                || target.filter(found -> found.kind() == TargetKind.PEOPLE
                                && found.head().contains(start))
                        .isPresent()
                || isPluralName(at);
    }

    /// "Malians", "the Rohingya": people of a country, not its adjective.
    private boolean isPluralName(int at) {
        Token token = token(at);
        return (token.pos() == Pos.PROPN || token.pos() == Pos.NOUN)
                && token.lower().endsWith("s")
                && context.mentions()
                        .at(token.span().start(), Mention.OfPlace.class)
                        .filter(Mention.OfPlace::demonym)
                        .isPresent();
    }

    /// "refugee camps", "children's hospital": the noun after it is meant.
    private boolean isCompound(int at) {
        if (at + 1 >= sentence.endToken()) {
            return false;
        }
        Token next = token(at + 1);
        boolean noun = next.pos() == Pos.NOUN || next.pos() == Pos.PROPN;
        boolean people = context.codebook().needs().people().contains(next.lemma());
        return next.lemma().equals("'s")
                || next.is("'")
                || noun && !people && !context.codebook().needs().links().contains(next.lemma()) && !opensSign(at + 1)
                || people && noun;
    }

    /// "900 families homeless", "children skips/NOUN meals": what is said of them begins.
    private boolean opensSign(int at) {
        return context.codebook()
                .needs()
                .signs()
                .longestAt(context.text().tokens(), at, sentence.endToken(), Token::lemma)
                .isPresent();
    }

    private Token token(int at) {
        return context.text().token(at);
    }
}
