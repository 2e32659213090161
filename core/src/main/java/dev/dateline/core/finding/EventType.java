package dev.dateline.core.finding;

import java.util.Arrays;
import java.util.Optional;

/// Types of events with the category that each belongs to, as the contract lists them.
public enum EventType {
    BOMBING("bombing", Category.VIOLENCE),
    SUICIDE_BOMBING("suicide-bombing", Category.VIOLENCE),
    ARMED_ASSAULT("armed-assault", Category.VIOLENCE),
    ASSASSINATION("assassination", Category.VIOLENCE),
    ARMED_CLASH("armed-clash", Category.VIOLENCE),
    SHELLING("shelling", Category.VIOLENCE),
    AIR_STRIKE("air-strike", Category.VIOLENCE),
    DRONE_STRIKE("drone-strike", Category.VIOLENCE),
    KIDNAPPING("kidnapping", Category.VIOLENCE),
    HOSTAGE_TAKING("hostage-taking", Category.VIOLENCE),
    HIJACKING("hijacking", Category.VIOLENCE),
    ARSON("arson", Category.VIOLENCE),
    ROBBERY("robbery", Category.VIOLENCE),
    SABOTAGE("sabotage", Category.VIOLENCE),
    EXECUTION("execution", Category.VIOLENCE),
    CHEMICAL_ATTACK("chemical-attack", Category.VIOLENCE),
    UNARMED_ASSAULT("unarmed-assault", Category.VIOLENCE),
    SEXUAL_VIOLENCE("sexual-violence", Category.VIOLENCE),
    MOB_VIOLENCE("mob-violence", Category.VIOLENCE),
    RIOT("riot", Category.VIOLENCE),
    UNKNOWN_ATTACK("unknown-attack", Category.VIOLENCE),

    ARREST("arrest", Category.COERCION),
    SIEGE("siege", Category.COERCION),
    WEAPON_SEIZURE("weapon-seizure", Category.COERCION),
    CROWD_CONTROL("crowd-control", Category.COERCION),
    CURFEW("curfew", Category.COERCION),
    CENSORSHIP("censorship", Category.COERCION),
    DEPORTATION("deportation", Category.COERCION),

    WITHDRAWAL("withdrawal", Category.MOVEMENT),
    DEPLOYMENT("deployment", Category.MOVEMENT),
    TAKEOVER("takeover", Category.MOVEMENT),
    BASE_ESTABLISHED("base-established", Category.MOVEMENT),
    EVACUATION("evacuation", Category.MOVEMENT),
    RELEASE("release", Category.MOVEMENT),
    SURRENDER("surrender", Category.MOVEMENT),
    DEFECTION("defection", Category.MOVEMENT),

    OFFER("offer", Category.DEALING),
    REFUSAL("refusal", Category.DEALING),
    MEETING("meeting", Category.DEALING),
    AGREEMENT("agreement", Category.DEALING),
    CEASEFIRE("ceasefire", Category.DEALING),
    DEMAND("demand", Category.DEALING),
    AID("aid", Category.DEALING),
    SANCTION("sanction", Category.DEALING),

    DEMONSTRATION("demonstration", Category.PROTEST),
    STRIKE("strike", Category.PROTEST),
    ARMED_STRIKE("armed-strike", Category.PROTEST),
    BOYCOTT("boycott", Category.PROTEST),
    BLOCKADE("blockade", Category.PROTEST),

    INVESTIGATION("investigation", Category.GOVERNANCE),
    TRIAL("trial", Category.GOVERNANCE),
    FAILURE("failure", Category.GOVERNANCE),
    LAW("law", Category.GOVERNANCE);

    public enum Category {
        VIOLENCE("violence"),
        COERCION("coercion"),
        MOVEMENT("movement"),
        DEALING("dealing"),
        PROTEST("protest"),
        GOVERNANCE("governance");

        private final String code;

        Category(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final String code;
    private final Category category;

    EventType(String code, Category category) {
        this.code = code;
        this.category = category;
    }

    public String code() {
        return code;
    }

    public Category category() {
        return category;
    }

    public boolean isViolent() {
        return category == Category.VIOLENCE;
    }

    public static Optional<EventType> find(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /// The type with that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static EventType parse(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("'%s' is no type of event".formatted(code)));
    }
}
