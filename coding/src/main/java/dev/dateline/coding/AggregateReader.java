package dev.dateline.coding;

import dev.dateline.codebook.Cues;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Aggregate;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads summed-up violence: a count of attacks ("dozens of attacks"), or people killed over a period.
final class AggregateReader {
    private static final int SEVERAL = 3;
    /// Fewer killed than these over a time are as well told one by one.
    private static final int MANY = 10;

    /// So many dead of a war need no dates to be a sum.
    private static final int WAR_TOLL = 100;
    private static final int REACH = 7;
    private static final int OPENING = 4;

    private final Context context;
    private final Speeches speeches;
    private final Cues cues;
    private final SumActor actors;

    private AggregateReader(Context context, Speeches speeches) {
        this.context = context;
        this.speeches = speeches;
        this.cues = context.codebook().cues();
        this.actors = new SumActor(context);
    }

    /// @param told groups that name happenings of their own: "three explosions outside a school" sums up
    ///     nothing
    static List<Aggregate> read(Context context, Set<Group> told, Speeches speeches) {
        if (context.tellsOfGames()) {
            return List.of();
        }
        AggregateReader reader = new AggregateReader(context, speeches);
        List<Aggregate> found = new ArrayList<>();
        for (Sentence sentence : context.text().sentences()) {
            if (!context.isHeadline(sentence)) {
                reader.read(sentence, told, found);
            }
        }
        return found;
    }

    private void read(Sentence sentence, Set<Group> told, List<Aggregate> found) {
        for (Group group : context.text().groups(sentence)) {
            if (told.contains(group)) {
                continue;
            }
            if (group.isNoun()) {
                attacks(sentence, group).ifPresent(sum -> add(found, sum));
            } else {
                deaths(sentence, group).ifPresent(sum -> add(found, sum));
            }
        }
    }

    /// The same sum told again is one.
    private static void add(List<Aggregate> found, Aggregate sum) {
        for (int i = 0; i < found.size(); i++) {
            Aggregate known = found.get(i);
            if (known.count().equals(sum.count())
                    && last(known.what()).equals(last(sum.what()))
                    && mayAgree(known, sum)) {
                found.set(i, joined(known, sum));
                return;
            }
        }
        found.add(sum);
    }

    private static boolean mayAgree(Aggregate first, Aggregate second) {
        return (first.place().isEmpty()
                        || second.place().isEmpty()
                        || first.place().equals(second.place()))
                && (first.date().isEmpty()
                        || second.date().isEmpty()
                        || first.date().equals(second.date()))
                && (first.actor().isEmpty()
                        || second.actor().isEmpty()
                        || first.actor().equals(second.actor()));
    }

    private static Aggregate joined(Aggregate known, Aggregate sum) {
        Set<Span> evidence = new LinkedHashSet<>(known.evidence());
        evidence.addAll(sum.evidence());
        return new Aggregate(
                known.what(),
                known.actor().or(sum::actor),
                known.place().or(sum::place),
                known.date().or(sum::date),
                known.count(),
                known.wording(),
                known.modality(),
                known.attribution(),
                evidence.stream().sorted().toList());
    }

    private static String last(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }

    // ---- "dozens of attacks" ----

    private Optional<Aggregate> attacks(Sentence sentence, Group group) {
        Token head = context.head(group);
        boolean violence =
                cues.has("violence-nouns", head.lemma()) && !head.lemma().equals(head.lower());
        if (!violence || isFoiled(sentence, group) || cues.has("sum-weak", head.lemma()) && !tellsOfArms(sentence)) {
            return Optional.empty();
        }
        return count(group)
                .map(count -> aggregate(
                        sentence,
                        context.words(context.nameSpan(group)),
                        actors.of(sentence, group),
                        count,
                        count.span().cover(context.span(group))));
    }

    /// "34 air strikes", "dozens of attacks": a count inside or right before the group.
    private Optional<Mention.OfCount> count(Group group) {
        Optional<Mention.OfCount> inside = Counts.in(context, group);
        if (inside.isPresent()) {
            return inside.filter(this::isSeveral);
        }
        int first = group.firstToken();
        if (first >= 2 && context.text().token(first - 1).is("of")) {
            int start = context.text().token(first - 2).span().start();
            return context.mentions().at(start, Mention.OfCount.class).filter(this::isSeveral);
        }
        return Optional.empty();
    }

