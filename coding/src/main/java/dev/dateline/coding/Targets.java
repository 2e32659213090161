package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.context.Context;
import dev.dateline.core.HeadCount;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Target;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives what or whom it was aimed at, from the fillers of a draft. Harmed people stand in [Victims] besides.
final class Targets {
    private Targets() {}

    static List<Target> of(Context context, Draft draft) {
        Map<String, List<Filler>> byKey = new LinkedHashMap<>();
        for (Filler filler : draft.fillers(Role.TARGET)) {
            byKey.computeIfAbsent(filler.candidate().key(), k -> new ArrayList<>())
                    .add(filler);
        }
        List<Target> targets = new ArrayList<>();
        for (List<Filler> fillers : byKey.values()) {
            Candidate best = fillers.getFirst().candidate();
            Naming naming = new Naming();
            fillers.forEach(filler -> naming.add(
                    context.words(filler.candidate().uncounted(context)),
                    filler.candidate().span()));
            Optional<Mention.OfTarget> known = context.targetAt(best.group());
            boolean named = best.kind() == Candidate.Kind.PERSON
                    || best.kind() == Candidate.Kind.ACTOR
                    || Character.isUpperCase(naming.names().getFirst().charAt(0))
                            && !context.text().upperCase();
            targets.add(new Target(
                    naming.names(),
                    kind(best, known),
                    known.map(Mention.OfTarget::type).orElse("other"),
                    named,
                    HeadCount.notStated(),
                    effect(context, best),
                    naming.spans()));
        }
        return targets;
    }

    private static TargetKind kind(Candidate candidate, Optional<Mention.OfTarget> known) {
        return switch (candidate.kind()) {
            case PERSON -> TargetKind.PERSON;
            case ACTOR, STATE, PEOPLE -> TargetKind.PEOPLE;
            case PLACE -> TargetKind.PLACE;
            case THING, WEAPON, OTHER -> known.map(Mention.OfTarget::kind).orElse(TargetKind.FACILITY);
        };
    }

    private static Optional<String> effect(Context context, Candidate target) {
        for (Token token : context.tokens(target.sentence())) {
            switch (token.lemma()) {
                case "destroy", "wreck", "demolish", "flatten" -> {
                    return Optional.of("destroyed");
                }
                case "damage" -> {
                    return Optional.of("damaged");
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
