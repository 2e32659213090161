package dev.dateline.store;

import dev.dateline.core.Article;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.CodedReport.Versions;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.incident.AccountMatcher;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Settled;
import dev.dateline.store.IncidentSummary.Order;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A store in one DuckDB file on this machine.
///
/// One thread writes; every reading call has a connection of its own and sees what was committed when it
/// began. What was acknowledged survives the death of the process at any moment. No extension is ever
/// downloaded; the engine keeps to 256 MB and two threads. Needs `--enable-native-access=ALL-UNNAMED`.
public final class EmbeddedIncidentStore implements IncidentStore {
    private static final int PAGE = 100;
    private static final String REPORTS = "SELECT " + AccountReader.REPORT_COLUMNS
            + ", r.hash, r.ingested_at, f.contract, f.codebook, f.model, f.version,"
            + " (SELECT count(*) FROM accounts a WHERE a.report = r.hash) FROM reports r" + AccountReader.CURRENT;

    private static final String TOLD = " FROM accounts a JOIN incidents i ON i.id = a.incident";

    private final DuckFile file;
    private final Writer writer;
    private final Clock clock;
    private final Grouping grouping;
    private final List<Consumer<Rewritten>> listeners;

    private EmbeddedIncidentStore(
            DuckFile file, Writer writer, Clock clock, Grouping grouping, List<Consumer<Rewritten>> listeners) {
        this.file = file;
        this.writer = writer;
        this.clock = clock;
        this.grouping = grouping;
        this.listeners = listeners;
    }

