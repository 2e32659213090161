package dev.dateline.export.acled;

import dev.dateline.core.ActorKind;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.codes.CodeTable;
import dev.dateline.export.codes.Countries;
import dev.dateline.export.party.Parties;
import dev.dateline.export.party.Party;
import java.time.LocalDate;
import java.util.Optional;

/// Names and kinds of actors as ACLED gives them.
final class Actors {
    static final int STATE_FORCES = 1;
    static final int REBELS = 2;
    static final int POLITICAL_MILITIA = 3;
    static final int RIOTERS = 5;
    static final int PROTESTERS = 6;
    static final int CIVILIANS = 7;
    static final int OUTSIDE = 8;

    private static final CodeTable KINDS = CodeTable.beside(Actors.class, "interactions.csv");
    private static final CodeTable NAMES = CodeTable.beside(Actors.class, "actor-names.csv");
    private static final CodeTable REGIMES = CodeTable.beside(Actors.class, "regimes.csv");
    private static final CodeTable ASSOCIATES = CodeTable.beside(Actors.class, "associates.csv");

    private Actors() {}

    /// @param kind code of interactions.csv
    record Named(String name, int kind, boolean regimeIsKnown) {}

    static Named of(Party party, Incident incident) {
        return switch (party.standing()) {
            case MILITARY -> forces("Military Forces of ", party, incident);
            case POLICE -> forces("Police Forces of ", party, incident);
            case OUTSIDE -> new Named(party.name(), OUTSIDE, true);
            case GROUP ->
                new Named(
                        party.actor()
                                .flatMap(actor -> NAMES.find(actor.id(), "name"))
                                .orElse(party.name()),
                        party.kind()
                                .filter(kind -> kind == ActorKind.MILITIA
                                        || kind == ActorKind.CRIMINAL_GROUP
                                        || kind == ActorKind.POLITICAL_PARTY)
                                .map(kind -> POLITICAL_MILITIA)
                                .orElse(REBELS),
                        true);
            case ARMED -> new Named("Unidentified Armed Group" + ofCountry(incident), POLITICAL_MILITIA, true);
            case CIVILIAN -> new Named("Civilians" + ofCountry(incident), CIVILIANS, true);
        };
    }

    /// Forces away from home are external ones.
    private static Named forces(String what, Party party, Incident incident) {
        Optional<String> country = party.country();
        if (country.isEmpty()) {
            return new Named(party.name(), STATE_FORCES, true);
        }
        Optional<String> there = Parties.country(incident);
        Optional<String> years = Parties.day(incident).flatMap(day -> years(country.get(), day));
        return new Named(
                what
                        + Countries.name(country.get())
                        + years.map(" (%s)"::formatted).orElse(""),
                there.isPresent() && !there.equals(country) ? OUTSIDE : STATE_FORCES,
                years.isPresent());
    }

    private static Optional<String> years(String country, LocalDate day) {
        return REGIMES.rows().stream()
                .filter(row -> row.getField("country").equals(country))
                .filter(row -> !LocalDate.parse(row.getField("from")).isAfter(day))
                .filter(row -> row.getField("until").isEmpty()
                        || !LocalDate.parse(row.getField("until")).isBefore(day))
                .map(row -> row.getField("years"))
                .findFirst();
    }

    /// A crowd: "Protesters (Kenya)".
    static Named crowd(String name, Incident incident) {
        return new Named(name + ofCountry(incident), name.equals("Rioters") ? RIOTERS : PROTESTERS, true);
    }

    /// Who stands beside civilians: "Journalists (Kenya)".
    static Optional<String> associate(Party party, Incident incident) {
        return party.type()
                .flatMap(type -> ASSOCIATES.find(type, "associate"))
                .map(name -> name.endsWith(" of")
                        ? Parties.country(incident)
                                .map(country -> name + " " + Countries.name(country))
                                .orElse("Government")
                        : name + ofCountry(incident));
    }

    private static String ofCountry(Incident incident) {
        return Parties.country(incident)
                .map(country -> " (%s)".formatted(Countries.name(country)))
                .orElse("");
    }

    static String kind(int code) {
        return KINDS.find(Integer.toString(code), "name").orElseThrow();
    }
}
