package dev.dateline.export.ged;

import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Target;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Sourced;
import dev.dateline.export.codes.CodeTable;
import dev.dateline.export.codes.Countries;
import dev.dateline.export.party.Parties;
import dev.dateline.export.party.Party;
import dev.dateline.export.spi.Support;
import java.util.List;
import java.util.Optional;

/// The two sides of an incident and which kind of violence that makes it.
///
/// @param violence 1 state-based, 2 non-state, 3 one-sided
/// @param doerIsA whether whoever did it is side A
record Sides(int violence, Side a, Side b, boolean doerIsA) {
    private static final CodeTable NAMES = CodeTable.beside(Sides.class, "actor-names.csv");
    private static final String CIVILIANS = "Civilians";
    private static final String UNKNOWN = "XXX unknown";

    static final int STATE_BASED = 1;
    static final int NON_STATE = 2;
    static final int ONE_SIDED = 3;

    /// @param state ISO 3166-1 alpha-2 of a government
    record Side(String name, Optional<String> state, List<Support> words) {}

    static Sides of(Incident incident, Parties parties) {
        Optional<Sourced<Doer>> doer = parties.doers(incident).stream().findFirst();
        Side attacker = doer.map(one -> side(parties.of(one.value(), incident), Support.of(incident, one, Doer::spans)))
                .orElse(new Side(UNKNOWN, Optional.empty(), List.of()));
        Optional<Sourced<Target>> fighters = incident.targets().stream()
                .filter(target -> parties.of(target.value(), incident).standing() != Party.Standing.CIVILIAN)
                .findFirst();
        if (fighters.isEmpty() && incident.type().value() == EventType.ARMED_CLASH) {
            Side unknown = new Side(UNKNOWN, Optional.empty(), List.of());
            return new Sides(attacker.state().isPresent() ? STATE_BASED : NON_STATE, attacker, unknown, true);
        }
        if (fighters.isEmpty()) {
            List<Support> words = incident.targets().stream()
                    .flatMap(target -> Support.of(incident, target, Target::spans).stream())
                    .limit(1)
                    .toList();
            return new Sides(ONE_SIDED, attacker, new Side(CIVILIANS, Optional.empty(), words), true);
        }
        Side attacked =
                side(parties.of(fighters.get().value(), incident), Support.of(incident, fighters.get(), Target::spans));
        if (attacked.state().isPresent() && attacker.state().isEmpty()) {
            return new Sides(STATE_BASED, attacked, attacker, false);
        }
        int violence = attacker.state().isPresent() ? STATE_BASED : NON_STATE;
        return new Sides(violence, attacker, attacked, true);
    }

    private static Side side(Party party, List<Support> words) {
        if (party.isState() && party.country().isPresent()) {
            String country = party.country().get();
            String name = Countries.table().find(country, "ged_name").orElseGet(() -> Countries.name(country));
            return new Side("Government of " + name, Optional.of(country), words);
        }
        String name = party.actor()
                .flatMap(actor -> NAMES.find(actor.id(), "name"))
                .orElse(party.isNamed() ? party.name() : UNKNOWN);
        return new Side(name, Optional.empty(), words);
    }

    Side doer() {
        return doerIsA ? a : b;
    }

    Side other() {
        return doerIsA ? b : a;
    }
}
