package dev.dateline.store;

import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.AccountMatcher;
import dev.dateline.core.incident.AccountMatcher.Link;
import dev.dateline.core.incident.AccountMatcher.Profiled;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Incident;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keeps the tables of accounts and incidents as the matcher groups them. Runs on the writer's thread inside
/// its transaction; what it remembers is read again from the tables after one that failed.
///
/// The id of an incident is that of its account that arrived first: reports that come later never change it,
/// two incidents that are joined go by the older id, and an incident that falls apart leaves its id with the
/// part that holds the first account. Every other account's id still leads to its incident.
final class Grouping {
    private static final String MATCHER = "matcher";
    private static final int PAGE = 500;

    private final AccountMatcher matcher;
    private final Rewritten.Gathering rewritten = new Rewritten.Gathering();
    private @Nullable Remembered remembered;

    /// What the tables hold, by account.
    private record Remembered(AccountMatcher.Groups groups, Map<String, Stand> stands) {
        String incident(String account) {
            @Nullable Stand stand = stands.get(account);
            return stand == null ? account : stand.incident();
        }

        long arrival(String account) {
            @Nullable Stand stand = stands.get(account);
            return stand == null ? Long.MAX_VALUE : stand.arrival();
        }
    }

    /// @param arrival before those of later reports and later events
    private record Stand(String incident, long arrival) {
        static long arrival(long report, int event) {
            return report * 10_000 + event;
        }
    }

    Grouping(AccountMatcher matcher) {
        this.matcher = matcher;
    }

    /// Forgets what it remembers of the tables.
    void forget() {
        remembered = null;
        rewritten.clear();
    }

    /// Incidents whose rows came, changed or went since this was last asked.
    Rewritten rewritten() {
        return rewritten.take();
    }

