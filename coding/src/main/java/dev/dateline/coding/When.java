package dev.dateline.coding;

import dev.dateline.core.DateRange;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads when the happening of an anchor or a draft took place, from the words around it.
final class When {
    private static final int COURT_REACH = 80;
    private static final int YEAR_REACH = 60;

    private When() {}

    /// The date that the words of an anchor's own sentence give it; the nearest time expression that tells days.
    static Optional<EventDate> date(Context context, Anchor anchor) {
        return date(context, anchor.sentence(), anchor.span());
    }

    private static Optional<EventDate> date(Context context, Sentence sentence, Span near) {
        return context.in(sentence, Mention.OfTime.class).stream()
                .filter(time -> time.range().isPresent())
                .filter(time -> time.type() == Mention.OfTime.Type.DATE || time.type() == Mention.OfTime.Type.TIME)
                .filter(time -> !isBackground(context, sentence, time)
                        && !isDayInCourt(context, sentence, time, near)
                        && !isFarYear(time, near))
                .min(Comparator.comparingInt(time -> time.span().distanceTo(near)))
                .map(time -> new EventDate(time.range().orElseThrow(), basis(sentence), List.of(time.span())));
    }

    /// "since 2001", "until May" and what stands in a clause about something else tell no day of the event.
    private static boolean isBackground(Context context, Sentence sentence, Mention.OfTime time) {
        int before = Math.max(sentence.span().start(), time.span().start() - 8);
        String words =
                context.text().text().substring(before, time.span().start()).toLowerCase(Locale.ROOT);
        return words.contains("since ")
                || words.contains("until ")
                || words.contains("born ")
                || words.endsWith("that ") // "that Sunday": a day the text told of before
                || isTimeOfSaying(context, sentence, time);
    }

    private static boolean isAboutCourt(Context context, Sentence sentence) {
        return context.tokens(sentence).stream()
                .anyMatch(token -> context.codebook().cues().has("courts", token.lemma()));
    }

    /// A year alone, some words off, belongs to something else: "the worst since the war of 2006".
    private static boolean isFarYear(Mention.OfTime time, Span near) {
        return time.range()
                        .filter(range -> range.precision() == DateRange.Precision.YEAR)
                        .isPresent()
                && time.span().distanceTo(near) > YEAR_REACH;
    }

    /// A date in a sentence about a trial is the day in court, unless it stands right beside the deed.
    private static boolean isDayInCourt(Context context, Sentence sentence, Mention.OfTime time, Span near) {
        boolean beside = time.span().start() > near.end() && time.span().distanceTo(near) <= COURT_REACH;
        boolean within = time.span().distanceTo(near) <= 1; // "the 2013 bombing"
        return !beside && !within && isAboutCourt(context, sentence);
    }

    /// "the agency said Monday", "on Tuesday told reporters": when something was said, not when it happened.
    private static boolean isTimeOfSaying(Context context, Sentence sentence, Mention.OfTime time) {
        int first = context.text().firstTokenFrom(time.span().start());
        int end = context.text().firstTokenFrom(time.span().end());
        for (int i = first - 1; i >= Math.max(sentence.firstToken(), first - 4); i--) {
            Token token = context.text().token(i);
            if (Speakers.SAYING.contains(token.lemma()) && token.pos() == Pos.VERB) {
                return true;
            }
            if (token.pos() == Pos.VERB || token.pos() == Pos.PUNCT) {
                break;
            }
        }
        if (end < sentence.endToken()) {
            Token next = context.text().token(end);
            return Speakers.SAYING.contains(next.lemma()) && next.pos() == Pos.VERB;
        }
        return false;
    }

    private static DateBasis basis(Sentence sentence) {
        return sentence.section() == Section.Kind.CAPTION ? DateBasis.CAPTION : DateBasis.STATED;
    }

    /// The date of a whole draft: the first stated one, made more precise by later ones that lie within it.
    static Optional<EventDate> date(Context context, Draft draft, boolean fresh) {
        Optional<EventDate> best = Optional.empty();
        for (Anchor anchor : draft.anchors) {
            Optional<EventDate> stated = date(context, anchor);
            if (best.isEmpty()) {
                best = stated;
            } else if (stated.isPresent()
                    && refines(stated.get().range(), best.get().range())) {
                best = stated;
            }
        }
        if (best.isEmpty()) {
            for (Casualty casualty : draft.casualties) {
                best = date(context, casualty.sentence(), casualty.wording());
                if (best.isPresent()) {
                    break;
                }
            }
        }
        boolean news = fresh && draft.anchorSentences().stream().noneMatch(sentence -> isAboutCourt(context, sentence));
        return best.isPresent() || !news ? best : ofPublication(context);
    }

    private static boolean refines(DateRange precise, DateRange loose) {
        return precise.overlaps(loose) && days(precise) < days(loose);
    }

    private static long days(DateRange range) {
        if (range.earliest().isEmpty() || range.latest().isEmpty()) {
            return Long.MAX_VALUE;
        }
        return ChronoUnit.DAYS.between(range.earliest().get(), range.latest().get());
    }

    /// A fresh report that names no day tells of the day of publication or the day before.
    private static Optional<EventDate> ofPublication(Context context) {
        Optional<LocalDate> published = context.text().article().published();
        return published.map(day -> new EventDate(
                DateRange.of(day.minusDays(1), day, DateRange.Precision.FEW_DAYS), DateBasis.PUBLICATION, List.of()));
    }

    /// Whether two dates exclude each other.
    static boolean conflict(Optional<EventDate> a, Optional<EventDate> b) {
        return a.isPresent()
                && b.isPresent()
                && !a.get().range().overlaps(b.get().range());
    }
}
