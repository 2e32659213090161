package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Claim.Stance;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Cardinals;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads who claims, denies or is blamed for violence. "No group has claimed responsibility" is no claim.
final class ClaimReader {
    private static final Set<String> RESPONSIBILITY = Set.of("responsibility", "credit", "authorship", "blame");
    private static final Set<String> DENIABLE = Set.of(
            "responsibility",
            "involvement",
            "participation",
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
            "responsibility", "accusation", "allegation", "charge", "claim", "story", "account", "version", "report");
    private static final Set<String> ABOUT =
            Set.of("it", "that", "this", "allegation", "claim", "accusation", "report", "charge", "story", "account");
    private static final int UNTRUE_REACH = 9;
    private static final int JUSTIFY_REACH = 4;
    private static final int LONGEST_QUOTED_DENIAL = 14;
    private static final Set<String> ANAPHORS = Set.of("it", "this", "that", "both", "one", "all", "so");
    private static final Set<String> BY = Set.of("by");
    private static final Set<String> ABOUT_LINKS = Set.of("for", "in", "with");
    private static final Set<String> ON = Set.of("on");
    private static final Set<String> ITSELF = Set.of("itself", "themselves", "himself");
    private static final Set<String> CHARGES = Set.of("charge", "count", "accusation", "indictment");
    private static final Set<String> PERSONS = Set.of("he", "she");
    private static final Set<String> CONTRASTS = Set.of("but", "although", "though", "while", "however", ";");
    private static final Set<String> QUOTES = Set.of(",", "\"", "”", "''", "'", "’");

