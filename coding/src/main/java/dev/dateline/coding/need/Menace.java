package dev.dateline.coding.need;

import dev.dateline.core.Span;
import dev.dateline.core.finding.Warning;
import dev.dateline.core.text.Group;
import java.util.Optional;

/// Harm that may come, as one clause words it: "the rebels | could | attack | the dam".
///
/// @param subject who or what may do it
/// @param threat the words of what may happen
/// @param head token of its verb or noun
/// @param hostile whether those who may do it bear arms, or harm itself is what may come: then it needs no word of
///     warning to be one
record Menace(
        Optional<Group> subject,
        Span threat,
        int head,
        Optional<Span> target,
        Warning.Modal modality,
        boolean hostile) {}
