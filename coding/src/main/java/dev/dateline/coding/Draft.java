package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.judge.LinearModel;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// An event while its parts are being gathered. Lives only inside one run of [EventGrouper] and
/// [EventAssembler].
final class Draft {
    final List<Anchor> anchors = new ArrayList<>();
    final List<Casualty> casualties = new ArrayList<>();
    final List<ClaimReader.Found> claims = new ArrayList<>();
    /// In the order of likelihood within each role.
    final List<Filler> fillers = new ArrayList<>();

    /// For each role the likeliest party that was turned down.
    final List<Filler> runnersUp = new ArrayList<>();

    /// What the text of the event withdraws.
    final Withdrawn withdrawn;

    boolean disputed;
    /// The rules hold that its words tell of something particular that happened.
    boolean founded;
    /// That it does, as the judge has it; 1 where rules decided alone.
    double probability = 1;

    List<LinearModel.Reason> reasons = List.of();
    /// As the judge has it; empty where rules decided alone.
    Optional<TypeJudge.Answer> judgedType = Optional.empty();

    Optional<EventDate> date = Optional.empty();
    Optional<EventPlace> place = Optional.empty();

    Draft(Withdrawn withdrawn) {
        this.withdrawn = withdrawn;
    }

    void add(Anchor anchor) {
        anchors.add(anchor);
    }

    List<Filler> fillers(Role role) {
        return fillers.stream().filter(filler -> filler.role() == role).toList();
    }

    /// The most telling type of its words; of words that need support only those that have it, where others are
    /// there.
    EventType type() {
        List<Anchor> sure = anchors.stream()
                .filter(anchor -> !anchor.term().joins())
                .filter(anchor -> !anchor.term().weak() || anchor.supported())
                .filter(anchor -> anchor.type() != EventType.UNKNOWN_ATTACK)
                .toList();
        return (sure.isEmpty() ? anchors : sure)
                .stream()
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
