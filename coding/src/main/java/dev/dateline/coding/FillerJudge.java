package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.judge.BoostedTrees;
import dev.dateline.coding.judge.Features;
import dev.dateline.coding.judge.Judges;
import dev.dateline.coding.judge.LinearModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Decides which drafts are events and which candidates fill their roles. Where there is no model, what the
/// rules proposed is taken.
final class FillerJudge {
    static final List<Role> ROLES = List.of(Role.PERPETRATOR, Role.TARGET, Role.VICTIM, Role.WEAPON);
    static final String EVENT = "event";

    /// What the rules hold for nothing particular must be likelier than not.
    private static final double UNFOUNDED = 0.5;

    private static final int REASONS = 3;

    private final Judges judges;
    private final TypeJudge types;

    FillerJudge(Judges judges) {
        this.judges = judges;
        this.types = new TypeJudge(judges);
    }

    static String task(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /// The drafts that tell of a particular happening, each with what fills its roles.
    ///
    /// @param bystanders did nothing where they stand
    List<Draft> judge(
            Context context,
            List<Anchor> anchors,
            List<Draft> drafts,
            Optional<WordTagger.Tags> tags,
            Bystanders bystanders) {
        for (Draft draft : drafts) {
            look(context, draft, drafts, tags);
        }
        if (drafts.stream().allMatch(draft -> draft.probability < Comparison.WORTH_A_LOOK)) {
            return List.of();
        }
        List<Candidate> candidates = CandidateFinder.find(context);
        FillerFeatures features = new FillerFeatures(context, anchors, drafts, candidates, tags);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            for (Candidate candidate : candidates) {
                if (features.isInReach(candidate, drafts.get(i))) {
                    asked.add(new Asked(candidate, row(context, candidate, drafts.get(i), i, features)));
                }
            }
        }
        Comparison comparison = new Comparison(
                asked.stream().map(Asked::row).toList(),
                drafts.stream()
                        .map(draft -> new Comparison.Look(draft.probability, Comparison.Told.of(draft)))
                        .toList());
        List<Draft> events = lookAgain(drafts, comparison);
        for (Draft draft : events) {
            List<Asked> beside = asked.stream()
                    .filter(one -> drafts.get(one.row().draft()) == draft)
                    .toList();
            for (Role role : ROLES) {
                fill(draft, role, beside, comparison, features, bystanders);
            }
        }
        events.forEach(draft -> AttackOwners.add(context, draft));
        events.forEach(FillerJudge::leaveOneSide);
        events.forEach(draft -> draft.fillers.removeIf(
                filler -> filler.role() == Role.PERPETRATOR && bystanders.owns(filler.candidate(), draft, events)));
        leaveToTheirOwn(events);
        leaveSites(events);
        leaveBlamed(events);
        leaveToTheirClause(events);
        return events;
    }

    /// A candidate beside a draft.
    private record Asked(Candidate candidate, Comparison.Row row) {}

    private void look(Context context, Draft draft, List<Draft> drafts, Optional<WordTagger.Tags> tags) {
        Optional<LinearModel> event = judges.linear(EVENT);
        if (event.isPresent()) {
            DraftFeatures features = DraftFeatures.of(context, draft, drafts, tags);
            draft.probability = event.get().probability(features.whole());
            draft.reasons = event.get().reasons(features.whole(), 4);
            draft.judgedType = types.judge(features.own(), EventAssembler.type(draft));
        } else {
            draft.probability = draft.founded ? 1 : 0;
        }
    }

    /// The drafts that are events once they are seen beside each other.
    private List<Draft> lookAgain(List<Draft> drafts, Comparison comparison) {
        Optional<BoostedTrees> second = judges.trees(EVENT + Comparison.SECOND);
        second.ifPresent(model -> {
            for (int i = 0; i < drafts.size(); i++) {
                Draft draft = drafts.get(i);
                draft.probability = Comparison.together(draft.probability, model.probability(comparison.of(i)));
            }
        });
        double enough = second.map(BoostedTrees::threshold).orElse(0.5);
        return drafts.stream()
                .filter(draft -> draft.probability >= (draft.founded ? enough : Math.max(enough, UNFOUNDED)))
                .toList();
    }

