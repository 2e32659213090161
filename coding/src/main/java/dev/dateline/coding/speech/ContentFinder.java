package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.SayingWords.Frame;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what a cue says: the words before it ("…, he said"), around it, or after it.
final class ContentFinder {
    private final Context context;
    private final AnnotatedText text;
    private final SayingWords words;
    private final QuoteMarks marks;
    private final Reach reach;
    private final Adjuncts adjuncts;
    private final Following following;
    private final Constructions constructions;

    ContentFinder(Context context, SayingWords words, QuoteMarks marks) {
        this.context = context;
        this.text = context.text();
        this.words = words;
        this.marks = marks;
        this.reach = new Reach(context, words, marks);
        this.adjuncts = new Adjuncts(context, marks, reach);
        this.following = new Following(context, words, marks, reach, adjuncts);
        this.constructions = new Constructions(context, words, reach, adjuncts);
    }

    /// @param others all cues of the sentence
    Optional<Said> find(Cue cue, List<Cue> others) {
        Range scope = reach.scope(cue);
        Optional<Said> said = switch (cue.kind()) {
            case ACCORDING -> according(cue, scope, others);
            case NOUN -> constructions.ofNoun(cue, scope, others);
            case DASH ->
                Optional.of(Said.of(
                        cue.end(),
                        new Range(marks.around(cue.first() - 1).orElseThrow().first(), cue.first())));
            case COLON ->
                Optional.of(Said.of(cue.end(), reach.from(cue, cue.end(), Reach.Shape.CLAUSE, scope, others)));
            case VERB -> cue.passive() ? constructions.ofPassive(cue, scope, others) : ofVerb(cue, scope, others);
        };
        return said.filter(found -> !found.isEmpty());
    }

    private Optional<Said> ofVerb(Cue cue, Range scope, List<Cue> others) {
        if (words.quotes(cue.lemma()) && !cue.gerund()) {
            Optional<Said> before = before(cue, scope, others);
            if (before.isPresent()) {
                return before;
            }
        }
        return cue.inverted() ? Optional.empty() : following.find(cue, scope, others);
    }

    private Optional<Said> before(Cue cue, Range scope, List<Cue> others) {
        int point = cue.unitFirst() - 1;
        boolean as = point > scope.first() && text.token(point).is("as");
        if (as) {
            point--;
        }
        if (point <= scope.first()) {
            return Optional.empty();
        }
        boolean comma = text.token(point).is(",");
        int closer = marks.closes(point) ? point : comma && marks.closes(point - 1) ? point - 1 : -1;
        boolean quote = closer >= 0 && marks.isSpeech(marks.around(closer).orElseThrow());
        if (!quote && !(comma && words.has(Frame.CLAUSE, cue.lemma()))) {
            return Optional.empty();
        }
        int tail = adjuncts.after(cue.unitEnd(), scope.end(), words.has(Frame.HEARER, cue.lemma()));
        boolean closed = quote && (comma || isClosed(closer));
        if (!ends(tail, scope.end()) && !closed && !(quote && cue.inverted())) {
            return Optional.empty();
        }
        List<Range> ranges = new ArrayList<>();
        int start = start(cue, scope, others);
        if (quote) {
            QuoteMarks.Stretch stretch = marks.around(closer).orElseThrow();
            if (stretch.first() <= scope.first()
                    || text.token(stretch.first() - 1).is(":")) {
                addContinued(stretch, ranges);
                start = stretch.first();
            }
            ranges.add(new Range(start, closer + 1));
        } else {
            if (start >= point || !reach.hasVerb(start, point) && !isMedial(tail, scope)) {
                return Optional.empty();
            }
            ranges.add(reach.trimmed(start, point));
        }
        after(cue, tail, quote, scope, others).ifPresent(ranges::add);
        return Optional.of(new Said(ranges, cue.end()));
    }

    /// Whether quoted words end with a mark: '…,"', '…?"'
    private boolean isClosed(int closer) {
        return closer > 0
                && text.token(closer - 1).pos() == Pos.PUNCT
                && !text.token(closer - 1).is(".");
    }

