package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.text.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All that is said in one text, in text order, nested sayings included.
public final class Speeches {
    private final Context context;
    private final List<Speech> all;

    Speeches(Context context, List<Speech> all) {
        this.context = context;
        this.all = List.copyOf(all);
    }

    public List<Speech> all() {
        return all;
    }

    /// The innermost saying whose content holds some words.
    public Optional<Speech> around(Span span) {
        return all.stream().filter(speech -> speech.holds(span)).min(Comparator.comparingInt(Speech::length));
    }

    /// Who says what some words of a sentence tell: the speaker of the saying around them, else whom their sentence
    /// names as source, else the report itself.
    public Attribution attribution(Sentence sentence, Span span) {
        return around(span)
                .map(Speech::speaker)
                .filter(speaker -> !speaker.equals(Attribution.theReport()))
                .orElseGet(() -> Speakers.of(context, sentence));
    }
}
