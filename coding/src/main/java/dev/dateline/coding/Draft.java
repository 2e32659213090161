package dev.dateline.coding;

import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// An event while its parts are being gathered. Lives only inside one run of [EventGrouper] and [EventAssembler].
final class Draft {
    final List<Anchor> anchors = new ArrayList<>();
    final List<Casualty> casualties = new ArrayList<>();
    final List<ClaimReader.Found> claims = new ArrayList<>();
    boolean disputed;
    Optional<EventDate> date = Optional.empty();
    Optional<EventPlace> place = Optional.empty();

    void add(Anchor anchor) {
        anchors.add(anchor);
    }

    EventType type() {
        return anchors.stream()
                .map(Anchor::type)
                .min(Comparator.comparingInt(TypeRank::of))
                .orElse(EventType.UNKNOWN_ATTACK);
    }

    int lastSentence() {
        return anchors.getLast().sentence().index();
    }

    /// Sentences of anchors, casualties and claims, in text order.
    List<Sentence> sentences() {
        TreeSet<Sentence> all = new TreeSet<>(Comparator.comparingInt(Sentence::index));
        anchors.forEach(anchor -> all.add(anchor.sentence()));
        casualties.forEach(casualty -> all.add(casualty.sentence()));
        claims.forEach(claim -> all.add(claim.sentence()));
        return List.copyOf(all);
    }

    List<Sentence> anchorSentences() {
        TreeSet<Sentence> all = new TreeSet<>(Comparator.comparingInt(Sentence::index));
        anchors.forEach(anchor -> all.add(anchor.sentence()));
        return List.copyOf(all);
    }
}
