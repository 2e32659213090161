package dev.dateline.coding.sides;

import dev.dateline.codebook.Frame;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.frame.Filler;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads who or what stands at one end of a relation.
final class Ends {
    private static final Set<String> PRONOUNS = Set.of("they", "them", "its", "their");
    private static final Set<String> NO_PARTIES =
            Set.of("state", "house", "side", "court", "union", "member", "opposition");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "these", "those", "that");

    /// One end.
    ///
    /// @param named by a proper name; else by description only
    record End(Relation.Party party, boolean named) {}

    private final Context context;
    private final Referents referents;
    private final Halves halves;

    Ends(Context context) {
        this.context = context;
        this.referents = new Referents(context);
        this.halves = new Halves(context);
    }

    /// @param kinds what may stand there; anything that is named or described when empty
    /// @param other id of the actor at the other end; empty where none is known
    Optional<End> read(Sentence sentence, Filler filler, Set<Frame.Kind> kinds, String other) {
        if (context.text().text().startsWith("-", filler.span().end())) {
            return halves.read(filler.span());
        }
        if (isOwner(sentence, filler)) {
            return Optional.empty();
        }
        Span span = owned(filler);
        int first = context.text().firstTokenFrom(span.start());
        int last = context.text().firstTokenFrom(span.end()) - 1;
        if (last < first) {
            return Optional.empty();
        }
        Token head = context.head(filler.group());
        if (!span.contains(head.span().start())) {
            head = context.text().token(last);
        }
        if (head.pos() == Pos.PRON || PRONOUNS.contains(head.lower())) {
            return kinds.contains(Frame.Kind.PARTY) && PRONOUNS.contains(head.lower())
                    ? referent(sentence, head.span(), other)
                    : Optional.empty();
        }
        if (kinds.isEmpty()) {
            return thing(filler, span, head);
        }
        boolean place = kinds.contains(Frame.Kind.PLACE);
        if (place && (kinds.size() == 1 || isPlace(span, head))) {
            return place(filler, span, head);
        }
        Optional<End> party = kinds.contains(Frame.Kind.PARTY)
                ? party(sentence, filler, span, head, other)
                : person(span, head).map(Ends::end);
        return party.isEmpty() && kinds.contains(Frame.Kind.PEOPLE) ? people(filler, span, head) : party;
    }

    /// "the forces' press office", "X's \"southern front\"": the words own what is meant.
    private boolean isOwner(Sentence sentence, Filler filler) {
        int after = filler.group().endToken();
        if (after >= sentence.endToken()
                || filler.span().end() != context.span(filler.group()).end()) {
            return false;
        }
        Token next = context.text().token(after);
        boolean joined = next.span().start() == filler.span().end();
        return joined && (next.is("'") || next.pos() == Pos.PART && next.lemma().equals("'s"));
    }

    /// "Lebanon's Hezbollah movement" is what follows the "'s" where that is a name.
    private Span owned(Filler filler) {
        Span span = filler.span();
        int first = context.text().firstTokenFrom(span.start());
        int end = context.text().firstTokenFrom(span.end());
        for (int i = end - 2; i > first; i--) {
            if (!context.text().token(i).lemma().equals("'s")) {
                continue;
            }
            Span owned = context.text().span(i + 1, end);
            boolean over = context.mentions().within(span, Mention.OfActor.class).stream()
                    .anyMatch(actor ->
                            actor.span().start() < owned.start() && actor.span().end() > owned.start());
            boolean named =
                    !context.mentions().within(owned, Mention.OfActor.class).isEmpty()
                            || context.text().token(end - 1).pos() == Pos.PROPN;
            return named && !over ? owned : span;
        }
        return span;
    }

    // ---------------------------------------------------------------- parties

    private Optional<End> party(Sentence sentence, Filler filler, Span span, Token head, String other) {
        Optional<Mention.OfPerson> person = person(span, head);
        if (person.isPresent()) {
            return person.filter(Mention.OfPerson::inOffice).map(Ends::end);
        }
        List<Mention.OfActor> actors = context.mentions().within(span, Mention.OfActor.class);
        if (!actors.isEmpty()) {
            return byActor(filler, span, head, actors.getLast());
        }
        if (isReference(filler, head)) {
            return referent(sentence, context.span(filler.group()), other);
        }
        Optional<End> state = byCountry(filler, span, head);
        if (state.isPresent()) {
            return state;
        }
        if (isOrganisation(span, head)) {
            return Optional.of(end(filler, span, Optional.empty(), "organization", true));
        }
        return described(filler, span, head);
    }

    private Optional<Mention.OfPerson> person(Span span, Token head) {
        return context.mentions().within(span, Mention.OfPerson.class).stream()
                .filter(known -> known.span().contains(head.span().start()))
                .findFirst();
    }

    private static End end(Mention.OfPerson person) {
        return new End(new Relation.Party(person.name(), Optional.empty(), "person", List.of(person.span())), true);
    }

    /// "the Taliban", "Taliban fighters", "Taliban rule"; not "Taliban officials' cars".
    private Optional<End> byActor(Filler filler, Span span, Token head, Mention.OfActor actor) {
        if (isFormer(filler, actor.span())) { // "former Libyan policemen" are those forces no longer
            return Optional.of(end(filler, span, Optional.empty(), "people", true));
        }
        if (actor.span().contains(head.span().start())
                || actor.span().end() >= head.span().end()) {
            return Optional.of(
                    end(filler, span, Optional.of(actor), actor.kind().code(), true, actor.span()));
        }
        if (has("stand-ins", head)) {
            Relation.Party party = new Relation.Party(
                    actor.name(), Optional.of(actor.actor()), actor.kind().code(), List.of(actor.span()));
            return Optional.of(new End(party, true));
        }
        boolean force = !NO_PARTIES.contains(head.lemma())
                && (has("force-words", head) || has("group-words", head) || has("party-words", head));
        boolean body = has("units", head);
        if (!force && !body && !isPeople(filler, head)) {
            return Optional.empty();
        }
        Span words = Span.of(Math.max(span.start(), nameStart(filler, span)), span.end());
        boolean itself = force
                && !body
                && !has("office-words", head)
                && words.start() == actor.span().start();
        return Optional.of(end(
                filler,
                words,
                itself ? Optional.of(actor) : Optional.empty(),
                itself ? actor.kind().code() : body ? "organization" : "people",
                true,
                words));
    }

    private boolean isFormer(Filler filler, Span actor) {
        int before = context.text().firstTokenFrom(actor.start()) - 1;
        if (before < filler.group().firstToken()) {
            return false;
        }
        Token token = context.text().token(before);
        return has("former-adjectives", token) || token.lower().startsWith("ex-");
    }

    /// A country, or an adjective that stands for it ("under American control"); its people ("Americans").
    private Optional<End> byCountry(Filler filler, Span span, Token head) {
        for (Mention.OfPlace place : context.mentions().within(span, Mention.OfPlace.class)) {
            boolean country = place.place()
                    .filter(known -> known.feature() == Place.Feature.COUNTRY)
                    .isPresent();
            boolean atHead = place.span().contains(head.span().start());
            if (atHead && (country && !place.demonym() || !place.literal() && !place.demonym())) {
                return Optional.of(end(filler, span, Optional.empty(), "state", true, place.span()));
            }
            if (atHead && place.demonym()) {
                boolean adjective =
                        !span.contains(context.head(filler.group()).span().start());
                return Optional.of(end(filler, span, Optional.empty(), adjective ? "state" : "people", true));
            }
            boolean acts = has("force-words", head) || has("party-words", head) || has("group-words", head);
            if (country && acts && place.span().end() < head.span().start()) {
                boolean many = has("people-words", head) || has("group-words", head);
                return Optional.of(end(filler, span, Optional.empty(), many ? "people" : "organization", true));
            }
        }
        return Optional.empty();
    }

    /// A name that no directory has, with a word in it that says what it is; an abbreviation.
    private boolean isOrganisation(Span span, Token head) {
        if (context.text().upperCase()
                || !context.mentions().within(span, Mention.OfTime.class).isEmpty()
                || context.mentions()
                        .at(head.span().start(), Mention.OfPlace.class)
                        .isPresent()
                || context.mentions()
                        .at(head.span().start(), Mention.OfPerson.class)
                        .isPresent()) {
            return false;
        }
        boolean body =
                has("party-words", head) || has("force-words", head) || has("units", head) || has("bodies", head);
        int end = context.text().firstTokenFrom(span.end());
        int names = 0;
        for (int i = context.text().firstTokenFrom(span.start()); i < end; i++) {
            Token token = context.text().token(i);
            boolean capital = Character.isUpperCase(token.text().charAt(0)) && token.pos() == Pos.PROPN;
            if (capital && token.index() != head.index()) {
                names++;
            }
        }
        boolean capital = Character.isUpperCase(head.text().charAt(0));
        return body && (names > 0 || capital && span.length() > head.span().length()) || isAbbreviation(head);
    }

    private static boolean isAbbreviation(Token head) {
        return head.pos() == Pos.PROPN
                && head.text().length() >= 3
                && head.text().chars().allMatch(Character::isUpperCase);
    }

    /// "rebels", "the army", "local militias".
    private Optional<End> described(Filler filler, Span span, Token head) {
        boolean armed = has("group-words", head) || has("force-words", head) || context.isForce(filler.group());
        boolean institution = has("party-words", head);
        if (!armed && !institution
                || has("units", head)
                || has("office-words", head)
                || NO_PARTIES.contains(head.lemma())) {
            return Optional.empty();
        }
        return Optional.of(end(
                filler,
                span,
                Optional.empty(),
                institution && !has("group-words", head) ? "organization" : "people",
                false));
    }

    private Optional<End> people(Filler filler, Span span, Token head) {
        return isPeople(filler, head)
                ? Optional.of(end(filler, span, Optional.empty(), "people", false))
                : Optional.empty();
    }

    private boolean isPeople(Filler filler, Token head) {
        return has("people-words", head)
                || context.targetAt(filler.group())
                        .filter(target -> target.kind() == TargetKind.PEOPLE || target.kind() == TargetKind.PERSON)
                        .isPresent();
    }

    /// "the group", "the movement": no name and no adjective beside it.
    private boolean isReference(Filler filler, Token head) {
        Group group = filler.group();
        return has("group-references", head)
                && group.endToken() - group.firstToken() == 2
                && ARTICLES.contains(context.text().token(group.firstToken()).lower());
    }

    private Optional<End> referent(Sentence sentence, Span span, String other) {
        return referents
                .before(sentence, span.start(), other)
                .map(actor -> new End(
                        new Relation.Party(
                                actor.name(),
                                Optional.of(actor.actor()),
                                actor.kind().code(),
                                List.of(span)),
                        true));
    }

    // ---------------------------------------------------------------- places and things

    private boolean isPlace(Span span, Token head) {
        return has("place-words", head)
                || context.mentions()
                                .at(head.span().start(), Mention.OfPlace.class)
                                .filter(place -> !place.demonym())
                                .isPresent()
                        && !span.equals(head.span());
    }

    private Optional<End> place(Filler filler, Span span, Token head) {
        Optional<Mention.OfPlace> named = context.mentions().within(span, Mention.OfPlace.class).stream()
                .filter(place ->
                        !place.demonym() && place.span().contains(head.span().start()))
                .findFirst();
        if (named.isPresent()) {
            return Optional.of(end(
                    filler, span, Optional.empty(), "place", true, named.get().span()));
        }
        boolean unlisted = !context.text().upperCase()
                && head.pos() == Pos.PROPN
                && span.equals(head.span())
                && Character.isUpperCase(head.text().charAt(0))
                && isUnclaimed(head);
        if (unlisted) { // a town that no gazetteer has: what is held or ruled is a place
            return Optional.of(end(filler, span, Optional.empty(), "place", true));
        }
        return has("place-words", head)
                ? Optional.of(end(filler, span, Optional.empty(), "place", false))
                : Optional.empty();
    }

    private boolean isUnclaimed(Token head) {
        int at = head.span().start();
        return context.mentions().at(at, Mention.OfActor.class).isEmpty()
                && context.mentions().at(at, Mention.OfPerson.class).isEmpty()
                && context.mentions().at(at, Mention.OfTime.class).isEmpty()
                && context.mentions().at(at, Mention.OfPlace.class).isEmpty();
    }

    private Optional<End> thing(Filler filler, Span span, Token head) {
        return head.pos() == Pos.NOUN || head.pos() == Pos.PROPN
                ? Optional.of(end(filler, span, Optional.empty(), "thing", true))
                : Optional.empty();
    }

    // ---------------------------------------------------------------- words

    private boolean has(String cue, Token word) {
        return context.codebook().cues().has(cue, word.lemma())
                || context.codebook().cues().has(cue, word.lower());
    }

    /// Where the words begin that name a whole group; a part of it keeps its start.
    private int nameStart(Filler filler, Span span) {
        return context.span(filler.group()).contains(span)
                ? Math.max(span.start(), context.nameSpan(filler.group()).start())
                : span.start();
    }

    private End end(Filler filler, Span span, Optional<Mention.OfActor> actor, String kind, boolean named) {
        Span words = Span.of(Math.min(nameStart(filler, span), span.end() - 1), span.end());
        return end(filler, span, actor, kind, named, words);
    }

    /// @param name the words that name it; the span is wider by an article
    private End end(Filler filler, Span span, Optional<Mention.OfActor> actor, String kind, boolean named, Span name) {
        Span whole = context.span(filler.group());
        int first = context.text().firstTokenFrom(span.start()) - 1;
        boolean article = first >= 0
                && whole.contains(context.text().token(first).span())
                && ARTICLES.contains(context.text().token(first).lower());
        Span wide = article ? Span.of(context.text().token(first).span().start(), span.end()) : span;
        return new End(
                new Relation.Party(context.words(name), actor.map(Mention.OfActor::actor), kind, List.of(wide)), named);
    }
}
