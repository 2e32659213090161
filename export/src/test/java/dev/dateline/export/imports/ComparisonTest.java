package dev.dateline.export.imports;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.HeadCount;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.testing.EventBuilder;
import dev.dateline.export.imports.Comparison.Killed;
import dev.dateline.export.imports.Comparison.Result;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final Comparison comparison = new Comparison();

    private static Incident incident(String id, EventBuilder event) {
        var coded = aReport(id).text("A bomb.").with(event).build();
        return Incident.of(new Account(id, id, 1, coded, coded.events().getFirst()));
    }

    private static EventBuilder inHerat(String day) {
        return anEvent().bombing().in("Herat", "AF", 34.35, 62.2).on(day);
    }

    @Test
    void matches_by_day_and_place_and_tells_whose_dead_differ() {
        comparison.addFromTable(incident("t1", inHerat("2022-03-01").killing(HeadCount.exactly(4))));
        comparison.addFromTable(incident("t2", inHerat("2022-04-01").killing(HeadCount.exactly(9))));
        comparison.addFromTable(incident("t3", inHerat("2022-05-01")));
        comparison.addFromTable(incident("t4", inHerat("2022-06-01")));
        comparison.addFromStore(incident("s1", inHerat("2022-03-02").killing(HeadCount.exactly(4))));
        comparison.addFromStore(incident("s2", inHerat("2022-04-01").killing(HeadCount.exactly(7))));
        comparison.addFromStore(incident("s3", inHerat("2022-05-01").killing(HeadCount.exactly(1))));
        comparison.addFromStore(
                incident("s5", anEvent().bombing().in("Kabul", "AF", 34.5, 69.2).on("2022-06-01")));

        Result result = comparison.compare();

        assertThat(result.matched())
                .extracting(pair -> pair.table().id() + " " + pair.store().id() + " " + pair.killed())
                .containsExactlyInAnyOrder("t1 s1 SAME", "t2 s2 DIFFERENT", "t3 s3 NOT_COMPARABLE");
        assertThat(result.matched(Killed.DIFFERENT)).isEqualTo(1);
        assertThat(result.onlyInTable()).extracting(Comparison.One::id).containsExactly("t4");
        assertThat(result.onlyInStore())
                .extracting(Comparison.One::line)
                .containsExactly("2022-06-01 · Kabul · bombing · killed not known");
    }

    @Test
    void each_incident_is_matched_once_with_the_likeliest() {
        comparison.addFromTable(incident("t1", inHerat("2022-03-01").killing(HeadCount.exactly(4))));
        comparison.addFromStore(incident("s1", inHerat("2022-03-01").killing(HeadCount.exactly(9))));
        comparison.addFromStore(incident("s2", inHerat("2022-03-01").killing(HeadCount.exactly(4))));

        Result result = comparison.compare();

        assertThat(result.matched()).extracting(pair -> pair.store().id()).containsExactly("s2");
        assertThat(result.onlyInStore()).extracting(Comparison.One::id).containsExactly("s1");
    }

    @Test
    void without_coordinates_the_name_of_the_place_decides() {
        comparison.addFromTable(
                incident("t1", anEvent().bombing().in("Nether Ford").on("2022-03-01")));
        comparison.addFromStore(
                incident("s1", anEvent().bombing().in("NETHER-FORD").on("2022-03-01")));
        comparison.addFromStore(incident("s2", anEvent().bombing().on("2022-03-01")));

        assertThat(comparison.compare().matched())
                .extracting(pair -> pair.store().id())
                .containsExactly("s1");
    }

    @Test
    void what_has_one_id_is_the_same_though_undated() {
        comparison.addFromTable(incident("x1", anEvent().bombing()));
        comparison.addFromStore(incident("x1", anEvent().bombing()));

        assertThat(comparison.compare().matched()).hasSize(1);
    }

    @Test
    void a_protest_is_no_bombing() {
        comparison.addFromTable(incident("t1", inHerat("2022-03-01")));
        comparison.addFromStore(
                incident("s1", inHerat("2022-03-01").of(dev.dateline.core.finding.EventType.DEMONSTRATION)));

        assertThat(comparison.compare().matched()).isEmpty();
    }
}
