package dev.dateline.documents.extraction;

import dev.dateline.reading.spi.DocumentText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/// What a document says of itself. Programs fill it in unasked ("Document1", the name of whoever saved it), so
/// it is believed only where the text says the same.
final class OwnData {
    /// Where headline, byline and outlet stand.
    private static final int HEAD = 1_500;
    private static final int LONGEST = 300;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Metadata own;
    private final String text;
    private final String head;

    OwnData(Metadata own, String text) {
        this.own = own;
        this.text = text;
        this.head = " " + folded(text.substring(0, Math.min(text.length(), HEAD))) + " ";
    }

    DocumentText.Taken taken() {
        return new DocumentText.Taken(
                text,
                confirmed(own.get(TikaCoreProperties.TITLE)),
                confirmed(own.get(TikaCoreProperties.CREATOR)),
                confirmed(own.get(TikaCoreProperties.PUBLISHER)));
    }

    /// One word is too little to be sure of.
    private Optional<String> confirmed(@Nullable String said) {
        if (said == null || said.length() > LONGEST) {
            return Optional.empty();
        }
        String words = SPACES.matcher(said.strip()).replaceAll(" ");
        String sought = folded(words);
        return sought.indexOf(' ') > 0 && head.contains(" " + sought + " ") ? Optional.of(words) : Optional.empty();
    }

    /// Letters and digits alone, small.
    private static String folded(String words) {
        StringBuilder folded = new StringBuilder();
        boolean isGap = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (isGap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.append(Character.toLowerCase(c));
                isGap = false;
            } else {
                isGap = true;
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
