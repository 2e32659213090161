package dev.dateline.export.formats;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static dev.dateline.export.formats.Exported.assertRow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.HeadCount;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.testing.EventBuilder;
import org.junit.jupiter.api.Test;

class GedTest {
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
    void has_the_formats_49_columns_in_its_order() {
        assertThat(Exported.as("ged", Incidents.of("c1", Incidents.clinic().build()))
                        .row()
                        .getHeader())
                .hasSize(49)
                .startsWith("id", "relid", "year", "active_year", "code_status", "type_of_violence")
                .endsWith(
                        "deaths_a",
                        "deaths_b",
                        "deaths_civilians",
                        "deaths_unknown",
                        "best",
                        "high",
                        "low",
                        "gwnoa",
                        "gwnob");
    }

    @Test
    void a_raid_on_a_military_clinic_is_state_based_with_the_government_as_side_a() {
        assertRow(
                Exported.as("ged", Incidents.of("c1", Incidents.clinic().build()))
                        .row(),
                """
                id 193
                relid AFG-2022-193
                year 2022
                code_status Check
                type_of_violence 1
                side_a Government of Afghanistan
                side_b IS
                dyad_name Government of Afghanistan - IS
                number_of_sources 1
                source_office Hilltop Courier
                where_prec 1
                where_description military clinic
                adm_1 Herat
                geom_wkt POINT (62.19967 34.34817)
                priogrid_gid 179045
                country Afghanistan
                country_id 700
                region Asia
                event_clarity 1
                date_prec 1
                date_start 2022-03-05 00:00:00.000
                date_end 2022-03-05 00:00:00.000
                deaths_a 0
                deaths_b 0
                deaths_civilians 0
                deaths_unknown 31
                best 31
                high 31
                low 31
                gwnoa 700
                gwnob
                """);
    }

    @Test
    void soldiers_of_another_state_are_side_a_and_the_month_is_its_first_and_last_day() {
        Exported exported =
                Exported.as("ged", Incidents.of("a1", Incidents.airfield().build()));

        assertRow(exported.row(), """
                type_of_violence 1
                side_a Government of United States of America
                side_b IS
                gwnoa 2
                where_prec 1
                date_prec 4
                date_start 2022-07-01 00:00:00.000
                date_end 2022-07-31 00:00:00.000
                deaths_a 9
                deaths_unknown 0
                best 9
                high 9
                low 9
                """);
        assertThat(exported.losses()).contains("a1 open-bound");
    }

    @Test
    void without_a_death_there_is_no_row() {
        Exported exported = Exported.as(
                "ged",
                Incidents.of("b1", Incidents.takeover().build()),
                incident(anEvent().bombing().in(Incidents.HERAT).on("2022-03-01")),
                incident(
                        anEvent().bombing().in(Incidents.HERAT).on("2022-03-01").killing(HeadCount.exactly(0))));

        assertThat(exported.rows()).isEmpty();
        assertThat(exported.losses()).containsExactly("b1 not-violent", "0000000001 no-deaths", "0000000001 no-deaths");
    }

    @Test
    void an_attack_on_civilians_is_one_sided_and_classes_make_up_the_best_estimate() {
        Incident incident = incident(anEvent()
                .bombing()
                .in(Incidents.HERAT)
                .on("2022-03-01")
                .byUnknown("gunmen")
                .against("a market", TargetKind.PLACE, "market")
                .killing(HeadCount.exactly(12), "12 people")
                .figure(Harm.KILLED, "civilians", HeadCount.exactly(7), "seven civilians")
                .figure(Harm.KILLED, "perpetrators", HeadCount.exactly(2), "two attackers"));

        assertRow(Exported.as("ged", incident).row(), """
                type_of_violence 3
                side_a XXX unknown
                side_b Civilians
                deaths_a 2
                deaths_b 0
                deaths_civilians 7
                deaths_unknown 3
                best 12
                """);
    }

    @Test
    void two_groups_fight_without_a_state() {
        Incident incident = incident(anEvent()
                .of(dev.dateline.core.finding.EventType.ARMED_CLASH)
                .in("Maiduguri", "NG", 11.8333, 13.15)
                .on("2022-03-01")
                .by("Boko Haram", "boko-haram")
                .against("ISWAP", TargetKind.PEOPLE, "attacker")
                .killing(HeadCount.exactly(4)));

        assertRow(Exported.as("ged", incident).row(), """
                type_of_violence 2
                side_a Boko Haram
                side_b IS
                country_id 475
                region Africa
                """);
    }

    @Test
    void a_clash_with_nobody_named_has_an_unknown_side_and_no_civilians() {
        Incident incident = incident(anEvent()
                .of(dev.dateline.core.finding.EventType.ARMED_CLASH)
                .in("Leh", "IN", 34.16, 77.58)
                .on("2022-03-01")
                .by("Indian army", "in-army")
                .killing(HeadCount.exactly(4)));

        assertRow(Exported.as("ged", incident).row(), """
                type_of_violence 1
                side_a Government of India
                side_b XXX unknown
                """);
    }

    @Test
    void low_and_high_are_what_reports_give_at_the_least_and_most() {
        Incident incident = Incidents.of(
                "0000000002",
                report("a", "2022-03-02", 15),
                report("b", "2022-03-03", 25),
                report("c", "2022-03-03", 25),
                report("d", "2022-03-04", 38));

        assertRow(Exported.as("ged", incident).row(), """
                low 15
                best 25
                high 38
                number_of_sources 4
                source_date 2022-03-02;2022-03-03;2022-03-03;2022-03-04
                """);
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
                        .killing(HeadCount.exactly(killed), killed + " people"))
                .build();
    }
}
