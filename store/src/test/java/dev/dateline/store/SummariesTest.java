package dev.dateline.store;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.HeadCount;
import dev.dateline.store.IncidentSummary.Order;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummariesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private IncidentStore store;

    @BeforeEach
    void open() {
        store = EmbeddedIncidentStore.open(folder.resolve("incidents.duckdb"), CLOCK, KeyMatcher.byPlace());
        store.add(aReport("a.txt")
                .text("A bomb at the market of Baidoa killed at least 14 people.")
                .published("2023-03-05")
                .outlet("Harbour Wire")
                .with(anEvent()
                        .bombing()
                        .in("Baidoa", "SO", 3.11, 43.65)
                        .on("2023-03-04")
                        .by("al-Shabaab", "al-shabab")
                        .killing(HeadCount.atLeast(14), "at least 14 people"))
                .build());
        store.add(aReport("b.txt")
                .text("The toll of Baidoa rose to 17.")
                .published("2023-03-06")
                .outlet("Hilltop Courier")
                .with(anEvent()
                        .bombing()
                        .in("Baidoa", "SO", 3.11, 43.65)
                        .on("2023-03-04")
                        .killing(HeadCount.exactly(17), "rose to 17"))
                .build());
        store.add(aReport("c.txt")
                .text("Gunmen shot three guards in Kano.")
                .published("2022-01-10")
                .with(anEvent()
                        .armedAssault()
                        .in("Kano", "NG", 12, 8.52)
                        .on("2022-01-09")
                        .byUnknown("Gunmen"))
                .build());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> places(Query query, Order order) {
        return store.summaries(query, order).stream()
                .map(incident -> incident.place().orElse(""))
                .toList();
    }

    @Test
    void a_summary_tells_what_a_list_shows() {
        IncidentSummary baidoa =
                store.summaries(Query.all().withCountry("SO"), Order.LATEST).getFirst();
        assertThat(baidoa.earliest()).hasValue(LocalDate.of(2023, 3, 4));
        assertThat(baidoa.datePrecision()).hasValue("day");
        assertThat(baidoa.placePrecision()).isPresent();
        assertThat(baidoa.latitude()).hasValue(3.11);
        assertThat(baidoa.actors()).containsExactly("al-shabab");
        assertThat(baidoa.groups()).containsExactly("al-Shabaab");
        assertThat(baidoa.killed())
                .isEqualTo(new IncidentSummary.People(OptionalInt.of(14), OptionalInt.of(17), OptionalInt.of(17)));
        assertThat(baidoa.accounts()).isEqualTo(2);
        assertThat(baidoa.outlets()).containsExactly("Harbour Wire", "Hilltop Courier");
    }

    @Test
    void an_outlet_that_goes_by_the_name_of_a_private_person_is_in_no_list() {
        for (String outlet : List.of("Nadif Warsame", "Notes of Nadif Warsame", "Warsame Post")) {
            store.add(aReport(outlet)
                    .text("A bomb went off in Dhusa, Nadif Warsame, a shopkeeper, told " + outlet + ".")
                    .published("2023-04-05")
                    .outlet(outlet)
                    .person("Nadif Warsame")
                    .with(anEvent().bombing().in("Dhusa", "SO", 5.5, 46.4).on("2023-04-04"))
                    .build());
        }
        assertThat(store.summaries(Query.all().withPlace("Dhusa"), Order.LATEST))
                .singleElement()
                .satisfies(summary -> assertThat(summary.outlets()).containsExactly("Warsame Post"));
    }

    @Test
    void summaries_stand_in_the_order_that_is_asked_for() {
        assertThat(places(Query.all(), Order.LATEST)).containsExactly("Baidoa", "Kano");
        assertThat(places(Query.all(), Order.EARLIEST)).containsExactly("Kano", "Baidoa");
        assertThat(places(Query.all(), Order.DEADLIEST)).containsExactly("Baidoa", "Kano");
        assertThat(places(Query.all(), Order.MOST_TOLD)).containsExactly("Baidoa", "Kano");
        assertThat(places(Query.all().withPage(1, 1), Order.LATEST)).containsExactly("Kano");
    }

    @Test
    void as_of_a_day_summaries_tell_what_was_known_then() {
        IncidentSummary known = store.summaries(
                        Query.all().withCountry("SO").withAsOf(LocalDate.of(2023, 3, 5)), Order.LATEST)
                .getFirst();
        assertThat(known.accounts()).isEqualTo(1);
        assertThat(known.killed().low()).hasValue(14);
    }

    @Test
    void incidents_are_found_by_the_reports_that_tell_of_them() {
        ContentHash report = store.reports(Query.all()).getFirst().hash();
        String incident = store.summaries(Query.all().withCountry("SO"), Order.LATEST)
                .getFirst()
                .id();
        assertThat(store.incidentsToldBy(List.of(report))).containsExactly(incident);
        assertThat(store.report(report).orElseThrow().article().reportId()).isEqualTo("a.txt");
        assertThat(store.countReports(Query.all().withUntil(LocalDate.of(2022, 12, 31))))
                .isEqualTo(1);
    }

    @Test
    void incidents_are_counted_by_the_actors_that_they_name() {
        assertThat(store.incidentsByActor()).containsEntry("al-shabab", 1).doesNotContainKey("");
    }
}
