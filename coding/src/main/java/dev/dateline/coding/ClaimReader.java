package dev.dateline.coding;

import dev.dateline.core.Span;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Claim.Stance;
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
    private static final Set<String> RESPONSIBILITY = Set.of("responsibility", "credit", "authorship", "blame");
    private static final Set<String> DENIABLE = Set.of(
            "responsibility",
            "involvement",
            "role",
            "part",
            "link",
            "claim",
            "accusation",
            "allegation",
            "charge",
            "connection",
            "complicity");
    private static final Set<String> REJECTABLE = Set.of(
            "responsibility",
            "accusation",
            "allegation",
            "charge",
            "claim",
            "story",
            "account",
            "version",
            "report",
            "it",
            "that",
            "this");
    private static final Set<String> UNTRUE = Set.of(
            "lie",
            "propaganda",
            "fabrication",
            "absurd",
            "false",
            "baseless",
            "untrue",
            "unfounded",
            "slander",
            "nonsense",
            "invention",
            "fabricated");
    private static final Set<String> ABOUT =
            Set.of("it", "that", "this", "allegation", "claim", "accusation", "report", "charge", "story", "account");
    private static final int UNTRUE_REACH = 9;
    private static final Set<String> ANAPHORS = Set.of("it", "this", "that", "both", "one", "all", "so");
    private static final Set<String> NUMBERS = Set.of("two", "three", "four", "five", "six");
    private static final Set<String> BY = Set.of("by");
    private static final Set<String> ON = Set.of("on");

    /// Somebody tied to the violence of a sentence by a claim, a denial or blame.
    ///
    /// @param group the noun group that names the party; it may stand some sentences before
    /// @param stance of the party's own word; empty for blame by others
    /// @param certainty of the party as doer
    /// @param several it is about more than one happening: "claimed all three"
    record Found(
            Sentence sentence,
            Group group,
            Optional<Claim.Stance> stance,
            Certainty certainty,
            Optional<String> via,
            boolean several,
            Span words) {}

    List<Found> read(Context context, Sentence sentence) {
        Reading reading = new Reading(context, sentence, new ArrayList<>());
        for (Group group : context.text().groups(sentence)) {
            if (group.isVerb()) {
                reading.readVerb(group);
            }
        }
        if (reading.found.stream().allMatch(found -> found.stance().isEmpty())) {
            reading.readSignatures();
        }
        return reading.found;
    }

    /// Whether somebody denies that it happened at all: "denied the attack", "disputed that there was a strike".
    static boolean disputes(Context context, Sentence sentence) {
        Reading reading = new Reading(context, sentence, List.of());
        return context.text().groups(sentence).stream()
                .filter(verb -> verb.isVerb()
                        && !verb.negated()
                        && Set.of("deny", "dispute").contains(context.head(verb).lemma()))
                .anyMatch(reading::disputesDeed);
    }

    private record Reading(Context context, Sentence sentence, List<Found> found) {

        void readVerb(Group verb) {
            if (verb.negated()) {
                return;
            }
            readOurs(verb);
            switch (lemma(verb)) {
                case "claim", "take", "accept", "assume", "admit" -> claim(verb);
                case "own", "sign", "put", "post", "carry", "confess" -> admission(verb);
                case "plead" -> plea(verb);
                case "deny", "refute", "disclaim", "repudiate" -> denial(verb);
                case "reject", "dismiss" -> rejection(verb);
                case "call" -> untrue(verb);
                case "blame", "attribute", "accuse", "pin", "suspect", "point" -> blame(verb);
                case "say",
                        "announce",
                        "state",
                        "declare",
                        "boast",
                        "acknowledge",
                        "tell",
                        "insist",
                        "maintain",
                        "swear",
                        "write",
                        "report",
                        "reply",
                        "add" -> ownWord(verb);
                case "be" -> responsible(verb);
                case "hold" -> heldResponsible(verb);
                default -> {}
            }
        }

        private void claim(Group verb) {
            if (verb.passive()) {
                claimedBy(verb);
                return;
            }
            Optional<String> governor = governor(verb);
            if (!verb.modal().isEmpty() && governor.filter("have"::equals).isPresent() || isOnlyThought(verb)) {
                return; // "had to admit responsibility", "would claim it"
            }
            List<Group> objects = context.clauses().objects(sentence, verb);
            boolean responsibility = objects.stream().anyMatch(group -> RESPONSIBILITY.contains(lemma(group)));
            boolean deed = Set.of("claim", "admit").contains(lemma(verb)) && claimsDeed(objects);
            if (!responsibility && !deed) {
                if (Set.of("claim", "admit").contains(context.head(verb).lemma())) {
                    ownWord(verb);
                }
                return;
            }
            List<Group> parties = context.clauses().subjects(sentence, verb);
            if (parties.isEmpty() && responsibility) {
                parties = nounBefore(verb);
            }
            if (parties.stream().anyMatch(group -> Parties.isNobody(context, group))) {
                return;
            }
            List<Group> claimers = claimers(parties);
            if (claimers.isEmpty()) {
                claimers = partyBefore(verb);
            }
            boolean several = objects.stream().anyMatch(this::isSeveral);
            boolean refuses =
                    governor.filter(Set.of("refuse", "decline")::contains).isPresent();
            claimers.forEach(party -> add(
                    party,
                    refuses ? Stance.DENIED : Stance.CLAIMED,
                    refuses ? Certainty.SUSPECTED : Certainty.CLAIMED,
                    several));
            if (claimers.isEmpty() && lemma(verb).equals("admit")) {
                parties.stream()
                        .filter(party -> Parties.mayDeny(context, party))
                        .forEach(party -> add(party, Stance.CLAIMED, Certainty.CLAIMED, several));
            }
        }

        private static boolean isOnlyThought(Group verb) {
            return !verb.modal().isEmpty() && !verb.modal().equals("to");
        }

        /// The verb that an infinitive hangs on: "refused to accept".
        private Optional<String> governor(Group verb) {
            List<Group> groups = context.text().groups(sentence);
            int at = groups.indexOf(verb);
            return verb.modal().equals("to") && at > 0 && groups.get(at - 1).isVerb()
                    ? Optional.of(lemma(groups.get(at - 1)))
                    : Optional.empty();
        }

        private void claimedBy(Group verb) {
            List<Group> subjects = context.clauses().subjects(sentence, verb);
            boolean about = subjects.isEmpty()
                    || subjects.stream()
                            .anyMatch(group -> isDeed(group)
                                    || RESPONSIBILITY.contains(lemma(group))
                                    || ANAPHORS.contains(lemma(group)));
            boolean claimed = lemma(verb).equals("claim");
            List<Group> by = context.clauses().complements(sentence, verb, BY);
            boolean rebels = by.stream().anyMatch(group -> Parties.namesRebel(context, group));
            if (claimed && (about || rebels)
                    || subjects.stream().anyMatch(group -> RESPONSIBILITY.contains(lemma(group)))) {
                boolean several = subjects.stream().anyMatch(this::isSeveral);
                claimers(by).forEach(party -> add(party, Stance.CLAIMED, Certainty.CLAIMED, several));
            }
        }

        /// "claimed the attack", "claimed it", "claimed that one", "claims all three"; not "claimed it had won".
        private boolean claimsDeed(List<Group> objects) {
            boolean deed = objects.stream().anyMatch(group -> isDeed(group) || isAnaphor(group));
            boolean clause = objects.stream()
                    .anyMatch(group -> context.text()
                            .groupAt(Math.min(group.endToken(), sentence.endToken() - 1))
                            .filter(Group::isVerb)
                            .isPresent());
            return deed && !clause;
        }

        private boolean isAnaphor(Group group) {
            Token head = context.head(group);
            return ANAPHORS.contains(head.lower()) || NUMBERS.contains(head.lower());
        }

        private boolean isSeveral(Group group) {
            String first = context.text().token(group.firstToken()).lower();
            String head = context.head(group).lower();
            boolean counted = context.text().tokens(group).stream().anyMatch(token -> NUMBERS.contains(token.lower()));
            return first.equals("both")
                    || head.equals("both")
                    || (first.equals("all") || first.equals("the")) && counted
                    || first.equals("all") && head.endsWith("s");
        }

        /// "owned up to", "signed for", "put its name to", "posted a claim", "confessed to the killing".
        private void admission(Group verb) {
            String after = wordsAfter(verb, 6);
            boolean admits = switch (context.head(verb).lemma()) {
                case "own" -> after.startsWith("up");
                case "sign" -> after.startsWith("for ");
                case "put" -> after.startsWith("its name to") || after.startsWith("their name to");
                case "post", "carry" -> after.startsWith("a claim ") && (after + " ").contains(" claim ");
                case "confess" -> true;
                default -> false;
            };
            if (!admits || verb.passive()) {
                return;
            }
            List<Group> subjects = context.clauses().subjects(sentence, verb);
            List<Group> claimers = claimers(subjects);
            if (claimers.isEmpty()) {
                claimers = subjects.stream().filter(this::isPerson).toList();
            }
            if (claimers.isEmpty()) {
                claimers = partyBefore(verb);
            }
            claimers.forEach(party -> add(party, Stance.CLAIMED, Certainty.CLAIMED, false));
        }

        private void plea(Group verb) {
            String after = wordsAfter(verb, 3);
            boolean guilty = after.startsWith("guilty");
            if (guilty || after.startsWith("not guilty")) {
                context.clauses().subjects(sentence, verb).stream()
                        .filter(party -> isPerson(party) || context.isArmed(party))
                        .forEach(party -> add(
                                party,
                                guilty ? Stance.CLAIMED : Stance.DENIED,
                                guilty ? Certainty.CLAIMED : Certainty.SUSPECTED,
                                false));
            }
        }

        private boolean isPerson(Group group) {
            return !context.in(group, Mention.OfPerson.class).isEmpty();
        }

        private boolean disputesDeed(Group verb) {
            boolean deed = context.clauses().objects(sentence, verb).stream().anyMatch(this::isDeed);
            int from = Math.min(verb.endToken(), sentence.endToken() - 1);
            boolean ever = context.text().token(from).is("that")
                    && context.tokens(sentence).stream()
                            .anyMatch(token -> token.index() > from
                                    && (token.hasLemma("happen") || token.hasLemma("occur") || token.is("place")));
            return deed || ever;
        }

        /// "denied any part", "denied it", "denied that its men had fired", "denied bombing any clinic".
        private void denial(Group verb) {
            List<Group> objects = context.clauses().objects(sentence, verb);
            boolean about = objects.stream().anyMatch(group -> DENIABLE.contains(lemma(group)) || isAnaphor(group));
            boolean last = verb.endToken() >= sentence.endToken()
                    || context.text().token(verb.endToken()).pos() == Pos.PUNCT;
            if (!verb.passive() && (about || last || deniesOwnDeed(verb))) {
                deniers(verb).forEach(party -> add(party, Stance.DENIED, Certainty.SUSPECTED, false));
            }
        }

        private boolean deniesOwnDeed(Group verb) {
            Optional<Group> next = context.text().groups(sentence).stream()
                    .filter(group -> group.firstToken() >= verb.endToken() && group.isVerb())
                    .findFirst();
            if (next.isEmpty()) {
                return false;
            }
            Group deed = next.get();
            boolean gerund = context.clauses().isGerund(deed) && deed.firstToken() - verb.endToken() <= 1;
            if (gerund) {
                return true;
            }
            List<Group> subjects = context.clauses().subjects(sentence, deed);
            return subjects.stream()
                    .anyMatch(
                            group -> group.firstToken() >= verb.endToken() && Parties.isOwn(context, group, List.of()));
        }

        /// "rejects the accusation", "dismissed the story".
        private void rejection(Group verb) {
            List<Group> objects = context.clauses().objects(sentence, verb);
            if (!untrue(verb)
                    && !verb.passive()
                    && objects.stream().anyMatch(group -> REJECTABLE.contains(lemma(group)))) {
                deniers(verb).forEach(party -> add(party, Stance.DENIED, Certainty.SUSPECTED, false));
            }
        }

        /// "called it absurd", "said that was a lie", "dismissed as fabricated", "said the claims were propaganda".
        private boolean untrue(Group verb) {
            boolean about = Set.of("call", "dismiss", "reject").contains(lemma(verb));
            int end = Math.min(sentence.endToken(), verb.endToken() + UNTRUE_REACH);
            for (int i = verb.endToken(); i < end; i++) {
                Token token = context.text().token(i);
                if (about && UNTRUE.contains(token.lemma())) {
                    deniers(verb).forEach(party -> add(party, Stance.DENIED, Certainty.SUSPECTED, false));
                    return true;
                }
                about |= ABOUT.contains(token.lemma()) && !(token.is("that") && i == verb.endToken() && followsNoun(i));
            }
            return false;
        }

        private boolean followsNoun(int token) {
            return token + 1 < sentence.endToken()
                    && context.text().groupAt(token + 1).filter(Group::isNoun).isPresent();
        }

        /// Those who deny: the subjects, or the party named before; "its spokesman" is the group itself.
        private List<Group> deniers(Group verb) {
            List<Group> subjects = context.clauses().subjects(sentence, verb);
            List<Group> parties =
                    subjects.stream().flatMap(group -> denier(group).stream()).toList();
            return parties.isEmpty() ? partyBefore(verb) : parties;
        }

        private Optional<Group> denier(Group group) {
            if (context.in(group, Mention.OfActor.class).isEmpty()) {
                Optional<Group> rebel =
                        Parties.claimer(context, sentence, group).filter(party -> !party.equals(group));
                if (rebel.isPresent()) {
                    return rebel;
                }
            }
            return Optional.of(group).filter(party -> Parties.mayDeny(context, party));
        }

        private void blame(Group verb) {
            List<Group> parties;
            if (context.head(verb).hasLemma("point")) {
                parties = new ArrayList<>(context.clauses().complements(sentence, verb, Set.of("to", "at")));
            } else if (verb.passive()) {
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
                if (parties.stream().anyMatch(this::isDeed)) {
                    parties = new ArrayList<>(context.clauses().complements(sentence, verb, Set.of("on", "to")));
                }
            }
            parties.removeIf(group -> !Parties.namesParty(context, group) && !Parties.namesState(context, group));
            parties.forEach(this::suspect);
        }

        /// "The group said it was behind the attack", "said its fighters carried out the raid", "said it had no hand".
        private void ownWord(Group verb) {
            List<Group> subjects = context.clauses().subjects(sentence, verb);
            List<Group> claimers = claimers(subjects);
            if (claimers.isEmpty()) { // "X, a spokesman for the Y, said it was …"
                claimers = partyBefore(verb).stream()
                        .filter(group -> Parties.mayClaim(context, group))
                        .toList();
            }
            if (untrue(verb)) {
                return;
            }
            List<Group> speakers = claimers.isEmpty() ? subjects : claimers;
            Optional<Stance> stance = new OwnWord(context, sentence, speakers).after(verb.endToken());
            if (stance.isEmpty()) {
                return;
            }
            if (stance.get() == Stance.CLAIMED) {
                claimers.forEach(party -> add(party, Stance.CLAIMED, Certainty.CLAIMED, false));
            } else {
                List<Group> deniers = claimers.isEmpty() ? deniers(verb) : claimers;
                deniers.forEach(party -> add(party, Stance.DENIED, Certainty.SUSPECTED, false));
            }
        }

        /// "The ETA was responsible", "… are behind the attack": somebody says so, or the report itself.
        private void responsible(Group verb) {
            int end = Math.min(sentence.endToken() - 1, verb.endToken() + 3);
            boolean deed = false;
            for (int i = verb.firstToken(); i < end; i++) {
                boolean responsible = context.text().token(i).is("responsible")
                        && context.text().token(i + 1).is("for");
                if (responsible || context.text().token(i).is("behind")) {
                    int from = responsible ? i + 2 : i + 1;
                    deed = from < sentence.endToken()
                            && context.text().groupAt(from).filter(this::isDeed).isPresent();
                }
            }
            if (!deed || !verb.modal().isEmpty() && !verb.modal().equals("may")) {
                return;
            }
            context.clauses().subjects(sentence, verb).stream()
                    .filter(context::isArmed)
                    .forEach(this::suspect);
        }

        /// "our forces annihilated a section": the report is the party's own word. Not what is quoted from others.
        private void readOurs(Group verb) {
            if (!new OwnWord(context, sentence, List.of()).isDeed(verb)) {
                return;
            }
            List<Group> doers = verb.passive()
                    ? context.clauses().complements(sentence, verb, BY)
                    : context.clauses().subjects(sentence, verb);
            boolean ours = doers.stream()
                    .anyMatch(group -> context.text().token(group.firstToken()).is("our"));
            boolean quoted = context.tokens(sentence).stream()
                    .anyMatch(token -> Set.of("\"", "“", "”", "``", "''").contains(token.text()));
            if (ours && !quoted) {
                Parties.rebelBefore(context, verb.firstToken())
                        .ifPresent(party -> add(party, Stance.CLAIMED, Certainty.CLAIMED, false));
            }
        }

        private void heldResponsible(Group verb) {
            if ((" " + wordsAfter(verb, 12) + " ").contains(" responsible ")) {
                context.clauses().objects(sentence, verb).stream()
                        .filter(party -> Parties.namesParty(context, party))
                        .forEach(this::suspect);
            }
        }

        /// "a leaflet signed by X", "bearing the initials of X", "in the name of X": papers left for those who read.
        void readSignatures() {
            for (Group group : context.text().groups(sentence)) {
                if (!group.isNoun() || !Parties.mayClaim(context, group) || Parties.pointsBack(context, group)) {
                    continue;
                }
                int from = Math.max(sentence.firstToken(), group.firstToken() - 5);
                String before = context.words(context.text().span(from, group.firstToken() + 1))
                        .toLowerCase(java.util.Locale.ROOT);
                if (context.codebook().cues().words("signatures").stream().anyMatch(before::contains)) {
                    add(group, Stance.CLAIMED, Certainty.CLAIMED, false);
                }
            }
        }

        private List<Group> claimers(List<Group> parties) {
            List<Group> claimers = new ArrayList<>();
            for (Group party : parties) {
                List<Group> named = namedAfter(party);
                if (!named.isEmpty()) {
                    claimers.addAll(named);
                } else {
                    Parties.claimer(context, sentence, party).ifPresent(claimers::add);
                }
            }
            return claimers;
        }

        /// "Two groups claimed the attack: X and Y": the actors named after a bare plural.
        private List<Group> namedAfter(Group party) {
            boolean bare = context.in(party, Mention.OfActor.class).isEmpty()
                    && context.head(party).lower().endsWith("s")
                    && (context.head(party).hasLemma("group")
                            || context.head(party).hasLemma("organization"));
            if (!bare) {
                return List.of();
            }
            return context.text().groups(sentence).stream()
                    .filter(group -> group.isNoun() && group.firstToken() > party.head())
                    .filter(group -> context.in(group, Mention.OfActor.class).stream()
                            .anyMatch(actor ->
                                    actor.kind().isArmed() && !actor.kind().isState()))
                    .toList();
        }

        /// The armed actor named last before a verb, in its sentence; rather one that hangs on no preposition: "X, a
        /// faction of the Y, was the first to say".
        private List<Group> partyBefore(Group verb) {
            List<Group> before = context.text().groups(sentence).stream()
                    .filter(group -> group.isNoun() && group.firstToken() < verb.firstToken())
                    .toList()
                    .reversed();
            Optional<Group> hanging = Optional.empty();
            for (Group group : before) {
                if (Parties.isNobody(context, group)) {
                    break;
                }
                boolean armed = context.in(group, Mention.OfActor.class).stream()
                        .anyMatch(actor -> actor.kind().isArmed());
                if (armed && !context.clauses().hangsOnPreposition(group, sentence)) {
                    return List.of(group);
                }
                hanging = armed && hanging.isEmpty() ? Optional.of(group) : hanging;
            }
            return hanging.stream().toList();
        }

        private List<Group> nounBefore(Group verb) {
            List<Group> groups = context.text().groups(sentence);
            int at = groups.indexOf(verb);
            return at > 0 && groups.get(at - 1).isNoun() ? List.of(groups.get(at - 1)) : List.of();
        }

        private void add(Group party, Stance stance, Certainty certainty, boolean several) {
            boolean known = found.stream()
                    .anyMatch(other ->
                            other.group().equals(party) && other.stance().equals(Optional.of(stance)));
            if (!known) {
                found.add(new Found(
                        sentence,
                        party,
                        Optional.of(stance),
                        certainty,
                        Via.of(context, sentence),
                        several,
                        sentence.span()));
            }
        }

        private void suspect(Group party) {
            found.add(new Found(
                    sentence, party, Optional.empty(), Certainty.SUSPECTED, Optional.empty(), false, sentence.span()));
        }

        private boolean isDeed(Group group) {
            return context.codebook().cues().has("violence-nouns", lemma(group))
                    || context.codebook().cues().has("claimed-things", lemma(group));
        }

        private String lemma(Group group) {
            return context.head(group).lemma();
        }

        /// The words that follow the head of a verb, in lower case.
        private String wordsAfter(Group verb, int count) {
            StringBuilder words = new StringBuilder();
            int end = Math.min(sentence.endToken(), verb.head() + 1 + count);
            for (int i = verb.head() + 1; i < end; i++) {
                words.append(context.text().token(i).lower()).append(' ');
            }
            return words.toString();
        }
    }
}
