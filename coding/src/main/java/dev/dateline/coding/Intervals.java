package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.DateRange;
import dev.dateline.core.Span;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the day of what is dated by its distance from something else that has a day: "on Friday, two days
/// after gunmen took him", "an hour later a second bomb went off".
final class Intervals {
    private static final Pattern DAYS = Pattern.compile("P(\\d{1,3})([DW])");
    private static final int WEEK = 7;
    /// How many sentences back the day may stand that a distance is counted from.
    private static final int REACH = 3;
    /// How many words may stand before a distance that opens its sentence.
    private static final int OPENING = 2;

    private static final Set<String> BACK = Set.of("that", "this");
    private static final Set<String> WEEK_EARLIER = Set.of("a week earlier", "one week earlier", "a week before");
    private static final Set<String> SHORT = Set.of("minute", "hour", "moment");

    private Intervals() {}

    /// A distance in time with the word that tells its direction.
    ///
    /// @param after index of the token "after" or "later"
    private record Interval(Mention.OfTime time, int days, int after) {}

    /// The day of what stands at `near` after "two days after".
    static Optional<EventDate> before(Context context, Sentence sentence, Span near) {
        for (Mention.OfTime time : context.in(sentence, Mention.OfTime.class)) {
            Optional<Interval> interval = interval(context, sentence, time, "after");
            if (interval.isEmpty()
                    || context.text().token(interval.get().after()).span().end() > near.start()
                    || hasDayBetween(context, sentence, interval.get(), near)) {
                continue;
            }
            if (opens(context, sentence, time)) {
                return Optional.empty();
            }
            int days = interval.get().days();
            Optional<EventDate> lead = pointsBack(context, sentence) ? When.ofLead(context) : Optional.empty();
            return sameSentence(context, sentence, time)
                    .or(() -> lead)
                    .or(() -> told(context, sentence))
                    .or(() -> When.ofLead(context))
                    .or(() -> published(context))
                    .flatMap(base -> shifted(base, -days, time));
        }
        return Optional.empty();
    }

    /// The day of a sentence with "an hour later", "two days later", "Hours after that attack, …".
    static Optional<EventDate> later(Context context, Sentence sentence) {
        for (Mention.OfTime time : context.in(sentence, Mention.OfTime.class)) {
            Optional<Interval> interval = interval(context, sentence, time, "later")
                    .or(() -> opens(context, sentence, time)
                            ? interval(context, sentence, time, "after")
                            : Optional.empty());
            if (interval.isPresent()) {
                int days = interval.get().days();
                return told(context, sentence).flatMap(base -> shifted(base, days, time));
            }
        }
        return Optional.empty();
    }

    /// The day of a sentence that opens with "Two days before that", "A week earlier"; a week is a rough one.
    static Optional<EventDate> earlier(Context context, Sentence sentence) {
        for (Mention.OfTime time : context.in(sentence, Mention.OfTime.class)) {
            if (!opens(context, sentence, time)) {
                continue;
            }
            Optional<Interval> interval = interval(context, sentence, time, "before");
            if (interval.isPresent() && isAboutTold(context, sentence, interval.get())) {
                int days = interval.get().days();
                return told(context, sentence).flatMap(base -> shifted(base, -days, time));
            }
            String words = context.words(time.span()).toLowerCase(Locale.ROOT);
            if (time.range().isEmpty() && WEEK_EARLIER.contains(words)) {
                return told(context, sentence).flatMap(base -> aroundWeekBefore(base, time));
            }
        }
        return Optional.empty();
    }

    /// "before that", "before the attack".
    private static boolean isAboutTold(Context context, Sentence sentence, Interval interval) {
        int next = interval.after() + 1;
        if (next + 1 >= sentence.endToken()) {
            return false;
        }
        boolean that = BACK.contains(context.text().token(next).lower())
                && context.text().token(next + 1).pos() == Pos.PUNCT;
        boolean deed = context.text()
                .groupAt(next)
                .filter(group -> context.text().token(next).is("the")
                        && context.codebook()
                                .cues()
                                .has("violence-nouns", context.head(group).lemma()))
                .isPresent();
        return that || deed;
    }

