package dev.dateline.coding.need;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.text.Sentence;
import java.util.Optional;

/// How many of the people at risk are still there, as the next sentence has it: "Some 300 are left."
///
/// @param span the number with what is said of it
record Remaining(Sentence sentence, Amount amount, Span span) {
    private static final int REACH = 6;

    static Optional<Remaining> after(Context context, Sentence sentence) {
        int next = sentence.index() + 1;
        if (next >= context.text().sentences().size()) {
            return Optional.empty();
        }
        Sentence following = context.text().sentences().get(next);
        if (following.section() != sentence.section()) {
            return Optional.empty();
        }
        return Populations.of(context, following, Amounts.of(context, following)).stream()
                .filter(people -> people.isCounted() && (people.head().isEmpty() || people.people()))
                .flatMap(people -> people.amount().filter(Amount::isCount).stream()
                        .flatMap(amount -> end(context, following, people.end()).stream()
                                .map(end -> new Remaining(
                                        following, amount, context.text().span(amount.first(), end)))))
                .findFirst();
    }

    /// The token after the word that says that they are still there.
    private static Optional<Integer> end(Context context, Sentence sentence, int from) {
        for (int i = from; i < Math.min(sentence.endToken(), from + REACH); i++) {
            if (context.codebook()
                    .needs()
                    .left()
                    .contains(context.text().token(i).lemma())) {
                boolean behind = i + 1 < sentence.endToken()
                        && (context.text().token(i + 1).is("behind")
                                || context.text().token(i + 1).is("there"));
                return Optional.of(behind ? i + 2 : i + 1);
            }
        }
        return Optional.empty();
    }
}
