package dev.dateline.coding.context;

import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is subject, object and prepositional complement of what, read off the order of groups in a sentence.
///
/// There is no parser: a subject is the nearest noun group to the left that hangs on no preposition, an object the
/// first to the right. Relative pronouns, shared subjects and coordinations are followed.
public final class Clauses {
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom", "whose");
    private static final Set<String> CLAUSE_OPENERS =
            Set.of("when", "where", "while", "as", "after", "before", "since", "because");
    private static final Set<String> CLAUSE_OPENERS_BUT_AS =
            Set.of("when", "where", "while", "after", "before", "since", "because");
    private static final Set<String> OBJECT_RELATIVES = Set.of("which", "that", "whom");
    private static final Set<String> CLAUSE_PREPOSITIONS = Set.of("as", "after", "before", "since", "until", "for");
    private static final Set<String> BOUNDING = Set.of("upwards", "upward", "excess", "total", "minimum", "maximum");
    private static final Set<String> LIGHT_LINKS = Set.of("and", "or", "then", "but", "before", "&", "as well as");
    private static final Set<String> NAMING = Set.of("identified", "named", "called");
    private static final Set<String> INCLUDING = Set.of("among", "including", "mostly", "mainly");
    private static final Set<String> THOSE = Set.of("them", "whom", "which");
    private static final Set<String> OBJECTS = Set.of("it", "him", "her", "them", "us", "me");
    private static final Set<String> SAYING = Set.of(
            "say", "add", "claim", "think", "believe", "fear", "know", "hope", "report", "state", "insist", "deny");
    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> DAYS = Set.of("today", "yesterday", "tonight", "tomorrow");
    private static final Set<String> SPANS =
            Set.of("week", "month", "year", "weekend", "morning", "afternoon", "evening", "night");
    private static final Set<String> POINTING = Set.of("last", "this", "next", "earlier", "early", "late", "later");
    private static final int MAX_REACH = 14;
    private static final int MAX_ASIDE = 16;

    private final AnnotatedText text;

    Clauses(AnnotatedText text) {
        this.text = text;
    }

    /// The noun groups that are subject of a verb group, coordinated ones included; for a passive verb these are
    /// its patients. Empty for infinitives without a governing verb and for imperatives.
    public List<Group> subjects(Sentence sentence, Group verb) {
        return subjects(text.groups(sentence), verb, sentence, 0);
    }

    private List<Group> subjects(List<Group> groups, Group verb, Sentence sentence, int depth) {
        int verbAt = groups.indexOf(verb);
        if (verbAt <= 0 || depth > 4 || isNominal(verb)) {
            return List.of();
        }
        int edge = edge(groups, verbAt, sentence);
        int at = firstFrom(groups, edge);
        boolean reduced = verb.passive() && verb.endToken() - verb.firstToken() == 1;
        Group before = groups.get(at - 1);
        if (before.isNoun() && isOfWhom(before, verb)) {
            return List.of(before);
        }
        if (before.isNoun() && relativeBetween(before, verb)) { // "the men who attacked": the antecedent
            Group antecedent = headOfChain(groups, at - 1, sentence);
            return coordinatedBackwards(groups, groups.indexOf(antecedent), sentence);
        }
        boolean adjacent = before.endToken() == edge;
        Optional<Group> equipped = equipped(groups, at, sentence);
        if (equipped.isPresent() && adjacent && !reduced) {
            return coordinatedBackwards(groups, groups.indexOf(equipped.get()), sentence);
        }
        boolean free = !hangsOnPreposition(before, sentence) || !reduced && opensClause(before, sentence);
        if (before.isNoun() && adjacent && !isRelative(before) && free && !isPronounObject(groups, at - 1)) {
            return coordinatedBackwards(groups, at - 1, sentence);
        }
        if (reduced
                && before.isNoun()
                && adjacent) { // "a man in uniform killed by police": the nearest noun is as good
            Group head = headOfChain(groups, at - 1, sentence);
            return coordinatedBackwards(groups, groups.indexOf(head), sentence);
        }
        boolean appended = reduced
                && before.isNoun()
                && verb.firstToken() - before.endToken() == 1
                && text.token(before.endToken()).is(",");
        if (appended && !hasFiniteVerbBefore(groups, at)) { // "Our colleague from the agency, taken from her house, is"
            int i = at - 1;
            while (i > 0 && groups.get(i - 1).isNoun() && hangsOnPreposition(groups.get(i), sentence)) {
                i--;
            }
            return List.of(groups.get(i));
        }
        Optional<Group> governing = sharesSubject(groups, at, verb);
        if (governing.isPresent()) {
            return governing.get().passive() && !verb.passive() && isGerund(verb)
                    ? List.of()
                    : subjects(groups, governing.get(), sentence, depth + 1);
        }
        for (int i = at - 1; i >= 0; i--) {
            Group group = groups.get(i);
            if (group.isVerb()) {
                if (isParticiple(group) || opensRelativeClause(groups, i) || isReduced(groups, i, verb)) {
                    continue;
                }
                return List.of();
            }
            if (isRelative(group)) {
                if (i == 0) {
                    return List.of();
                }
                Group antecedent = headOfChain(groups, i - 1, sentence);
                return antecedent.isNoun()
                        ? coordinatedBackwards(groups, groups.indexOf(antecedent), sentence)
                        : List.of();
            }
            if (hangsOnPreposition(group, sentence)
                    || isTime(group)
                    || isObjectInRelativeClause(groups, i)
                    || closesApposition(groups, i, sentence)
                    || isBracketed(group, sentence)) {
                continue;
            }
            return coordinatedBackwards(groups, i, sentence);
        }
        return List.of();
    }

