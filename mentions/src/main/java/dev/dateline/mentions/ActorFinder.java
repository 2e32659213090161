package dev.dateline.mentions;

import dev.dateline.codebook.Actor;
import dev.dateline.codebook.Codebook;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.PhraseIndex;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds names of the actor directory. The longest name wins; a name that needs caution counts only in its exact
/// case, or beside a head word or after a full name of the same actor.
final class ActorFinder {
    private record Name(Actor actor, Actor.Spelling spelling) {}

    private final PhraseIndex<Name> names;
    private final Set<String> headWords;

    ActorFinder(Codebook codebook) {
        PhraseIndex.Builder<Name> builder = PhraseIndex.builder();
        for (Actor actor : codebook.actors().all()) {
            for (Actor.Spelling spelling : actor.spellings()) {
                builder.add(spelling.name().toLowerCase(Locale.ROOT), new Name(actor, spelling));
            }
        }
        names = builder.build();
        headWords = Set.copyOf(codebook.actorHeadWords());
    }

    List<Mention.OfActor> find(AnnotatedText text) {
        List<Mention.OfActor> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Sentence sentence : text.sentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                Token token = text.token(i);
                if (!text.upperCase() && !mayStartName(token)) {
                    continue;
                }
                Optional<PhraseIndex.Hit<Name>> hit =
                        names.longestAt(text.tokens(), i, sentence.endToken(), Token::lower);
                if (hit.isEmpty()) {
                    continue;
                }
                int end = hit.get().end();
                Span span = text.span(i, end);
                String written = span.of(text.text());
                Optional<Name> fitting = hit.get().values().stream()
                        .filter(name -> fits(text, sentence, name, written, end, known))
                        .findFirst();
                if (fitting.isPresent()) {
                    Actor actor = fitting.get().actor();
                    known.add(actor.id());
                    found.add(new Mention.OfActor(
                            span,
                            written,
                            actor.id(),
                            actor.kindOn(text.article().published())));
                    i = end - 1;
                }
            }
        }
        return found;
    }

    private static boolean mayStartName(Token token) {
        char first = token.text().charAt(0);
        return Character.isUpperCase(first)
                || token.lower().startsWith("al-")
                || Character.isDigit(first)
                || token.is("jaish")
                || token.is("the");
    }

    private boolean fits(AnnotatedText text, Sentence sentence, Name name, String written, int end, Set<String> known) {
        return switch (name.spelling().caution()) {
            case NONE -> text.upperCase() || capitalised(name.spelling().name(), written);
            case CASE -> text.upperCase() || written.equals(name.spelling().name());
            case CONTEXT -> known.contains(name.actor().id()) || headFollows(text, sentence, end);
        };
    }

    /// Ordinary words ("the base") are no name unless written as one.
    private static boolean capitalised(String name, String written) {
        int letters = 0;
        for (int i = 0; i < written.length(); i++) {
            if (Character.isUpperCase(written.charAt(i))) {
                letters++;
            }
        }
        return letters > 0 || name.equals(written);
    }

    private boolean headFollows(AnnotatedText text, Sentence sentence, int end) {
        for (int i = end; i < Math.min(sentence.endToken(), end + 2); i++) {
            if (headWords.contains(text.token(i).lower())
                    || headWords.contains(text.token(i).lemma())) {
                return true;
            }
        }
        return false;
    }
}
