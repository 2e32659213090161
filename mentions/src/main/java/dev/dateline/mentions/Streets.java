package dev.dateline.mentions;

import dev.dateline.codebook.Cues;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.regex.Pattern;

/// Tells names of streets from those of the towns that they are called after.
final class Streets {
    private static final Pattern ORDINAL = Pattern.compile("\\d+(st|nd|rd|th)");

    private final Cues cues;

    Streets(Cues cues) {
        this.cues = cues;
    }

    /// Whether the words beside a name make it that of a street: "York Street", "West 36th Street", "York
    /// avenues", "York and Derby avenues", "19th and York", "York and 19th".
    ///
    /// @param end index after the last token of the name
    boolean isNamed(AnnotatedText text, Sentence sentence, int from, int end) {
        return isSingle(text, sentence, end)
                || isOneOfSeveral(text, sentence, end)
                || isCorner(text, sentence, from, end);
    }

    private boolean isSingle(AnnotatedText text, Sentence sentence, int end) {
        boolean numbered = end + 1 < sentence.endToken() && isNumber(text.token(end));
        int kind = numbered ? end + 1 : end;
        return kind < sentence.endToken()
                && isCapital(text.token(kind))
                && cues.has("street-kinds", text.token(kind).lower());
    }

    private boolean isOneOfSeveral(AnnotatedText text, Sentence sentence, int end) {
        int kind = end;
        if (end < sentence.endToken() && text.token(end).pos() == Pos.CCONJ) {
            kind++;
            while (kind < sentence.endToken() && isCapital(text.token(kind))) {
                kind++;
            }
        }
        return kind < sentence.endToken()
                && text.token(kind).lower().endsWith("s")
                && cues.has("street-kinds", text.token(kind).lemma());
    }

    private static boolean isCorner(AnnotatedText text, Sentence sentence, int from, int end) {
        boolean before = from - 2 >= sentence.firstToken()
                && text.token(from - 1).pos() == Pos.CCONJ
                && ORDINAL.matcher(text.token(from - 2).text()).matches();
        boolean after = end + 1 < sentence.endToken()
                && text.token(end).pos() == Pos.CCONJ
                && ORDINAL.matcher(text.token(end + 1).text()).matches();
        return before || after;
    }

    private static boolean isNumber(Token token) {
        return Character.isDigit(token.text().charAt(0));
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().charAt(0));
    }
}