    /// Somebody tied to the violence of a sentence by a claim, a denial or blame.
    ///
    /// @param group the noun group that names the party; it may stand some sentences before
    /// @param stance of the party's own word; empty for blame by others
    /// @param certainty of the party as doer
    /// @param about the noun groups that tell what is claimed or denied; empty where the sentence does not say
    /// @param several it is about more than one happening: "claimed all three"
    record Found(
            Sentence sentence,
            Group group,
            Optional<Claim.Stance> stance,
            Certainty certainty,
            Optional<String> via,
            List<Group> about,
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

    /// "responsibility", "credit": what is claimed without a word for the deed.
    static boolean isResponsibility(Token head) {
        return RESPONSIBILITY.contains(head.lemma());
    }

    /// Whether somebody denies that it happened at all: "denied the attack", "disputed that there was a
    /// strike", "denied reports that drones had struck a wedding".
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
            if (lemma(verb).equals("plead")) {
                plea(verb); // of "not guilty" as well
            }
            if (verb.negated()) {
                return;
            }
            readOurs(verb);
            switch (lemma(verb)) {
                case "claim", "take", "accept", "assume", "admit" -> claim(verb);
                case "own", "sign", "put", "carry", "confess", "name" -> admission(verb);
                case "post" -> {
                    admission(verb);
                    papers(verb);
                }
                case "leave", "send", "release", "circulate", "publish", "distribute", "issue", "scatter" ->
                    papers(verb);
                case "deny", "refute", "disclaim", "repudiate" -> denial(verb);
                case "reject", "dismiss" -> rejection(verb);
                case "call", "describe" -> verdict(verb);
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
                        "confirm",
                        "affirm",
                        "inform",
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
            parties = parties.stream().map(this::meant).toList();
            if (parties.stream().anyMatch(group -> Parties.isNobody(context, group))) {
                return;
            }
            List<Group> claimers = claimers(parties);
            if (claimers.isEmpty()) {
                claimers = partyBefore(verb);
            }
            if (claimers.isEmpty()) {
                claimers = claimers(opener(verb));
            }
            if (claimers.isEmpty()) { // "the group", of a name that nobody knows; "he", if of a name
                claimers = parties.stream()
                        .filter(group -> Parties.isBareGroup(context, group) || responsibility && isPerson(group))
                        .toList();
            }
            List<Group> about = about(objects);
            boolean refuses =
                    governor.filter(Set.of("refuse", "decline")::contains).isPresent();
            claimers.forEach(party -> add(
                    party,
                    refuses ? Stance.DENIED : Stance.CLAIMED,
                    refuses ? Certainty.SUSPECTED : Certainty.CLAIMED,
                    about));
            if (claimers.isEmpty() && lemma(verb).equals("admit")) {
                parties.stream()
                        .filter(party -> Parties.mayDeny(context, party))
                        .forEach(party -> add(party, Stance.CLAIMED, Certainty.CLAIMED, about));
            }
        }

        /// What a claim is about: its objects, and what "responsibility for" and "involvement in" lead to.
        private List<Group> about(List<Group> objects) {
            List<Group> about = new ArrayList<>(objects);
            for (Group object : objects) {
                for (Group of : context.clauses().complements(sentence, object, ABOUT_LINKS)) {
                    if (!about.contains(of)) {
                        about.add(of);
                    }
                }
            }
            return about;
        }

        /// The groups after a verb, up to what sets another clause against it.
        private List<Group> restOfClause(Group verb) {
            List<Group> rest = new ArrayList<>();
            int from = verb.endToken();
            for (Group group : context.text().groups(sentence)) {
                if (group.firstToken() >= verb.endToken()) {
                    boolean ends = context.text().tokens().subList(from, group.firstToken()).stream()
                            .anyMatch(token -> CONTRASTS.contains(token.lower()));
                    if (ends) {
                        break;
                    }
                    rest.add(group);
                    from = group.endToken();
                }
            }
            return rest;
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
            List<Group> by = by(verb);
            boolean rebels = by.stream().anyMatch(group -> Parties.namesRebel(context, group));
            if (claimed && (about || rebels) || isOfResponsibility(verb)) {
                List<Group> parties =
                        by.isEmpty() && claimed ? rebelsAfter(verb).limit(1).toList() : by;
                claimers(parties).forEach(party -> add(party, Stance.CLAIMED, Certainty.CLAIMED, subjects));
            }
        }

        private List<Group> by(Group verb) {
            List<Group> by = context.clauses().complements(sentence, verb, BY);
            int at = verb.endToken() + 1;
            boolean adverb = by.isEmpty()
                    && at + 1 < sentence.endToken()
                    && context.text().token(at).is("by"); // "was taken overnight by X"
            return adverb ? context.text().groupAt(at + 1).stream().toList() : by;
        }

        /// "Responsibility for the storming of the fort [was taken]": no other verb stands between.
        private boolean isOfResponsibility(Group verb) {
            for (Group before : context.text().groups(sentence).reversed()) {
                if (before.firstToken() < verb.firstToken()
                        && before.isVerb()
                        && !context.clauses().isGerund(before)) {
                    return false;
                }
                if (before.firstToken() < verb.firstToken() && RESPONSIBILITY.contains(lemma(before))) {
                    return true;
                }
            }
            return false;
        }

        /// "were claimed on a website used by X", "claimed in the name of X".
        private Stream<Group> rebelsAfter(Group verb) {
            return context.text().groups(sentence).stream()
                    .filter(group -> group.firstToken() >= verb.endToken()
                            && group.isNoun()
                            && context.head(group).pos() == Pos.PROPN
                            && Parties.mayClaim(context, group));
        }

        /// "claimed the attack", "claimed it", "claimed that one", "claims all three"; not "claimed it had
        /// won".
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
            return ANAPHORS.contains(head.lower()) || isFew(head);
        }

        /// "responsibility for both": what stands alone is in no group.
        private boolean leadsToBoth(Group group) {
            int next = group.endToken();
            return next + 1 < sentence.endToken()
                    && ABOUT_LINKS.contains(context.text().token(next).lower())
                    && context.text().token(next + 1).is("both");
        }

