package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells how far the words go that name a speaker: titles, what hangs on them, appositions.
final class SourceExtent {
    private static final Set<String> LINKING =
            Set.of("of", "for", "from", "at", "with", "in", "on", "to", "near", "by");

    private final Context context;
    private final AnnotatedText text;
    private final QuoteMarks marks;

    SourceExtent(Context context, QuoteMarks marks) {
        this.context = context;
        this.text = context.text();
        this.marks = marks;
    }

    /// The speaker after "according to", "criticised by" or "said".
    Optional<Cue.Source> after(Sentence sentence, int token) {
        return text.groupAt(token)
                .filter(Group::isNoun)
                .filter(noun -> noun.endToken() <= sentence.endToken())
                .map(noun -> new Cue.Source(
                        token, endOf(coordinatedEnd(sentence, noun), sentence.endToken()), noun, true, false));
    }

    /// The speaker where the tagger takes the first word for a verb: "according to campaign manager X".
    Optional<Cue.Source> afterNoise(Sentence sentence, int token) {
        for (int i = token + 1; i < Math.min(token + 4, sentence.endToken()); i++) {
            Optional<Group> noun = text.groupAt(i).filter(Group::isNoun);
            if (noun.isPresent()) {
                return Optional.of(
                        new Cue.Source(token, endOf(noun.get(), sentence.endToken()), noun.get(), true, false));
            }
        }
        return Optional.empty();
    }

    Group coordinatedEnd(Sentence sentence, Group noun) {
        List<Group> all = context.clauses().objectsFrom(sentence, noun.firstToken());
        return all.isEmpty() ? noun : all.getLast();
    }

    /// Where a noun group ends with what hangs on it: "the chief of police, Colonel X,".
    int endOf(Group noun, int limit) {
        int end = noun.endToken();
        while (end < limit) {
            Token link = text.token(end);
            if (LINKING.contains(link.lower()) && end + 1 < limit) {
                Optional<Group> next = text.groupAt(end + 1).filter(Group::isNoun);
                boolean hangs = next.isPresent()
                        && !isTime(next.get())
                        && (!link.is("in") && !link.is("on") && !link.is("to")
                                || link.is("in") && end - noun.firstToken() < 12)
                        && next.get().endToken() <= limit;
                if (!hangs) {
                    return end;
                }
                end = next.get().endToken();
            } else if ((link.is(",") || link.is("(")) && end + 1 < limit) {
                int closed = apposition(end + 1, limit);
                if (closed < 0) {
                    return end;
                }
                end = closed;
            } else {
                return end;
            }
        }
        return end;
    }

    /// The end of an apposition, after its closing comma; -1 when what follows the comma is none.
    private int apposition(int from, int limit) {
        Token token = text.token(from);
        if (marks.opens(from)) {
            return -1;
        }
        Optional<Group> group = text.groupAt(from);
        boolean relative = token.is("who") || token.is("whose") || token.is("which");
        boolean noun = group.filter(Group::isNoun).filter(next -> !isTime(next)).isPresent() || token.pos() == Pos.NUM;
        if (!relative && !noun) {
            return -1;
        }
        for (int i = from; i < limit; i++) {
            Token each = text.token(i);
            if (marks.opens(i)) {
                return -1;
            }
            if (each.is(",") || each.is(")")) {
                return i + 1 < limit && text.token(i + 1).pos() == Pos.CCONJ ? i : i + 1;
            }
            if (each.is(".") && i == limit - 1) {
                return i;
            }
            if (each.is(";") || each.is(":")) {
                return i;
            }
            boolean verb = text.groupAt(i)
                    .filter(next -> next.isVerb() && !isReduced(next))
                    .isPresent();
            if (verb && !relative) {
                return -1;
            }
        }
        return limit;
    }

    boolean isTime(Group group) {
        return context.mentions()
                .at(context.head(group).span().start(), Mention.OfTime.class)
                .isPresent();
    }

    boolean isReduced(Group verb) {
        String word = text.token(verb.firstToken()).lower();
        return verb.endToken() - verb.firstToken() == 1
                && (word.endsWith("ed") || word.endsWith("ing") || word.endsWith("en"));
    }
}
