package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.text.Sentence;
import java.util.List;
import java.util.regex.Pattern;

/// Judges whether words set a happening apart from the one told before: "hours after gunmen shot a judge",
/// "elsewhere, a bomb …".
final class Separations {
    private static final Pattern OPENING =
            Pattern.compile("^ (?:[a-z0-9-]+ ){1,3}(?:days?|weeks?|months?|years?) after ");

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
        return isAfterOpening(context, anchor, earlier)
                || context.hasStretch(
                        "separations",
                        context.padded(Span.of(from, anchor.span().start())));
    }

    /// "Two days after a bomb killed a judge, gunmen shot his brother": the clause that the distance opens ends between
    /// the two.
    private static boolean isAfterOpening(Context context, Anchor anchor, List<Anchor> earlier) {
        Sentence sentence = anchor.sentence();
        return earlier.stream()
                .filter(other -> other.sentence().equals(sentence))
                .map(Anchor::span)
                .filter(told -> told.start() > sentence.span().start()
                        && told.end() < anchor.span().start())
                .anyMatch(told -> OPENING.matcher(
                                        context.padded(Span.of(sentence.span().start(), told.start())))
                                .find()
                        && context.tokens(sentence).stream()
                                .anyMatch(token -> token.is(",")
                                        && token.span().start() >= told.end()
                                        && token.span().end() <= anchor.span().start()));
    }
}
