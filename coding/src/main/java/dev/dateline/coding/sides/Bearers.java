package dev.dateline.coding.sides;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.frame.Filler;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds whom a noun is said of: "Syria's ally [Iran]", "[Iran], an ally of Syria", "the ally of Syria, [Iran]",
/// "[Iran] is an ally of Syria".
///
/// @param group the noun group that holds the noun
/// @param first index of the noun's first token
/// @param end index after its last
record Bearers(Context context, Sentence sentence, Group group, int first, int end) {
    private static final Set<String> BEING = Set.of("be", "become", "remain");
    /// How many groups may hang on the noun before what stands in apposition to it.
    private static final int REACH = 3;

    /// @param elsewhere whether another end of the relation was found outside the noun's own name
    List<Filler> find(boolean elsewhere) {
        if (end < group.endToken()) {
            return List.of(new Filler(group, context.text().span(end, group.endToken())));
        }
        Optional<List<Filler>> said = copula().or(this::before).or(this::after).or(this::next);
        if (said.isPresent()) {
            return said.get();
        }
        return elsewhere ? itself() : List.of();
    }

    /// "X is an ally", "X has become the main ally", "X is turning into an ally".
    private Optional<List<Filler>> copula() {
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(group);
        if (at <= 0 || !groups.get(at - 1).isVerb()) {
            return Optional.empty();
        }
        Group verb = groups.get(at - 1);
        String lemma = context.head(verb).lemma();
        boolean follows = onlyAdverbs(verb.endToken(), group.firstToken());
        boolean into = verb.endToken() + 1 == group.firstToken()
                && context.text().token(verb.endToken()).is("into")
                && lemma.equals("turn");
        if (!(BEING.contains(lemma) && follows) && !into) {
            return Optional.empty();
        }
        return Optional.of(fillers(context.clauses().subjects(sentence, verb)));
    }

    /// "X, an ally of Y": X, where it is no member of a list.
    private Optional<List<Filler>> before() {
        int comma = group.firstToken() - 1;
        if (comma <= sentence.firstToken() || !context.text().token(comma).is(",")) {
            return Optional.empty();
        }
        Optional<Group> named = context.text().groupAt(comma - 1).filter(Group::isNoun);
        boolean list = named.isPresent()
                && named.get().firstToken() > sentence.firstToken()
                && context.text().token(named.get().firstToken() - 1).is(",");
        return named.filter(known -> !list && opens(group)).map(known -> fillers(List.of(known)));
    }

    /// "the offshoot of Y, X,": X, after all that hangs on the noun.
    private Optional<List<Filler>> after() {
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(group);
        if (!isDefinite()) {
            return Optional.empty();
        }
        for (int i = at + 1; i < groups.size() && i <= at + REACH; i++) {
            Group next = groups.get(i);
            if (!next.isNoun()) {
                return Optional.empty();
            }
            Token before = context.text().token(next.firstToken() - 1);
            if (before.is(",")) {
                boolean closed = next.endToken() >= sentence.endToken()
                        || Set.of(",", ".", ";", ":", "\"", ")")
                                .contains(context.text().token(next.endToken()).lower());
                return closed && next.firstToken() - groups.get(i - 1).endToken() == 1
                        ? Optional.of(fillers(List.of(next)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "the leader Haibatullah", where the name is a group of its own.
    private Optional<List<Filler>> next() {
        Optional<Group> name = end < sentence.endToken() ? context.text().groupAt(end) : Optional.empty();
        return name.filter(Group::isNoun)
                .filter(known -> !known.equals(group) && known.firstToken() == end)
                .map(known -> fillers(List.of(known)));
    }

    /// "the Badr brigade of Y", "Hamas's Qassam Brigades": the noun's own name.
    private List<Filler> itself() {
        int start = group.firstToken();
        for (int i = group.firstToken(); i < first; i++) {
            if (context.text().token(i).lemma().equals("'s")) {
                start = i + 1;
            }
        }
        Span words = start == group.firstToken()
                ? context.nameSpan(group)
                : context.text().span(start, end);
        boolean named = context.text().firstTokenFrom(words.start()) < first
                && Character.isUpperCase(context.words(words).charAt(0));
        if (!named) {
            return List.of();
        }
        Span name =
                Span.of(words.start(), context.text().token(first - 1).span().end());
        boolean unit = context.codebook()
                .cues()
                .has("units", context.text().token(end - 1).lemma());
        boolean actor = context.mentions().within(name, Mention.OfActor.class).stream()
                .anyMatch(known -> known.span().end() == name.end());
        boolean parted = actor && !unit; // "their [Hezbollah] allies", "the [Badr] brigade"
        return List.of(new Filler(
                group,
                parted
                        ? name
                        : Span.of(
                                words.start(),
                                context.text().token(end - 1).span().end())));
    }

    private boolean isDefinite() {
        Token opener = context.text().token(group.firstToken());
        return opener.is("the") || opener.is("its") || opener.is("their");
    }

    /// An article, or a bare noun that what hangs on it follows: "X, leader of Y".
    private boolean opens(Group noun) {
        Token opener = context.text().token(noun.firstToken());
        boolean article = isDefinite() || opener.is("a") || opener.is("an") || opener.is("another") || opener.is("one");
        boolean of = noun.endToken() < sentence.endToken()
                && context.text().token(noun.endToken()).is("of");
        boolean owned = context.text().tokens(noun).stream()
                .anyMatch(token -> token.lemma().equals("'s"));
        return article || of || owned;
    }

    private boolean onlyAdverbs(int from, int to) {
        for (int i = from; i < to; i++) {
            if (context.text().token(i).pos() != dev.dateline.core.text.Pos.ADV) {
                return false;
            }
        }
        return true;
    }

    private List<Filler> fillers(List<Group> groups) {
        return groups.stream()
                .map(each -> new Filler(each, context.nameSpan(each)))
                .toList();
    }
}
