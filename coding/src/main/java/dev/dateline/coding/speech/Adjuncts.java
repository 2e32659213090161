package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Token;
import java.util.Optional;

/// Steps over the words between a cue and what is said that tell when, where and to whom it was said.
final class Adjuncts {
    private final Context context;
    private final AnnotatedText text;
    private final QuoteMarks marks;
    private final Reach reach;

    Adjuncts(Context context, QuoteMarks marks, Reach reach) {
        this.context = context;
        this.text = context.text();
        this.marks = marks;
        this.reach = reach;
    }

    /// The first token after adverbs, times, hearers and prepositional phrases that tell when, where and to whom.
    int after(int from, int limit, boolean hearer) {
        int at = from;
        boolean heard = !hearer;
        while (at < limit) {
            Token token = text.token(at);
            Optional<Group> group = text.groupAt(at);
            if (group.isEmpty() && token.pos() == Pos.ADV) {
                at++;
            } else if (group.filter(Group::isNoun).isPresent() && (isTime(at) || !heard)) {
                heard |= !isTime(at);
                at = group.get().endToken();
            } else if (isPreposition(token) && at + 1 < limit) {
                Optional<Group> noun = text.groupAt(at + 1).filter(Group::isNoun);
                boolean gerund =
                        text.groupAt(at + 1).filter(context.clauses()::isGerund).isPresent();
                if (noun.isEmpty() && !gerund && text.token(at + 1).pos() != Pos.NUM) {
                    return at;
                }
                at = noun.map(Group::endToken).orElse(at + 2);
            } else if (at > from
                    && group.filter(verb -> verb.isVerb() && verb.passive() && isBareVerb(verb))
                            .isPresent()) {
                at = group.get().endToken();
            } else {
                return at;
            }
        }
        return at;
    }

    private static boolean isBareVerb(Group verb) {
        return verb.endToken() - verb.firstToken() == 1;
    }

    static boolean isPreposition(Token token) {
        return token.pos() == Pos.ADP
                || token.is("to")
                || token.is("during")
                || token.is("after")
                || token.is("before")
                || token.is("in")
                || token.is("near");
    }

    boolean isTime(int token) {
        return context.mentions()
                .at(text.token(token).span().start(), Mention.OfTime.class)
                .isPresent();
    }

    /// Whether a noun group is subject of a finite verb soon after it.
    boolean isClause(Group noun, Range scope) {
        Group last = noun;
        int at = noun.endToken();
        while (at < scope.end()) {
            Token token = text.token(at);
            Optional<Group> group = text.groupAt(at);
            if (group.filter(reach::isFinite).isPresent()) {
                return true;
            }
            boolean link = token.is("and") || token.is("or") || isPreposition(token) || token.pos() == Pos.ADV;
            if (group.filter(Group::isNoun).isPresent() && !group.get().equals(last)) {
                last = group.get();
                at = last.endToken();
            } else if (link) {
                at++;
            } else {
                return false;
            }
        }
        return false;
    }

    /// Whether nothing follows that a hearer could hear.
    boolean isBare(int at, Range scope) {
        if (at >= scope.end()) {
            return true;
        }
        Token token = text.token(at);
        return token.pos() == Pos.PUNCT && !token.is(":") && !marks.opens(at) && !token.is(",")
                || token.pos() == Pos.CCONJ
                || token.pos() == Pos.ADP;
    }
}
