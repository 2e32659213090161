package dev.dateline.export.table;

import dev.dateline.core.Article;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reports as one cites them.
public final class Citations {
    private Citations() {}

    /// Title, outlet and day of publication, as far as they are known; else the report's id.
    public static String of(Article article) {
        String cited = Stream.of(
                        article.title().map(title -> "\"%s\"".formatted(title)),
                        article.outlet(),
                        article.published().map(Object::toString))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return cited.isEmpty() ? article.reportId() : cited;
    }
}
