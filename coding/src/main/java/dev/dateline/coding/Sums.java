package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which figures belong to no single happening: statistics over a period, what a whole war has cost, the dead
/// of an accident told of in the same text.
final class Sums {
    /// Fewer than these may well be those of one happening in a month or a year.
    private static final int MANY = 15;
    /// The sentences up to this one tell what happened now.
    private static final int LEAD = 2;
    /// An operation that costs as many lives is no raid.
    private static final int WAR = 100;
    /// As many happenings are a war's, not one attack's.
    private static final int HAPPENINGS = 10;

    private static final Set<String> COSTING =
            Set.of("claim", "kill", "leave", "cost", "take", "injure", "wound", "see");

    private static final Pattern SINCE_THEN = Pattern.compile(" (have|has|had) since ");
    private static final Set<String> TOLL_OF = Set.of("of", "in", "from", "since", "during");
    /// "The number of people killed in the war": how far off the war is named.
    private static final int TOLL_REACH = 6;

    private static final Set<String> SPREAD = Set.of("across", "throughout");

    private Sums() {}

    static boolean isSum(Context context, Casualty casualty) {
        return casualty.isHarm()
                && casualty.standing() != Casualty.Standing.SEEN
                && (isStatistic(context, casualty)
                        || isOfMany(context, casualty)
                        || isOfSeparate(context, casualty)
                        || isCostOfWar(context, casualty)
                        || isTollOfWar(context, casualty)
                        || isAccident(context, casualty.sentence()));
    }

    /// "682 civilians killed in the quarter", "more than 1,300 have been killed since": many, over a long time,
    /// and no day named.
    private static boolean isStatistic(Context context, Casualty casualty) {
        if (casualty.count().low().orElse(0) < MANY) {
            return false;
        }
        Sentence sentence = casualty.sentence();
        String words = words(context, sentence);
        boolean period = context.hasStretch("periods", words) || isLogged(context, sentence);
        return period && !hasDay(context, sentence, words) && !context.hasStretch("superlatives", words);
    }

    /// A day that the sentence names; the one after "since" only opens a period.
    private static boolean hasDay(Context context, Sentence sentence, String words) {
        int since = words.indexOf(" since ");
        int end = since < 0 ? sentence.span().end() : sentence.span().start() + since;
        return context.in(sentence, Mention.OfTime.class).stream()
                .filter(time -> time.span().start() < end)
                .flatMap(time -> time.range().stream())
                .anyMatch(range -> range.isSingleDay());
    }

    /// "Our monitors logged 63 deaths": a list is kept.
    private static boolean isLogged(Context context, Sentence sentence) {
        return context.text().groups(sentence).stream()
                .anyMatch(group -> group.isVerb()
                        && context.codebook()
                                .cues()
                                .has("logging", context.head(group).lemma()));
    }

    /// "More than 1,900 people have been killed", "has targeted 60 ships since May, killing three", "63 combats
    /// left 102 dead": the perfect tells what came of many happenings, unless it tells of one.
    private static boolean isOfMany(Context context, Casualty casualty) {
        Sentence sentence = casualty.sentence();
        String words = words(context, sentence);
        boolean many = casualty.count().low().orElse(0) >= MANY && sentence.index() > LEAD;
        boolean since = words.contains(" since ");
        if (hasDay(context, sentence, words) || context.hasStretch("superlatives", words)) {
            return false;
        }
        boolean perfect = perfects(context, sentence).stream()
                .anyMatch(verb -> since || context.span(verb).overlaps(casualty.wording()));
        boolean dated = context.in(sentence, Mention.OfTime.class).stream()
                .anyMatch(time -> time.type() == Mention.OfTime.Type.DATE);
        boolean several = Waves.tellsOfSeveral(context, sentence)
                && (many && !dated || casualty.count().low().orElse(0) >= MANY && isWithinDays(context, sentence));
        return (several || (many || since) && perfect) && !tellsOfOne(context, sentence)
                || casualty.count().low().orElse(0) >= MANY && countsHappenings(context, sentence);
    }

    /// The padded words of a sentence, without a "since" that opens no period: "have since died".
    static String words(Context context, Sentence sentence) {
        return SINCE_THEN.matcher(context.padded(sentence.span())).replaceAll(" $1 ");
    }

