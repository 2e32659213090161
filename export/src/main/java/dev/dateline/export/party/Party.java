package dev.dateline.export.party;

import dev.dateline.codebook.Actor;
import dev.dateline.core.ActorKind;
import java.util.Optional;

/// One that took part in an incident.
///
/// @param name the directory's name of an actor, else the words of the report
/// @param standing what it was on the day of the incident
/// @param actor of the directory, where it is known
/// @param kind what the directory says it was on that day
/// @param country ISO 3166-1 alpha-2: the state whose forces it is, the country to which a group or people
///     belong; empty when that is not known
/// @param type the type of target as reports describe it; empty for whoever did it
public record Party(
        String name,
        Standing standing,
        Optional<Actor> actor,
        Optional<ActorKind> kind,
        Optional<String> country,
        Optional<String> type) {
    public enum Standing {
        /// Armed forces or services of a state, or of whoever rules it.
        MILITARY,
        POLICE,
        /// Peacekeepers, private military companies, forces of international organisations.
        OUTSIDE,
        /// A named armed group.
        GROUP,
        /// Fighters whom nobody names.
        ARMED,
        CIVILIAN
    }

    public boolean isState() {
        return standing == Standing.MILITARY || standing == Standing.POLICE;
    }

    /// Whether it is known by a name of its own rather than by a description.
    public boolean isNamed() {
        return standing == Standing.GROUP || actor.isPresent();
    }
}
