package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.Estimate;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.LedgerEntry;
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
        Estimate estimate = incident.estimate(Harm.KILLED, rule).orElseThrow();
        return "%s/%s/%s".formatted(text(estimate.low()), text(estimate.best()), text(estimate.high()));
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
        assertThat(HOSPITAL.ledger().figures(Harm.KILLED, Casualties.ALL))
                .extracting(entry -> ((LedgerEntry.Figure) entry.item())
                        .casualties()
                        .count()
                        .low()
                        .orElseThrow())
                .containsExactlyInAnyOrder(15, 20, 19, 25, 19, 25);
        assertThat(killed(HOSPITAL, EstimateRule.LOWEST)).isEqualTo("15/15/-");
        assertThat(killed(HOSPITAL, EstimateRule.RANGE)).isEqualTo("15/25/25");
        assertThat(killed(HOSPITAL, EstimateRule.MAJORITY)).startsWith("25/25");
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
        assertThat(reports(AIRPORT)).isEqualTo(5);
        assertThat(AIRPORT.isRetracted()).isFalse();
        assertThat(AIRPORT.isDisputed()).isFalse();
        assertThat(AIRPORT.ledger().entries())
                .extracting(LedgerEntry::item)
                .filteredOn(LedgerEntry.Denial.class::isInstance)
                .singleElement()
                .satisfies(denial ->
                        assertThat(((LedgerEntry.Denial) denial).whole()).isFalse());
        assertThat(AIRPORT.ledger().entries()).allMatch(LedgerEntry::isLive);
    }

    @Test
    void its_toll_grew_from_four_marines_to_thirteen_of_the_forces_and_169_afghans() {
        Optional<Incident> first = AIRPORT.asOf(LocalDate.parse("2021-08-26"));

        assertThat(killed(first.orElseThrow(), EstimateRule.LATEST)).startsWith("13/");
        assertThat(killed(AIRPORT, EstimateRule.LATEST)).isEqualTo("169/169/-");
        assertThat(AIRPORT.ledger().entries())
                .extracting(LedgerEntry::item)
                .filteredOn(LedgerEntry.Figure.class::isInstance)
                .extracting(item -> ((LedgerEntry.Figure) item).casualties())
                .filteredOn(figure -> figure.harm() == Harm.KILLED)
                .extracting(figure -> figure.who() + " " + figure.count().low().orElseThrow())
                .contains("Marines 4", "U.S. troops 13", "Afghans 169");
    }
}
