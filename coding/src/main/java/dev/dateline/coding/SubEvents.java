package dev.dateline.coding;

import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// ACLED's sub-event type where the type of event alone does not tell it: by weapon, by who was attacked, by
/// what else the report tells of.
final class SubEvents {
    /// Kinds of targets and victims that fight back.
    private static final Set<String> ARMED =
            Set.of("soldier", "military", "police", "police-officer", "attacker", "guard", "peacekeeper");

    private SubEvents() {}

    /// @param all the events of the report
    static Codes codes(Event event, List<Event> all) {
        Codes codes = event.codes();
        return acled(event, all)
                .map(sub -> new Codes(Optional.of(sub), codes.plover(), codes.cameo(), codes.gtd()))
                .orElse(codes);
    }

    private static Optional<String> acled(Event event, List<Event> all) {
        return switch (event.type()) {
            case BOMBING -> bombing(event);
            case ARMED_ASSAULT, UNKNOWN_ATTACK, ASSASSINATION ->
                isBattle(event) ? Optional.of("Armed clash") : Optional.empty();
            case TAKEOVER -> Optional.of(takeover(event, all));
            case CROWD_CONTROL ->
                isHurt(event, all) ? Optional.of("Excessive force against protesters") : Optional.empty();
            case DEMONSTRATION ->
                all.stream().anyMatch(other -> other.type() == EventType.CROWD_CONTROL)
                        ? Optional.of("Protest with intervention")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> bombing(Event event) {
        boolean grenade = !event.weapons().isEmpty()
                && event.weapons().stream().allMatch(weapon -> weapon.type() == WeaponType.GRENADE);
        return event.stage() == Stage.PLANNED
                ? Optional.of("Disrupted weapons use")
                : grenade ? Optional.of("Grenade") : Optional.empty();
    }

    /// Armed people attack nobody but other armed people.
    private static boolean isBattle(Event event) {
        List<String> kinds = Stream.concat(
                        event.targets().stream().map(target -> target.type()),
                        event.victims().stream().map(victim -> victim.type()))
                .toList();
        boolean group = event.doers().stream().anyMatch(doer -> doer.kind() != DoerKind.INDIVIDUAL);
        return group && !kinds.isEmpty() && ARMED.containsAll(kinds);
    }

    private static String takeover(Event event, List<Event> all) {
        boolean fought = all.stream().anyMatch(Event::isViolent);
        boolean left = all.stream().anyMatch(other -> other.type() == EventType.WITHDRAWAL);
        if (!fought && (left || event.codes().acled().isPresent())) {
            return event.codes().acled().orElse("Non-violent transfer of territory");
        }
        boolean state = event.doers().stream().anyMatch(doer -> doer.kind() == DoerKind.STATE);
        return state ? "Government regains territory" : "Non-state actor overtakes territory";
    }

    /// Somebody is killed or hurt in the sentences that tell of a crowd broken up.
    private static boolean isHurt(Event event, List<Event> all) {
        return all.stream()
                .filter(Event::isViolent)
                .filter(other -> other.casualties().stream()
                        .anyMatch(figure -> figure.harm() == Harm.KILLED || figure.harm() == Harm.INJURED))
                .anyMatch(other -> other.evidence().stream().anyMatch(event.evidence()::contains));
    }
}
