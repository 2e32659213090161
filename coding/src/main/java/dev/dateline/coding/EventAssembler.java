package dev.dateline.coding;

import dev.dateline.codebook.TriggerTerm;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Trigger;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes events out of drafts.
final class EventAssembler {
    /// What is less likely is rather no event.
    private static final double EVEN = 0.5;

    private EventAssembler() {}

    static List<Event> assemble(Context context, List<Draft> drafts, Speeches speeches) {
        List<Draft> ordered = drafts.stream()
                .sorted(Comparator.comparingInt(
                        draft -> draft.anchors.getFirst().span().start()))
                .toList();
        Optional<Draft> main = main(context, ordered);
        List<Event> events = new ArrayList<>();
        for (Draft draft : ordered) {
            boolean isMain = main.filter(draft::equals).isPresent();
            if (!statesFigures(draft, isMain)) {
                draft.casualties.clear();
            }
            events.add(event(context, draft, ordered, "e" + (events.size() + 1), isMain, speeches));
        }
        return events;
    }

    /// A figure of what is rather no event would be an invented one more often than not; what a report is about, short
    /// notes among it, keeps its own.
    static boolean statesFigures(Draft draft, boolean main) {
        return main || draft.probability >= EVEN;
    }

    /// An event of which the text says that it did not happen; never the main one.
    ///
    /// @param told what did happen
    static Event denied(Context context, Draft draft, List<Draft> told, Speeches speeches) {
        List<Draft> all = new ArrayList<>(told);
        all.add(draft);
        return event(context, draft, all, "e" + all.size(), false, speeches).denied();
    }

    /// The event that headline or lead tell of; else the one with most words about it.
    static Optional<Draft> main(Context context, List<Draft> drafts) {
        return drafts.stream().max(Comparator.comparingDouble(draft -> weight(context, draft)));
    }

    private static double weight(Context context, Draft draft) {
        double weight = draft.anchors.size() + 2.0 * draft.casualties.size();
        for (Anchor anchor : draft.anchors) {
            if (context.isHeadline(anchor.sentence())) {
                weight += 4;
            }
        }
        return weight - 0.3 * draft.anchors.getFirst().sentence().index();
    }

    private static Event event(
            Context context, Draft draft, List<Draft> drafts, String id, boolean main, Speeches speeches) {
        EventType type = decided(draft);
        List<EventType> also = draft.anchors.stream()
                .filter(EventAssembler::tellsType)
                .map(Anchor::type)
                .filter(other -> other != type && other != EventType.UNKNOWN_ATTACK)
                .distinct()
                .sorted(Comparator.comparingInt(TypeRank::of))
                .toList();
        Optional<EventDate> date = When.date(context, draft, drafts, main);
        Optional<EventPlace> told = Where.place(context, draft, drafts, main);
        Optional<EventPlace> place = Where.atHome(context, told);
        List<Doer> doers = Doers.of(context, draft, speeches);
        List<Claim> claims = claims(context, draft);
        Anchor first = best(draft);
        Figures figures = Figures.of(context, draft, speeches);
        Attribution attribution = speeches.attribution(first.sentence(), first.span());
        Modality modality = modality(draft, attribution);
        Stage stage = stage(draft);
        Codes codes = context.codebook().codes(type);
        List<Span> evidence = draft.sentences().stream().map(Sentence::span).toList();
        return new Event(
                id,
                main,
                new Trigger(context.words(first.span()), List.of(first.span())),
                type,
                also,
                codes,
                stage,
                modality,
                draft.disputed,
                date,
                place,
                doers,
                Targets.of(context, draft),
                Victims.of(context, draft),
                Weapons.of(context, draft),
                figures.now(),
                figures.earlier(),
                claims,
                Optional.empty(),
                attribution,
                evidence,
                confidence(draft, date, place, doers),
                Stream.concat(reasons(context, draft).stream(), PlaceReasons.of(context, told, place).stream())
                        .toList());
    }

    /// As the judge has it, or without one as the words tell it.
    static EventType decided(Draft draft) {
        return draft.judgedType.map(TypeJudge.Answer::type).orElseGet(() -> type(draft));
    }

    /// As the words tell it.
    static EventType type(Draft draft) {
        return draft.anchors.stream()
                .filter(EventAssembler::tellsType)
                .map(Anchor::type)
                .min(Comparator.comparingInt(TypeRank::of))
                .orElseGet(draft::type);
    }

    /// Inside an event that others founded, "explosion" and "opened fire" tell its type; "fighting" and
    /// "robbery" need support of their own.
    private static boolean tellsType(Anchor anchor) {
        return !anchor.term().joins()
                && (!anchor.term().weak()
                        || anchor.supported()
                        || anchor.type() == EventType.BOMBING && anchor.isVerb()
                        || anchor.type() == EventType.BOMBING
                                && anchor.term().weapon().isPresent());
    }

    private static Anchor best(Draft draft) {
        return draft.anchors.stream()
                .min(Comparator.comparing((Anchor anchor) -> anchor.term().weak())
                        .thenComparing(anchor -> anchor.term().generic())
                        .thenComparingInt(anchor -> anchor.span().start()))
                .orElseThrow();
    }