    private void fill(
            Draft draft,
            Role role,
            List<Asked> beside,
            Comparison comparison,
            FillerFeatures features,
            Bystanders bystanders) {
        List<Filler> likely = new ArrayList<>();
        for (Asked one : beside) {
            if (role != Role.PERPETRATOR || !bystanders.holds(one.candidate(), draft)) {
                second(one.row(), role, comparison)
                        .ifPresent(
                                probability -> likely.add(new Filler(role, one.candidate(), probability, List.of())));
            }
        }
        double threshold = judges.trees(task(role) + Comparison.SECOND)
                .map(BoostedTrees::threshold)
                .orElse(1.0);
        List<Filler> likeliest = withoutVariants(likely);
        likeliest.stream()
                .filter(filler -> filler.probability() >= threshold)
                .forEach(filler -> draft.fillers.add(withReasons(filler, draft, features)));
        likeliest.stream()
                .filter(filler -> filler.probability() < threshold)
                .findFirst()
                .ifPresent(filler -> draft.runnersUp.add(withReasons(filler, draft, features)));
    }

    private Comparison.Row row(Context context, Candidate candidate, Draft draft, int number, FillerFeatures features) {
        Map<Role, Double> first = new EnumMap<>(Role.class);
        Role proposed = proposed(candidate, draft);
        if (judges.linear(task(Role.TARGET)).isEmpty()) {
            first.put(proposed, 1.0);
        } else {
            Features known = features.of(candidate, draft);
            for (Role role : ROLES) {
                judges.linear(task(role)).ifPresent(model -> first.put(role, model.probability(known)));
            }
        }
        return new Comparison.Row(
                number,
                candidate.span(),
                context.span(candidate.group()),
                candidate.key(),
                candidate.kind().name(),
                gap(candidate, draft),
                first,
                proposed);
    }

    /// What speaks for and against a filler by itself, as the first judge weighs it.
    private Filler withReasons(Filler filler, Draft draft, FillerFeatures features) {
        return judges.linear(task(filler.role()))
                .map(model -> new Filler(
                        filler.role(),
                        filler.candidate(),
                        filler.probability(),
                        model.reasons(features.of(filler.candidate(), draft), REASONS)))
                .orElse(filler);
    }

    /// The probability after comparison; empty for what is not worth a look.
    private OptionalDouble second(Comparison.Row row, Role role, Comparison comparison) {
        Optional<BoostedTrees> model = judges.trees(task(role) + Comparison.SECOND);
        if (model.isEmpty()) {
            return row.proposed() == role ? OptionalDouble.of(1) : OptionalDouble.empty();
        }
        return row.of(role) < Comparison.WORTH_A_LOOK
                ? OptionalDouble.empty()
                : OptionalDouble.of(model.get().probability(comparison.of(row, role)));
    }

    /// Those who were harmed or meant are not those who did it: words that fill both roles keep the likelier one.
    private static void leaveOneSide(Draft draft) {
        List<Filler> harmed = new ArrayList<>(draft.fillers(Role.VICTIM));
        harmed.addAll(draft.fillers(Role.TARGET));
        List<Filler> doers = draft.fillers(Role.PERPETRATOR);
        draft.fillers.removeIf(filler -> switch (filler.role()) {
            case PERPETRATOR -> isLikelierAmong(harmed, filler) || isCountedAmongHarmed(draft, filler);
            case VICTIM -> isLikelierAmong(doers, filler);
            default -> false;
        });
    }

    /// "Only nine of its men had died": those counted as harmed, other than attackers, did not do it.
    private static boolean isCountedAmongHarmed(Draft draft, Filler doer) {
        return draft.casualties.stream()
                .filter(casualty -> casualty.isHarm() && !casualty.isPerpetrators())
                .anyMatch(
                        casualty -> casualty.figure().overlaps(doer.candidate().span()));
    }

    private static boolean isLikelierAmong(List<Filler> others, Filler filler) {
        return others.stream()
                .anyMatch(other ->
                        other.candidate().group().equals(filler.candidate().group())
                                && other.probability() > filler.probability());
    }

    /// Words of a sentence that tells of one event only do not fill a role of another; "23 strikes" may sum up
    /// others.
    private static void leaveToTheirOwn(List<Draft> events) {
        for (Draft draft : events) {
            draft.fillers.removeIf(filler -> !isToldBeside(draft, filler.candidate())
                    && events.stream()
                            .anyMatch(other -> other != draft
                                    && isToldBeside(other, filler.candidate())
                                    && !sumsUp(other, filler)
                                    && other.fillers(filler.role()).stream()
                                            .anyMatch(
                                                    theirs -> theirs.candidate().equals(filler.candidate()))));
        }
    }

