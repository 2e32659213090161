package dev.dateline.core.mention;

import dev.dateline.core.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All mentions of one article with what they resolve to, in text order.
public record Mentions(List<Mention> all) {
    public Mentions {
        all = all.stream()
                .sorted(Comparator.comparing(Mention::span)
                        .thenComparing(m -> m.getClass().getName()))
                .toList();
    }

    public <M extends Mention> List<M> of(Class<M> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// Mentions of one kind that lie inside a span.
    public <M extends Mention> List<M> within(Span span, Class<M> type) {
        return inside(span).filter(type::isInstance).map(type::cast).toList();
    }

    /// The mention of one kind that covers an offset; the longest if several do.
    public <M extends Mention> Optional<M> at(int offset, Class<M> type) {
        return all.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(mention -> mention.span().contains(offset))
                .max(Comparator.comparingInt(mention -> mention.span().length()));
    }

    private Stream<Mention> inside(Span span) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).span().start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return all.subList(low, all.size()).stream()
                .takeWhile(mention -> mention.span().start() < span.end())
                .filter(mention -> mention.span().end() <= span.end());
    }
}
