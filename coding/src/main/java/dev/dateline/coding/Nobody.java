package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.Set;

/// Reads stated zeros, each of what its words say: "nobody was injured" and "no injuries" of those injured, "nobody was
/// killed" and "without loss of life" of those killed, "no casualties" and "nobody was hurt" of both: whoever was
/// killed
/// was hurt.
final class Nobody {
    private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one", "noone");
    private static final Set<String> ANYBODY = Set.of("anyone", "anybody");
    /// Words that leave others who were harmed.
    private static final Set<String> NOT_ALL =
            Set.of("else", "other", "others", "further", "more", "additional", "new", "civilian", "civilians");
    private static final Set<String> NO_MATTER_OF_FACT =
            Set.of("would", "could", "should", "will", "can", "must", "may", "might", "if", "?", "when");
    /// Verbs that may stand between "nobody" and the harm: "was reported hurt".
    private static final Set<String> LINKING =
            Set.of("be", "have", "get", "report", "believe", "say", "know", "think", "appear", "seem", "understand");
    private static final int REACH = 5;

    private static final Set<Harm> KILLED = Set.of(Harm.KILLED);
    private static final Set<Harm> INJURED = Set.of(Harm.INJURED);
    private static final Set<Harm> BOTH = Set.of(Harm.KILLED, Harm.INJURED);

    private final HarmWords words;

    Nobody(HarmWords words) {
        this.words = words;
    }

    void read(Tally tally) {
        Context context = tally.context();
        Sentence sentence = tally.sentence();
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            Token token = context.text().token(i);
            if (NOBODY.contains(token.lower())) {
                readPeople(tally, i, i + 1);
            } else if (token.is("no")
                    && i + 1 < sentence.endToken()
                    && context.text().token(i + 1).is("one")) {
                readPeople(tally, i, i + 2);
            } else if (token.is("no") || token.is("without")) {
                readNouns(tally, i);
            } else if (ANYBODY.contains(token.lower())) {
                readAnybody(tally, i);
            }
        }
    }

    /// "nobody was hurt", "injuring no one".
    private void readPeople(Tally tally, int from, int to) {
        Context context = tally.context();
        int first = tally.sentence().firstToken();
        Token before = context.text().token(Math.max(first, from - 1));
        if (from > first
                && (isHarmingGerund(before)
                        || before.pos() == Pos.VERB && !harms(before).isEmpty())) {
            add(tally, harms(before), from - 1, to);
            return;
        }
        int end = Math.min(tally.sentence().endToken(), to + REACH);
        for (int i = to; i < end; i++) {
            Token token = context.text().token(i);
            if (NOT_ALL.contains(token.lower()) || NO_MATTER_OF_FACT.contains(token.lower()) || token.is(",")) {
                return;
            }
            Set<Harm> harms = harms(token);
            if (harms.isEmpty() && token.pos() == Pos.VERB && !LINKING.contains(token.lemma())) {
                return; // "no one has counted how many died"
            }
            if (!harms.isEmpty()) {
                boolean active = context.text()
                        .groupAt(i)
                        .filter(group -> group.isVerb()
                                && !group.passive()
                                && !context.clauses()
                                        .objects(tally.sentence(), group)
                                        .isEmpty())
                        .isPresent();
                if (!active) {
                    add(tally, harms, from, i + 1);
                    also(tally, harms, from, i + 1);
                }
                return;
            }
        }
    }

    /// "no casualties", "no immediate reports of injuries", "without loss of life".
    private void readNouns(Tally tally, int from) {
        Context context = tally.context();
        int end = Math.min(tally.sentence().endToken(), from + REACH + 1);
        for (int i = from + 1; i < end; i++) {
            Token token = context.text().token(i);
            if (NOT_ALL.contains(token.lower()) || token.is(",") || token.is("but")) {
                return;
            }
            boolean loss = token.hasLemma("loss")
                    && i + 2 < end
                    && context.text().token(i + 2).hasLemma("life");
            boolean dead = loss || token.hasLemma("victim");
            Set<Harm> harms = dead
                    ? KILLED
                    : token.hasLemma("casualty")
                            ? BOTH
                            : words.noun(token).map(Set::of).orElse(Set.of());
            if (!harms.isEmpty()) {
                int to = loss ? i + 3 : i + 1;
                add(tally, harms, from, to);
                also(tally, harms, from, to);
                return;
            }
            boolean gerund = isHarmingGerund(token);
            if (gerund || token.pos().isNominal() && !words.has("report-nouns", token)) {
                return;
            }
        }
    }

    /// "without hurting anyone", "hurting nobody".
    private void readAnybody(Tally tally, int at) {
        Context context = tally.context();
        int verb = at - 1;
        boolean without = verb - 1 >= tally.sentence().firstToken()
                && isHarmingGerund(context.text().token(verb))
                && context.text().token(verb - 1).is("without");
        if (without) {
            add(tally, harms(context.text().token(verb)), verb - 1, at + 1);
        }
    }

    private boolean isHarmingGerund(Token token) {
        return token.lower().endsWith("ing") && !harms(token).isEmpty();
    }

    private Set<Harm> harms(Token token) {
        return switch (token.lemma()) {
            case "kill", "die", "dead", "killing" -> KILLED;
            case "injure", "wound", "injured", "wounded", "injuring", "wounding" -> INJURED;
            case "hurt", "harm", "hurting", "harming" -> BOTH;
            default ->
                words.state(token)
                        .filter(harm -> harm == Harm.KILLED || harm == Harm.INJURED)
                        .map(Set::of)
                        .orElse(Set.of());
        };
    }

    /// "nobody was killed or injured", "no deaths or injuries": the other harm too.
    private void also(Tally tally, Set<Harm> harms, int from, int end) {
        Context context = tally.context();
        if (end + 1 >= tally.sentence().endToken() || harms.size() > 1) {
            return;
        }
        Token link = context.text().token(end);
        Token next = context.text().token(end + 1);
        boolean linked = link.is("or") || link.is("nor") || link.is("and") || link.is("/");
        Set<Harm> other = harms(next).isEmpty() ? words.noun(next).map(Set::of).orElse(Set.of()) : harms(next);
        if (linked && !other.equals(harms)) {
            add(tally, other, from, end + 2);
        }
    }

    private static void add(Tally tally, Set<Harm> harms, int from, int to) {
        Span wording = tally.context().text().span(from, to);
        BOTH.stream()
                .sorted()
                .filter(harms::contains)
                .forEach(harm -> tally.add(Casualty.nobody(harm, wording, tally.sentence())));
    }
}
