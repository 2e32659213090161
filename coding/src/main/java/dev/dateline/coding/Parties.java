package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Place;
import dev.dateline.core.TargetKind;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who is meant by a noun group that claims, denies or is blamed: a name, or the one that "it", "the group" and
/// "its spokesman" point back to.
final class Parties {
    static final Set<String> NOBODY = Set.of("no", "nobody", "none", "neither");
    private static final Set<String> GROUP_NOUNS = Set.of(
            "group",
            "organization",
            "organisation",
            "movement",
            "militia",
            "faction",
            "cell",
            "network",
            "brigade",
            "rebel",
            "militant",
            "guerrilla",
            "insurgent",
            "dissident",
            "separatist");
    private static final Set<String> NOBODY_IN_PARTICULAR = Set.of("side", "former", "latter", "other");
    private static final Set<String> BARE_PLURALS = Set.of("groups", "organizations", "organisations", "factions");
    /// What says something without being a party: the one who wrote it is.
    private static final Set<String> DOCUMENTS = Set.of(
            "statement",
            "message",
            "report",
            "communique",
            "note",
            "leaflet",
            "text",
            "letter",
            "video",
            "tape",
            "website",
            "channel",
            "source",
            "document",
            "court");
    private static final Set<String> POINTING_NOUNS =
            Set.of("group", "organization", "organisation", "movement", "militia", "outfit");
    private static final Set<String> PRONOUNS = Set.of("it", "they", "who", "which", "we");
    private static final Set<String> POSSESSIVES = Set.of("its", "his", "her", "their", "whose", "our");
    /// How many sentences back a pronoun may point.
    private static final int POINTS_BACK = 3;
    /// How many tokens may stand between "X's spokesman," and the spokesman's name.
    private static final int NAME_REACH = 7;

    private Parties() {}

    /// Whether a group stands for nobody: "no group has claimed the attack".
    static boolean isNobody(Context context, Group group) {
        return NOBODY.contains(context.text().token(group.firstToken()).lower());
    }

    /// An armed actor, a group, or a proper name that the directory does not know.
    static boolean namesParty(Context context, Group group) {
        return context.isArmed(group)
                || context.in(group, Mention.OfActor.class).stream()
                        .anyMatch(a -> a.kind().isArmed() || a.kind().isState())
                || GROUP_NOUNS.contains(context.head(group).lemma())
                || isUnknownName(context, group);
    }

    private static boolean isUnknownName(Context context, Group group) {
        return context.head(group).pos() == Pos.PROPN
                && context.in(group, Mention.OfActor.class).isEmpty()
                && context.in(group, Mention.OfPerson.class).isEmpty()
                && context.in(group, Mention.OfTime.class).isEmpty()
                && context.in(group, Mention.OfPlace.class).stream() // "the United Baloch Army"
                        .noneMatch(place ->
                                place.span().contains(context.head(group).span().start()));
    }

    /// Who may own up to violence: a named group that fights for no state, or a name that nobody knows.
    static boolean mayClaim(Context context, Group group) {
        List<Mention.OfActor> actors = context.in(group, Mention.OfActor.class);
        if (!actors.isEmpty()) {
            return actors.stream().anyMatch(Parties::isRebel);
        }
        return !isNobody(context, group)
                && !context.isForce(group)
                && context.text().tokens(group).stream()
                        .noneMatch(token -> context.codebook().cues().has("institutions", token.lemma()))
                && !BARE_PLURALS.contains(context.head(group).lower())
                && namesParty(context, group);
    }

    private static boolean isRebel(Mention.OfActor actor) {
        return actor.kind().isArmed() && !actor.kind().isState();
    }

    /// Who may deny something: whoever speaks, a state by its name or capital included.
    static boolean mayDeny(Context context, Group group) {
        if (!isSomebody(context, group)) {
            return false;
        }
        boolean people = context.targetAt(group)
                .filter(target -> target.kind() == TargetKind.PEOPLE || target.kind() == TargetKind.PERSON)
                .isPresent();
        return people
                || namesParty(context, group)
                || !context.in(group, Mention.OfActor.class).isEmpty()
                || !context.in(group, Mention.OfPerson.class).isEmpty()
                || !context.in(group, Mention.OfPlace.class).isEmpty()
                || context.codebook().cues().has("speakers", context.head(group).lemma());
    }