    /// Opens the store, and makes it, with the folders above it, where there is none.
    ///
    /// @param clock gives the times at which reports are stored and coded
    /// @param matcher says which accounts tell of one happening; where the file was matched by another one, all
    ///     is matched anew
    /// @throws StoreHeldException when another process, or another open store of this one, holds the file
    /// @throws StoreException when the path cannot be used, is something else, or was written by a newer
    ///     version
    public static EmbeddedIncidentStore open(Path path, Clock clock, AccountMatcher matcher) {
        DuckFile file = DuckFile.open(path);
        try {
            try (Connection connection = file.another()) {
                Migrations.run(connection, path, clock);
            }
            Grouping grouping = new Grouping(matcher);
            List<Consumer<Rewritten>> listeners = new CopyOnWriteArrayList<>();
            Writer writer = new Writer(file, grouping::forget, () -> tell(listeners, grouping.rewritten()));
            EmbeddedIncidentStore store = new EmbeddedIncidentStore(file, writer, clock, grouping, listeners);
            store.matchIfOutdated();
            return store;
        } catch (SQLException e) {
            file.close();
            throw file.failed("Opening", e);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void tell(List<Consumer<Rewritten>> listeners, Rewritten rewritten) {
        if (!rewritten.incidents().isEmpty()) {
            listeners.forEach(listener -> listener.accept(rewritten));
        }
    }

    @Override
    public void listen(Consumer<Rewritten> changed) {
        listeners.add(changed);
    }

    @Override
    public boolean holds(ContentHash report, Versions versions) {
        String sql = "SELECT count(*) FROM findings WHERE superseded_by IS NULL"
                + " AND (report = ? OR report = (SELECT a.report FROM arrivals a WHERE a.hash = ?))"
                + " AND contract = ? AND codebook = ? AND model = ? AND version = ?";
        return ask(sql, statement -> {
            statement.setString(1, report.hex());
            statement.setString(2, report.hex());
            statement.setString(3, versions.contract());
            statement.setString(4, versions.codebook());
            statement.setString(5, versions.model());
            statement.setString(6, versions.version());
            return number(statement) > 0;
        });
    }

    @Override
    public List<Added> addAll(List<Delivery> deliveries) {
        List<Coding> codings = deliveries.stream().map(Coding::of).toList();
        return await(writer.submit(connection -> Tables.add(connection, codings, clock.instant(), grouping)));
    }

    @Override
    public CompletableFuture<Added> submit(Delivery delivery) {
        List<Coding> codings = List.of(Coding.of(delivery));
        return writer.submit(connection ->
                Tables.add(connection, codings, clock.instant(), grouping).getFirst());
    }

    @Override
    public List<Incident> incidents(Query query) {
        List<Incident> found = new ArrayList<>();
        forEachIncident(query, found::add);
        return List.copyOf(found);
    }

    @Override
    public Stream<Incident> stream(Query query) {
        List<String> ids = query.asOf().isPresent() ? asOf(query).ids() : ids(query);
        return Stream.iterate(0, from -> from < ids.size(), from -> from + PAGE)
                .map(from -> incidents(ids.subList(from, Math.min(ids.size(), from + PAGE))))
                .flatMap(List::stream)
                .flatMap(incident -> query.asOf().map(incident::asOf).orElse(Optional.of(incident)).stream());
    }

    @Override
    public List<Incident> incidents(List<String> ids) {
        try (Connection connection = reader()) {
            return AccountReader.incidents(connection, ids);
        } catch (SQLException e) {
            throw file.failed("Reading", e);
        }
    }

    private List<String> ids(Query query) {
        Where where = Where.incidents(query);
        String sql = "SELECT i.id FROM incidents i" + where.sql()
                + " ORDER BY coalesce(i.date_latest, i.date_earliest) DESC NULLS LAST, i.published DESC NULLS LAST, i.id"
                + " LIMIT ? OFFSET ?";
        return ask(sql, statement -> {
            int next = where.bind(statement, 1);
            statement.setInt(next, query.limit());
            statement.setInt(next + 1, query.offset());
            return strings(statement);
        });
    }

    @Override
    public List<IncidentSummary> summaries(Query query, IncidentSummary.Order order) {
        if (query.asOf().isPresent()) {
            return summaries(asOf(query));
        }
        Where where = Where.incidents(query);
        String sql = "SELECT " + SummaryReader.COLUMNS + " FROM incidents i" + where.sql() + " ORDER BY " + order.sql()
                + ", " + Order.LATEST.sql() + ", i.published DESC NULLS LAST, i.id LIMIT ? OFFSET ?";
        return ask(sql, statement -> {
            int next = where.bind(statement, 1);
            statement.setInt(next, query.limit());
            statement.setInt(next + 1, query.offset());
            return SummaryReader.read(statement);
        });
    }

    private List<IncidentSummary> summaries(AsOf known) {
        Map<String, IncidentSummary> summaries = new HashMap<>();
        String sql = "SELECT " + SummaryReader.COLUMNS + " FROM incidents i WHERE i.id IN (SELECT unnest(?))";
        List<IncidentSummary> now = ask(sql, statement -> {
            statement.setArray(
                    1,
                    statement
                            .getConnection()
                            .createArrayOf("VARCHAR", known.ids().toArray()));
            return SummaryReader.read(statement);
        });
        now.forEach(summary -> summaries.put(summary.id(), summary));
        known.changed().forEach((id, row) -> summaries.put(id, row.summary()));
        return known.ids().stream().map(summaries::get).filter(Objects::nonNull).toList();
    }

    private AsOf asOf(Query query) {
        try (Connection connection = reader()) {
            return AsOf.of(connection, query);
        } catch (SQLException e) {
            throw file.failed("Reading", e);
        }
    }

    @Override
    public List<String> incidentsToldBy(Collection<ContentHash> reports) {
        try (Connection connection = reader();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT DISTINCT incident FROM accounts WHERE report IN (SELECT unnest(?)) ORDER BY incident")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "VARCHAR", reports.stream().map(ContentHash::hex).toArray()));
            return strings(statement);
        } catch (SQLException e) {
            throw file.failed("Reading", e);
        }
    }

    @Override
    public List<ToldEvent> events(Query query) {
        Where where = Where.incidents(now(query));
        String sql = "SELECT a.id, a.report, a.event, a.incident" + TOLD + where.sql()
                + " ORDER BY a.published DESC NULLS LAST, a.arrival DESC, a.event LIMIT ? OFFSET ?";
        return ask(sql, statement -> {
            int next = where.bind(statement, 1);
            statement.setInt(next, query.limit());
            statement.setInt(next + 1, query.offset());
            List<ToldEvent> events = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(new ToldEvent(
                            row.getString(1), new ContentHash(row.getString(2)), row.getInt(3), row.getString(4)));
                }
            }
            return events;
        });
    }

