package dev.dateline.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Finds the day a page was first published: what the page states for machines, then its address, then
/// dates shown in elements meant for them, then dates in the running text near the headline. The first
/// publication is preferred to later changes.
final class PageDates {
    private static final Set<String> PUBLISHED_META = Set.of(
            "article:published_time",
            "article:published",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "date_published",
            "published_time",
            "publish_date",
            "publish-date",
            "publishdate",
            "published",
            "pubdate",
            "pub_date",
            "publication_date",
            "publication-date",
            "publicationdate",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.created",
            "dcterms.created",
            "parsely-pub-date",
            "sailthru.date",
            "article_date_original",
            "article.published",
            "article.created",
            "rnews:datepublished",
            "originalpublicationdate",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "displaydate",
            "citation_publication_date",
            "citation_date",
            "bt:pubdate",
            "shareaholic:article_published_time",
            "vr:published_time",
            "ptime",
            "article:post_date",
            "prism.publicationdate",
            "rbpubdate",
            "analyticsattributes.articledate",
            "gentime",
            "release_date",
            "releasedate",
            "dcterms.date",
            "dc.date",
            "dcsext.articlefirstpublished",
            "weibo:article:create_at",
            "weibo: article:create_at",
            "original-publish-date",
            "originalpublishdate",
            "og:pubdate",
            "og:article:published",
            "pdate",
            "article-date",
            "article_date",
            "article:date",
            "firstpublished",
            "article_publish_date",
            "search_date",
            "uploaddate",
            "og:publish_date");
    private static final Set<String> VAGUE_META = Set.of(
            "date",
            "dc.date.modified",
            "dcterms.modified",
            "article:modified_time",
            "og:updated_time",
            "last-modified",
            "lastmod",
            "datemodified",
            "modified",
            "revised",
            "created",
            "creation_date",
            "datecreated",
            "dc.created",
            "eprints.datestamp",
            "og:modified_time",
            "article:modified",
            "last-update",
            "lastupdate",
            "updated_time",
            "date.updated",
            "og:date");
    private static final Set<String> DATE_WORDS = Set.of(
            "date",
            "datetime",
            "dates",
            "published",
            "publish",
            "pubdate",
            "publication",
            "posted",
            "timestamp",
            "time",
            "dateline",
            "datum",
            "fecha",
            "data",
            "byline",
            "postdate",
            "entrydate",
            "articledate",
            "meta",
            "postmeta",
            "entrymeta",
            "info",
            "articleinfo",
            "artdate",
            "created",
            "submitted",
            "day",
            "cal",
            "updated",
            "author",
            "dat",
            "postinfo",
            "postmetadata",
            "metadata",
            "postedon",
            "credits",
            "details",
            "stand",
            "zeit",
            "news_date",
            "tarih",
            "entry",
            "header",
            "kicker",
            "signature",
            "date_published");
    private static final int FAR = 4_000;

    private final Document page;
    private final String url;
    private final boolean monthFirst;

    private PageDates(Document page, String url) {
        this.page = page;
        this.url = url;
        String language = page.select("html").attr("lang").toLowerCase(Locale.ROOT);
        String host = url.toLowerCase(Locale.ROOT);
        this.monthFirst = language.equals("en-us")
                || (language.equals("en")
                        && !host.contains(".uk/")
                        && !host.contains(".au/")
                        && !host.contains(".in/"));
    }

    static Optional<LocalDate> published(Document page, String url) {
        return new PageDates(page, url).find();
    }

    private Optional<LocalDate> find() {
        Optional<LocalDate> address = DateText.inAddress(url).filter(PageDates::isPlausible);
        Optional<LocalDate> stated = fromData().or(() -> fromMeta(PUBLISHED_META));
        if (address.isPresent() && stated.isPresent()) {
            // a day off is a time zone; more means that one of them is not the publication
            return stated.get().isAfter(address.get()) ? address : stated;
        }
        return stated.or(() -> address)
                .or(this::fromMarked)
                .or(this::fromShown)
                .or(() -> fromMeta(VAGUE_META))
                .or(this::fromLines)
                .or(this::fromText)
                .or(this::fromScripts)
                .or(this::fromWriters)
                .or(this::fromPictures);
    }

    private static boolean isPlausible(LocalDate date) {
        return date.getYear() >= 1995;
    }

    private Optional<LocalDate> machine(String value) {
        return DateText.machine(value, monthFirst).filter(PageDates::isPlausible);
    }

