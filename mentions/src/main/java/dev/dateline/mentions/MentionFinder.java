package dev.dateline.mentions;

import dev.dateline.codebook.Codebook;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.mention.Mentions;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.mentions.time.TimeFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds and resolves all mentions of an annotated text. Thread-safe; a pure function of text, codebook,
/// gazetteer.
public final class MentionFinder {
    private final ActorFinder actorFinder;
    private final TargetFinder targetFinder;
    private final WeaponFinder weaponFinder;
    private final CountFinder countFinder;
    private final PersonFinder personFinder;
    private final CapitalFinder capitalFinder;
    private final EmbeddedPlaces embeddedPlaces;
    private final PlaceFinder placeFinder;
    private final QuarterFinder quarterFinder;
    private final UnlistedPlaces unlistedPlaces;
    private final TimeFinder timeFinder = new TimeFinder();

    public MentionFinder(Codebook codebook, Gazetteer gazetteer) {
        actorFinder = new ActorFinder(codebook);
        targetFinder = new TargetFinder(codebook);
        weaponFinder = new WeaponFinder(codebook);
        countFinder = new CountFinder(codebook);
        capitalFinder = new CapitalFinder(gazetteer);
        embeddedPlaces = new EmbeddedPlaces(codebook.cues(), gazetteer);
        personFinder = new PersonFinder(gazetteer);
        placeFinder = new PlaceFinder(codebook, gazetteer);
        quarterFinder = new QuarterFinder(codebook.cues(), gazetteer);
        unlistedPlaces = new UnlistedPlaces(codebook.cues(), gazetteer);
    }

    public Mentions find(AnnotatedText text) {
        List<Mention> found = new ArrayList<>();
        List<Mention.OfTime> times = timeFinder.find(text);
        List<Mention.OfActor> actors = actorFinder.find(text);
        found.addAll(times);
        found.addAll(actors);
        List<Mention.OfTarget> nouns = targetFinder.find(text);
        SitesAndWeapons meanings = new SitesAndWeapons(text, nouns);
        List<Mention.OfWeapon> weapons = weaponFinder.find(text).stream()
                .filter(weapon -> !meanings.isSite(weapon))
                .filter(weapon -> nouns.stream().noneMatch(noun -> isAboutWeapon(text, noun, weapon)))
                .toList();
        List<Span> weaponSpans = spans(weapons);
        List<Mention.OfTarget> targets = nouns.stream()
                .filter(target -> !weaponSpans.contains(target.span())) // "hit a mine" names a weapon
                .toList();
        found.addAll(targets);
        found.addAll(weapons);
        found.addAll(countFinder.find(text, times));
        List<Span> taken = new ArrayList<>(spans(actors));
        taken.addAll(spans(times));
        List<Mention.OfPerson> persons = personFinder.find(text, taken, targets).stream()
                .filter(person -> targets.stream().noneMatch(target -> isNamedAfter(target, person)))
                .filter(person -> !unlistedPlaces.isPlaced(text, person))
                .toList();
        found.addAll(persons);
        taken.addAll(spans(persons));
        List<Span> quarters = quarterFinder.find(text, taken);
        taken.addAll(quarters);
        PlaceFinder.Found named = placeFinder.find(text, taken, persons);
        taken.addAll(named.ofPersons());
        List<Mention.OfPlace> places = new ArrayList<>(named.places());
        places.addAll(quarterFinder.resolve(text, quarters, named.places(), named.home()));
        found.addAll(places);
        found.addAll(capitalFinder.find(text, places));
        UnlistedPlaces.Found unlisted = unlistedPlaces.find(text, taken, targets, places, named.home());
        found.addAll(unlisted.places());
        return new Mentions(
                found,
                named.home().place(),
                span -> named.choices()
                        .apply(span)
                        .or(() -> Optional.ofNullable(unlisted.choices().get(span))));
    }

    /// Places in the names of actors, institutions and compounds, which a list of places has to name and coding
    /// does not: "[Iraqi] forces", "[Salem] Fire Department", "[Kenya]-based".
    public List<Mention.OfPlace> embedded(AnnotatedText text, Mentions mentions) {
        return embeddedPlaces.find(text, mentions);
    }

    /// "mine workers", "a gold mine", "a rocket factory": people and sites, not weapons in use.
    private static boolean isAboutWeapon(AnnotatedText text, Mention.OfTarget noun, Mention.OfWeapon weapon) {
        boolean site = noun.kind() == TargetKind.FACILITY
                && noun.span().contains(weapon.span())
                && noun.span().length() > weapon.span().length();
        if (site || noun.kind() != TargetKind.PEOPLE || noun.type().equals("attacker")) {
            return site;
        }
        int head = text.firstTokenFrom(noun.head().start());
        return text.groupAt(head)
                .filter(group -> group.isNoun() && group.head() == head)
                .filter(group -> text.span(group).contains(weapon.span()))
                .filter(group -> weapon.span().end() <= noun.head().start())
                .isPresent();
    }

    /// "Daud Khan hospital" names a hospital, not a person.
    private static boolean isNamedAfter(Mention.OfTarget target, Mention.OfPerson person) {
        boolean thing = target.kind() == TargetKind.FACILITY
                || target.kind() == TargetKind.VEHICLE
                || target.kind() == TargetKind.PLACE;
        return thing && target.span().contains(person.span());
    }

    private static List<Span> spans(List<? extends Mention> mentions) {
        return mentions.stream().map(Mention::span).toList();
    }
}
