package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speakers;
import dev.dateline.core.DateRange;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Over which time violence is summed up: "since January", "over the past three months", "in recent weeks".
final class SumDate {
    private static final Pattern LENGTH = Pattern.compile("P(\\d{1,4})([DWMY])");
    private static final Set<String> BACK = Set.of("past", "last", "recent", "previous", "latest");
    private static final int LONG_DAYS = 25;
    private static final Set<String> STARTS = Set.of("began", "begun", "started", "founded", "created", "appeared");
    private static final int REACH = 7;
    private static final int NEAR = 2;

    private SumDate() {}

    /// The time nearest after a sum, else nearest before it; never the day on which somebody says so.
    static Optional<DateRange> of(Context context, Sentence sentence, int at) {
        List<Mention.OfTime> times = context.in(sentence, Mention.OfTime.class).stream()
                .filter(time -> !isDayOfSaying(context, sentence, time))
                .toList();
        Optional<Mention.OfTime> after =
                times.stream().filter(time -> time.span().start() >= at).findFirst();
        if (after.isPresent()) {
            return range(context, sentence, after.get());
        }
        return times.reversed().stream()
                .filter(time -> time.span().start() < at && opens(context, sentence, time, at))
                .findFirst()
                .flatMap(time -> range(context, sentence, time));
    }

    /// "Since January, 200 people …", "In May they carried out 30 attacks": the time opens the sentence, or no
    /// verb parts it from the sum.
    private static boolean opens(Context context, Sentence sentence, Mention.OfTime time, int at) {
        int first = context.text().firstTokenFrom(time.span().start());
        boolean start = first - sentence.firstToken() <= REACH;
        return start
                || context
                        .text()
                        .tokens()
                        .subList(first, Math.max(first, context.text().firstTokenFrom(at)))
                        .stream()
                        .noneMatch(token -> token.pos() == Pos.VERB || token.pos() == Pos.AUX);
    }

    /// Whether the time is no single day but long enough for a sum of deaths.
    static boolean isLong(DateRange range) {
        return range.earliest().isEmpty()
                || range.latest().isEmpty()
                || range.earliest()
                        .get()
                        .plusDays(LONG_DAYS)
                        .isBefore(range.latest().get());
    }

    private static Optional<DateRange> range(Context context, Sentence sentence, Mention.OfTime time) {
        Optional<LocalDate> published = context.text().article().published();
        String words = context.words(time.span()).toLowerCase(Locale.ROOT);
        boolean back = BACK.stream().anyMatch(words::contains)
                || wordsBefore(context, sentence, time, NEAR).stream().anyMatch(BACK::contains);
        boolean start = wordsBefore(context, sentence, time, NEAR).stream().anyMatch(STARTS::contains);
        boolean since = wordsBefore(context, sentence, time, REACH).contains("since");
        if (start && !since) {
            return Optional.empty(); // "the war that began 10 years ago"
        }
        if (time.type() == Mention.OfTime.Type.DURATION) {
            return back ? published.map(day -> lasting(day, time.value())) : Optional.empty();
        }
        if (time.range().isEmpty()) {
            return back && time.value().equals("PAST_REF") ? published.map(SumDate::until) : Optional.empty();
        }
        DateRange range = time.range().get();
        if (since) {
            Optional<LocalDate> last = published.filter(
                    day -> range.earliest().filter(day::isBefore).isEmpty());
            return Optional.of(new DateRange(range.earliest().or(range::latest), last, DateRange.Precision.RANGE));
        }
        boolean running = published.isPresent()
                && range.latest().filter(day -> day.isAfter(published.get())).isPresent()
                && range.earliest().filter(day -> !day.isAfter(published.get())).isPresent();
        return Optional.of(running ? new DateRange(range.earliest(), published, DateRange.Precision.RANGE) : range);
    }

    private static DateRange lasting(LocalDate published, String value) {
        Matcher length = LENGTH.matcher(value);
        if (!length.matches()) {
            boolean hours = value.startsWith("PT");
            return hours
                    ? DateRange.of(published.minusDays(1), published, DateRange.Precision.FEW_DAYS)
                    : until(published);
        }
        int number = Integer.parseInt(length.group(1));
        LocalDate first = switch (length.group(2)) {
            case "D" -> published.minusDays(number);
            case "W" -> published.minusWeeks(number);
            case "M" -> published.minusMonths(number);
            default -> published.minusYears(number);
        };
        return DateRange.of(first, published, DateRange.Precision.RANGE);
    }

    private static DateRange until(LocalDate published) {
        return new DateRange(Optional.empty(), Optional.of(published), DateRange.Precision.RANGE);
    }

    private static List<String> wordsBefore(Context context, Sentence sentence, Mention.OfTime time, int count) {
        int first = context.text().firstTokenFrom(time.span().start());
        return context.text().tokens().subList(Math.max(sentence.firstToken(), first - count), first).stream()
                .map(Token::lower)
                .toList();
    }

    /// "police said Monday", "the army said on Friday".
    private static boolean isDayOfSaying(Context context, Sentence sentence, Mention.OfTime time) {
        int first = context.text().firstTokenFrom(time.span().start());
        return context.text().tokens().subList(Math.max(sentence.firstToken(), first - 2), first).stream()
                .anyMatch(token -> Speakers.SAYING.contains(token.lemma()));
    }
}