    /// Three and more; "0700" is a time of day, and "few incidents" sums up their lack.
    private boolean isSeveral(Mention.OfCount count) {
        String words = context.words(count.span());
        return !words.startsWith("0")
                && !words.equalsIgnoreCase("few")
                && count.count().low().orElse(0) >= SEVERAL;
    }

    private boolean tellsOfArms(Sentence sentence) {
        return context.text().groups(sentence).stream()
                        .filter(Group::isNoun)
                        .anyMatch(group -> context.isArmed(group) || context.isForce(group))
                || context.in(sentence, Mention.OfActor.class).stream()
                        .anyMatch(actor -> actor.kind().isArmed())
                || context.text().tokens(sentence).stream()
                        .anyMatch(token ->
                                cues.has("violence-words", token.lemma()) && !cues.has("sum-weak", token.lemma()));
    }

    /// "thwarted 48 attacks", "will carry out hundreds of attacks": what did not happen.
    private boolean isFoiled(Sentence sentence, Group group) {
        return context.text().groups(sentence).stream()
                .filter(verb -> verb.isVerb() && verb.endToken() <= group.firstToken())
                .reduce((first, second) -> second)
                .filter(verb -> cues.has("sum-foils", context.head(verb).lemma()) || !isReal(verb))
                .isPresent();
    }

    private static boolean isReal(Group verb) {
        return switch (verb.modal()) {
            case "", "to" -> !verb.negated();
            default -> false;
        };
    }

    // ---- "more than 200 civilians have been killed since January" ----