    /// Whether the tables were made by another matcher, so that all has to be matched anew.
    boolean isOutdated(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT value FROM settings WHERE name = ?")) {
            select.setString(1, MATCHER);
            try (ResultSet row = select.executeQuery()) {
                return !row.next() || !row.getString(1).equals(matcher.version());
            }
        }
    }

    /// The accounts of newly coded reports come, those that the same reports had before go.
    ///
    /// @param seqs the reports' numbers in order of arrival
    /// @param recoded the reports that were there before
    void replace(
            Connection connection, List<Coding> codings, Map<ContentHash, Long> seqs, Collection<ContentHash> recoded)
            throws SQLException {
        if (codings.isEmpty()) {
            return;
        }
        List<String> reports = recoded.stream().map(ContentHash::hex).toList();
        Map<String, List<Known>> before = known(connection, reports);
        Remembered known = remember(connection);
        forget(known, before.values().stream().flatMap(List::stream).toList());
        run(connection, "DELETE FROM accounts WHERE report ", reports);
        List<Profiled> profiled = new ArrayList<>();
        try (Tables.NewRows rows = new Tables.NewRows(connection, "accounts")) {
            for (Coding coding : codings) {
                List<Accounts.Placed> placed =
                        Accounts.of(coding.report(), seqs.getOrDefault(coding.report(), 0L), coding.coded());
                for (Accounts.Placed one : placed) {
                    profiled.add(insert(rows, one, known.stands()));
                }
                succeed(
                        connection,
                        before.getOrDefault(coding.report().hex(), List.of()),
                        placed.stream().map(Accounts.Placed::account).toList());
            }
            rows.flush();
        }
        known.groups().add(profiled);
        Set<String> touched = new HashSet<>();
        Set<String> gone = new HashSet<>();
        before.values()
                .forEach(list -> list.forEach(one -> {
                    touched.add(one.incident());
                    gone.add(one.id());
                }));
        Set<String> fresh = profiled.stream().map(Profiled::id).collect(Collectors.toSet());
        regroup(connection, fresh::contains, touched);
        forgetDoubts(connection, gone);
        doubts(connection, fresh);
    }

    /// Takes the accounts of a report out.
    void remove(Connection connection, ContentHash report) throws SQLException {
        List<Known> before = known(connection, List.of(report.hex())).getOrDefault(report.hex(), List.of());
        forget(remember(connection), before);
        run(connection, "DELETE FROM accounts WHERE report ", List.of(report.hex()));
        Set<String> touched = new HashSet<>();
        before.forEach(known -> touched.add(known.incident()));
        regroup(connection, account -> false, touched);
        forgetDoubts(connection, before.stream().map(Known::id).toList());
    }

    private static void forget(Remembered remembered, List<Known> gone) {
        List<String> ids = gone.stream().map(Known::id).toList();
        remembered.groups().remove(ids);
        ids.forEach(remembered.stands()::remove);
    }

    /// A decision was added to the table.
    void decided(Connection connection, Decision decision) throws SQLException {
        switch (decision.content()) {
            case Decision.Same(String account, String other) -> decideAll(connection, Set.of(account, other));
            case Decision.Different(String account, String other) -> decideAll(connection, Set.of(account, other));
            case Decision.Value(String account, var settled) -> {
                Set<String> incident = incidentsOf(connection, List.of(account));
                rewrite(connection, incident);
            }
        }
    }

    private void decideAll(Connection connection, Set<String> accounts) throws SQLException {
        remember(connection).groups().decide(contents(connection));
        regroup(connection, account -> false, incidentsOf(connection, accounts));
        doubts(connection, accounts);
    }

    /// Makes all profiles, groups and incidents again from the current findings.
    ///
    /// @return how many accounts stand in another incident than before
    int rebuild(Connection connection, Pages pages) throws SQLException {
        Map<String, String> before = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, incident FROM accounts")) {
            while (row.next()) {
                before.put(row.getString(1), row.getString(2));
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM accounts");
            statement.execute("DELETE FROM incidents");
            statement.execute("DELETE FROM doubts");
            statement.execute("DELETE FROM settings WHERE name = '" + MATCHER + "'");
        }
        AccountMatcher.Groups fresh = matcher.groups();
        fresh.decide(contents(connection));
        Map<String, Stand> stands = new HashMap<>();
        try (Tables.NewRows rows = new Tables.NewRows(connection, "accounts")) {
            for (List<EmbeddedIncidentStore.Current> page = pages.after(connection, 0);
                    !page.isEmpty();
                    page = pages.after(connection, page.getLast().seq())) {
                List<Profiled> profiled = new ArrayList<>();
                for (EmbeddedIncidentStore.Current current : page) {
                    for (Accounts.Placed one : Accounts.of(current.report(), current.seq(), current.coded())) {
                        profiled.add(insert(rows, one, stands));
                    }
                }
                fresh.add(profiled);
            }
            rows.flush();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO settings VALUES (?, ?)")) {
            insert.setString(1, MATCHER);
            insert.setString(2, matcher.version());
            insert.executeUpdate();
        }
        remembered = new Remembered(fresh, stands);
        regroup(connection, account -> true, Set.of());
        doubts(connection, stands.keySet());
        int moved = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, incident FROM accounts")) {
            while (row.next()) {
                @Nullable String was = before.get(row.getString(1));
                moved += was != null && !was.equals(row.getString(2)) ? 1 : 0;
            }
        }
        return moved;
    }

    /// Reports with their current coding, in order of arrival, page by page.
    @FunctionalInterface
    interface Pages {
        List<EmbeddedIncidentStore.Current> after(Connection connection, long seq) throws SQLException;
    }

    /// Why two accounts are held for one happening, or not.
    List<String> explain(Connection connection, String account, String other) throws SQLException {
        return remember(connection).groups().explain(account, other);
    }

    private Profiled insert(Tables.NewRows rows, Accounts.Placed placed, Map<String, Stand> stands)
            throws SQLException {
        Account account = placed.account();
        byte[] profile = matcher.profile(account);
        stands.put(account.id(), new Stand(account.id(), Stand.arrival(account.arrival(), placed.event())));
        rows.add(
                account.id(),
                account.report(),
                placed.event(),
                account.arrival(),
                account.published(),
                account.id(),
                profile);
        return new Profiled(account.id(), profile);
    }

    private Remembered remember(Connection connection) throws SQLException {
        @Nullable Remembered known = remembered;
        if (known != null) {
            return known;
        }
        AccountMatcher.Groups groups = matcher.groups();
        groups.decide(contents(connection));
        Map<String, Stand> stands = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, incident, arrival, event, profile FROM accounts")) {
            List<Profiled> page = new ArrayList<>();
            while (row.next()) {
                String id = row.getString(1);
                String incident = row.getString(2);
                stands.put(
                        id,
                        new Stand(incident.equals(id) ? id : incident, Stand.arrival(row.getLong(3), row.getInt(4))));
                page.add(new Profiled(id, row.getBytes(5)));
                if (page.size() == PAGE) {
                    groups.know(page);
                    page = new ArrayList<>();
                }
            }
            groups.know(page);
        }
        Remembered read = new Remembered(groups, stands);
        remembered = read;
        return read;
    }

    private static List<Decision.Content> contents(Connection connection) throws SQLException {
        return DecisionTable.all(connection).stream().map(Decision::content).toList();
    }

    // ------------------------------------------------------------------------------------- tables follow the groups

    /// @param fresh whether an account came or was coded anew
    /// @param alsoTouched incidents that lost an account or that a decision is about
    private void regroup(Connection connection, Predicate<String> fresh, Set<String> alsoTouched) throws SQLException {
        Remembered known = remember(connection);
        List<NavigableSet<String>> groups = known.groups().changed();
        Map<String, Integer> sizes = new HashMap<>();
        groups.forEach(group -> group.forEach(member -> sizes.merge(known.incident(member), 1, Integer::sum)));
        Set<String> touched = new HashSet<>(alsoTouched);
        Map<String, String> moves = new HashMap<>();
        for (NavigableSet<String> group : groups) {
            String id =
                    group.stream().min(Comparator.comparingLong(known::arrival)).orElseThrow();
            List<String> came = group.stream()
                    .filter(member -> !id.equals(known.incident(member)))
                    .toList();
            if (came.isEmpty()
                    && group.size() == sizes.getOrDefault(id, 0)
                    && group.stream().noneMatch(fresh)) {
                continue; // it hangs together with what changed, but is what it was
            }
            touched.add(id);
            for (String member : came) {
                moves.put(member, id);
                touched.add(known.incident(member));
            }
        }
        move(connection, moves);
        moves.forEach((member, id) -> known.stands().put(member, new Stand(id, known.arrival(member))));
        rewrite(connection, touched);
    }

    private static void move(Connection connection, Map<String, String> moves) throws SQLException {
        if (moves.isEmpty()) {
            return;
        }
        List<String> accounts = List.copyOf(moves.keySet());
        List<String> incidents = accounts.stream()
                .map(account -> moves.getOrDefault(account, account))
                .toList();
        String sql = "UPDATE accounts SET incident = m.incident"
                + " FROM (SELECT unnest(?) AS account, unnest(?) AS incident) m"
                + " WHERE accounts.id = m.account AND accounts.incident <> m.incident";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("VARCHAR", accounts.toArray()));
            update.setArray(2, connection.createArrayOf("VARCHAR", incidents.toArray()));
            update.executeUpdate();
        }
    }

    /// Makes the rows of incidents again: old ones go, those that still have accounts come.
    private void rewrite(Connection connection, Set<String> incidents) throws SQLException {
        if (rewritten.add(incidents)) {
            rewritten.add(facts(connection, incidents));
        }
        run(connection, "DELETE FROM incidents WHERE id ", incidents);
        List<String> ids = List.copyOf(new TreeSet<>(incidents));
        try (Tables.NewRows rows = new Tables.NewRows(connection, "incidents")) {
            for (int from = 0; from < ids.size(); from += PAGE) {
                for (Incident incident :
                        AccountReader.incidents(connection, ids.subList(from, Math.min(ids.size(), from + PAGE)))) {
                    IncidentRow row = IncidentRow.of(incident);
                    rewritten.add(List.of(row.facts()));
                    rows.add(row.columns());
                }
            }
            rows.flush();
        }
    }

    private static List<Facts> facts(Connection connection, Set<String> incidents) throws SQLException {
        OneOf one = OneOf.of(incidents);
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + Facts.COLUMNS + " FROM incidents WHERE id " + one.sql())) {
            one.bind(select);
            return Facts.read(select);
        }
    }

    /// Makes the doubts of some accounts again. Whether a pair is in doubt depends on the two and the decisions alone.
    private void doubts(Connection connection, Set<String> accounts) throws SQLException {
        forgetDoubts(connection, accounts);
        try (Tables.NewRows rows = new Tables.NewRows(connection, "doubts")) {
            for (Link link : remember(connection).groups().doubtful(accounts)) {
                rows.add(link.account(), link.other(), link.probability());
            }
            rows.flush();
        }
    }

    private static void forgetDoubts(Connection connection, Collection<String> accounts) throws SQLException {
        run(connection, "DELETE FROM doubts WHERE account ", accounts);
        run(connection, "DELETE FROM doubts WHERE other ", accounts);
    }

    /// An account before a report is coded again.
    private record Known(String id, String incident, int event) {}

    private static Map<String, List<Known>> known(Connection connection, Collection<String> reports)
            throws SQLException {
        Map<String, List<Known>> known = new HashMap<>();
        if (reports.isEmpty()) {
            return known;
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT report, id, incident, event FROM accounts WHERE report IN (SELECT unnest(?)) ORDER BY event")) {
            select.setArray(1, connection.createArrayOf("VARCHAR", reports.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.computeIfAbsent(row.getString(1), report -> new ArrayList<>())
                            .add(new Known(row.getString(2), row.getString(3), row.getInt(4)));
                }
            }
        }
        return known;
    }

    /// Notes which account of a report takes the place of one that a new coding no longer has: the one at the
    /// same place in the order of accounts, else the last.
    private static void succeed(Connection connection, List<Known> before, List<Account> now) throws SQLException {
        if (before.isEmpty()) {
            return;
        }
        Set<String> present = new HashSet<>();
        now.forEach(account -> present.add(account.id()));
        run(connection, "DELETE FROM successions WHERE old ", present);
        Set<String> had = new HashSet<>();
        before.forEach(known -> had.add(known.id()));
        List<Account> free =
                now.stream().filter(account -> !had.contains(account.id())).toList();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO successions VALUES (?, ?)")) {
            int gone = 0;
            for (Known known : before) {
                if (present.contains(known.id())) {
                    continue;
                }
                Optional<Account> heir = free.isEmpty()
                        ? now.stream().findFirst()
                        : Optional.of(free.get(Math.min(gone, free.size() - 1)));
                gone++;
                if (heir.isPresent()) {
                    insert.setString(1, known.id());
                    insert.setString(2, heir.get().id());
                    insert.executeUpdate();
                }
            }
        }
    }

    private static Set<String> incidentsOf(Connection connection, Collection<String> accounts) throws SQLException {
        Set<String> incidents = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT DISTINCT incident FROM accounts WHERE id IN (SELECT unnest(?))")) {
            select.setArray(1, connection.createArrayOf("VARCHAR", accounts.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    incidents.add(row.getString(1));
                }
            }
        }
        return incidents;
    }

    /// @param sql ends before the "IN"
    private static void run(Connection connection, String sql, Collection<String> values) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        OneOf one = OneOf.of(values);
        try (PreparedStatement statement = connection.prepareStatement(sql + one.sql())) {
            one.bind(statement);
            statement.executeUpdate();
        }
    }
}
