package dev.dateline.coding;

import dev.dateline.codebook.Codebook;
import dev.dateline.coding.context.Context;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import java.util.List;

/// Reads who and how many were harmed, phrase by phrase: "killed 13 soldiers" ([HarmVerbs]), "the killing of 67
/// people" ([HarmNouns]), "the death toll rose to 19" ([Tolls]), "at least 25 dead" ([HarmStates]), "no
/// casualties" ([Nobody]); then sees which figures are parts of others ([TallyParts]).
///
/// A figure that no such pattern ties to a harm is not read: wrong is worse than missing.
final class CasualtyReader {
    private final HarmVerbs verbs;
    private final HarmNouns nouns;
    private final HarmStates states;
    private final Tolls tolls;
    private final Nobody nobody;

    CasualtyReader(Codebook codebook) {
        HarmWords words = new HarmWords(codebook);
        verbs = new HarmVerbs(words);
        nouns = new HarmNouns(words);
        states = new HarmStates(words);
        tolls = new Tolls(words);
        nobody = new Nobody(words);
    }

    /// All casualties in one sentence: those of verbs and nouns in order, then the others.
    List<Casualty> read(Context context, Sentence sentence) {
        Tally tally = new Tally(context, sentence);
        for (Group group : context.text().groups(sentence)) {
            if (group.isVerb()) {
                int before = tally.found().size();
                verbs.read(tally, group);
                if (tally.found().size() > before) {
                    TallyParts.readIncluding(tally, tally.found().get(before).harm(), group);
                }
            } else if (!tolls.read(tally, group)) {
                nouns.read(tally, group);
            }
        }
        states.read(tally);
        nobody.read(tally);
        return TallyParts.settle(tally);
    }
}
