package dev.dateline.core;

/// What kind of actor a name of the directory stands for, at a given day.
public enum ActorKind {
    ARMED_GROUP("armed-group"),
    MILITIA("militia"),
    CRIMINAL_GROUP("criminal-group"),
    DE_FACTO_AUTHORITY("de-facto-authority"),
    MILITARY("military"),
    PARAMILITARY("paramilitary"),
    POLICE("police"),
    INTELLIGENCE("intelligence"),
    GOVERNMENT("government"),
    INTERNATIONAL_ORGANIZATION("international-organization"),
    PEACEKEEPERS("peacekeepers"),
    POLITICAL_PARTY("political-party"),
    NGO("ngo"),
    MEDIA("media"),
    PRIVATE_MILITARY("private-military");

    private final String code;

    ActorKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// The kind with that code.
    ///
    /// @throws IllegalArgumentException when there is none; the message lists all
    public static ActorKind parse(String code) {
        for (ActorKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        StringBuilder all = new StringBuilder();
        for (ActorKind kind : values()) {
            all.append(all.isEmpty() ? "" : ", ").append(kind.code);
        }
        throw new IllegalArgumentException("'%s' is no kind of actor; kinds: %s".formatted(code, all));
    }

    /// Whether such an actor acts for a state (its forces, police, services, government).
    public boolean isState() {
        return this == MILITARY || this == PARAMILITARY || this == POLICE || this == INTELLIGENCE || this == GOVERNMENT;
    }

    /// Whether such an actor fights, so that it may stand as the doer of violence.
    public boolean isArmed() {
        return switch (this) {
            case ARMED_GROUP,
                    MILITIA,
                    CRIMINAL_GROUP,
                    DE_FACTO_AUTHORITY,
                    MILITARY,
                    PARAMILITARY,
                    POLICE,
                    INTELLIGENCE,
                    PEACEKEEPERS,
                    PRIVATE_MILITARY -> true;
            case GOVERNMENT, INTERNATIONAL_ORGANIZATION, POLITICAL_PARTY, NGO, MEDIA -> false;
        };
    }
}
