package dev.dateline.mentions;

import dev.dateline.codebook.Cues;
import dev.dateline.core.Place;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.HashSet;
import java.util.Set;

/// Tells the words in the names of institutions from those of towns: "Department of Transportation", "Chamber of
/// Commerce and Industry", "Superior Court".
final class Institutions {
    private static final Set<String> LINKS = Set.of("and", "&", ",", "the");
    private static final Set<String> ABOUT = Set.of("of", "for", "on");
    private static final int REACH = 7;
    private static final int SHORTEST = 4;
    private static final long CITY = 100_000;

    private final Cues cues;

    Institutions(Cues cues) {
        this.cues = cues;
    }

    /// Whether a name stands where an institution says what it is for.
    boolean isSubject(AnnotatedText text, Sentence sentence, int from) {
        int i = from - 1;
        while (i > sentence.firstToken() && i > from - REACH && (isCapital(text.token(i)) || isLink(text.token(i)))) {
            i--;
        }
        return i > sentence.firstToken()
                && ABOUT.contains(text.token(i).lower())
                && isCapital(text.token(i - 1))
                && cues.has("bodies", text.token(i - 1).lower());
    }

    /// Whether a place is one that an institution is called after: "Ministry of Defence of Ukraine", "Bank of Boston".
    static boolean lendsName(Place place) {
        return place.feature() == Place.Feature.COUNTRY
                || place.feature() == Place.Feature.ADMIN1
                || place.feature() == Place.Feature.REGION
                || place.population() >= CITY;
    }

    /// The words that a text has without a capital: with one they are seldom the names of towns.
    static Set<String> ordinary(AnnotatedText text) {
        Set<String> words = new HashSet<>();
        for (Token token : text.tokens()) {
            if (token.text().length() >= SHORTEST
                    && Character.isLowerCase(token.text().charAt(0))) {
                words.add(token.text());
            }
        }
        return words;
    }

    private static boolean isLink(Token token) {
        return LINKS.contains(token.lower());
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().charAt(0)) && token.pos() != Pos.PUNCT;
    }
}
