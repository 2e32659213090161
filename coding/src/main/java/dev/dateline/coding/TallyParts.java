package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.coding.speech.Speakers;
import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells the parts of a sentence's totals from the totals: "25 people, including three children", "of the 20,
/// 17 died", "among others".
final class TallyParts {
    private TallyParts() {}

    /// "25 people, including three children": what follows is part of the total; attackers there are inside it.
    static void readIncluding(Tally tally, Harm harm, Group verb) {
        Context context = tally.context();
        List<Casualty> found = tally.found();
        int at = including(tally);
        int firstFigure = found.stream()
                .filter(c -> c.harm() == harm)
                .mapToInt(c -> c.figure().start())
                .min()
                .orElse(Integer.MAX_VALUE);
        if (at < 0 || context.text().token(at).span().start() < firstFigure) {
            return;
        }
        int start = context.text().token(at).span().start();
        boolean attackers = false;
        Tally parts = new Tally(context, tally.sentence());
        for (Group group : context.text().groups(tally.sentence())) {
            if (group.firstToken() <= at || group.equals(verb)) {
                continue;
            }
            if (group.isVerb() || startsClause(context, group)) {
                break;
            }
            attackers |= context.targetAt(group)
                    .filter(target -> target.type().equals("attacker"))
                    .isPresent();
            Optional<Mention.OfCount> count = Counts.in(context, group);
            if (count.isPresent() || tally.single(group).isStated()) {
                parts.add(harm, group, context.span(group), count);
            }
        }
        for (int i = 0; i < found.size(); i++) {
            Casualty whole = found.get(i);
            if (attackers && whole.harm() == harm && whole.figure().start() < start) {
                found.set(i, whole.withAttackers(tally.sentence().span()));
            }
        }
        found.removeIf(c ->
                parts.found().stream().anyMatch(p -> p.figure().equals(c.figure()) && p.harm() == c.harm()));
        parts.found().forEach(part -> tally.add(part.asPart()));
    }

    /// "among them two women, [and six] were wounded": whom the next clause is about.
    private static boolean startsClause(Context context, Group group) {
        return saysSo(context, group)
                || group.firstToken() > 0
                        && context.text().token(group.firstToken() - 1).is("and")
                        && context.text()
                                .groupAt(group.endToken())
                                .filter(next ->
                                        next.isVerb() && !context.clauses().isGerund(next))
                                .isPresent();
    }

    /// "including four soldiers, [the governor] said".
    private static boolean saysSo(Context context, Group group) {
        return group.firstToken() > 0
                && context.text().token(group.firstToken() - 1).is(",")
                && context.text()
                        .groupAt(group.endToken())
                        .filter(verb -> verb.isVerb()
                                && Speakers.SAYING.contains(context.head(verb).lemma()))
                        .isPresent();
    }

    private static int including(Tally tally) {
        List<Token> tokens = tally.context().tokens(tally.sentence());
        for (int i = 0; i < tokens.size(); i++) {
            boolean among = tokens.get(i).is("among")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("them");
            if (tokens.get(i).is("including") || among) {
                return tokens.get(i).index();
            }
        }
        return -1;
    }

    /// What the sentence's casualties are once all of them are known.
    static List<Casualty> settle(Tally tally) {
        boolean partsOnly =
                tally.context().text().token(tally.sentence().firstToken()).is("of"); // "Of the 20, 17 died of cold."
        boolean attackers = partsOnly && isOfAttackers(tally);
        List<Casualty> found = attackers
                ? tally.found().stream().map(Casualty::asAttackers).toList()
                : partsOnly ? tally.found().stream().map(Casualty::asPart).toList() : tally.found();
        return withOthers(tally, withoutThoseWhoDied(tally, found));
    }

    /// "Of the raiders four were shot dead", "of these men": who came before as those who struck.
    private static boolean isOfAttackers(Tally tally) {
        Context context = tally.context();
        int first = tally.sentence().firstToken() + 1;
        return context.text()
                .groupAt(first)
                .filter(Group::isNoun)
                .filter(group -> context.isAttacker(group)
                        || context.text().token(first).is("these")
                                && context.head(group).hasLemma("man")
                                && followsAttackers(tally))
                .isPresent();
    }

    /// Whether the sentence before tells of a squad or band, or of attackers.
    private static boolean followsAttackers(Tally tally) {
        Context context = tally.context();
        int before = tally.sentence().index() - 1;
        return before >= 0
                && context.text().groups(context.text().sentences().get(before)).stream()
                        .anyMatch(group -> group.isNoun()
                                && (context.isAttacker(group)
                                        || context.codebook()
                                                .cues()
                                                .has(
                                                        "bands",
                                                        context.head(group).lemma())));
    }

    /// "Two porters wounded in the blast have died": they are no longer wounded.
    private static List<Casualty> withoutThoseWhoDied(Tally tally, List<Casualty> found) {
        return found.stream()
                .filter(casualty -> casualty.harm() != Harm.INJURED || !diesInTheEnd(tally, casualty))
                .toList();
    }

    /// A verb of dying follows, and nobody else stands before it.
    private static boolean diesInTheEnd(Tally tally, Casualty casualty) {
        Context context = tally.context();
        for (Group group : context.text().groups(tally.sentence())) {
            if (context.span(group).start() < casualty.wording().end()) {
                continue;
            }
            if (group.isVerb() && context.head(group).hasLemma("die")) {
                return !group.negated() && group.modal().isEmpty();
            }
            boolean somebody = group.isNoun()
                    && (tally.isPeople(group)
                            || context.isAttacker(group)
                            || Counts.in(context, group).isPresent()
                            || !context.in(group, Mention.OfPerson.class).isEmpty()
                            || context.head(group).pos() == Pos.PRON);
            if (somebody) {
                return false;
            }
        }
        return false;
    }

    /// "Among others, 13 soldiers were killed": more than 13 in all.
    private static List<Casualty> withOthers(Tally tally, List<Casualty> found) {
        String words = tally.context().words(tally.sentence().span()).toLowerCase(Locale.ROOT);
        if (!words.contains("among others") && !words.contains("among other victims")) {
            return List.copyOf(found);
        }
        List<Casualty> all = new ArrayList<>(found);
        for (Casualty c : found) {
            if (!c.isTotal() && c.isHarm()) {
                all.add(new Casualty(
                        c.harm(),
                        Casualties.ALL,
                        Optional.empty(),
                        Optional.empty(),
                        HeadCount.atLeast(c.count().low().getAsInt() + 1),
                        Optional.empty(),
                        "",
                        tally.sentence().span(),
                        tally.sentence().span(),
                        Optional.of("among-others"),
                        Optional.empty(),
                        Casualty.Standing.WHOLE,
                        tally.sentence()));
            }
        }
        return all;
    }
}
