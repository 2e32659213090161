package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.ActorKind;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives who did it, from the fillers of a draft and from claims. Several strings for one party are one entry
/// with several names; a bare "attackers" yields to who they are.
final class Doers {
    private static final Set<String> BARE =
            Set.of("attacker", "assailant", "perpetrator", "suspect", "terrorist", "culprit");
    private static final List<Certainty> WEIGHTS =
            List.of(Certainty.ASSERTED, Certainty.DENIED, Certainty.SUSPECTED, Certainty.CLAIMED);
    private static final Set<String> NOBODY = Set.of("no", "none", "nobody", "neither");
    private static final Set<String> GROUP_NOUNS =
            Set.of("group", "organization", "organisation", "movement", "militia", "faction");

    private final Context context;
    private final Speeches speeches;
    private final Suspicion suspicion;
    private final Map<String, DoerBuilder> byKey = new LinkedHashMap<>();

    private Doers(Context context, Speeches speeches) {
        this.context = context;
        this.speeches = speeches;
        this.suspicion = new Suspicion(context);
    }

    static List<Doer> of(Context context, Draft draft, Speeches speeches) {
        Doers doers = new Doers(context, speeches);
        for (Filler filler : draft.fillers(Role.PERPETRATOR)) {
            Candidate candidate = filler.candidate();
            if (doers.speaksForClaimer(candidate, draft)) {
                continue;
            }
            Optional<ClaimReader.Found> word = draft.claims.stream()
                    .filter(claim -> doers.isSame(claim.group(), candidate))
                    .max(Comparator.comparing(ClaimReader.Found::certainty, Doers::weight));
            Certainty certainty = word.map(ClaimReader.Found::certainty).orElse(Certainty.ASSERTED);
            doers.add(candidate, certainty, word.map(doers::attribution).orElse(Attribution.theReport()));
        }
        for (ClaimReader.Found claim : draft.claims) {
            if (claim.stance().filter(Claim.Stance.CLAIMED::equals).isPresent()) {
                doers.addClaimer(claim);
            }
        }
        return doers.build();
    }

    private List<Doer> build() {
        boolean named = byKey.values().stream().anyMatch(builder -> !builder.bare);
        return byKey.values().stream()
                .filter(builder -> !(builder.bare && named))
                .map(DoerBuilder::build)
                .toList();
    }

    private static final class DoerBuilder {
        final LinkedHashSet<String> names = new LinkedHashSet<>();
        final List<Span> spans = new ArrayList<>();
        Optional<String> actor = Optional.empty();
        Optional<String> code = Optional.empty();
        DoerKind kind = DoerKind.UNKNOWN_GROUP;
        Certainty certainty = Certainty.SUSPECTED;
        Attribution attribution = Attribution.theReport();
        boolean bare;

        void add(String name, Span span, DoerKind what, Certainty stated, Attribution by) {
            certainty = spans.isEmpty() ? stated : weightier(certainty, stated);
            names.add(name);
            spans.add(span);
            kind = what;
            attribution = by;
        }

        Doer build() {
            return new Doer(
                    List.copyOf(names),
                    actor,
                    kind,
                    certainty,
                    attribution,
                    code,
                    spans.stream().distinct().sorted().toList());
        }
    }

    /// "Y, a spokesman for X, claimed the attack": X did it.
    private boolean speaksForClaimer(Candidate candidate, Draft draft) {
        return draft.claims.stream()
                .filter(claim -> claim.stance().isPresent()
                        && claim.sentence().equals(candidate.sentence())
                        && !claim.group().equals(candidate.group()))
                .anyMatch(claim -> Parties.represented(context, claim.sentence(), candidate.group())
                        .filter(claim.group()::equals)
                        .isPresent());
    }

    private Attribution attribution(ClaimReader.Found claim) {
        return claim.stance().isPresent()
                ? Attribution.theReport()
                : speeches.attribution(claim.sentence(), context.nameSpan(claim.group()));
    }

    private void addClaimer(ClaimReader.Found claim) {
        Optional<Mention.OfActor> named = Parties.named(context, claim.group());
        Sentence sentence = claim.sentence();
        Span name = context.nameSpan(claim.group());
        if (NOBODY.contains(context.text().token(claim.group().firstToken()).lower())) {
            return; // "no group has admitted carrying out the attack"
        }
        Candidate candidate = named.isEmpty()
                ? new Candidate(
                        sentence,
                        claim.group(),
                        name,
                        Candidate.Kind.PEOPLE,
                        Candidate.Form.BARE,
                        "noun:" + context.head(claim.group()).lemma())
                : new Candidate(
                        sentence,
                        claim.group(),
                        named.get().span(),
                        Candidate.Kind.ACTOR,
                        Candidate.Form.NAME,
                        "actor:" + named.get().actor());
        add(candidate, claim.certainty(), attribution(claim));
    }

