package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.Optional;
import java.util.Set;

/// Reads stated zeros: "no casualties", "nobody was hurt", "without injuring anyone". Where nobody was hurt,
/// nobody was killed.
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
                        || before.pos() == Pos.VERB && harm(before).isPresent())) {
            add(tally, harm(before), from - 1, to);
            return;
        }
        int end = Math.min(tally.sentence().endToken(), to + REACH);
        for (int i = to; i < end; i++) {
            Token token = context.text().token(i);
            if (NOT_ALL.contains(token.lower()) || NO_MATTER_OF_FACT.contains(token.lower()) || token.is(",")) {
                return;
            }
            Optional<Harm> harm = harm(token);
            if (harm.isEmpty() && token.pos() == Pos.VERB && !LINKING.contains(token.lemma())) {
                return; // "no one has counted how many died"
            }
            if (harm.isPresent()) {
                boolean active = context.text()
                        .groupAt(i)
                        .filter(group -> group.isVerb()
                                && !group.passive()
                                && !context.clauses()
                                        .objects(tally.sentence(), group)
                                        .isEmpty())
                        .isPresent();
                if (!active) {
                    add(tally, harm, from, i + 1);
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
            Optional<Harm> harm = dead
                    ? Optional.of(Harm.KILLED)
                    : token.hasLemma("casualty") ? Optional.of(Harm.INJURED) : words.noun(token);
            if (harm.isPresent()) {
                add(tally, harm, from, loss ? i + 3 : i + 1);
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
            add(tally, harm(context.text().token(verb)), verb - 1, at + 1);
        }
    }

    private boolean isHarmingGerund(Token token) {
        return token.lower().endsWith("ing") && harm(token).isPresent();
    }

    private Optional<Harm> harm(Token token) {
        return switch (token.lemma()) {
            case "kill", "die", "dead", "killing" -> Optional.of(Harm.KILLED);
            case "hurt",
                    "injure",
                    "wound",
                    "harm",
                    "injured",
                    "wounded",
                    "hurting",
                    "injuring",
                    "wounding",
                    "harming" -> Optional.of(Harm.INJURED);
            default -> words.state(token).filter(harm -> harm == Harm.KILLED || harm == Harm.INJURED);
        };
    }

    private static void add(Tally tally, Optional<Harm> harm, int from, int to) {
        Span wording = tally.context().text().span(from, to);
        tally.add(Casualty.nobody(Harm.KILLED, wording, tally.sentence()));
        if (harm.filter(Harm.INJURED::equals).isPresent()) {
            tally.add(Casualty.nobody(Harm.INJURED, wording, tally.sentence()));
        }
    }
}