    /// "another group", "the movement": no name in it.
    static boolean isBareGroup(Context context, Group group) {
        return POINTING_NOUNS.contains(context.head(group).lemma())
                && !isNobody(context, group)
                && context.in(group, Mention.OfActor.class).isEmpty();
    }

    /// Whoever can have a say of its own; no pronoun and no paper.
    static boolean isSomebody(Context context, Group group) {
        return !isNobody(context, group)
                && context.head(group).pos() != Pos.PRON
                && !NOBODY_IN_PARTICULAR.contains(context.head(group).lemma())
                && !DOCUMENTS.contains(context.head(group).lemma());
    }

    /// Papers, stations and callers, which pass on what a party says of itself.
    static boolean speaksForOthers(Context context, Group group) {
        return context.text().tokens(group).stream()
                .anyMatch(token -> context.codebook().cues().has("claim-papers", token.lemma())
                        || context.codebook().cues().has("claim-channels", token.lemma()));
    }

    static boolean namesState(Context context, Group group) {
        return context.in(group, Mention.OfPlace.class).stream()
                .anyMatch(place -> place.place()
                        .filter(p -> p.feature() == Place.Feature.COUNTRY)
                        .isPresent());
    }

    /// The group that fights for whom a noun group speaks: itself, the one named beside it ("OLA spokesman X",
    /// "a man who spoke for Y"), or the one that it points back to.
    static Optional<Group> claimer(Context context, Sentence sentence, Group group) {
        if (isNobody(context, group)) {
            return Optional.empty();
        }
        if (pointsBack(context, group)) {
            return rebelBefore(context, sentence, group.firstToken());
        }
        Optional<Group> apposed = apposed(context, sentence, group)
                .or(() -> nameAfter(context, sentence, group))
                .or(() -> spokenFor(context, sentence, group));
        if (apposed.isPresent()) {
            return apposed;
        }
        if (mayClaim(context, group)) {
            return Optional.of(group);
        }
        Optional<Group> of = context.clauses().complements(sentence, group, Set.of("of", "for", "by")).stream()
                .filter(other -> namesRebel(context, other))
                .findFirst();
        return of.or(() -> rebelBeside(context, sentence, group));
    }

    /// The actor that a noun group names: of "X's Y" it is Y, of "X's spokesman" X.
    static Optional<Mention.OfActor> named(Context context, Group group) {
        List<Mention.OfActor> actors = context.in(group, Mention.OfActor.class);
        int head = context.head(group).span().start();
        return actors.stream()
                .filter(actor -> actor.span().contains(head))
                .findFirst()
                .or(() -> actors.stream().findFirst());
    }

    /// The group that fights of which a person or spokesman is the voice.
    static Optional<Group> represented(Context context, Sentence sentence, Group speaker) {
        return spokenFor(context, sentence, speaker).or(() -> rebelBeside(context, sentence, speaker));
    }

    /// "The front's northern wing, X, said", "the northern wing of the front, X, said": the name between commas.
    static Optional<Group> nameAfter(Context context, Sentence sentence, Group group) {
        int end = group.endToken();
        boolean of = end < sentence.endToken() && context.text().token(end).is("of");
        boolean whose = group.firstToken() > sentence.firstToken() + 1
                && context.text().token(group.firstToken() - 1).is("of");
        boolean described = context.head(group).pos() == Pos.NOUN || whose;
        if (of) {
            end = context.text().groupAt(end + 1).map(Group::endToken).orElse(end);
        }
        if (!described
                || end + 1 >= sentence.endToken()
                || !context.text().token(end).is(",")) {
            return Optional.empty();
        }
        return context.text()
                .groupAt(end + 1)
                .filter(name -> context.head(name).pos() == Pos.PROPN && namesRebel(context, name))
                .filter(name -> name.endToken() < sentence.endToken()
                        && context.text().token(name.endToken()).is(","));
    }

    /// "X, a faction of the Y, said": the named group of which a bare noun tells more.
    private static Optional<Group> apposed(Context context, Sentence sentence, Group group) {
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(group);
        boolean bare = context.in(group, Mention.OfActor.class).isEmpty()
                && context.text().token(group.firstToken()).pos() == Pos.DET;
        if (!bare || at == 0) {
            return Optional.empty();
        }
        Group before = groups.get(at - 1);
        boolean comma = group.firstToken() - before.endToken() == 1
                && context.text().token(before.endToken()).is(",");
        return Optional.of(before).filter(named -> comma && namesRebel(context, named));
    }

