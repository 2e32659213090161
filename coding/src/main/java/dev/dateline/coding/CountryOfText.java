package dev.dateline.coding;

import dev.dateline.codebook.Actor;
import dev.dateline.coding.context.Context;
import dev.dateline.core.mention.Mention;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The country that a text as a whole tells of.
final class CountryOfText {
    private CountryOfText() {}

    /// The country of most of its places; else the one where all its armed groups, or else its forces, act.
    static Optional<String> of(Context context) {
        return context.surroundings()
                .country()
                .or(() -> ofActors(
                        context,
                        actor -> actor.kind().isArmed() && !actor.kind().isState()))
                .or(() -> ofActors(context, actor -> actor.kind().isState()));
    }

    private static Optional<String> ofActors(Context context, Predicate<Mention.OfActor> counts) {
        Set<String> countries = context.mentions().of(Mention.OfActor.class).stream()
                .filter(counts)
                .flatMap(actor -> context.codebook().actors().find(actor.actor()).flatMap(Actor::country).stream())
                .collect(Collectors.toSet());
        return countries.size() == 1 ? countries.stream().findFirst() : Optional.empty();
    }
}
