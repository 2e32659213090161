package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import java.util.List;

/// Judges whether words set a happening apart from the one told before: "hours after gunmen shot a judge",
/// "elsewhere, a bomb …".
final class Separations {
    private Separations() {}

    /// Whether such words stand before an anchor, after the anchors of its sentence that came before.
    static boolean setApart(Context context, Anchor anchor, List<Anchor> earlier) {
        boolean harmAlone = anchor.term().weak() && anchor.term().harm().isPresent() && !anchor.supported();
        if (anchor.definite() || anchor.term().joins() || harmAlone) {
            return false;
        }
        int from = earlier.stream()
                .filter(other -> other.sentence().index() == anchor.sentence().index())
                .mapToInt(other -> other.span().end())
                .filter(end -> end <= anchor.span().start())
                .max()
                .orElse(anchor.sentence().span().start());
        if (from >= anchor.span().start()) {
            return false;
        }
        return context.hasStretch(
                "separations", context.padded(Span.of(from, anchor.span().start())));
    }
}
