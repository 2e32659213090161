package dev.dateline.store;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.core.Article;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.Report;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.CodedReport.Versions;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.testing.CodedReportBuilder;
import dev.dateline.core.testing.Places;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedIncidentStoreTest {
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Versions FIRST = new Versions("1.0", "1.0", "rules", "0.1.0");
    private static final Versions SECOND = new Versions("1.0", "1.1", "rules", "0.1.0");

    @TempDir
    Path folder;

    private IncidentStore store;

    @BeforeEach
    void open() {
        store = EmbeddedIncidentStore.open(folder.resolve("new/incidents.duckdb"), CLOCK, KeyMatcher.eachAlone());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        open();
    }

    private static CodedReportBuilder market() {
        return aReport("market.txt")
                .title("Blast at a Baidoa market")
                .text("A bomb at the cattle market of Baidoa killed at least 14 people, elders said. Guards were hurt.")
                .published("2023-03-05")
                .outlet("Hilltop Courier")
                .person("Baidoa")
                .with(anEvent()
                        .bombing()
                        .trigger("bomb")
                        .in("Baidoa", "SO", 3.11, 43.65)
                        .at("cattle market")
                        .on("2023-03-04")
                        .by("al-Shabaab", "al-shabaab")
                        .killing(HeadCount.atLeast(14), "at least 14 people")
                        .evidence("A bomb at the cattle market of Baidoa killed at least 14 people, elders said.")
                        .because("the trigger is a bomb"));
    }

    private static CodedReportBuilder ambush() {
        return aReport("ambush.txt")
                .text("Gunmen ambushed a convoy in Mopti Region, killing five soldiers and losing three of their own.")
                .published("2023-07-20")
                .outlet("River Post")
                .with(anEvent()
                        .armedAssault()
                        .also(EventType.ROBBERY)
                        .trigger("ambushed")
                        .in(new Place(
                                "Mopti Region",
                                List.of("Région de Mopti"),
                                Optional.of("2453347"),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                Optional.of("Mopti"),
                                Optional.empty(),
                                Optional.of("ML"),
                                Place.Feature.ADMIN1,
                                0))
                        .inMonth("2023-07")
                        .byUnknown("Gunmen")
                        .figure(Harm.KILLED, "soldiers", HeadCount.exactly(5), "five soldiers")
                        .figure(Harm.KILLED, "perpetrators", HeadCount.exactly(30), "three of their own"));
    }

    private static CodedReportBuilder undated() {
        return aReport("undated.txt")
                .text("Shells fell on Port Aldra again.")
                .with(anEvent().of(EventType.SHELLING).trigger("fell").in("Port Aldra"));
    }

    private List<String> ids(Query query) {
        return store.incidents(query).stream()
                .map(incident -> incident.lead().article().reportId())
                .toList();
    }

    @Test
    void gives_back_what_was_added_with_its_text_and_evidence() {
        CodedReport coded = market().build();
        Added added = store.add(coded);
        reopen();

        assertThat(added.kind()).isEqualTo(Added.Kind.NEW);
        assertThat(store.coded(added.report())).contains(coded);
        assertThat(store.incidents(Query.all())).singleElement().satisfies(incident -> {
            assertThat(incident.id()).matches("[0-9a-f]{12}");
            assertThat(incident.accounts()).hasSize(1);
            assertThat(incident.lead().event()).isEqualTo(coded.events().getFirst());
            assertThat(incident.lead().article()).isEqualTo(coded.article());
            assertThat(incident.low(Harm.KILLED)).hasValue(14);
            assertThat(incident.estimate(Harm.INJURED)).isEmpty();
        });
        assertThat(store.reports(Query.all()))
                .containsExactly(new StoredReport(added.report(), coded.article(), NOON, FIRST, 1));
    }

    @Test
    void adding_the_same_report_again_changes_nothing_even_under_another_name() {
        store.add(market().build());
        CodedReport sameUnderOtherName = renamed(market().build(), "copy.txt");

        assertThat(store.add(market().build()).kind()).isEqualTo(Added.Kind.HELD);
        assertThat(store.add(sameUnderOtherName).kind()).isEqualTo(Added.Kind.HELD);
        assertThat(store.count(Query.all())).isEqualTo(1);
        assertThat(store.reports(Query.all())).hasSize(1);
    }

    @Test
    void a_coding_by_other_versions_takes_the_place_of_the_one_before() {
        store.add(market().build());
        String id = store.incidents(Query.all()).getFirst().id();
        CodedReport again = renamed(market().versions(SECOND).build(), "copy.txt");

        assertThat(store.add(again).kind()).isEqualTo(Added.Kind.RECODED);
        assertThat(store.incidents(Query.all())).singleElement().satisfies(incident -> {
            assertThat(incident.id()).isEqualTo(id);
            assertThat(incident.lead().coded().versions()).isEqualTo(SECOND);
            assertThat(incident.lead().article().reportId()).isEqualTo("market.txt");
        });
        assertThat(store.add(market().build()).kind())
                .as("the older versions are no longer current")
                .isEqualTo(Added.Kind.RECODED);
    }

    @Test
    void one_batch_may_hold_the_same_report_several_times() {
        List<Added> added = store.addAll(List.of(
                Delivery.of(market().build()),
                Delivery.of(market().build()),
                Delivery.of(market().versions(SECOND).build()),
                Delivery.of(ambush().build())));

        assertThat(added)
                .extracting(Added::kind)
                .containsExactly(Added.Kind.NEW, Added.Kind.HELD, Added.Kind.RECODED, Added.Kind.NEW);
        assertThat(store.count(Query.all())).isEqualTo(2);
        assertThat(store.incidents(Query.all().withPlace("Baidoa"))
                        .getFirst()
                        .lead()
                        .coded()
                        .versions())
                .isEqualTo(SECOND);
    }

    @Test
    void notes_outlive_the_process_that_wrote_them() {
        assertThat(store.note("feed a")).isEmpty();
        store.writeNotes(Map.of("feed a", "first", "feed b", "x"));
        store.writeNotes(Map.of("feed a", "second"));
        reopen();
        assertThat(store.note("feed a")).hasValue("second");
        assertThat(store.note("feed b")).hasValue("x");
    }

    @Test
    void knows_a_report_before_it_is_read() {
        Report page =
                Report.ofHtml("page.html", "<p>A bomb at the cattle market</p>").withOutlet("Hilltop Courier");
        assertThat(store.holds(ContentHash.of(page), FIRST)).isFalse();

        store.add(Delivery.of(page, market().build()));

        assertThat(store.holds(ContentHash.of(page), FIRST)).isTrue();
        assertThat(store.holds(ContentHash.of(page), SECOND)).isFalse();
        assertThat(store.holds(ContentHash.of(market().article()), FIRST)).isTrue();
        assertThat(store.holds(ContentHash.of(page.withOutlet("River Post")), FIRST))
                .isFalse();
    }

    @Test
    void finds_incidents_by_each_question() {
        store.addAll(List.of(
                Delivery.of(market().build()),
                Delivery.of(ambush().build()),
                Delivery.of(undated().build())));
        Query all = Query.all();

        assertThat(ids(all)).containsExactly("ambush.txt", "market.txt", "undated.txt");
        assertThat(ids(all.withActor("AL SHABAAB"))).containsExactly("market.txt");
        assertThat(ids(all.withActor("gunmen"))).containsExactly("ambush.txt");
        assertThat(ids(all.withActor("gun"))).isEmpty();
        assertThat(ids(new Query(
                        List.of("nobody", "gunmen", "Al Shabaab"),
                        all.place(),
                        all.country(),
                        all.type(),
                        all.categories(),
                        all.retracted(),
                        all.since(),
                        all.until(),
                        all.asOf(),
                        all.minKilled(),
                        all.text(),
                        9,
                        0)))
                .containsExactly("ambush.txt", "market.txt");
        assertThat(ids(all.withPlace("région de mopti"))).containsExactly("ambush.txt");
        assertThat(ids(all.withPlace("Region de Mopti"))).containsExactly("ambush.txt");
        assertThat(ids(all.withPlace("market"))).containsExactly("market.txt");
        assertThat(ids(all.withPlace("region mopti"))).isEmpty();
        assertThat(ids(all.withCountry("so"))).containsExactly("market.txt");
        assertThat(ids(all.withType(EventType.ROBBERY))).containsExactly("ambush.txt");
        assertThat(ids(all.withSince(LocalDate.parse("2023-07-15")))).containsExactly("ambush.txt");
        assertThat(ids(all.withUntil(LocalDate.parse("2023-06-30")))).containsExactly("market.txt");
        assertThat(ids(all.withMinKilled(5))).containsExactly("ambush.txt", "market.txt");
        assertThat(ids(all.withMinKilled(6))).containsExactly("market.txt");
        assertThat(ids(all.withText("elders SAID"))).containsExactly("market.txt");
        assertThat(ids(all.withPage(1, 1))).containsExactly("market.txt");
        assertThat(store.count(all.withPage(1, 1))).isEqualTo(3);
    }

    @Test
    void finds_reports_by_their_incidents_and_by_day() {
        CodedReport quiet = aReport("quiet.txt")
                .text("Talks were held in Port Aldra.")
                .published("2023-03-06")
                .build();
        store.addAll(List.of(Delivery.of(market().build()), Delivery.of(ambush().build()), Delivery.of(quiet)));

        assertThat(store.reports(Query.all()))
                .extracting(report -> report.article().reportId())
                .containsExactly("market.txt", "ambush.txt", "quiet.txt");
        assertThat(store.reports(Query.all().withCountry("ML"))).hasSize(1);
        assertThat(store.reports(Query.all().withUntil(LocalDate.parse("2023-03-31"))))
                .extracting(StoredReport::incidents)
                .containsExactly(1, 0);
    }

    @Test
    void leaves_out_what_did_not_happen_and_what_is_no_violence() {
        store.add(aReport("r")
                .text("The ministry denied the raid. An attack could follow. A ceasefire holds.")
                .with(anEvent().armedAssault().trigger("raid").modality(Modality.DENIED))
                .with(anEvent().trigger("attack").modality(Modality.HYPOTHETICAL))
                .with(anEvent().of(EventType.CEASEFIRE).trigger("ceasefire"))
                .build());

        assertThat(store.count(Query.all())).isZero();
        assertThat(store.reports(Query.all())).hasSize(1);
    }

    @Test
    void finds_one_incident_by_the_beginning_of_its_id() {
        store.addAll(List.of(Delivery.of(market().build()), Delivery.of(ambush().build())));
        String id = store.incidents(Query.all()).getFirst().id();

        assertThat(store.incident(id)).isPresent();
        assertThat(store.incident(id.substring(0, 8)))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(id));
        assertThat(store.incident("zzz")).isEmpty();
        assertThat(store.incident(" ")).isEmpty();
    }

    @Test
    void an_id_that_fits_several_incidents_is_an_error_that_names_them() {
        List<Delivery> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(Delivery.of(aReport("r" + i)
                    .text("An attack, the number " + i + ".")
                    .with(anEvent())
                    .build()));
        }
        store.addAll(many);
        // Of 20 ids at least two begin with the same one of 16 digits.
        String prefix = store.incidents(Query.all()).stream()
                .map(incident -> incident.id().substring(0, 1))
                .filter(first -> store.incidents(Query.all()).stream()
                                .filter(other -> other.id().startsWith(first))
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> store.incident(prefix))
                .isInstanceOf(AmbiguousIdException.class)
                .hasMessageContaining("several ids");
    }

    @Test
    void coding_again_tells_what_was_added_removed_and_changed() {
        store.addAll(List.of(
                Delivery.of(market().build()),
                Delivery.of(ambush().build()),
                Delivery.of(undated().build())));
        List<Recoded> changes = new ArrayList<>();

        int replaced = store.recode(
                article -> switch (article.reportId()) {
                    case "market.txt" ->
                        Optional.of(market().versions(SECOND)
                                .with(anEvent().trigger("hurt"))
                                .build());
                    case "ambush.txt" ->
                        Optional.of(aReport("ambush.txt")
                                .text(article.text())
                                .published("2023-07-20")
                                .outlet("River Post")
                                .versions(SECOND)
                                .with(anEvent().armedAssault().trigger("ambushed"))
                                .build());
                    default -> Optional.empty();
                },
                changes::add);

        assertThat(replaced).isEqualTo(2);
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).added())
                .singleElement()
                .satisfies(event -> assertThat(event.trigger().text()).isEqualTo("hurt"));
        assertThat(changes.get(0).removed()).isEmpty();
        assertThat(changes.get(0).changed()).isEmpty();
        assertThat(changes.get(1).changed()).singleElement().satisfies(change -> {
            assertThat(change.before().place()).isPresent();
            assertThat(change.after().place()).isEmpty();
        });
        assertThat(store.count(Query.all())).isEqualTo(4);
        assertThat(store.incidents(Query.all().withPlace("Port Aldra"))
                        .getFirst()
                        .lead()
                        .coded()
                        .versions())
                .isEqualTo(FIRST);
    }

    @Test
    void coding_again_refuses_another_text() {
        store.add(market().build());

        assertThatThrownBy(() -> store.recode(article -> Optional.of(ambush().build()), change -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("market.txt");
        assertThat(store.reports(Query.all())).hasSize(1);
    }

    @Test
    void incidents_made_again_are_the_same() {
        List<Delivery> many = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            many.add(Delivery.of(aReport("r" + i)
                    .text("An attack, the number " + i + ".")
                    .published("2023-01-01")
                    .with(anEvent().in(Places.settlement("Baidoa", "SO", 3.1, 43.6)))
                    .build()));
        }
        store.addAll(many);
        List<Incident> before = store.incidents(Query.all());

        assertThat(store.rematch()).isZero();

        assertThat(before).hasSize(250);
        assertThat(store.incidents(Query.all())).isEqualTo(before);
    }

    @Test
    void many_threads_deliver_and_read_at_once() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<CompletableFuture<Added>> futures = Collections.synchronizedList(new ArrayList<>());
        for (int t = 0; t < 8; t++) {
            int number = t;
            threads.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 25; i++) {
                    // Every report is delivered by two threads.
                    int which = (number / 2) * 25 + i;
                    futures.add(store.submit(Delivery.of(aReport("r" + which)
                            .text("An attack, the number " + which + ".")
                            .with(anEvent())
                            .build())));
                    assertThat(store.count(Query.all())).isNotNegative();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        List<Added.Kind> kinds =
                futures.stream().map(CompletableFuture::join).map(Added::kind).toList();

        assertThat(kinds).hasSize(200);
        assertThat(kinds).filteredOn(kind -> kind == Added.Kind.NEW).hasSize(100);
        assertThat(store.count(Query.all())).isEqualTo(100);
    }

    @Test
    void closing_waits_for_what_was_delivered() {
        List<CompletableFuture<Added>> futures = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            futures.add(store.submit(Delivery.of(
                    aReport("r" + i).text("Number " + i).with(anEvent()).build())));
        }
        reopen();

        assertThat(futures).allSatisfy(future -> assertThat(future).isCompleted());
        assertThat(store.reports(Query.all())).hasSize(50);
    }

    @Test
    void a_closed_store_says_so() {
        store.close();

        assertThatThrownBy(() -> store.add(market().build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> store.count(Query.all())).isInstanceOf(IllegalStateException.class);
        store.close();
    }

    @ParameterizedTest
    @CsvSource({"S, 1, 0", "SOM, 1, 0", "SO, 0, 0", "SO, 1, -1"})
    void refuses_impossible_queries(String country, int limit, int offset) {
        assertThatThrownBy(() -> Query.all().withCountry(country).withPage(limit, offset))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_to_ask_for_none_killed() {
        assertThatThrownBy(() -> Query.all().withMinKilled(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void as_of_a_day_only_reports_published_by_then_are_known() {
        store.addAll(List.of(
                Delivery.of(aReport("early")
                        .published("2020-02-01")
                        .text("A bomb.")
                        .with(anEvent().bombing().trigger("bomb"))
                        .build()),
                Delivery.of(aReport("late")
                        .published("2020-02-03")
                        .text("A raid.")
                        .with(anEvent().armedAssault().trigger("raid"))
                        .build()),
                Delivery.of(aReport("undated")
                        .text("A blast.")
                        .with(anEvent().bombing().trigger("blast"))
                        .build())));
        Query then = Query.all().withAsOf(LocalDate.parse("2020-02-02"));
        assertThat(ids(then)).containsExactly("early");
        assertThat(store.count(then)).isEqualTo(1);
        assertThat(store.reports(then)).hasSize(1);
    }

    @Test
    void bounds_of_rival_totals_span_all_of_them() {
        store.add(aReport("rivals")
                .text("The police counted 12 dead, medics more than 20.")
                .with(anEvent()
                        .trigger("dead")
                        .killing(HeadCount.exactly(12), "12 dead")
                        .killing(HeadCount.atLeast(21), "more than 20")
                        .injuring(HeadCount.between(30, 40), "30 to 40")
                        .injuring(HeadCount.exactly(35), "35"))
                .build());

        Incident incident = store.incidents(Query.all()).getFirst();
        assertThat(incident.ledger().figures(Harm.KILLED, Casualties.ALL)).hasSize(2);
        assertThat(incident.estimate(Harm.KILLED)).hasValueSatisfying(killed -> {
            assertThat(killed.low()).hasValue(12);
            assertThat(killed.high()).as("the largest number stated").hasValue(21);
        });
        assertThat(incident.estimate(Harm.INJURED)).hasValueSatisfying(injured -> {
            assertThat(injured.low()).hasValue(30);
            assertThat(injured.high()).hasValue(40);
        });
    }

    private static CodedReport renamed(CodedReport coded, String id) {
        return new CodedReport(
                new Article(
                        id,
                        coded.article().title(),
                        coded.article().text(),
                        coded.article().bodyStart(),
                        coded.article().sections(),
                        coded.article().published(),
                        coded.article().author(),
                        coded.article().outlet(),
                        coded.article().url(),
                        coded.article().language()),
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
                coded.versions());
    }
}
