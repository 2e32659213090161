package dev.dateline.store;

import dev.dateline.core.Article;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.CodedReport.Versions;
import dev.dateline.core.finding.Event;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A store in one DuckDB file on this machine.
///
/// One thread writes; every reading call has a connection of its own and sees what was committed when it
/// began. What was acknowledged survives the death of the process at any moment. No extension is ever
/// downloaded; the engine keeps to 256 MB and two threads. Needs `--enable-native-access=ALL-UNNAMED`.
public final class EmbeddedIncidentStore implements IncidentStore {
    private static final int PAGE = 100;
    private static final String REPORT_COLUMNS =
            "r.id, r.title, r.text, r.body_start, r.sections, r.published, r.author, r.outlet, r.url, r.language";
    private static final String CURRENT = " JOIN findings f ON f.report = r.hash AND f.superseded_by IS NULL";

    private final DuckFile file;
    private final Writer writer;
    private final Clock clock;

    private EmbeddedIncidentStore(DuckFile file, Writer writer, Clock clock) {
        this.file = file;
        this.writer = writer;
        this.clock = clock;
    }

    /// Opens the store, and makes it, with the folders above it, where there is none.
    ///
    /// @param clock gives the times at which reports are stored and coded
    /// @throws StoreHeldException when another process, or another open store of this one, holds the
    ///     file
    /// @throws StoreException when the path cannot be used, is something else, or was written by a newer
    ///     version
    public static EmbeddedIncidentStore open(Path path, Clock clock) {
        DuckFile file = DuckFile.open(path);
        try {
            try (Connection connection = file.another()) {
                Migrations.run(connection, path, clock);
            }
            return new EmbeddedIncidentStore(file, new Writer(file), clock);
        } catch (SQLException e) {
            file.close();
            throw file.failed("Opening", e);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
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
        return await(writer.submit(connection -> Tables.add(connection, codings, clock.instant())));
    }

    @Override
    public CompletableFuture<Added> submit(Delivery delivery) {
        List<Coding> codings = List.of(Coding.of(delivery));
        return writer.submit(
                connection -> Tables.add(connection, codings, clock.instant()).getFirst());
    }

    @Override
    public List<StoredIncident> incidents(Query query) {
        Where where = Where.incidents(query);
        String sql = incidentsWhere(where.sql())
                + " ORDER BY coalesce(i.date_latest, i.date_earliest) DESC NULLS LAST, i.published DESC NULLS LAST, i.id"
                + " LIMIT ? OFFSET ?";
        return ask(sql, statement -> {
            int next = where.bind(statement, 1);
            statement.setInt(next, query.limit());
            statement.setInt(next + 1, query.offset());
            return incidents(statement);
        });
    }

    @Override
    public long count(Query query) {
        Where where = Where.incidents(query);
        return ask("SELECT count(*) FROM incidents i JOIN reports r ON r.hash = i.report" + where.sql(), statement -> {
            where.bind(statement, 1);
            return number(statement);
        });
    }

    @Override
    public Optional<StoredIncident> incident(String id) {
        if (id.isBlank()) {
            return Optional.empty();
        }
        return ask(incidentsWhere(" WHERE starts_with(i.id, ?)") + " ORDER BY i.id LIMIT 5", statement -> {
            statement.setString(1, id);
            List<StoredIncident> found = incidents(statement);
            List<StoredIncident> exact =
                    found.stream().filter(one -> one.id().equals(id)).toList();
            List<StoredIncident> candidates = exact.size() == 1 ? exact : found;
            if (candidates.size() > 1) {
                throw new AmbiguousIdException(
                        id, candidates.stream().map(StoredIncident::id).toList());
            }
            return candidates.stream().findFirst();
        });
    }

    @Override
    public List<StoredReport> reports(Query query) {
        Where where = Where.reports(query);
        String sql = "SELECT " + REPORT_COLUMNS + ", r.hash, r.ingested_at, f.contract, f.codebook, f.model, f.version,"
                + " (SELECT count(*) FROM incidents c WHERE c.report = r.hash)"
                + " FROM reports r" + CURRENT + where.sql() + " ORDER BY r.seq LIMIT ? OFFSET ?";
        return ask(sql, statement -> {
            int next = where.bind(statement, 1);
            statement.setInt(next, query.limit());
            statement.setInt(next + 1, query.offset());
            List<StoredReport> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new StoredReport(
                            new ContentHash(row.getString(11)),
                            article(row),
                            row.getTimestamp(12).toLocalDateTime().toInstant(ZoneOffset.UTC),
                            new Versions(row.getString(13), row.getString(14), row.getString(15), row.getString(16)),
                            row.getInt(17)));
                }
            }
            return List.copyOf(found);
        });
    }

    @Override
    public Optional<CodedReport> coded(ContentHash report) {
        String sql = "SELECT " + REPORT_COLUMNS + ", f.line FROM reports r" + CURRENT + " WHERE r.hash = ?";
        return ask(sql, statement -> {
            statement.setString(1, report.hex());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(Coding.read(row.getString(11), report, article(row)))
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
    public void rebuildIncidents() {
        await(writer.submit(connection -> {
            Tables.dropIncidents(connection);
            try (Tables.NewRows rows = Tables.incidentRows(connection)) {
                for (List<Current> page = page(connection, 0);
                        !page.isEmpty();
                        page = page(connection, page.getLast().seq())) {
                    for (Current current : page) {
                        Tables.addIncidents(
                                rows,
                                current.report(),
                                current.coded().article(),
                                IncidentRow.of(current.report(), current.coded()));
                    }
                }
                rows.flush();
            }
            return true;
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
    private record Current(long seq, ContentHash report, CodedReport coded) {}

    private List<Current> page(long after) {
        try (Connection connection = reader()) {
            return page(connection, after);
        } catch (SQLException e) {
            throw file.failed("Reading", e);
        }
    }

    private static List<Current> page(Connection connection, long after) throws SQLException {
        String sql = "SELECT " + REPORT_COLUMNS + ", f.line, r.hash, r.seq FROM reports r" + CURRENT
                + " WHERE r.seq > ? AND r.seq <= ? ORDER BY r.seq";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setLong(2, after + PAGE);
            List<Current> page = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ContentHash report = new ContentHash(row.getString(12));
                    page.add(
                            new Current(row.getLong(13), report, Coding.read(row.getString(11), report, article(row))));
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
                b.claims(),
                a.answers(),
                b.attribution(),
                b.evidence(),
                b.confidence(),
                b.reasons()));
    }

    private static String incidentsWhere(String where) {
        return "SELECT " + REPORT_COLUMNS + ", f.line, r.hash, i.id, i.event,"
                + " i.killed_low, i.killed_high, i.injured_low, i.injured_high"
                + " FROM incidents i JOIN reports r ON r.hash = i.report" + CURRENT + where;
    }

    private static List<StoredIncident> incidents(PreparedStatement statement) throws SQLException {
        List<StoredIncident> found = new ArrayList<>();
        // Incidents of one report share its coding, which is read once while they follow each other.
        @Nullable ContentHash last = null;
        @Nullable CodedReport coded = null;
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                ContentHash report = new ContentHash(row.getString(12));
                if (coded == null || !report.equals(last)) {
                    coded = Coding.read(row.getString(11), report, article(row));
                    last = report;
                }
                found.add(new StoredIncident(
                        row.getString(13),
                        report,
                        coded,
                        coded.events().get(row.getInt(14)),
                        optionalInt(row, 15),
                        optionalInt(row, 16),
                        optionalInt(row, 17),
                        optionalInt(row, 18)));
            }
        }
        return List.copyOf(found);
    }

    /// From the first ten columns.
    private static Article article(ResultSet row) throws SQLException {
        return new Article(
                row.getString(1),
                optional(row, 2),
                row.getString(3),
                row.getInt(4),
                SectionText.read(row.getString(5)),
                Optional.<LocalDate>ofNullable(row.getObject(6, LocalDate.class)),
                optional(row, 7),
                optional(row, 8),
                optional(row, 9),
                row.getString(10));
    }

    private static Optional<String> optional(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static OptionalInt optionalInt(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
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

    private Connection reader() throws SQLException {
        writer.requireOpen();
        return file.another();
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