    /// The token before which the subject of a verb ends: the verb, or what stands before it and names nobody who acts,
    /// as days and months ("Denmark [last week] announced") and asides ("11 guerrillas[, among them two leaders,]
    /// surrendered").
    private int edge(List<Group> groups, int verbAt, Sentence sentence) {
        int edge = groups.get(verbAt).firstToken();
        int opening = opening(groups, verbAt, sentence);
        if (opening >= 0) {
            edge = opening;
        }
        for (int i = firstFrom(groups, edge) - 1; i > 0; i--) {
            Group group = groups.get(i);
            boolean parts = group.endToken() == edge
                    && isTime(group)
                    && groups.get(i - 1).isNoun();
            if (!parts || groups.get(i - 1).endToken() != group.firstToken()) {
                break;
            }
            edge = group.firstToken();
        }
        return edge;
    }

    /// The comma that opens an aside which ends right before a verb and tells whom the subject includes; -1 without
    /// one.
    private int opening(List<Group> groups, int verbAt, Sentence sentence) {
        int closing = groups.get(verbAt).firstToken() - 1;
        while (closing > sentence.firstToken() && text.token(closing).pos() == Pos.ADV) {
            closing--;
        }
        if (closing <= sentence.firstToken() || !text.token(closing).is(",")) {
            return -1;
        }
        for (int i = closing - 1; i > sentence.firstToken() && closing - i <= MAX_ASIDE; i--) {
            if (text.token(i).is(",") && opensAside(i + 1, closing)) {
                return firstFrom(groups, i) > 0 && verblessBetween(groups, i, closing) ? i : -1;
            }
        }
        return -1;
    }

