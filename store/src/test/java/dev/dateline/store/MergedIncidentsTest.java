package dev.dateline.store;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.CodedReport.Versions;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.EventType.Category;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Settled;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several accounts of one happening in the store. The matcher here goes by the name of the place.
class MergedIncidentsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-08-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private IncidentStore store;

    @BeforeEach
    void open() {
        store = EmbeddedIncidentStore.open(folder.resolve("incidents.duckdb"), CLOCK, KeyMatcher.byPlace());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        open();
    }

    private static CodedReport report(String outlet, String day, String place, int killed) {
        return aReport(outlet.toLowerCase(Locale.ROOT) + day)
                .outlet(outlet)
                .published(day)
                .text("%s: a bomb in %s killed %d on %s.".formatted(outlet, place, killed, day))
                .with(anEvent()
                        .bombing()
                        .trigger("bomb")
                        .in(place, "XX", 10.5, 20.5)
                        .on("2023-06-01")
                        .killing(HeadCount.exactly(killed)))
                .build();
    }

    private static List<CodedReport> reports() {
        return List.of(
                report("Post", "2023-06-01", "Aldra", 3),
                report("Herald", "2023-06-02", "Bexley", 8),
                report("Voice", "2023-06-02", "Aldra", 5),
                report("Courier", "2023-06-03", "Aldra", 5));
    }

    private Set<Set<String>> partition() {
        return store.incidents(Query.all()).stream()
                .map(incident -> incident.accounts().stream()
                        .map(account -> account.article().reportId())
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private Incident aldra() {
        return store.incidents(Query.all().withPlace("Aldra")).getFirst();
    }

    @Test
    void accounts_of_one_happening_are_one_incident_with_every_figure() {
        reports().forEach(store::add);
        reopen();

        assertThat(partition())
                .containsExactlyInAnyOrder(
                        Set.of("post2023-06-01", "voice2023-06-02", "courier2023-06-03"), Set.of("herald2023-06-02"));
        Incident incident = aldra();
        assertThat(incident.ledger().figures(Harm.KILLED, "all")).hasSize(3);
        assertThat(incident.estimate(Harm.KILLED).orElseThrow().low()).hasValue(3);
        assertThat(incident.estimate(Harm.KILLED).orElseThrow().best()).hasValue(5);
    }

    @Test
    void the_order_and_the_batches_of_reports_do_not_matter_and_reading_again_changes_nothing() {
        reports().forEach(store::add);
        Set<Set<String>> expected = partition();
        List<Incident> before = store.incidents(Query.all());

        reports().forEach(store::add);
        assertThat(store.incidents(Query.all())).isEqualTo(before);
        assertThat(store.rematch()).isZero();
        assertThat(store.incidents(Query.all())).isEqualTo(before);

        for (int seed = 0; seed < 4; seed++) {
            List<CodedReport> shuffled = new ArrayList<>(reports());
            Collections.shuffle(shuffled, new Random(seed));
            store.close();
            store = EmbeddedIncidentStore.open(folder.resolve("s" + seed), CLOCK, KeyMatcher.byPlace());
            store.addAll(shuffled.stream().map(Delivery::of).toList());
            assertThat(partition()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void an_incident_keeps_its_id_and_the_ids_of_all_its_accounts_lead_to_it() {
        store.add(reports().getFirst());
        String id = aldra().id();

        reports().forEach(store::add);

        assertThat(aldra().id()).isEqualTo(id);
        for (Account account : aldra().accounts()) {
            assertThat(store.incident(account.id()).orElseThrow().id()).isEqualTo(id);
        }
        assertThat(store.incident(id.substring(0, 6)).orElseThrow().id()).isEqualTo(id);
        assertThat(store.incident("nothing")).isEmpty();
    }

    @Test
    void taking_a_report_out_undoes_just_its_part() {
        List<CodedReport> reports = reports();
        List<Added> added = reports.stream().map(store::add).toList();
        String third = aldra().accounts().get(1).id();

        assertThat(store.remove(added.getFirst().report())).isTrue();
        assertThat(store.remove(added.getFirst().report())).isFalse();

        assertThat(partition())
                .containsExactlyInAnyOrder(Set.of("voice2023-06-02", "courier2023-06-03"), Set.of("herald2023-06-02"));
        assertThat(aldra().id()).as("the next account gives its id").isEqualTo(third);
        assertThat(store.reports(Query.all())).hasSize(3);
        reopen();
        assertThat(store.add(reports.getFirst()).kind()).isEqualTo(Added.Kind.NEW);
        assertThat(aldra().accounts()).hasSize(3);
    }

    @Test
    void decisions_win_and_outlive_matching_and_coding_anew() {
        reports().forEach(store::add);
        Account first = aldra().accounts().getFirst();
        Account last = aldra().accounts().getLast();
        store.decide(new Decision.Different(first.id(), last.id()), "another street", "reviewer");
        store.decide(new Decision.Value(first.id(), Settled.parse("killed", "4")), "list of names", "reviewer");

        assertThat(store.incident(last.id()).orElseThrow().id()).isEqualTo(last.id());
        reopen();
        store.rematch();
        store.recode(
                article -> store.reports(Query.all()).stream()
                        .filter(report -> report.article().equals(article))
                        .findFirst()
                        .flatMap(report -> store.coded(report.hash()))
                        .map(coded -> recoded(coded, "again")),
                change -> {});

        assertThat(store.incident(last.id()).orElseThrow().accounts()).hasSize(1);
        Incident reviewed = store.incident(first.id()).orElseThrow();
        assertThat(reviewed.estimate(Harm.KILLED).orElseThrow().best()).hasValue(4);
        assertThat(reviewed.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.because()).isEqualTo("list of names");
            assertThat(decision.author()).isEqualTo("reviewer");
        });
        assertThat(store.decisions()).hasSize(2);
        assertThat(store.incidents(Query.all().withMinKilled(4)))
                .extracting(Incident::id)
                .contains(reviewed.id());
    }

    private static CodedReport recoded(CodedReport coded, String version) {
        return new CodedReport(
                coded.article(),
                coded.events(),
                coded.aggregates(),
                coded.statements(),
                coded.warnings(),
                coded.relations(),
                coded.indicators(),
                coded.places(),
                coded.times(),
                coded.quotations(),
                coded.actors(),
                coded.persons(),
                coded.isCorrection(),
                new Versions("1.0", "1.0", "", version));
    }

    @Test
    void a_decision_follows_an_account_whose_words_a_new_coding_reads_otherwise() {
        CodedReport before = report("Post", "2023-06-01", "Aldra", 3);
        Added added = store.add(before);
        String id = aldra().id();
        store.decide(new Decision.Value(id, Settled.parse("type", "arson")), "it burned", "reviewer");

        CodedReport now = aReport("post2023-06-01")
                .outlet("Post")
                .published("2023-06-01")
                .text(before.article().text())
                .versions(new Versions("1.0", "2.0", "", "1"))
                .with(anEvent().bombing().trigger("killed").in("Aldra", "XX", 10.5, 20.5))
                .build();
        assertThat(store.add(now).report()).isEqualTo(added.report());

        Incident incident = store.incident(id).orElseThrow();
        assertThat(incident.id()).isNotEqualTo(id);
        assertThat(incident.type().value()).isEqualTo(EventType.ARSON);
    }

    @Test
    void a_decision_about_an_account_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> store.decide(
                        new Decision.Value("ffffffffffff", Settled.parse("killed", "4")), "because", "reviewer"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ffffffffffff");
        assertThat(store.decisions()).isEmpty();
    }

    @Test
    void as_of_a_day_asks_all_questions_of_what_was_known_then() {
        reports().forEach(store::add);
        Query first = Query.all().withAsOf(LocalDate.parse("2023-06-01"));

        assertThat(store.incidents(first)).singleElement().satisfies(incident -> {
            assertThat(incident.accounts()).hasSize(1);
            assertThat(incident.estimate(Harm.KILLED).orElseThrow().best()).hasValue(3);
        });
        assertThat(store.count(first)).isEqualTo(1);
        assertThat(store.incidents(
                        Query.all().withAsOf(LocalDate.parse("2023-06-02")).withMinKilled(4)))
                .extracting(incident -> incident.place().orElseThrow().value().name())
                .containsExactly(Optional.of("Bexley"));
    }

    @Test
    void questions_in_the_database_and_of_what_was_known_by_the_last_day_have_the_same_answers() {
        reports().forEach(store::add);
        LocalDate last = LocalDate.parse("2023-12-31");
        for (Query query : List.of(
                Query.all(),
                Query.all().withPlace("aldra"),
                Query.all().withCountry("XX"),
                Query.all().withCountry("YY"),
                Query.all().withType(EventType.BOMBING),
                Query.all().withMinKilled(4),
                Query.all().withSince(LocalDate.parse("2023-06-02")),
                Query.all().withUntil(LocalDate.parse("2023-06-01")),
                Query.all().withText("herald: A BOMB"),
                Query.all().withPage(1, 1))) {
            assertThat(store.incidents(query.withAsOf(last))).as("%s", query).isEqualTo(store.incidents(query));
        }
    }

    /// Some incidents are known on a day as they are today, of others a report came later, has no day,
    /// or a reviewer decided.
    @Test
    void as_of_any_day_the_store_answers_as_every_incident_made_anew_would() {
        fillAtRandom(20_230_601L);
        List<Incident> all = new ArrayList<>();
        for (Category category : Category.values()) {
            all.addAll(
                    store.incidents(Query.all().withCategories(Set.of(category)).withRetracted()));
        }
        boolean anyChanged = false;
        for (LocalDate day = LocalDate.parse("2023-05-31"); day.getMonthValue() < 9; day = day.plusDays(4)) {
            LocalDate then = day;
            for (Query query : List.of(
                    Query.all().withAsOf(then),
                    Query.all().withRetracted().withAsOf(then),
                    Query.all().withPlace("Town1").withAsOf(then),
                    Query.all().withMinKilled(12).withAsOf(then),
                    Query.all().withSince(LocalDate.parse("2023-06-10")).withAsOf(then))) {
                List<Incident> known = all.stream()
                        .flatMap(incident -> incident.asOf(then).stream())
                        .filter(incident -> IncidentRow.of(incident).facts().fit(query))
                        .toList();
                anyChanged |= known.stream().anyMatch(incident -> !all.contains(incident));

                List<Incident> found = store.incidents(query);
                assertThat(found).as("%s", query).containsExactlyInAnyOrderElementsOf(known);
                assertThat(found)
                        .extracting(incident -> IncidentRow.of(incident).day().orElse(LocalDate.MIN))
                        .isSortedAccordingTo(Collections.reverseOrder());
                assertThat(store.count(query)).isEqualTo(known.size());
                assertThat(store.summaries(query, IncidentSummary.Order.LATEST))
                        .isEqualTo(found.stream()
                                .map(incident -> IncidentRow.of(incident).summary())
                                .toList());
                assertThat(store.incidents(query.withPage(3, 2)))
                        .isEqualTo(found.stream().skip(2).limit(3).toList());
            }
        }
        assertThat(anyChanged).isTrue();
    }

    private void fillAtRandom(long seed) {
        Random random = new Random(seed);
        List<CodedReport> reports = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            LocalDate told = LocalDate.parse("2023-06-01").plusDays(random.nextInt(60));
            var report = aReport("r" + i)
                    .outlet("Outlet " + i % 7)
                    .text("Report %d: a bomb killed people.".formatted(i))
                    .with(anEvent()
                            .bombing()
                            .trigger("bomb")
                            .in("Town" + random.nextInt(25), "XX", 10.5, 20.5)
                            .on(told.minusDays(random.nextInt(3)).toString())
                            .killing(HeadCount.exactly(1 + random.nextInt(20)))
                            .modality(random.nextInt(12) == 0 ? Modality.DENIED : Modality.ASSERTED));
            reports.add((random.nextInt(10) == 0 ? report : report.published(told)).build());
        }
        reports.forEach(store::add);
        String decided =
                store.incidents(Query.all()).get(3).accounts().getFirst().id();
        store.decide(new Decision.Value(decided, Settled.parse("killed", "7")), "lists of names", "reviewer");
    }

    @Test
    void who_listens_is_told_of_every_incident_that_a_writing_changed_and_of_no_other() {
        List<Set<String>> told = new ArrayList<>();
        store.listen(rewritten -> told.add(rewritten.incidents()));
        store.addAll(
                List.of(report("Post", "2023-06-01", "Aldra", 3), report("Herald", "2023-06-02", "Bexley", 8)).stream()
                        .map(Delivery::of)
                        .toList());
        String aldra = aldra().id();
        String bexley =
                store.incidents(Query.all().withPlace("Bexley")).getFirst().id();
        assertThat(told).containsExactly(Set.of(aldra, bexley));

        told.clear();
        store.decide(new Decision.Value(aldra, Settled.parse("killed", "4")), "lists of names", "reviewer");
        assertThat(told).containsExactly(Set.of(aldra));

        told.clear();
        store.add(report("Voice", "2023-06-02", "Aldra", 5));
        store.decide(new Decision.Same(aldra, bexley), "one convoy", "reviewer");
        assertThat(told).hasSize(2).allSatisfy(changed -> assertThat(changed).contains(aldra));
        assertThat(told.getLast()).contains(bexley);

        told.clear();
        store.remove(store.reports(Query.all()).getFirst().hash());
        assertThat(told).singleElement().satisfies(gone -> assertThat(gone).contains(aldra));
    }

    @Test
    void who_listens_hears_which_answers_a_writing_touches() {
        Query aldra = Query.all().withPlace("Aldra");
        Query bexley = Query.all().withPlace("Bexley");
        List<Rewritten> told = new ArrayList<>();
        store.add(report("Post", "2023-06-01", "Aldra", 3));
        store.listen(told::add);

        store.add(report("Herald", "2023-06-02", "Bexley", 8));
        assertThat(told.getLast().touches(bexley)).isTrue();
        assertThat(told.getLast().touches(aldra)).isFalse();
        assertThat(told.getLast().touches(Query.all().withMinKilled(9))).isFalse();
        assertThat(told.getLast().touches(aldra.withAsOf(LocalDate.parse("2023-06-02"))))
                .isTrue();

        store.decide(new Decision.Value(aldra().id(), Settled.parse("killed", "30")), "lists of names", "reviewer");
        assertThat(told.getLast().touches(Query.all().withMinKilled(9))).isTrue();
        assertThat(told.getLast().touches(bexley)).isFalse();

        store.remove(store.reports(Query.all()).getFirst().hash());
        assertThat(told.getLast().touches(aldra)).as("it was there").isTrue();
    }

    @Test
    void what_was_retracted_is_shown_on_request_only() {
        store.add(report("Post", "2023-06-01", "Aldra", 3));
        store.add(aReport("note")
                .outlet("Post")
                .published("2023-06-02")
                .text("Correction: there was no bomb in Aldra.")
                .with(anEvent()
                        .bombing()
                        .trigger("bomb")
                        .in("Aldra", "XX", 10.5, 20.5)
                        .modality(Modality.DENIED))
                .build());

        assertThat(store.incidents(Query.all())).isEmpty();
        assertThat(store.incidents(Query.all().withRetracted()))
                .singleElement()
                .satisfies(incident -> assertThat(incident.isRetracted()).isTrue());
        assertThat(store.incidents(Query.all().withAsOf(LocalDate.parse("2023-06-01"))))
                .hasSize(1);
    }

    @Test
    void other_happenings_than_violence_are_asked_for_by_their_kind() {
        store.add(aReport("march")
                .published("2023-06-01")
                .text("Thousands marched in Corvane.")
                .with(anEvent().of(EventType.DEMONSTRATION).trigger("marched").in("Corvane", "XX", 1.5, 2.5))
                .build());

        assertThat(store.incidents(Query.all())).isEmpty();
        assertThat(store.incidents(Query.all().withCategories(Set.of(Category.PROTEST))))
                .hasSize(1);
        assertThat(store.incidents(Query.all().withType(EventType.DEMONSTRATION)))
                .hasSize(1);
    }
}
