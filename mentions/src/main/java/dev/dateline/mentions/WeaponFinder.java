package dev.dateline.mentions;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.WeaponTerm;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.PhraseIndex;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds words for weapons.
final class WeaponFinder {
    private static final int ARTICLE_REACH = 3;

    private final PhraseIndex<WeaponTerm> terms;

    WeaponFinder(Codebook codebook) {
        PhraseIndex.Builder<WeaponTerm> builder = PhraseIndex.builder();
        codebook.weapons().forEach(term -> builder.add(term.phrase(), term));
        terms = builder.build();
    }

    List<Mention.OfWeapon> find(AnnotatedText text) {
        List<Mention.OfWeapon> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                Optional<PhraseIndex.Hit<WeaponTerm>> hit =
                        terms.longestAt(text.tokens(), i, sentence.endToken(), Token::lemma);
                if (hit.isPresent() && isNoun(text, sentence, hit.get().end() - 1)) {
                    Span span = text.span(i, hit.get().end());
                    found.add(new Mention.OfWeapon(
                            span,
                            span.of(text.text()),
                            hit.get().values().getFirst().type()));
                    i = hit.get().end() - 1;
                }
            }
        }
        return found;
    }

    /// "They shelled", "a friend of mine" name no weapon; "a mine", "a buried mine" does.
    private static boolean isNoun(AnnotatedText text, Sentence sentence, int token) {
        return switch (text.token(token).pos()) {
            case VERB, AUX, ADV -> false;
            case PRON -> hasArticle(text, sentence, token);
            default -> true;
        };
    }

    private static boolean hasArticle(AnnotatedText text, Sentence sentence, int token) {
        for (int i = token - 1; i >= Math.max(sentence.firstToken(), token - ARTICLE_REACH); i--) {
            Pos pos = text.token(i).pos();
            if (pos == Pos.DET) {
                return true;
            }
            if (pos != Pos.ADJ && pos != Pos.VERB && pos != Pos.NOUN) {
                return false;
            }
        }
        return false;
    }
}
