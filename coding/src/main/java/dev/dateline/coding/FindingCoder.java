package dev.dateline.coding;

import dev.dateline.codebook.Codebook;
import dev.dateline.core.finding.Aggregate;
import dev.dateline.core.finding.Event;
import dev.dateline.core.mention.Mentions;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns one annotated text and its mentions into findings. Thread-safe; a pure function of its arguments and the
/// codebook.
public final class FindingCoder {
    private final Codebook codebook;
    private final AnchorFinder anchorFinder;
    private final EventGrouper grouper = new EventGrouper();

    public FindingCoder(Codebook codebook) {
        this.codebook = codebook;
        this.anchorFinder = new AnchorFinder(codebook);
    }

    /// @param events in order of first mention; exactly one is the main one unless there is none
    /// @param aggregates summed-up violence, never turned into events
    public record Findings(List<Event> events, List<Aggregate> aggregates) {}

    public Findings code(AnnotatedText text, Mentions mentions) {
        Context context = Context.of(text, mentions, codebook);
        List<Anchor> anchors = anchorFinder.find(context);
        List<Draft> drafts = grouper.group(context, anchors);
        Set<Group> told = drafts.stream()
                .flatMap(draft -> draft.anchors.stream())
                .map(Anchor::group)
                .collect(Collectors.toSet());
        return new Findings(EventAssembler.assemble(context, drafts), AggregateReader.read(context, told));
    }
}
