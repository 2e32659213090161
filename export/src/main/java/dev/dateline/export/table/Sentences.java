package dev.dateline.export.table;

import dev.dateline.core.incident.Account;
import java.util.List;

/// The sentences that an account rests on, each on one line.
public final class Sentences {
    private Sentences() {}

    public static List<String> of(Account account) {
        return account.event().evidence().stream()
                .map(span -> span.of(account.article().text()).strip().replaceAll("\\s+", " "))
                .toList();
    }
}
