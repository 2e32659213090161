package dev.dateline.core.finding;

import java.util.Arrays;
import java.util.Optional;

/// How one actor may stand to another, as the contract lists it; read from subject to object.
public enum RelationType {
    GOVERNS("governs"),
    CONTROLS("controls"),
    OFFSHOOT_OF("offshoot-of"),
    PART_OF("part-of"),
    OPPOSES("opposes"),
    FIGHTS("fights"),
    THREATENS("threatens"),
    ALLIED_WITH("allied-with"),
    JOINS("joins"),
    LEAVES("leaves"),
    DISAFFECTED_FROM("disaffected-from"),
    TRAINED_BY("trained-by"),
    SUPPORTS("supports"),
    FINANCES("finances"),
    LEADS("leads"),
    RECRUITS_FROM("recruits-from"),
    WANTS("wants"),
    AFFILIATED("affiliated"),
    HOLDS_OFFICE("holds-office");

    private final String code;

    RelationType(String code) {
        this.code = code;
    }

    /// As written in the contract's JSON.
    public String code() {
        return code;
    }

    /// Whether the relation is the same read from either end.
    public boolean isMutual() {
        return this == OPPOSES || this == FIGHTS || this == ALLIED_WITH;
    }

    /// Whether it is a sign that a report tells of conflict; that somebody holds an office is none.
    public boolean isOfConflict() {
        return switch (this) {
            case GOVERNS,
                    CONTROLS,
                    OFFSHOOT_OF,
                    OPPOSES,
                    FIGHTS,
                    THREATENS,
                    JOINS,
                    LEAVES,
                    DISAFFECTED_FROM,
                    TRAINED_BY -> true;
            case PART_OF, ALLIED_WITH, SUPPORTS, FINANCES, LEADS, RECRUITS_FROM, WANTS, AFFILIATED, HOLDS_OFFICE ->
                false;
        };
    }

    public static Optional<RelationType> find(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /// The relation with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static RelationType parse(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("'%s' is no relation".formatted(code)));
    }
}
