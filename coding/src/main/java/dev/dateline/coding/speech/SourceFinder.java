package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds who says it: the subject of a verb of saying with its titles and appositions.
final class SourceFinder {
    private static final Set<String> RELATIVES = Set.of("who", "which", "that");

    private static final Set<String> OPENERS = Set.of("as", "after", "before", "since", "until", "for");
    private static final Set<String> HANGING = Set.of("of", "for", "from", "at", "with");
    private static final int MAX_APART = 40;

    private final Context context;
    private final AnnotatedText text;
    private final QuoteMarks marks;
    private final SourceExtent extent;

    SourceFinder(Context context, QuoteMarks marks, SourceExtent extent) {
        this.context = context;
        this.text = context.text();
        this.marks = marks;
        this.extent = extent;
    }

    /// The speaker of an active verb.
    ///
    /// @param earlier the cues of the sentence before it
    Optional<Cue.Source> of(Sentence sentence, Group verb, List<Cue> earlier) {
        Optional<Cue.Source> inverted = inverted(sentence, verb);
        if (inverted.isPresent()) {
            return inverted;
        }
        int before = verb.firstToken() - 1;
        while (before > sentence.firstToken() && text.token(before).pos() == Pos.ADV) {
            before--;
        }
        if (before < sentence.firstToken()) {
            return mainSubjectAfter(sentence, verb);
        }
        Token link = text.token(before);
        if (link.is(",") || link.is(")")) {
            Optional<Cue.Source> apposed =
                    context.clauses().isGerund(verb) ? mainSubject(sentence, verb) : apposed(sentence, before + 1);
            if (apposed.isPresent()) {
                return apposed;
            }
        }
        Optional<Cue.Source> shared = shared(verb, before, earlier);
        shared = shared.isPresent() ? shared : governed(sentence, verb, before);
        return shared.isPresent() ? shared : subject(sentence, verb, before);
    }

    private Optional<Cue.Source> subject(Sentence sentence, Group verb, int before) {
        List<Group> subjects = context.clauses().subjects(sentence, verb);
        if (subjects.isEmpty() || extent.isTime(subjects.getLast())) {
            return beside(sentence, before);
        }
        Group last = subjects.getLast();
        if (RELATIVES.contains(text.token(before).lower()) && last.endToken() <= before) {
            return Optional.of(new Cue.Source(before, before + 1, last, false, true));
        }
        Group head = owning(sentence, joined(subjects));
        boolean gerund = context.clauses().isGerund(verb);
        boolean beside = before + 1 - last.endToken() <= 1 || !gerund && isAside(last, before + 1);
        int end = beside ? before + 1 : extent.endOf(last, verb.firstToken());
        while (end > last.endToken() && isTrailing(text.token(end - 1))) {
            end--;
        }
        int first = named(sentence, head.firstToken());
        Group whole = first == head.firstToken() ? head : Group.noun(first, head.endToken(), head.head());
        return Optional.of(new Cue.Source(first, Math.max(end, last.endToken()), whole, false, false));
    }

    /// "a spokesman for the mission": the noun that a noun hangs on.
    private Group owning(Sentence sentence, Group noun) {
        int link = noun.firstToken() - 1;
        boolean hangs = link > sentence.firstToken()
                && HANGING.contains(text.token(link).lower());
        return hangs
                ? text.groupAt(link - 1)
                        .filter(Group::isNoun)
                        .filter(owner -> !extent.isTime(owner) && !isObject(sentence, owner))
                        .map(owner -> owning(sentence, owner))
                        .orElse(noun)
                : noun;
    }

    private boolean isObject(Sentence sentence, Group noun) {
        return noun.firstToken() > sentence.firstToken()
                && text.groupAt(noun.firstToken() - 1).filter(Group::isVerb).isPresent();
    }

    /// Where a name begins whose first words the tagger takes for something else.
    private int named(Sentence sentence, int first) {
        int at = first;
        boolean name = Character.isUpperCase(text.token(first).text().charAt(0));
        while (name
                && at > sentence.firstToken()
                && text.groupAt(at - 1).isEmpty()
                && text.token(at - 1).pos() != Pos.PUNCT
                && text.token(at - 1).pos() != Pos.ADP
                && text.token(at - 1).pos() != Pos.SCONJ
                && text.token(at - 1).pos() != Pos.CCONJ
                && text.token(at - 1).pos() != Pos.ADV
                && Character.isUpperCase(text.token(at - 1).text().charAt(0))) {
            at--;
        }
        return at;
    }