    private void add(Candidate candidate, Certainty stated, Attribution attribution) {
        Group group = candidate.group();
        boolean suspected = stated == Certainty.ASSERTED && suspicion.of(candidate.sentence(), group);
        Certainty certainty = suspected ? Certainty.SUSPECTED : stated;
        if (NOBODY.contains(context.text().token(group.firstToken()).lower())) {
            return;
        }
        switch (candidate.kind()) {
            case ACTOR ->
                context.mentions().within(candidate.span(), Mention.OfActor.class).stream()
                        .findFirst()
                        .ifPresent(actor -> addActor(actor, candidate.span(), certainty, attribution));
            case STATE -> addState(candidate, certainty, attribution);
            case PERSON ->
                builder(candidate.key())
                        .add(words(candidate), candidate.span(), DoerKind.INDIVIDUAL, certainty, attribution);
            case PEOPLE, THING, PLACE, WEAPON, OTHER -> {
                Optional<Mention.OfActor> meant = isGroupNoun(context.head(group))
                        ? lastArmedBefore(context, candidate.span().start())
                        : Optional.empty();
                if (meant.isPresent()) { // "the group said …"
                    addActor(meant.get(), meant.get().span(), certainty, attribution);
                } else {
                    addPeople(candidate, certainty, attribution);
                }
            }
        }
    }

    private void addActor(Mention.OfActor actor, Span span, Certainty certainty, Attribution attribution) {
        DoerBuilder builder = builder("actor:" + actor.actor());
        DoerKind kind = actor.kind().isState() ? DoerKind.STATE : DoerKind.ORGANIZATION;
        builder.add(actor.name(), span, kind, certainty, attribution);
        builder.actor = Optional.of(actor.actor());
        builder.code = context.codebook().actors().find(actor.actor()).flatMap(a -> a.cameo());
    }

    /// "Turkey shelled …", "Israeli warplanes": the state by its name, then the words of the text for it.
    private void addState(Candidate candidate, Certainty certainty, Attribution attribution) {
        Optional<Mention.OfPlace> country = context.mentions().within(candidate.span(), Mention.OfPlace.class).stream()
                .findFirst();
        DoerBuilder builder = builder(candidate.key());
        country.filter(Mention.OfPlace::demonym)
                .flatMap(Mention.OfPlace::place)
                .map(Place::name)
                .ifPresent(builder.names::add);
        boolean theirs = country.filter(Mention.OfPlace::demonym).isPresent();
        String name = theirs && !isDeed(candidate.group())
                ? context.words(context.nameSpan(candidate.group()))
                : words(candidate);
        builder.add(name, candidate.span(), DoerKind.STATE, certainty, attribution);
    }

    /// "Russian shelling": words for what was done name nobody.
    private boolean isDeed(Group group) {
        return context.codebook()
                .cues()
                .has("violence-nouns", context.head(group).lemma());
    }

    private void addPeople(Candidate candidate, Certainty certainty, Attribution attribution) {
        Optional<Mention.OfActor> theirs = context.mentions().within(candidate.span(), Mention.OfActor.class).stream()
                .filter(actor -> actor.kind().isArmed() && !actor.kind().isState())
                .findFirst();
        if (theirs.isPresent()) { // "Taliban fighters" are the Taliban
            addActor(theirs.get(), candidate.span(), certainty, attribution);
            builder("actor:" + theirs.get().actor()).names.add(words(candidate));
            return;
        }
        boolean institution = context.targetAt(candidate.group())
                .filter(target -> Set.of("military", "police").contains(target.type()))
                .isPresent();
        DoerKind kind = institution
                ? DoerKind.STATE
                : isSingle(context, candidate.group()) ? DoerKind.INDIVIDUAL : DoerKind.UNKNOWN_GROUP;
        DoerBuilder builder = builder(candidate.key());
        builder.add(words(candidate), candidate.span(), kind, certainty, attribution);
        Token head = context.head(candidate.group());
        builder.bare = BARE.contains(head.lemma())
                && candidate.span().length() <= head.text().length();
    }

    private DoerBuilder builder(String key) {
        return byKey.computeIfAbsent(key, k -> new DoerBuilder());
    }

    private String words(Candidate candidate) {
        return context.words(candidate.span());
    }

    /// "the group", "the movement": stands for an armed group named before.
    static boolean isGroupNoun(Token head) {
        return GROUP_NOUNS.contains(head.lemma());
    }

    /// "The group said …": the armed group last named before.
    static Optional<Mention.OfActor> lastArmedBefore(Context context, int offset) {
        return context.mentions().of(Mention.OfActor.class).stream()
                .filter(actor -> actor.span().start() < offset && actor.kind() != ActorKind.DE_FACTO_AUTHORITY)
                .filter(actor -> actor.kind().isArmed() && !actor.kind().isState())
                .reduce((first, second) -> second);
    }

    /// Of what is said of one party in several places, its own claim tells most, then what others hold it for.
    private static Certainty weightier(Certainty a, Certainty b) {
        return weight(a, b) >= 0 ? a : b;
    }

    private static int weight(Certainty a, Certainty b) {
        return Integer.compare(WEIGHTS.indexOf(a), WEIGHTS.indexOf(b));
    }

    /// Whether a claim or blame is about a candidate: the same words, or the same actor.
    private boolean isSame(Group party, Candidate candidate) {
        return party.equals(candidate.group())
                || context.in(party, Mention.OfActor.class).stream()
                        .anyMatch(actor -> candidate.key().equals("actor:" + actor.actor()));
    }

    static boolean isSingle(Context context, Group group) {
        Optional<Mention.OfCount> count = Counts.in(context, group);
        if (count.isPresent()) {
            return count.get().count().equals(HeadCount.exactly(1));
        }
        Token head = context.head(group);
        return head.lemma().equals(head.lower())
                        && !Set.of("police", "people", "troops", "personnel").contains(head.lower())
                || head.lower().endsWith("man") && !head.lower().equals("men");
    }
}