    private static Optional<EventDate> aroundWeekBefore(EventDate base, Mention.OfTime time) {
        List<Span> spans = new ArrayList<>(base.spans());
        spans.add(time.span());
        return base.range()
                .latest()
                .map(day -> day.minusDays(WEEK))
                .map(day -> new EventDate(
                        DateRange.of(day.minusDays(1), day.plusDays(1), DateRange.Precision.FEW_DAYS),
                        base.basis(),
                        spans));
    }

    private static Optional<Interval> interval(Context context, Sentence sentence, Mention.OfTime time, String word) {
        OptionalInt days = days(context, time);
        int next = context.text().firstTokenFrom(time.span().end());
        boolean inside = time.span().of(context.text().text()).endsWith(word);
        if (days.isEmpty()
                || !inside
                        && (next >= sentence.endToken()
                                || !context.text().token(next).is(word))) {
            return Optional.empty();
        }
        return Optional.of(new Interval(time, days.getAsInt(), inside ? next - 1 : next));
    }

    /// Whole days; 0 for hours and minutes.
    private static OptionalInt days(Context context, Mention.OfTime time) {
        int first = context.text().firstTokenFrom(time.span().start());
        int end = context.text().firstTokenFrom(time.span().end());
        for (int i = first; i < end; i++) {
            if (SHORT.contains(context.text().token(i).lemma())) {
                return OptionalInt.of(0);
            }
        }
        Matcher matcher = DAYS.matcher(time.value());
        return matcher.matches()
                ? OptionalInt.of(
                        Integer.parseInt(matcher.group(1)) * (matcher.group(2).equals("W") ? WEEK : 1))
                : OptionalInt.empty();
    }

    /// "Two days after", "About an hour after": nothing is told before.
    private static boolean opens(Context context, Sentence sentence, Mention.OfTime time) {
        int first = context.text().firstTokenFrom(time.span().start());
        for (int i = sentence.firstToken(); i < first; i++) {
            if (context.text().token(i).pos() == Pos.VERB) {
                return false;
            }
        }
        return first - sentence.firstToken() <= OPENING;
    }

    /// "It came nine days after", "The raid came …": the distance is counted from what the report is about, not
    /// from the day of a later death.
    private static boolean pointsBack(Context context, Sentence sentence) {
        Token first = context.text().token(sentence.firstToken());
        return first.is("it")
                || first.is("the")
                        && context.text()
                                .groupAt(sentence.firstToken())
                                .filter(group -> context.codebook()
                                        .cues()
                                        .has(
                                                "violence-nouns",
                                                context.head(group).lemma()))
                                .isPresent();
    }

    private static boolean hasDayBetween(Context context, Sentence sentence, Interval interval, Span near) {
        int from = context.text().token(interval.after()).span().end();
        return context.in(sentence, Mention.OfTime.class).stream()
                .filter(time -> time.range().isPresent())
                .anyMatch(time -> time.span().start() >= from && time.span().start() < near.end());
    }

    /// The day that stands before a distance in its own sentence: "on Friday, two days after".
    private static Optional<EventDate> sameSentence(Context context, Sentence sentence, Mention.OfTime time) {
        return context.in(sentence, Mention.OfTime.class).stream()
                .filter(other -> other.span().end() <= time.span().start())
                .filter(other -> other.range().filter(DateRange::isSingleDay).isPresent())
                .filter(other -> !context.isDateline(other.span()))
                .reduce((first, second) -> second)
                .map(day -> new EventDate(day.range().orElseThrow(), DateBasis.STATED, List.of(day.span())));
    }

    /// The day that the sentences before tell.
    private static Optional<EventDate> told(Context context, Sentence sentence) {
        return context.text().sentences().stream()
                .filter(other -> other.index() < sentence.index() && other.index() >= sentence.index() - REACH)
                .filter(other -> context.tokens(other).stream().anyMatch(token -> token.pos() == Pos.VERB))
                .flatMap(other -> When.dayIn(context, other).stream())
                .reduce((first, second) -> second);
    }

    private static Optional<EventDate> published(Context context) {
        return context.text()
                .article()
                .published()
                .map(day -> new EventDate(DateRange.day(day), DateBasis.PUBLICATION, List.of()));
    }

    private static Optional<EventDate> shifted(EventDate base, int days, Mention.OfTime time) {
        List<Span> spans = new ArrayList<>(base.spans());
        spans.add(time.span());
        return base.range().latest().map(day -> new EventDate(DateRange.day(day.plusDays(days)), base.basis(), spans));
    }
}
