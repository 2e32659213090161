package dev.dateline.coding;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.TriggerTerm;
import dev.dateline.coding.context.Context;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.PhraseIndex;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The codebook's triggers, looked up in text. Immutable.
final class TriggerLookup {
    private final PhraseIndex<TriggerTerm> verbs;
    private final PhraseIndex<TriggerTerm> nouns;
    private final PhraseIndex<TriggerTerm> agents;
    /// Verbs of several words by their first: "set ablaze", "hack to death", "take hostage".
    private final Map<String, List<TriggerTerm>> parted = new HashMap<>();

    TriggerLookup(Codebook codebook) {
        PhraseIndex.Builder<TriggerTerm> verbTerms = PhraseIndex.builder();
        PhraseIndex.Builder<TriggerTerm> nounTerms = PhraseIndex.builder();
        PhraseIndex.Builder<TriggerTerm> agentTerms = PhraseIndex.builder();
        for (TriggerTerm term : codebook.triggers()) {
            switch (term.form()) {
                case VERB -> {
                    verbTerms.add(term.words(), term);
                    if (term.words().size() > 1) {
                        parted.computeIfAbsent(term.words().getFirst(), word -> new ArrayList<>())
                                .add(term);
                    }
                }
                case NOUN -> nounTerms.add(term.words(), term);
                case AGENT -> agentTerms.add(term.words(), term);
            }
        }
        verbs = verbTerms.build();
        nouns = nounTerms.build();
        agents = agentTerms.build();
    }

    /// What a verb may trigger, the most telling reading first: words parted by the object ("set the house
    /// ablaze"), then the longest that stand together.
    List<PhraseIndex.Hit<TriggerTerm>> verbs(Context context, Sentence sentence, Group verb) {
        List<Token> tokens = context.text().tokens();
        List<PhraseIndex.Hit<TriggerTerm>> hits = new ArrayList<>();
        List<TriggerTerm> apart = parted.getOrDefault(tokens.get(verb.head()).lemma(), List.of());
        hits.addAll(verbs.allAt(tokens, verb.head(), sentence.endToken(), Token::lemma));
        List<Group> objects = apart.isEmpty() ? List.of() : context.clauses().objects(sentence, verb);
        List<TriggerTerm> found = objects.isEmpty()
                ? List.of()
                : apart.stream()
                        .filter(term -> follows(context, term, objects.getLast(), sentence))
                        .toList();
        if (!found.isEmpty()) {
            int words = found.getFirst().words().size();
            boolean longer =
                    !hits.isEmpty() && hits.getFirst().end() - hits.getFirst().first() > words;
            // "blow themselves up" tells more than "blow up" parted by its object
            hits.add(longer ? 1 : 0, new PhraseIndex.Hit<>(verb.head(), verb.head() + 1, found));
        }
        return hits;
    }

    /// Whether the words of a term after the verb follow right after its object.
    private static boolean follows(Context context, TriggerTerm term, Group object, Sentence sentence) {
        List<Token> tokens = context.text().tokens();
        List<String> rest = term.words().subList(1, term.words().size());
        int at = object.endToken();
        if (at + 1 < sentence.endToken() && tokens.get(at).is("of")) { // "set the town hall of Wamba ablaze"
            at = context.text().groupAt(at + 1).map(Group::endToken).orElse(at);
        }
        if (at + rest.size() > sentence.endToken()) {
            return false;
        }
        for (int i = 0; i < rest.size(); i++) {
            Token token = tokens.get(at + i);
            if (!token.is(rest.get(i)) && !token.lemma().equals(rest.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// The longest noun trigger from a token on; it may reach beyond its noun group ("exchange | of fire").
    Optional<PhraseIndex.Hit<TriggerTerm>> noun(Context context, Sentence sentence, int from) {
        return nouns.longestAt(context.text().tokens(), from, sentence.endToken(), Token::lemma);
    }

    /// The agent that the head of a noun group names.
    Optional<TriggerTerm> agent(Context context, Group group) {
        List<Token> tokens = context.text().tokens();
        for (int i = group.firstToken(); i < group.endToken(); i++) {
            Optional<PhraseIndex.Hit<TriggerTerm>> hit = agents.longestAt(tokens, i, group.endToken(), Token::lemma);
            if (hit.isPresent() && hit.get().end() > group.head()) {
                return Optional.of(hit.get().values().getFirst());
            }
        }
        return Optional.empty();
    }
}
