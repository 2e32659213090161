package dev.dateline.coding.context;

import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which count belongs to which noun, and which numbers count no people at all.
public final class Counts {
    private static final Set<String> UNITS = Set.of(
            "km",
            "kilometre",
            "kilometer",
            "mile",
            "hour",
            "day",
            "week",
            "month",
            "year",
            "minute",
            "%",
            "percent",
            "per",
            "a.m.",
            "p.m.",
            "am",
            "pm",
            "metre",
            "meter",
            "dollar",
            "pound",
            "kg",
            "ton",
            "tonne",
            "time",
            "round",
            "o'clock");

    private static final Set<String> QUOTES = Set.of("\"", "“", "'", "‘");

    private Counts() {}

    /// The count inside a noun group or right before it ("25 of them").
    public static Optional<Mention.OfCount> in(Context context, Group group) {
        Span span = context.span(group);
        Optional<Mention.OfCount> inside = context.mentions().within(span, Mention.OfCount.class).stream()
                .filter(count -> !isAge(context, count))
                .findFirst();
        if (inside.isPresent()) {
            return inside;
        }
        return context.mentions()
                .at(span.start(), Mention.OfCount.class)
                .or(() -> rightBefore(context, group))
                .filter(count -> !isAge(context, count));
    }

    /// "Forty-four people", where the number stands outside the group.
    private static Optional<Mention.OfCount> rightBefore(Context context, Group group) {
        if (group.firstToken() == 0
                || context.text().groupAt(group.firstToken() - 1).isPresent()) {
            return Optional.empty();
        }
        Token before = context.text().token(group.firstToken() - 1);
        return context.mentions()
                .at(before.span().start(), Mention.OfCount.class)
                .filter(count -> count.span().equals(before.span()));
    }

    /// Whether a number counts people for all that the words beside it tell.
    public static boolean mayCountPeople(Context context, Mention.OfCount count) {
        return !isAge(context, count) && !isUnit(context, count) && !isBeforeQuote(context, count);
    }

    /// "aged 25", "25-year-old", "a woman of 66", ", 43,".
    public static boolean isAge(Context context, Mention.OfCount count) {
        String text = context.text().text();
        int start = count.span().start();
        int end = count.span().end();
        String after = text.substring(end, Math.min(text.length(), end + 10)).toLowerCase(Locale.ROOT);
        String before = text.substring(Math.max(0, start - 6), start).toLowerCase(Locale.ROOT);
        String wide = text.substring(Math.max(0, start - 12), start).toLowerCase(Locale.ROOT);
        boolean aside = before.endsWith(", ")
                && !after.startsWith(" of ") // "a bus in Beirut, 58 of whose passengers"
                && (after.startsWith(",") || after.startsWith(".") || followsName(context, start));
        return after.startsWith("-year")
                || after.startsWith(" years o")
                || before.endsWith("aged ")
                || wide.contains("aged ") && (before.endsWith(" or ") || before.endsWith(" to "))
                || before.endsWith("age ")
                || aside && isNumeral(context, count);
    }

    /// "Hawa Tia, 30": a name stands before the comma.
    private static boolean followsName(Context context, int start) {
        int at = context.text().firstTokenFrom(start);
        if (at < 2 || at + 1 >= context.text().tokens().size()) {
            return false;
        }
        int nameStart = context.text().token(at - 2).span().start();
        return context.mentions().of(Mention.OfPerson.class).stream()
                        .anyMatch(person -> person.span().contains(nameStart))
                && !context.text().token(at + 1).pos().isNominal();
    }

    /// 'killed 14 "bandits"': whom a side calls by a word of its own.
    private static boolean isBeforeQuote(Context context, Mention.OfCount count) {
        int next = context.text().firstTokenFrom(count.span().end());
        return next + 1 < context.text().tokens().size()
                && QUOTES.contains(context.text().token(next).text())
                && context.text().token(next + 1).pos().isNominal();
    }

    private static boolean isNumeral(Context context, Mention.OfCount count) {
        return Character.isDigit(context.text().text().charAt(count.span().start()));
    }

    private static boolean isUnit(Context context, Mention.OfCount count) {
        int next = context.text().firstTokenFrom(count.span().end());
        if (next >= context.text().tokens().size()) {
            return false;
        }
        Token token = context.text().token(next);
        return UNITS.contains(token.lemma()) || UNITS.contains(token.lower());
    }
}
