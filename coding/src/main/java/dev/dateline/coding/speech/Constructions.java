package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.SayingWords.Frame;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what is said by a passive ("is believed to", "was condemned by") or a noun ("his claim that").
final class Constructions {
    private static final Set<String> NOUN_LINKS =
            Set.of("of", "for", "about", "on", "over", "against", "toward", "towards", "to");

    private final Context context;
    private final AnnotatedText text;
    private final SayingWords words;
    private final Reach reach;
    private final Adjuncts adjuncts;

    Constructions(Context context, SayingWords words, Reach reach, Adjuncts adjuncts) {
        this.context = context;
        this.text = context.text();
        this.words = words;
        this.reach = reach;
        this.adjuncts = adjuncts;
    }

    Optional<Said> ofPassive(Cue cue, Range scope, List<Cue> others) {
        Sentence sentence = cue.sentence();
        int at = cue.end();
        while (at < scope.end()
                && text.token(at).pos() == Pos.ADV
                && text.groupAt(at).isEmpty()) {
            at++;
        }
        if (at >= scope.end()) {
            return Optional.empty();
        }
        String lemma = cue.lemma();
        boolean full = cue.end() - cue.first() > 1;
        boolean to = text.groupAt(at)
                .filter(next -> next.isVerb() && next.modal().equals("to"))
                .isPresent();
        if (full && to && words.has(Frame.PASSIVE, lemma)) {
            Range rest = reach.from(cue, at, Reach.Shape.INFINITIVE, scope, others);
            return subject(sentence, cue).map(subject -> Said.of(cue.end(), subject, rest));
        }
        Token token = text.token(at);
        boolean clause = token.is("that") && (words.has(Frame.CLAUSE, lemma) || words.has(Frame.PASSIVE, lemma));
        boolean heard = words.has(Frame.HEARER, lemma)
                && (Following.ASKING.contains(token.lower())
                        || token.is("if")
                        || to && words.has(Frame.ORDER, lemma)
                        || isClauseAt(at, scope));
        if (clause || heard) {
            return reach.said(cue, cue.end(), at, to ? Reach.Shape.INFINITIVE : Reach.Shape.CLAUSE, scope, others);
        }
        if (words.isPhrase(lemma, token.lower())) {
            return reach.said(cue, at + 1, at + 1, Reach.Shape.OBJECT, scope, others);
        }
        if (words.has(Frame.OBJECT, lemma) && cue.source().isPresent()) {
            return subject(sentence, cue).map(subject -> Said.of(cue.end(), subject));
        }
        return Optional.empty();
    }

    private boolean isClauseAt(int at, Range scope) {
        return text.groupAt(at)
                .filter(Group::isNoun)
                .filter(noun -> adjuncts.isClause(noun, scope))
                .isPresent();
    }

    private Optional<Range> subject(Sentence sentence, Cue cue) {
        List<Group> subjects = context.clauses().subjects(sentence, cue.group());
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        int first = subjects.getFirst().firstToken();
        int end = subjects.getLast().endToken();
        return Optional.of(new Range(first, Math.max(end, first + 1)));
    }

    /// "the view that the truce will hold is shared by few": the clause ends before the verb whose subject the noun is.
    private Range nounScope(Cue cue, int that, Range scope) {
        if (reach.hasVerb(scope.first(), cue.first())) {
            return scope;
        }
        boolean own = false;
        for (int i = that; i < scope.end(); i++) {
            Optional<Group> verb = text.groupAt(i).filter(reach::isFinite);
            if (verb.isPresent()) {
                if (own
                        && text.token(i - 1).pos() != Pos.CCONJ
                        && text.token(i - 1).pos() != Pos.PRON) {
                    return new Range(scope.first(), i);
                }
                own = true;
                i = verb.get().endToken() - 1;
            }
        }
        return scope;
    }

    Optional<Said> ofNoun(Cue cue, Range scope, List<Cue> others) {
        int at = cue.source()
                .filter(source -> source.first() == cue.end() + 1)
                .map(Cue.Source::end)
                .orElse(cue.end());
        if (at + 1 >= scope.end()) {
            return Optional.empty();
        }
        Token token = text.token(at);
        boolean known = cue.source().isPresent();
        if (token.is("that")) {
            boolean relative = text.groupAt(at + 1).filter(Group::isVerb).isPresent();
            return relative
                    ? Optional.empty()
                    : reach.said(cue, cue.end(), at, Reach.Shape.CLAUSE, nounScope(cue, at, scope), others);
        }
        boolean to = text.groupAt(at)
                .filter(next -> next.isVerb() && next.modal().equals("to"))
                .isPresent();
        if (to && known) {
            return reach.said(cue, cue.end(), at, Reach.Shape.INFINITIVE, scope, others);
        }
        if (known && at == cue.end() && NOUN_LINKS.contains(token.lower())) {
            return reach.said(cue, at + 1, at + 1, Reach.Shape.OBJECT, scope, others);
        }
        return Optional.empty();
    }
}
