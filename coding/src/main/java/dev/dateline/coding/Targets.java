package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Target;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads what or whom it was aimed at. Harmed people are victims and stand in [Victims] instead.
final class Targets {
    private Targets() {}

    static List<Target> of(Context context, Draft draft) {
        Map<Mention.OfTarget, Naming> namings = new LinkedHashMap<>();
        Map<String, Mention.OfTarget> byKey = new LinkedHashMap<>();
        for (Anchor anchor : draft.anchors) {
            for (Anchor.Argument argument : anchor.arguments()) {
                if (argument.role() != Role.TARGET && argument.role() != Role.VICTIM) {
                    continue;
                }
                Optional<Mention.OfTarget> mention = targetOf(context, argument);
                if (mention.isEmpty()
                        || mention.get().type().equals("attacker") && anchor.type() != EventType.ARMED_CLASH) {
                    continue;
                }
                boolean thing = mention.get().kind() != TargetKind.PEOPLE
                        && mention.get().kind() != TargetKind.PERSON;
                if (argument.role() == Role.VICTIM && !thing) {
                    continue; // harmed people are victims
                }
                String key = keyOf(context, mention.get());
                Span name = mention.get().span();
                Mention.OfTarget first = byKey.computeIfAbsent(key, k -> mention.get());
                namings.computeIfAbsent(first, k -> new Naming()).add(context.words(name), name);
            }
        }
        List<Target> targets = new ArrayList<>();
        namings.forEach((mention, naming) -> {
            List<String> ordered = naming.properFirst();
            boolean named = Character.isUpperCase(ordered.getFirst().charAt(0))
                    && !context.text().upperCase();
            targets.add(new Target(
                    ordered,
                    mention.kind(),
                    mention.type(),
                    named,
                    HeadCount.notStated(),
                    effect(context, draft, mention),
                    naming.spans()));
        });
        return targets;
    }

    static Optional<Mention.OfTarget> targetOf(Context context, Anchor.Argument argument) {
        return context.mentions().within(argument.span(), Mention.OfTarget.class).stream()
                .reduce((first, second) -> second)
                .or(() ->
                        context.targetAt(argument.group()).filter(t -> t.span().overlaps(argument.span())))
                .or(() -> responders(context, argument));
    }

    /// "those responding", "those who came to help": a pronoun that its own words describe.
    private static Optional<Mention.OfTarget> responders(Context context, Anchor.Argument argument) {
        int first = argument.group().firstToken();
        if (!context.text().token(first).is("those")
                || first + 1 >= context.text().tokens().size()
                || !context.text().token(first + 1).hasLemma("respond")
                        && !context.text().token(first + 1).is("responding")
                        && !context.text().token(first + 1).is("helping")
                        && !context.text().token(first + 1).is("fleeing")) {
            return Optional.empty();
        }
        Span span = context.text().span(first, first + 2);
        return Optional.of(new Mention.OfTarget(span, span, TargetKind.PEOPLE, "responder"));
    }

    private static String keyOf(Context context, Mention.OfTarget mention) {
        String head = context.words(mention.head()).toLowerCase(Locale.ROOT);
        return mention.kind() + ":" + (head.endsWith("s") ? head.substring(0, head.length() - 1) : head);
    }

    private static Optional<String> effect(Context context, Draft draft, Mention.OfTarget target) {
        for (Anchor anchor : draft.anchors) {
            if (!anchor.sentence().span().contains(target.span())) {
                continue;
            }
            for (Token token : context.tokens(anchor.sentence())) {
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
        }
        return Optional.empty();
    }
}
