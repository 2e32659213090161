package dev.dateline.encoder;

import java.util.Arrays;

/// Probabilities for the tokens and sentences of one text; 0 throughout for sentences that were not looked at.
///
/// The labels are independent of each other: a word may be target and victim at once.
public final class TokenScores {
    private static final int LABELS = Label.values().length;
    private static final int INCIDENTS = Incident.values().length;

    private final float[] tokens;
    private final float[] sentences;

    TokenScores(float[] tokens, float[] sentences) {
        if (tokens.length % LABELS != 0 || sentences.length % INCIDENTS != 0) {
            throw new IllegalArgumentException(
                    "%d and %d scores are no whole rows".formatted(tokens.length, sentences.length));
        }
        this.tokens = tokens;
        this.sentences = sentences;
    }

    /// Scores of a text of that size of which nothing was looked at.
    public static TokenScores none(int tokens, int sentences) {
        return new TokenScores(new float[tokens * LABELS], new float[sentences * INCIDENTS]);
    }

    /// How probable it is that the token is part of a mention with that label.
    ///
    /// @param token index in [dev.dateline.core.text.AnnotatedText#tokens()]
    public float of(int token, Label label) {
        return tokens[token * LABELS + label.place()];
    }

    /// How probable it is that the sentence tells of a happening of that kind.
    ///
    /// @param sentence index in [dev.dateline.core.text.AnnotatedText#sentences()]
    public float of(int sentence, Incident incident) {
        return sentences[sentence * INCIDENTS + incident.place()];
    }

    /// The highest probability of a label among the tokens from `first` to `end`, excluded; 0 for no token.
    public float highest(int first, int end, Label label) {
        float highest = 0;
        for (int token = first; token < end; token++) {
            highest = Math.max(highest, of(token, label));
        }
        return highest;
    }

    /// The mean probability of a label among the tokens from `first` to `end`, excluded; 0 for no token.
    public float mean(int first, int end, Label label) {
        float sum = 0;
        for (int token = first; token < end; token++) {
            sum += of(token, label);
        }
        return end > first ? sum / (end - first) : 0;
    }

    public int tokens() {
        return tokens.length / LABELS;
    }

    public int sentences() {
        return sentences.length / INCIDENTS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenScores that
                && Arrays.equals(tokens, that.tokens)
                && Arrays.equals(sentences, that.sentences);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(tokens) + Arrays.hashCode(sentences);
    }
}
