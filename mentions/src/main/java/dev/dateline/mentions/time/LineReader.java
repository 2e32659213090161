package dev.dateline.mentions.time;

import dev.dateline.core.DateRange;
import dev.dateline.mentions.time.ClockTimes.Clock;
import dev.dateline.mentions.time.Word.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All time expressions of one line, from left to right, the longest at each place.
final class LineReader {
    private final Line line;
    private final CalendarDates calendar;
    private final Durations durations;
    private final RelativeDates relatives;
    private final ClockTimes clocks;
    private final Feasts feasts;
    private final CountedDays counted;
    private Anchor anchor;

    LineReader(Line line, Anchor anchor) {
        this.line = line;
        this.calendar = new CalendarDates(line);
        this.durations = new Durations(line);
        this.relatives = new RelativeDates(line, durations);
        this.clocks = new ClockTimes(line);
        this.feasts = new Feasts(line);
        this.counted = new CountedDays(line, calendar, feasts);
        this.anchor = anchor;
    }

    List<Found> read() {
        List<Found> all = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            Optional<Found> found = mayOpen(i) ? at(i) : Optional.empty();
            if (found.isEmpty()) {
                i++;
                continue;
            }
            all.add(found.get());
            found.get().timex().day().ifPresent(day -> anchor = anchor.withLastDay(Optional.of(day)));
            i = found.get().to();
        }
        return joined(all);
    }

    /// The day last mentioned.
    Optional<LocalDate> lastDay() {
        return anchor.lastDay();
    }

    private boolean mayOpen(int i) {
        return (!line.is(i, Kind.OTHER) || Feasts.opens(line.at(i).lower()))
                && (!line.is(i, Kind.MARK) || line.is(i, "'"));
    }

    private Optional<Found> at(int i) {
        return longest(longest(counted.read(i, anchor), feasts.read(i, anchor)), plain(i))
                .map(this::withTimeOfDay)
                .or(() -> partOfDay(i))
                .map(this::withFullStop);
    }

    private Optional<Found> plain(int i) {
        return longest(
                longest(clocks.read(i, anchor), relatives.read(i, anchor)),
                longest(calendar.read(i, anchor), durations.read(i, anchor)));
    }

    private static Optional<Found> longest(Optional<Found> first, Optional<Found> second) {
        boolean secondLonger = second.isPresent()
                && (first.isEmpty() || second.get().to() > first.get().to());
        return secondLonger ? second : first;
    }

    /// "Tuesday night", "yesterday at 10:30 a.m.", "10:30 a.m. on Tuesday", "noon Friday".
    private Found withTimeOfDay(Found found) {
        int end = found.to();
        if (found.timex().isDayLike()) {
            int at = line.isHyphen(end) ? end + 1 : end;
            if (clocks.isPart(at)) {
                return new Found(
                        found.from(), at + 1, found.timex().at(line.word(at).code()));
            }
            int start = line.is(end, ",") ? end + 1 : end;
            start = line.is(start, "at") || line.is(start, "around") ? start + 1 : start;
            Optional<Clock> clock = start == end ? Optional.empty() : clocks.clock(start);
            return clock.map(time ->
                            new Found(found.from(), time.end(), found.timex().at(time.value())))
                    .orElse(found);
        }
        boolean earlyHours = found.timex().value().endsWith("TMO") && line.is(end - 1, "hours");
        Optional<Clock> clock = earlyHours ? Optional.of(new Clock(end, "MO")) : clocks.clock(found.from());
        if (clock.isEmpty() || clock.get().end() != end) {
            return found;
        }
        return dayAfter(end)
                .map(day -> new Found(
                        found.from(),
                        clocks.isPart(day.to()) ? day.to() + 1 : day.to(),
                        day.timex().at(clock.get().value())))
                .orElse(found);
    }

    /// "the night of May 5", "the morning of 3 June", "early morning on Friday".
    private Optional<Found> partOfDay(int i) {
        if (!clocks.isPart(i)) {
            return Optional.empty();
        }
        return line.is(i + 1, "of") || line.is(i + 1, "on")
                ? dayAfter(i + 1)
                        .map(day -> new Found(
                                i, day.to(), day.timex().at(line.word(i).code())))
                : Optional.empty();
    }

    /// The day at piece `i`, "on" or "of" before it allowed.
    private Optional<Found> dayAfter(int i) {
        int at = line.is(i, ",") ? i + 1 : i;
        at = line.is(at, "on") || line.is(at, "of") ? at + 1 : at;
        return longest(calendar.read(at, anchor), relatives.read(at, anchor))
                .filter(found -> found.timex().isDayLike());
    }

    /// An abbreviation's full stop belongs to it where the tokeniser keeps it there.
    private Found withFullStop(Found found) {
        Piece stop = line.at(found.to());
        boolean abbreviated = line.is(found.to() - 1, Kind.MONTH_SHORT);
        return abbreviated
                        && line.is(found.to(), ".")
                        && stop.glued()
                        && stop.endToken() == line.at(found.to() - 1).endToken()
                ? found.to(found.to() + 1)
                : found;
    }

    /// In "from Monday to Wednesday" and "between 2014 and 2016" both ends stand for all days between.
    private List<Found> joined(List<Found> all) {
        List<Found> result = new ArrayList<>(all);
        for (int i = 0; i + 1 < result.size(); i++) {
            Found first = result.get(i);
            Found second = result.get(i + 1);
            boolean from = line.is(first.from() - 1, "from") || line.is(first.from() - 1, "between");
            boolean to = second.from() == first.to() + 1
                    && (line.is(first.to(), "to")
                            || line.is(first.to(), "until")
                            || line.is(first.to(), "through")
                            || line.is(first.to(), "till")
                            || (line.is(first.to(), "and") && line.is(first.from() - 1, "between")));
            if (from && to) {
                Optional<DateRange> range = between(first.timex(), second.timex());
                if (range.isPresent()) {
                    result.set(i, first.with(first.timex().withRange(range.get())));
                    result.set(i + 1, second.with(second.timex().withRange(range.get())));
                }
            }
        }
        return result;
    }

    private static Optional<DateRange> between(Timex first, Timex second) {
        Optional<LocalDate> start = first.range().flatMap(DateRange::earliest);
        Optional<LocalDate> end = second.range().flatMap(DateRange::latest);
        boolean ordered = start.isPresent() && end.isPresent() && !end.get().isBefore(start.get());
        return ordered
                ? Optional.of(DateRange.of(start.get(), end.get(), Timex.precision(start.get(), end.get())))
                : Optional.empty();
    }
}