    @Override
    public long countEvents(Query query) {
        Where where = Where.incidents(now(query));
        return ask("SELECT count(*)" + TOLD + where.sql(), statement -> {
            where.bind(statement, 1);
            return number(statement);
        });
    }

    private static Query now(Query query) {
        if (query.asOf().isPresent()) {
            throw new IllegalArgumentException("events are listed as incidents are known now");
        }
        return query;
    }

    @Override
    public Map<String, Integer> incidentsByActor() {
        Where any = Where.incidents(Query.all().withCategories(Set.of(EventType.Category.values())));
        String sql = "SELECT actor, count(DISTINCT id) FROM (SELECT i.id, unnest(i.actor_ids) AS actor FROM incidents i"
                + any.sql() + ") GROUP BY actor";
        return ask(sql, statement -> {
            any.bind(statement, 1);
            Map<String, Integer> incidents = new TreeMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    incidents.put(row.getString(1), row.getInt(2));
                }
            }
            return incidents;
        });
    }

    private record Arrived(long seq, ContentHash hash) {}

    @Override
    public Stream<ContentHash> hashes() {
        return Stream.iterate(
                        arrived(0),
                        page -> !page.isEmpty(),
                        page -> arrived(page.getLast().seq()))
                .flatMap(List::stream)
                .map(Arrived::hash);
    }

    private List<Arrived> arrived(long after) {
        return ask("SELECT seq, hash FROM reports WHERE seq > ? ORDER BY seq LIMIT 1000", statement -> {
            statement.setLong(1, after);
            List<Arrived> page = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    page.add(new Arrived(row.getLong(1), new ContentHash(row.getString(2))));
                }
            }
            return page;
        });
    }

    @Override
    public Optional<StoredReport> report(ContentHash report) {
        String sql = REPORTS + " WHERE r.hash = ?";
        return ask(sql, statement -> {
            statement.setString(1, report.hex());
            return reports(statement).stream().findFirst();
        });
    }

    @Override
    public long countReports(Query query) {
        Where where = Where.reports(query);
        return ask("SELECT count(*) FROM reports r" + where.sql(), statement -> {
            where.bind(statement, 1);
            return number(statement);
        });
    }

    @Override
    public long count(Query query) {
        if (query.asOf().isPresent()) {
            try (Connection connection = reader()) {
                return AsOf.count(connection, query);
            } catch (SQLException e) {
                throw file.failed("Reading", e);
            }
        }
        Where where = Where.incidents(query);
        return ask("SELECT count(*) FROM incidents i" + where.sql(), statement -> {
            where.bind(statement, 1);
            return number(statement);
        });
    }

    @Override
    public Optional<Incident> incident(String id) {
        if (id.isBlank()) {
            return Optional.empty();
        }
        List<String> meant = incidentsMeant(id);
        if (meant.size() > 1) {
            throw new AmbiguousIdException(id, meant);
        }
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = reader()) {
            return AccountReader.incidents(connection, meant).stream().findFirst();
        } catch (SQLException e) {
            throw file.failed("Reading", e);
        }
    }

    /// Ids of incidents: the exact one, those that begin so, those of accounts that begin so, those of accounts
    /// that took the place of one that begins so.
    private List<String> incidentsMeant(String id) {
        List<String> sources = List.of(
                "SELECT incident FROM accounts WHERE incident = ? LIMIT 1",
                "SELECT id FROM incidents WHERE starts_with(id, ?) ORDER BY id LIMIT 5",
                "SELECT DISTINCT incident FROM accounts WHERE starts_with(id, ?) ORDER BY incident LIMIT 5");
        for (String sql : sources) {
            List<String> found = ask(sql, statement -> {
                statement.setString(1, id);
                return strings(statement);
            });
            if (!found.isEmpty()) {
                return found;
            }
        }
        try (Connection connection = reader()) {
            Map<String, String> successions = DecisionTable.successions(connection);
            List<String> heirs = successions.keySet().stream()
                    .filter(old -> old.startsWith(id))
                    .map(old -> DecisionTable.latest(old, successions))
                    .distinct()
                    .sorted()
                    .toList();
            return heirs.stream()
                    .flatMap(heir -> incidentOf(heir).stream())
                    .distinct()
                    .toList();
        } catch (SQLException e) {
            throw file.failed("Reading", e);
        }
    }

    private Optional<String> incidentOf(String account) {
        return ask("SELECT incident FROM accounts WHERE id = ?", statement -> {
            statement.setString(1, account);
            return strings(statement).stream().findFirst();
        });
    }

    @Override
    public List<StoredReport> reports(Query query) {
        Where where = Where.reports(query);
        return ask(REPORTS + where.sql() + " ORDER BY r.seq LIMIT ? OFFSET ?", statement -> {
            int next = where.bind(statement, 1);
            statement.setInt(next, query.limit());
            statement.setInt(next + 1, query.offset());
            return reports(statement);
        });
    }

    private static List<StoredReport> reports(PreparedStatement statement) throws SQLException {
        List<StoredReport> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new StoredReport(
                        new ContentHash(row.getString(11)),
                        AccountReader.article(row),
                        row.getTimestamp(12).toLocalDateTime().toInstant(ZoneOffset.UTC),
                        new Versions(row.getString(13), row.getString(14), row.getString(15), row.getString(16)),
                        row.getInt(17)));
            }
        }
        return List.copyOf(found);
    }

    @Override
    public Optional<CodedReport> coded(ContentHash report) {
        String sql = "SELECT " + AccountReader.REPORT_COLUMNS + ", f.line FROM reports r" + AccountReader.CURRENT
                + " WHERE r.hash = ?";
        return ask(sql, statement -> {
            statement.setString(1, report.hex());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(Coding.read(row.getString(11), report, AccountReader.article(row)))
                        : Optional.<CodedReport>empty();
            }
        });
    }

    @Override
    public int recode(Function<Article, Optional<CodedReport>> coder, Consumer<Recoded> changes) {
        int replaced = 0;
        for (List<Current> page = page(0);
                !page.isEmpty();
                page = page(page.getLast().seq())) {
            List<Delivery> deliveries = new ArrayList<>();
            List<Recoded> recoded = new ArrayList<>();
            for (Current current : page) {
                if (current.coded().versions().isHandCoded()) {
                    continue;
                }
                Optional<CodedReport> again = coder.apply(current.coded().article());
                if (again.isPresent()) {
                    Delivery delivery = Delivery.of(again.get());
                    Coding after = Coding.of(delivery);
                    if (!after.report().equals(current.report())) {
                        throw new IllegalArgumentException("the new coding of report '%s' is of another text"
                                .formatted(current.coded().id()));
                    }
                    deliveries.add(delivery);
                    recoded.add(change(current, after.coded()));
                }
            }
            List<Added> added = addAll(deliveries);
            for (int i = 0; i < added.size(); i++) {
                if (added.get(i).kind() == Added.Kind.RECODED) {
                    replaced++;
                    changes.accept(recoded.get(i));
                }
            }
        }
        return replaced;
    }

    @Override
    public int rematch() {
        return await(writer.submit(connection -> grouping.rebuild(connection, EmbeddedIncidentStore::page)));
    }

    private void matchIfOutdated() {
        await(writer.submit(connection ->
                grouping.isOutdated(connection) ? grouping.rebuild(connection, EmbeddedIncidentStore::page) : 0));
    }

    @Override
    public boolean remove(ContentHash report) {
        return await(writer.submit(connection -> Tables.remove(connection, report, grouping)));
    }

    @Override
    public Decision decide(Decision.Content content, String because, String author) {
        for (String account : accountsOf(content)) {
            if (incidentOf(account).isEmpty()) {
                throw new IllegalArgumentException("there is no account '%s' in this store".formatted(account));
            }
        }
        return await(writer.submit(connection -> {
            Decision decision =
                    DecisionTable.add(connection, new Decision(0, content, because, author, clock.instant()));
            grouping.decided(connection, decision);
            return decision;
        }));
    }

    private static List<String> accountsOf(Decision.Content content) {
        return switch (content) {
            case Decision.Same(String account, String other) -> List.of(account, other);
            case Decision.Different(String account, String other) -> List.of(account, other);
            case Decision.Value(String account, Settled settled) -> List.of(account);
        };
    }

    @Override
    public List<Decision> decisions() {
        try (Connection connection = reader()) {
            return List.copyOf(DecisionTable.all(connection));
        } catch (SQLException e) {
            throw file.failed("Reading", e);
        }
    }

    @Override
    public Review review(int most) {
        try (Connection connection = reader()) {
            return ReviewReader.read(connection, most);
        } catch (SQLException e) {
            throw file.failed("Reading", e);
        }
    }

    @Override
    public List<String> explain(String account, String other) {
        return await(writer.submit(connection -> grouping.explain(connection, account, other)));
    }

    @Override
    public Optional<String> note(String name) {
        return ask("SELECT value FROM notes WHERE name = ?", statement -> {
            statement.setString(1, name);
            return strings(statement).stream().findFirst();
        });
    }

    @Override
    public void writeNotes(Map<String, String> notes) {
        await(writer.submit(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO notes VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")) {
                for (Map.Entry<String, String> note : notes.entrySet()) {
                    insert.setString(1, note.getKey());
                    insert.setString(2, note.getValue());
                    insert.executeUpdate();
                }
            }
            return notes.size();
        }));
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (SQLException e) {
            throw file.failed("Closing", e);
        } finally {
            file.close();
        }
    }

    /// A report with its current coding.
    record Current(long seq, ContentHash report, CodedReport coded) {}

    private List<Current> page(long after) {
        try (Connection connection = reader()) {
            return page(connection, after);
        } catch (SQLException e) {
            throw file.failed("Reading", e);
        }
    }

    private static List<Current> page(Connection connection, long after) throws SQLException {
        String sql = "SELECT " + AccountReader.REPORT_COLUMNS + ", f.line, r.hash, r.seq FROM reports r"
                + AccountReader.CURRENT + " WHERE r.seq > ? AND r.seq <= ? ORDER BY r.seq";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setLong(2, after + PAGE);
            List<Current> page = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ContentHash report = new ContentHash(row.getString(12));
                    page.add(new Current(
                            row.getLong(13),
                            report,
                            Coding.read(row.getString(11), report, AccountReader.article(row))));
                }
            }
            return page;
        }
    }

    private static Recoded change(Current before, CodedReport coded) {
        SequencedMap<String, Event> old =
                EventKeys.of(before.report(), before.coded().events());
        SequencedMap<String, Event> now = EventKeys.of(before.report(), coded.events());
        List<Event> added = new ArrayList<>();
        List<Event> removed = new ArrayList<>();
        List<Recoded.Change> changed = new ArrayList<>();
        for (Map.Entry<String, Event> entry : now.entrySet()) {
            @Nullable Event was = old.remove(entry.getKey());
            if (was == null) {
                added.add(entry.getValue());
            } else if (!sameButForId(was, entry.getValue())) {
                changed.add(new Recoded.Change(was, entry.getValue()));
            }
        }
        removed.addAll(old.values());
        return new Recoded(before.report(), coded.id(), added, removed, changed);
    }

    /// Ids such as `e2` move when an event before is found or lost.
    private static boolean sameButForId(Event a, Event b) {
        return a.equals(new Event(
                a.id(),
                b.main(),
                b.trigger(),
                b.type(),
                b.also(),
                b.codes(),
                b.stage(),
                b.modality(),
                b.disputed(),
                b.date(),
                b.place(),
                b.doers(),
                b.targets(),
                b.victims(),
                b.weapons(),
                b.casualties(),
                b.earlier(),
                b.claims(),
                a.answers(),
                b.attribution(),
                b.evidence(),
                b.confidence(),
                b.reasons()));
    }

    private static List<String> strings(PreparedStatement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return List.copyOf(found);
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @FunctionalInterface
    private interface Answer<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T ask(String sql, Answer<T> answer) {
        try (Connection connection = reader();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return answer.of(statement);
        } catch (SQLException e) {
            throw file.failed("Reading", e);
        }
    }

    /// What it reads is as it was when it was first asked, in all its statements.
    private Connection reader() throws SQLException {
        writer.requireOpen();
        Connection connection = file.another();
        connection.setAutoCommit(false);
        return connection;
    }

    private <T> T await(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(
                    "Interrupted while writing to " + file.file() + "; whether it was written can be asked later", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case StoreException known -> throw new StoreException(String.valueOf(known.getMessage()), known);
                case RuntimeException other -> throw other;
                case Error fault -> throw fault;
                case null, default -> throw new CompletionException(e.getCause());
            }
        }
    }
}
