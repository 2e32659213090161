package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Quotation;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads who says what.
public final class SpeechReader {
    private final Context context;
    private final AnnotatedText text;
    private final QuoteMarks marks;
    private final List<Draft> drafts = new ArrayList<>();

    /// A saying that later words in quotation marks may still be added to.
    private record Draft(Cue cue, int cueEnd, List<Range> content) {
        int end() {
            return content.stream().mapToInt(Range::end).max().orElse(0);
        }

        boolean holds(int token) {
            return content.stream().anyMatch(range -> range.first() <= token && token < range.end());
        }
    }

    private SpeechReader(Context context) {
        this.context = context;
        this.text = context.text();
        this.marks = new QuoteMarks(text);
    }

    public static Speeches read(Context context) {
        return new SpeechReader(context).read();
    }

    private Speeches read() {
        SayingWords words = new SayingWords(context.codebook().cues());
        CueFinder finder = new CueFinder(context, words, marks);
        ContentFinder contents = new ContentFinder(context, words, marks);
        for (Sentence sentence : text.sentences()) {
            boolean title = sentence.span().end() <= text.article().bodyStart(); // its text tells it again
            if (title || context.isCaption(sentence)) {
                continue;
            }
            List<Cue> cues = finder.find(sentence);
            for (Cue cue : cues) {
                contents.find(cue, cues)
                        .ifPresent(said -> drafts.add(new Draft(cue, said.cueEnd(), new ArrayList<>(said.ranges()))));
            }
        }
        addLoneQuotes();
        SpeakerNames names = new SpeakerNames(context);
        List<Speech> all = new ArrayList<>();
        drafts.stream()
                .sorted(Comparator.comparingInt(draft -> draft.cue().first()))
                .forEach(draft -> all.add(speech(draft, names)));
        all.sort(Comparator.comparing(speech -> speech.quotation().content().getFirst()));
        return new Speeches(context, all);
    }

    /// Words in quotation marks without a cue of their own go on with what was said before them.
    private void addLoneQuotes() {
        for (QuoteMarks.Stretch stretch : marks.all()) {
            Optional<Sentence> sentence =
                    text.sentenceAt(text.token(stretch.first()).span().start());
            boolean lone = sentence.isPresent()
                    && sentence.get().firstToken() == stretch.first()
                    && marks.isSpeech(stretch)
                    && !context.isCaption(sentence.get())
                    && sentence.get().span().start() >= text.article().bodyStart()
                    && drafts.stream().noneMatch(draft -> draft.holds(stretch.first() + 1) && !inside(draft, stretch));
            if (!lone) {
                continue;
            }
            before(stretch, sentence.get())
                    .ifPresent(draft -> draft.content().add(new Range(stretch.first(), stretch.end())));
        }
    }

    /// Whether a saying lies within the quoted words.
    private static boolean inside(Draft draft, QuoteMarks.Stretch stretch) {
        return stretch.holds(draft.cue().first());
    }

    private Optional<Draft> before(QuoteMarks.Stretch stretch, Sentence sentence) {
        return drafts.stream()
                .filter(draft ->
                        draft.cue().kind() == Cue.Kind.VERB || draft.cue().kind() == Cue.Kind.ACCORDING)
                .filter(draft -> draft.cue().first() < stretch.first()
                        && marks.around(draft.cue().first()).isEmpty())
                .filter(draft -> sentence.paragraph() - draft.cue().sentence().paragraph() <= 1)
                .filter(draft -> draft.cue().sentence().paragraph() == sentence.paragraph()
                        || stretch.continues()
                        || marks.closes(draft.end() - 1))
                .max(Comparator.comparingInt(
                                (Draft draft) -> draft.cue().sentence().index())
                        .thenComparingInt(draft -> -draft.cue().first()));
    }

    private Speech speech(Draft draft, SpeakerNames names) {
        Cue cue = draft.cue();
        List<Span> source = cue.source()
                .map(who -> List.of(text.span(who.first(), who.end())))
                .orElse(List.of());
        List<Span> content = draft.content().stream()
                .map(range -> text.span(range.first(), range.end()))
                .toList();
        Optional<Voice> voice = names.of(cue);
        Optional<String> name = voice.map(known -> known.speaker().name());
        Quotation quotation =
                new Quotation(source, List.of(text.span(cue.first(), draft.cueEnd())), content, kind(draft), name);
        Attribution speaker = voice.<Attribution>map(Voice::speaker).orElse(Attribution.theReport());
        return new Speech(
                quotation, cue.sentence(), cue.lemma(), speaker, voice.flatMap(Voice::affiliation), isTold(cue));
    }

    private static boolean isTold(Cue cue) {
        return cue.kind() != Cue.Kind.VERB
                || !cue.group().negated() && cue.group().modal().isEmpty();
    }

    private Quotation.Kind kind(Draft draft) {
        boolean quoted = false;
        boolean whole = true;
        for (Range range : draft.content()) {
            boolean all = marks.around(range.first())
                    .filter(stretch -> stretch.first() == range.first() && stretch.end() >= range.end())
                    .isPresent();
            whole &= all;
            for (int i = range.first(); i < range.end() && !quoted; i++) {
                quoted = marks.opens(i);
            }
        }
        return whole ? Quotation.Kind.DIRECT : quoted ? Quotation.Kind.MIXED : Quotation.Kind.INDIRECT;
    }
}
