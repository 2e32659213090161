package dev.dateline.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is taken from a web page.
///
/// @param title the article's headline, without the site's name
record PageArticle(
        Optional<String> title,
        List<String> paragraphs,
        List<String> captions,
        Optional<LocalDate> published,
        Optional<String> author,
        Optional<String> outlet,
        Optional<String> address) {
    private static final JsonMapper JSON = JsonMapper.shared();
    /// Real pages nest some dozens of elements; what is deeper is flattened by the parser.
    private static final int DEEPEST = 256;
    private static final int LONGEST_DATA = 500_000;

    static PageArticle of(String html, String url) {
        Document page = Jsoup.parse(html, url, Parser.htmlParser().setMaxDepth(DEEPEST));
        Optional<JsonNode> data = data(page);
        Optional<String> outlet = outlet(page, data);
        Optional<String> title = title(page, data, outlet);
        Optional<String> author = author(page, data);
        Optional<String> address = meta(page, "og:url")
                .or(() -> attribute(page, "link[rel=canonical]", "href"))
                .filter(PageArticle::isAddress);
        Optional<LocalDate> published = PageDates.published(page, url.isEmpty() ? address.orElse("") : url);
        MainText.Body body = MainText.of(page, title.orElse(""));
        return new PageArticle(title, body.paragraphs(), body.captions(), published, author, outlet, address);
    }

    private static boolean isAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    // ---------------------------------------------------------------- title

    private static Optional<String> title(Document page, Optional<JsonNode> data, Optional<String> outlet) {
        Optional<String> stated = data.flatMap(node -> text(node.path("headline")))
                .or(() -> meta(page, "og:title"))
                .or(() -> meta(page, "twitter:title"));
        String whole = Furniture.squeezed(page.title());
        String known = Furniture.folded(stated.orElse("") + " " + whole);
        @Nullable String only = null;
        int headings = 0;
        for (Element heading : page.select("h1")) {
            String text = Furniture.squeezed(heading.text());
            if (text.length() >= 8 && text.length() <= 300) {
                if (known.contains(Furniture.folded(text)) && !isName(text, outlet)) {
                    return Optional.of(text);
                }
                only = text;
                headings++;
            }
        }
        if (stated.isPresent()) {
            return Optional.of(withoutSite(stated.get(), outlet));
        }
        if (headings == 1 && only != null) {
            return Optional.of(only);
        }
        return whole.isEmpty() ? Optional.empty() : Optional.of(withoutSite(whole, outlet));
    }

    private static boolean isName(String text, Optional<String> outlet) {
        return outlet.isPresent() && Furniture.folded(text).equals(Furniture.folded(outlet.get()));
    }

    /// Cuts " - Daily Example" and " | World | Example" off.
    private static String withoutSite(String title, Optional<String> outlet) {
        String cut = title;
        int bar = cut.indexOf(" | ");
        if (bar >= 15) {
            cut = cut.substring(0, bar);
        }
        if (outlet.isPresent()) {
            String name = Furniture.folded(outlet.get());
            for (String dash : new String[] {" - ", " – ", " — ", ": "}) {
                int at = cut.lastIndexOf(dash);
                if (at >= 15
                        && Furniture.folded(cut.substring(at + dash.length())).equals(name)) {
                    cut = cut.substring(0, at);
                }
            }
        }
        return cut.strip();
    }

    // ---------------------------------------------------------------- author and outlet

    private static Optional<String> author(Document page, Optional<JsonNode> data) {
        return data.flatMap(node -> name(node.path("author")))
                .or(() -> meta(page, "author"))
                .or(() -> meta(page, "article:author"))
                .or(() -> meta(page, "parsely-author"))
                .or(() -> meta(page, "byl"))
                .or(() -> words(page, "[itemprop=author] [itemprop=name]"))
                .or(() -> words(page, "[itemprop=author]"))
                .or(() -> words(page, "a[rel=author]"))
                .map(PageArticle::withoutBy)
                .filter(name -> !isAddress(name) && name.length() >= 2 && name.length() <= 120);
    }

    private static String withoutBy(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("by ")
                ? name.substring(3).strip()
                : name;
    }

    private static Optional<String> outlet(Document page, Optional<JsonNode> data) {
        return meta(page, "og:site_name")
                .or(() -> data.flatMap(node -> name(node.path("publisher"))))
                .or(() -> meta(page, "application-name"))
                .or(() -> meta(page, "dc.publisher"))
                .filter(name -> !isAddress(name) && name.length() <= 120);
    }

    private static Optional<String> meta(Document page, String name) {
        for (Element meta : page.select("meta[content]")) {
            if (meta.attr("property").equalsIgnoreCase(name)
                    || meta.attr("name").equalsIgnoreCase(name)) {
                String content = Furniture.squeezed(meta.attr("content"));
                if (!content.isEmpty() && content.length() <= 1000) {
                    return Optional.of(content);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> attribute(Document page, String query, String attribute) {
        return Optional.ofNullable(page.selectFirst(query))
                .map(element -> element.attr(attribute).strip())
                .filter(value -> !value.isEmpty());
    }

    private static Optional<String> words(Document page, String query) {
        return Optional.ofNullable(page.selectFirst(query))
                .map(element ->
                        Furniture.squeezed(element.hasAttr("content") ? element.attr("content") : element.text()))
                .filter(text -> !text.isEmpty());
    }

    // ---------------------------------------------------------------- linked data

    /// The first thing of the page's linked data that is an article.
    private static Optional<JsonNode> data(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            String json = script.data();
            if (json.length() > LONGEST_DATA || !json.contains("headline")) {
                continue;
            }
            try {
                Optional<JsonNode> article = article(JSON.readTree(json), 0);
                if (article.isPresent()) {
                    return article;
                }
            } catch (JacksonException broken) {
                // pages write broken data often enough; what the mark-up says is used instead
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> article(JsonNode node, int depth) {
        if (depth > 4) {
            return Optional.empty();
        }
        if (node.isObject() && node.has("headline")) {
            return Optional.of(node);
        }
        if (node.isArray() || node.has("@graph")) {
            for (JsonNode part : node.isArray() ? node : node.path("@graph")) {
                Optional<JsonNode> found = article(part, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return node.has("mainEntity") ? article(node.path("mainEntity"), depth + 1) : Optional.empty();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString()
                ? Optional.of(Furniture.squeezed(
                                Jsoup.parseBodyFragment(node.asString()).text()))
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /// A name, the name of a thing, or the names of several joined by ", ".
    private static Optional<String> name(JsonNode node) {
        if (node.isArray()) {
            StringBuilder names = new StringBuilder();
            for (JsonNode part : node) {
                Optional<String> name = part.isArray() ? Optional.empty() : name(part);
                name.ifPresent(one -> names.append(names.isEmpty() ? "" : ", ").append(one));
            }
            return names.isEmpty() ? Optional.empty() : Optional.of(names.toString());
        }
        return text(node).or(() -> text(node.path("name")));
    }
}
