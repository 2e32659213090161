package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How far the words go that somebody says, from where they begin to what the report itself says again.
final class Reach {
    /// How what is said is built, which tells where it can end.
    enum Shape {
        CLAUSE,
        INFINITIVE,
        OBJECT
    }

    private static final Set<String> OPENERS = Set.of(
            "while",
            "although",
            "though",
            "when",
            "if",
            "after",
            "as",
            "because",
            "since",
            "before",
            "whereas",
            "until",
            "once");
    private static final Set<String> STOPS = Set.of(".", ",", ";", ":", "?", "!", "…", "—", "–", "--", "-", "...");
    private static final Set<String> DASHES = Set.of("—", "–", "--", "-");

    private final Context context;
    private final AnnotatedText text;
    private final SayingWords words;
    private final QuoteMarks marks;

    Reach(Context context, SayingWords words, QuoteMarks marks) {
        this.context = context;
        this.text = context.text();
        this.words = words;
        this.marks = marks;
    }

    /// What of a sentence a cue can reach: the words in the same quotation marks and the same brackets.
    Range scope(Cue cue) {
        int lo = cue.sentence().firstToken();
        int hi = cue.sentence().endToken();
        Optional<QuoteMarks.Stretch> stretch = marks.around(cue.first());
        if (stretch.isPresent()) {
            lo = Math.max(lo, stretch.get().first() + 1);
            int end = stretch.get().end();
            hi = Math.min(hi, marks.closes(end - 1) ? end - 1 : end);
        }
        for (int i = cue.first() - 1; i >= lo; i--) {
            if (text.token(i).is(")")) {
                break;
            }
            if (text.token(i).is("(")) {
                lo = i + 1;
            }
        }
        int depth = 0;
        for (int i = cue.end(); i < hi; i++) {
            if (text.token(i).is("(")) {
                depth++;
            } else if (text.token(i).is(")") && depth-- == 0) {
                hi = i;
            }
        }
        return new Range(lo, Math.max(lo, hi));
    }

    /// The words from a token on that a cue says.
    ///
    /// @param others all cues of the sentence
    Range from(Cue cue, int start, Shape shape, Range scope, List<Cue> others) {
        int end = start;
        boolean dashed = hasDash(scope.first(), cue.unitFirst());
        boolean opened = isOpened(cue, scope);
        boolean relative = cue.source().filter(Cue.Source::relative).isPresent();
        while (end < scope.end()) {
            Optional<QuoteMarks.Stretch> stretch = marks.around(end);
            if (stretch.isPresent()
                    && stretch.get().first() >= start
                    && stretch.get().end() > end + 1) {
                if (stretch.get().end() > scope.end()) {
                    return new Range(start, stretch.get().end());
                }
                end = stretch.get().end();
                if (closesSentence(end - 2) && end < scope.end() && isUpper(end)) {
                    break;
                }
                continue;
            }
            Token token = text.token(end);
            if (token.is(";")
                    || dashed && DASHES.contains(token.text())
                    || token.is(",") && stopsAtComma(cue, end, shape, opened, relative, scope, others)
                    || stopsAtWord(cue, start, end, shape, scope, others)) {
                break;
            }
            end++;
        }
        return trimmed(start, end);
    }

    /// What a cue says from a token on, if anything is left of the sentence.
    Optional<Said> said(Cue cue, int cueEnd, int start, Reach.Shape shape, Range scope, List<Cue> others) {
        if (start >= scope.end()) {
            return Optional.empty();
        }
        return Optional.of(Said.of(cueEnd, from(cue, start, shape, scope, others)));
    }

    /// Without marks and links at the end that belong to no words in quotation marks.
    Range trimmed(int start, int end) {
        int last = end;
        while (last > start
                && (STOPS.contains(text.token(last - 1).text())
                        || text.token(last - 1).pos() == Pos.CCONJ)
                && !text.token(last - 1).text().isEmpty()) {
            last--;
        }
        return new Range(start, last);
    }

    private boolean closesSentence(int token) {
        return token >= 0 && Set.of(".", "?", "!").contains(text.token(token).text());
    }

    private boolean isUpper(int token) {
        return Character.isUpperCase(text.token(token).text().charAt(0));
    }

    private boolean hasDash(int from, int to) {
        for (int i = from; i < to; i++) {
            if (DASHES.contains(text.token(i).text())) {
                return true;
            }
        }
        return false;
    }

    /// "While officials said …, the army …": the saying stands in a clause beside the main one.
    private boolean isOpened(Cue cue, Range scope) {
        int before = cue.unitFirst() - 1;
        boolean gerund = cue.kind() == Cue.Kind.VERB
                && cue.first() == scope.first()
                && context.clauses().isGerund(cue.group());
        return gerund
                || before >= scope.first()
                        && OPENERS.contains(text.token(before).lower())
                        && (before == scope.first() || text.token(before - 1).is(","));
    }

