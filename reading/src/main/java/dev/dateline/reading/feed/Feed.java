package dev.dateline.reading.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// A feed or sitemap.
///
/// @param title the feed's own, which mostly is the outlet's
/// @param items in the feed's order
/// @param parts other sitemaps in which the items stand, of a sitemap index
/// @param isSitemap whether it lists all pages of a site, however old, instead of the latest
public record Feed(Optional<String> title, List<FeedItem> items, List<Part> parts, boolean isSitemap) {
    private static final int DEEPEST = 128;
    private static final Pattern END =
            Pattern.compile("</\\s*([A-Za-z:]+)\\s*>\\s*(?:<!--(?:(?!-->).)*-->\\s*)*$", Pattern.DOTALL);
    private static final int TAIL = 4_096;

    /// @param changed when anything in it changed last
    public record Part(URI address, Optional<Instant> changed) {}

    public Feed {
        items = List.copyOf(items);
        parts = List.copyOf(parts);
    }

    /// Entities of a document type are never followed, and a feed that breaks off is no feed: its last item
    /// could be half a report.
    ///
    /// @param base what relative links are relative to
    /// @throws BrokenFeedException telling what is wrong
    public static Feed parse(byte[] xml, Optional<URI> base) throws BrokenFeedException {
        Document document;
        try {
            document = Jsoup.parse(
                    new ByteArrayInputStream(xml),
                    null,
                    base.map(URI::toString).orElse(""),
                    Parser.xmlParser().setMaxDepth(DEEPEST));
        } catch (IOException | RuntimeException e) {
            throw new BrokenFeedException("cannot be read as XML");
        }
        Element root = document.firstElementChild();
        if (root == null) {
            throw new BrokenFeedException("holds no XML");
        }
        requireWhole(root, xml);
        return switch (name(root)) {
            case "rss", "rdf" -> rss(root);
            case "feed" -> atom(root);
            case "urlset" -> new Feed(Optional.empty(), each(root, "url", Sitemaps::item), List.of(), true);
            case "sitemapindex" -> new Feed(Optional.empty(), List.of(), each(root, "sitemap", Sitemaps::part), true);
            case "html" -> throw new BrokenFeedException("is a web page, no feed; give the address of its feed");
            case String other -> throw new BrokenFeedException("is no feed and no sitemap, but <%s>".formatted(other));
        };
    }

    private static void requireWhole(Element root, byte[] xml) throws BrokenFeedException {
        int from = Math.max(0, xml.length - TAIL);
        String tail = new String(xml, from, xml.length - from, StandardCharsets.ISO_8859_1).replace("\0", "");
        Matcher end = END.matcher(tail);
        if (!end.find() || !end.group(1).equalsIgnoreCase(root.tagName())) {
            throw new BrokenFeedException("breaks off before its end");
        }
    }

    private static Feed rss(Element root) {
        Optional<Element> inside = child(root, "channel");
        // In RSS 1.0 the items stand beside the channel.
        List<Element> entries = new ArrayList<>(children(root, "item"));
        inside.ifPresent(channel -> entries.addAll(children(channel, "item")));
        Optional<String> title =
                inside.flatMap(channel -> child(channel, "title")).flatMap(FeedText::line);
        return new Feed(title, entries.stream().map(Rss::item).toList(), List.of(), false);
    }

    private static Feed atom(Element root) {
        return new Feed(
                child(root, "title").flatMap(FeedText::line), each(root, "entry", Atom::item), List.of(), false);
    }

    private interface Read<T> {
        Optional<T> of(Element element);
    }

    private static <T> List<T> each(Element root, String name, Read<T> read) {
        return children(root, name).stream()
                .flatMap(element -> read.of(element).stream())
                .toList();
    }

    // ------------------------------------------------------------------------------- what the dialects share

    /// The name without its prefix, in small letters.
    static String name(Element element) {
        String tag = element.tagName();
        return tag.substring(tag.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    static List<Element> children(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> name(child).equals(name))
                .toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /// The first child with that whole name, prefix included.
    static Optional<Element> exactly(Element parent, String tag) {
        return parent.children().stream()
                .filter(child -> child.tagName().equalsIgnoreCase(tag))
                .findFirst();
    }

    /// The address of a page; whatever is none is left out.
    static Optional<URI> address(Element at, String text) {
        String squeezed = text.strip().replace(" ", "%20");
        if (squeezed.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI given = new URI(squeezed);
            URI whole = at.baseUri().isEmpty() ? given : new URI(at.baseUri()).resolve(given);
            String scheme = String.valueOf(whole.getScheme()).toLowerCase(Locale.ROOT);
            return scheme.equals("http") || scheme.equals("https") ? Optional.of(whole) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
