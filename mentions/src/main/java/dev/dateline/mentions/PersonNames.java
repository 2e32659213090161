package dev.dateline.mentions;

import dev.dateline.codebook.Cues;
import dev.dateline.core.Place;
import dev.dateline.core.Section;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells names of persons from towns that are called so: "Price was arrested", "coach Lincoln", "Clay, 34,".
///
/// A name is a person's throughout a text that names a person so, or once treats it as one; unless the text
/// itself also uses it as a place's: "in Price", "Price, Utah", "Price county".
final class PersonNames {
    /// People in a place that a text may mean whoever else is called like it.
    private static final Set<String> SAID = Set.of("said", "says", "added");
    private static final long WELL_KNOWN = 200_000;
    private static final int OLDEST = 110;
    /// Names of a person before the last.
    private static final int MOST_NAMES = 3;

    private final AnnotatedText text;
    private final Cues cues;
    private final Set<String> persons = new HashSet<>();
    private final Set<String> places = new HashSet<>();

    private PersonNames(AnnotatedText text, Cues cues) {
        this.text = text;
        this.cues = cues;
    }

    /// @param names all that may name places
    /// @param named the persons whom the text names
    static PersonNames of(AnnotatedText text, Cues cues, List<PlaceName> names, List<Mention.OfPerson> named) {
        PersonNames found = new PersonNames(text, cues);
        for (Mention.OfPerson person : named) {
            String name = person.name();
            if (person.title().isPresent() || name.indexOf(' ') > 0) {
                found.persons.add(PlaceName.key(name.substring(name.lastIndexOf(' ') + 1)));
            }
        }
        for (PlaceName name : names) {
            if (found.isUsedAsPlace(name)) {
                found.places.add(name.key());
            } else if (found.isUsedAsPerson(name)) {
                found.persons.add(name.key());
            }
        }
        return found;
    }

    /// Whether a name is a person's here and no place's.
    boolean isPerson(PlaceName name) {
        if (name.severalWords() || name.demonym() || isUsedAsPlace(name)) {
            return false;
        }
        boolean here = isUsedAsPerson(name);
        boolean throughout = persons.contains(name.key()) && !places.contains(name.key()) && !isWellKnown(name.first());
        return throughout || here && !isCountry(name.first());
    }

    private static boolean isWellKnown(Place place) {
        return isCountry(place)
                || place.feature() == Place.Feature.ADMIN1
                || place.feature() == Place.Feature.REGION
                || place.population() >= WELL_KNOWN;
    }

    private static boolean isCountry(Place place) {
        return place.feature() == Place.Feature.COUNTRY;
    }

    private boolean isUsedAsPlace(PlaceName name) {
        PlaceName.Context context = name.context();
        return context.kind().isPresent()
                || context.around()
                || !context.within().isEmpty()
                || from(name) > 0 && text.token(from(name) - 1).is("in")
                || text.article().sections().stream()
                        .anyMatch(section -> section.kind() == Section.Kind.DATELINE
                                && section.span().contains(name.span()));
    }

    /// What stands right beside a name and beside no place of a few inhabitants: titles, an age, what is said
    /// and suffered by people only.
    private boolean isUsedAsPerson(PlaceName name) {
        if (name.severalWords() || name.demonym() || isWellKnown(name.first())) {
            return false;
        }
        int from = from(name);
        int next = text.firstTokenFrom(name.span().end());
        boolean object = from > 0 && text.token(from - 1).pos() == Pos.ADP; // "a man from Price was arrested"
        return isTitled(from) || isAged(next) || !object && (isFollowed(next) || isBefallen(next));
    }

    private int from(PlaceName name) {
        return text.firstTokenFrom(name.span().start());
    }

    /// "coach Price", "said Price", "arrested Price", "34-year-old Adam Price".
    private boolean isTitled(int from) {
        if (from == 0) {
            return false;
        }
        Token before = text.token(from - 1);
        return cues.has("person-titles", before.lower())
                || before.pos() == Pos.VERB && cues.has("verbs-of-persons", before.lemma())
                || isSpeaker(from)
                || isLastOfAged(from);
    }

    /// "“We won,” said Price".
    private boolean isSpeaker(int from) {
        return from > 1
                && SAID.contains(text.token(from - 1).lower())
                && text.token(from - 2).pos() == Pos.PUNCT;
    }

    private boolean isLastOfAged(int from) {
        int first = from;
        while (first > 0
                && from - first < MOST_NAMES
                && Character.isUpperCase(text.token(first - 1).text().charAt(0))) {
            first--;
        }
        return first > 0 && first < from && text.token(first - 1).lower().endsWith("-year-old");
    }

    /// "Price, 34,".
    private boolean isAged(int next) {
        return isAt(next, ",")
                && next + 2 < text.tokens().size()
                && text.token(next + 1).pos() == Pos.NUM
                && isAge(text.token(next + 1).text())
                && (isAt(next + 2, ",") || isAt(next + 2, ".") || isAt(next + 2, "of") || isAt(next + 2, "and"));
    }

    private static boolean isAge(String number) {
        return number.length() <= 3
                && number.chars().allMatch(Character::isDigit)
                && Integer.parseInt(number) <= OLDEST;
    }

    /// "Price said", "Price's mother", "Price's chest".
    private boolean isFollowed(int next) {
        if (next >= text.tokens().size()) {
            return false;
        }
        Token token = text.token(next);
        boolean kin = token.lemma().equals("'s")
                && next + 1 < text.tokens().size()
                && (cues.has("kin", text.token(next + 1).lemma())
                        || cues.has("owned-by-persons", text.token(next + 1).lemma()));
        return kin || cues.has("person-doings", token.lower());
    }

    /// "Price was arrested", "Price has been charged".
    private boolean isBefallen(int next) {
        int i = next;
        while (i < text.tokens().size()
                && (text.token(i).lemma().equals("be")
                        || text.token(i).lemma().equals("have")
                        || text.token(i).pos() == Pos.ADV)) {
            i++;
        }
        return i > next
                && i < text.tokens().size()
                && cues.has("verbs-of-persons", text.token(i).lemma());
    }

    private boolean isAt(int index, String word) {
        return index < text.tokens().size() && text.token(index).is(word);
    }
}
