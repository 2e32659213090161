package dev.dateline.store;

import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Decision.Content;
import dev.dateline.core.incident.Settled;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decisions of reviewers, written and read. Accounts that a later coding replaced are followed to those in
/// their place.
final class DecisionTable {
    private static final String SAME = "same";
    private static final String DIFFERENT = "different";
    private static final String VALUE = "value";

    private DecisionTable() {}

    /// @param decision its number is given here
    static Decision add(Connection connection, Decision decision) throws SQLException {
        int number = all(connection).size() + 1;
        Content content = decision.content();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, number);
            insert.setString(2, kind(content));
            insert.setString(3, account(content));
            insert.setString(4, other(content).orElse(null));
            Optional<Settled> settled = content instanceof Decision.Value(String account, Settled set)
                    ? Optional.of(set)
                    : Optional.empty();
            insert.setString(5, settled.map(Settled::field).orElse(null));
            insert.setString(6, settled.map(Settled::text).orElse(null));
            insert.setString(7, decision.because());
            insert.setString(8, decision.author());
            insert.setObject(9, LocalDateTime.ofInstant(decision.at(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return new Decision(number, content, decision.because(), decision.author(), decision.at());
    }

    /// All decisions in order, about the accounts that now stand where those stood of which they were taken.
    static List<Decision> all(Connection connection) throws SQLException {
        List<Decision> decisions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT number, kind, account, other, field, value, because, author, decided_at FROM decisions ORDER BY number")) {
            @Nullable Map<String, String> known = null;
            while (row.next()) {
                // Most stores have no decisions, and are asked for them with every incident.
                Map<String, String> successions = known == null ? successions(connection) : known;
                known = successions;
                String account = latest(row.getString(3), successions);
                Optional<Content> content = content(
                        row.getString(2),
                        account,
                        Optional.ofNullable(row.getString(4)).map(other -> latest(other, successions)),
                        row.getString(5),
                        row.getString(6));
                if (content.isPresent()) {
                    decisions.add(new Decision(
                            row.getInt(1),
                            content.get(),
                            row.getString(7),
                            row.getString(8),
                            row.getTimestamp(9).toLocalDateTime().toInstant(ZoneOffset.UTC)));
                }
            }
        }
        return decisions;
    }

    /// Decisions about values, by the incident that holds the account of which they were taken.
    static Map<String, List<Decision>> byIncident(Connection connection, Map<String, List<Account>> accounts)
            throws SQLException {
        Map<String, List<Decision>> byIncident = new HashMap<>();
        List<Decision> all = all(connection);
        if (all.isEmpty()) {
            return byIncident;
        }
        Map<String, String> incidents = new HashMap<>();
        accounts.forEach((incident, told) -> told.forEach(account -> incidents.put(account.id(), incident)));
        for (Decision decision : all) {
            if (decision.content() instanceof Decision.Value(String account, Settled settled)) {
                @Nullable String incident = incidents.get(account);
                if (incident != null) {
                    byIncident
                            .computeIfAbsent(incident, id -> new ArrayList<>())
                            .add(decision);
                }
            }
        }
        return byIncident;
    }

    static Map<String, String> successions(Connection connection) throws SQLException {
        Map<String, String> successions = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT old, account FROM successions")) {
            while (row.next()) {
                successions.put(row.getString(1), row.getString(2));
            }
        }
        return successions;
    }

    /// The account at the end of the chain of successions.
    static String latest(String account, Map<String, String> successions) {
        String latest = account;
        for (int steps = 0; steps <= successions.size() && successions.containsKey(latest); steps++) {
            latest = successions.getOrDefault(latest, latest);
        }
        return latest;
    }

    private static Optional<Content> content(
            String kind, String account, Optional<String> other, String field, String value) {
        if (kind.equals(VALUE)) {
            return Optional.of(new Decision.Value(account, Settled.parse(field, value)));
        }
        // Two accounts that a later coding made one need no decision any more.
        return other.filter(id -> !id.equals(account))
                .map(id -> kind.equals(SAME) ? new Decision.Same(account, id) : new Decision.Different(account, id));
    }

    private static String kind(Content content) {
        return switch (content) {
            case Decision.Same same -> SAME;
            case Decision.Different different -> DIFFERENT;
            case Decision.Value value -> VALUE;
        };
    }

    private static String account(Content content) {
        return switch (content) {
            case Decision.Same same -> same.account();
            case Decision.Different different -> different.account();
            case Decision.Value value -> value.account();
        };
    }

    private static Optional<String> other(Content content) {
        return switch (content) {
            case Decision.Same same -> Optional.of(same.other());
            case Decision.Different different -> Optional.of(different.other());
            case Decision.Value value -> Optional.empty();
        };
    }
}
