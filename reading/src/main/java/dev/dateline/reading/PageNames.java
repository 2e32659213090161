package dev.dateline.reading;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What a page's class names, ids and roles tell of an element. Words of page builders, not of any one
/// site.
final class PageNames {
    enum Furniture {
        CERTAIN,
        LIKELY,
        NO
    }

    private static final Set<String> CERTAIN = Set.of(
            "comments",
            "comment",
            "disqus",
            "respond",
            "share",
            "sharing",
            "sharebar",
            "sharedaddy",
            "shares",
            "social",
            "socials",
            "addthis",
            "addtoany",
            "related",
            "recommended",
            "recommendations",
            "recirc",
            "newsletter",
            "newsletters",
            "subscribe",
            "subscription",
            "signup",
            "sidebar",
            "breadcrumb",
            "breadcrumbs",
            "byline",
            "bylines",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "advert",
            "advertisement",
            "adsbygoogle",
            "sponsored",
            "taboola",
            "outbrain",
            "navbar",
            "navigation",
            "pagination",
            "pager",
            "popup",
            "modal",
            "lightbox",
            "toolbar",
            "trending",
            "popular",
            "mostread",
            "copyright",
            "tooltip",
            "jp-relatedposts",
            "authorbio",
            "biography",
            "masthead",
            "login",
            "register",
            "tags",
            "tagcloud",
            "taglist",
            "timestamp",
            "skip",
            "promo",
            "promos",
            "promotion",
            "teaser",
            "teasers",
            "readmore",
            "wp-caption-text",
            "upsell",
            "paywall",
            "dateline-author",
            "publication-date",
            "sociallinks",
            "print-only",
            "printonly",
            "noprint",
            "screenreader",
            "recirculation",
            "morefrom",
            "relatedposts",
            "relatedarticles",
            "relatedcontent",
            "relatedstories",
            "breaking",
            "mailinglist");
    private static final Set<String> LIKELY = Set.of(
            "nav",
            "menu",
            "footer",
            "ad",
            "ads",
            "widget",
            "widgets",
            "author",
            "authors",
            "meta",
            "tag",
            "date",
            "time",
            "published",
            "pubdate",
            "credit",
            "credits",
            "tools",
            "actions",
            "rating",
            "ratings",
            "print",
            "banner",
            "sponsor",
            "links",
            "linklist",
            "bio",
            "follow",
            "contributor",
            "contributors",
            "category",
            "categories",
            "next",
            "prev",
            "previous",
            "toc",
            "player",
            "carousel",
            "slider",
            "gallery",
            "more",
            "extra",
            "aside",
            "hide",
            "hidden",
            "notice",
            "alert",
            "disclaimer",
            "rail",
            "cta",
            "donate",
            "feedback",
            "reactions",
            "likes",
            "views",
            "poll",
            "quiz",
            "dek",
            "kicker",
            "eyebrow",
            "label",
            "header",
            "overlay",
            "facebook",
            "whatsapp",
            "profile");
    private static final Set<String> CAPTIONS = Set.of(
            "caption", "captions", "figcaption", "photocaption", "imagecaption", "photocredit", "wp-caption-text");
    private static final Set<String> PICTURES =
            Set.of("image", "photo", "picture", "img", "thumbnail", "mainimage", "leadimage", "articleimage");
    private static final Set<String> GOOD = Set.of(
            "article",
            "articlebody",
            "body",
            "content",
            "entry",
            "post",
            "story",
            "storybody",
            "text",
            "maincontent",
            "paragraph",
            "blog");

    private PageNames() {}

    static Furniture furniture(Element element) {
        Furniture found = Furniture.NO;
        for (String word : words(element)) {
            if (word.equals("embed")) {
                return Furniture.NO;
            }
            if (CERTAIN.contains(word)) {
                return Furniture.CERTAIN;
            }
            if (LIKELY.contains(word)) {
                found = Furniture.LIKELY;
            }
        }
        return found;
    }

    static boolean isCaption(Element element) {
        for (String word : words(element)) {
            if (CAPTIONS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// A box for a picture; its words are those under the picture.
    static boolean isPicture(Element element) {
        for (String word : words(element)) {
            if (PICTURES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static boolean hasFurnitureRole(Element element) {
        return switch (element.attr("role")) {
            case "navigation",
                    "banner",
                    "complementary",
                    "contentinfo",
                    "search",
                    "dialog",
                    "menu",
                    "menubar",
                    "toolbar",
                    "tooltip",
                    "alert" -> true;
            default -> false;
        };
    }

    /// An inline element that pops up or is read to the blind only.
    static boolean isAside(Element element) {
        for (String word : words(element)) {
            switch (word) {
                case "rollover",
                        "popover",
                        "tooltip",
                        "screenreader",
                        "screen",
                        "sr",
                        "visuallyhidden",
                        "visually",
                        "popup",
                        "offscreen",
                        "caption",
                        "credit" -> {
                    if ((!element.normalName().equals("a") && element.selectFirst("a, img") != null)
                            || (!word.equals("rollover") && !word.equals("popover"))) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > 2000) {
            return false;
        }
        String squeezed = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return squeezed.contains("display:none") || squeezed.contains("visibility:hidden");
    }

    /// How much likelier an element of such a name is the article's container.
    static double containerFactor(Element element) {
        double factor = 1;
        if (element.normalName().equals("article") || element.attr("itemprop").equals("articleBody")) {
            factor *= 1.3;
        }
        for (String word : words(element)) {
            if (GOOD.contains(word)) {
                factor *= 1.15;
                break;
            }
        }
        for (String word : words(element)) {
            if (CERTAIN.contains(word)) {
                factor *= 0.6;
                break;
            }
        }
        return factor;
    }

    /// The words of class and id, split at punctuation and at capitals.
    static Iterable<String> words(Element element) {
        String names = element.attr("class") + " " + element.attr("id");
        if (names.length() == 1 || names.length() > 1000) {
            return Set.of();
        }
        java.util.LinkedHashSet<String> words = new java.util.LinkedHashSet<>();
        int start = -1;
        int whole = -1;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean inWord = Character.isLetterOrDigit(c);
            if (start >= 0 && (!inWord || (Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1))))) {
                words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
            if (whole >= 0 && !inWord) {
                words.add(names.substring(whole, i).toLowerCase(Locale.ROOT));
                whole = -1;
            }
            if (inWord && start < 0) {
                start = i;
            }
            if (inWord && whole < 0) {
                whole = i;
            }
        }
        return words;
    }
}
