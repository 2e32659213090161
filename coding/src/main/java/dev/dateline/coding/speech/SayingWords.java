package dev.dateline.coding.speech;

import dev.dateline.codebook.Cues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words that say something, by how what is said hangs on them: the codebook's lists of cues named "saying-…".
final class SayingWords {
    /// How what is said hangs on a word.
    enum Frame {
        /// "said that …", "…, he added"
        CLAUSE("saying-clause"),
        /// "said the men had fled": a clause even without "that", however it begins
        BARE("saying-bare"),
        /// "called the attack cowardly"
        NAMING("saying-naming"),
        /// only with words in quotation marks
        QUOTE("saying-quote"),
        /// "told reporters that …"
        HEARER("saying-hearer"),
        /// "condemned the attack"
        OBJECT("saying-object"),
        /// "vowed to fight"
        INFINITIVE("saying-infinitive"),
        /// "urged them to leave"
        ORDER("saying-order"),
        /// "is believed to be"
        PASSIVE("saying-passive");

        private final String list;

        Frame(String list) {
            this.list = list;
        }
    }

    private final Cues cues;
    private final Map<String, Set<String>> particles = new HashMap<>();

    SayingWords(Cues cues) {
        this.cues = cues;
        for (String phrase : cues.words("saying-phrase")) {
            int blank = phrase.indexOf(' ');
            particles
                    .computeIfAbsent(phrase.substring(0, blank), verb -> new java.util.HashSet<>())
                    .add(phrase.substring(blank + 1));
        }
    }

    boolean has(Frame frame, String lemma) {
        return cues.has(frame.list, lemma) || frame == Frame.OBJECT && cues.has("saying-counts", lemma);
    }

    /// "put the number of dead at nine": whether a verb says how many there are of its object.
    boolean counts(String verb, String object) {
        return cues.has("saying-counts", verb) && cues.has("counting-nouns", object);
    }

    /// The form of a lemma under which it stands in a list: rare verbs come without their last "e".
    String listed(String lemma) {
        return !isVerb(lemma) && isVerb(lemma + "e") ? lemma + "e" : lemma;
    }

    boolean isVerb(String lemma) {
        if (particles.containsKey(lemma)) {
            return true;
        }
        for (Frame frame : Frame.values()) {
            if (frame != Frame.NAMING && cues.has(frame.list, lemma)) {
                return true;
            }
        }
        return false;
    }

    boolean isNoun(String lemma) {
        return cues.has("saying-noun", lemma);
    }

    /// "called for": whether a verb and the word after it say something together.
    boolean isPhrase(String verb, String particle) {
        return particles.getOrDefault(verb, Set.of()).contains(particle);
    }

    /// "claimed responsibility for": whether the object belongs to the verb.
    boolean isTied(String noun, String particle) {
        return cues.has("saying-tied", noun + " " + particle);
    }

    /// "claimed five lives": what is no saying as an object.
    boolean isNothing(String noun) {
        return cues.has("saying-nothing", noun);
    }

    /// Whether words in quotation marks may go with a verb.
    boolean quotes(String lemma) {
        return has(Frame.CLAUSE, lemma) || has(Frame.QUOTE, lemma) || has(Frame.HEARER, lemma);
    }

    List<String> words(String list) {
        return cues.words(list);
    }
}
