package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// All that is said in one text, in text order, nested sayings included. Look-ups are binary searches.
public final class Speeches {
    private final Context context;
    private final List<Speech> all;
    /// Every part of a content with its saying, by where it starts.
    private final List<Part> parts = new ArrayList<>();
    /// How far the parts up to an index reach.
    private final int[] reach;
    /// Indices of the sentences whose words name a speaker.
    private final Set<Integer> spoken = new HashSet<>();

    private record Part(Span span, Speech speech) {}

    Speeches(Context context, List<Speech> all) {
        this.context = context;
        this.all = List.copyOf(all);
        for (Speech speech : all) {
            speech.quotation().content().forEach(span -> parts.add(new Part(span, speech)));
            if (speech.isNamed()) {
                spoken.add(speech.sentence().index());
            }
        }
        parts.sort(Comparator.comparing(Part::span));
        this.reach = new int[parts.size()];
        int farthest = 0;
        for (int i = 0; i < reach.length; i++) {
            farthest = Math.max(farthest, parts.get(i).span().end());
            reach[i] = farthest;
        }
    }

    public List<Speech> all() {
        return all;
    }

    /// The innermost saying whose content holds some words.
    public Optional<Speech> around(Span span) {
        return around(span, speech -> true);
    }

    private Optional<Speech> around(Span span, Predicate<Speech> fits) {
        Optional<Part> best = Optional.empty();
        for (int i = lastFrom(span.start()); i >= 0 && reach[i] >= span.end(); i--) {
            Part part = parts.get(i);
            boolean inner = part.span().contains(span)
                    && fits.test(part.speech())
                    && best.filter(found -> found.span().length() <= part.span().length())
                            .isEmpty();
            if (inner) {
                best = Optional.of(part);
            }
        }
        return best.map(Part::speech);
    }

    /// Index of the last part that starts at or before an offset.
    private int lastFrom(int offset) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /// Who says what some words of a sentence tell: the speaker of the innermost saying around them that names one,
    /// else whom a sentence in which nothing is said names as its source, else the report itself.
    public Attribution attribution(Sentence sentence, Span span) {
        Optional<Speech> speech = around(span, said -> said.told() && said.isNamed());
        if (speech.isPresent()) {
            // who denies a thing does not say that it is so
            return context.codebook().cues().has("saying-denying", speech.get().verb())
                    ? Attribution.theReport()
                    : speech.get().speaker();
        }
        return spoken.contains(sentence.index()) ? Attribution.theReport() : Speakers.of(context, sentence);
    }
}
