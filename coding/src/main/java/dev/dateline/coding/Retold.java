package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Victim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds drafts that tell a happening of the report once more.
///
/// Words alone set "the gunman fired at the guests" apart from the shooting of the headline. When all that is
/// known of two drafts is laid side by side, and nothing of it differs, they are one: type, day, place,
/// figures, who did it and who was hit. A draft that fits several is left alone, as is one that its words set
/// apart ("a second bomb").
final class Retold {
    private final Context context;
    private final List<Draft> drafts;
    private final Map<Draft, Known> known = new HashMap<>();

    private record Known(
            Optional<EventDate> date,
            Optional<EventPlace> place,
            List<Casualties> totals,
            Set<String> doers,
            Set<String> victims) {}

    private Retold(Context context, List<Draft> drafts, Speeches speeches) {
        this.context = context;
        this.drafts = drafts;
        for (Draft draft : drafts) {
            known.put(
                    draft,
                    new Known(
                            When.date(context, draft, drafts, false)
                                    .filter(date -> date.basis() != DateBasis.PUBLICATION),
                            Where.place(context, draft, drafts, false),
                            Figures.of(context, draft, speeches).now().stream()
                                    .filter(Casualties::isTotal)
                                    .toList(),
                            Doers.of(context, draft, speeches).stream()
                                    .map(Doer::actor)
                                    .flatMap(Optional::stream)
                                    .collect(Collectors.toSet()),
                            Victims.of(context, draft).stream()
                                    .filter(Victim::named)
                                    .flatMap(victim -> victim.names().stream())
                                    .flatMap(name -> Arrays.stream(
                                            name.toLowerCase(Locale.ROOT).split("\\s+")))
                                    .collect(Collectors.toSet())));
        }
    }

    /// The drafts with what is told twice put together.
    static List<Draft> joined(Context context, List<Draft> drafts, Speeches speeches) {
        return drafts.size() < 2 ? drafts : new Retold(context, drafts, speeches).joined();
    }

    private List<Draft> joined() {
        List<Draft> kept = new ArrayList<>();
        List<Draft> ordered = drafts.stream()
                .sorted(Comparator.comparingInt(
                        draft -> draft.anchors.getFirst().span().start()))
                .toList();
        Draft main = EventAssembler.main(context, ordered).orElseThrow();
        for (Draft draft : ordered) {
            if (draft != main && fits(draft, main)) {
                put(draft, main);
            } else {
                kept.add(draft);
            }
        }
        return kept;
    }

    private boolean fits(Draft draft, Draft other) {
        boolean apart = draft.anchors.stream()
                .anyMatch(anchor ->
                        anchor.other() || anchor.plural() || Separations.setApart(context, anchor, other.anchors));
        Known one = Objects.requireNonNull(known.get(draft));
        Known two = Objects.requireNonNull(known.get(other));
        return !apart
                && other.anchors.stream().noneMatch(Anchor::other)
                && TypeRank.sameFamily(EventAssembler.decided(draft), EventAssembler.decided(other))
                && !When.conflict(draft.date, two.date())
                && coarseness(two.place()) <= coarseness(draft.place)
                && !Where.different(draft.place, two.place())
                && !differ(one.totals(), two.totals())
                && !differ(one.doers(), two.doers())
                && !differ(one.victims(), two.victims());
    }

    private static int coarseness(Optional<EventPlace> place) {
        return place.flatMap(EventPlace::place).map(Where::coarseness).orElse(Integer.MAX_VALUE);
    }

    private static boolean differ(Set<?> one, Set<?> two) {
        return !one.isEmpty() && !two.isEmpty() && Collections.disjoint(one, two);
    }

    private static boolean differ(List<Casualties> one, List<Casualties> two) {
        return Arrays.stream(Harm.values()).anyMatch(harm -> differ(counts(one, harm), counts(two, harm)));
    }

    private static Set<HeadCount> counts(List<Casualties> figures, Harm harm) {
        return figures.stream()
                .filter(figure -> figure.harm() == harm)
                .map(Casualties::count)
                .collect(Collectors.toSet());
    }

    private static void put(Draft draft, Draft home) {
        home.anchors.addAll(draft.anchors);
        home.anchors.sort(Comparator.comparingInt(anchor -> anchor.span().start()));
        home.casualties.addAll(draft.casualties);
        home.claims.addAll(draft.claims);
        draft.fillers.stream()
                .filter(filler -> home.fillers.stream()
                        .noneMatch(held ->
                                held.role() == filler.role() && held.candidate().equals(filler.candidate())))
                .forEach(home.fillers::add);
        home.disputed |= draft.disputed;
        home.founded |= draft.founded;
        home.probability = Math.max(home.probability, draft.probability);
        home.date = home.date.or(() -> draft.date);
        home.place = home.place.or(() -> draft.place);
    }
}
