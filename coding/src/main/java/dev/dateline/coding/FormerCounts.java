package dev.dateline.coding;

import dev.dateline.codebook.Cues;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the counts from which others started: "from 15 to 18", "rose to 18 from 15", "18 dead, up from 15".
final class FormerCounts {
    /// How many sentences on "an earlier count" still is one of the same people.
    private static final int NEXT = 2;
    /// "18 dead, the agency said in the evening, up from 15".
    private static final int ASIDE = 14;

    private FormerCounts() {}

    /// The count that a figure replaces by the words beside it.
    static Optional<Casualty> beside(Context context, Casualty figure) {
        return context.mentions().within(figure.figure(), Mention.OfCount.class).stream()
                .findFirst()
                .flatMap(count -> before(context, count).or(() -> after(context, figure, count)))
                .filter(former -> Counts.mayCountPeople(context, former) && !isOfOtherTime(context, former))
                .filter(former -> !former.count().equals(figure.count()))
                .map(former -> figure.replacing(former));
    }

    /// "an earlier count of [20]": what a figure of the dead told before it was once.
    static Optional<Casualty> worded(Context context, Casualty figure) {
        Cues cues = context.codebook().cues();
        return context.text().sentences().stream()
                .skip(figure.sentence().index())
                .limit(NEXT + 1)
                .flatMap(sentence -> context.in(sentence, Mention.OfCount.class).stream())
                .filter(count -> {
                    int of = context.text().firstTokenFrom(count.span().start()) - 1;
                    return of > 1
                            && token(context, of).is("of")
                            && cues.has("counting-nouns", token(context, of - 1).lemma())
                            && cues.has(
                                    "former-adjectives", token(context, of - 2).lower());
                })
                .filter(count -> !count.count().equals(figure.count()) && Counts.mayCountPeople(context, count))
                .findFirst()
                .map(count -> figure.beforeThat(
                        context.text()
                                .span(
                                        context.text()
                                                        .firstTokenFrom(
                                                                count.span().start())
                                                - 3,
                                        context.text()
                                                .firstTokenFrom(count.span().end())),
                        count));
    }

    /// "from [15] to 18".
    private static Optional<Mention.OfCount> before(Context context, Mention.OfCount count) {
        int to = context.text().firstTokenFrom(count.span().start()) - 1;
        return to > 1 && token(context, to).is("to") ? from(context, endingAt(context, to)) : Optional.empty();
    }

    private static Optional<Mention.OfCount> endingAt(Context context, int token) {
        Span last = token(context, token - 1).span();
        return context.mentions().at(last.start(), Mention.OfCount.class);
    }

    /// "18 from [15]", "18 dead, up from [15]".
    private static Optional<Mention.OfCount> after(Context context, Casualty figure, Mention.OfCount count) {
        int start = context.text().firstTokenFrom(count.span().end());
        int end = Math.min(figure.sentence().endToken() - 1, start + ASIDE);
        for (int i = start; i < end; i++) {
            boolean turned = i > start
                    && (token(context, i - 1).is("up") || token(context, i - 1).is("down"));
            if (token(context, i).is("from") && (i == start || turned)) {
                return from(
                        context,
                        context.mentions().at(token(context, i + 1).span().start(), Mention.OfCount.class));
            }
        }
        return Optional.empty();
    }

    private static Optional<Mention.OfCount> from(Context context, Optional<Mention.OfCount> former) {
        return former.filter(count -> {
            int first = context.text().firstTokenFrom(count.span().start());
            return first > 0 && token(context, first - 1).is("from");
        });
    }

    /// "up from 15 a year before", "from 15 in May".
    private static boolean isOfOtherTime(Context context, Mention.OfCount count) {
        int next = context.text().firstTokenFrom(count.span().end());
        int end = Math.min(context.text().tokens().size(), next + 3);
        List<Token> words = new ArrayList<>();
        for (int i = next; i < end; i++) {
            words.add(token(context, i));
        }
        return words.stream()
                .flatMap(word -> context.mentions().at(word.span().start(), Mention.OfTime.class).stream())
                .anyMatch(time ->
                        time.range().filter(range -> range.isSingleDay()).isEmpty());
    }

    private static Token token(Context context, int index) {
        return context.text().token(index);
    }
}
