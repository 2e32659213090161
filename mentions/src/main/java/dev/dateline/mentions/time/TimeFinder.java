package dev.dateline.mentions.time;

import dev.dateline.core.Article;
import dev.dateline.core.Section;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Sentence;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the time expressions of an article, in its sentences and its datelines. Immutable; safe
/// for any threads.
///
/// Relative times are counted from the dateline's day where it lies few days before the article's day of
/// publication, else from the latter, else from the dateline's full date; without either they keep an open TIMEX3 value
/// ("XXXX-WXX-2") and no range. A date without
/// a year is the last such date, or the next one where the clause looks ahead. What the words leave
/// open gets no range: durations, sets, vague times ("recently"), what is counted from an event
/// ("two days after the raid").
public final class TimeFinder {
    private static final int DATELINE_DAYS = 4;
    /// How many sentences without a day may stand before "the same day".
    private static final int TOLD_REACH = 3;

    /// All time expressions in text order, without overlap.
    ///
    /// In "from Monday to Wednesday" each end is a mention with its own value; both carry the range
    /// of the whole.
    public List<Mention.OfTime> find(AnnotatedText text) {
        Article article = text.article();
        List<Mention.OfTime> mentions = new ArrayList<>();
        Optional<LocalDate> reference = datelines(text, mentions);
        Anchor anchor = Anchor.of(reference);
        int silent = 0;
        for (Sentence sentence : text.sentences()) {
            Line line = Line.of(article.text(), text.tokens(sentence), text.upperCase());
            LineReader reader = new LineReader(line, anchor);
            List<Found> found = reader.read();
            add(line, found, mentions);
            // A day is remembered for one more sentence only: farther back "that day" is a guess.
            boolean mentioned = found.stream().anyMatch(one -> one.timex().day().isPresent());
            anchor = anchor.withLastDay(mentioned ? reader.lastDay() : Optional.empty());
            silent = mentioned ? 0 : silent + 1;
            if (silent > TOLD_REACH) {
                anchor = anchor.withToldDay(Optional.empty());
            }
        }
        mentions.sort(Comparator.comparing(Mention.OfTime::span));
        return List.copyOf(mentions);
    }

    /// Adds the dates of the datelines and tells the day of the report.
    private static Optional<LocalDate> datelines(AnnotatedText text, List<Mention.OfTime> mentions) {
        Optional<LocalDate> reference = text.article().published();
        for (Section section : text.article().sections()) {
            if (section.kind() != Section.Kind.DATELINE) {
                continue;
            }
            Line line = Line.of(text.text(), section.span(), text.upperCase());
            List<Found> found = new LineReader(line, Anchor.of(reference))
                    .read().stream()
                            .map(one -> atOrBefore(one, line, text.article().published()))
                            .toList();
            add(line, found, mentions);
            Optional<LocalDate> written =
                    found.stream().flatMap(one -> one.timex().day().stream()).findFirst();
            if (reference.isEmpty() || isShortlyBefore(written, reference.get())) {
                reference = written;
            }
        }
        return reference;
    }

    /// A report that came out some days after it was written: its "today" is the day of the dateline.
    private static boolean isShortlyBefore(Optional<LocalDate> written, LocalDate published) {
        return written.filter(day -> !day.isAfter(published) && !day.isBefore(published.minusDays(DATELINE_DAYS)))
                .isPresent();
    }

    /// No dateline is later than the report: a day without a year is the last one.
    private static Found atOrBefore(Found found, Line line, Optional<LocalDate> published) {
        Optional<LocalDate> day = found.timex().day();
        boolean later = day.isPresent() && published.isPresent() && day.get().isAfter(published.get());
        boolean yearSaid =
                line.at(found.to() - 1).length() == 4 && line.at(found.to() - 1).isDigits();
        return later && !yearSaid && found.timex().isDayLike()
                ? found.with(Timex.day(Anchor.before(MonthDay.from(day.get()), published.get())))
                : found;
    }

    private static void add(Line line, List<Found> found, List<Mention.OfTime> mentions) {
        for (Found one : found) {
            Timex timex = one.timex();
            mentions.add(
                    new Mention.OfTime(line.span(one.from(), one.to()), timex.type(), timex.value(), timex.range()));
        }
    }
}