    /// The noun or name right before a verb.
    private Optional<Cue.Source> beside(Sentence sentence, int before) {
        Optional<Group> noun = text.groupAt(before).filter(Group::isNoun).filter(group -> !extent.isTime(group));
        if (noun.isPresent()) {
            Group owner = noun.get();
            List<Group> groups = text.groups(sentence);
            int at = groups.indexOf(owner);
            while (at > 0
                    && groups.get(at - 1).isNoun()
                    && owner.firstToken() > sentence.firstToken()
                    && text.token(owner.firstToken() - 1).is("of")) {
                owner = groups.get(--at);
            }
            return Optional.of(new Cue.Source(owner.firstToken(), before + 1, owner, false, false));
        }
        Pos pos = text.token(before).pos();
        boolean some = pos == Pos.DET || pos == Pos.NUM || pos == Pos.ADJ || pos == Pos.PRON;
        if (some
                && text.groupAt(before).isEmpty()
                && !RELATIVES.contains(text.token(before).lower())) {
            return Optional.of(
                    new Cue.Source(before, before + 1, Group.noun(before, before + 1, before), false, false));
        }
        int first = before + 1;
        while (first > sentence.firstToken()
                && Character.isUpperCase(text.token(first - 1).text().charAt(0))
                && text.groupAt(first - 1).filter(Group::isNoun).isEmpty()) {
            first--;
        }
        return first > before
                ? Optional.empty()
                : Optional.of(new Cue.Source(first, before + 1, Group.noun(first, before + 1, before), false, false));
    }

