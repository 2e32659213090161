package dev.dateline.coding;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.Role;
import dev.dateline.codebook.TriggerTerm;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.context.Counts;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.PhraseIndex;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the words that may name a violent happening, with their arguments.
final class AnchorFinder {
    private static final Set<String> BY = Set.of("by");
    private static final Set<String> OF = Set.of("of");
    private static final Set<String> WITH = Set.of("with", "using");
    private static final Set<String> AT_TARGET = Set.of("on", "against", "upon", "at", "targeting");
    private static final Set<String> INTO =
            Set.of("into", "through", "at", "on", "against", "toward", "towards", "inside", "outside", "under");
    private static final Set<String> LIGHT_VERBS = Set.of(
            "carry",
            "launch",
            "stage",
            "conduct",
            "mount",
            "perpetrate",
            "commit",
            "plan",
            "plot",
            "execute",
            "make",
            "attempt",
            "orchestrate",
            "organise",
            "organize",
            "mastermind");
    /// "a Russian air strike", "U.S. shelling": what only states do, a country's adjective names the doer of.
    private static final Set<EventType> STATE_STRIKES =
            Set.of(EventType.AIR_STRIKE, EventType.DRONE_STRIKE, EventType.SHELLING);

    /// What stands for the people in or of it: "the bodies of two brothers", "a queue of pensioners".
    private static final Set<String> CONTAINERS = Set.of(
            "body",
            "corpse",
            "queue",
            "crowd",
            "convoy",
            "patrol",
            "home",
            "house",
            "residence",
            "car",
            "vehicle",
            "office",
            "position",
            "post",
            "number",
            "majority",
            "half",
            "gathering",
            "busload",
            "handful",
            "life",
            "death");

    private static final Set<String> STILL_VIOLENCE = Set.of(
            "spree",
            "rampage",
            "incident",
            "attempt",
            "attack",
            "assault",
            "raid",
            "plot",
            "death",
            "killing",
            "murder",
            "wave",
            "operation");

    private final TriggerLookup triggers;

    AnchorFinder(Codebook codebook) {
        triggers = new TriggerLookup(codebook);
    }

    List<Anchor> find(Context context) {
        List<Anchor> anchors = new ArrayList<>();
        for (Sentence sentence : context.text().sentences()) {
            for (Group group : context.text().groups(sentence)) {
                (group.isVerb() ? verbAnchor(context, sentence, group) : nounAnchor(context, sentence, group))
                        .ifPresent(anchors::add);
            }
        }
        return anchors;
    }

    // ---- verbs

    private Optional<Anchor> verbAnchor(Context context, Sentence sentence, Group verb) {
        int next = Math.min(verb.head() + 1, context.text().tokens().size() - 1);
        Token after = context.text().token(next);
        if (after.is("disposal") || after.is("squad")) {
            return Optional.empty(); // "bomb disposal officers"
        }
        for (PhraseIndex.Hit<TriggerTerm> hit : triggers.verbs(context, sentence, verb)) {
            Optional<Anchor> anchor = verbAnchor(context, sentence, verb, hit);
            if (anchor.isPresent()) {
                return anchor;
            }
        }
        return Optional.empty();
    }

