package dev.dateline.coding;

import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads who claims, denies or is blamed for violence. "No group has claimed responsibility" is no claim.
final class ClaimReader {
    private static final Set<String> RESPONSIBILITY = Set.of("responsibility", "credit", "authorship");
    private static final Set<String> DENIED_THINGS = Set.of(
            "responsibility", "involvement", "role", "part", "link", "claim", "accusation", "allegation", "charge");
    private static final Set<String> NOBODY = Set.of("no", "nobody", "none", "neither");
    private static final Set<String> BY = Set.of("by");
    private static final Set<String> ON = Set.of("on");

    /// Somebody tied to the violence of a sentence by a claim, a denial or blame.
    ///
    /// @param group the noun group that names the party
    /// @param stance of the party's own word; empty for blame by others
    /// @param certainty of the party as doer
    record Found(
            Sentence sentence,
            Group group,
            Optional<Claim.Stance> stance,
            Certainty certainty,
            Optional<String> via,
            Span words) {}

    List<Found> read(Context context, Sentence sentence) {
        List<Found> found = new ArrayList<>();
        for (Group group : context.text().groups(sentence)) {
            if (group.isVerb()) {
                readVerb(context, sentence, group, found);
            }
        }
        return found;
    }

    private void readVerb(Context context, Sentence sentence, Group verb, List<Found> found) {
        if (verb.negated()) {
            return;
        }
        switch (context.head(verb).lemma()) {
            case "claim", "take", "accept", "assume", "admit" -> claim(context, sentence, verb, found);
            case "deny", "reject" -> denial(context, sentence, verb, found);
            case "blame", "attribute", "accuse", "pin", "suspect" -> blame(context, sentence, verb, found);
            case "say", "announce", "state", "declare", "boast", "acknowledge" ->
                ownWord(context, sentence, verb, found);
            case "be" -> responsible(context, sentence, verb, found);
            case "hold" -> heldResponsible(context, sentence, verb, found);
            default -> {}
        }
    }

    private void claim(Context context, Sentence sentence, Group verb, List<Found> found) {
        List<Group> objects = context.clauses().objects(sentence, verb);
        boolean responsibility = objects.stream()
                .anyMatch(group -> RESPONSIBILITY.contains(context.head(group).lemma()));
        List<Group> parties = List.of();
        if (responsibility && !verb.passive()) {
            parties = context.clauses().subjects(sentence, verb);
            if (parties.isEmpty()) {
                parties = nounBefore(context, sentence, verb);
            }
        } else if (verb.passive()) {
            boolean violence = context.clauses().subjects(sentence, verb).stream()
                    .anyMatch(group -> isViolenceOrResponsibility(context, group));
            if (violence) {
                parties = context.clauses().complements(sentence, verb, BY);
            }
        } else if (context.head(verb).hasLemma("claim")
                && objects.stream().anyMatch(group -> isViolence(context, group))) {
            parties = context.clauses().subjects(sentence, verb);
        }
        if (responsibility
                && parties.stream().noneMatch(group -> namesParty(context, group))
                && !startsWithNobody(context, parties)) {
            parties = partyBefore(context, sentence, verb);
        }
        if (parties.isEmpty() && context.head(verb).hasLemma("claim")) {
            ownWord(context, sentence, verb, found);
            return;
        }
        add(context, sentence, parties, Claim.Stance.CLAIMED, Certainty.CLAIMED, found);
    }

    /// Whether somebody denies that it happened at all: "denied the attack", "disputed that there was a strike".
    static boolean disputes(Context context, Sentence sentence) {
        for (Group verb : context.text().groups(sentence)) {
            boolean denies = verb.isVerb()
                    && !verb.negated()
                    && Set.of("deny", "dispute").contains(context.head(verb).lemma());
            if (!denies) {
                continue;
            }
            boolean deed =
                    context.clauses().objects(sentence, verb).stream().anyMatch(group -> isViolence(context, group));
            int from = Math.min(verb.endToken(), sentence.endToken() - 1);
            boolean ever = context.text().token(from).is("that")
                    && context.tokens(sentence).stream()
                            .anyMatch(token -> token.index() > from
                                    && (token.hasLemma("happen") || token.hasLemma("occur") || token.is("place")));
            if (deed || ever) {
                return true;
            }
        }
        return false;
    }

    private void denial(Context context, Sentence sentence, Group verb, List<Found> found) {
        List<Group> objects = context.clauses().objects(sentence, verb);
        boolean own = objects.stream()
                .anyMatch(group -> DENIED_THINGS.contains(context.head(group).lemma()));
        boolean gerund = sentenceHasAfter(context, sentence, verb, Set.of("carrying", "being", "having", "any"), 3);
        if (own || gerund) {
            List<Group> parties = context.clauses().subjects(sentence, verb).stream()
                    .filter(group -> namesParty(context, group))
                    .toList();
            if (parties.isEmpty()) {
                parties = partyBefore(context, sentence, verb);
            }
            add(context, sentence, parties, Claim.Stance.DENIED, Certainty.SUSPECTED, found);
        }
    }

