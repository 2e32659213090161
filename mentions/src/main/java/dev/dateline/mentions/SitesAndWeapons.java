package dev.dateline.mentions;

import dev.dateline.core.TargetKind;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells a word that names a site from the same word for a weapon: a mine that is stormed or worked in is dug, one
/// that is struck, laid or goes off is a weapon. A weapon is what is meant where nothing says otherwise.
final class SitesAndWeapons {
    /// What is done to a site and not to a charge in the ground.
    private static final Set<String> DONE_TO_SITES = Set.of(
            "attack",
            "storm",
            "raid",
            "assault",
            "overrun",
            "occupy",
            "besiege",
            "enter",
            "loot",
            "torch",
            "burn",
            "shell",
            "bomb",
            "bombard",
            "capture",
            "seize",
            "retake",
            "recapture",
            "guard",
            "operate",
            "own",
            "close",
            "reopen",
            "reach",
            "leave",
            "evacuate",
            "blockade",
            "invade",
            "ransack",
            "target");

    private static final Set<String> INSIDE = Set.of("at", "inside", "outside", "into", "around");
    private static final Set<String> ASSAULTS = Set.of("attack", "raid", "assault", "onslaught", "incursion");
    private static final Set<String> WORKERS = Set.of("miner", "mineworker");
    private static final int REACH = 3;

    private final AnnotatedText text;
    private final List<Mention.OfTarget> nouns;

    SitesAndWeapons(AnnotatedText text, List<Mention.OfTarget> nouns) {
        this.text = text;
        this.nouns = nouns;
    }

    /// Whether a word for a weapon names a site here.
    boolean isSite(Mention.OfWeapon weapon) {
        boolean ambiguous = nouns.stream()
                .anyMatch(noun ->
                        noun.kind() == TargetKind.FACILITY && noun.span().equals(weapon.span()));
        int head = text.firstTokenFrom(weapon.span().start());
        Optional<Sentence> sentence = text.sentenceAt(weapon.span().start());
        Optional<Group> group = text.groupAt(head).filter(Group::isNoun);
        if (!ambiguous || sentence.isEmpty() || group.isEmpty() || group.get().head() != head) {
            return false;
        }
        boolean one = text.token(head).lower().equals(text.token(head).lemma()); // "seized mines": a find
        return one && (isWithin(sentence.get(), group.get()) || isAttacked(sentence.get(), group.get()))
                || isKnownSite(group.get());
    }

    /// "at the mine", "an attack on a mine".
    private boolean isWithin(Sentence sentence, Group group) {
        int before = group.firstToken() - 1;
        if (before < sentence.firstToken()) {
            return false;
        }
        Token word = text.token(before);
        boolean assault = word.is("on")
                && before > sentence.firstToken()
                && ASSAULTS.contains(text.token(before - 1).lemma());
        return INSIDE.contains(word.lower()) || assault;
    }

    /// "stormed a mine", "the mine was stormed".
    private boolean isAttacked(Sentence sentence, Group group) {
        for (Group verb : text.groups(sentence)) {
            boolean after = verb.endToken() == group.firstToken();
            boolean passive = verb.passive()
                    && verb.firstToken() >= group.endToken()
                    && verb.firstToken() - group.endToken() <= REACH;
            if (verb.isVerb()
                    && (after && !verb.passive() || passive)
                    && DONE_TO_SITES.contains(text.token(verb.head()).lemma())) {
                return true;
            }
        }
        return false;
    }

    /// "the mine", where the text told of miners or of a gold mine, and does not say that it went off.
    private boolean isKnownSite(Group group) {
        boolean definite = text.token(group.firstToken()).is("the");
        int next = group.endToken();
        boolean acts = next < text.tokens().size() && text.token(next).pos() == Pos.VERB;
        int start = text.token(group.firstToken()).span().start();
        return definite
                && !acts
                && nouns.stream()
                        .filter(noun -> noun.span().end() < start)
                        .anyMatch(noun -> isLongerName(noun, group) || isOfWorkers(noun));
    }

    private boolean isLongerName(Mention.OfTarget noun, Group group) {
        Token head = text.token(group.head());
        return noun.kind() == TargetKind.FACILITY
                && noun.span().length() > noun.head().length()
                && text.token(text.firstTokenFrom(noun.head().start())).lemma().equals(head.lemma());
    }

    private boolean isOfWorkers(Mention.OfTarget noun) {
        return WORKERS.contains(
                text.token(text.firstTokenFrom(noun.head().start())).lemma());
    }
}