    private static Modality modality(Draft draft, Attribution attribution) {
        boolean allAlleged = draft.anchors.stream().allMatch(anchor -> anchor.modality() == Modality.ALLEGED);
        if (allAlleged) {
            return Modality.ALLEGED;
        }
        return attribution instanceof Attribution.Speaker ? Modality.REPORTED : Modality.ASSERTED;
    }

    private static Stage stage(Draft draft) {
        boolean harm = draft.casualties.stream().anyMatch(c -> c.count().low().orElse(0) > 0);
        if (harm
                || draft.anchors.stream()
                        .anyMatch(anchor -> anchor.stage() == Stage.ACCOMPLISHED
                                && !anchor.term().weak())) {
            return Stage.ACCOMPLISHED;
        }
        return draft.anchors.stream()
                .map(Anchor::stage)
                .max(Comparator.naturalOrder())
                .orElse(Stage.ACCOMPLISHED);
    }

    private static List<Claim> claims(Context context, Draft draft) {
        List<Claim> claims = new ArrayList<>();
        for (ClaimReader.Found found : draft.claims) {
            if (found.stance().isEmpty()) {
                continue;
            }
            Span name = context.nameSpan(found.group());
            Optional<Mention.OfActor> actor =
                    Parties.named(context, found.group()).or(() -> Doers.lastArmedBefore(context, name.start()));
            boolean named = !context.in(found.group(), Mention.OfActor.class).isEmpty();
            String by = named
                    ? actor.orElseThrow().name()
                    : actor.filter(a -> isReference(context, found))
                            .map(Mention.OfActor::name)
                            .orElse(context.words(name));
            Optional<String> claimer =
                    actor.filter(a -> named || isReference(context, found)).map(Mention.OfActor::actor);
            boolean known = claims.stream()
                    .anyMatch(c -> c.stance() == found.stance().get()
                            && (c.by().equalsIgnoreCase(by)
                                    || claimer.isPresent() && c.actor().equals(claimer)));
            if (!known) {
                claims.add(new Claim(
                        by,
                        claimer,
                        found.stance().get(),
                        found.via(),
                        Attribution.theReport(),
                        HeadCount.notStated(),
                        Optional.empty(),
                        List.of(found.words())));
            }
        }
        return claims;
    }

    private static boolean isReference(Context context, ClaimReader.Found found) {
        return switch (context.head(found.group()).lemma()) {
            case "group", "organization", "organisation", "movement", "militia" -> true;
            default -> false;
        };
    }

    /// The judge's probability that it is an event; where rules decided alone, how much its words support it
    /// (docs/confidence.md).
    private static double confidence(
            Draft draft, Optional<EventDate> date, Optional<EventPlace> place, List<Doer> doers) {
        if (!draft.reasons.isEmpty()) {
            return Math.round(draft.probability * 100) / 100.0;
        }
        double score = 0.35;
        if (draft.anchors.stream().anyMatch(anchor -> !anchor.term().weak())) {
            score += 0.2;
        }
        if (draft.anchors.size() > 1) {
            score += 0.1;
        }
        if (!draft.casualties.isEmpty()) {
            score += 0.15;
        }
        if (place.isPresent()) {
            score += 0.1;
        }
        if (date.isPresent() && !date.get().spans().isEmpty()) {
            score += 0.05;
        }
        if (doers.stream().anyMatch(doer -> doer.certainty() != Certainty.SUSPECTED)) {
            score += 0.05;
        }
        return Math.min(score, 0.95);
    }

    private static List<String> reasons(Context context, Draft draft) {
        List<String> reasons = new ArrayList<>();
        for (Anchor anchor : draft.anchors) {
            TriggerTerm term = anchor.term();
            reasons.add("“%s” (%s %s%s) names %s"
                    .formatted(
                            context.words(anchor.span()),
                            term.weak() ? "weak" : "plain",
                            term.form().name().toLowerCase(Locale.ROOT),
                            anchor.supported() ? ", supported" : "",
                            anchor.type().code()));
        }
        if (!draft.reasons.isEmpty()) {
            reasons.add("event %.2f: %s"
                    .formatted(
                            draft.probability,
                            draft.reasons.stream()
                                    .map(reason -> "%s %+.2f".formatted(reason.feature(), reason.weight()))
                                    .collect(Collectors.joining(", "))));
        }
        draft.judgedType.ifPresent(answer -> reasons.add("type %s %.2f: %s"
                .formatted(
                        answer.type().code(),
                        answer.probability(),
                        answer.reasons().stream()
                                .map(reason -> "%s %+.2f".formatted(reason.feature(), reason.weight()))
                                .collect(Collectors.joining(", ")))));
        for (Filler filler : draft.fillers) {
            reasons.add(filler.explain(context.words(filler.candidate().span())));
        }
        for (Filler filler : draft.runnersUp) {
            reasons.add("not taken: "
                    + filler.explain(context.words(filler.candidate().span())));
        }
        return reasons;
    }
}