    private void blame(Context context, Sentence sentence, Group verb, List<Found> found) {
        List<Group> parties;
        if (verb.passive()) {
            parties = new ArrayList<>(context.clauses().complements(sentence, verb, ON));
            if (parties.isEmpty()) {
                List<Group> to = context.clauses().complements(sentence, verb, Set.of("to"));
                parties.addAll(context.head(verb).hasLemma("attribute") ? to : List.of());
            }
            if (parties.isEmpty() && !context.head(verb).hasLemma("attribute")) {
                parties.addAll(context.clauses().subjects(sentence, verb));
            }
        } else {
            parties = new ArrayList<>(context.clauses().objects(sentence, verb));
            if (parties.stream().anyMatch(group -> isViolence(context, group))) {
                parties = new ArrayList<>(context.clauses().complements(sentence, verb, Set.of("on", "to")));
            }
        }
        parties.removeIf(group -> !namesParty(context, group) && !namesState(context, group));
        for (Group party : parties) {
            found.add(new Found(
                    sentence, party, Optional.empty(), Certainty.SUSPECTED, Optional.empty(), sentence.span()));
        }
    }

    /// "The group said it was behind the attack", "said its fighters carried out the raid".
    private void ownWord(Context context, Sentence sentence, Group verb, List<Found> found) {
        List<Group> subjects = context.clauses().subjects(sentence, verb).stream()
                .filter(group -> namesParty(context, group))
                .toList();
        if (subjects.isEmpty()) { // "X, a spokesman for the Y, said it was …"
            subjects = partyBefore(context, sentence, verb);
        }
        if (subjects.isEmpty()) {
            return;
        }
        int from = verb.endToken();
        boolean own = false;
        for (int i = from; i < Math.min(sentence.endToken(), from + 12); i++) {
            Token token = context.text().token(i);
            if (token.is("it") || token.is("its") || token.is("they") || token.is("their")) {
                own = true;
            }
            boolean deed = token.is("behind")
                    || token.is("responsible")
                    || token.hasLemma("carry") && nextIs(context, i, "out");
            if (own && deed && !negatedBefore(context, from, i)) {
                add(context, sentence, subjects, Claim.Stance.CLAIMED, Certainty.CLAIMED, found);
                return;
            }
            if (own && deed) {
                add(context, sentence, subjects, Claim.Stance.DENIED, Certainty.SUSPECTED, found);
                return;
            }
        }
    }

    /// "The ETA was responsible", "… are behind the attack": somebody says so, or the report itself.
    private void responsible(Context context, Sentence sentence, Group verb, List<Found> found) {
        int end = Math.min(sentence.endToken() - 1, verb.endToken() + 3);
        boolean deed = false;
        for (int i = verb.firstToken(); i < end; i++) {
            boolean responsible = context.text().token(i).is("responsible")
                    && context.text().token(i + 1).is("for");
            if (responsible || context.text().token(i).is("behind")) {
                int from = responsible ? i + 2 : i + 1;
                deed = from < sentence.endToken()
                        && context.text()
                                .groupAt(from)
                                .filter(group -> isViolence(context, group))
                                .isPresent();
            }
        }
        if (!deed || !verb.modal().isEmpty() && !verb.modal().equals("may")) {
            return;
        }
        for (Group party : context.clauses().subjects(sentence, verb)) {
            if (context.isArmed(party)) {
                found.add(new Found(
                        sentence, party, Optional.empty(), Certainty.SUSPECTED, Optional.empty(), sentence.span()));
            }
        }
    }

    private void heldResponsible(Context context, Sentence sentence, Group verb, List<Found> found) {
        if (!sentenceHasAfter(context, sentence, verb, Set.of("responsible"), 12)) {
            return;
        }
        for (Group party : context.clauses().objects(sentence, verb)) {
            if (namesParty(context, party)) {
                found.add(new Found(
                        sentence, party, Optional.empty(), Certainty.SUSPECTED, Optional.empty(), sentence.span()));
            }
        }
    }

    private static boolean startsWithNobody(Context context, List<Group> parties) {
        return parties.stream()
                .anyMatch(group ->
                        NOBODY.contains(context.text().token(group.firstToken()).lower()));
    }

    /// The armed actor named last before a verb, in its sentence.
    private static List<Group> partyBefore(Context context, Sentence sentence, Group verb) {
        List<Group> groups = context.text().groups(sentence);
        for (int i = groups.indexOf(verb) - 1; i >= 0; i--) {
            Group group = groups.get(i);
            if (group.isNoun()
                    && NOBODY.contains(context.text().token(group.firstToken()).lower())) {
                return List.of();
            }
            if (group.isNoun()
                    && context.in(group, Mention.OfActor.class).stream()
                            .anyMatch(a -> a.kind().isArmed())) {
                return List.of(group);
            }
        }
        return List.of();
    }