    /// "said that … and called on": a verb of saying that "and" joins to an earlier one has its subject.
    private Optional<Cue.Source> shared(Group verb, int before, List<Cue> earlier) {
        if (text.token(before).pos() != Pos.CCONJ || context.clauses().isGerund(verb)) {
            return Optional.empty();
        }
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Cue other = earlier.get(i);
            if (other.kind() == Cue.Kind.VERB
                    && other.source().isPresent()
                    && !other.inverted()
                    && isPast(other.group()) == isPast(verb)
                    && other.group().modal().equals(verb.modal())
                    && !context.clauses().isGerund(other.group())) {
                return other.source();
            }
        }
        return Optional.empty();
    }

    private boolean isPast(Group verb) {
        String word = text.token(verb.firstToken()).lower();
        return word.endsWith("ed") || word.equals("said") || word.equals("told") || word.equals("wrote");
    }

    /// "used strong words to condemn": who does the first thing does the second, unless it is asked of another.
    private Optional<Cue.Source> governed(Sentence sentence, Group verb, int before) {
        boolean document = text.groupAt(before)
                .filter(noun -> context.codebook()
                        .cues()
                        .has("saying-papers", context.head(noun).lemma()))
                .isPresent();
        boolean infinitive = verb.modal().equals("to");
        boolean gerund = context.clauses().isGerund(verb) && document;
        if (!infinitive && !gerund) {
            return Optional.empty();
        }
        List<Group> groups = text.groups(sentence);
        for (int i = groups.indexOf(verb) - 1; i > 0; i--) {
            Group group = groups.get(i);
            if (group.isVerb()) {
                boolean ordered = context.codebook()
                        .cues()
                        .has("saying-order", context.head(group).lemma());
                return ordered
                                || group.passive()
                                || i + 1 == groups.indexOf(verb)
                                        && infinitive
                                        && group.modal().equals("to")
                        ? Optional.empty()
                        : subject(sentence, group, Math.max(sentence.firstToken(), group.firstToken() - 1));
            }
        }
        return Optional.empty();
    }

    /// ", saying that …": the subject of the sentence.
    private Optional<Cue.Source> mainSubject(Sentence sentence, Group gerund) {
        for (Group group : text.groups(sentence)) {
            if (group.firstToken() >= gerund.firstToken()) {
                break;
            }
            boolean finite = group.isVerb()
                    && !group.modal().equals("to")
                    && !context.clauses().isGerund(group)
                    && !(group.passive() && group.endToken() - group.firstToken() == 1)
                    && marks.around(group.head()).isEmpty();
            if (finite && group.firstToken() > sentence.firstToken()) {
                int before = group.firstToken() - 1;
                Optional<Cue.Source> found =
                        text.token(before).is(",") ? apposed(sentence, before + 1) : Optional.empty();
                found = found.isPresent() ? found : inverted(sentence, group);
                found = found.isPresent() ? found : subject(sentence, group, before);
                if (found.isPresent() && !found.get().relative()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// "Citing …, the minister said": the subject of the sentence comes after it.
    private Optional<Cue.Source> mainSubjectAfter(Sentence sentence, Group verb) {
        if (!context.clauses().isGerund(verb) && !verb.passive()) {
            return Optional.empty();
        }
        boolean comma = false;
        for (Group group : text.groups(sentence)) {
            comma |= group.firstToken() > verb.endToken()
                    && text.token(group.firstToken() - 1).is(",");
            if (comma && group.isNoun() && !extent.isTime(group)) {
                return Optional.of(new Cue.Source(group.firstToken(), group.endToken(), group, false, false));
            }
        }
        return Optional.empty();
    }

    /// The first of several subjects that "and" joins; a comma alone joins none.
    private Group joined(List<Group> subjects) {
        Group first = subjects.getLast();
        boolean conjoined = false;
        for (int i = subjects.size() - 2; i >= 0; i--) {
            for (int k = subjects.get(i).endToken(); k < first.firstToken(); k++) {
                conjoined |= text.token(k).pos() == Pos.CCONJ || text.token(k).is("&");
            }
            if (!conjoined) {
                break;
            }
            first = subjects.get(i);
        }
        return first;
    }

    /// "X, a spokesman for Y, said": the group from which appositions reach a verb.
    private Optional<Cue.Source> apposed(Sentence sentence, int verb) {
        List<Group> groups = text.groups(sentence);
        Optional<Cue.Source> found = Optional.empty();
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            if (group.firstToken() >= verb || group.isVerb()) {
                continue;
            }
            if (verb - group.firstToken() > MAX_APART || marks.closes(group.firstToken() - 1) && found.isPresent()) {
                break;
            }
            boolean object =
                    i > 0 && groups.get(i - 1).isVerb() && groups.get(i - 1).endToken() == group.firstToken();
            boolean hangs = context.clauses()
                    .preposition(group, sentence)
                    .filter(word -> !OPENERS.contains(word))
                    .isPresent();
            if (object
                    || hangs
                    || extent.isTime(group)
                    || context.clauses().isRelative(group)
                    || extent.endOf(group, verb) != verb) {
                continue;
            }
            found = Optional.of(new Cue.Source(group.firstToken(), verb, group, false, false));
            if (marks.closes(group.firstToken() - 1)) {
                break;
            }
        }
        return found;
    }

    private static boolean isTrailing(Token token) {
        return token.pos() == Pos.ADV || token.pos() == Pos.CCONJ || token.is("then") || token.is("also");
    }

    /// Whether what stands between a subject and its verb only adds to the subject: ", 66,", " of the police", ", who
    /// …,".
    private boolean isAside(Group subject, int verb) {
        int last = verb - 1;
        Token link = text.token(subject.endToken());
        boolean closed = text.token(last).is(",") || text.token(last).is(")");
        boolean commas = (link.is(",") || link.is("(")) && closed;
        boolean conjoined = text.token(last).pos() == Pos.CCONJ;
        if (commas || conjoined) {
            return commas && !conjoined && verb - subject.endToken() < 40;
        }
        for (int i = subject.endToken(); i < verb; i++) {
            Token token = text.token(i);
            boolean verbal = text.groupAt(i)
                    .filter(group -> group.isVerb() && !extent.isReduced(group))
                    .isPresent();
            if (verbal && !RELATIVES.contains(link.lower()) || token.is(";") || token.is(":")) {
                return false;
            }
        }
        return verb - subject.endToken() < 25;
    }

    /// "…," said the governor, who …
    private Optional<Cue.Source> inverted(Sentence sentence, Group verb) {
        int at = verb.endToken();
        int before = verb.firstToken() - 1;
        if (before < sentence.firstToken()
                || at >= sentence.endToken()
                || context.clauses().isGerund(verb)) {
            return Optional.empty();
        }
        boolean quoteBefore = marks.closes(before)
                || text.token(before).is(",")
                || text.token(before).is("?");
        Optional<Group> after = text.groupAt(at).filter(Group::isNoun);
        if (!quoteBefore || after.isEmpty() || verb.endToken() - verb.firstToken() > 2 || extent.isTime(after.get())) {
            return Optional.empty();
        }
        Group noun = after.get();
        boolean quoted = marks.closes(before) || marks.closes(before - 1);
        boolean apposed = !quoted && (apposed(sentence, before + 1).isPresent() || sentence.firstToken() + 6 > before);
        if (startsClause(sentence, noun) || apposed) {
            return Optional.empty();
        }
        return Optional.of(new Cue.Source(
                noun.firstToken(),
                extent.endOf(extent.coordinatedEnd(sentence, noun), sentence.endToken()),
                noun,
                true,
                false));
    }

    /// A noun group that a finite verb follows at once is subject of that verb.
    private boolean startsClause(Sentence sentence, Group noun) {
        return noun.endToken() < sentence.endToken()
                && text.groupAt(noun.endToken())
                        .filter(next -> next.isVerb() && !context.clauses().isGerund(next))
                        .isPresent();
    }
}
