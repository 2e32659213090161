package dev.dateline.coding.sides;

import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.finding.RelationStatus;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The relations told of so far. One told twice becomes one that rests on both sentences; that it ended is another.
final class Known {
    private final Map<String, Relation> relations = new LinkedHashMap<>();

    void add(Relation relation) {
        String from = key(relation.subject());
        String to = key(relation.object());
        boolean turned = relation.relation().isMutual() && from.compareTo(to) > 0;
        String ends = turned ? to + " " + from : from + " " + to;
        boolean ended = relation.status() == RelationStatus.ENDED;
        relations.merge(relation.relation().code() + " " + ends + " " + ended, relation, Known::both);
    }

    List<Relation> all() {
        return List.copyOf(relations.values());
    }

    static String key(Relation.Party party) {
        return party.actor().orElseGet(() -> party.name().toLowerCase(Locale.ROOT));
    }

    private static Relation both(Relation first, Relation second) {
        LinkedHashSet<Span> evidence = new LinkedHashSet<>(first.evidence());
        evidence.addAll(second.evidence());
        boolean told = first.attribution() instanceof Attribution.TheReport;
        boolean toldThen = second.attribution() instanceof Attribution.TheReport;
        boolean firmer = !told && toldThen; // what the report itself tells outweighs what others tell
        return new Relation(
                first.subject(),
                first.relation(),
                first.object(),
                firmer && first.status() == RelationStatus.REPORTED ? second.status() : first.status(),
                first.date().or(second::date),
                firmer ? Modality.ASSERTED : first.modality(),
                firmer ? second.attribution() : first.attribution(),
                List.copyOf(evidence));
    }
}
