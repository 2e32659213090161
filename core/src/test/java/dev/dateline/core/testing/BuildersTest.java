package dev.dateline.core.testing;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildersTest {
    @Test
    void an_event_reads_like_a_sentence() {
        Event event = anEvent()
                .bombing()
                .inMonth("2020-02")
                .in("Gao", "ML", 16.25, -0.05)
                .killing(HeadCount.atLeast(4))
                .build();

        assertThat(event.type()).isEqualTo(EventType.BOMBING);
        assertThat(event.date().orElseThrow().range())
                .isEqualTo(
                        DateRange.of(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 29), DateRange.Precision.MONTH));
        assertThat(event.place().orElseThrow().name()).hasValue("Gao");
        assertThat(event.casualties().getFirst().wording()).isEqualTo("at least 4 killed");
        assertThat(event.evidence()).isNotEmpty();
    }

    @Test
    void a_report_numbers_its_events_and_finds_their_words() {
        CodedReport report = aReport("r1")
                .title("Raid in Gao")
                .text("A raid hit the market. Then a bomb exploded.")
                .with(anEvent().trigger("raid"))
                .with(anEvent().bombing().trigger("bomb").evidence("Then a bomb exploded."))
                .build();

        assertThat(report.events()).extracting(Event::id).containsExactly("e1", "e2");
        assertThat(report.events()).extracting(Event::main).containsExactly(true, false);
        assertThat(report.events().getLast().trigger().spans()).containsExactly(Span.of(43, 47));
        assertThat(report.events().getLast().evidence()).containsExactly(Span.of(36, 57));
        assertThat(report.article().separateTitle()).hasValue("Raid in Gao");
    }

    @Test
    void evidence_that_the_text_does_not_have_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aReport("r1")
                        .text("All calm.")
                        .with(anEvent().evidence("A bomb exploded."))
                        .build())
                .withMessageContaining("'A bomb exploded.' is not in 'All calm.'");
    }

    @Test
    void random_reports_depend_on_their_seed_alone() {
        RandomReports one = new RandomReports(7);
        RandomReports same = new RandomReports(7);

        assertThat(List.of(one.next(), one.next())).isEqualTo(List.of(same.next(), same.next()));
        assertThat(new RandomReports(7).next()).isNotEqualTo(new RandomReports(8).next());
    }
}