    private Optional<Anchor> verbAnchor(
            Context context, Sentence sentence, Group verb, PhraseIndex.Hit<TriggerTerm> hit) {
        List<Group> subjects = unfold(context, context.clauses().subjects(sentence, verb));
        List<Group> byAgents = unfold(context, context.clauses().complements(sentence, verb, BY));
        Group after = verbWithParticle(context, sentence, verb, hit.end());
        List<Group> objects =
                verb.passive() ? List.of() : objects(context, sentence, verb, Math.max(after.endToken(), hit.end()));
        List<TriggerTerm> met = hit.values().stream()
                .filter(term -> TriggerNeeds.met(
                        context,
                        sentence,
                        term,
                        verb.passive() ? byAgents : subjects,
                        verb.passive() ? subjects : objects))
                .toList();
        if (met.isEmpty()) {
            return Optional.empty();
        }
        TriggerTerm term = fitting(context, met, verb.passive() ? byAgents : subjects, objects, verb);
        if (!isPossible(context, sentence, term, verb, subjects, objects)) {
            return Optional.empty();
        }
        List<Anchor.Argument> arguments = new ArrayList<>();
        if (verb.passive()) {
            for (Group patient : subjects) {
                arguments.add(argument(context, term.object() == Role.NONE ? Role.TARGET : term.object(), patient));
            }
            for (Group agent : byAgents) {
                if (!isPlaceOrTime(context, agent)) {
                    arguments.add(argument(context, roleOfAgent(context, agent, term.subject()), agent));
                }
            }
        } else {
            for (Group subject : subjects) {
                arguments.add(argument(context, roleOfAgent(context, subject, term.subject()), subject));
                context.in(subject, Mention.OfPlace.class).stream()
                        .filter(place -> place.demonym() && namesWeapon(context, subject))
                        .forEach(place -> arguments.add(new Anchor.Argument(Role.PERPETRATOR, subject, place.span())));
            }
            if (term.object() != Role.NONE) {
                for (Group object : objects) {
                    arguments.add(argument(context, roleOfObject(context, object, term.object()), object));
                }
            }
            Role into = term.into() == Role.NONE && term.object() == Role.WEAPON ? Role.TARGET : term.into();
            if (into != Role.NONE || term.subject() == Role.WEAPON) {
                for (Group complement : context.clauses().complements(sentence, after, INTO)) {
                    boolean holdsTarget = context.targetAt(complement).isPresent()
                            || CONTAINERS.contains(context.head(complement).lemma());
                    if (holdsTarget) {
                        arguments.add(argument(context, Role.TARGET, complement));
                    }
                }
            }
        }
        for (Group with : context.clauses().complements(sentence, verb, WITH)) {
            if (namesWeapon(context, with)) {
                arguments.add(argument(context, Role.WEAPON, with));
            }
        }
        addDetails(context, sentence, arguments);
        EventType type = refine(context, sentence, term, arguments);
        boolean supported = isSupported(context, sentence, term, arguments);
        Span span = context.text().span(verb.head(), Math.max(hit.end(), verb.head() + 1));
        return Optional.of(new Anchor(
                term,
                sentence,
                verb,
                span,
                type,
                supported,
                false,
                isOther(context, arguments),
                false,
                Realis.modality(context, sentence, verb),
                Realis.stage(context, sentence, verb),
                arguments));
    }

    private static List<Group> objects(Context context, Sentence sentence, Group verb, int token) {
        List<Group> objects = context.clauses().objectsFrom(sentence, token);
        return objects.isEmpty()
                ? context.clauses().relativeObject(sentence, verb).stream().toList()
                : objects;
    }

    private static Group verbWithParticle(Context context, Sentence sentence, Group verb, int end) {
        if (end <= verb.endToken()) {
            return verb;
        }
        // "blew himself up", "set fire to": the words of the trigger beyond the group are no object
        List<Group> groups = context.text().groups(sentence);
        Group last = verb;
        for (Group group : groups) {
            if (group.firstToken() >= verb.firstToken() && group.firstToken() < end) {
                last = group;
            }
        }
        return last;
    }

    private static TriggerTerm fitting(
            Context context, List<TriggerTerm> terms, List<Group> subjects, List<Group> objects, Group verb) {
        for (TriggerTerm term : terms) {
            boolean weaponSubject = subjects.stream().anyMatch(group -> namesWeapon(context, group));
            if (term.subject() == Role.WEAPON && weaponSubject && (objects.isEmpty() || term.object() != Role.NONE)) {
                return term;
            }
            boolean weaponObject = objects.stream().anyMatch(group -> namesWeapon(context, group));
            if (term.object() == Role.WEAPON && weaponObject) {
                return term;
            }
        }
        List<TriggerTerm> plain = terms.stream()
                .filter(term -> term.subject() != Role.WEAPON || !verb.passive())
                .toList();
        List<TriggerTerm> without =
                plain.stream().filter(term -> term.object() != Role.WEAPON).toList();
        return (without.isEmpty() ? plain : without) // "hit a school", beside "hit a mine"
                .stream().min(Comparator.comparing(TriggerTerm::weak)).orElse(terms.getFirst());
    }

