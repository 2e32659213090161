package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.LedgerEntry;
import dev.dateline.core.incident.LedgerEntry.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Invented attacks, each told by reports of several days: their tolls rise, fall or are in dispute, and the ledger
/// says which figure counts.
class StoriesTest {
    private static final Dateline DATELINE = Dateline.standard(Layers.ALL);

    private record Told(String outlet, String day, String title, String text) {}

    private static Incident incident(Told... reports) {
        ReportMatcher matcher = ReportMatcher.ofEvents();
        for (Told told : reports) {
            Outcome outcome = DATELINE.read(Report.ofText(told.outlet() + told.day(), told.text())
                    .withTitle(told.title())
                    .withOutlet(told.outlet())
                    .withPublished(LocalDate.parse(told.day())));
            matcher.add(((Outcome.Coded) outcome).report());
        }
        List<Incident> incidents = matcher.groups().stream()
                .flatMap(group -> group.incident().stream())
                .filter(incident -> incident.accounts().size() == reports.length)
                .toList();
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static String killed(Incident incident, EstimateRule rule) {
        return incident.estimate(Harm.KILLED, rule)
                .map(estimate -> text(estimate.low()) + "/" + text(estimate.best()) + "/" + text(estimate.high()))
                .orElse("");
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "-";
    }

    private static List<Standing> standings(Incident incident) {
        return incident.ledger().figures(Harm.KILLED, Casualties.ALL).stream()
                .map(LedgerEntry::standing)
                .toList();
    }

    @Test
    void a_toll_that_rises() {
        Incident incident = incident(
                new Told("Upland Daily", "2023-03-06", "Blast at bus park in Maiduguri", """
                        A bomb went off at a bus park in Maiduguri on Monday morning. At least six people were killed, a rescue \
                        worker said."""),
                new Told("Northern Wire", "2023-03-06", "Nigeria: bus park toll climbs", """
                        The death toll from Monday's explosion at a bus park in Maiduguri has risen to 14, the emergency agency \
                        said in the evening, up from six."""),
                new Told("Upland Daily", "2023-03-08", "Two more die of wounds", """
                        Two more people have died of their wounds after the bombing of the Maiduguri bus park on Monday, \
                        bringing the death toll to 16."""));

        assertThat(killed(incident, EstimateRule.LOWEST)).isEqualTo("6/6/-");
        assertThat(killed(incident, EstimateRule.LATEST)).isEqualTo("16/16/16");
        assertThat(killed(incident, EstimateRule.RANGE)).isEqualTo("6/16/16");
        assertThat(standings(incident)).containsExactly(Standing.LIVE, Standing.LIVE, Standing.EARLIER, Standing.LIVE);
    }

    @Test
    void a_toll_that_was_too_high_and_is_corrected() {
        Incident incident = incident(
                new Told("Harbour Post", "2022-09-14", "Gunmen kill 20 at church in Haiti", """
                        Gunmen burst into a church in Gonaives on Wednesday and killed at least 20 worshippers, a priest said."""),
                new Told("Caribbean Radio", "2022-09-15", "Police: eleven dead in Gonaives church", """
                        Police on Thursday put the number of dead in Wednesday's attack on a church in Gonaives at eleven. They \
                        said an earlier count of 20 had included people who were only wounded."""),
                new Told("Harbour Post", "2022-09-16", "Correction", """
                        Correction: Our report on Wednesday's attack on a church in Gonaives said that at least 20 people were \
                        killed. The number is eleven. We regret the error."""));

        assertThat(killed(incident, EstimateRule.LATEST)).isEqualTo("11/11/11");
        assertThat(killed(incident, EstimateRule.MAJORITY)).isEqualTo("11/11/11");
        assertThat(killed(incident, EstimateRule.RANGE)).isEqualTo("11/11/11");
        assertThat(standings(incident))
                .containsExactly(Standing.CORRECTED, Standing.LIVE, Standing.EARLIER, Standing.LIVE, Standing.EARLIER);
    }

    @Test
    void attackers_who_died_are_no_part_of_a_toll_and_whom_a_ministry_suspects_did_not_claim() {
        Incident incident = incident(
                new Told("Morning Sheet", "2018-01-20", "Gunmen storm hotel in Kabul", """
                        Gunmen stormed the Hill View hotel in Kabul on Saturday evening. Officials said five people were killed. \
                        The interior ministry sees the hand of the Haqqani network in the raid."""),
                new Told("Meridian Times", "2018-01-21", "18 killed at hotel in Kabul", """
                        Gunmen killed 18 people at Kabul's Hill View hotel on Saturday. The Taliban claimed the attack. Five were \
                        confirmed dead on Saturday night; by Sunday noon the count was 18."""),
                new Told("Morning Sheet", "2018-01-22", "Hotel toll at 22", """
                        The number of people killed in Saturday's attack on the Hill View hotel in Kabul has reached 22, the \
                        health ministry said on Monday. Of the attackers six were killed by special forces."""));

        assertThat(killed(incident, EstimateRule.LATEST)).isEqualTo("22/22/22");
        assertThat(incident.ledger().figures(Harm.KILLED, Casualties.PERPETRATORS))
                .extracting(entry ->
                        ((LedgerEntry.Figure) entry.item()).casualties().count())
                .containsExactly(HeadCount.exactly(6));
        assertThat(incident.doers())
                .filteredOn(doer -> doer.value().actor().isPresent())
                .extracting(doer ->
                        doer.value().actor().orElseThrow() + " " + doer.value().certainty())
                .containsExactlyInAnyOrder("haqqani-network " + Certainty.SUSPECTED, "taliban " + Certainty.CLAIMED);
    }
}
