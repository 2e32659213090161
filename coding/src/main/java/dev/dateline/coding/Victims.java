package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.core.HeadCount;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.mention.Mention;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads who was harmed, from the casualties and from the arguments of anchors.
final class Victims {
    private Victims() {}

    static List<Victim> of(Context context, Draft draft) {
        Map<String, Victim> byKey = new LinkedHashMap<>();
        for (Casualty casualty : draft.casualties) {
            if (casualty.words().isEmpty()
                    || casualty.isTotal()
                    || casualty.who().equals("perpetrators")
                    || casualty.count().equals(HeadCount.exactly(0))
                    || casualty.words().get().toLowerCase(Locale.ROOT).startsWith("how ")) {
                continue;
            }
            boolean named = casualty.named().isPresent();
            String name = casualty.words().get();
            byKey.merge(
                    name.toLowerCase(Locale.ROOT),
                    new Victim(
                            List.of(name),
                            named || casualty.count().equals(HeadCount.exactly(1)),
                            named,
                            casualty.named().map(Mention.OfPerson::inOffice).orElse(false),
                            casualty.type().isEmpty() ? "civilian" : casualty.type(),
                            Optional.empty(),
                            named ? HeadCount.notStated() : casualty.count(),
                            casualty.harm(),
                            casualty.wordsSpan().stream().toList()),
                    (first, second) -> first);
        }
        for (Anchor anchor : draft.anchors) {
            for (Anchor.Argument argument : anchor.arguments()) {
                if (argument.role() != Role.VICTIM && argument.role() != Role.TARGET) {
                    continue;
                }
                Harm harm = anchor.term().harm().orElse(Harm.NONE);
                for (Mention.OfPerson person : context.mentions().within(argument.span(), Mention.OfPerson.class)) {
                    byKey.putIfAbsent(
                            person.name().toLowerCase(Locale.ROOT),
                            new Victim(
                                    List.of(person.name()),
                                    true,
                                    true,
                                    person.inOffice(),
                                    person.inOffice() ? "official" : "civilian",
                                    Optional.empty(),
                                    HeadCount.notStated(),
                                    harm,
                                    List.of(person.span())));
                }
                Optional<Mention.OfTarget> people = Targets.targetOf(context, argument)
                        .filter(t -> t.kind() == TargetKind.PEOPLE || t.kind() == TargetKind.PERSON)
                        .filter(t -> !t.type().equals("attacker"));
                if (people.isPresent()
                        && argument.role() == Role.VICTIM
                        && context.mentions()
                                .within(argument.span(), Mention.OfPerson.class)
                                .isEmpty()) {
                    String name = context.words(argument.span());
                    HeadCount count = CasualtyReader.countIn(context, argument.group())
                            .map(Mention.OfCount::count)
                            .orElse(HeadCount.notStated());
                    byKey.putIfAbsent(
                            name.toLowerCase(Locale.ROOT),
                            new Victim(
                                    List.of(name),
                                    Doers.isSingle(context, argument.group()),
                                    false,
                                    false,
                                    people.get().type(),
                                    Optional.empty(),
                                    count,
                                    harm,
                                    List.of(argument.span())));
                }
            }
        }
        return List.copyOf(byKey.values());
    }
}
