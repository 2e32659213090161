package dev.dateline.core.text;

/// Universal part-of-speech tags (universaldependencies.org), as the tagger gives them.
public enum Pos {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X;

    /// The tag of that name; `X` for a name that is none.
    public static Pos parse(String name) {
        for (Pos pos : values()) {
            if (pos.name().equals(name)) {
                return pos;
            }
        }
        return X;
    }

    public boolean isNominal() {
        return this == NOUN || this == PROPN || this == PRON;
    }
}
