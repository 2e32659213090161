package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Gives who was harmed, from the fillers of a draft and from the classes of its figures.
final class Victims {
    private Victims() {}

    static List<Victim> of(Context context, Draft draft) {
        Forces forces = new Forces(context);
        List<Victim> victims = new ArrayList<>();
        Map<String, List<Filler>> fillers = new LinkedHashMap<>();
        for (Filler filler : draft.fillers(Role.VICTIM)) {
            fillers.computeIfAbsent(filler.candidate().key(), k -> new ArrayList<>())
                    .add(filler);
        }
        for (List<Filler> same : joined(context, fillers.values())) {
            add(victims, victim(context, forces, draft, same));
        }
        for (Casualty casualty : draft.casualties) {
            if (isDescribed(casualty)) {
                add(
                        victims,
                        new Victim(
                                List.of(casualty.words().orElseThrow()),
                                casualty.count().equals(HeadCount.exactly(1)),
                                false,
                                false,
                                type(forces, casualty),
                                Optional.empty(),
                                casualty.count(),
                                casualty.harm(),
                                casualty.wordsSpan().stream().toList()));
            }
        }
        return List.copyOf(victims);
    }

    private static String type(Forces forces, Casualty casualty) {
        return Optional.of(casualty.type())
                .filter(type -> !type.isEmpty())
                .or(() -> casualty.wordsSpan().flatMap(forces::people).flatMap(forces::type))
                .orElse("civilian");
    }

    /// Adds a victim who is not told of yet: by the same name, by words inside those of another ("members" in "members
    /// of the armed forces"), or as many by the end of another's name ("four Marines", "four US Marines").
    private static void add(List<Victim> victims, Victim victim) {
        for (int i = 0; i < victims.size(); i++) {
            Victim known = victims.get(i);
            if (isSame(known, victim)) {
                return;
            }
            if (isSameByFewerWords(known, victim) || isSameByFewerWords(victim, known)) {
                victims.set(i, joined(known, victim));
                return;
            }
        }
        victims.add(victim);
    }

    private static boolean isSame(Victim known, Victim victim) {
        return known.names().getFirst().equalsIgnoreCase(victim.names().getFirst())
                || !victim.named()
                        && known.harm() == victim.harm()
                        && known.count().equals(victim.count())
                        && victim.spans().stream()
                                .allMatch(words -> known.spans().stream().anyMatch(more -> more.contains(words)));
    }

    private static boolean isSameByFewerWords(Victim fuller, Victim shorter) {
        return !fuller.named()
                && !shorter.named()
                && fuller.harm() == shorter.harm()
                && fuller.count().isStated()
                && fuller.count().equals(shorter.count())
                && fuller.names()
                        .getFirst()
                        .toLowerCase(Locale.ROOT)
                        .endsWith(" " + shorter.names().getFirst().toLowerCase(Locale.ROOT));
    }

