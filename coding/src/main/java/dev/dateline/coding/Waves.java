package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.HeadCount;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Figures that sum up a wave of happenings: the lead says "Bombs kill 11", and the text goes on to tell of
/// seven dead here and four there. Such a sum belongs to none of them.
final class Waves {
    /// A lead is told within so many sentences.
    private static final int LEAD = 3;
    /// As many happenings may follow one another until the sum is reached.
    private static final int LONGEST = 4;

    private Waves() {}

    /// The totals of the lead that are the sum of what the sentences after it tell of several happenings.
    static List<Casualty> sums(Context context, List<Casualty> told) {
        List<Casualty> sums = new ArrayList<>();
        for (Casualty lead : told) {
            boolean total = lead.standing() == Casualty.Standing.WHOLE
                    && lead.isHarm()
                    && (lead.isTotal() || tellsOfSeveral(context, lead.sentence()));
            boolean early = lead.sentence().index() < LEAD;
            if (total && early && (isSum(context, lead, told, true) || isSum(context, lead, told, false))) {
                sums.add(lead);
            }
        }
        return sums;
    }

    /// @param fighters whether those who attacked are counted
    private static boolean isSum(Context context, Casualty lead, List<Casualty> told, boolean fighters) {
        Map<Sentence, Integer> parts = parts(
                lead, told.stream().filter(c -> fighters || !c.isPerpetrators()).toList());
        int whole = lead.count().low().orElse(0);
        int sum = 0;
        int number = 0;
        boolean apart = tellsOfSeveral(context, lead.sentence());
        for (Map.Entry<Sentence, Integer> part : parts.entrySet()) {
            apart |= number > 0 && hasPlace(context, part.getKey());
            sum += part.getValue();
            number++;
            if (sum >= whole || number == LONGEST) {
                break;
            }
        }
        return sum == whole && number > 1 && apart;
    }

    /// How many each sentence after the lead counts, but for those that tell the lead's own figure again.
    private static Map<Sentence, Integer> parts(Casualty lead, List<Casualty> told) {
        boolean exact = lead.count() instanceof HeadCount.Exactly;
        Map<Sentence, Integer> parts = new LinkedHashMap<>();
        for (Casualty casualty : told) {
            boolean counts = casualty.harm() == lead.harm()
                    && casualty.sentence().index() > lead.sentence().index()
                    && casualty.standing() != Casualty.Standing.SEEN
                    && casualty.isHarm()
                    && !casualty.count().low().equals(lead.count().low());
            if (counts) {
                boolean open = exact && !(casualty.count() instanceof HeadCount.Exactly);
                int number =
                        open ? Integer.MAX_VALUE / 2 : casualty.count().low().orElse(0);
                parts.merge(casualty.sentence(), number, (one, other) -> Math.min(one + other, Integer.MAX_VALUE / 2));
            }
        }
        return parts;
    }

    private static boolean hasPlace(Context context, Sentence sentence) {
        return context.in(sentence, Mention.OfPlace.class).stream().anyMatch(place -> !place.demonym());
    }

    /// "Air strikes killed 13", "two blasts", "in attacks on a museum and a hotel".
    static boolean tellsOfSeveral(Context context, Sentence sentence) {
        for (Group group : context.text().groups(sentence)) {
            Token head = context.head(group);
            boolean violence = group.isNoun()
                    && context.codebook().cues().has("violence-nouns", head.lemma())
                    && head.lower().endsWith("s")
                    && !head.lower().equals(head.lemma())
                    && !head.hasLemma("bomb"); // two bombs may well be one attack
            if (violence) {
                return true;
            }
        }
        return false;
    }
}
