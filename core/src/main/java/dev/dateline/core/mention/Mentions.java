package dev.dateline.core.mention;

import dev.dateline.core.Place;
import dev.dateline.core.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// All mentions of one article with what they resolve to, in text order. Immutable; look-ups are binary
/// searches.
public final class Mentions {
    private final List<Mention> all;
    private final int longest;
    private final Optional<Place> home;
    private final Function<Span, Optional<PlaceChoice>> choices;

    /// Mentions of a text that is at home nowhere.
    public Mentions(List<Mention> mentions) {
        this(mentions, Optional.empty(), span -> Optional.empty());
    }

    /// @param home the town, or else the division, on which the places of the text settle, as those of local
    ///     news do
    /// @param choices why a name of a place at a span means what it does; asked for seldom
    public Mentions(List<Mention> mentions, Optional<Place> home, Function<Span, Optional<PlaceChoice>> choices) {
        this.home = home;
        this.choices = choices;
        this.all = mentions.stream()
                .sorted(Comparator.comparing(Mention::span)
                        .thenComparing(mention -> mention.getClass().getName()))
                .toList();
        this.longest =
                all.stream().mapToInt(mention -> mention.span().length()).max().orElse(0);
    }

    public List<Mention> all() {
        return all;
    }

    /// The town, or else the first-order division, on which the places of the text settle; empty for a text
    /// that tells of many places.
    public Optional<Place> home() {
        return home;
    }

    /// Some of the mentions, of the same text.
    public Mentions only(Predicate<Mention> kept) {
        return new Mentions(all.stream().filter(kept).toList(), home, choices);
    }

    /// Why the name of a place means what it does; empty where the gazetteer gave no choice.
    public Optional<PlaceChoice> choice(Mention.OfPlace place) {
        return choices.apply(place.span());
    }

    public <M extends Mention> List<M> of(Class<M> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// Mentions of one kind that lie inside a span.
    public <M extends Mention> List<M> within(Span span, Class<M> type) {
        List<M> found = new ArrayList<>();
        for (int i = firstFrom(span.start()); i < all.size(); i++) {
            Mention mention = all.get(i);
            if (mention.span().start() >= span.end()) {
                break;
            }
            if (mention.span().end() <= span.end() && type.isInstance(mention)) {
                found.add(type.cast(mention));
            }
        }
        return found;
    }

    /// The mention of one kind that covers an offset; the longest if several do.
    public <M extends Mention> Optional<M> at(int offset, Class<M> type) {
        Optional<M> best = Optional.empty();
        for (int i = firstFrom(Math.max(0, offset - longest)); i < all.size(); i++) {
            Mention mention = all.get(i);
            if (mention.span().start() > offset) {
                break;
            }
            boolean covers = mention.span().contains(offset) && type.isInstance(mention);
            if (covers
                    && best.filter(b -> b.span().length() >= mention.span().length())
                            .isEmpty()) {
                best = Optional.of(type.cast(mention));
            }
        }
        return best;
    }

    /// Index of the first mention that starts at or after an offset.
    private int firstFrom(int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