    private Optional<Aggregate> deaths(Sentence sentence, Group verb) {
        Token head = context.head(verb);
        boolean costly = isCostly(sentence, verb);
        boolean gerund = head.lower().endsWith("ing") && verb.endToken() - verb.firstToken() == 1;
        boolean deadly = (cues.has("sum-deaths", head.lemma()) || costly) && isReal(verb) && !gerund;
        if (!deadly || isOtherDeath(sentence) || !costly && tellsOfOne(sentence)) {
            return Optional.empty();
        }
        boolean died = verb.passive() || head.hasLemma("die");
        List<Group> people = died
                ? context.clauses().subjects(sentence, verb)
                : context.clauses().objects(sentence, verb);
        for (Group group : people) {
            Group counted = context.counted(group);
            Optional<Mention.OfCount> count = Counts.in(context, group)
                    .filter(number -> Counts.mayCountPeople(context, number))
                    .filter(number -> number.count().low().orElse(0) >= MANY);
            Optional<DateRange> date =
                    SumDate.of(context, sentence, context.span(verb).start());
            boolean overTime = date.filter(SumDate::isLong).isPresent()
                    || costly && count.flatMap(AggregateReader::low).orElse(0) >= WAR_TOLL;
            if (count.isPresent() && isPeople(counted, count.get()) && overTime) {
                Span words = count.get().span().cover(context.span(counted)).cover(context.span(verb));
                String harm = past(head);
                Span name = context.nameSpan(counted);
                boolean nobody = name.overlaps(count.get().span()) || isCostly(sentence, verb);
                String who = nobody ? "people" : context.words(name);
                return Optional.of(aggregate(
                        sentence,
                        who + " " + harm,
                        died ? actors.by(sentence, verb) : actors.of(sentence, verb),
                        count.get(),
                        words));
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> low(Mention.OfCount count) {
        return count.count().low().stream().boxed().findFirst();
    }

    /// Accidents and diseases kill without violence.
    private boolean isOtherDeath(Sentence sentence) {
        List<Token> tokens = context.text().tokens(sentence);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean illness = tokens.get(i + 1).is("of") || tokens.get(i + 1).is("from");
            if (tokens.get(i).hasLemma("die") && illness && !tellsOfArms(sentence)) {
                return true;
            }
        }
        return context.tellsOfAccidents()
                || !tellsOfArms(sentence)
                        && context.text().tokens(sentence).stream()
                                .anyMatch(token -> cues.has("accidents", token.lemma()));
    }

    /// "an attack in which 12 workers were killed last year": one happening, no sum.
    private boolean tellsOfOne(Sentence sentence) {
        return context.text().groups(sentence).stream()
                .filter(Group::isNoun)
                .map(context::head)
                .anyMatch(head ->
                        cues.has("violence-nouns", head.lemma()) && head.lower().equals(head.lemma()));
    }

    private boolean isPeople(Group group, Mention.OfCount count) {
        Token head = context.head(group);
        return context.targetAt(group)
                        .filter(target -> target.kind() == TargetKind.PEOPLE || target.kind() == TargetKind.PERSON)
                        .isPresent()
                || context.codebook().needs().people().contains(head.lemma())
                || context.isArmed(group)
                || context.isCollective(group)
                || count.span().contains(head.span().start())
                || head.hasLemma("life")
                || head.hasLemma("dead");
    }

    /// "the war has claimed 5,000 lives", "the violence has left 5,000 dead".
    private boolean isCostly(Sentence sentence, Group verb) {
        String word = switch (context.head(verb).lemma()) {
            case "leave" -> "dead";
            case "claim", "cost" -> "life";
            default -> "";
        };
        boolean war = context.clauses().subjects(sentence, verb).stream()
                .anyMatch(subject -> cues.has("wars", context.head(subject).lemma()));
        int end = Math.min(sentence.endToken(), verb.endToken() + REACH);
        return !word.isEmpty()
                && war
                && context.text().tokens().subList(verb.endToken(), end).stream()
                        .anyMatch(token -> token.hasLemma(word));
    }

    private static String past(Token verb) {
        return switch (verb.lemma()) {
            case "slay", "slain" -> "slain";
            case "die", "leave", "claim", "cost" -> "killed";
            case "kidnap" -> "kidnapped";
            default -> verb.lemma().endsWith("e") ? verb.lemma() + "d" : verb.lemma() + "ed";
        };
    }

    // ---- the sum ----

    private Aggregate aggregate(
            Sentence sentence, String what, Optional<String> actor, Mention.OfCount count, Span wording) {
        HeadCount number = count.count();
        Attribution attribution = speeches.attribution(sentence, wording);
        return new Aggregate(
                what,
                actor,
                place(sentence, wording),
                SumDate.of(context, sentence, wording.start()),
                number,
                context.words(wording),
                attribution.equals(Attribution.theReport()) ? Modality.ASSERTED : Modality.REPORTED,
                attribution,
                List.of(sentence.span()));
    }

    /// The first place named after the sum, else before it; never the speaker's.
    private Optional<String> place(Sentence sentence, Span wording) {
        List<Mention.OfPlace> places = context.in(sentence, Mention.OfPlace.class).stream()
                .filter(place -> place.literal() && !place.demonym() && isIn(sentence, place))
                .toList();
        return places.stream()
                .filter(place -> place.span().start() >= wording.start()
                        && !crosses(wording.end(), place.span().start()))
                .findFirst()
                .or(() -> places.stream()
                        .filter(place -> place.span().end() <= wording.start())
                        .filter(place ->
                                opens(sentence, place) || !crosses(place.span().end(), wording.start()))
                        .findFirst())
                .map(Mention.OfPlace::name);
    }

    private boolean opens(Sentence sentence, Mention.OfPlace place) {
        return context.text().firstTokenFrom(place.span().start()) - sentence.firstToken() <= OPENING;
    }

    /// Whether a verb that says something else stands between two offsets: "murdered and 40,000 sought refuge
    /// in".
    private boolean crosses(int from, int to) {
        int first = context.text().firstTokenFrom(from);
        int end = Math.max(first, context.text().firstTokenFrom(to));
        boolean said = context.text().tokens().subList(first, end).stream()
                .anyMatch(token -> token.is(";") || token.is("who"));
        long verbs = context.text().tokens().subList(first, end).stream()
                .filter(token -> token.pos() == Pos.VERB)
                .count();
        return said || verbs > 2;
    }

    private boolean isIn(Sentence sentence, Mention.OfPlace place) {
        int first = context.text().firstTokenFrom(place.span().start());
        for (int i = first - 1; i >= Math.max(sentence.firstToken(), first - 4); i--) {
            Token token = context.text().token(i);
            switch (token.lower()) {
                case "in", "across", "throughout", "around", "near", "inside", "at", "of", "outside", "on" -> {
                    return true;
                }
                default -> {
                    // an article or an adjective may stand between
                }
            }
            switch (token.pos()) {
                case DET, ADJ, NOUN, PROPN, ADV -> {}
                default -> {
                    return false;
                }
            }
        }
        return false;
    }
}