    private Optional<LocalDate> fromMeta(Set<String> names) {
        Optional<LocalDate> best = Optional.empty();
        for (Element meta : page.select("meta[content]")) {
            for (String key : new String[] {"property", "name", "itemprop", "http-equiv", "pubdate"}) {
                String name = meta.attr(key).toLowerCase(Locale.ROOT);
                if (names.contains(name)) {
                    Optional<LocalDate> date = machine(meta.attr("content"));
                    if (date.isPresent() && (best.isEmpty() || date.get().isBefore(best.get()))) {
                        best = date;
                    }
                }
            }
        }
        return best;
    }

    private Optional<LocalDate> fromData() {
        for (String key : new String[] {"\"datePublished\"", "\"dateCreated\"", "\"uploadDate\""}) {
            for (Element script : page.select("script[type=application/ld+json]")) {
                Optional<LocalDate> date = afterKey(script.data(), key);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> fromScripts() {
        for (String key : new String[] {
            "\"datePublished\"",
            "\"publishedAt\"",
            "\"published_at\"",
            "\"publishDate\"",
            "\"publish_date\"",
            "\"pubDate\"",
            "\"firstPublished\"",
            "\"publicationDate\"",
            "\"published\"",
            "\"pubdate\"",
            "\"articlePublishDate\"",
            "\"postDate\"",
            "\"dateModified\""
        }) {
            for (Element script : page.select("script")) {
                Optional<LocalDate> date = afterKey(script.data(), key);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> afterKey(String data, String key) {
        int at = data.indexOf(key);
        while (at >= 0) {
            int open = data.indexOf('"', at + key.length());
            int close = open < 0 ? -1 : data.indexOf('"', open + 1);
            if (close > open
                    && close - open < 60
                    && data.substring(at + key.length(), open).strip().equals(":")) {
                Optional<LocalDate> date = machine(data.substring(open + 1, close));
                if (date.isPresent()) {
                    return date;
                }
            }
            at = data.indexOf(key, at + key.length());
        }
        return Optional.empty();
    }

    /// Elements whose mark-up says that they hold the day of publication.
    private Optional<LocalDate> fromMarked() {
        for (Element element : headlineFirst(page.select("[itemprop=datePublished], [property=datePublished], "
                + "time[pubdate], abbr.published, [itemprop=dateCreated], time.published"))) {
            Optional<LocalDate> date = ofElement(element);
            if (date.isPresent() && !isElsewhere(element)) {
                return date;
            }
        }
        for (Element element : headlineFirst(page.select("time"))) {
            Optional<LocalDate> date = ofElement(element);
            if (date.isPresent() && !isElsewhere(element)) {
                return date;
            }
        }
        return Optional.empty();
    }

    /// Elements after the headline, then those before it; what stands above a headline is often today's
    /// date.
    private List<Element> headlineFirst(List<Element> elements) {
        @Nullable Element headline = page.selectFirst("h1");
        if (headline == null || elements.isEmpty()) {
            return elements;
        }
        Set<Element> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(elements);
        List<Element> before = new ArrayList<>();
        List<Element> after = new ArrayList<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    boolean seen;

                    @Override
                    public void head(Node node, int depth) {
                        seen |= node.equals(headline);
                        if (node instanceof Element element && wanted.contains(element)) {
                            (seen ? after : before).add(element);
                        }
                    }
                },
                page);
        after.addAll(before);
        return after;
    }

    private Optional<LocalDate> ofElement(Element element) {
        for (String attribute : new String[] {"datetime", "content", "title"}) {
            if (element.hasAttr(attribute)) {
                Optional<LocalDate> date = machine(element.attr(attribute));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        String text = Furniture.squeezed(element.text());
        return text.length() > 200
                ? Optional.empty()
                : DateText.first(text, monthFirst).filter(PageDates::isPlausible);
    }

    /// Whether an element stands in a list of other articles, in comments or at the page's foot.
    private static boolean isElsewhere(Element element) {
        int up = 0;
        for (Element above = element; above != null && up < 40; above = above.parent(), up++) {
            switch (above.normalName()) {
                case "footer", "aside", "nav" -> {
                    return true;
                }
                default -> {}
            }
            for (String word : PageNames.words(above)) {
                switch (word) {
                    case "comment",
                            "comments",
                            "related",
                            "sidebar",
                            "recommended",
                            "footer",
                            "trending",
                            "popular",
                            "latest",
                            "teaser",
                            "navigation",
                            "navbar",
                            "commentlist" -> {
                        if (above.selectFirst("h1") == null
                                && !above.normalName().equals("body")) {
                            return true;
                        }
                    }
                    default -> {}
                }
            }
        }
        return false;
    }

    /// Dates in elements that are named for dates; those after the headline first.
    private Optional<LocalDate> fromShown() {
        List<Element> named = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element && !element.equals(page.body()) && named.size() < 400) {
                        for (String word : PageNames.words(element)) {
                            if (DATE_WORDS.contains(word)) {
                                named.add(element);
                                break;
                            }
                        }
                    }
                },
                page.body());
        Optional<LocalDate> updated = Optional.empty();
        for (Element element : headlineFirst(named)) {
            if (Furniture.visibleLength(element.text()) > 400 || isElsewhere(element)) {
                continue;
            }
            String text = Furniture.squeezed(element.text());
            List<DateText.Found> found = DateText.find(text, monthFirst, 4);
            for (DateText.Found date : found) {
                if (!isPlausible(date.date())) {
                    continue;
                }
                if (isUpdate(text.substring(Math.max(0, date.start() - 30), date.start()))) {
                    updated = updated.or(() -> Optional.of(date.date()));
                } else {
                    return Optional.of(date.date());
                }
            }
        }
        return updated;
    }

    private static boolean isUpdate(String before) {
        String lower = before.toLowerCase(Locale.ROOT);
        for (String word : new String[] {
            "update",
            "modified",
            "aktualisiert",
            "geändert",
            "bearbeitet",
            "mis à jour",
            "actualizado",
            "aggiornato",
            "atualizad",
            "обновлено",
            "güncelle",
            "bijgewerkt"
        }) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// A short line after the headline that holds little but a date.
    private Optional<LocalDate> fromLines() {
        List<Element> brief = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element && brief.size() < 2_000) {
                        String own = element.ownText();
                        if (own.length() >= 8 && own.length() <= 60) {
                            brief.add(element);
                        }
                    }
                },
                page.body());
        for (Element element : headlineFirst(brief)) {
            Optional<LocalDate> date =
                    DateText.first(element.ownText(), monthFirst).filter(PageDates::isPlausible);
            if (date.isPresent() && !isElsewhere(element)) {
                return date;
            }
        }
        return Optional.empty();
    }

    /// Dates of the running text from the headline on, then of the whole page when one prevails.
    private Optional<LocalDate> fromText() {
        StringBuilder after = new StringBuilder();
        StringBuilder before = new StringBuilder();
        @Nullable Element headline = page.selectFirst("h1");
        NodeTraversor.traverse(
                new NodeVisitor() {
                    boolean seen = headline == null;

                    @Override
                    public void head(Node node, int depth) {
                        if (node.equals(headline)) {
                            seen = true;
                        }
                        if (node instanceof TextNode text) {
                            StringBuilder out = seen ? after : before;
                            if (out.length() < 200_000) {
                                out.append(text.getWholeText()).append(' ');
                            }
                        }
                    }
                },
                page.body());
        String text = Furniture.squeezed(after.toString());
        for (DateText.Found found : DateText.find(text.substring(0, Math.min(text.length(), FAR)), monthFirst, 5)) {
            if (isPlausible(found.date())) {
                return Optional.of(found.date());
            }
        }
        Map<LocalDate, Integer> counts = new TreeMap<>();
        for (DateText.Found found : DateText.find(text, monthFirst, 200)) {
            counts.merge(found.date(), 1, Integer::sum);
        }
        for (DateText.Found found : DateText.find(Furniture.squeezed(before.toString()), monthFirst, 200)) {
            counts.merge(found.date(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .filter(entry -> isPlausible(entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /// A date that a small script writes into the page.
    private Optional<LocalDate> fromWriters() {
        for (Element script : page.body().select("script")) {
            if (script.data().length() < 150) {
                Optional<LocalDate> date =
                        DateText.first(script.data(), monthFirst).filter(PageDates::isPlausible);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> fromPictures() {
        for (Element meta : page.select("meta[property=og:image], link[rel=canonical]")) {
            Optional<LocalDate> date = DateText.inAddress(meta.attr("content") + meta.attr("href"));
            if (date.isPresent()) {
                return date.filter(PageDates::isPlausible);
            }
        }
        return Optional.empty();
    }
}
