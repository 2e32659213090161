package dev.dateline.coding.sides;

import dev.dateline.codebook.Frame;
import dev.dateline.codebook.FrameRule;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.frame.Filler;
import dev.dateline.core.Span;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds compounds that tell how their first half stands to what follows: "Iran-backed militias", "rebel-held Idlib".
final class Compounds {
    private static final String SUBJECT = "subject";
    private static final Set<Frame.Kind> ANYBODY = Set.of(Frame.Kind.PARTY);

    /// @param owner role of the first half
    private record Known(Frame.Slot owner, Frame.Slot object, RelationType type) {}

    private final Map<String, Known> bySecondHalf = new HashMap<>();

    Compounds(List<FrameRule> rules) {
        for (FrameRule rule : rules) {
            for (Frame frame : rule.frames()) {
                Frame.Slot owner = frame.slots().get(Frame.OWNER);
                Frame.Slot object = frame.slots().get(Frame.OBJECT);
                if (frame.form() == Frame.Form.COMPOUND && owner != null && object != null) {
                    bySecondHalf.put(
                            frame.words().getFirst(), new Known(owner, object, RelationType.parse(rule.name())));
                }
            }
        }
    }

    /// The first half stands as a filler with a span that ends before the hyphen.
    List<Telling> find(Context context, Sentence sentence) {
        List<Telling> found = new ArrayList<>();
        for (int i = sentence.firstToken(); i + 1 < sentence.endToken(); i++) {
            Token token = context.text().token(i);
            int hyphen = token.lower().lastIndexOf('-');
            if (hyphen <= 0) {
                continue;
            }
            Known known = bySecondHalf.get(token.lower().substring(hyphen + 1));
            if (known == null) {
                continue;
            }
            int at = i;
            context.text()
                    .groupAt(i)
                    .filter(Group::isNoun)
                    .filter(group -> group.endToken() > at + 1)
                    .ifPresent(group -> found.add(telling(context, sentence, group, token, hyphen, known)));
        }
        return found;
    }

    private static Telling telling(
            Context context, Sentence sentence, Group group, Token token, int hyphen, Known known) {
        Span half = Span.of(token.span().start(), token.span().start() + hyphen);
        Span rest = context.text().span(token.index() + 1, group.endToken());
        Telling.Side left = new Telling.Side(List.of(new Filler(group, half)), Set.of());
        Frame.Slot slot = known.object();
        Telling.Side right = new Telling.Side(
                List.of(new Filler(group, rest)),
                RelationReader.kinds(known.type(), slot.role(), slot.kinds().isEmpty() ? ANYBODY : slot.kinds()));
        boolean subjectLeft = known.owner().role().equals(SUBJECT);
        return new Telling(
                known.type(),
                sentence,
                group,
                token.index(),
                token.lower().substring(hyphen + 1),
                subjectLeft ? left : right,
                subjectLeft ? right : left);
    }
}
