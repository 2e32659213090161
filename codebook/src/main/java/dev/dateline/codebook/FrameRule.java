package dev.dateline.codebook;

import dev.dateline.core.finding.Codes;
import java.util.List;

/// What some frames tell of: a type of event without violence, or a relation between actors.
///
/// @param name code of the type or relation
/// @param means what it stands for, in a sentence
/// @param examples texts with what must be found in them; they run as tests
public record FrameRule(String name, String means, Codes codes, List<Frame> frames, List<EventRule.Example> examples) {
    public FrameRule {
        frames = List.copyOf(frames);
        examples = List.copyOf(examples);
    }
}