    private boolean stopsAtComma(
            Cue cue, int comma, Reach.Shape shape, boolean opened, boolean relative, Range scope, List<Cue> others) {
        int next = comma + 1;
        if (next >= scope.end()) {
            return true;
        }
        Token token = text.token(next);
        if (token.is("according") || opened && !token.pos().equals(Pos.CCONJ)) {
            return true;
        }
        int word = next;
        boolean linked = token.pos() == Pos.CCONJ || OPENERS.contains(token.lower());
        if (linked) {
            word++;
        }
        while (word < scope.end() && text.token(word).pos() == Pos.ADV) {
            word++;
        }
        if (word >= scope.end()) {
            return true;
        }
        Optional<Group> group = text.groupAt(word);
        boolean verb = group.filter(Group::isVerb).isPresent();
        if (verb
                && context.clauses().isGerund(group.get())
                && words.isVerb(context.head(group.get()).lemma())) {
            return true;
        }
        if (verb
                && isFinite(group.get())
                && (relative || words.isVerb(context.head(group.get()).lemma()))) {
            return true;
        }
        for (Cue other : others) {
            if (!other.equals(cue)
                    && other.kind() == Cue.Kind.VERB
                    && other.unitFirst() == word
                    && words.quotes(other.lemma())
                    && !other.source().filter(Cue.Source::relative).isPresent()
                    && (linked || isTail(other.unitEnd(), scope.end()) || other.inverted())) {
                return true;
            }
        }
        return switch (shape) {
            case CLAUSE -> false;
            case INFINITIVE -> linked || verb;
            case OBJECT -> !token.pos().equals(Pos.CCONJ) || startsClause(word, scope) || verb;
        };
    }

    /// Whether nothing is said after a cue: "…, he said on Monday."
    boolean isTail(int from, int limit) {
        return from >= limit || STOPS.contains(text.token(from).text());
    }

    private boolean startsClause(int token, Range scope) {
        Optional<Group> noun = text.groupAt(token).filter(Group::isNoun);
        return noun.isPresent()
                && noun.get().endToken() < scope.end()
                && text.groupAt(noun.get().endToken()).filter(this::isFinite).isPresent();
    }

    private boolean stopsAtWord(Cue cue, int start, int at, Shape shape, Range scope, List<Cue> others) {
        Token token = text.token(at);
        boolean linked = token.pos() == Pos.CCONJ;
        boolean opener = OPENERS.contains(token.lower()) && text.groupAt(at).isEmpty();
        if (at == start || !linked && !opener) {
            return false;
        }
        int word = at + 1;
        while (word < scope.end() && text.token(word).pos() == Pos.ADV) {
            word++;
        }
        if (word >= scope.end()) {
            return true;
        }
        Optional<Group> verb = text.groupAt(word).filter(Group::isVerb);
        boolean sharing = linked
                && verb.filter(this::isFinite)
                        .filter(next -> shape == Shape.CLAUSE ? sameForm(cue, next) : isInflected(next))
                        .isPresent();
        if (sharing
                && (shape != Shape.CLAUSE
                        || words.isVerb(context.head(verb.get()).lemma()))) {
            return true;
        }
        for (Cue other : others) {
            if (!other.equals(cue)
                    && other.kind() == Cue.Kind.VERB
                    && other.unitFirst() == word
                    && other.source().isPresent()
                    && words.has(SayingWords.Frame.CLAUSE, other.lemma())
                    && linked) {
                return true;
            }
        }
        if (shape == Shape.OBJECT) {
            return opener && !token.is("as") && !token.is("if") || startsClause(word, scope);
        }
        return false;
    }

    /// Not "to fight and die".
    private boolean isInflected(Group verb) {
        Token first = text.token(verb.firstToken());
        return !first.lower().equals(first.lemma()) || verb.endToken() - verb.firstToken() > 1;
    }

    private boolean sameForm(Cue cue, Group verb) {
        if (cue.kind() != Cue.Kind.VERB) {
            return false;
        }
        String mine = text.token(cue.group().firstToken()).lower();
        String its = text.token(verb.firstToken()).lower();
        boolean past = mine.endsWith("ed") || mine.equals("said") || mine.equals("told");
        return past == (its.endsWith("ed") || its.equals("said") || its.equals("told"))
                && context.clauses().isGerund(cue.group()) == context.clauses().isGerund(verb);
    }

    boolean isFinite(Group group) {
        return group.isVerb()
                && !group.modal().equals("to")
                && !context.clauses().isGerund(group)
                && !(group.passive() && group.endToken() - group.firstToken() == 1);
    }

    /// Whether a finite verb stands in some words.
    boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            Optional<Group> group = text.groupAt(i);
            if (group.filter(this::isFinite).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
