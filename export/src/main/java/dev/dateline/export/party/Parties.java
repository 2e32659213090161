package dev.dateline.export.party;

import dev.dateline.codebook.Actor;
import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.TargetTerm;
import dev.dateline.core.ActorKind;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.Target;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Sourced;
import dev.dateline.export.codes.CodeTable;
import dev.dateline.export.party.Party.Standing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Tells what the parties of an incident were on its day. Immutable.
public final class Parties {
    private static final CodeTable STANDING = CodeTable.beside(Parties.class, "standing.csv");

    private final Codebook codebook;
    private final Nations nations;
    private final Map<String, String> typeOfNoun = new HashMap<>();

    public Parties(Codebook codebook) {
        this.codebook = codebook;
        nations = new Nations(codebook.actors());
        for (TargetTerm term : codebook.targets()) {
            typeOfNoun.putIfAbsent(term.phrase(), term.type());
        }
    }

    /// Country of the incident, ISO 3166-1 alpha-2.
    public static Optional<String> country(Incident incident) {
        return incident.place()
                .map(Sourced::value)
                .flatMap(EventPlace::place)
                .flatMap(dev.dateline.core.Place::country);
    }

    /// The day by which actors are judged: the first on which it may have happened.
    public static Optional<LocalDate> day(Incident incident) {
        return incident.date()
                .map(Sourced::value)
                .map(EventDate::range)
                .flatMap(range -> range.earliest().or(range::latest));
    }

    /// Doers whom some report holds to have done it, named ones first. Beside a named group or force, fighters
    /// without a name ("gunmen") are its own and left out.
    public List<Sourced<Doer>> doers(Incident incident) {
        List<Sourced<Doer>> all = incident.doers().stream()
                .filter(doer -> doer.value().certainty() != Certainty.DENIED)
                .toList();
        List<Sourced<Doer>> known = all.stream()
                .filter(doer -> of(doer.value(), incident).standing() != Standing.ARMED)
                .toList();
        return known.isEmpty() ? all : known;
    }

    public Party of(Doer doer, Incident incident) {
        Optional<Actor> actor = doer.actor()
                .flatMap(codebook.actors()::find)
                .or(() -> one(codebook.actors().named(doer.names().getFirst())));
        if (actor.isPresent()) {
            return known(actor.get(), incident, Optional.empty());
        }
        String name = doer.names().getFirst();
        Optional<String> nation = nations.find(name);
        Standing standing = type(name)
                .map(Parties::standing)
                .filter(Parties::isForce)
                .orElse(
                        switch (doer.kind()) {
                            case STATE -> Standing.MILITARY;
                            case ORGANIZATION -> Standing.GROUP;
                            case INDIVIDUAL, UNKNOWN_GROUP -> Standing.ARMED;
                        });
        boolean state = standing == Standing.MILITARY || standing == Standing.POLICE;
        return new Party(
                name,
                standing,
                Optional.empty(),
                Optional.empty(),
                state || doer.kind() != DoerKind.ORGANIZATION ? nation.or(() -> country(incident)) : nation,
                Optional.empty());
    }

    public Party of(Target target, Incident incident) {
        Optional<Actor> actor = target.names().stream()
                .flatMap(name -> one(codebook.actors().named(name)).stream())
                .filter(one -> one.kindOn(day(incident)).isArmed())
                .findFirst();
        if (actor.isPresent()) {
            return known(actor.get(), incident, Optional.of(target.type()));
        }
        Optional<String> nation = target.names().stream()
                .flatMap(name -> nations.find(name).stream())
                .findFirst();
        Standing standing = standing(target.type());
        return new Party(
                target.names().getFirst(),
                standing == Standing.ARMED && target.named() ? Standing.GROUP : standing,
                Optional.empty(),
                Optional.empty(),
                nation.or(() -> country(incident)),
                Optional.of(target.type()));
    }

    private Party known(Actor actor, Incident incident, Optional<String> type) {
        ActorKind kind = actor.kindOn(day(incident));
        Standing standing = switch (kind) {
            case MILITARY, PARAMILITARY, INTELLIGENCE, GOVERNMENT, DE_FACTO_AUTHORITY -> Standing.MILITARY;
            case POLICE -> Standing.POLICE;
            case PEACEKEEPERS, PRIVATE_MILITARY, INTERNATIONAL_ORGANIZATION -> Standing.OUTSIDE;
            case ARMED_GROUP, MILITIA, CRIMINAL_GROUP, POLITICAL_PARTY -> Standing.GROUP;
            case NGO, MEDIA -> Standing.CIVILIAN;
        };
        return new Party(actor.name(), standing, Optional.of(actor), Optional.of(kind), actor.country(), type);
    }

    /// What a class of people that a figure counts is: "US service members", "three civilians".
    public Standing standingOf(String people) {
        return type(people).map(Parties::standing).orElse(Standing.CIVILIAN);
    }

    /// Whether the words say at all who those people are.
    public boolean isKnown(String people) {
        return type(people).isPresent();
    }

    /// The nation that words name by its adjective or name: "U.S. service members" are of US.
    public Optional<String> nation(String words) {
        return nations.find(words);
    }

    /// The type of the people whom the last words name.
    private Optional<String> type(String words) {
        String[] parts = words.toLowerCase(Locale.ROOT).replace(".", "").split("\\s+");
        for (int from = 0; from < parts.length; from++) {
            String phrase = String.join(" ", Arrays.copyOfRange(parts, from, parts.length));
            for (String lemma : List.of(phrase, singular(phrase))) {
                String type = typeOfNoun.get(lemma);
                if (type != null) {
                    return Optional.of(type);
                }
            }
        }
        return Optional.empty();
    }

    private static String singular(String phrase) {
        if (phrase.endsWith("men")) {
            return phrase.substring(0, phrase.length() - 2) + "an";
        }
        if (phrase.endsWith("ies")) {
            return phrase.substring(0, phrase.length() - 3) + "y";
        }
        if (phrase.endsWith("children")) {
            return phrase.substring(0, phrase.length() - 3);
        }
        return phrase.endsWith("s") ? phrase.substring(0, phrase.length() - 1) : phrase;
    }

    /// What a type of target is in a conflict; a type that the table lacks is of civilians.
    public static Standing standing(String type) {
        return switch (STANDING.find(type, "standing").orElse("civilian")) {
            case "military" -> Standing.MILITARY;
            case "police" -> Standing.POLICE;
            case "outside" -> Standing.OUTSIDE;
            case "armed" -> Standing.ARMED;
            default -> Standing.CIVILIAN;
        };
    }

    private static boolean isForce(Standing standing) {
        return standing != Standing.CIVILIAN;
    }

    private static Optional<Actor> one(List<Actor> actors) {
        return actors.size() == 1 ? Optional.of(actors.getFirst()) : Optional.empty();
    }
}