    /// Readings that the words next to a verb rule out.
    private static boolean isPossible(
            Context context,
            Sentence sentence,
            TriggerTerm term,
            Group verb,
            List<Group> subjects,
            List<Group> objects) {
        if (term.subject() == Role.WEAPON && term.object() == Role.NONE && verb.passive()) {
            return false; // "forces landed by helicopter"
        }
        if (term.subject() == Role.WEAPON && !verb.passive()) {
            return subjects.stream()
                            .anyMatch(group -> goesOff(context, group)
                                    || isArmed(context, group) && term.type() == EventType.BOMBING)
                    || term.object() == Role.NONE && goesOffBefore(context, sentence, verb);
        }
        boolean transitive =
                term.object() == Role.VICTIM && term.harm().isEmpty() && !verb.passive() && objects.isEmpty();
        if (transitive
                && !subjects.stream().anyMatch(group -> isArmed(context, group))
                && context.mentions()
                        .at(startAfter(context, verb), Mention.OfCount.class)
                        .isEmpty()) {
            return false; // "was shooting from all angles", "the medicine kills"
        }
        if (term.object() == Role.VICTIM
                && !objects.isEmpty()
                && objects.stream().allMatch(group -> namesWeapon(context, group))) {
            return false; // missiles shot down are no victims
        }
        if (term.object() == Role.WEAPON && term.weak()) {
            boolean weapon = objects.stream().anyMatch(group -> goesOff(context, group))
                    || subjects.stream().anyMatch(group -> verb.passive() && goesOff(context, group));
            return weapon
                    || term.words().getFirst().equals("open")
                    || term.weapon().filter(WeaponType.FIREARM::equals).isPresent();
        }
        if (!verb.passive()
                && subjects.stream()
                        .anyMatch(group -> context.codebook()
                                .cues()
                                .has("accidents", context.head(group).lemma()))) {
            return false;
        }
        return objects.stream()
                .noneMatch(group -> context.targetAt(group).isEmpty()
                        && context.codebook()
                                .cues()
                                .has("abstract-objects", context.head(group).lemma()));
    }

    private static boolean goesOff(Context context, Group group) {
        return namesWeapon(context, group)
                || context.codebook()
                        .cues()
                        .has("blast-nouns", context.head(group).lemma());
    }

    /// "The bomb, two shells wired to a telephone, exploded": a weapon named before, where the subject is not
    /// seen.
    private static boolean goesOffBefore(Context context, Sentence sentence, Group verb) {
        return context.text().groups(sentence).stream()
                .filter(group -> group.isNoun() && group.firstToken() < verb.firstToken())
                .anyMatch(group -> goesOff(context, group));
    }

    private static List<Group> unfold(Context context, List<Group> groups) {
        return groups.stream().map(context::counted).distinct().toList();
    }

    private static int startAfter(Context context, Group verb) {
        int next = Math.min(verb.endToken(), context.text().tokens().size() - 1);
        return context.text().token(next).span().start();
    }

    // ---- nouns

    private Optional<Anchor> nounAnchor(Context context, Sentence sentence, Group group) {
        for (int i = group.firstToken(); i < group.endToken(); i++) {
            Optional<PhraseIndex.Hit<TriggerTerm>> hit = triggers.noun(context, sentence, i);
            if (hit.isEmpty()
                    || isPeaceful(context, group, i)
                    || isSite(context, context.text().span(i, hit.get().end()))) {
                continue;
            }
            if (hit.get().end() <= group.head()
                    && !settles(context, group, hit.get().end())) {
                continue; // "attack helicopter", "bomb squad": another noun is what is named
            }
            return Optional.of(nounAnchor(context, sentence, group, hit.get()));
        }
        return Optional.empty();
    }

