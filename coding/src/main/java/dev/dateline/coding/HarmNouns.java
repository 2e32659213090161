package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads figures that nouns hold: "12 deaths", "the killing of 67 people", "22 bodies".
final class HarmNouns {
    private static final Set<String> OF = Set.of("of");

    private final HarmWords words;

    HarmNouns(HarmWords words) {
        this.words = words;
    }

    void read(Tally tally, Group group) {
        Context context = tally.context();
        Token head = context.head(group);
        Optional<Harm> deed = words.nounOfDeed(head);
        if (deed.isPresent()) {
            readDeed(tally, group, deed.get());
        }
        Token first = context.text().token(group.firstToken());
        boolean one = (first.is("another") || first.is("one")) && group.endToken() - group.firstToken() == 2;
        if (one && words.state(head).isPresent()) { // "a soldier was killed and another injured"
            tally.add(Casualty.one(tally.sentence(), words.state(head).get(), context.span(group)));
            return;
        }
        if (words.has("remains", head) && Counts.in(context, group).isEmpty()) { // "the bodies of eight boys"
            int before = tally.found().size();
            readDeed(tally, group, Harm.KILLED);
            tally.seenFrom(before);
            return;
        }
        Optional<Harm> harm = words.noun(head);
        if (harm.isEmpty() || tally.addsToEarlier(group)) {
            return;
        }
        int before = tally.found().size();
        Counts.in(context, group)
                .filter(count -> Counts.mayCountPeople(context, count))
                .ifPresent(count -> {
                    Span wording = context.span(group).cover(count.span());
                    Optional<Group> all = all(tally, group);
                    if (all.isPresent()) {
                        tally.add(harm.get(), all.get(), wording.cover(context.span(all.get())), Optional.of(count));
                    } else {
                        tally.addTotal(harm.get(), count, wording);
                    }
                });
        if (words.has("remains", head)) {
            tally.seenFrom(before);
        }
    }

    /// "four deaths, all Marines", "nine dead, all of them children": who those counted were.
    private static Optional<Group> all(Tally tally, Group group) {
        Context context = tally.context();
        int at = group.endToken();
        if (at + 2 >= tally.sentence().endToken()
                || !context.text().token(at).is(",")
                || !context.text().token(at + 1).is("all")) {
            return Optional.empty();
        }
        boolean of = context.text().token(at + 2).is("of")
                && at + 4 < tally.sentence().endToken();
        return context.text()
                .groupAt(of ? at + 4 : at + 2)
                .filter(Group::isNoun)
                .filter(who -> context.head(who).pos().isNominal());
    }

    /// "the killing of 67 people", "the martyrdom of 17 citizens and the wounding of 43".
    private void readDeed(Tally tally, Group group, Harm harm) {
        Context context = tally.context();
        List<Group> victims = withLast(tally, context.clauses().complements(tally.sentence(), group, OF), group);
        if (victims.isEmpty() || victims.getFirst().firstToken() - group.endToken() > 1) {
            return;
        }
        List<Group> counted = victims.stream()
                .filter(people -> people.equals(victims.getFirst())
                        || !context.text().token(people.firstToken() - 1).is("of"))
                .filter(people -> Counts.in(context, people).isPresent()
                        || tally.single(people).isStated())
                .toList();
        if (counted.stream().anyMatch(people -> Counts.in(context, people).isPresent())) {
            tally.addAll(harm, counted, group);
        }
    }

    /// "the bodies of eight boys and [five men] were found": the last of a list stands before the verb that
    /// goes with the bodies.
    private List<Group> withLast(Tally tally, List<Group> victims, Group group) {
        Context context = tally.context();
        if (victims.isEmpty() || !words.has("remains", context.head(group))) {
            return victims;
        }
        int and = victims.getLast().endToken();
        boolean joined = and + 1 < tally.sentence().endToken()
                && context.text().token(and).is("and");
        Optional<Group> last = joined ? context.text().groupAt(and + 1).filter(Group::isNoun) : Optional.empty();
        if (last.isEmpty() || last.get().firstToken() != and + 1) {
            return victims;
        }
        List<Group> all = new ArrayList<>(victims);
        all.add(last.get());
        return all;
    }
}
