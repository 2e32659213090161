package dev.dateline.export.spi;

import dev.dateline.core.Span;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.LedgerEntry;
import dev.dateline.core.incident.Sourced;
import java.util.List;
import java.util.function.Function;

/// What a cell rests on.
public sealed interface Support {
    /// Words of a report.
    ///
    /// @param spans at least one, into the text of the account's article
    record Words(Account account, List<Span> spans) implements Support {
        public Words {
            spans = List.copyOf(spans);
            if (spans.isEmpty()) {
                throw new IllegalArgumentException("words need a place in the text");
            }
        }
    }

    /// A reviewer's decision.
    record Reviewed(Decision decision) implements Support {}

    /// Words of an account; none when it has no spans for them.
    static List<Support> of(Account account, List<Span> spans) {
        return spans.isEmpty() ? List.of() : List.of(new Words(account, spans));
    }

    /// The words, or the decision, behind a merged value.
    static <T> List<Support> of(Incident incident, Sourced<T> value, Function<T, List<Span>> spans) {
        return value.decision()
                .<List<Support>>map(decision -> List.of(new Reviewed(decision)))
                .orElseGet(() -> of(incident.account(value.accounts().getFirst()), spans.apply(value.value())));
    }

    /// The words of figures of the ledger.
    static List<Support> of(List<LedgerEntry> figures) {
        return figures.stream()
                .flatMap(entry -> entry.item() instanceof LedgerEntry.Figure(var casualties)
                        ? of(entry.account(), casualties.spans()).stream()
                        : java.util.stream.Stream.of())
                .toList();
    }
}
