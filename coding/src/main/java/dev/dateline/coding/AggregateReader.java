package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.coding.speech.Speakers;
import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Aggregate;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads summed-up violence: a count of attacks ("dozens of attacks"), or people killed over a period.
final class AggregateReader {
    private AggregateReader() {}

    /// @param told groups that name happenings of their own: "three explosions outside a school" sums up nothing
    static List<Aggregate> read(Context context, Set<Group> told) {
        List<Aggregate> found = new ArrayList<>();
        for (Sentence sentence : context.text().sentences()) {
            if (context.isHeadline(sentence)) {
                continue;
            }
            for (Group group : context.text().groups(sentence)) {
                Token head = context.head(group);
                boolean violence = context.codebook().cues().has("violence-nouns", head.lemma())
                        && !head.lemma().equals(head.lower());
                if (group.isNoun() && violence && !told.contains(group)) {
                    count(context, group).ifPresent(count -> found.add(aggregate(context, sentence, group, count)));
                }
            }
        }
        return found;
    }

    /// "dozens of attacks", "34 air strikes": a count inside or right before the group.
    private static Optional<Mention.OfCount> count(Context context, Group group) {
        Optional<Mention.OfCount> inside = Counts.in(context, group);
        if (inside.isPresent()) {
            return inside.filter(AggregateReader::isSeveral);
        }
        int first = group.firstToken();
        if (first >= 2 && context.text().token(first - 1).is("of")) {
            int start = context.text().token(first - 2).span().start();
            return context.mentions().at(start, Mention.OfCount.class).filter(AggregateReader::isSeveral);
        }
        return Optional.empty();
    }

    /// The armed actor before the noun, after "by", or the subject of the sentence's first verb.
    private static Optional<String> doer(Context context, Sentence sentence, Group group) {
        List<Group> candidates = new ArrayList<>(List.of(group));
        candidates.addAll(context.clauses().complements(sentence, group, Set.of("by")));
        context.text().groups(sentence).stream()
                .filter(Group::isVerb)
                .findFirst()
                .ifPresent(verb -> candidates.addAll(context.clauses().subjects(sentence, verb)));
        return candidates.stream()
                .flatMap(each -> context.in(each, Mention.OfActor.class).stream())
                .filter(actor -> actor.kind().isArmed())
                .findFirst()
                .map(Mention.OfActor::name);
    }

    private static boolean isSeveral(Mention.OfCount count) {
        return count.count().low().isPresent() && count.count().low().getAsInt() >= 3;
    }

    private static Aggregate aggregate(Context context, Sentence sentence, Group group, Mention.OfCount count) {
        Span wording = count.span().cover(context.span(group));
        Optional<String> actor = doer(context, sentence, group);
        Optional<String> place = context.in(sentence, Mention.OfPlace.class).stream()
                .filter(Mention.OfPlace::literal)
                .findFirst()
                .map(Mention.OfPlace::name);
        Optional<DateRange> date = context.in(sentence, Mention.OfTime.class).stream()
                .flatMap(time -> time.range().stream())
                .findFirst();
        HeadCount number = count.count();
        return new Aggregate(
                context.words(context.nameSpan(group)),
                actor,
                place,
                date,
                number,
                context.words(wording),
                Modality.ASSERTED,
                Speakers.of(context, sentence),
                List.of(sentence.span()));
    }
}