    private static boolean negatedBefore(Context context, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = context.text().token(i).lower();
            if (word.equals("not") || word.equals("n't") || word.equals("never")) {
                return true;
            }
        }
        return false;
    }

    private static boolean nextIs(Context context, int index, String word) {
        return index + 1 < context.text().tokens().size()
                && context.text().token(index + 1).is(word);
    }

    private void add(
            Context context,
            Sentence sentence,
            List<Group> parties,
            Claim.Stance stance,
            Certainty certainty,
            List<Found> found) {
        for (Group party : parties) {
            Token first = context.text().token(party.firstToken());
            boolean nobody = NOBODY.contains(first.lower());
            List<Group> named = nobody ? List.of() : namedAfter(context, sentence, party);
            for (Group each : named) {
                found.add(new Found(
                        sentence, each, Optional.of(stance), certainty, via(context, sentence), sentence.span()));
            }
            if (!nobody && named.isEmpty() && namesParty(context, party)) {
                found.add(new Found(
                        sentence, party, Optional.of(stance), certainty, via(context, sentence), sentence.span()));
            }
        }
    }

    /// "Two groups claimed the attack: X and Y": the actors named after a bare plural.
    private static List<Group> namedAfter(Context context, Sentence sentence, Group party) {
        boolean bare = context.in(party, Mention.OfActor.class).isEmpty()
                && context.head(party).lower().endsWith("s")
                && (context.head(party).hasLemma("group") || context.head(party).hasLemma("organization"));
        if (!bare) {
            return List.of();
        }
        return context.text().groups(sentence).stream()
                .filter(group -> group.isNoun() && group.firstToken() > party.head())
                .filter(group -> context.in(group, Mention.OfActor.class).stream()
                        .anyMatch(
                                actor -> actor.kind().isArmed() && !actor.kind().isState()))
                .toList();
    }

    /// An armed actor, a group, or a proper name that the directory does not know.
    private static boolean namesParty(Context context, Group group) {
        if (context.isArmed(group)
                || context.in(group, Mention.OfActor.class).stream()
                        .anyMatch(a -> a.kind().isArmed() || a.kind().isState())) {
            return true;
        }
        Token head = context.head(group);
        boolean groupNoun = switch (head.lemma()) {
            case "group",
                    "organization",
                    "organisation",
                    "movement",
                    "militia",
                    "faction",
                    "cell",
                    "network",
                    "brigade",
                    "rebel",
                    "militant" -> true;
            default -> false;
        };
        return groupNoun
                || (head.pos() == Pos.PROPN
                        && context.in(group, Mention.OfPerson.class).isEmpty()
                        && context.in(group, Mention.OfPlace.class).isEmpty()
                        && context.in(group, Mention.OfTime.class).isEmpty());
    }

    private static boolean namesState(Context context, Group group) {
        return context.in(group, Mention.OfPlace.class).stream()
                .anyMatch(place -> place.place()
                        .filter(p -> p.feature() == Place.Feature.COUNTRY)
                        .isPresent());
    }

    private static boolean isViolenceOrResponsibility(Context context, Group group) {
        return isViolence(context, group)
                || RESPONSIBILITY.contains(context.head(group).lemma());
    }

    private static boolean isViolence(Context context, Group group) {
        return context.codebook()
                .cues()
                .has("violence-nouns", context.head(group).lemma());
    }

    private static List<Group> nounBefore(Context context, Sentence sentence, Group verb) {
        List<Group> groups = context.text().groups(sentence);
        int at = groups.indexOf(verb);
        return at > 0 && groups.get(at - 1).isNoun() ? List.of(groups.get(at - 1)) : List.of();
    }

    private static boolean sentenceHasAfter(
            Context context, Sentence sentence, Group verb, Set<String> words, int reach) {
        for (int i = verb.endToken(); i < Math.min(sentence.endToken(), verb.endToken() + reach); i++) {
            if (words.contains(context.text().token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> via(Context context, Sentence sentence) {
        for (Token token : context.tokens(sentence)) {
            switch (token.lemma()) {
                case "telegram" -> {
                    return Optional.of("telegram");
                }
                case "video", "videotape" -> {
                    return Optional.of("video");
                }
                case "call", "phone", "telephone" -> {
                    if (token.pos() != Pos.VERB) {
                        return Optional.of("call");
                    }
                }
                case "letter", "leaflet", "note" -> {
                    return Optional.of("letter");
                }
                case "e-mail", "email" -> {
                    return Optional.of("e-mail");
                }
                case "website", "twitter", "online", "internet", "channel" -> {
                    return Optional.of("online");
                }
                case "communique", "statement", "communiqué" -> {
                    return Optional.of("statement");
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
