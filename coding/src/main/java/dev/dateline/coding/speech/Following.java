package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.SayingWords.Frame;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what is said after an active verb: "said that …", "told reporters …", "vowed to …", "condemned …".
final class Following {
    static final Set<String> ASKING = Set.of("whether", "how", "why", "what");
    private static final Set<String> LOOSE_ASKING = Set.of("if", "when", "where", "who", "which");
    /// Words before a number or "all" that belong to what is said: "said nearly all …".
    private static final Set<String> ABOUT = Set.of(
            "nearly", "almost", "about", "only", "even", "approximately", "roughly", "around", "over", "just", "more");

    private static final int MAX_STEPS = 14;

    private final Context context;
    private final AnnotatedText text;
    private final SayingWords words;
    private final QuoteMarks marks;
    private final Reach reach;
    private final Adjuncts adjuncts;

    Following(Context context, SayingWords words, QuoteMarks marks, Reach reach, Adjuncts adjuncts) {
        this.context = context;
        this.text = context.text();
        this.words = words;
        this.marks = marks;
        this.reach = reach;
        this.adjuncts = adjuncts;
    }

    Optional<Said> find(Cue cue, Range scope, List<Cue> others) {
        String lemma = cue.lemma();
        int at = cue.end();
        int hearer = -1;
        for (int step = 0; step < MAX_STEPS && at < scope.end(); step++) {
            Token token = text.token(at);
            Optional<QuoteMarks.Stretch> name = marks.around(at).filter(stretch -> !marks.isSpeech(stretch));
            if (name.isPresent() && words.has(Frame.HEARER, lemma) && hearer >= 0) {
                at = name.get().end();
                continue;
            }
            if (marks.opens(at)) {
                boolean fits = words.quotes(lemma) || words.has(Frame.OBJECT, lemma);
                Reach.Shape shape = words.quotes(lemma) ? Reach.Shape.CLAUSE : Reach.Shape.OBJECT;
                return fits ? reach.said(cue, cue.end(), at, shape, scope, others) : Optional.empty();
            }
            if (token.is(":") && at + 1 >= scope.end() && marks.opens(at + 1)) {
                return words.quotes(lemma)
                        ? Optional.of(Said.of(
                                cue.end(),
                                new Range(
                                        at + 1,
                                        marks.around(at + 1).orElseThrow().end())))
                        : Optional.empty();
            }
            if (token.is(":")) {
                return words.quotes(lemma)
                        ? reach.said(cue, cue.end(), at + 1, Reach.Shape.CLAUSE, scope, others)
                        : Optional.empty();
            }
            if (token.is(",")) {
                return afterComma(cue, at, scope, others);
            }
            if (token.is("that") && words.has(Frame.CLAUSE, lemma)) {
                return reach.said(cue, cue.end(), at, Reach.Shape.CLAUSE, scope, others);
            }
            if (ASKING.contains(token.lower())
                    || LOOSE_ASKING.contains(token.lower())
                            && (words.has(Frame.QUOTE, lemma) || words.has(Frame.HEARER, lemma))) {
                return reach.said(cue, cue.end(), at, Reach.Shape.CLAUSE, scope, others);
            }
            Optional<Group> group = text.groupAt(at);
            if (group.filter(Group::isVerb).isPresent()) {
                return verbal(cue, group.get(), hearer, scope, others);
            }
            if (words.isPhrase(lemma, token.lower()) && at == cue.end()) {
                return reach.said(cue, at + 1, at + 1, Reach.Shape.OBJECT, scope, others);
            }
            boolean unseen =
                    group.isEmpty() && Character.isUpperCase(token.text().charAt(0));
            boolean heard = unseen && at + 1 < scope.end() && text.token(at + 1).is("that");
            if (heard
                    && hearer < 0
                    && words.has(Frame.HEARER, lemma)) { // "told AFP that", where the tagger sees no noun
                hearer = at++;
                continue;
            }
            if (group.isPresent() && adjuncts.isTime(at) && !nextIsOwn(group.get())) {
                at = group.get().endToken();
            } else if (group.isPresent()) {
                boolean hears = hearer < 0 && (words.has(Frame.HEARER, lemma) || words.has(Frame.ORDER, lemma));
                if (!hears || adjuncts.isClause(group.get(), scope) && words.has(Frame.CLAUSE, lemma)) {
                    return nominal(cue, at, group.get(), scope, others);
                }
                hearer = at;
                int end = adjuncts.after(group.get().endToken(), scope.end(), false);
                if (adjuncts.isBare(end, scope)) {
                    return words.has(Frame.OBJECT, lemma)
                            ? reach.said(cue, cue.end(), at, Reach.Shape.OBJECT, scope, others)
                            : Optional.empty();
                }
                at = end;
            } else if (ABOUT.contains(token.lower())
                    && words.has(Frame.CLAUSE, lemma)
                    && reach.hasVerb(at, scope.end())) {
                return reach.said(cue, cue.end(), at, Reach.Shape.CLAUSE, scope, others);
            } else if (token.pos() == Pos.ADV || token.pos() == Pos.PART) {
                at++;
            } else if (Adjuncts.isPreposition(token)) {
                int end = adjuncts.after(at, scope.end(), false);
                if (end == at) {
                    return Optional.empty();
                }
                at = end;
            } else if (words.has(Frame.BARE, lemma) && reach.hasVerb(at, scope.end())) {
                return reach.said(cue, cue.end(), at, Reach.Shape.CLAUSE, scope, others);
            } else {
                return words.has(Frame.OBJECT, lemma)
                        ? reach.said(cue, cue.end(), at, Reach.Shape.OBJECT, scope, others)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean nextIsOwn(Group group) {
        return group.endToken() < text.tokens().size()
                && text.token(group.endToken()).lemma().equals("'s");
    }

    private Optional<Said> afterComma(Cue cue, int comma, Range scope, List<Cue> others) {
        if (comma + 1 >= scope.end() || !words.quotes(cue.lemma())) {
            return Optional.empty();
        }
        if (marks.opens(comma + 1)) {
            return reach.said(cue, cue.end(), comma + 1, Reach.Shape.CLAUSE, scope, others);
        }
        for (int i = comma + 2; i < scope.end(); i++) {
            if (text.token(i).is("that") && text.token(i - 1).is(",") && words.has(Frame.CLAUSE, cue.lemma())) {
                return reach.said(cue, cue.end(), i, Reach.Shape.CLAUSE, scope, others);
            }
        }
        return Optional.empty();
    }

    /// A verb follows the cue: "vowed to fight", "suggested holding", "told them to leave".
    private Optional<Said> verbal(Cue cue, Group verb, int hearer, Range scope, List<Cue> others) {
        int at = verb.firstToken();
        if (verb.modal().equals("to")) {
            if (hearer >= 0 && words.has(Frame.ORDER, cue.lemma())) {
                return reach.said(cue, cue.end(), hearer, Reach.Shape.INFINITIVE, scope, others);
            }
            return words.has(Frame.INFINITIVE, cue.lemma())
                    ? reach.said(cue, cue.end(), at, Reach.Shape.INFINITIVE, scope, others)
                    : Optional.empty();
        }
        if (context.clauses().isGerund(verb)) {
            return words.has(Frame.OBJECT, cue.lemma())
                    ? reach.said(cue, cue.end(), at, Reach.Shape.OBJECT, scope, others)
                    : Optional.empty();
        }
        return words.has(Frame.CLAUSE, cue.lemma()) && reach.isFinite(verb)
                ? reach.said(cue, cue.end(), at, Reach.Shape.CLAUSE, scope, others)
                : Optional.empty();
    }

    private Optional<Said> nominal(Cue cue, int at, Group noun, Range scope, List<Cue> others) {
        String lemma = cue.lemma();
        boolean strong = words.has(Frame.BARE, lemma);
        if (words.has(Frame.CLAUSE, lemma) && (adjuncts.isClause(noun, scope) || strong && hasLaterVerb(at, scope))) {
            return reach.said(cue, cue.end(), at, Reach.Shape.CLAUSE, scope, others);
        }
        int end = noun.endToken();
        if (words.isNothing(context.head(noun).lemma())
                || words.has(Frame.NAMING, lemma) && adjuncts.isBare(end, scope)) {
            return Optional.empty(); // "claimed five lives", "called the police"
        }
        if (end < scope.end()
                && words.isTied(context.head(noun).lower(), text.token(end).lower())) {
            return reach.said(cue, end + 1, end + 1, Reach.Shape.OBJECT, scope, others);
        }
        int after = adjuncts.after(end, scope.end(), false);
        boolean told = after < scope.end()
                && text.groupAt(after)
                        .filter(next -> next.isVerb() && next.modal().equals("to"))
                        .isPresent();
        if (told && words.has(Frame.ORDER, lemma)) {
            return reach.said(cue, cue.end(), at, Reach.Shape.INFINITIVE, scope, others);
        }
        return words.has(Frame.OBJECT, lemma)
                ? reach.said(cue, cue.end(), at, Reach.Shape.OBJECT, scope, others)
                : Optional.empty();
    }

    private boolean hasLaterVerb(int at, Range scope) {
        int end = at;
        while (end < scope.end() && !text.token(end).is(";")) {
            end++;
        }
        return reach.hasVerb(at, end);
    }
}
