package dev.dateline.coding;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.Cues;
import dev.dateline.codebook.Role;
import dev.dateline.codebook.TriggerTerm;
import dev.dateline.coding.context.Context;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.PhraseIndex;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words that tell of harm to people, from the codebook: trigger verbs that say what happens to their
/// victim, and the lists of cues for killing, dying, wounding, taking and treating.
final class HarmWords {
    /// What a verb does to people.
    ///
    /// @param bySubject whether those harmed are the subject of the active verb ("died"), not its object
    /// @param treated whether the verb tells only of care for those harmed ("were admitted")
    /// @param needs what those harmed must be: a body that was "found", people whom somebody "carried off"
    /// @param end the token after the verb's words
    record Deed(Harm harm, boolean bySubject, boolean treated, Set<TriggerTerm.Need> needs, int end) {
        static Deed to(Harm harm, int end) {
            return new Deed(harm, false, false, Set.of(), end);
        }
    }

    private record Entry(Harm harm, boolean bySubject, boolean treated, Set<TriggerTerm.Need> needs) {
        static Entry of(Harm harm, boolean bySubject) {
            return new Entry(harm, bySubject, false, Set.of());
        }

        static Entry ofCare(boolean bySubject) {
            return new Entry(Harm.INJURED, bySubject, true, Set.of());
        }

        Deed ending(int end) {
            return new Deed(harm, bySubject, treated, needs, end);
        }
    }

    private final Cues cues;
    private final PhraseIndex<Entry> verbs;
    private final Map<String, Harm> states = new HashMap<>();
    private final Map<String, Harm> nouns = new HashMap<>();
    private final Map<String, Harm> deeds = new HashMap<>();

    HarmWords(Codebook codebook) {
        cues = codebook.cues();
        PhraseIndex.Builder<Entry> verbs = PhraseIndex.builder();
        for (TriggerTerm term : codebook.triggers()) {
            boolean sure = !term.weak() || term.generic(); // "beat", "torture": who was beaten is not always hurt
            if (term.form() == TriggerTerm.Form.VERB && term.harm().isPresent() && sure) {
                Set<TriggerTerm.Need> needs = Set.copyOf(term.needs());
                verbs.add(term.words(), new Entry(term.harm().get(), term.subject() == Role.VICTIM, false, needs));
            }
        }
        cues.words("killing").forEach(verb -> verbs.add(verb, Entry.of(Harm.KILLED, false)));
        cues.words("dying").forEach(verb -> verbs.add(verb, Entry.of(Harm.KILLED, true)));
        cues.words("wounding").forEach(verb -> verbs.add(verb, Entry.of(Harm.INJURED, false)));
        cues.words("taking").forEach(verb -> verbs.add(verb, Entry.of(Harm.ABDUCTED, false)));
        cues.words("treating").forEach(verb -> verbs.add(verb, Entry.ofCare(false)));
        cues.words("cared-for").forEach(verb -> verbs.add(verb, Entry.ofCare(true)));
        this.verbs = verbs.build();
        put(states, "dead-states", Harm.KILLED);
        put(states, "hurt-states", Harm.INJURED);
        put(states, "missing-states", Harm.MISSING);
        put(states, "taken-states", Harm.ABDUCTED);
        put(nouns, "death-nouns", Harm.KILLED);
        put(nouns, "injury-nouns", Harm.INJURED);
        put(deeds, "killing-nouns", Harm.KILLED);
        put(deeds, "wounding-nouns", Harm.INJURED);
        put(deeds, "taking-nouns", Harm.ABDUCTED);
    }

    private void put(Map<String, Harm> words, String cue, Harm harm) {
        cues.words(cue).forEach(word -> words.put(word, harm));
    }

    /// What the main verb of a group does to people, if anything.
    Optional<Deed> deed(Context context, Sentence sentence, Group verb) {
        return verbs.longestAt(context.text().tokens(), verb.head(), sentence.endToken(), Token::lemma)
                .map(hit -> hit.values().getFirst().ending(hit.end()));
    }

    /// "60 were killed and injured": a word of another harm is joined to the one that ends before a token, so
    /// that the figure counts neither.
    boolean isJoined(Context context, Sentence sentence, Harm harm, int end) {
        if (end + 1 >= sentence.endToken()) {
            return false;
        }
        Token link = context.text().token(end);
        return (link.is("and") || link.is("or") || link.is("/") || link.is("and/or"))
                && state(context.text().token(end + 1))
                        .filter(other -> other != harm)
                        .isPresent();
    }

    /// "dead", "wounded", "missing" beside those counted.
    Optional<Harm> state(Token token) {
        return Optional.ofNullable(states.get(token.lower()));
    }

    /// "deaths", "injuries": nouns that are counted themselves.
    Optional<Harm> noun(Token token) {
        return Optional.ofNullable(nouns.get(token.lemma()));
    }

    /// "the killing of", "the abduction of".
    Optional<Harm> nounOfDeed(Token token) {
        return Optional.ofNullable(deeds.get(token.lemma()));
    }

    boolean has(String cue, Token token) {
        return cues.has(cue, token.lemma());
    }
}
