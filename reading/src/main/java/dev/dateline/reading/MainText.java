package dev.dateline.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Finds the running text of a news page.
///
/// Three steps: what is furniture by tag, role or class name is taken out (unless it holds most of the
/// page's text); of the rest the container whose paragraphs weigh most is chosen and widened while its
/// neighbours look alike; its blocks are written out, without lists of links, notices and trailing
/// headings. All walks are iterative, so that a page of any depth costs no stack.
final class MainText {
    /// The body's blocks in order, and the words under pictures.
    record Body(List<String> paragraphs, List<String> captions) {}

    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "button",
            "select",
            "input",
            "textarea",
            "nav",
            "dialog",
            "menu",
            "map",
            "option",
            "datalist",
            "head");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "amp-img",
            "picture");
    private static final Set<String> PARAGRAPHS = Set.of(
            "p", "pre", "td", "blockquote", "li", "div", "section", "dd", "article", "span", "font", "center", "main");
    private static final Set<String> KEPT = Set.of("html", "body", "main", "article");
    private static final Set<String> INLINE = Set.of(
            "a", "b", "strong", "i", "em", "u", "span", "font", "sup", "sub", "small", "abbr", "cite", "q", "mark",
            "time");
    private static final int SHORT_BLOCK = 25;

    private final Document page;
    private final String headline;
    private final IdentityHashMap<Element, Weight> weights = new IdentityHashMap<>();
    private final List<String> captions = new ArrayList<>();

    private MainText(Document page, String headline) {
        this.page = page;
        this.headline = Furniture.folded(headline);
    }

    /// @param page is changed: furniture is taken out of it
    static Body of(Document page, String headline) {
        return new MainText(page, headline).find();
    }

    private Body find() {
        Element body = page.body();
        prune(body);
        weights.clear();
        weigh(body);
        Element container = container(body);
        List<String> paragraphs = new Blocks(container).write();
        return new Body(paragraphs, List.copyOf(captions));
    }

    /// What an element's text amounts to.
    private static final class Weight {
        int text;
        int linked;
        int own;
        double score;
        double mass;

        double linkDensity() {
            return text == 0 ? 0 : (double) linked / text;
        }
    }

    private Weight weight(Element element) {
        Weight weight = weights.get(element);
        return weight == null ? new Weight() : weight;
    }

    // ---------------------------------------------------------------- furniture out

    private void prune(Element body) {
        weigh(body);
        int total = Math.max(1, weight(body).text - weight(body).linked);
        List<Element> drop = new ArrayList<>();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (!(node instanceof Element element) || element.equals(body)) {
                        return NodeFilter.FilterResult.CONTINUE;
                    }
                    if (isFurniture(element, total)) {
                        drop.add(element);
                        return NodeFilter.FilterResult.SKIP_ENTIRELY;
                    }
                    return NodeFilter.FilterResult.CONTINUE;
                },
                body);
        drop.forEach(Node::remove);
    }

    private boolean isFurniture(Element element, int total) {
        String tag = element.normalName();
        if (NEVER_TEXT.contains(tag)) {
            return true;
        }
        if (KEPT.contains(tag) || tag.equals("blockquote")) {
            return false;
        }
        if (INLINE.contains(tag) && isInsideProse(element)) {
            return PageNames.isHidden(element) || PageNames.isAside(element);
        }
        if (tag.equals("table") || tag.equals("tbody") || tag.equals("tr") || tag.equals("td") || tag.equals("th")) {
            return PageNames.isHidden(element);
        }
        Weight weight = weight(element);
        int prose = weight.text - weight.linked;
        if (tag.equals("figcaption") || PageNames.isCaption(element)) {
            if (prose < 600) {
                keepCaption(element);
                return true;
            }
        }
        if (prose < 400
                && weight.text > 0
                && PageNames.isPicture(element)
                && element.selectFirst("img, picture") != null) {
            keepCaption(element);
            return true;
        }
        if (tag.equals("figure") && element.selectFirst("table, blockquote, pre, p") == null) {
            for (Element caption : element.select("figcaption")) {
                keepCaption(caption);
            }
            return true;
        }
        if (prose > total * 0.4) {
            return false;
        }
        if (PageNames.isHidden(element)) {
            return true;
        }
        if (tag.equals("aside") || tag.equals("footer")) {
            return true;
        }
        if (PageNames.hasFurnitureRole(element)) {
            return true;
        }
        return switch (PageNames.furniture(element)) {
            case CERTAIN -> element.selectFirst("[itemprop=articleBody]") == null;
            case LIKELY -> prose < 200 || weight.linkDensity() > 0.5;
            case NO -> tag.equals("header") && weight.text < 400 && element.selectFirst("h1") == null;
        };
    }

    /// Whether words stand beside it, so that taking it out would tear a sentence.
    private boolean isInsideProse(Element element) {
        Element parent = element.parent();
        return parent != null && (weight(parent).own > weight(element).text || INLINE.contains(parent.normalName()));
    }

    private void keepCaption(Element element) {
        String text = Furniture.squeezed(element.text());
        if (text.length() > 3 && captions.size() < 200 && !captions.contains(text)) {
            captions.add(text);
        }
    }

    // ---------------------------------------------------------------- weighing

    private void weigh(Element root) {
        NodeTraversor.traverse(
                new org.jsoup.select.NodeVisitor() {
                    int links;

                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            weights.put(element, new Weight());
                            if (element.normalName().equals("a")) {
                                links++;
                            }
                        } else if (node instanceof TextNode textNode) {
                            Element parent = textNode.parent();
                            Weight weight = parent == null ? null : weights.get(parent);
                            if (weight != null) {
                                int length = Furniture.visibleLength(textNode.getWholeText());
                                weight.text += length;
                                weight.own += length;
                                if (links > 0) {
                                    weight.linked += length;
                                }
                            }
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            if (element.normalName().equals("a")) {
                                links--;
                            }
                            Element parent = element.parent();
                            Weight above = parent == null ? null : weights.get(parent);
                            Weight weight = weights.get(element);
                            if (above != null && weight != null) {
                                above.text += weight.text;
                                above.linked += weight.linked;
                                if (!BLOCKS.contains(element.normalName())) {
                                    above.own += weight.own;
                                }
                            }
                        }
                    }
                },
                root);
    }

    // ---------------------------------------------------------------- the container

    private Element container(Element body) {
        List<Element> elements = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        elements.add(element);
                    }
                },
                body);
        for (Element element : elements) {
            Weight weight = weight(element);
            if (PARAGRAPHS.contains(element.normalName())
                    && weight.own >= SHORT_BLOCK
                    && BLOCKS.contains(element.normalName())) {
                double density = weight.linkDensity();
                double score = (1 + Math.min(weight.own / 60.0, 8)) * (1 - density);
                if (density > 0.6) {
                    continue;
                }
                double share = 1;
                Element above = element.normalName().equals("div")
                                || element.normalName().equals("section")
                                || element.normalName().equals("article")
                        ? element
                        : element.parent();
                for (int up = 0; up < 6 && above != null && !above.equals(body.parent()); up++) {
                    weight(above).score += score * share;
                    share = up == 0 ? 0.6 : share * 0.7;
                    above = above.parent();
                }
                weight.mass += score;
            }
        }
        for (int i = elements.size() - 1; i > 0; i--) {
            Element parent = elements.get(i).parent();
            if (parent != null) {
                weight(parent).mass += weight(elements.get(i)).mass;
            }
        }
        Element best = body;
        double bestScore = -1;
        for (Element element : elements) {
            Weight weight = weight(element);
            if (weight.score <= 0 || element.normalName().equals("p")) {
                continue;
            }
            double score = weight.score * (1 - weight.linkDensity()) * PageNames.containerFactor(element);
            if (score > bestScore) {
                bestScore = score;
                best = element;
            }
        }
        return widened(best, body);
    }

    /// Goes up while the parent holds clearly more running text than its chosen child.
    private Element widened(Element best, Element body) {
        Element chosen = best;
        Element above = chosen.parent();
        for (int up = 0; up < 5 && above != null && !chosen.equals(body) && !isWholeArticle(chosen); up++) {
            double gain = weight(above).mass - weight(chosen).mass;
            if (weight(above).mass > weight(best).mass * 1.15
                    && gain > 3
                    && weight(above).linkDensity() < 0.35) {
                chosen = above;
                break;
            }
            if (isWholeArticle(above)) {
                break;
            }
            above = above.parent();
        }
        return chosen;
    }

    private static boolean isWholeArticle(Element element) {
        return element.normalName().equals("article")
                || element.attr("itemprop").equals("articleBody");
    }

    // ---------------------------------------------------------------- writing out

    private record Block(String text, int linked, String tag, boolean inList) {
        double linkDensity() {
            return text.isEmpty() ? 0 : (double) linked / Math.max(1, Furniture.visibleLength(text));
        }

        boolean isHeading() {
            return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        }
    }

    private final class Blocks {
        private final Element container;
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();
        private int linked;
        private int links;
        private int lists;
        private @Nullable Element open;

        Blocks(Element container) {
            this.container = container;
        }

        List<String> write() {
            NodeTraversor.traverse(
                    new org.jsoup.select.NodeVisitor() {
                        @Override
                        public void head(Node node, int depth) {
                            if (node instanceof TextNode textNode) {
                                append(textNode.getWholeText());
                            } else if (node instanceof Element element) {
                                String tag = element.normalName();
                                if (BLOCKS.contains(tag)) {
                                    flush();
                                    open = element;
                                } else if (tag.equals("br")) {
                                    lineBreak();
                                }
                                if (tag.equals("a")) {
                                    links++;
                                }
                                if (tag.equals("ul") || tag.equals("ol") || tag.equals("table")) {
                                    lists++;
                                }
                            }
                        }

                        @Override
                        public void tail(Node node, int depth) {
                            if (node instanceof Element element) {
                                String tag = element.normalName();
                                if (BLOCKS.contains(tag)) {
                                    flush();
                                    open = element.parent();
                                }
                                if (tag.equals("a")) {
                                    links--;
                                }
                                if (tag.equals("ul") || tag.equals("ol") || tag.equals("table")) {
                                    lists--;
                                }
                            }
                        }
                    },
                    container);
            flush();
            return chosen();
        }

        private void append(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Furniture.isSpace(c)) {
                    int end = current.length() - 1;
                    if (end >= 0 && current.charAt(end) != ' ' && current.charAt(end) != '\n') {
                        current.append(' ');
                    }
                } else if (!Furniture.isInvisible(c)) {
                    current.append(c);
                    if (links > 0) {
                        linked++;
                    }
                }
            }
        }

        private void lineBreak() {
            int end = current.length();
            while (end > 0 && current.charAt(end - 1) == ' ') {
                end--;
            }
            current.setLength(end);
            if (end > 0 && current.charAt(end - 1) == '\n') {
                flush();
            } else if (end > 0) {
                current.append('\n');
            }
        }

        private void flush() {
            String text = current.toString().strip();
            if (!text.isEmpty()) {
                blocks.add(new Block(text, linked, open == null ? "div" : open.normalName(), lists > 0));
            }
            current.setLength(0);
            linked = 0;
        }

        private List<String> chosen() {
            List<Block> kept = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            int total = blocks.stream().mapToInt(block -> block.text().length()).sum();
            int done = 0;
            boolean inLinks = false;
            for (Block block : blocks) {
                done += block.text().length();
                if (Furniture.opensLinks(block.text())) {
                    inLinks = true;
                    continue;
                }
                if (inLinks
                        && (block.linkDensity() > 0.25
                                || (block.inList() && block.text().length() < 100))) {
                    continue;
                }
                inLinks = false;
                if (Furniture.isLegalNotice(block.text()) && done > total / 2) {
                    continue;
                }
                if (block.text().length() >= 100 && !block.inList() && !seen.add(Furniture.folded(block.text()))) {
                    continue;
                }
                if (done > total / 2 && block.text().length() < 30 && Furniture.isTrailer(block.text())) {
                    continue;
                }
                if (isText(block)) {
                    kept.add(block);
                }
            }
            while (!kept.isEmpty() && isTail(kept.getLast())) {
                kept.removeLast();
            }
            while (!kept.isEmpty() && isHead(kept.getFirst())) {
                kept.removeFirst();
            }
            return kept.stream().map(Block::text).toList();
        }

        private boolean isText(Block block) {
            if (Furniture.isNotice(block.text())) {
                return false;
            }
            if (block.linkDensity() > 0.8 && block.text().length() < 200) {
                return false;
            }
            return true;
        }

        private boolean isTail(Block block) {
            return block.isHeading() || Furniture.isTrailer(block.text());
        }

        private boolean isHead(Block block) {
            if (block.tag().equals("h1")) {
                return true;
            }
            String folded = Furniture.folded(block.text());
            return (!headline.isEmpty() && folded.equals(headline)) || Furniture.isByline(block.text());
        }
    }
}
