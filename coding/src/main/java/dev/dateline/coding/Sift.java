package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.frame.FrameMatch;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What frames know better than the triggers of violence: ground taken or cut off without harm or weapon is no
/// violence, what a crowd does to police is a riot, and who is hurt where a crowd is broken up was not hurt in
/// the attack before.
final class Sift {
    private static final Set<EventType> GROUND = EnumSet.of(EventType.TAKEOVER, EventType.SIEGE, EventType.DEPLOYMENT);
    private static final Set<EventType> CROWDS =
            EnumSet.of(EventType.CROWD_CONTROL, EventType.DEMONSTRATION, EventType.STRIKE);

    private final Map<Group, EventType> types = new HashMap<>();
    private final Set<Sentence> crowds = new HashSet<>();

    /// @param matches every frame of the text
    Sift(List<FrameMatch<EventType>> matches) {
        for (FrameMatch<EventType> match : matches) {
            types.put(match.group(), match.of());
            if (CROWDS.contains(match.of())) {
                crowds.add(match.sentence());
            }
        }
    }

    /// Drafts of violence that are left, without what belongs to a crowd.
    List<Draft> sift(List<Draft> drafts) {
        List<Draft> left = new ArrayList<>();
        for (Draft draft : drafts) {
            Set<EventType> told = told(draft);
            boolean harmless =
                    draft.casualties.isEmpty() && draft.fillers(Role.WEAPON).isEmpty();
            boolean ground = !told.isEmpty() && GROUND.containsAll(told);
            if (told.equals(Set.of(EventType.RIOT))) {
                draft.judgedType = Optional.of(new TypeJudge.Answer(EventType.RIOT, 1, List.of()));
            }
            if (!(ground && harmless)) {
                draft.casualties.removeIf(casualty -> isOfCrowd(draft, casualty.sentence()));
                draft.fillers.removeIf(
                        filler -> isOfCrowd(draft, filler.candidate().sentence()));
                left.add(draft);
            }
        }
        return left;
    }

    /// A sentence that tells of a crowd and of nothing of the draft.
    private boolean isOfCrowd(Draft draft, Sentence sentence) {
        return crowds.contains(sentence)
                && draft.anchors.stream().noneMatch(anchor -> anchor.sentence().equals(sentence));
    }

    /// What frames make of the words of a draft; empty when any of its words is in no frame.
    private Set<EventType> told(Draft draft) {
        Set<EventType> told = EnumSet.noneOf(EventType.class);
        for (Anchor anchor : draft.anchors) {
            EventType type = types.get(anchor.group());
            if (type == null) {
                return Set.of();
            }
            told.add(type);
        }
        return told;
    }
}
