package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.core.DateRange;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Counts of one happening that a text gives one after the other, each with its part of the day: "By noon police
/// had counted four dead; by dusk the count was nine". The latest one holds; those before it held once.
///
/// Two attacks of one day are no series: after the first, every step has to say that it counts.
///
/// @param former what the steps before the latest count, oldest first
/// @param latest what the latest step counts
record CountSeries(List<Casualty> former, List<Casualty> latest) {
    private static final int FEWEST_STEPS = 2;
    private static final Set<String> PUTTING = Set.of("make", "put", "have", "take");

    CountSeries {
        former = List.copyOf(former);
        latest = List.copyOf(latest);
    }

    /// A sentence, or what of it stands between semicolons.
    private record Step(
            Sentence sentence,
            Span span,
            int partOfDay,
            Optional<LocalDate> day,
            boolean settles,
            List<Casualty> figures) {
        boolean isLaterThan(Step before) {
            return settles
                    || (isOfAnotherDay(before)
                            ? day.orElseThrow().isAfter(before.day().orElseThrow())
                            : partOfDay > before.partOfDay());
        }

        boolean isAtOnceWith(Step other) {
            return !settles && partOfDay == other.partOfDay() && !isOfAnotherDay(other);
        }

        private boolean isOfAnotherDay(Step other) {
            return day.isPresent() && other.day().isPresent() && !day.equals(other.day());
        }
    }

    /// The series among the figures told of one happening.
    static List<CountSeries> in(Context context, List<Casualty> told) {
        List<CountSeries> series = new ArrayList<>();
        List<Step> run = new ArrayList<>();
        for (Sentence sentence : context.text().sentences()) {
            for (Span span : parts(context, sentence)) {
                Optional<Step> step = step(context, sentence, span, told, run);
                if (step.isEmpty() || !goesOn(context, run, step.get())) {
                    of(run).ifPresent(series::add);
                    run.clear();
                    step = step(context, sentence, span, told, run);
                }
                step.ifPresent(run::add);
            }
        }
        of(run).ifPresent(series::add);
        return series;
    }

    private static Optional<CountSeries> of(List<Step> run) {
        if (run.size() < FEWEST_STEPS) {
            return Optional.empty();
        }
        List<Step> steps = isForward(run.get(0), run.get(1)) ? run : run.reversed();
        List<Casualty> latest = steps.getLast().figures();
        // Only a count of the same harm leaves one behind.
        return Optional.of(new CountSeries(
                steps.subList(0, steps.size() - 1).stream()
                        .flatMap(step -> step.figures().stream())
                        .filter(figure -> latest.stream().anyMatch(last -> last.harm() == figure.harm()))
                        .toList(),
                latest));
    }

    private static boolean goesOn(Context context, List<Step> run, Step next) {
        if (run.isEmpty()) {
            return true;
        }
        Step last = run.getLast();
        boolean sameWay = run.size() < FEWEST_STEPS || isForward(run.get(0), run.get(1)) == isForward(last, next);
        boolean timed = next.settles() || last.partOfDay() >= 0 && next.partOfDay() >= 0;
        return timed
                && !next.isAtOnceWith(last)
                && sameWay
                && counting(context, next.span()).isPresent();
    }

    private static boolean isForward(Step first, Step second) {
        return second.isLaterThan(first);
    }

    private static List<Span> parts(Context context, Sentence sentence) {
        List<Span> parts = new ArrayList<>();
        int start = sentence.span().start();
        for (Token token : context.tokens(sentence)) {
            if (token.is(";") && token.span().start() > start) {
                parts.add(Span.of(start, token.span().start()));
                start = token.span().end();
            }
        }
        if (start < sentence.span().end()) {
            parts.add(Span.of(start, sentence.span().end()));
        }
        return parts;
    }

