package dev.dateline.coding;

import dev.dateline.codebook.Codebook;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.frame.FrameMatch;
import dev.dateline.coding.judge.Judges;
import dev.dateline.coding.need.IndicatorReader;
import dev.dateline.coding.need.WarningReader;
import dev.dateline.coding.sides.NamedActors;
import dev.dateline.coding.sides.RelationReader;
import dev.dateline.coding.speech.Speech;
import dev.dateline.coding.speech.SpeechReader;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.coding.speech.StatementReader;
import dev.dateline.core.Article;
import dev.dateline.core.finding.Aggregate;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Indicator;
import dev.dateline.core.finding.Quotation;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.finding.Statement;
import dev.dateline.core.finding.Warning;
import dev.dateline.core.mention.Mentions;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns one annotated text and its mentions into findings. Thread-safe; a pure function of its arguments and
/// the codebook.
public final class FindingCoder {
    private final Codebook codebook;
    private final AnchorFinder anchorFinder;
    private final EventGrouper grouper;
    private final FillerJudge judge;
    private final Optional<WordTagger> tagger;
    private final ActReader acts;
    private final RelationReader relations;

    /// @param judges trained with the tagger given, or without one if none is
    public FindingCoder(Codebook codebook, Judges judges, Optional<WordTagger> tagger) {
        this.tagger = tagger;
        this.codebook = codebook;
        this.grouper = new EventGrouper(codebook);
        this.judge = new FillerJudge(judges);
        this.anchorFinder = new AnchorFinder(codebook);
        this.acts = new ActReader(codebook);
        this.relations = new RelationReader(codebook);
    }

    /// @param events in order of first mention; exactly one is the main one unless there is none
    /// @param aggregates summed-up violence, never turned into events
    /// @param quotations who says what, nested sayings included
    /// @param actors who is named, private persons left out
    public record Findings(
            List<Event> events,
            List<Aggregate> aggregates,
            List<Statement> statements,
            List<Warning> warnings,
            List<Relation> relations,
            List<Indicator> indicators,
            List<Quotation> quotations,
            List<CodedReport.ActorMentions> actors) {
        /// Whether a report tells of conflict: what is only said is no sign of it.
        public boolean hasAny() {
            return !events.isEmpty()
                    || !aggregates.isEmpty()
                    || !warnings.isEmpty()
                    || relations.stream()
                            .anyMatch(relation -> relation.relation().isOfConflict())
                    || !indicators.isEmpty();
        }
    }

    /// Every draft and candidate with what is known of them, before anything is judged.
    ///
    /// @param tags what a tagger that did not learn from this text says of it
    public CodingTrace trace(AnnotatedText text, Mentions mentions, Optional<WordTagger.Tags> tags) {
        Told told = told(Context.of(text, mentions, codebook));
        List<Candidate> candidates = CandidateFinder.find(told.context());
        FillerFeatures features = new FillerFeatures(told.context(), told.anchors(), told.drafts(), candidates, tags);
        return new CodingTrace(told.drafts().stream()
                .map(draft -> trace(told.context(), draft, told.drafts(), candidates, features, tags))
                .toList());
    }

    /// What a text tells of violence, before anything is judged.
    ///
    /// @param context in which what the text withdraws is not told
    private record Told(
            Context context, Speeches speeches, Withdrawn withdrawn, List<Anchor> anchors, List<Draft> drafts) {}

    private Told told(Context whole) {
        Speeches speeches = SpeechReader.read(whole);
        List<Anchor> all = anchorFinder.find(whole);
        Withdrawn withdrawn = Withdrawn.of(whole, all, speeches);
        Context context = withdrawn.leftOf(whole);
        List<Anchor> anchors = withdrawn.silent().isEmpty() ? all : anchorFinder.find(context);
        return new Told(context, speeches, withdrawn, anchors, grouper.group(context, anchors, withdrawn));
    }

    private static CodingTrace.DraftTrace trace(
            Context context,
            Draft draft,
            List<Draft> drafts,
            List<Candidate> candidates,
            FillerFeatures features,
            Optional<WordTagger.Tags> tags) {
        DraftFeatures described = DraftFeatures.of(context, draft, drafts, tags);
        return new CodingTrace.DraftTrace(
                draft.type(),
                EventAssembler.type(draft),
                draft.anchorSentences().stream().map(Sentence::span).toList(),
                draft.anchors.stream().map(Anchor::span).toList(),
                draft.date,
                draft.place,
                described.whole(),
                described.own(),
                Comparison.Told.of(draft),
                candidates.stream()
                        .filter(candidate -> features.isInReach(candidate, draft))
                        .map(candidate -> new CodingTrace.FillerTrace(
                                candidate.span(),
                                context.span(candidate.group()),
                                context.words(candidate.span()),
                                candidate.kind().name(),
                                candidate.key(),
                                FillerJudge.gap(candidate, draft),
                                FillerJudge.proposed(candidate, draft),
                                features.of(candidate, draft)))
                        .toList());
    }

    /// Whether the report says of itself that it corrects what its outlet published before.
    public boolean isCorrection(Article article) {
        return Corrections.isCorrection(article, codebook);
    }

    public Findings code(AnnotatedText text, Mentions mentions) {
        Context whole = Context.of(text, mentions, codebook);
        Told told = told(whole);
        Context context = told.context();
        Speeches speeches = told.speeches();
        List<Relation> standing = relations.read(whole, speeches);
        List<Draft> judged = told.drafts().isEmpty()
                ? List.of()
                : judge.judge(
                        context,
                        told.anchors(),
                        told.drafts(),
                        tagger.map(known -> known.tag(text)),
                        Bystanders.of(context, standing, speeches, told.anchors(), told.drafts()));
        boolean game = context.tellsOfGames(); // where everybody attacks, defends and goes to war
        List<FrameMatch<EventType>> frames = game ? List.of() : acts.find(context);
        List<Draft> drafts = new Sift(frames).sift(judged);
        ClaimHomes.give(context, drafts); // a claim handed to what was no happening is about one that was
        drafts = Retold.joined(context, drafts, speeches);
        Set<Group> used = drafts.stream()
                .flatMap(draft -> draft.anchors.stream())
                .map(Anchor::group)
                .collect(Collectors.toSet());
        List<Event> violent = new ArrayList<>(EventAssembler.assemble(context, drafts, speeches));
        violent.addAll(told.withdrawn().events(whole, drafts, speeches));
        return new Findings(
                EventOrder.of(context, violent, ActReader.read(context, speeches, frames, used)),
                AggregateReader.read(context, used, speeches),
                game ? List.of() : StatementReader.read(whole, speeches),
                WarningReader.read(whole, speeches),
                standing,
                IndicatorReader.read(whole, speeches),
                speeches.all().stream().map(Speech::quotation).toList(),
                NamedActors.of(whole, standing));
    }
}