    /// The same people by all their words, the fuller first.
    private static Victim joined(Victim known, Victim again) {
        boolean fuller =
                again.names().getFirst().length() > known.names().getFirst().length();
        Victim first = fuller ? again : known;
        Victim second = fuller ? known : again;
        List<String> names = new ArrayList<>(first.names());
        second.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return new Victim(
                names,
                first.person(),
                false,
                first.inOffice(),
                first.type().equals("civilian") ? second.type() : first.type(),
                first.description().or(second::description),
                first.count(),
                first.harm(),
                Stream.concat(first.spans().stream(), second.spans().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /// One list for each person: "a retired colonel, Juan Perez" and "Juan Perez, a farmer" are one.
    private static List<List<Filler>> joined(Context context, Collection<List<Filler>> parties) {
        List<List<Filler>> joined = new ArrayList<>(parties);
        for (List<Filler> named : parties) {
            if (named.getFirst().candidate().kind() == Candidate.Kind.PERSON) {
                Optional<List<Filler>> described = joined.stream()
                        .filter(other -> other.getFirst().candidate().kind() != Candidate.Kind.PERSON)
                        .filter(other -> isApposition(context, named, other))
                        .findFirst();
                if (described.isPresent()) {
                    List<Filler> both = new ArrayList<>(named);
                    both.addAll(described.get());
                    joined.remove(described.get());
                    joined.set(joined.indexOf(named), both);
                }
            }
        }
        return joined;
    }

    private static boolean isApposition(Context context, List<Filler> named, List<Filler> described) {
        return described.stream()
                .map(Filler::candidate)
                .filter(candidate -> Doers.isSingle(context, candidate.group()))
                .anyMatch(role -> named.stream()
                        .map(Filler::candidate)
                        .anyMatch(name -> context.clauses().apposed(role.group(), name.group())
                                || context.clauses().apposed(name.group(), role.group())
                                        && !isListed(context, role.group())));
    }

    /// "two nuns, their driver and his son": one more of a list.
    private static boolean isListed(Context context, Group group) {
        Token first = context.text().token(group.firstToken());
        boolean article = first.is("a") || first.is("an") || first.is("the");
        boolean and = group.endToken() < context.text().tokens().size()
                && context.text().token(group.endToken()).is("and");
        return !article || and;
    }

    private static Victim victim(Context context, Forces forces, Draft draft, List<Filler> same) {
        Candidate best = same.getFirst().candidate();
        Naming naming = new Naming();
        same.forEach(filler -> naming.add(
                context.words(filler.candidate().uncounted(context)),
                filler.candidate().span()));
        boolean named = best.kind() == Candidate.Kind.PERSON;
        Optional<Mention.OfPerson> person = context.mentions().within(best.span(), Mention.OfPerson.class).stream()
                .findFirst();
        boolean office = person.map(Mention.OfPerson::inOffice).orElse(false);
        Optional<Casualty> told = draft.casualties.stream()
                .filter(casualty -> casualty.wordsSpan()
                        .filter(words -> words.overlaps(best.span()))
                        .isPresent())
                .findFirst();
        HeadCount count = named
                ? HeadCount.notStated()
                : same.stream()
                        .map(filler -> filler.candidate().group())
                        .filter(group ->
                                group.equals(best.group()) || draft.withdrawn.holds(context.span(best.group())))
                        .flatMap(group -> Counts.in(context, group).stream())
                        .filter(counted -> !draft.withdrawn.holds(counted.span()))
                        .map(Mention.OfCount::count)
                        .findFirst()
                        .orElse(HeadCount.notStated());
        String type = named
                ? office ? "official" : "civilian"
                : forces.type(best.group()).orElse("civilian");
        return new Victim(
                naming.names(),
                named || Doers.isSingle(context, best.group()),
                named,
                office,
                type,
                Optional.empty(),
                count,
                told.map(Casualty::harm).orElseGet(() -> harm(draft, best)),
                naming.spans());
    }

    /// What the words of the event nearest to a victim do to people.
    private static Harm harm(Draft draft, Candidate candidate) {
        Optional<Harm> near = draft.anchors.stream()
                .filter(anchor -> anchor.sentence().equals(candidate.sentence()))
                .filter(anchor -> anchor.stage() == Stage.ACCOMPLISHED) // "a plot to kill the commander"
                .flatMap(anchor -> anchor.term().harm().stream())
                .findFirst();
        boolean taken = draft.type() == EventType.KIDNAPPING || draft.type() == EventType.HOSTAGE_TAKING;
        return near.orElse(taken ? Harm.ABDUCTED : Harm.NONE);
    }

    /// "nine villagers", "two of the soldiers": a class of people with a number, not a total and not a name.
    private static boolean isDescribed(Casualty casualty) {
        return !casualty.isPart()
                && casualty.named().isEmpty()
                && casualty.words().isPresent()
                && !casualty.isTotal()
                && !casualty.who().equals("perpetrators")
                && !casualty.count().equals(HeadCount.exactly(0))
                && !casualty.words().get().toLowerCase(Locale.ROOT).startsWith("how ");
    }
}
