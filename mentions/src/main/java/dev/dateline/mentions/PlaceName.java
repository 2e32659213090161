package dev.dateline.mentions;

import dev.dateline.core.Place;
import dev.dateline.core.Span;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A name in a text with the places that bear it, before one of them is chosen.
///
/// @param places the most important first
/// @param cue how strongly the words beside the name show a place
/// @param context what the words around it say of it
record PlaceName(
        Span span, String name, List<Place> places, boolean demonym, boolean literal, Cue cue, Context context) {
    private static final Pattern DIACRITICS = Pattern.compile("\\p{M}+|['’.]");
    /// "City of Derby" is also "Derby".
    private static final Pattern OF_KIND = Pattern.compile(
            "^(?:city|town|village|state|province|district|county|municipality|governorate) of (?=\\p{Lu})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int SHORTEST_SPELLING = 5;

    enum Cue {
        /// Part of a longer name of something else: "Daud Khan", "Victor Hugo".
        INSIDE_NAME,
        NONE,
        /// A preposition that stands before places among other things.
        LOOSE,
        /// "in", "near", "province": hardly anything but a place stands there.
        STRONG
    }

    /// What the words around a name say of the place.
    ///
    /// @param kind division of the first or second order, by the word beside it: "Kunar province"
    /// @param within the places that the name after its comma may mean: "Omdurman" of "Al-Thawra, Omdurman"
    /// @param around whether it is such a name after a comma
    record Context(Optional<Place.Feature> kind, List<Place> within, boolean around) {
        static final Context NONE = new Context(Optional.empty(), List.of(), false);
    }

    PlaceName within(List<Place> around) {
        return new PlaceName(
                span, name, places, demonym, literal, Cue.STRONG, new Context(context.kind, around, context.around));
    }

    /// The same name, which says what another lies in.
    PlaceName around() {
        return new PlaceName(
                span, name, places, demonym, literal, Cue.STRONG, new Context(context.kind, context.within, true));
    }

    /// By which mentions of one name are known as such.
    String key() {
        return key(OF_KIND.matcher(name).replaceFirst(""));
    }

    Place first() {
        return places.getFirst();
    }

    boolean severalWords() {
        return name.indexOf(' ') > 0;
    }

    /// "Kan.", "NSW": a division by the letters that stand for it.
    boolean isShortForm() {
        Optional<Place> division = Optional.of(first()).filter(place -> place.feature() == Place.Feature.ADMIN1);
        String letters = name.replace(".", "").replace(" ", "");
        boolean capitals = letters.equals(letters.toUpperCase(Locale.ROOT));
        return division.isPresent() && (name.endsWith(".") || capitals && letters.length() <= SHORTEST_SPELLING);
    }

    /// Whether a name is the place's own, or a longer further spelling of it: short ones are shared by too
    /// much.
    boolean isNameOf(Place place) {
        String key = key();
        return key.equals(key(place.name()))
                || key.length() >= SHORTEST_SPELLING
                        && place.names().stream().anyMatch(other -> key.equals(key(other)));
    }

    static String key(String name) {
        return DIACRITICS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
