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
    /// Places of one name that another may lie in.
    private static final int CONTAINERS = 4;

    private static final long LARGE = 100_000;
    private static final char ASCII = 128;

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
    /// @param listed the countries of the divisions beside which it stands in a list: "Ohio, Texas and New
    ///     York"
    record Context(Optional<Place.Feature> kind, List<Place> within, boolean around, List<String> listed) {
        static final Context NONE = new Context(Optional.empty(), List.of(), false, List.of());

        static Context ofKind(Optional<Place.Feature> kind) {
            return new Context(kind, List.of(), false, List.of());
        }
    }

    PlaceName within(List<Place> around) {
        return with(Cue.STRONG, new Context(context.kind, around, context.around, context.listed));
    }

    /// The same name, which says what another lies in.
    PlaceName around() {
        return with(Cue.STRONG, new Context(context.kind, context.within, true, context.listed));
    }

    /// The same name in a list with divisions of some countries.
    PlaceName listed(List<String> countries) {
        return with(cue, new Context(context.kind, context.within, context.around, countries));
    }

    /// The same name where something shows that it is a place's.
    PlaceName shown() {
        return cue == Cue.NONE && !demonym ? with(Cue.LOOSE, context) : this;
    }

    private PlaceName with(Cue other, Context around) {
        return new PlaceName(span, name, places, demonym, literal, other, around);
    }

    /// Whether a name is sure enough to speak for others near it, if it means a place: "Grand", "Amador" may be
    /// anything.
    boolean isSure(Place place) {
        return switch (cue) {
            case STRONG, LOOSE -> true;
            case NONE -> severalWords() || place.population() >= LARGE || !PlaceChooser.isSpot(place);
            case INSIDE_NAME -> false;
        };
    }

    /// The places that a name before its comma may lie in.
    List<Place> containers() {
        return places.subList(0, Math.min(CONTAINERS, places.size()));
    }

    /// By which mentions of one name are known as such.
    String key() {
        return key(severalWords() ? OF_KIND.matcher(name).replaceFirst("") : name);
    }

    Place first() {
        return places.getFirst();
    }

    /// Whether a name is first of all that of a first-order division.
    boolean isDivision() {
        return !demonym && first().feature() == Place.Feature.ADMIN1;
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

    /// The first-order division that a place is or lies in.
    static Optional<String> admin1(Place place) {
        return place.feature() == Place.Feature.ADMIN1 ? Optional.of(place.name()) : place.admin1();
    }

    /// By where it stands: the places that bear a name are many, and reading them takes long.
    @Override
    public int hashCode() {
        return span.hashCode();
    }

    static String key(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= ASCII) {
                return DIACRITICS
                        .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
            }
        }
        return plainKey(name);
    }

    /// The same of a name in plain letters, as most are.
    private static String plainKey(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '\'' && c != '.') {
                key.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
            }
        }
        return key.toString();
    }
}
