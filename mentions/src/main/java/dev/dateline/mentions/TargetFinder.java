package dev.dateline.mentions;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.TargetTerm;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.PhraseIndex;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds people, sites and vehicles by the nouns of the codebook: the head of a noun group, with the words before it
/// that name or describe it; and such nouns before another head ("the hospital attack").
final class TargetFinder {
    private final PhraseIndex<TargetTerm> terms;

    TargetFinder(Codebook codebook) {
        PhraseIndex.Builder<TargetTerm> builder = PhraseIndex.builder();
        codebook.targets().forEach(term -> builder.add(term.phrase(), term));
        terms = builder.build();
    }

    List<Mention.OfTarget> find(AnnotatedText text) {
        List<Mention.OfTarget> found = new ArrayList<>();
        for (Group group : text.groups()) {
            if (group.isNoun()) {
                find(text, group, found);
            }
        }
        return found;
    }

    private void find(AnnotatedText text, Group group, List<Mention.OfTarget> found) {
        for (int i = group.firstToken(); i < group.endToken(); i++) {
            Optional<PhraseIndex.Hit<TargetTerm>> hit =
                    terms.longestAt(text.tokens(), i, group.endToken(), Token::lemma);
            if (hit.isEmpty()) {
                continue;
            }
            TargetTerm term = hit.get().values().getFirst();
            boolean head = hit.get().end() > group.head();
            int first = head ? nameStart(text, group, i) : i;
            Span span = text.span(first, hit.get().end());
            Span headSpan = text.token(hit.get().end() - 1).span();
            found.add(new Mention.OfTarget(span, headSpan, term.kind(), term.type()));
            i = hit.get().end() - 1;
        }
    }

    /// Where the description begins: after articles, counts and possessives.
    private static int nameStart(AnnotatedText text, Group group, int termStart) {
        int first = termStart;
        int sentence = text.sentenceAt(text.token(group.head()).span().start())
                .orElseThrow()
                .firstToken();
        while (first > sentence) {
            Token before = text.token(first - 1);
            if (first <= group.firstToken() && !continuesName(text, before, termStart)) {
                break;
            }
            boolean part = before.pos() == Pos.PROPN
                    || before.pos() == Pos.ADJ
                    || before.pos() == Pos.NOUN
                    || (before.pos() == Pos.VERB && first - 1 > group.firstToken());
            if (!part || before.text().startsWith("'") || before.text().startsWith("’") || isQualifier(before)) {
                break;
            }
            first--;
        }
        return first;
    }

    /// A proper name right before the group belongs to it: "Sardar Khan | military hospital".
    private static boolean continuesName(AnnotatedText text, Token before, int termStart) {
        return !text.upperCase()
                && before.pos() == Pos.PROPN
                && Character.isUpperCase(before.text().charAt(0))
                && before.index() + 6 > termStart;
    }

    private static boolean isQualifier(Token token) {
        return switch (token.lower()) {
            case "other",
                    "several",
                    "many",
                    "more",
                    "another",
                    "unidentified",
                    "suspected",
                    "some",
                    "few",
                    "dozen",
                    "least" -> true;
            default -> false;
        };
    }
}
