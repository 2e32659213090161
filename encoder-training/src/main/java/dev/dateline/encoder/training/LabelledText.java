package dev.dateline.encoder.training;

import dev.dateline.core.Span;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Sentence;
import dev.dateline.encoder.Incident;
import dev.dateline.encoder.Label;
import java.util.Arrays;
import java.util.List;

/// A text with what the encoder should say of it, filled in by a reader of gold data.
///
/// For each token and label one of [#OUTSIDE], [#BEGIN], [#INSIDE], [#UNKNOWN]; for each sentence and incident
/// [#OUTSIDE] for no, [#BEGIN] for yes, or [#UNKNOWN]. What is unknown neither teaches nor counts.
final class LabelledText {
    static final byte OUTSIDE = 0;
    static final byte BEGIN = 1;
    static final byte INSIDE = 2;
    static final byte UNKNOWN = -1;

    /// Something that fills a role, under the names that count as right. Empty for texts without such gold.
    record Filler(Label label, List<String> names) {}

    private static final int LABELS = Label.values().length;
    private static final int INCIDENTS = Incident.values().length;

    private final String id;
    private final AnnotatedText text;
    private final boolean own;
    private final List<Filler> fillers;
    private final int[] sentenceOf;
    private final byte[] tokens;
    private final byte[] sentences;

    /// @param own of the project's own corpus
    LabelledText(String id, AnnotatedText text, boolean own, List<Filler> fillers) {
        this.id = id;
        this.text = text;
        this.own = own;
        this.fillers = List.copyOf(fillers);
        this.sentenceOf = new int[text.tokens().size()];
        for (Sentence sentence : text.sentences()) {
            Arrays.fill(sentenceOf, sentence.firstToken(), sentence.endToken(), sentence.index());
        }
        this.tokens = new byte[text.tokens().size() * LABELS];
        this.sentences = new byte[text.sentences().size() * INCIDENTS];
    }

    String id() {
        return id;
    }

    AnnotatedText text() {
        return text;
    }

    boolean isOwn() {
        return own;
    }

    List<Filler> fillers() {
        return fillers;
    }

    /// Index of the sentence that holds a token.
    int sentenceOf(int token) {
        return sentenceOf[token];
    }

    byte state(int token, Label label) {
        return tokens[token * LABELS + label.place()];
    }

    byte state(int sentence, Incident incident) {
        return sentences[sentence * INCIDENTS + incident.place()];
    }

    /// Marks the tokens of a mention. What is marked already stays: so longer mentions come first.
    void mark(Span mention, Label label) {
        int first = firstTokenOf(mention);
        int end = endTokenOf(mention);
        for (int token = first; token < end; token++) {
            if (state(token, label) == BEGIN || state(token, label) == INSIDE) {
                return;
            }
        }
        for (int token = first; token < end; token++) {
            tokens[token * LABELS + label.place()] = token == first ? BEGIN : INSIDE;
        }
    }

    /// Marks tokens as unknown unless they carry the label.
    void mask(Span words, Label label) {
        int end = endTokenOf(words);
        for (int token = firstTokenOf(words); token < end; token++) {
            if (state(token, label) == OUTSIDE) {
                tokens[token * LABELS + label.place()] = UNKNOWN;
            }
        }
    }

    /// Marks a label as unknown throughout.
    void mask(Label label) {
        for (int token = 0; token < text.tokens().size(); token++) {
            tokens[token * LABELS + label.place()] = UNKNOWN;
        }
    }

    void mark(Sentence sentence, Incident incident) {
        sentences[sentence.index() * INCIDENTS + incident.place()] = BEGIN;
    }

    /// Marks an incident as unknown unless the sentence is known to tell of it.
    void mask(Sentence sentence, Incident incident) {
        if (state(sentence.index(), incident) == OUTSIDE) {
            sentences[sentence.index() * INCIDENTS + incident.place()] = UNKNOWN;
        }
    }

    boolean hasAnyMark(int token) {
        for (int i = token * LABELS; i < (token + 1) * LABELS; i++) {
            if (tokens[i] > OUTSIDE) {
                return true;
            }
        }
        return false;
    }

    boolean hasAnyIncident(int sentence) {
        int from = sentence * INCIDENTS;
        for (byte state : Arrays.copyOfRange(sentences, from, from + INCIDENTS)) {
            if (state > OUTSIDE) {
                return true;
            }
        }
        return false;
    }

    private int firstTokenOf(Span span) {
        int token = text.firstTokenFrom(span.start());
        boolean inside = token > 0 && text.token(token - 1).span().end() > span.start();
        return inside ? token - 1 : token;
    }

    private int endTokenOf(Span span) {
        return text.firstTokenFrom(span.end());
    }
}
