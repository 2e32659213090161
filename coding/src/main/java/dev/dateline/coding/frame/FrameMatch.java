package dev.dateline.coding.frame;

import dev.dateline.codebook.Frame;
import dev.dateline.core.Span;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A frame found in a sentence.
///
/// @param of what the frame tells of
/// @param group the noun or verb group that holds its words
/// @param words the first word of the frame to the last, or to its object where that belongs to it
/// @param fillers by role, in the order of the text; a role that nothing fills is missing
public record FrameMatch<T>(
        Frame frame, T of, Sentence sentence, Group group, Span words, Map<String, List<Filler>> fillers) {
    public FrameMatch {
        fillers = Map.copyOf(fillers);
    }

    /// The same words with another meaning; the codes of the frame no longer hold.
    public FrameMatch<T> as(T other) {
        Frame bare = new Frame(
                frame.words(),
                frame.form(),
                frame.slots(),
                frame.objects(),
                frame.unless(),
                frame.negated(),
                Optional.empty());
        return new FrameMatch<>(bare, other, sentence, group, words, fillers);
    }

    public List<Filler> fillers(String role) {
        return fillers.getOrDefault(role, List.of());
    }
}
