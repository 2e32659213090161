package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.text.Sentence;

/// What a tagger says of a candidate's words, in bands that a linear judge can weigh.
final class TagBands {
    private TagBands() {}

    /// Mean probability over the words of a candidate.
    static double mean(WordTagger.Tags tags, Context context, Candidate candidate, WordTagger.Part part) {
        int first = context.text().firstTokenFrom(candidate.span().start());
        int end = end(context, candidate.span());
        double sum = 0;
        for (int token = first; token < end; token++) {
            sum += tags.of(token, part);
        }
        return end > first ? sum / (end - first) : 0;
    }

    /// The probability of the word that fits least.
    static double weakest(WordTagger.Tags tags, Context context, Candidate candidate, WordTagger.Part part) {
        double weakest = 1;
        for (int token = context.text().firstTokenFrom(candidate.span().start());
                token < end(context, candidate.span());
                token++) {
            weakest = Math.min(weakest, tags.of(token, part));
        }
        return weakest;
    }

    /// The higher probability of the words right before and after: high when the candidate is cut too short.
    static double around(WordTagger.Tags tags, Context context, Candidate candidate, WordTagger.Part part) {
        Sentence sentence = candidate.sentence();
        int before = context.text().firstTokenFrom(candidate.span().start()) - 1;
        int after = end(context, candidate.span());
        double left = before >= sentence.firstToken() ? tags.of(before, part) : 0;
        double right = after < sentence.endToken() ? tags.of(after, part) : 0;
        return Math.max(left, right);
    }

    /// The highest probability of a part in the words of a span.
    static double highest(WordTagger.Tags tags, Context context, Span span, WordTagger.Part part) {
        double highest = 0;
        for (int token = context.text().firstTokenFrom(span.start()); token < end(context, span); token++) {
            highest = Math.max(highest, tags.of(token, part));
        }
        return highest;
    }

    private static int end(Context context, Span span) {
        return context.text().firstTokenFrom(span.end());
    }

    /// Log odds in steps of one, from -6 to 4.
    static String band(double probability) {
        double p = Math.min(Math.max(probability, 0.003), 0.98);
        return Long.toString(Math.round(Math.log(p / (1 - p))));
    }

    static String coarse(double probability) {
        return probability < 0.05 ? "0" : probability < 0.2 ? "1" : probability < 0.5 ? "2" : "3";
    }
}
