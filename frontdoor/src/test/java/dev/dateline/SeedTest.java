package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Report;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.Harm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The reference article about the hospital attack of November 2021, kept outside the repository: skipped where
/// it is not at hand.
class SeedTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2021, 11, 4);

    private Optional<CodedReport> coded = Optional.empty();

    @BeforeEach
    void read_the_article() throws IOException {
        Path article = Samples.root()
                .toAbsolutePath()
                .resolveSibling("shared/seed/article.txt")
                .normalize();
        String skipped = "SeedTest is skipped: there is no " + article;
        if (!Files.isReadable(article)) {
            System.out.println(skipped);
        }
        Assumptions.assumeTrue(Files.isReadable(article), skipped);
        coded = Optional.of(
                Samples.code(Report.ofText("seed", Files.readString(article)).withPublished(PUBLISHED)));
    }

    @Test
    void two_violent_events_are_told_of() {
        assertThat(violent()).extracting(FactLabel::of).hasSize(2);
    }

    @Test
    void the_first_is_dated_and_placed() {
        Event event = violent().getFirst();
        assertThat(event.main()).isTrue();
        assertThat(event.date().map(date -> date.range())).contains(DateRange.day(LocalDate.of(2021, 11, 2)));
        assertThat(event.place().flatMap(place -> place.place()).flatMap(place -> place.country()))
                .contains("AF");
    }

    @Test
    void the_first_has_its_bounds() {
        Event event = violent().getFirst();
        assertThat(totals(event, Harm.KILLED)).containsExactly(HeadCount.atLeast(25));
        assertThat(event.casualties())
                .filteredOn(figure -> figure.harm() == Harm.INJURED && figure.isTotal())
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.count()).isEqualTo(HeadCount.atLeast(24));
                    assertThat(figure.rule()).contains("plain");
                    assertThat(figure.perpetratorsIncluded()).contains(true);
                });
    }

    @Test
    void the_first_is_claimed() {
        assertThat(violent().getFirst().claims())
                .filteredOn(claim -> claim.stance() == Claim.Stance.CLAIMED)
                .extracting(Claim::by)
                .anySatisfy(by -> assertThat(by).containsIgnoringCase("ISIS-K"));
    }

    @Test
    void the_first_was_aimed_at_a_military_hospital() {
        assertThat(violent().getFirst().targets())
                .anySatisfy(target -> assertThat(target.names())
                        .anySatisfy(name ->
                                assertThat(name.toLowerCase(Locale.ROOT)).contains("military", "hospital")));
    }

    @Test
    void the_second_is_of_august_with_a_class_and_an_open_total() {
        Event event = violent().get(1);
        assertThat(event.date().map(date -> date.range()))
                .contains(DateRange.of(LocalDate.of(2021, 8, 1), LocalDate.of(2021, 8, 31), DateRange.Precision.MONTH));
        assertThat(event.casualties())
                .filteredOn(figure -> figure.harm() == Harm.KILLED && !figure.isTotal())
                .extracting(Casualties::count)
                .containsExactly(HeadCount.exactly(13));
        assertThat(totals(event, Harm.KILLED)).containsExactly(HeadCount.atLeast(14));
    }

    @Test
    void the_picture_with_the_flag_is_no_event() {
        for (Event event : coded.orElseThrow().events()) {
            String names = event.place()
                    .map(place -> place.name().orElse("")
                            + place.site().orElse("")
                            + place.place().map(known -> known.name()).orElse(""))
                    .orElse("");
            assertThat(names).doesNotContain("New York");
            event.date()
                    .ifPresent(date -> assertThat(List.of(
                                    date.range().earliest(), date.range().latest()))
                            .allSatisfy(day -> assertThat(day.map(LocalDate::getMonth))
                                    .isNotEqualTo(Optional.of(Month.SEPTEMBER))));
        }
    }

    @Test
    void every_event_rests_on_words_of_the_article() {
        CodedReport report = coded.orElseThrow();
        for (Event event : report.events()) {
            assertThat(event.evidence())
                    .allSatisfy(span -> assertThat(span.end())
                            .isLessThanOrEqualTo(report.article().text().length()));
            assertThat(event.evidence())
                    .extracting(Span::length)
                    .allSatisfy(length -> assertThat(length).isLessThan(1_000));
        }
    }

    private List<Event> violent() {
        return coded.orElseThrow().events().stream().filter(Event::isViolent).toList();
    }

    private static List<HeadCount> totals(Event event, Harm harm) {
        return event.casualties().stream()
                .filter(figure -> figure.harm() == harm && figure.isTotal())
                .map(Casualties::count)
                .toList();
    }

    private record FactLabel(String type, String trigger) {
        static FactLabel of(Event event) {
            return new FactLabel(event.type().code(), event.trigger().text());
        }
    }
}