    /// "Y, the spokesman for X, said": the group for whom somebody of a name speaks.
    private static Optional<Group> spokenFor(Context context, Sentence sentence, Group person) {
        boolean name = !context.in(person, Mention.OfPerson.class).isEmpty() || isUnknownName(context, person);
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(person) + 1;
        if (!name || at == 0 || at >= groups.size()) {
            return Optional.empty();
        }
        Group speaker = groups.get(at);
        boolean comma = speaker.firstToken() - person.endToken() == 1
                && context.text().token(person.endToken()).is(",");
        if (!comma
                || !context.codebook()
                        .cues()
                        .has("speakers", context.head(speaker).lemma())) {
            return Optional.empty();
        }
        return namesRebel(context, speaker)
                ? Optional.of(speaker)
                : context.clauses().complements(sentence, speaker, Set.of("of", "for")).stream()
                        .filter(group -> namesRebel(context, group))
                        .findFirst();
    }

    /// Whether a group stands for one named before.
    static boolean pointsBack(Context context, Group group) {
        if (!context.in(group, Mention.OfActor.class).isEmpty()) {
            return false;
        }
        Token first = context.text().token(group.firstToken());
        Token head = context.head(group);
        boolean definite = first.is("the") && group.endToken() - group.firstToken() == 2;
        return PRONOUNS.contains(head.lower())
                || POSSESSIVES.contains(first.lower())
                || definite && POINTING_NOUNS.contains(head.lemma());
    }

    static boolean namesRebel(Context context, Group group) {
        return context.in(group, Mention.OfActor.class).stream().anyMatch(Parties::isRebel);
    }

    /// "X's spokesman, Y, said": the group named just before a person, in the same sentence.
    private static Optional<Group> rebelBeside(Context context, Sentence sentence, Group person) {
        boolean speaks = !context.in(person, Mention.OfPerson.class).isEmpty()
                || context.codebook()
                        .cues()
                        .has("speakers", context.head(person).lemma());
        return speaks
                ? lastRebel(
                        context, Math.max(sentence.firstToken(), person.firstToken() - NAME_REACH), person.firstToken())
                : Optional.empty();
    }

    /// The rebel group named last before a token, not far back.
    static Optional<Group> rebelBefore(Context context, Sentence sentence, int token) {
        int from = context.text()
                .sentences()
                .get(Math.max(0, sentence.index() - POINTS_BACK))
                .firstToken();
        return lastRebel(context, from, token);
    }

    /// The rebel group named last before a token, however far back.
    static Optional<Group> rebelBefore(Context context, int token) {
        return lastRebel(context, 0, token);
    }

    private static Optional<Group> lastRebel(Context context, int from, int to) {
        return context.mentions().of(Mention.OfActor.class).stream()
                .filter(Parties::isRebel)
                .map(actor -> context.text().firstTokenFrom(actor.span().start()))
                .filter(token -> token >= from && token < to)
                .reduce((first, second) -> second)
                .flatMap(token -> context.text().groupAt(token))
                .filter(Group::isNoun);
    }

    /// Whether a group is a party itself or its people: "it", "its men", "our forces", "the group's fighters".
    static boolean isOwn(Context context, Group group, List<Group> parties) {
        String first = context.text().token(group.firstToken()).lower();
        String head = context.head(group).lower();
        if (POSSESSIVES.contains(first)
                || POSSESSIVES.contains(beforeQuote(context, group))
                || Set.of("it", "they", "he", "she", "we").contains(head)
                || first.equals("the") && isBareGroup(context, group)
                || parties.contains(group)) {
            return true;
        }
        return context.in(group, Mention.OfActor.class).stream()
                .anyMatch(actor -> parties.stream()
                        .flatMap(party -> context.in(party, Mention.OfActor.class).stream())
                        .anyMatch(other -> other.actor().equals(actor.actor())));
    }

    /// The word before the quotation mark that opens a group: `its "soldiers"`.
    private static String beforeQuote(Context context, Group group) {
        int at = group.firstToken();
        boolean quoted = at > 1
                && Set.of("\"", "“", "'", "‘", "``")
                        .contains(context.text().token(at - 1).text());
        return quoted ? context.text().token(at - 2).lower() : "";
    }
}
