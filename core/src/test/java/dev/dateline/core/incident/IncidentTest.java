package dev.dateline.core.incident;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.incident.LedgerEntry.Standing;
import dev.dateline.core.testing.CodedReportBuilder;
import dev.dateline.core.testing.EventBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentTest {
    private int arrivals;

    private Account account(String outlet, String day, EventBuilder event) {
        return account(outlet, day, event, "A blast at the ferry landing, told in the words of " + outlet + ".");
    }

    private Account account(String outlet, String day, EventBuilder event, String text) {
        return account(
                aReport(outlet + day).outlet(outlet).published(day).text(text).with(event));
    }

    private Account account(CodedReportBuilder report) {
        CodedReport coded = report.build();
        arrivals++;
        return new Account(
                "%012x".formatted(arrivals),
                "%064x".formatted(arrivals),
                arrivals,
                coded,
                coded.events().getFirst());
    }

    private static EventBuilder blast() {
        return anEvent().bombing().trigger("blast");
    }

    private static EventBuilder killing(HeadCount count) {
        return blast().killing(count);
    }

    /// Seven outlets over three days; one takes its own figure up.
    private List<Account> rivals() {
        return List.of(
                account("Post", "2022-05-01", killing(HeadCount.atLeast(15))),
                account("Herald", "2022-05-01", killing(HeadCount.atLeast(20))),
                account("Courier", "2022-05-02", killing(HeadCount.atLeast(25))),
                account("Post", "2022-05-02", killing(HeadCount.atLeast(25))),
                account("Voice", "2022-05-02", killing(HeadCount.exactly(38))),
                account("Gazette", "2022-05-03", killing(HeadCount.exactly(25))),
                account("Herald", "2022-05-03", killing(HeadCount.exactly(19))));
    }

    private static Casualties byNurse(int dead) {
        return new Casualties(
                Harm.KILLED,
                Casualties.ALL,
                Optional.empty(),
                HeadCount.exactly(dead),
                dead + " dead",
                Optional.empty(),
                Optional.empty(),
                new Attribution.Speaker("nurse", "witness", List.of()),
                List.of());
    }

    private static Incident incident(List<Account> accounts) {
        return Incident.of("0001", accounts, List.of());
    }

    @ParameterizedTest(name = "{0}: {1} to {3}, best {2}")
    @CsvSource(textBlock = """
        LOWEST,   15, 15, open
        LATEST,   19, 19, 19
        MAJORITY, 25, 25, 25
        RANGE,    15, 25, 38
        """)
    void estimates_stand_side_by_side_each_by_its_rule(EstimateRule rule, int low, int best, String high) {
        Estimate estimate = incident(rivals()).estimate(Harm.KILLED, rule).orElseThrow();

        assertThat(estimate.rule()).isEqualTo(rule.code());
        assertThat(estimate.low()).hasValue(low);
        assertThat(estimate.best()).hasValue(best);
        assertThat(estimate.high())
                .isEqualTo(high.equals("open") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(high)));
        assertThat(estimate.from()).isNotEmpty();
    }

    @Test
    void a_count_that_its_own_report_calls_outdated_stays_in_the_ledger_and_counts_no_longer() {
        Incident incident = incident(List.of(account(
                "Post", "2022-05-01", killing(HeadCount.exactly(4)).heldBefore().killing(HeadCount.exactly(12)))));

        assertThat(incident.ledger().figures(Harm.KILLED, Casualties.ALL))
                .extracting(LedgerEntry::standing)
                .containsExactly(Standing.LIVE, Standing.EARLIER);
        assertThat(incident.estimate(Harm.KILLED, EstimateRule.LOWEST)
                        .orElseThrow()
                        .low())
                .hasValue(12);
    }

    @Test
    void a_figure_of_others_in_a_report_is_in_the_range_and_not_the_reports_own() {
        Incident incident = incident(List.of(
                account("Post", "2022-05-01", killing(HeadCount.exactly(25))),
                account("Herald", "2022-05-02", killing(HeadCount.exactly(25)).figure(words -> byNurse(38)))));

        assertThat(incident.estimate(Harm.KILLED, EstimateRule.LATEST)
                        .orElseThrow()
                        .best())
                .hasValue(25);
        assertThat(incident.estimate(Harm.KILLED, EstimateRule.MAJORITY)
                        .orElseThrow()
                        .best())
                .hasValue(25);
        assertThat(incident.estimate(Harm.KILLED, EstimateRule.RANGE)
                        .orElseThrow()
                        .high())
                .hasValue(38);
    }

    @Test
    void what_was_known_on_a_day_rests_on_what_was_published_by_then() {
        Incident incident = incident(rivals());

        assertThat(incident.asOf(LocalDate.parse("2022-04-30"))).isEmpty();
        Incident first = incident.asOf(LocalDate.parse("2022-05-01")).orElseThrow();
        assertThat(first.estimate(Harm.KILLED).orElseThrow().low()).hasValue(15);
        assertThat(first.estimate(Harm.KILLED).orElseThrow().high()).hasValue(20);
        assertThat(first.id()).isEqualTo(incident.id());
        assertThat(incident.asOf(LocalDate.parse("2022-05-03"))).contains(incident);
    }

    @Test
    void the_order_of_accounts_does_not_matter() {
        List<Account> accounts = new ArrayList<>(rivals());
        Incident expected = incident(accounts);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(accounts, new Random(seed));
            Incident shuffled = incident(accounts);
            assertThat(shuffled).as("seed %d", seed).isEqualTo(expected);
            assertThat(shuffled.ledger()).isEqualTo(expected.ledger());
            assertThat(shuffled.estimate(Harm.KILLED)).isEqualTo(expected.estimate(Harm.KILLED));
            assertThat(shuffled.type()).isEqualTo(expected.type());
        }
    }

    @Test
    void copies_of_one_wire_story_count_once() {
        String wire = "A blast tore through the ferry landing on Sunday morning while passengers were waiting for the "
                + "first boat across the bay, police said, and eleven of them died before ambulances could reach the pier.";
        Incident incident = incident(List.of(
                account("Wire", "2022-05-01", killing(HeadCount.exactly(11)), wire),
                account("Morning Copy", "2022-05-01", killing(HeadCount.exactly(11)), wire),
                account("Evening Copy", "2022-05-02", killing(HeadCount.exactly(11)), wire + " More follows."),
                account("Own Reporter", "2022-05-02", killing(HeadCount.exactly(12))),
                account("Other Reporter", "2022-05-02", killing(HeadCount.exactly(12)))));

        assertThat(incident.ledger().figures(Harm.KILLED, Casualties.ALL))
                .extracting(LedgerEntry::standing)
                .containsExactly(Standing.LIVE, Standing.COPY, Standing.COPY, Standing.LIVE, Standing.LIVE);
        assertThat(incident.estimate(Harm.KILLED, EstimateRule.MAJORITY)
                        .orElseThrow()
                        .best())
                .hasValue(12);
        assertThat(incident.voices()).isEqualTo(3);
    }

    @Test
    void a_figure_that_its_own_outlet_corrects_no_longer_counts_but_stays_in_the_ledger() {
        Account corrected = account("Post", "2022-05-01", killing(HeadCount.exactly(90)));
        Account correction = account(aReport("note")
                .outlet("Post")
                .published("2022-05-02")
                .text("Correction: the blast killed nine.")
                .correcting()
                .with(killing(HeadCount.exactly(9))));
        Incident incident = incident(List.of(corrected, correction));

        assertThat(incident.ledger().figures(Harm.KILLED, Casualties.ALL))
                .extracting(LedgerEntry::standing)
                .containsExactly(Standing.CORRECTED, Standing.LIVE);
        assertThat(incident.estimate(Harm.KILLED).orElseThrow().high()).hasValue(9);
    }

    @Test
    void an_incident_of_which_the_last_word_is_that_it_did_not_happen_is_retracted() {
        Account told = account("Post", "2022-05-01", killing(HeadCount.exactly(3)));
        Account denied = account("Post", "2022-05-02", blast().modality(Modality.DENIED));
        Incident incident = incident(List.of(told, denied));

        assertThat(incident.isRetracted()).isTrue();
        assertThat(incident.asOf(LocalDate.parse("2022-05-01")).orElseThrow().isRetracted())
                .isFalse();
        assertThat(incident.ledger().figures(Harm.KILLED, Casualties.ALL))
                .extracting(LedgerEntry::standing)
                .containsExactly(Standing.RETRACTED);
    }

    @Test
    void a_report_that_tells_of_an_incident_and_takes_back_a_part_of_it_retracts_nothing_else() {
        Account told = account("Post", "2022-05-01", killing(HeadCount.exactly(3)));
        CodedReport correction = aReport("note")
                .outlet("Post")
                .published("2022-05-02")
                .text("Correction: a blast killed three at the gate. There was no second blast at the hotel.")
                .correcting()
                .with(killing(HeadCount.exactly(3)))
                .with(blast().modality(Modality.DENIED))
                .build();
        String report = "%064x".formatted(99);
        Incident incident = incident(List.of(
                told,
                new Account(
                        "00000000000b",
                        report,
                        98,
                        correction,
                        correction.events().getFirst()),
                new Account(
                        "00000000000c",
                        report,
                        98,
                        correction,
                        correction.events().getLast())));

        assertThat(incident.isRetracted()).isFalse();
        assertThat(incident.isDisputed()).isFalse();
        assertThat(incident.ledger().figures(Harm.KILLED, Casualties.ALL))
                .extracting(LedgerEntry::standing)
                .containsExactly(Standing.LIVE, Standing.LIVE);
        assertThat(incident.ledger().entries())
                .extracting(LedgerEntry::item)
                .filteredOn(LedgerEntry.Denial.class::isInstance)
                .singleElement()
                .isEqualTo(new LedgerEntry.Denial(false, EventType.BOMBING, Optional.empty()));
    }

    @Test
    void a_place_of_which_a_report_says_that_nothing_happened_there_is_no_target() {
        Account told = account(
                "Post",
                "2022-05-01",
                blast().against("Palm Hotel", TargetKind.FACILITY, "business")
                        .against("ferry gate", TargetKind.FACILITY, "transport"),
                "A blast hit the Palm Hotel and the ferry gate.");
        Account denied = account(
                "Herald",
                "2022-05-02",
                blast().modality(Modality.DENIED).at("Palm Hotel"),
                "There was no blast at the Palm Hotel.");

        assertThat(incident(List.of(told, denied)).targets())
                .flatExtracting(target -> target.value().names())
                .containsExactly("ferry gate");
    }

    @Test
    void without_a_total_the_whole_is_at_least_its_largest_part_and_attackers_are_none() {
        Incident incident = incident(List.of(account(
                "Post",
                "2022-05-01",
                blast().figure(Harm.KILLED, "soldiers", HeadCount.exactly(13), "13 soldiers")
                        .figure(Harm.KILLED, "perpetrators", HeadCount.exactly(20), "20 attackers"),
                "In the blast 13 soldiers died, and 20 attackers.")));

        Estimate estimate = incident.estimate(Harm.KILLED).orElseThrow();
        assertThat(estimate.low()).hasValue(13);
        assertThat(estimate.best()).isEmpty();
        assertThat(estimate.high()).isEmpty();
    }

    @Test
    void a_part_told_of_later_raises_the_whole_that_is_smaller() {
        Incident incident = incident(List.of(
                account("Post", "2022-05-01", killing(HeadCount.exactly(4))),
                account(
                        "Herald",
                        "2022-05-02",
                        blast().figure(Harm.KILLED, "traders", HeadCount.exactly(169), "169 traders"),
                        "The blast killed 169 traders.")));

        assertThat(incident.estimate(Harm.KILLED, EstimateRule.LOWEST)
                        .orElseThrow()
                        .best())
                .hasValue(4);
        Estimate latest = incident.estimate(Harm.KILLED, EstimateRule.LATEST).orElseThrow();
        assertThat(latest.low()).hasValue(169);
        assertThat(latest.high()).isEmpty();
        Estimate range = incident.estimate(Harm.KILLED, EstimateRule.RANGE).orElseThrow();
        assertThat(range.low()).hasValue(4);
        assertThat(range.best()).hasValue(169);
    }

    @Test
    void a_part_told_of_before_does_not_raise_a_later_whole() {
        Incident incident = incident(List.of(
                account(
                        "Post",
                        "2022-05-01",
                        blast().figure(Harm.KILLED, "traders", HeadCount.exactly(30), "30 traders"),
                        "The blast killed 30 traders."),
                account("Herald", "2022-05-02", killing(HeadCount.exactly(25)))));

        assertThat(incident.estimate(Harm.KILLED, EstimateRule.LATEST)
                        .orElseThrow()
                        .best())
                .hasValue(25);
    }

    @Test
    void a_part_larger_than_the_whole_of_its_own_report_is_flagged() {
        Incident incident = incident(List.of(
                account(
                        "Post",
                        "2022-05-01",
                        killing(HeadCount.exactly(10))
                                .figure(Harm.KILLED, "soldiers", HeadCount.exactly(13), "13 soldiers"),
                        "The blast killed 10, among them 13 soldiers."),
                account(
                        "Herald",
                        "2022-05-01",
                        killing(HeadCount.exactly(20))
                                .figure(Harm.KILLED, "soldiers", HeadCount.exactly(13), "13 soldiers"),
                        "The blast killed 20, among them 13 soldiers.")));

        assertThat(incident.ledger().misfits())
                .singleElement()
                .satisfies(misfit -> assertThat(misfit.part().outlet()).contains("Post"));
    }

    @Test
    void most_outlets_decide_the_type_unless_a_third_tells_a_finer_one() {
        Incident incident = incident(List.of(
                account("Post", "2022-05-01", blast()),
                account("Herald", "2022-05-01", blast()),
                account("Voice", "2022-05-01", anEvent().suicideBombing().trigger("blast")),
                account(
                        "Courier",
                        "2022-05-01",
                        anEvent().of(EventType.UNKNOWN_ATTACK).trigger("blast"))));

        assertThat(incident.type().value()).isEqualTo(EventType.SUICIDE_BOMBING);
        assertThat(incident.also()).extracting(Sourced::value).containsExactly(EventType.BOMBING);
    }

    @Test
    void the_finest_day_inside_the_most_told_time_and_the_finest_place_hold() {
        Incident incident = incident(List.of(
                account("Post", "2022-05-09", blast().inMonth("2022-05").in("Coast Province")),
                account("Herald", "2022-05-09", blast().inMonth("2022-05")),
                account("Voice", "2022-05-02", blast().on("2022-05-01").in("Port Aldra", "XX", 10.5, -20.25))));

        assertThat(incident.date().orElseThrow().value().range().earliest()).contains(LocalDate.parse("2022-05-01"));
        assertThat(incident.place().orElseThrow().value().name()).contains("Port Aldra");
        assertThat(incident.place().orElseThrow().accounts())
                .as("the account whose words it takes comes first")
                .startsWith(incident.accounts().getFirst().id());
    }

    @Test
    void of_sites_told_by_as_many_the_one_with_a_name_holds() {
        Incident incident = incident(List.of(
                account(
                        "Post",
                        "2022-05-01",
                        blast().in("Port Aldra", "XX", 10.5, -20.25).at("streets")),
                account(
                        "Herald",
                        "2022-05-02",
                        blast().in("Port Aldra", "XX", 10.5, -20.25).at("Ferry Hospital"))));

        assertThat(incident.place().orElseThrow().value().site()).contains("Ferry Hospital");
    }

    @Test
    void a_doer_is_as_sure_as_its_surest_account_says() {
        Incident incident = incident(List.of(
                account("Post", "2022-05-01", blast().by("Coast Front", "coast-front", Certainty.SUSPECTED)),
                account("Herald", "2022-05-02", blast().by("the Front", "coast-front", Certainty.CLAIMED))));

        assertThat(incident.doers()).singleElement().satisfies(doer -> {
            assertThat(doer.value().certainty()).isEqualTo(Certainty.CLAIMED);
            assertThat(doer.value().names()).containsExactly("the Front", "Coast Front");
            assertThat(doer.accounts()).hasSize(2);
        });
    }

    @Test
    void a_doer_goes_by_the_name_that_most_outlets_give() {
        Incident incident = incident(List.of(
                account("Post", "2022-05-01", blast().by("Salt Province", "coast-front")),
                account("Herald", "2022-05-02", blast().by("Coast Front", "coast-front")),
                account("Voice", "2022-05-02", blast().by("Coast Front", "coast-front", Certainty.CLAIMED))));

        assertThat(incident.doers())
                .singleElement()
                .extracting(doer -> doer.value().names())
                .isEqualTo(List.of("Coast Front", "Salt Province"));
    }

    @Test
    void a_page_that_was_stamped_anew_does_not_state_the_latest_figure() {
        Account stampedAnew = account(
                "Courier",
                "2022-05-23",
                killing(HeadCount.exactly(25))
                        .during(DateRange.of(
                                LocalDate.parse("2022-05-01"),
                                LocalDate.parse("2022-05-22"),
                                DateRange.Precision.FEW_DAYS))
                        .dated(DateBasis.STATED, "Sunday"),
                "A blast at the ferry landing on Sunday killed 25.");
        Account confirmed = account("Post", "2022-05-03", killing(HeadCount.exactly(19)));

        assertThat(latest(stampedAnew, confirmed)).hasValue(19);
        assertThat(latest(stampedAnew)).hasValue(25);
        assertThat(latest(confirmed, account("Courier", "2022-05-23", killing(HeadCount.exactly(25)))))
                .as("a late report that names no weekday")
                .hasValue(25);
    }

    private static OptionalInt latest(Account... accounts) {
        return incident(List.of(accounts))
                .estimate(Harm.KILLED, EstimateRule.LATEST)
                .orElseThrow()
                .best();
    }

    @Test
    void what_a_reviewer_set_wins_and_says_so() {
        List<Account> accounts = rivals();
        Decision killed = decision(1, "killed", "25+");
        Decision type = decision(2, "type", "suicide-bombing");
        Decision nobody = decision(3, "perpetrator", "unknown");
        Incident incident = Incident.of("0001", accounts, List.of(killed, type, nobody));

        Estimate estimate = incident.estimate(Harm.KILLED, EstimateRule.LATEST).orElseThrow();
        assertThat(estimate.rule()).isEqualTo(Estimate.REVIEWED);
        assertThat(estimate.low()).hasValue(25);
        assertThat(estimate.high()).isEmpty();
        assertThat(incident.type().value()).isEqualTo(EventType.SUICIDE_BOMBING);
        assertThat(incident.type().decision()).contains(type);
        assertThat(incident.doers()).isEmpty();
        assertThat(incident.asOf(LocalDate.parse("2022-05-03")).orElseThrow().decisions())
                .as("decided later than that day")
                .isEmpty();
    }

    private static Decision decision(int number, String field, String value) {
        return new Decision(
                number,
                new Decision.Value("000000000001", Settled.parse(field, value)),
                "list of the ministry",
                "reviewer",
                Instant.parse("2022-06-01T12:00:00Z"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        killed      | 25
        killed      | 25+
        injured     | 15-38
        injured     | unknown
        date        | 2021-11-02
        date        | 2021-11-02/2021-11-04
        type        | armed-clash
        place       | Kabul
        place       | Kabul, AF
        place       | Kabul, AF @ 34.53 69.17
        perpetrator | Coast Front
        """)
    void a_value_set_by_review_is_read_back_as_it_was_written(String field, String value) {
        Settled settled = Settled.parse(field, value);

        assertThat(settled.field()).isEqualTo(field);
        assertThat(settled.text()).isEqualTo(value);
        assertThat(Settled.parse(settled.field(), settled.text())).isEqualTo(settled);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        deaths | 25                  | deaths
        killed | many                | 15-38
        killed | 9-3                 | between
        date   | 2 Nov               | 2021-11-04
        date   | 2021-11-04/2021-11-02 | back
        type   | explosion           | explosion
        place  | Kabul @ 94.5 69.17  | 90 degrees
        """)
    void what_cannot_be_set_is_refused_with_what_can(String field, String value, String message) {
        assertThatThrownBy(() -> Settled.parse(field, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void justice_told_beside_an_attack_is_no_happening_of_its_own() {
        CodedReport both = aReport("both")
                .published("2022-05-03")
                .text("A blast at the landing; police arrested two men in Port Aldra.")
                .with(blast())
                .with(anEvent().of(EventType.ARREST).trigger("arrested").in("Port Aldra"))
                .build();
        CodedReport alone = aReport("alone")
                .published("2022-05-03")
                .text("Police arrested two men in Port Aldra on Monday.")
                .with(anEvent().of(EventType.ARREST).trigger("arrested").on("2022-05-02"))
                .build();

        assertThat(Account.events(both)).extracting(event -> event.type()).containsExactly(EventType.BOMBING);
        assertThat(Account.events(alone)).hasSize(1);
    }
}
