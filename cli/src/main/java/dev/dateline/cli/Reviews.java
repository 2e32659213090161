package dev.dateline.cli;

import dev.dateline.core.incident.Account;
import dev.dateline.store.Doubt;
import dev.dateline.store.IncidentStore;
import java.util.List;

/// The reviewer's queue: pairs of accounts of which matching is unsure, each with an id of its own.
final class Reviews {
    private Reviews() {}

    /// Eight digits of each account's id: enough to tell the pairs of a store apart.
    static String id(Doubt doubt) {
        return part(doubt.account()) + "-" + part(doubt.other());
    }

    private static String part(Account account) {
        return account.id().substring(0, 8);
    }

    /// @throws CommandFailure when there is no such pair in the queue, or several begin so
    static Doubt find(IncidentStore store, String id) {
        List<Doubt> meant = store.review(Integer.MAX_VALUE).doubts().stream()
                .filter(doubt -> id(doubt).startsWith(id))
                .toList();
        if (meant.size() != 1 || id.isBlank()) {
            throw new CommandFailure(
                    Exit.USAGE,
                    meant.isEmpty() || id.isBlank()
                            ? "there is nothing to review with the id '%s'; 'dateline review' lists all".formatted(id)
                            : "'%s' is the beginning of %d ids; give more of it".formatted(id, meant.size()));
        }
        return meant.getFirst();
    }
}
