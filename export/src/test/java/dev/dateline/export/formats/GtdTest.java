package dev.dateline.export.formats;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static dev.dateline.export.formats.Exported.assertRow;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.dateline.core.HeadCount;
import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.testing.EventBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GtdTest {
    private static final Incident CLINIC =
            Incidents.of("00000000c1", Incidents.clinic().build());
    private static final Incident AIRFIELD =
            Incidents.of("00000000a1", Incidents.airfield().build());

    private static Incident incident(EventBuilder event) {
        return Incidents.of(
                "0000000001",
                aReport("r")
                        .text("An attack took place.")
                        .published("2022-03-07")
                        .with(event)
                        .build());
    }

    @Test
    void has_the_formats_135_columns_in_its_order() {
        assertThat(Exported.as("gtd", CLINIC).row().getHeader())
                .hasSize(135)
                .startsWith("eventid", "iyear", "imonth", "iday", "approxdate", "extended")
                .containsSubsequence("nkill", "nkillus", "nkillter", "nwound", "nwoundus", "nwoundte")
                .endsWith("INT_LOG", "INT_IDEO", "INT_MISC", "INT_ANY", "related");
    }

    @Test
    void a_bomber_and_gunmen_are_a_bombing_first_and_an_armed_assault_second() {
        assertRow(Exported.as("gtd", CLINIC).row(), """
                eventid 202203050001
                iyear 2022
                imonth 3
                iday 5
                approxdate
                extended 0
                country 4
                country_txt Afghanistan
                region 6
                region_txt South Asia
                provstate Herat
                city Herat
                latitude 34.34817
                longitude 62.19967
                specificity 1
                vicinity 0
                location military clinic
                multiple 0
                success 1
                suicide 1
                attacktype1 3
                attacktype1_txt Bombing/Explosion
                attacktype2 2
                attacktype2_txt Armed Assault
                attacktype3
                targtype1 4
                target1 military clinic
                natlty1 4
                targtype2
                gname Khorasan Chapter of the Islamic State
                gname2
                guncertain1 0
                individual 0
                nperps -99
                claimed 1
                claimmode 10
                compclaim
                weaptype1 6
                weapsubtype1 13
                weaptype2 5
                weapsubtype2 5
                weaptype3
                weapdetail suicide bomber; rifles
                nkill 31
                nkillus
                nkillter
                nwound
                nwoundte
                property -9
                ishostkid 0
                scite1 "Clinic raided in Herat", Hilltop Courier, 2022-03-07
                INT_ANY -9
                related
                """);
    }

    @Test
    void a_bound_becomes_its_number_and_a_vague_word_none_and_both_are_told() {
        Exported exported = Exported.as("gtd", CLINIC);

        assertThat(exported.row().getField("addnotes"))
                .isEqualTo("killed: \"At least 31 people\". injured: \"Dozens\".");
        assertThat(exported.losses()).containsExactly("00000000c1 open-bound", "00000000c1 vague-number");
        assertThat(exported.rules()).containsEntry("estimate", "majority");
    }

    @Test
    void an_attack_of_unknown_kind_in_some_month_keeps_its_unknowns() {
        assertRow(Exported.as("gtd", AIRFIELD).row(), """
                eventid 202207000001
                iyear 2022
                imonth 7
                iday 0
                approxdate July 2022
                city Jalalabad
                specificity 1
                location airport
                attacktype1 9
                attacktype1_txt Unknown
                attacktype2
                suicide 0
                targtype1 6
                targsubtype1 44
                targtype2 4
                targsubtype2 34
                natlty2 217
                natlty2_txt United States
                targtype3
                gname Khorasan Chapter of the Islamic State
                claimed -9
                claimmode
                nperps -99
                weaptype1 13
                weaptype2
                nkill 9
                nkillus 9
                nwound
                """);
    }

    @Test
    void numbers_the_incidents_of_one_day() {
        assertThat(Exported.as("gtd", CLINIC, CLINIC, AIRFIELD).rows())
                .extracting(row -> row.getField("eventid"))
                .containsExactly("202203050001", "202203050002", "202207000001");
    }

    @Test
    void grenades_thrown_beside_shots_are_an_armed_assault_alone() {
        NamedCsvRecord row = Exported.as(
                        "gtd",
                        incident(anEvent()
                                .armedAssault()
                                .also(EventType.BOMBING)
                                .on("2022-03-01")
                                .with("pistols", WeaponType.FIREARM)
                                .with("grenades", WeaponType.GRENADE)))
                .row();

        assertRow(row, """
                attacktype1 2
                attacktype2
                weaptype1 6
                weapsubtype1 7
                weaptype2 5
                """);
    }

    @Test
    void a_kidnapping_stands_before_the_assault_that_came_with_it() {
        NamedCsvRecord row = Exported.as(
                        "gtd",
                        incident(anEvent()
                                .armedAssault()
                                .also(EventType.KIDNAPPING)
                                .on("2022-03-01")
                                .figure(Harm.ABDUCTED, "all", HeadCount.exactly(4), "four people")))
                .row();

        assertRow(row, """
                attacktype1 6
                attacktype2 2
                ishostkid 1
                nhostkid 4
                ransom -9
                """);
    }

    @Test
    void who_is_only_suspected_is_uncertain_and_who_has_no_name_is_unknown() {
        Exported suspected = Exported.as(
                "gtd",
                incident(anEvent().bombing().on("2022-03-01").by("Boko Haram", "boko-haram", Certainty.SUSPECTED)));
        Exported nameless =
                Exported.as("gtd", incident(anEvent().bombing().on("2022-03-01").byUnknown("gunmen")));

        assertRow(suspected.row(), """
                gname Boko Haram
                guncertain1 1
                """);
        assertRow(nameless.row(), """
                gname Unknown
                guncertain1 0
                """);
    }

    @Test
    void a_failed_attempt_is_no_success() {
        assertThat(Exported.as(
                                "gtd",
                                incident(anEvent()
                                        .bombing()
                                        .stage(Stage.ATTEMPTED)
                                        .on("2022-03-01")))
                        .row()
                        .getField("success"))
                .isEqualTo("0");
    }

    @Test
    void leaves_out_what_the_format_does_not_hold_and_says_why() {
        Exported exported = Exported.as(
                "gtd",
                incident(anEvent().withdrawal().on("2022-03-01")),
                incident(anEvent().of(EventType.RIOT).on("2022-03-01")),
                incident(anEvent().bombing().stage(Stage.PLANNED).on("2022-03-01")),
                incident(anEvent().airStrike().on("2022-03-01").by("Russian army", "ru-army")),
                incident(anEvent().bombing()));

        assertThat(exported.rows()).isEmpty();
        assertThat(exported.losses())
                .containsExactly(
                        "0000000001 not-violent",
                        "0000000001 no-category",
                        "0000000001 planned",
                        "0000000001 by-state",
                        "0000000001 no-date");
    }

    @Test
    void chooses_of_rival_figures_by_the_rule_that_is_asked_for() {
        Incident incident = Incidents.of(
                "0000000002",
                report("a", "2022-03-02", 15),
                report("b", "2022-03-03", 25),
                report("c", "2022-03-03", 25),
                report("d", "2022-03-04", 19));

        assertThat(nkill(incident, Optional.empty())).isEqualTo("25");
        assertThat(nkill(incident, Optional.of(EstimateRule.LOWEST))).isEqualTo("15");
        assertThat(nkill(incident, Optional.of(EstimateRule.LATEST))).isEqualTo("19");
        assertThat(nkill(incident, Optional.of(EstimateRule.RANGE))).isEqualTo("25");
        assertThat(Exported.as("gtd", incident).losses())
                .contains("0000000002 rival-figures", "0000000002 more-sources");
    }

    private static String nkill(Incident incident, Optional<EstimateRule> rule) {
        return Exported.as("gtd", rule, incident).row().getField("nkill");
    }

    private static dev.dateline.core.finding.CodedReport report(String id, String published, int killed) {
        return aReport(id)
                .text("Report " + id + ": a bomb killed " + killed + " people.")
                .published(published)
                .outlet("Outlet " + id)
                .with(anEvent()
                        .bombing()
                        .in(Incidents.HERAT)
                        .on("2022-03-01")
                        .against("market", TargetKind.PLACE, "market")
                        .killing(HeadCount.exactly(killed), killed + " people"))
                .build();
    }
}