    /// "among them", "including", "most of them", "three of whom".
    private boolean opensAside(int from, int end) {
        String first = text.token(from).lower();
        if (INCLUDING.contains(first)) {
            return true;
        }
        for (int i = from; i + 1 < Math.min(end, from + 4); i++) {
            if (text.token(i).is("of") && THOSE.contains(text.token(i + 1).lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean verblessBetween(List<Group> groups, int from, int end) {
        return groups.stream()
                .noneMatch(group -> group.isVerb() && group.firstToken() > from && group.endToken() <= end);
    }

    private static int firstFrom(List<Group> groups, int token) {
        int i = 0;
        while (i < groups.size() && groups.get(i).firstToken() < token) {
            i++;
        }
        return i;
    }

    /// "today", "last week", "Monday": when, and not who.
    private boolean isTime(Group group) {
        String head = text.token(group.head()).lower();
        String first = text.token(group.firstToken()).lower();
        boolean weekday = WEEKDAYS.contains(head);
        boolean alone = group.endToken() - group.firstToken() == 1 && (weekday || DAYS.contains(head));
        return alone || (weekday || SPANS.contains(head)) && POINTING.contains(first);
    }

    private static boolean hasFiniteVerbBefore(List<Group> groups, int at) {
        return groups.subList(0, at).stream().anyMatch(Group::isVerb);
    }

    /// "fighters armed with machetes and rifles fell on the village", "assailants wearing uniforms set off two bombs":
    /// what they carry does nothing; the noun before the participle does.
    private Optional<Group> equipped(List<Group> groups, int at, Sentence sentence) {
        int i = at - 1;
        while (i > 0
                && groups.get(i).isNoun()
                && groups.get(i - 1).isNoun()
                && joins(groups.get(i - 1), groups.get(i))) {
            i--;
        }
        if (i < 2) {
            return Optional.empty();
        }
        Group participle = groups.get(i - 1);
        Group noun = groups.get(i - 2);
        boolean bare = participle.isVerb()
                && participle.endToken() - participle.firstToken() == 1
                && noun.isNoun()
                && noun.endToken() == participle.firstToken();
        boolean hangs = hangsOnPreposition(groups.get(i), sentence);
        boolean armed = i < at - 1 && hangs && isPastForm(participle);
        boolean wearing = !hangs && isGerund(participle) && groups.get(i).firstToken() == participle.endToken();
        return bare && (armed || wearing) ? Optional.of(noun) : Optional.empty();
    }

    private boolean isPastForm(Group verb) {
        String word = text.token(verb.head()).lower();
        return word.endsWith("ed") || word.endsWith("en");
    }

    /// "as gunmen burst in": the word before opens a clause, it is no preposition.
    private boolean opensClause(Group group, Sentence sentence) {
        return preposition(group, sentence)
                .filter(CLAUSE_PREPOSITIONS::contains)
                .isPresent();
    }

    /// What the words right after a noun group add to it: "units of the Front", "the candidate, Efrén Solís, was".
    public List<Group> details(Sentence sentence, Group group) {
        List<Group> groups = text.groups(sentence);
        int next = groups.indexOf(group) + 1;
        if (next <= 0 || next >= groups.size() || !groups.get(next).isNoun()) {
            return List.of();
        }
        Group after = groups.get(next);
        boolean one = after.firstToken() - group.endToken() == 1;
        Token link = text.token(group.endToken());
        boolean closed = after.endToken() < sentence.endToken()
                && (text.token(after.endToken()).is(",")
                        || text.token(after.endToken()).is("."));
        return one && (link.is("of") || link.is(",") && closed) ? List.of(after) : List.of();
    }

    /// The noun groups that are object of an active verb group.
    public List<Group> objects(Sentence sentence, Group verb) {
        return objectsFrom(sentence, verb.endToken());
    }

    /// What a relative clause without an object of its own is about: "a device which terrorists had planted",
    /// "the farmer they had held".
    public Optional<Group> relativeObject(Sentence sentence, Group verb) {
        List<Group> groups = text.groups(sentence);
        int at = groups.indexOf(verb);
        if (at < 2 || verb.passive()) {
            return Optional.empty();
        }
        Group subject = groups.get(at - 1);
        Group antecedent = groups.get(at - 2);
        if (!subject.isNoun() || !antecedent.isNoun() || subject.endToken() != verb.firstToken()) {
            return Optional.empty();
        }
        boolean relative = subject.firstToken() - antecedent.endToken() <= 2
                && OBJECT_RELATIVES.contains(
                        text.token(subject.firstToken() - 1).lower());
        boolean contact = subject.firstToken() == antecedent.endToken()
                && text.token(subject.head()).pos() == Pos.PRON;
        return relative || contact ? Optional.of(headOfChain(groups, at - 2, sentence)) : Optional.empty();
    }

    /// The noun groups that follow at once on a token: objects of a verb that further words belong to ("open fire on").
    public List<Group> objectsFrom(Sentence sentence, int token) {
        List<Group> groups = text.groups(sentence);
        for (int i = 0; i < groups.size(); i++) {
            Group next = groups.get(i);
            if (next.firstToken() >= token) {
                boolean follows = next.isNoun() && !isRelative(next) && onlyLinks(token, next.firstToken());
                return follows ? coordinatedForwards(groups, i, sentence) : List.of();
            }
        }
        return List.of();
    }

    /// The noun groups that hang on one of some prepositions after a group, within the same clause; each with those
    /// coordinated to it.
    public List<Group> complements(Sentence sentence, Group group, Set<String> prepositions) {
        List<Group> groups = text.groups(sentence);
        int at = groups.indexOf(group);
        List<Group> found = new ArrayList<>();
        if (at < 0) {
            return found;
        }
        for (int i = at + 1; i < groups.size() && i <= at + MAX_REACH; i++) {
            Group next = groups.get(i);
            if (next.isVerb()) {
                if (group.isNoun() || !isGerund(next)) {
                    if (!isParticiple(next)) {
                        break;
                    }
                }
                break;
            }
            if (isRelative(next) || crossesClause(groups.get(i - 1), next)) {
                break;
            }
            if (preposition(next, sentence).filter(prepositions::contains).isPresent()) {
                for (Group each : coordinatedForwards(groups, i, sentence)) {
                    if (!found.contains(each)) {
                        found.add(each);
                    }
                }
            }
        }
        return found;
    }

    /// The first noun group of a chain of prepositional phrases that ends at an index: "the head of the army in X".
    private Group headOfChain(List<Group> groups, int index, Sentence sentence) {
        int i = index;
        while (i > 0
                && groups.get(i).isNoun()
                && preposition(groups.get(i), sentence).filter("of"::equals).isPresent()
                && groups.get(i - 1).isNoun()) {
            i--;
        }
        return groups.get(i);
    }

    /// The verb group whose subject this one shares: "stormed the post and killed …", "…, killing five".
    private Optional<Group> sharesSubject(List<Group> groups, int at, Group verb) {
        int i = verb.firstToken() - 1;
        while (i > 0 && text.token(i).pos() == Pos.ADV) {
            i--;
        }
        Token link = text.token(Math.max(i, 0));
        boolean linked = LIGHT_LINKS.contains(link.lower())
                || isGerund(verb)
                || verb.modal().equals("to")
                || (link.is(",") && at > 0 && groups.get(at - 1).isNoun());
        if (!linked) {
            return Optional.empty();
        }
        for (int j = at - 1; j >= 0; j--) {
            Group group = groups.get(j);
            if (group.isVerb() && !isParticiple(group)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    private List<Group> coordinatedBackwards(List<Group> groups, int index, Sentence sentence) {
        List<Group> found = new ArrayList<>();
        found.add(groups.get(index));
        int i = index;
        while (i > 0
                && groups.get(i - 1).isNoun()
                && joins(groups.get(i - 1), groups.get(i))
                && !isTime(groups.get(i - 1))
                && !closesClause(groups, i - 1)) {
            i--;
            found.addFirst(groups.get(i));
        }
        // "X of Y and Z": what hangs on a preposition itself is no part of the subject
        found.removeIf(group -> found.size() > 1 && hangsOnPreposition(group, sentence));
        return found;
    }

    /// "The count was [14], and 21 people were hurt": what a finite verb before it takes, with a comma and "and"
    /// behind. "There were eight women, a girl and four men hurt" goes on.
    private boolean closesClause(List<Group> groups, int index) {
        Group group = groups.get(index);
        Group verb = groups.get(Math.max(0, index - 1));
        return text.token(group.endToken()).is(",")
                && text.token(group.endToken() + 1).is("and")
                && verb.isVerb()
                && !isParticiple(verb)
                && verb.endToken() == group.firstToken();
    }

    private List<Group> coordinatedForwards(List<Group> groups, int index, Sentence sentence) {
        List<Group> found = new ArrayList<>();
        found.add(groups.get(index));
        for (int i = index + 1; i < groups.size(); i++) {
            Group next = groups.get(i);
            if (!next.isNoun() || isRelative(next)) {
                break;
            }
            if (joins(groups.get(i - 1), next) && !startsClause(groups, i)) {
                found.add(next);
            } else if (!hangsOnPreposition(next, sentence) || !hangsOn(next, "of", "from", "in")) {
                break;
            }
        }
        return found;
    }

    /// A noun group followed by a finite verb of its own is the subject of a new clause, not a member of a list.
    private boolean startsClause(List<Group> groups, int index) {
        if (index + 1 >= groups.size()) {
            return false;
        }
        Group next = groups.get(index + 1);
        return next.isVerb() && next.firstToken() == groups.get(index).endToken() && !isGerund(next);
    }

    /// "a retired colonel, Juan Perez", "a man named Juan Perez": only a comma, or words that name, stand between.
    public boolean apposed(Group first, Group second) {
        int from = first.endToken();
        int to = second.firstToken();
        if (to <= from || to - from > 3) {
            return false;
        }
        boolean naming = to - from >= 2
                && text.token(to - 1).is("as")
                && NAMING.contains(text.token(to - 2).lower());
        boolean named = NAMING.contains(text.token(to - 1).lower());
        return (to - from == 1 || naming || named) && (text.token(from).is(",") || to - from < 3 && (naming || named));
    }

    /// A list with the members before it that "of" parts from it: "[four members] of the forces, two civilians and …".
    public List<Group> wholeList(Sentence sentence, List<Group> members) {
        if (members.isEmpty()) {
            return members;
        }
        List<Group> groups = text.groups(sentence);
        List<Group> whole = new ArrayList<>(members);
        int at = groups.indexOf(members.getFirst());
        while (at > 0
                && groups.get(at - 1).isNoun()
                && joins(groups.get(at - 1), groups.get(at))
                && preposition(groups.get(at - 1), sentence)
                        .filter("of"::equals)
                        .isPresent()) {
            Group head = headOfChain(groups, at - 1, sentence);
            at = groups.indexOf(head);
            whole.addFirst(head);
        }
        return whole;
    }

    /// Only "and", "or" or a comma stands between two groups.
    private boolean joins(Group left, Group right) {
        int from = left.endToken();
        int to = right.firstToken();
        if (to - from < 1 || to - from > 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            Token token = text.token(i);
            if (!token.is("and")
                    && !token.is("or")
                    && !token.is(",")
                    && !token.is("&")
                    && !token.is("also")
                    && !token.is("including")
                    && !token.is("plus")) {
                return false;
            }
        }
        return true;
    }

    private boolean onlyLinks(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = text.token(i);
            if (CLAUSE_OPENERS.contains(token.lower())) {
                return false;
            }
            if (token.pos() != Pos.ADV
                    && token.pos() != Pos.PART
                    && token.pos() != Pos.DET
                    && !token.is("\"")
                    && !token.is("“")
                    && !token.is("'")
                    && !token.is(":")) {
                return false;
            }
        }
        return true;
    }

    private boolean crossesClause(Group left, Group right) {
        for (int i = left.endToken(); i < right.firstToken(); i++) {
            Token token = text.token(i);
            if (token.is(";")
                    || token.is(":")
                    || token.is("—")
                    || token.is("–")
                    || token.is("--")
                    || token.pos() == Pos.SCONJ
                            && !token.is("after")
                            && !token.is("before")
                            && !isPrepositionWord(token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrepositionWord(Token token) {
        return switch (token.lower()) {
            case "as", "by", "in", "on", "at", "of", "from", "with", "against", "near", "for", "to" -> true;
            default -> false;
        };
    }

    /// ", a spokesman, " or ", 43, " right before the verb belongs to the noun before it.
    private boolean closesApposition(List<Group> groups, int index, Sentence sentence) {
        Group group = groups.get(index);
        return index > 0
                && groups.get(index - 1).isNoun()
                && group.firstToken() > sentence.firstToken()
                && text.token(group.firstToken() - 1).is(",")
                && group.endToken() < sentence.endToken()
                && text.token(group.endToken()).is(",");
    }

    /// "gunmen disguised as soldiers opened fire": a participle that hangs on its noun, with the real verb after it
    /// and no link between the two.
    private boolean isReduced(List<Group> groups, int index, Group verb) {
        Group participle = groups.get(index);
        String word = text.token(participle.head()).lower();
        boolean bare = participle.endToken() - participle.firstToken() == 1
                && (word.endsWith("ed") || word.endsWith("en"))
                && index > 0
                && groups.get(index - 1).isNoun()
                && groups.get(index - 1).endToken() == participle.firstToken();
        for (int i = participle.endToken(); bare && i < verb.firstToken(); i++) {
            Token token = text.token(i);
            bare = token.pos() != Pos.CCONJ
                    && token.pos() != Pos.PUNCT
                    && !token.is("that")
                    && !CLAUSE_OPENERS_BUT_AS.contains(token.lower());
        }
        return bare;
    }

    /// "fighters who seized [the hotel] killed …": what the relative clause is about does not kill.
    private boolean isObjectInRelativeClause(List<Group> groups, int index) {
        return index > 0
                && groups.get(index - 1).isVerb()
                && groups.get(index - 1).endToken() == groups.get(index).firstToken()
                && opensRelativeClause(groups, index - 1);
    }

    /// "three soldiers who escorted it were hurt": it was escorted; "who said it was hit" is a clause in a clause.
    private boolean isPronounObject(List<Group> groups, int index) {
        return OBJECTS.contains(text.token(groups.get(index).head()).lower())
                && isObjectInRelativeClause(groups, index)
                && !SAYING.contains(text.token(groups.get(index - 1).head()).lemma());
    }

    /// "[FMLN]", "(ELN)": another name of what stands before.
    private boolean isBracketed(Group group, Sentence sentence) {
        if (group.firstToken() == sentence.firstToken()) {
            return false;
        }
        String before = text.token(group.firstToken() - 1).text();
        return before.equals("[") || before.equals("(");
    }

    public boolean hangsOnPreposition(Group group, Sentence sentence) {
        return preposition(group, sentence).isPresent();
    }

    private boolean hangsOn(Group group, String... prepositions) {
        String word = text.token(group.firstToken() - 1).lower();
        for (String preposition : prepositions) {
            if (preposition.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /// The preposition right before a noun group, in lower case.
    public Optional<String> preposition(Group group, Sentence sentence) {
        int i = group.firstToken() - 1;
        if (i < sentence.firstToken()) {
            return Optional.empty();
        }
        Token token = text.token(i);
        if (token.is("of")
                && i > sentence.firstToken()
                && BOUNDING.contains(text.token(i - 1).lower())) {
            return Optional.empty(); // "upwards of 50": the words bound the number
        }
        boolean is = token.pos() == Pos.ADP
                || token.is("than")
                || (token.pos() == Pos.SCONJ && isPrepositionWord(token))
                || token.is("to")
                || token.is("near")
                || token.is("outside")
                || token.is("inside")
                || token.is("by");
        return is ? Optional.of(token.lower()) : Optional.empty();
    }

    public boolean isRelative(Group group) {
        return group.isNoun()
                && group.endToken() - group.firstToken() == 1
                && RELATIVES.contains(text.token(group.firstToken()).lower());
    }

    private boolean opensRelativeClause(List<Group> groups, int verb) {
        return verb > 0 && (isRelative(groups.get(verb - 1)) || RELATIVES.contains(wordBefore(groups.get(verb))));
    }

    /// Only a relative pronoun, commas and adverbs stand between a noun and a verb.
    /// "12 soldiers, three of whom died".
    private boolean isOfWhom(Group part, Group verb) {
        int of = part.endToken();
        return verb.firstToken() - of >= 2
                && text.token(of).is("of")
                && THOSE.contains(text.token(of + 1).lower())
                && text.tokens().subList(of + 2, verb.firstToken()).stream().allMatch(token -> token.pos() == Pos.ADV);
    }

    private boolean relativeBetween(Group noun, Group verb) {
        boolean relative = false;
        for (int i = noun.endToken(); i < verb.firstToken(); i++) {
            Token token = text.token(i);
            if (RELATIVES.contains(token.lower())) {
                relative = true;
            } else if (!token.is(",") && token.pos() != Pos.ADV) {
                return false;
            }
        }
        return relative;
    }

    /// "in Tuesday's bombing", "the killing": a gerund that an article or possessive makes a noun has no subject.
    private boolean isNominal(Group verb) {
        if (!isGerund(verb) || verb.firstToken() == 0) {
            return false;
        }
        Token before = text.token(verb.firstToken() - 1);
        return before.lemma().equals("'s") || before.pos() == Pos.DET;
    }

    private String wordBefore(Group group) {
        return group.firstToken() == 0 ? "" : text.token(group.firstToken() - 1).lower();
    }

    public boolean isGerund(Group verb) {
        return verb.isVerb() && text.token(verb.firstToken()).lower().endsWith("ing");
    }

    private static boolean isParticiple(Group verb) {
        return verb.passive() && verb.endToken() - verb.firstToken() == 1;
    }
}