    /// "stormed a gold mine": a word for a weapon that names a site here.
    private static boolean isSite(Context context, Span words) {
        return context.mentions().at(words.start(), Mention.OfWeapon.class).isEmpty()
                && context.mentions()
                        .at(words.start(), Mention.OfTarget.class)
                        .filter(target -> target.kind() == TargetKind.FACILITY
                                && target.span().contains(words)
                                && target.span().end() == words.end())
                        .isPresent();
    }

    /// "a general strike", "a charm offensive": the word before makes it no violence.
    private static boolean isPeaceful(Context context, Group group, int at) {
        return at > group.firstToken()
                && context.codebook()
                        .cues()
                        .has(
                                "peaceful-acts",
                                context.text().token(at - 1).lemma() + " "
                                        + context.text().token(at).lemma());
    }

    private Anchor nounAnchor(Context context, Sentence sentence, Group group, PhraseIndex.Hit<TriggerTerm> hit) {
        TriggerTerm term = hit.values().getFirst();
        List<Anchor.Argument> arguments = new ArrayList<>();
        for (Group agent : context.clauses().complements(sentence, group, BY)) {
            if (!isPlaceOrTime(context, agent)) {
                arguments.add(argument(context, roleOfAgent(context, agent, Role.PERPETRATOR), agent));
            }
        }
        for (Group target : context.clauses().complements(sentence, group, AT_TARGET)) {
            if (isTarget(context, target)) {
                arguments.add(argument(context, Role.TARGET, target));
            }
        }
        if (term.of() != Role.NONE) {
            for (Group of : context.clauses().complements(sentence, group, OF)) {
                if (directlyAfter(context, group, of) && !isPlaceOrTime(context, of)) {
                    arguments.add(argument(context, term.of(), of));
                }
            }
        }
        premodifiers(context, group, hit.first(), term.type(), arguments);
        lightVerbSubjects(context, sentence, group, arguments);
        addDetails(context, sentence, arguments);
        EventType type = isFirebomb(context, group, context.text().span(hit.first(), hit.end()))
                ? EventType.ARSON
                : refine(context, sentence, term, arguments);
        boolean supported = isSupported(context, sentence, term, arguments)
                || actsOnTarget(context, sentence, group, term, arguments);
        Token head = context.text().token(Math.min(hit.end() - 1, group.head()));
        boolean few = Counts.in(context, group)
                .flatMap(count -> Optional.of(count.count().high().orElse(99)))
                .filter(n -> n <= 5)
                .isPresent();
        boolean plural = !few && head.lower().endsWith("s") && !head.lemma().equals(head.lower());
        return new Anchor(
                term,
                sentence,
                group,
                context.text().span(hit.first(), hit.end()),
                type,
                supported,
                isDefinite(context, group),
                isOther(context, group),
                plural,
                Realis.modality(context, sentence, group),
                Realis.stage(context, sentence, group),
                arguments);
    }

    /// "a stabbing spree", "a bombing campaign": the nouns after the trigger still name the violence.
    private static boolean settles(Context context, Group group, int end) {
        for (int i = end; i <= group.head(); i++) {
            if (!STILL_VIOLENCE.contains(context.text().token(i).lemma())) {
                return false;
            }
        }
        return true;
    }

    private static boolean directlyAfter(Context context, Group group, Group of) {
        return of.firstToken() - group.endToken() <= 1
                && context.text().token(group.endToken()).is("of");
    }

