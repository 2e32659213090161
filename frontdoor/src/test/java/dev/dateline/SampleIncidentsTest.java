package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.Estimate;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.LedgerEntry;
import dev.dateline.core.incident.LedgerEntry.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// The bundled reports of two attacks, each report with figures of its own: what is known of them as one incident, and
/// what was known on each day.
class SampleIncidentsTest {
    private static final Incident HOSPITAL = chief("reports/kabul-hospital/", "2021-11-02");
    private static final Incident AIRPORT = chief("reports/kabul-airport/", "2021-08-26");

    /// The incident of a day that most reports of a folder tell of.
    private static Incident chief(String folder, String day) {
        ReportMatcher matcher = ReportMatcher.ofEvents();
        Samples.reports().keySet().stream()
                .filter(name -> name.startsWith(folder))
                .sorted()
                .map(Samples::report)
                .map(Samples::code)
                .forEach(coded -> matcher.add(coded));
        return matcher.groups().stream()
                .flatMap(group -> group.incident().stream())
                .filter(incident -> incident.date()
                        .flatMap(date -> date.value().range().earliest())
                        .filter(LocalDate.parse(day)::equals)
                        .isPresent())
                .max((one, other) -> Integer.compare(reports(one), reports(other)))
                .orElseThrow();
    }

    private static int reports(Incident incident) {
        return (int) incident.accounts().stream()
                .map(account -> account.report())
                .distinct()
                .count();
    }

    private static String killed(Incident incident, EstimateRule rule) {
        return estimate(incident, Harm.KILLED, rule);
    }

    /// "low/best/high".
    private static String estimate(Incident incident, Harm harm, EstimateRule rule) {
        Estimate estimate = incident.estimate(harm, rule).orElseThrow();
        return "%s/%s/%s".formatted(text(estimate.low()), text(estimate.best()), text(estimate.high()));
    }

    private static List<Integer> totals(Incident incident, Harm harm) {
        return incident.ledger().figures(harm, Casualties.ALL).stream()
                .map(entry -> low(entry.item()))
                .toList();
    }

    private static int low(LedgerEntry.Item figure) {
        return ((LedgerEntry.Figure) figure).casualties().count().low().orElseThrow();
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "-";
    }

    @Test
    void the_hospital_attack_is_one_incident_of_six_reports_however_its_name_is_spelled() {
        assertThat(reports(HOSPITAL)).isEqualTo(6);
        assertThat(HOSPITAL.date().orElseThrow().value().range().isSingleDay()).isTrue();
        assertThat(HOSPITAL.place().orElseThrow().value().name()).hasValue("Kabul");
    }

    @Test
    void its_rival_figures_stand_side_by_side_with_an_estimate_by_every_rule() {
        assertThat(totals(HOSPITAL, Harm.KILLED)).containsExactlyInAnyOrder(15, 20, 19, 25, 19, 25, 38);
        assertThat(totals(HOSPITAL, Harm.INJURED)).containsExactlyInAnyOrder(16, 50, 50, 50, 50, 83);
        assertThat(killed(HOSPITAL, EstimateRule.LOWEST)).isEqualTo("15/15/-");
        assertThat(killed(HOSPITAL, EstimateRule.LATEST))
                .as("the page of 25 November is one of early November, stamped anew")
                .isEqualTo("19/19/19");
        assertThat(killed(HOSPITAL, EstimateRule.MAJORITY)).isEqualTo("25/25/-");
        assertThat(killed(HOSPITAL, EstimateRule.RANGE)).isEqualTo("15/25/38");
        assertThat(estimate(HOSPITAL, Harm.INJURED, EstimateRule.LOWEST)).isEqualTo("16/16/-");
        assertThat(estimate(HOSPITAL, Harm.INJURED, EstimateRule.LATEST)).isEqualTo("50/50/50");
        assertThat(estimate(HOSPITAL, Harm.INJURED, EstimateRule.MAJORITY)).startsWith("50/50");
        assertThat(estimate(HOSPITAL, Harm.INJURED, EstimateRule.RANGE)).isEqualTo("16/50/83");
    }

    @Test
    void the_highest_figures_rest_on_the_list_that_one_reporter_was_shown() {
        assertThat(HOSPITAL.ledger().entries())
                .extracting(LedgerEntry::item)
                .filteredOn(item -> item instanceof LedgerEntry.Figure(Casualties figure)
                        && (figure.count().equals(HeadCount.exactly(38))
                                || figure.count().equals(HeadCount.exactly(83))))
                .hasSize(2)
                .allSatisfy(item -> assertThat(
                                ((LedgerEntry.Figure) item).casualties().attribution())
                        .isInstanceOfSatisfying(
                                Attribution.Speaker.class,
                                speaker -> assertThat(speaker.name()).endsWith("reporter")));
    }

