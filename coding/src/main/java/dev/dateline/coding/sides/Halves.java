package dev.dateline.coding.sides;

import dev.dateline.codebook.Actor;
import dev.dateline.coding.context.Context;
import dev.dateline.core.ActorKind;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Relation;
import java.util.List;
import java.util.Optional;

/// Reads whom the first half of a compound names. Names are not looked for within a word, so the directory is asked.
record Halves(Context context) {
    /// Who the first half of a compound names: "Iran" of "Iran-backed", "Taliban" of "Taliban-held", "rebel".
    Optional<Ends.End> read(Span span) {
        String name = context.words(span);
        Optional<Actor> actor = actor(name);
        if (actor.isPresent()) {
            ActorKind kind = actor.get().kindOn(context.text().article().published());
            return Optional.of(new Ends.End(
                    new Relation.Party(name, Optional.of(actor.get().id()), kind.code(), List.of(span)), true));
        }
        if (isCountry(name)) {
            return Optional.of(new Ends.End(new Relation.Party(name, Optional.empty(), "state", List.of(span)), true));
        }
        boolean described = context.codebook().cues().has("group-words", name)
                || context.codebook().cues().has("party-words", name);
        return described
                ? Optional.of(new Ends.End(new Relation.Party(name, Optional.empty(), "people", List.of(span)), false))
                : Optional.empty();
    }

    private Optional<Actor> actor(String name) {
        return Character.isUpperCase(name.charAt(0))
                ? context.codebook().actors().named(name).stream()
                        .filter(actor -> actor.spellings().stream()
                                .anyMatch(spelling -> spelling.name().equalsIgnoreCase(name)
                                        && (spelling.caution() == Actor.Caution.NONE
                                                || spelling.caution() == Actor.Caution.CASE
                                                        && spelling.name().equals(name))))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isCountry(String name) {
        return Character.isUpperCase(name.charAt(0))
                && (!context.codebook().actors().named(name + " government").isEmpty()
                        || !context.codebook()
                                .actors()
                                .named("government of " + name)
                                .isEmpty());
    }
}
