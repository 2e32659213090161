package dev.dateline.encoder;

/// What part a word may play in a happening.
public enum Label {
    /// Persons who did it, named or described ("gunmen").
    PERP_IND(0),
    /// The organisation or force that did it.
    PERP_ORG(1),
    /// A thing, site or group of people that it was aimed at or hit.
    TARGET(2),
    /// A named person who was harmed.
    VICTIM(3),
    /// People who were harmed, described only ("worshippers").
    VICTIM_DESCRIPTION(4),
    WEAPON(5),
    /// The verb or noun that names the happening.
    TRIGGER(6);

    private final int place;

    Label(int place) {
        this.place = place;
    }

    /// Where it stands among the outputs of the model.
    public int place() {
        return place;
    }
}