    /// "Two days earlier three miners had been shot at a roadblock": where one event took place is nothing that
    /// another,
    /// told of in other sentences, was aimed at.
    private static void leaveSites(List<Draft> events) {
        for (Draft draft : events) {
            draft.fillers.removeIf(filler -> filler.role() == Role.TARGET
                    && !draft.anchorSentences().contains(filler.candidate().sentence())
                    && events.stream()
                            .filter(other -> other != draft && isToldBeside(other, filler.candidate()))
                            .flatMap(other -> other.place.stream())
                            .filter(place -> place.site().isPresent())
                            .flatMap(place -> place.spans().stream())
                            .anyMatch(site -> site.overlaps(filler.candidate().span())));
        }
    }

    /// "The mayor blamed the raid on the front": a sentence that ties somebody to one event by a claim or by blame
    /// names
    /// no doer of another that it does not tell of.
    private static void leaveBlamed(List<Draft> events) {
        for (Draft draft : events) {
            draft.fillers.removeIf(filler -> filler.role() == Role.PERPETRATOR
                    && !draft.anchorSentences().contains(filler.candidate().sentence())
                    && !isTied(draft, filler)
                    && events.stream().anyMatch(other -> other != draft && isTied(other, filler)));
        }
    }

    private static boolean isTied(Draft draft, Filler filler) {
        return draft.claims.stream()
                .anyMatch(claim -> claim.sentence().equals(filler.candidate().sentence()));
    }

    /// "Two days after a bomb killed a judge, gunmen shot his brother": whom the words of one event make its doer
    /// or victim is not that of another told of in the same sentence.
    private static void leaveToTheirClause(List<Draft> events) {
        for (Draft draft : events) {
            draft.fillers.removeIf(filler -> draft.anchorSentences()
                            .contains(filler.candidate().sentence())
                    && proposed(filler.candidate(), draft) != filler.role()
                    && events.stream()
                            .anyMatch(other -> other != draft && proposed(filler.candidate(), other) == filler.role()));
        }
    }

    /// Whether a candidate's sentence tells of a draft, by more than words that point back to it: "The attack
    /// came a day after gunmen …".
    private static boolean isToldBeside(Draft draft, Candidate candidate) {
        return draft.anchors.stream()
                .filter(anchor -> anchor.sentence().equals(candidate.sentence()))
                .anyMatch(anchor -> !anchor.definite()
                        || anchor.arguments().stream()
                                .anyMatch(argument -> argument.group().equals(candidate.group())));
    }

    private static boolean sumsUp(Draft draft, Filler filler) {
        return filler.role() == Role.PERPETRATOR
                && draft.anchors.stream()
                        .anyMatch(anchor -> anchor.plural()
                                && anchor.sentence().equals(filler.candidate().sentence()));
    }

    /// Of the variants of one noun group only the likeliest stays.
    private static List<Filler> withoutVariants(List<Filler> fillers) {
        List<Filler> best = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        fillers.stream()
                .sorted(Comparator.comparingDouble((Filler filler) -> -filler.probability())
                        .thenComparingInt(filler -> filler.candidate().span().start()))
                .forEach(filler -> {
                    if (taken.add(filler.candidate().key() + "@"
                            + filler.candidate().group().firstToken())) {
                        best.add(filler);
                    }
                });
        return best;
    }

    /// The role in which rules propose a candidate: the plain form of what stands in that role beside a
    /// trigger.
    static Role proposed(Candidate candidate, Draft draft) {
        boolean plain = candidate.form() == Candidate.Form.NAME || candidate.form() == Candidate.Form.BARE;
        for (Role role : ROLES) {
            if (plain
                    && draft.anchors.stream()
                            .flatMap(anchor -> anchor.arguments(role).stream())
                            .anyMatch(argument -> argument.group().equals(candidate.group())
                                    && argument.span().overlaps(candidate.span()))) {
                return role;
            }
        }
        return Role.NONE;
    }

    /// Sentences from a candidate to the nearest words of a draft.
    static int gap(Candidate candidate, Draft draft) {
        return draft.anchors.stream()
                .mapToInt(anchor -> Math.abs(
                        candidate.sentence().index() - anchor.sentence().index()))
                .min()
                .orElseThrow();
    }
}
