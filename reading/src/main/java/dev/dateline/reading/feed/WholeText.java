package dev.dateline.reading.feed;

import dev.dateline.core.Content;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// Tells a whole report in a feed from a teaser for it.
///
/// A teaser coded as the report would miss what the report says further down, and nobody would see that it is
/// missing. So a text counts as whole only where the feed gives it as the content (`content:encoded`,
/// Atom's `content`), where it is more than the summary, is not short, does not break off with dots and does
/// not end with a link to read on.
final class WholeText {
    private static final int SHORTEST = 300;
    private static final Pattern BREAKS_OFF = Pattern.compile("(…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\])\\W*$");
    private static final Pattern READ_ON = Pattern.compile(
            "(continue reading|read (the )?(more|full|whole|rest|on)|full (story|article|report)|keep reading"
                    + "|view (the )?(original|full)|more at)\\b.{0,80}$");
    private static final int END = 160;

    private WholeText() {}

    static Optional<Content> of(String markup, Optional<String> summary) {
        return isWhole(plain(markup), summary)
                ? Optional.of(new Content.HtmlPage("<article>" + markup + "</article>"))
                : Optional.empty();
    }

    static Optional<Content> ofPlain(String text, Optional<String> summary) {
        return isWhole(text, summary) ? Optional.of(new Content.PlainText(text.strip())) : Optional.empty();
    }

    private static boolean isWhole(String text, Optional<String> summary) {
        String squeezed = squeezed(text);
        String end = squeezed.substring(Math.max(0, squeezed.length() - END));
        return squeezed.length() >= SHORTEST
                && summary.map(WholeText::plain)
                        .map(WholeText::squeezed)
                        .filter(teaser -> teaser.length() >= squeezed.length())
                        .isEmpty()
                && !BREAKS_OFF.matcher(end).find()
                && !READ_ON.matcher(end).find();
    }

    private static String plain(String markup) {
        return Jsoup.parseBodyFragment(markup).text();
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
