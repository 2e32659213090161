package dev.dateline.coding.need;

import dev.dateline.coding.context.Context;
import dev.dateline.core.DateRange;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Warning;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads by when something may happen: "within six months", "by the end of 2022", "in the coming weeks".
final class Horizons {
    private static final Pattern LENGTH = Pattern.compile("P(\\d{1,4})([DWMY])");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern HOURS = Pattern.compile("PT(\\d{1,4})H");
    private static final Set<String> AHEAD = Set.of("within", "in", "over", "during", "inside");
    private static final Set<String> NEXT = Set.of("next", "coming", "following", "ahead", "upcoming");
    private static final Set<String> UNTIL = Set.of("by", "before", "until", "till");
    private static final Set<String> OPENING = Set.of("the", "as", "little", "than", "less", "about", "just");

    private Horizons() {}

    /// The first time within tokens `from` to `end` that lies ahead of the day of publication.
    static Optional<Warning.Horizon> in(Context context, int from, int end) {
        AnnotatedText text = context.text();
        if (end <= from) {
            return Optional.empty();
        }
        for (Mention.OfTime time : context.mentions().within(text.span(from, end), Mention.OfTime.class)) {
            Optional<Warning.Horizon> horizon = horizon(context, time, from);
            if (horizon.isPresent()) {
                return horizon;
            }
        }
        return Optional.empty();
    }

    private static Optional<Warning.Horizon> horizon(Context context, Mention.OfTime time, int from) {
        AnnotatedText text = context.text();
        int first = text.firstTokenFrom(time.span().start());
        int start = first;
        while (start > from
                && start > first - 3
                && OPENING.contains(text.token(start - 1).lower())) {
            start--;
        }
        String preposition = start > from ? text.token(start - 1).lower() : "";
        boolean ahead = AHEAD.contains(preposition);
        boolean until = UNTIL.contains(preposition);
        int opening = ahead || until ? start - 1 : first;
        String wording = context.words(
                Span.of(text.token(opening).span().start(), time.span().end()));
        Optional<LocalDate> published = context.text().article().published();
        if (time.value().equals("FUTURE_REF")) {
            return Optional.of(new Warning.Horizon(published, Optional.empty(), wording, true));
        }
        if (time.type() == Mention.OfTime.Type.DURATION) {
            boolean next = text
                    .tokens()
                    .subList(first, text.firstTokenFrom(time.span().end()))
                    .stream()
                    .anyMatch(token -> NEXT.contains(token.lower()));
            return ahead || next ? Optional.of(length(published, time.value(), wording)) : Optional.empty();
        }
        boolean month = first < text.tokens().size()
                && MONTH.matcher(time.value()).matches()
                && text.firstTokenFrom(time.span().end()) == first + 1;
        boolean placed = until || preposition.equals("in");
        return time.range()
                .map(range -> month && placed ? next(published, range) : range)
                .flatMap(range -> range(published, range, preposition, wording));
    }

    /// "could attack in August", told in September: the month that is still to come.
    private static DateRange next(Optional<LocalDate> published, DateRange range) {
        boolean over = published.isPresent()
                && range.latest().filter(day -> day.isBefore(published.get())).isPresent();
        return over && range.earliest().isPresent()
                ? DateRange.of(
                        range.earliest().get().plusYears(1),
                        range.latest().orElseThrow().plusYears(1),
                        range.precision())
                : range;
    }

    private static Warning.Horizon length(Optional<LocalDate> published, String value, String wording) {
        Optional<LocalDate> to = published.flatMap(day -> plus(day, value));
        return new Warning.Horizon(published, to, wording, value.contains("X"));
    }

    private static Optional<LocalDate> plus(LocalDate day, String value) {
        Matcher length = LENGTH.matcher(value);
        if (length.matches()) {
            int number = Integer.parseInt(length.group(1));
            return Optional.of(
                    switch (length.group(2)) {
                        case "D" -> day.plusDays(number);
                        case "W" -> day.plusWeeks(number);
                        case "M" -> day.plusMonths(number);
                        default -> day.plusYears(number);
                    });
        }
        Matcher hours = HOURS.matcher(value);
        return hours.matches()
                ? Optional.of(day.plusDays((Integer.parseInt(hours.group(1)) + 23) / 24))
                : Optional.empty();
    }

    /// A day or stretch of days that is not over when the report is published.
    private static Optional<Warning.Horizon> range(
            Optional<LocalDate> published, DateRange range, String preposition, String wording) {
        Optional<LocalDate> latest = range.latest();
        boolean over = published.isPresent()
                && latest.filter(day -> !day.isAfter(published.get())).isPresent();
        if (over || latest.isEmpty()) {
            return Optional.empty();
        }
        boolean before = preposition.equals("before");
        Optional<LocalDate> to = before ? range.earliest().map(day -> day.minusDays(1)) : latest;
        boolean whole = UNTIL.contains(preposition)
                || published.isPresent()
                        && range.earliest()
                                .filter(day -> day.isBefore(published.get()))
                                .isPresent();
        Optional<LocalDate> from = whole ? published : range.earliest();
        boolean turned = from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
        return turned ? Optional.empty() : Optional.of(new Warning.Horizon(from, to, wording, false));
    }
}