    /// "a Taliban attack", "U.S. air strikes": a fighting party before the noun is the doer; "the hospital
    /// attack": a site or people before it the target.
    private static void premodifiers(
            Context context, Group group, int trigger, EventType type, List<Anchor.Argument> arguments) {
        if (trigger <= group.firstToken()) {
            return;
        }
        Span before = context.text().span(group.firstToken(), trigger);
        for (int i = group.firstToken(); i + 1 < trigger; i++) { // "the group's attack"
            if (Set.of("group", "organization", "organisation", "movement", "militia")
                            .contains(context.text().token(i).lemma())
                    && context.text().token(i + 1).lemma().equals("'s")) {
                arguments.add(new Anchor.Argument(
                        Role.PERPETRATOR, group, context.text().span(group.firstToken(), i + 1)));
            }
        }
        if (STATE_STRIKES.contains(type)) {
            context.mentions().within(before, Mention.OfPlace.class).stream()
                    .filter(place -> place.demonym()
                            || place.place()
                                    .filter(p -> p.feature() == Place.Feature.COUNTRY)
                                    .isPresent())
                    .forEach(place -> arguments.add(new Anchor.Argument(Role.PERPETRATOR, group, place.span())));
        }
        for (Mention.OfActor actor : context.mentions().within(before, Mention.OfActor.class)) {
            arguments.add(new Anchor.Argument(
                    actor.kind().isArmed() || actor.kind().isState() ? Role.PERPETRATOR : Role.TARGET,
                    group,
                    actor.span()));
        }
        for (Mention.OfTarget target : context.mentions().within(before, Mention.OfTarget.class)) {
            boolean possessive = target.span().end() < context.text().text().length()
                    && context.words(Span.of(
                                    target.span().end(),
                                    Math.min(
                                            context.text().text().length(),
                                            target.span().end() + 1)))
                            .matches("['’]");
            Role role = target.type().equals("attacker") ? Role.PERPETRATOR : Role.TARGET;
            if (!possessive || role == Role.PERPETRATOR) {
                arguments.add(new Anchor.Argument(role, group, target.span()));
            }
        }
    }

    /// "petrol bombs": what the bare noun would name is another thing.
    private static boolean isFirebomb(Context context, Group group, Span noun) {
        return context.in(group, Mention.OfWeapon.class).stream()
                .anyMatch(weapon -> weapon.type() == WeaponType.INCENDIARY
                        && weapon.span().contains(noun)
                        && weapon.span().length() > noun.length());
    }

    private static void lightVerbSubjects(
            Context context, Sentence sentence, Group group, List<Anchor.Argument> arguments) {
        for (Group verb : context.text().groups(sentence)) {
            if (!verb.isVerb() || !LIGHT_VERBS.contains(context.head(verb).lemma())) {
                continue;
            }
            if (!verb.passive() && context.clauses().objects(sentence, verb).contains(group)) {
                for (Group subject : context.clauses().subjects(sentence, verb)) {
                    arguments.add(argument(context, roleOfAgent(context, subject, Role.PERPETRATOR), subject));
                }
            } else if (verb.passive()
                    && context.clauses().subjects(sentence, verb).contains(group)) {
                for (Group agent : context.clauses().complements(sentence, verb, BY)) {
                    if (!isPlaceOrTime(context, agent)) {
                        arguments.add(argument(context, roleOfAgent(context, agent, Role.PERPETRATOR), agent));
                    }
                }
                for (Group target : context.clauses().complements(sentence, verb, AT_TARGET)) {
                    if (isTarget(context, target)) {
                        arguments.add(argument(context, Role.TARGET, target));
                    }
                }
            }
        }
    }

