package dev.dateline.encoder;

/// Kinds of happening that the model tells apart.
public enum Incident {
    ATTACK(0),
    BOMBING(1),
    KIDNAPPING(2),
    ARSON(3),
    ROBBERY(4);

    private final int place;

    Incident(int place) {
        this.place = place;
    }

    /// Where it stands among the outputs of the model, after those of the labels.
    public int place() {
        return place;
    }
}
