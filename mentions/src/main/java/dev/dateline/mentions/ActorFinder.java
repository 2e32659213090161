package dev.dateline.mentions;

import dev.dateline.codebook.Actor;
import dev.dateline.codebook.Codebook;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.PhraseIndex;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds names of the actor directory, with or without their accents. The longest name wins; a name that needs caution
/// counts only in its exact case, or beside a head word or after a full name of the same actor. Where case tells
/// nothing, only the latter two do.
final class ActorFinder {
    private record Name(Actor actor, Actor.Spelling spelling) {}

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final PhraseIndex<Name> names;
    private final Set<String> headWords;

    ActorFinder(Codebook codebook) {
        PhraseIndex.Builder<Name> builder = PhraseIndex.builder();
        for (Actor actor : codebook.actors().all()) {
            for (Actor.Spelling spelling : actor.spellings()) {
                builder.add(plain(spelling.name().toLowerCase(Locale.ROOT)), new Name(actor, spelling));
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
                        names.longestAt(text.tokens(), i, sentence.endToken(), word -> plain(word.lower()));
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
            case CASE ->
                text.upperCase()
                        ? isBacked(text, sentence, name, end, known)
                        : written.equals(name.spelling().name());
            case CONTEXT -> isBacked(text, sentence, name, end, known);
        };
    }

    private boolean isBacked(AnnotatedText text, Sentence sentence, Name name, int end, Set<String> known) {
        return known.contains(name.actor().id()) || headFollows(text, sentence, end);
    }

    /// Without accents: agencies leave them out.
    private static String plain(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return lower;
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
