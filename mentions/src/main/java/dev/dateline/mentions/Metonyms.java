package dev.dateline.mentions;

import dev.dateline.codebook.Cues;
import dev.dateline.core.Place;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import dev.dateline.gazetteer.Gazetteer;
import java.util.Optional;
import java.util.Set;

/// Tells names of places that stand for those who rule, speak or play there: "Moscow said", "talks between Kyiv and
/// Moscow", "sanctions against Iran", "accused Rwanda", "Ankara's ambassador". Nothing happens in them.
final class Metonyms {
    private static final Set<String> TIES = Set.of("between", "with", "against", "and", "from", "to", "by", "for");
    private static final Set<String> POSSESSIVES = Set.of("'s", "’s", "'", "’");
    private static final int REACH = 6;
    private static final int HOLDING_REACH = 3;

    private final Cues cues;
    private final Gazetteer gazetteer;

    Metonyms(Cues cues, Gazetteer gazetteer) {
        this.cues = cues;
        this.gazetteer = gazetteer;
    }

    /// Whether a name stands for more than the place.
    ///
    /// @param end index after the last token of the name
    /// @param place what it means first of all
    boolean isMetonym(AnnotatedText text, Sentence sentence, int from, int end, Place place, boolean prepositioned) {
        if (!prepositioned && acts(text, sentence, end, "saying-of-states")) {
            return true;
        }
        if (!rules(place)) {
            return false;
        }
        return !prepositioned && (acts(text, sentence, end, "acts-of-states") || isAddressed(text, sentence, from, end))
                || isDealtWith(text, sentence, from)
                || holds(text, sentence, end);
    }

    /// A state or its capital.
    private boolean rules(Place place) {
        Optional<Place> capital = place.feature() == Place.Feature.SETTLEMENT
                ? place.country().flatMap(gazetteer::capital)
                : Optional.empty();
        return place.feature() == Place.Feature.COUNTRY
                || capital.filter(place::equals).isPresent();
    }

    /// "Washington has not agreed": a verb in the active whose subject the name is.
    private boolean acts(AnnotatedText text, Sentence sentence, int end, String cue) {
        int i = end;
        boolean being = false;
        while (i < sentence.endToken()
                && (text.token(i).pos() == Pos.AUX
                        || text.token(i).pos() == Pos.ADV
                        || text.token(i).is("not"))) {
            being |= text.token(i).lemma().equals("be");
            i++;
        }
        if (i >= sentence.endToken() || text.token(i).pos() != Pos.VERB) {
            return false;
        }
        Token verb = text.token(i);
        boolean passive = being && !verb.lower().endsWith("ing");
        return !passive && cues.has(cue, verb.lemma());
    }

    /// "accused Rwanda", "urged the United States", and not "asked the Rome police".
    private boolean isAddressed(AnnotatedText text, Sentence sentence, int from, int end) {
        if (end < sentence.endToken() && text.token(end).pos().isNominal()) {
            return false;
        }
        int before = from - 1;
        if (before > sentence.firstToken() && text.token(before).is("the")) {
            before--;
        }
        return before >= sentence.firstToken()
                && text.token(before).pos() == Pos.VERB
                && cues.has("addressing-of-states", text.token(before).lemma());
    }

    /// "talks between Moscow and | Kyiv", "sanctions on Iran", "relations with China".
    private boolean isDealtWith(AnnotatedText text, Sentence sentence, int from) {
        boolean tied = false;
        for (int i = from - 1; i >= Math.max(sentence.firstToken(), from - REACH); i--) {
            Token token = text.token(i);
            if (tied && cues.has("dealings-of-states", token.lemma()) && token.pos() != Pos.VERB) {
                return true;
            }
            boolean capital = Character.isUpperCase(token.text().charAt(0));
            tied |= TIES.contains(token.lower()) || token.is("on");
            if (!capital && !TIES.contains(token.lower()) && !token.is("on") && !token.is("the") && !token.is(",")) {
                return false;
            }
        }
        return false;
    }

    /// "London's ambassador", "Russia's new government".
    private boolean holds(AnnotatedText text, Sentence sentence, int end) {
        if (end >= sentence.endToken() || !POSSESSIVES.contains(text.token(end).text())) {
            return false;
        }
        for (int i = end + 1; i < Math.min(sentence.endToken(), end + 1 + HOLDING_REACH); i++) {
            Token token = text.token(i);
            if (cues.has("holdings-of-states", token.lemma())) {
                return true;
            }
            if (token.pos() != Pos.ADJ && token.pos() != Pos.NOUN) {
                return false;
            }
        }
        return false;
    }
}