        private boolean isSeveral(Group group) {
            String first = context.text().token(group.firstToken()).lower();
            String head = context.head(group).lower();
            int before = group.firstToken() - 1;
            if (!isDeed(group) && !isAnaphor(group)) {
                return false;
            }
            if (before >= sentence.firstToken() && context.text().token(before).is("both")) {
                return true;
            }
            boolean counted = context.text().tokens(group).stream().anyMatch(ClaimReader::isFew);
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
                case "name" -> isItselfAsAuthor(verb);
                default -> false;
            };
            if (!admits || verb.passive()) {
                return;
            }
            List<Group> subjects = context.clauses().subjects(sentence, verb);
            List<Group> claimers = claimers(subjects);
            if (claimers.isEmpty()) {
                claimers = subjects.stream()
                        .map(this::meant)
                        .filter(this::isPerson)
                        .toList();
            }
            if (claimers.isEmpty()) {
                claimers = partyBefore(verb);
            }
            List<Group> about = restOfClause(verb);
            claimers.forEach(party -> add(party, Stance.CLAIMED, Certainty.CLAIMED, about));
        }

        /// "named itself as the author of the blast".
        private boolean isItselfAsAuthor(Group verb) {
            int as = verb.endToken() + 1;
            return as + 1 < sentence.endToken()
                    && ITSELF.contains(context.text().token(as - 1).lower())
                    && context.text().token(as).is("as")
                    && context.text()
                            .groupAt(as + 1)
                            .filter(group -> context.codebook().cues().has("authors", lemma(group)))
                            .isPresent();
        }

        /// "X left leaflets at the scene", "X posted footage of the attack": who puts out such papers owns up.
        private void papers(Group verb) {
            boolean papers = context.clauses().objects(sentence, verb).stream()
                    .anyMatch(group -> context.codebook().cues().has("claim-papers", lemma(group)));
            if (papers && !verb.passive()) {
                context.clauses().subjects(sentence, verb).stream()
                        .filter(group -> Parties.mayClaim(context, group)
                                && (Parties.namesRebel(context, group)
                                        || context.head(group).pos() == Pos.PROPN))
                        .forEach(party -> add(party, Stance.CLAIMED, Certainty.CLAIMED, List.of()));
            }
        }

        /// "pleaded guilty to the murder", "pleaded not guilty"; not to what was done afterwards or is no
        /// violence.
        private void plea(Group verb) {
            String after = wordsAfter(verb, 3);
            boolean guilty = after.startsWith("guilty") && !verb.negated();
            boolean not = after.startsWith("not guilty") || verb.negated() && after.startsWith("guilty");
            List<Group> about = restOfClause(verb);
            boolean violence = about.stream()
                    .filter(group -> !CHARGES.contains(lemma(group)))
                    .findFirst()
                    .map(group ->
                            group.isVerb() ? context.codebook().cues().has("deed-verbs", lemma(group)) : isDeed(group))
                    .orElse(true);
            if ((guilty || not) && violence) {
                context.clauses().subjects(sentence, verb).stream()
                        .map(this::meant)
                        .filter(party -> isPerson(party)
                                || context.isArmed(party)
                                || context.targetAt(party).isPresent())
                        .forEach(party -> add(
                                party,
                                guilty ? Stance.CLAIMED : Stance.DENIED,
                                guilty ? Certainty.CLAIMED : Certainty.SUSPECTED,
                                about));
            }
        }

        private boolean isPerson(Group group) {
            return !context.in(group, Mention.OfPerson.class).isEmpty();
        }

        /// Of "he" and "she" the person named last before, in the same sentence or the one before it.
        private Group meant(Group group) {
            if (!PERSONS.contains(context.head(group).lower())) {
                return group;
            }
            int from = context.text()
                    .sentences()
                    .get(Math.max(0, sentence.index() - 1))
                    .firstToken();
            for (int i = group.firstToken() - 1; i >= from; i--) {
                Optional<Group> before = context.text().groupAt(i).filter(this::isPerson);
                if (before.isPresent()) {
                    return before.get();
                }
            }
            return group;
        }

        private boolean disputesDeed(Group verb) {
            List<Group> objects = context.clauses().objects(sentence, verb);
            boolean deed =
                    objects.stream().anyMatch(this::isDeed) || objects.stream().anyMatch(this::tellsOfDeed);
            int from = Math.min(verb.endToken(), sentence.endToken() - 1);
            boolean ever = context.text().token(from).is("that")
                    && context.tokens(sentence).stream()
                            .anyMatch(token -> token.index() > from
                                    && (token.hasLemma("happen") || token.hasLemma("occur") || token.is("place")));
            return deed || ever;
        }

        /// "reports that drones had struck a wedding", "reports of a strike".
        private boolean tellsOfDeed(Group told) {
            return context.codebook().cues().has("told-words", lemma(told))
                    && context.text().groups(sentence).stream()
                            .anyMatch(group -> group.firstToken() > told.endToken() && isDeed(group));
        }

        /// "denied any part", "denied it", "denied that its men had fired", "denied bombing any clinic".
        private void denial(Group verb) {
            List<Group> objects = context.clauses().objects(sentence, verb);
            boolean about = objects.stream().anyMatch(group -> DENIABLE.contains(lemma(group)) || isAnaphor(group));
            boolean last = verb.endToken() >= sentence.endToken()
                    || context.text().token(verb.endToken()).pos() == Pos.PUNCT;
            boolean own = objects.stream()
                            .anyMatch(group -> DENIABLE.contains(lemma(group)) && !REJECTABLE.contains(lemma(group)))
                    || deniesOwnDeed(verb);
            if (!verb.passive() && (about || last || own)) {
                List<Group> things = about(objects);
                List<Group> deniers = deniers(verb);
                if (own) {
                    deniers = orSomebody(deniers, context.clauses().subjects(sentence, verb));
                }
                deniers.forEach(party -> add(party, Stance.DENIED, Certainty.SUSPECTED, things));
            }
        }

        /// Whoever denies a part of his own was held for one who had it.
        private List<Group> orSomebody(List<Group> deniers, List<Group> subjects) {
            return !deniers.isEmpty()
                    ? deniers
                    : subjects.stream()
                            .filter(party -> Parties.isSomebody(context, party))
                            .toList();
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
            boolean theirs = context.head(deed).hasLemma("be")
                    && (context.clauses().objects(sentence, deed).stream()
                                    .anyMatch(group -> Parties.isOwn(context, group, List.of()))
                            || wordsAfter(deed, 2).startsWith("theirs"));
            List<Group> subjects = context.clauses().subjects(sentence, deed);
            return theirs
                    || subjects.stream()
                            .anyMatch(group ->
                                    group.firstToken() >= verb.endToken() && Parties.isOwn(context, group, List.of()));
        }

        /// "rejects the accusation", "dismissed the story".
        private void rejection(Group verb) {
            List<Group> objects = context.clauses().objects(sentence, verb);
            if (!untrue(verb)
                    && !verb.passive()
                    && objects.stream().anyMatch(group -> REJECTABLE.contains(lemma(group)))) {
                deniers(verb).forEach(party -> add(party, Stance.DENIED, Certainty.SUSPECTED, List.of()));
            }
        }

        /// "called it absurd", "said that was a lie", "dismissed as fabricated", "said the claims were
        /// propaganda".
        private boolean untrue(Group verb) {
            boolean about = Set.of("call", "dismiss", "reject", "describe").contains(lemma(verb));
            int end = Math.min(sentence.endToken(), verb.endToken() + UNTRUE_REACH);
            for (int i = verb.endToken(); i < end; i++) {
                Token token = context.text().token(i);
                if (about && isUntrue(token)) {
                    deniers(verb).forEach(party -> add(party, Stance.DENIED, Certainty.SUSPECTED, List.of()));
                    return true;
                }
                about |= ABOUT.contains(token.lemma()) && !(token.is("that") && i == verb.endToken() && followsNoun(i));
            }
            return false;
        }

        /// "Lies," said the army spokesman: a short quotation with a word for what is untrue, then who speaks.
        private boolean quotedUntrue(Group verb) {
            int from = sentence.firstToken();
            boolean quoted = verb.firstToken() - from <= LONGEST_QUOTED_DENIAL
                    && verb.firstToken() > from + 1
                    && QUOTES.contains(
                            context.text().token(verb.firstToken() - 1).text());
            if (!quoted
                    || context.text().tokens().subList(from, verb.firstToken()).stream()
                            .noneMatch(token -> isUntrue(token))) {
                return false;
            }
            context.clauses().objects(sentence, verb).stream()
                    .limit(1)
                    .flatMap(group -> denier(group).stream())
                    .forEach(party -> add(party, Stance.DENIED, Certainty.SUSPECTED, List.of()));
            return true;
        }

        /// "called it absurd"; "called the killing a lesson", "describes the raid as revenge".
        private void verdict(Group verb) {
            if (untrue(verb) || verb.passive()) {
                return;
            }
            List<Group> deeds = context.clauses().objects(sentence, verb).stream()
                    .filter(group -> context.text().tokens(group).stream().anyMatch(this::isDeed))
                    .toList();
            if (!deeds.isEmpty() && justifies(verb.endToken(), deeds.getFirst().endToken() + JUSTIFY_REACH)) {
                claimers(context.clauses().subjects(sentence, verb))
                        .forEach(party -> add(party, Stance.CLAIMED, Certainty.CLAIMED, deeds));
            }
        }

        /// "a punishment", "revenge for", between two tokens.
        private boolean justifies(int from, int to) {
            int end = Math.min(sentence.endToken(), to);
            return context.text().tokens().subList(from, end).stream()
                    .anyMatch(word -> context.codebook().cues().has("justifying-words", word.lemma()));
        }

        /// "lies", but not "we lie low".
        private boolean isUntrue(Token token) {
            boolean verb = token.index() > sentence.firstToken()
                    && context.text().token(token.index() - 1).pos() == Pos.PRON;
            return !verb && context.codebook().cues().has("untrue-words", token.lower());
        }

        private boolean followsNoun(int token) {
            return token + 1 < sentence.endToken()
                    && context.text().groupAt(token + 1).filter(Group::isNoun).isPresent();
        }

        /// Those who deny: the subjects, or the party named before; "its spokesman" is the group itself.
        private List<Group> deniers(Group verb) {
            if (verb.firstToken() > 0
                    && context.text().token(verb.firstToken() - 1).is("both")) {
                return bothBefore();
            }
            List<Group> subjects = context.clauses().subjects(sentence, verb);
            List<Group> parties =
                    subjects.stream().flatMap(group -> denier(group).stream()).toList();
            return parties.isEmpty() ? partyBefore(verb) : parties;
        }

        /// "Neither the front nor the league … [Both] denied it": the two parties of the sentence before.
        private List<Group> bothBefore() {
            if (sentence.index() == 0) {
                return List.of();
            }
            Sentence before = context.text().sentences().get(sentence.index() - 1);
            List<Group> parties = context.text().groups(before).stream()
                    .filter(group -> group.isNoun() && Parties.namesRebel(context, group))
                    .toList();
            return parties.size() == 2 ? parties : List.of();
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
            List<Group> about = Stream.concat(
                            context.clauses().subjects(sentence, verb).stream(),
                            context.clauses().objects(sentence, verb).stream())
                    .filter(group -> isDeed(group) || isSeveral(group))
                    .toList();
            parties.forEach(party -> suspect(party, about));
        }

        /// "The group said it was behind the attack", "said its fighters carried out the raid", "said it had no
        /// hand".
        private void ownWord(Group verb) {
            List<Group> subjects = context.clauses().subjects(sentence, verb);
            if (subjects.stream().anyMatch(group -> Parties.isNobody(context, group))) {
                return;
            }
            List<Group> claimers = claimers(subjects);
            if (claimers.isEmpty()) { // "X, a spokesman for the Y, said it was …"
                claimers = partyBefore(verb).stream()
                        .filter(group -> Parties.mayClaim(context, group))
                        .toList();
            }
            if (untrue(verb) || quotedUntrue(verb)) {
                return;
            }
            if (claimers.isEmpty()) {
                claimers = claimers(opener(verb));
            }
            if (claimers.isEmpty() && subjects.stream().anyMatch(group -> Parties.speaksForOthers(context, group))) {
                claimers = rebelsAfter(verb)
                        .filter(party -> new OwnWord(context, sentence, List.of(party))
                                .after(verb.endToken())
                                .filter(Stance.CLAIMED::equals)
                                .isPresent())
                        .limit(1)
                        .toList();
            }
            List<Group> speakers = claimers.isEmpty() ? subjects : claimers;
            Optional<Stance> stance = new OwnWord(context, sentence, speakers).after(verb.endToken());
            if (stance.isEmpty()) {
                return;
            }
            List<Group> about = restOfClause(verb);
            if (stance.get() == Stance.CLAIMED) {
                if (claimers.isEmpty() && Set.of("confirm", "acknowledge").contains(lemma(verb))) {
                    claimers = subjects.stream()
                            .filter(party -> Parties.namesParty(context, party))
                            .toList();
                }
                claimers.forEach(party -> add(party, Stance.CLAIMED, Certainty.CLAIMED, about));
            } else {
                List<Group> deniers = claimers.isEmpty() ? orSomebody(deniers(verb), subjects) : claimers;
                deniers.forEach(party -> add(party, Stance.DENIED, Certainty.SUSPECTED, about));
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
                    .forEach(party -> suspect(party, List.of()));
        }

        /// "our forces annihilated a section": the report is the party's own word. Not what is quoted from
        /// others.
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
                        .ifPresent(party -> add(party, Stance.CLAIMED, Certainty.CLAIMED, List.of()));
            }
        }

        private void heldResponsible(Group verb) {
            if ((" " + wordsAfter(verb, 12) + " ").contains(" responsible ")) {
                context.clauses().objects(sentence, verb).stream()
                        .filter(party -> Parties.namesParty(context, party))
                        .forEach(party -> suspect(party, List.of()));
            }
        }

        /// "a leaflet signed by X", "bearing the initials of X", "in the name of X": papers left for those who
        /// read.
        void readSignatures() {
            for (Group group : context.text().groups(sentence)) {
                if (!group.isNoun() || !Parties.mayClaim(context, group) || Parties.pointsBack(context, group)) {
                    continue;
                }
                int from = Math.max(sentence.firstToken(), group.firstToken() - 5);
                if (context.hasStretch(
                        "signatures", context.padded(context.text().span(from, group.firstToken() + 1)))) {
                    add(group, Stance.CLAIMED, Certainty.CLAIMED, List.of());
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
            boolean named =
                    claimers.stream().anyMatch(group -> context.head(group).pos() == Pos.PROPN);
            claimers.removeIf(group -> named && Parties.isBareGroup(context, group)); // "another group, X, claimed"
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

        /// The armed actor named last before a verb, in its sentence; rather one that hangs on no preposition:
        /// "X, a faction of the Y, was the first to say".
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

        /// "X, a group of which much was said, claimed": the noun that opens the sentence, when what tells more
        /// of it ends right before the verb.
        private List<Group> opener(Group verb) {
            int before = verb.firstToken() - 1;
            if (before < sentence.firstToken() || !context.text().token(before).is(",")) {
                return List.of();
            }
            return context.text().groups(sentence).stream()
                    .limit(1)
                    .filter(group -> group.isNoun()
                            && group.endToken() < verb.firstToken()
                            && !context.clauses().hangsOnPreposition(group, sentence))
                    .toList();
        }

        private List<Group> nounBefore(Group verb) {
            List<Group> groups = context.text().groups(sentence);
            int at = groups.indexOf(verb);
            return at > 0 && groups.get(at - 1).isNoun() ? List.of(groups.get(at - 1)) : List.of();
        }

        private void add(Group party, Stance stance, Certainty certainty, List<Group> about) {
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
                        about,
                        about.stream().anyMatch(this::isSeveral)
                                || about.stream().anyMatch(this::leadsToBoth),
                        sentence.span()));
            }
        }

        private void suspect(Group party, List<Group> about) {
            found.add(new Found(
                    sentence,
                    party,
                    Optional.empty(),
                    Certainty.SUSPECTED,
                    Optional.empty(),
                    about,
                    about.stream().anyMatch(this::isSeveral),
                    sentence.span()));
        }

        private boolean isDeed(Group group) {
            return isDeed(context.head(group));
        }

        private boolean isDeed(Token token) {
            return context.codebook().cues().has("violence-nouns", token.lemma())
                    || context.codebook().cues().has("claimed-things", token.lemma());
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

    private static boolean isFew(Token token) {
        return Cardinals.isBetween(2, 6, token.lower());
    }
}
