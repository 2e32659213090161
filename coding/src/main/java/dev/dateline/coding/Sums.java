package dev.dateline.coding;

import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which figures belong to no single happening: statistics over a period, what a whole war has cost, the dead of an
/// accident told of in the same text.
final class Sums {
    /// Fewer than these may well be those of one happening in a month or a year.
    private static final int MANY = 15;

    private static final Set<String> COSTING =
            Set.of("claim", "kill", "leave", "cost", "take", "injure", "wound", "see");

    private Sums() {}

    static boolean isSum(Context context, Casualty casualty) {
        return casualty.isHarm()
                && (isStatistic(context, casualty)
                        || isCostOfWar(context, casualty)
                        || isAccident(context, casualty.sentence()));
    }

    /// "682 civilians killed in the quarter", "more than 1,300 have been killed since": many, over a long time, and no
    /// day named.
    private static boolean isStatistic(Context context, Casualty casualty) {
        if (casualty.count().low().orElse(0) < MANY) {
            return false;
        }
        Sentence sentence = casualty.sentence();
        List<Mention.OfTime> times = context.in(sentence, Mention.OfTime.class);
        boolean day = times.stream().flatMap(time -> time.range().stream()).anyMatch(range -> range.isSingleDay());
        String words =
                " " + context.words(sentence.span()).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + " ";
        boolean period = context.codebook().cues().words("periods").stream().anyMatch(words::contains);
        boolean record =
                context.codebook().cues().words("superlatives").stream().anyMatch(words::contains);
        return !day && period && !record;
    }

    /// "The insurgency has claimed more than 2,000 lives".
    private static boolean isCostOfWar(Context context, Casualty casualty) {
        for (Group verb : context.text().groups(casualty.sentence())) {
            boolean here = verb.isVerb()
                    && COSTING.contains(context.head(verb).lemma())
                    && context.span(verb).overlaps(casualty.wording());
            if (here
                    && context.clauses().subjects(casualty.sentence(), verb).stream()
                            .map(context::head)
                            .anyMatch(head -> context.codebook().cues().has("wars", head.lemma()))) {
                return true;
            }
        }
        return false;
    }

    /// Words for an accident and none for violence stand in the sentence.
    private static boolean isAccident(Context context, Sentence sentence) {
        boolean accident = false;
        for (Token token : context.tokens(sentence)) {
            if (context.codebook().cues().has("violence-words", token.lemma())) {
                return false;
            }
            accident |= context.codebook().cues().has("accidents", token.lemma());
        }
        return accident
                && context.in(sentence, Mention.OfWeapon.class).isEmpty()
                && context.in(sentence, Mention.OfTarget.class).stream()
                        .noneMatch(target -> target.type().equals("attacker"));
    }
}