    /// @param run the steps before it: a bare number counts what they count
    private static Optional<Step> step(
            Context context, Sentence sentence, Span span, List<Casualty> told, List<Step> run) {
        int partOfDay = partOfDay(context, span);
        boolean settles = settles(context, span);
        if (context.isHeadline(sentence)) {
            return Optional.empty();
        }
        List<Casualty> figures = told.stream()
                .filter(casualty -> span.contains(casualty.figure().start()) && casualty.isHarm())
                .filter(casualty -> casualty.named().isEmpty() && !casualty.isPart() && !casualty.isPerpetrators())
                .toList();
        if (figures.isEmpty() && (partOfDay >= 0 || settles)) {
            figures = bare(context, sentence, span, run);
        }
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step(sentence, span, partOfDay, day(context, span), settles, figures));
    }

    /// "The number is eleven.", "The correct figure was eleven.": what was told right before holds no longer.
    private static boolean settles(Context context, Span span) {
        List<Token> tokens = tokens(context, span).stream()
                .filter(token -> token.pos() != Pos.PUNCT)
                .toList();
        int noun = tokens.size() > 4 ? 2 : 1;
        return tokens.size() == noun + 3
                && tokens.getFirst().is("the")
                && context.codebook()
                        .cues()
                        .has("counting-nouns", tokens.get(noun).lemma())
                && tokens.get(noun + 1).hasLemma("be")
                && context.mentions()
                        .at(tokens.getLast().span().start(), Mention.OfCount.class)
                        .isPresent();
    }

    private static Optional<LocalDate> day(Context context, Span span) {
        return context.mentions().within(span, Mention.OfTime.class).stream()
                .flatMap(time -> time.range().stream())
                .filter(DateRange::isSingleDay)
                .flatMap(range -> range.earliest().stream())
                .findFirst();
    }

    /// "made it 13 and 18": the dead and the wounded, in the order in which the steps before counted them.
    private static List<Casualty> bare(Context context, Sentence sentence, Span span, List<Step> run) {
        Set<Harm> harms = new LinkedHashSet<>();
        run.forEach(step -> step.figures().forEach(casualty -> harms.add(casualty.harm())));
        List<Mention.OfCount> counts = context.mentions().within(span, Mention.OfCount.class).stream()
                .filter(count -> Counts.mayCountPeople(context, count)
                        && context.mentions()
                                .at(count.span().start(), Mention.OfTime.class)
                                .isEmpty())
                .toList();
        if (counts.isEmpty() || counts.size() > harms.size()) {
            return List.of();
        }
        List<Harm> order = List.copyOf(harms);
        List<Casualty> figures = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            int at = i;
            Span wording = counting(context, span)
                    .filter(word -> word.start() < counts.getFirst().span().start())
                    .map(word -> word.cover(counts.get(at).span()))
                    .orElse(counts.get(at).span());
            figures.add(Casualty.total(sentence, order.get(i), counts.get(i), wording));
        }
        return figures;
    }

    /// "the count", "the figure given"; "made it 13".
    private static Optional<Span> counting(Context context, Span part) {
        List<Token> tokens = tokens(context, part);
        for (int i = 0; i < tokens.size(); i++) {
            boolean puts = PUTTING.contains(tokens.get(i).lemma())
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("it");
            if (puts
                    || context.codebook()
                            .cues()
                            .has("counting-nouns", tokens.get(i).lemma())) {
                return Optional.of(tokens.get(i).span());
            }
        }
        return Optional.empty();
    }

    private static List<Token> tokens(Context context, Span part) {
        return context.text().tokens().stream()
                .filter(token -> part.contains(token.span().start()))
                .toList();
    }

    /// The place of the first part of the day in the order of a day; -1 where none is named.
    private static int partOfDay(Context context, Span span) {
        List<String> parts = context.codebook().cues().words("parts-of-day");
        return tokens(context, span).stream()
                .mapToInt(token -> parts.indexOf(token.lower()))
                .filter(part -> part >= 0)
                .findFirst()
                .orElse(-1);
    }
}
