package dev.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.core.Report;
import dev.dateline.core.testing.CodedReportBuilder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    private static final Report REPORT = Report.ofText("a", "The bridge at Orlo fell.");

    @Test
    void ids_and_addresses_play_no_part() {
        assertThat(ContentHash.of(Report.ofText("b", "The bridge at Orlo fell.").withUrl("https://example.org/1")))
                .isEqualTo(ContentHash.of(REPORT));
    }

    @Test
    void text_title_day_and_outlet_do() {
        assertThat(java.util.Set.of(
                        ContentHash.of(REPORT),
                        ContentHash.of(Report.ofText("a", "The bridge at Orlo fell")),
                        ContentHash.of(REPORT.withTitle("Orlo")),
                        ContentHash.of(REPORT.withOutlet("Orlo")),
                        ContentHash.of(REPORT.withPublished(LocalDate.parse("2020-01-01"))),
                        ContentHash.of(REPORT.withOutlet("2020-01-01"))))
                .hasSize(6);
    }

    @Test
    void plain_text_has_the_same_hash_before_and_after_it_is_read() {
        assertThat(ContentHash.of(CodedReportBuilder.aReport("c")
                        .title("Orlo")
                        .text("The bridge at Orlo fell.")
                        .published("2020-01-01")
                        .article()))
                .isEqualTo(ContentHash.of(REPORT.withTitle("Orlo").withPublished(LocalDate.parse("2020-01-01"))));
    }

    @Test
    void is_64_hex_digits() {
        assertThat(ContentHash.of(REPORT).hex()).matches("[0-9a-f]{64}");
        assertThatThrownBy(() -> new ContentHash("abc")).isInstanceOf(IllegalArgumentException.class);
    }
}