    /// "A car bomb brought down shops", "the blast ripped through a market": the noun is subject of a deed done
    /// to a site, a vehicle or people.
    private static boolean actsOnTarget(
            Context context, Sentence sentence, Group group, TriggerTerm term, List<Anchor.Argument> arguments) {
        if (term.weapon().isEmpty() && !namesWeapon(context, group)) {
            return false;
        }
        for (Group verb : context.text().groups(sentence)) {
            if (!verb.isVerb()
                    || verb.passive()
                    || !verb.modal().isEmpty()
                    || !context.clauses().subjects(sentence, verb).contains(group)) {
                continue;
            }
            List<Group> aimedAt = new ArrayList<>(context.clauses().objects(sentence, verb));
            aimedAt.addAll(context.clauses().complements(sentence, verb, INTO));
            List<Group> targets = aimedAt.stream()
                    .filter(each -> context.targetAt(each).isPresent())
                    .toList();
            for (Group target : targets) {
                arguments.add(argument(context, Role.TARGET, target));
            }
            if (!targets.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    // ---- judgements shared by both

    /// "members of the X", "a queue of pensioners", "the candidate, Efrén Solís,": the party behind the first
    /// noun fills the same role.
    private static void addDetails(Context context, Sentence sentence, List<Anchor.Argument> arguments) {
        for (Anchor.Argument argument : List.copyOf(arguments)) {
            for (Group detail : context.clauses().details(sentence, argument.group())) {
                boolean known = arguments.stream().anyMatch(each -> each.group().equals(detail));
                if (!known && fillsAlso(context, argument, detail)) {
                    arguments.add(argument(context, argument.role(), detail));
                }
            }
        }
    }

    private static boolean fillsAlso(Context context, Anchor.Argument argument, Group detail) {
        boolean person = !context.in(detail, Mention.OfPerson.class).isEmpty();
        boolean actor = !context.in(detail, Mention.OfActor.class).isEmpty();
        if (context.text().token(argument.group().endToken()).is(",")) {
            return person && argument.role() != Role.WEAPON;
        }
        boolean container = context.isCollective(argument.group())
                || CONTAINERS.contains(context.head(argument.group()).lemma());
        return switch (argument.role()) {
            case PERPETRATOR -> actor || container && context.isArmed(detail);
            case TARGET, VICTIM -> container && (person || isTarget(context, detail));
            case WEAPON, NONE -> false;
        };
    }

    private static Anchor.Argument argument(Context context, Role role, Group group) {
        return new Anchor.Argument(role, group, context.nameSpan(group));
    }

    private static Role roleOfAgent(Context context, Group group, Role usual) {
        if (usual == Role.PERPETRATOR && namesViolence(context, group)) {
            return Role.NONE; // "one strike destroyed a bunker"
        }
        if (usual == Role.PERPETRATOR && namesWeapon(context, group) && !isArmed(context, group)) {
            return Role.WEAPON;
        }
        if (usual == Role.WEAPON && isArmed(context, group)) {
            return Role.PERPETRATOR;
        }
        return usual;
    }

    private static Role roleOfObject(Context context, Group group, Role usual) {
        return usual == Role.WEAPON && !namesWeapon(context, group) && isTarget(context, group) ? Role.TARGET : usual;
    }

    private static boolean namesViolence(Context context, Group group) {
        return context.codebook()
                        .cues()
                        .has("violence-nouns", context.head(group).lemma())
                && !namesWeapon(context, group)
                && !isArmed(context, group);
    }

    static boolean namesWeapon(Context context, Group group) {
        int head = context.head(group).span().start();
        return context.in(group, Mention.OfWeapon.class).stream()
                .anyMatch(weapon -> weapon.span().contains(head));
    }

    private static boolean isArmed(Context context, Group group) {
        return context.isArmed(group);
    }

    private static boolean isTarget(Context context, Group group) {
        return context.targetAt(group).isPresent()
                || !context.in(group, Mention.OfActor.class).isEmpty()
                || !context.in(group, Mention.OfPerson.class).isEmpty();
    }

    private static boolean isPlaceOrTime(Context context, Group group) {
        int head = context.head(group).span().start();
        boolean time = context.in(group, Mention.OfTime.class).stream()
                .anyMatch(t -> t.span().contains(head));
        boolean place = context.in(group, Mention.OfPlace.class).stream()
                .anyMatch(p -> p.span().contains(head) && !p.demonym());
        boolean party = context.in(group, Mention.OfActor.class).stream()
                .anyMatch(a -> a.span().contains(head));
        return time || (place && !party);
    }

    private static boolean isDefinite(Context context, Group group) {
        return switch (context.text().token(group.firstToken()).lower()) {
            case "the", "this", "that", "these", "those", "its", "their" -> true;
            default -> false;
        };
    }

    private static boolean isOther(Context context, Group group) {
        for (Token token : context.text().tokens(group)) {
            switch (token.lower()) {
                case "another", "separate", "second", "third", "similar", "other", "previous", "earlier", "fourth" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isOther(Context context, List<Anchor.Argument> arguments) {
        return arguments.stream().anyMatch(argument -> switch (argument.role()) {
            case PERPETRATOR, WEAPON -> isOther(context, argument.group());
            case TARGET, VICTIM -> // "the same hospital was attacked in 2017"
                context.text().tokens(argument.group()).stream().anyMatch(token -> token.is("same"));
            case NONE -> false;
        });
    }

    /// A generic or weak word takes the type that its doer or weapon tells; other words keep theirs.
    private EventType refine(Context context, Sentence sentence, TriggerTerm term, List<Anchor.Argument> arguments) {
        Optional<EventType> byAgent = arguments.stream()
                .filter(argument -> argument.role() == Role.PERPETRATOR || argument.role() == Role.WEAPON)
                .flatMap(argument -> agentType(context, argument.group()).stream())
                .min(Comparator.comparingInt(TypeRank::of));
        boolean open = term.generic() || term.type() == EventType.UNKNOWN_ATTACK;
        if (byAgent.isPresent()
                && (open
                        || (term.weak()
                                && byAgent.get() != EventType.ARMED_ASSAULT
                                && TypeRank.of(byAgent.get()) < TypeRank.of(term.type()))
                        || TypeRank.sameFamily(byAgent.get(), term.type())
                                && TypeRank.of(byAgent.get()) < TypeRank.of(term.type()))) {
            return byAgent.get();
        }
        if (!open) {
            boolean byWeapon = term.object() == Role.WEAPON || term.subject() == Role.WEAPON;
            return byWeapon
                    ? weaponOf(context, arguments)
                            .map(TypeRank::ofWeapon)
                            .filter(type -> type != EventType.UNKNOWN_ATTACK)
                            .orElse(term.type())
                    : term.type();
        }
        return weaponIn(context, sentence, arguments).map(TypeRank::ofWeapon).orElse(term.type());
    }

    private Optional<EventType> agentType(Context context, Group group) {
        return triggers.agent(context, group).filter(term -> !term.generic()).map(TriggerTerm::type);
    }

    /// The weapon among the arguments, else one that "with" or a premodifier ties to the words, else none.
    private static Optional<WeaponType> weaponIn(Context context, Sentence sentence, List<Anchor.Argument> arguments) {
        Optional<WeaponType> argument = weaponOf(context, arguments);
        List<Mention.OfWeapon> inSentence = context.in(sentence, Mention.OfWeapon.class);
        return argument.isPresent() || inSentence.size() != 1
                ? argument
                : Optional.of(inSentence.getFirst().type());
    }

    private static Optional<WeaponType> weaponOf(Context context, List<Anchor.Argument> arguments) {
        for (Anchor.Argument argument : arguments) {
            List<Mention.OfWeapon> weapons = context.in(argument.group(), Mention.OfWeapon.class);
            if (argument.role() == Role.WEAPON && !weapons.isEmpty()) {
                return Optional.of(weapons.getFirst().type());
            }
        }
        return Optional.empty();
    }

    private boolean isSupported(Context context, Sentence sentence, TriggerTerm term, List<Anchor.Argument> arguments) {
        for (Anchor.Argument argument : arguments) {
            boolean enough = term.generic()
                    ? context.isAttacker(argument.group())
                    : isArmed(context, argument.group()) || context.isForce(argument.group());
            boolean machine = (argument.role() == Role.PERPETRATOR || argument.role() == Role.WEAPON)
                    && term.form() == TriggerTerm.Form.VERB
                    && agentType(context, argument.group())
                            .filter(STATE_STRIKES::contains)
                            .isPresent();
            if (machine) {
                return true; // "warplanes struck", "rockets hit"
            }
            if (argument.role() == Role.PERPETRATOR && enough) {
                return true;
            }
            if (argument.role() == Role.WEAPON
                    && namesWeapon(context, argument.group())
                    && term.form() == TriggerTerm.Form.VERB) {
                return true;
            }
        }
        if (!term.generic()
                && term.form() == TriggerTerm.Form.VERB
                && arguments.stream()
                        .anyMatch(argument -> argument.role() == Role.TARGET
                                && context.targetAt(argument.group()).isPresent())) {
            return term.needs().isEmpty(); // "burned three lorries"
        }
        return Casualty.harmIn(context, sentence)
                        .filter(harm -> harm != Harm.NONE)
                        .isPresent()
                && term.harm().isEmpty();
    }
}