    private void addContinued(QuoteMarks.Stretch stretch, List<Range> ranges) {
        marks.before(stretch).ifPresent(earlier -> {
            addContinued(earlier, ranges);
            ranges.add(new Range(earlier.first(), earlier.end()));
        });
    }

    /// Where what is said before a cue begins: after whatever another says in the same sentence.
    private int start(Cue cue, Range scope, List<Cue> others) {
        int start = scope.first();
        for (Cue other : others) {
            int end = other.unitEnd();
            boolean closed = end < cue.unitFirst()
                    && text.token(end).is(",")
                    && other.unitFirst() > scope.first()
                    && text.token(other.unitFirst() - 1).is(",");
            if (!other.equals(cue) && other.kind() == Cue.Kind.VERB && words.quotes(other.lemma()) && closed) {
                start = Math.max(start, end + 1);
            }
        }
        while (start < cue.unitFirst() - 1
                && start > scope.first()
                && (text.token(start).pos() == Pos.CCONJ || text.token(start).is(","))) {
            start++;
        }
        return start;
    }

    private boolean isMedial(int tail, Range scope) {
        return tail + 2 < scope.end() && text.token(tail).is(",") && reach.hasVerb(tail + 1, scope.end());
    }

    /// The rest of what is said: '"…," he said, "…"', "…, he said, …".
    private Optional<Range> after(Cue cue, int tail, boolean quote, Range scope, List<Cue> others) {
        if (tail + 1 >= scope.end()) {
            return Optional.empty();
        }
        int next = text.token(tail).is(",") || text.token(tail).is(":") ? tail + 1 : tail;
        if (marks.opens(next) && marks.isSpeech(marks.around(next).orElseThrow())) {
            return Optional.of(reach.from(cue, next, Reach.Shape.CLAUSE, scope, others));
        }
        if (next == tail || cue.inverted()) {
            return Optional.empty();
        }
        Token token = text.token(next);
        boolean linked = token.pos() == Pos.CCONJ;
        if (quote) {
            return linked && quoteSoon(next, scope)
                    ? Optional.of(reach.from(cue, next, Reach.Shape.CLAUSE, scope, others))
                    : Optional.empty();
        }
        boolean another = token.is("according")
                || token.is("who")
                || others.stream()
                        .anyMatch(other -> other.kind() == Cue.Kind.VERB
                                && (other.gerund() ? other.first() == next : other.unitFirst() == next + 1));
        return !another && reach.hasVerb(next, scope.end())
                ? Optional.of(reach.from(cue, next, Reach.Shape.CLAUSE, scope, others))
                : Optional.empty();
    }

    /// '…," she said, but "…"'
    private boolean quoteSoon(int from, Range scope) {
        for (int i = from; i < Math.min(from + 4, scope.end()); i++) {
            if (marks.opens(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(int at, int limit) {
        if (at >= limit) {
            return true;
        }
        Token token = text.token(at);
        return token.pos() == Pos.PUNCT && !token.is("(")
                || token.pos() == Pos.CCONJ
                || token.pos() == Pos.SCONJ && !token.is("that") && !token.is("whether") && !token.is("if")
                || text.groupAt(at).filter(context.clauses()::isGerund).isPresent();
    }

    private Optional<Said> according(Cue cue, Range scope, List<Cue> others) {
        int end = cue.unitEnd();
        boolean first = cue.first() - scope.first() <= 1;
        if (first) {
            int start = end < scope.end() && text.token(end).is(",") ? end + 1 : end;
            return reach.said(cue, cue.end(), start, Reach.Shape.CLAUSE, scope, others);
        }
        List<Range> ranges = new ArrayList<>();
        ranges.add(reach.trimmed(start(cue, scope, others), cue.first()));
        boolean goesOn = !reach.hasVerb(scope.first(), cue.first())
                && end + 1 < scope.end()
                && (text.token(end).is(",") || text.token(end - 1).is(","));
        if (goesOn) {
            int start = text.token(end).is(",") ? end + 1 : end;
            ranges.add(reach.from(cue, start, Reach.Shape.CLAUSE, scope, others));
        }
        return Optional.of(new Said(ranges, cue.end()));
    }
}