    @Test
    void four_attackers_died_besides_and_none_of_those_who_rule_the_city_did_it() {
        assertThat(HOSPITAL.ledger().figures(Harm.KILLED, Casualties.PERPETRATORS))
                .extracting(entry -> low(entry.item()))
                .containsExactly(4);
        assertThat(HOSPITAL.doers())
                .noneMatch(
                        doer -> doer.value().actor().filter("taliban"::equals).isPresent());
        assertThat(HOSPITAL.doers())
                .filteredOn(doer -> doer.value()
                        .actor()
                        .filter(id -> id.startsWith("islamic-state"))
                        .isPresent())
                .isNotEmpty()
                .allMatch(doer -> doer.value().certainty() == Certainty.CLAIMED);
    }

    @Test
    void nobody_had_claimed_it_on_the_first_day_and_the_islamic_state_had_on_the_next() {
        Incident first = HOSPITAL.asOf(LocalDate.parse("2021-11-02")).orElseThrow();
        Incident next = HOSPITAL.asOf(LocalDate.parse("2021-11-03")).orElseThrow();

        assertThat(claims(first)).isEmpty();
        assertThat(claims(next)).contains("islamic-state");
        assertThat(killed(first, EstimateRule.RANGE)).isEqualTo("15/15/20");
        assertThat(HOSPITAL.asOf(LocalDate.parse("2021-11-01"))).isEmpty();
    }

    private static List<String> claims(Incident incident) {
        return incident.ledger().entries().stream()
                .map(LedgerEntry::item)
                .filter(LedgerEntry.Responsibility.class::isInstance)
                .map(item -> ((LedgerEntry.Responsibility) item).claim())
                .filter(claim -> claim.stance() == Claim.Stance.CLAIMED)
                .flatMap(claim -> claim.actor().stream())
                .toList();
    }

    @Test
    void the_airport_attack_is_one_incident_and_its_second_bomb_is_taken_back() {
        assertThat(reports(AIRPORT)).isEqualTo(6);
        assertThat(AIRPORT.isRetracted()).isFalse();
        assertThat(AIRPORT.isDisputed()).isFalse();
        assertThat(AIRPORT.ledger().entries())
                .extracting(LedgerEntry::item)
                .filteredOn(LedgerEntry.Denial.class::isInstance)
                .singleElement()
                .satisfies(denial ->
                        assertThat(((LedgerEntry.Denial) denial).whole()).isFalse());
        assertThat(AIRPORT.ledger().entries())
                .allMatch(entry -> entry.isLive() || entry.standing() == Standing.EARLIER);
    }

    @Test
    void its_toll_grew_from_four_marines_to_thirteen_of_the_forces_and_169_afghans() {
        Optional<Incident> first = AIRPORT.asOf(LocalDate.parse("2021-08-26"));
        Incident third = AIRPORT.asOf(LocalDate.parse("2021-08-28")).orElseThrow();

        assertThat(killed(first.orElseThrow(), EstimateRule.LATEST)).startsWith("13/");
        assertThat(killed(third, EstimateRule.LATEST)).isEqualTo("169/169/-");
        assertThat(killed(AIRPORT, EstimateRule.LATEST)).isEqualTo("170/170/-");
        assertThat(figures(Harm.KILLED, Standing.LIVE)).contains("U.S. military 4", "U.S. military 13", "Afghans 169");
    }

    @Test
    void the_counts_of_the_forces_dead_and_wounded_follow_each_other_and_the_last_holds() {
        assertThat(figures(Harm.KILLED, Standing.EARLIER)).containsExactly("Marines 4", "U.S. military 12");
        assertThat(figures(Harm.INJURED, Standing.EARLIER)).containsExactly("service members 15");
        assertThat(AIRPORT.ledger()
                        .estimate(Harm.KILLED, "U.S. military", EstimateRule.LATEST)
                        .orElseThrow()
                        .best())
                .hasValue(13);
        assertThat(figures(Harm.INJURED, Standing.LIVE))
                .containsExactly("all 3", "service members 18", "U.S. military 45");
    }

    /// "Marines 4" in the order of the ledger.
    private static List<String> figures(Harm harm, Standing standing) {
        return AIRPORT.ledger().entries().stream()
                .filter(entry -> entry.standing() == standing)
                .map(LedgerEntry::item)
                .filter(LedgerEntry.Figure.class::isInstance)
                .map(item -> ((LedgerEntry.Figure) item).casualties())
                .filter(figure -> figure.harm() == harm)
                .map(figure -> figure.who() + " " + figure.count().low().orElseThrow())
                .toList();
    }

    @Test
    void an_inquiry_of_the_next_year_tells_of_the_same_attack() {
        assertThat(AIRPORT.accounts())
                .anyMatch(account -> account.article().reportId().endsWith("fairmount-review.txt"));
    }

    @Test
    void the_wing_that_claimed_it_is_the_only_group_that_claims() {
        assertThat(AIRPORT.doers().getFirst().value().names()).containsExactly("ISIS-K", "Khorasan province");
        assertThat(claims(AIRPORT)).isNotEmpty().containsOnly("islamic-state-khorasan");
    }
}
