package dev.dateline.encoder;

import dev.dateline.coding.WordTagger;

/// Scores of the encoder in the words of coding.
public record EncoderTags(TokenScores scores) implements WordTagger.Tags {
    @Override
    public double of(int token, WordTagger.Part part) {
        return scores.of(token, label(part));
    }

    @Override
    public double of(int sentence, WordTagger.Kind kind) {
        return scores.of(sentence, incident(kind));
    }

    private static Label label(WordTagger.Part part) {
        return switch (part) {
            case DOER -> Label.PERP_IND;
            case ORGANIZATION -> Label.PERP_ORG;
            case TARGET -> Label.TARGET;
            case VICTIM -> Label.VICTIM;
            case VICTIM_DESCRIPTION -> Label.VICTIM_DESCRIPTION;
            case WEAPON -> Label.WEAPON;
            case TRIGGER -> Label.TRIGGER;
        };
    }

    private static Incident incident(WordTagger.Kind kind) {
        return switch (kind) {
            case ATTACK -> Incident.ATTACK;
            case BOMBING -> Incident.BOMBING;
            case KIDNAPPING -> Incident.KIDNAPPING;
            case ARSON -> Incident.ARSON;
            case ROBBERY -> Incident.ROBBERY;
        };
    }
}