    /// "Three killed in several shootings", "two dead in five separate attacks", "in shootings across the
    /// city".
    private static boolean isOfSeparate(Context context, Casualty casualty) {
        return context.text().groups(casualty.sentence()).stream()
                .filter(group -> group.isNoun()
                        && context.codebook()
                                .cues()
                                .has("violence-nouns", context.head(group).lemma())
                        && !context.head(group)
                                .lower()
                                .equals(context.head(group).lemma()))
                .anyMatch(group -> context.text().tokens(group).stream()
                                .anyMatch(token -> context.codebook().cues().has("separate", token.lower()))
                        || group.endToken() < casualty.sentence().endToken()
                                && SPREAD.contains(
                                        context.text().token(group.endToken()).lower()));
    }

    /// "this week", "in ten days".
    private static boolean isWithinDays(Context context, Sentence sentence) {
        return context.in(sentence, Mention.OfTime.class).stream()
                .anyMatch(time -> time.type() == Mention.OfTime.Type.DATE
                                && context.words(time.span())
                                        .toLowerCase(Locale.ROOT)
                                        .endsWith("week")
                        || time.type() == Mention.OfTime.Type.DURATION
                                && time.value().startsWith("P")
                                && !time.value().contains("T"));
    }

    private static List<Group> perfects(Context context, Sentence sentence) {
        return context.text().groups(sentence).stream()
                .filter(group -> group.isVerb()
                        && group.endToken() - group.firstToken() > 1
                        && context.text().token(group.firstToken()).hasLemma("have")
                        && !context.text().token(group.firstToken()).is("had")
                        && !context.text().token(group.firstToken()).is("having"))
                .toList();
    }

    /// "in the attack", "a car bomb": one happening is named.
    private static boolean tellsOfOne(Context context, Sentence sentence) {
        return context.text().groups(sentence).stream()
                .anyMatch(group -> group.isNoun()
                        && context.codebook()
                                .cues()
                                .has("violence-nouns", context.head(group).lemma())
                        && context.head(group)
                                .lower()
                                .equals(context.head(group).lemma())
                        && !context.codebook()
                                .cues()
                                .has("wars", context.head(group).lemma()));
    }

    /// "63 combats", "141 air strikes".
    private static boolean countsHappenings(Context context, Sentence sentence) {
        return context.text().groups(sentence).stream()
                .filter(group -> group.isNoun()
                        && context.codebook()
                                .cues()
                                .has("violence-nouns", context.head(group).lemma()))
                .flatMap(group -> Counts.in(context, group).stream())
                .anyMatch(count -> count.count().low().orElse(0) >= HAPPENINGS);
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
                            .anyMatch(head -> isWar(context, casualty.sentence(), head)
                                    || head.hasLemma("operation")
                                            && casualty.count().low().orElse(0) >= WAR)) {
                return true;
            }
        }
        return false;
    }

    /// "The death toll of the war rose to 9,000", "the number of people killed in the conflict".
    private static boolean isTollOfWar(Context context, Casualty casualty) {
        return context.text().groups(casualty.sentence()).stream()
                .filter(group -> group.isNoun() && context.span(group).overlaps(casualty.wording()))
                .filter(group -> context.head(group).hasLemma("toll")
                        || context.head(group).hasLemma("number"))
                .flatMap(toll -> context.text().groups(casualty.sentence()).stream()
                        .filter(group -> group.isNoun()
                                && group.firstToken() >= toll.endToken()
                                && group.firstToken() - toll.endToken() <= TOLL_REACH
                                && context.clauses()
                                        .preposition(group, casualty.sentence())
                                        .filter(TOLL_OF::contains)
                                        .isPresent()))
                .anyMatch(group -> context.codebook()
                        .cues()
                        .has("wars", context.head(group).lemma()));
    }

    /// A war, or "it" where the sentence before was about one.
    private static boolean isWar(Context context, Sentence sentence, Token head) {
        if (!head.is("it") || sentence.index() == 0) {
            return context.codebook().cues().has("wars", head.lemma());
        }
        Sentence before = context.text().sentences().get(sentence.index() - 1);
        return context.text().groups(before).stream()
                .filter(Group::isNoun)
                .findFirst()
                .filter(subject -> context.codebook()
                        .cues()
                        .has("wars", context.head(subject).lemma()))
                .isPresent();
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
