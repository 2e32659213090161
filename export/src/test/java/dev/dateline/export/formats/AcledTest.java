package dev.dateline.export.formats;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static dev.dateline.export.formats.Exported.assertRow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.testing.EventBuilder;
import dev.dateline.core.testing.Places;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcledTest {
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
    void has_the_formats_31_columns_in_its_order() {
        assertThat(Exported.as("acled", Incidents.of("c1", Incidents.clinic().build()))
                        .row()
                        .getHeader())
                .containsExactly(("event_id_cnty event_date year time_precision disorder_type event_type sub_event_type"
                                + " actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction"
                                + " civilian_targeting iso region country admin1 admin2 admin3 location latitude"
                                + " longitude geo_precision source source_scale notes fatalities tags timestamp")
                        .split(" "));
    }

    @Test
    void a_raid_on_a_military_clinic_is_a_suicide_bomb_between_rebels_and_state_forces() {
        assertRow(
                Exported.as("acled", Incidents.of("c1", Incidents.clinic().build()))
                        .row(),
                """
                event_id_cnty AFG193
                event_date 2022-03-05
                year 2022
                time_precision 1
                disorder_type Political violence
                event_type Explosions/Remote violence
                sub_event_type Suicide bomb
                actor1 Islamic State Khorasan Province (ISKP)
                assoc_actor_1
                inter1 Rebel group
                actor2 Military Forces of Afghanistan (2021-)
                assoc_actor_2
                inter2 State forces
                interaction State forces-Rebel group
                civilian_targeting
                iso 4
                country Afghanistan
                admin1 Herat
                location Herat
                latitude 34.3482
                longitude 62.1997
                geo_precision 1
                source Hilltop Courier
                fatalities 31
                timestamp 1646611200
                """);
    }

    @Test
    void another_report_of_a_clash_makes_it_a_battle() {
        Incident incident = Incidents.of(
                "c1",
                Incidents.clinic().build(),
                aReport("clash")
                        .text("Guards and raiders fought in Herat.")
                        .published("2022-03-06")
                        .with(anEvent()
                                .of(EventType.ARMED_CLASH)
                                .in(Incidents.HERAT)
                                .on("2022-03-05"))
                        .build());

        assertRow(Exported.as("acled", incident).row(), """
                event_type Battles
                sub_event_type Armed clash
                """);
    }

    @Test
    void an_attack_in_some_month_stands_in_its_middle_and_foreign_soldiers_are_external() {
        Exported exported =
                Exported.as("acled", Incidents.of("a1", Incidents.airfield().build()));

        assertRow(exported.row(), """
                event_date 2022-07-16
                time_precision 3
                event_type Violence against civilians
                sub_event_type Attack
                actor1 Islamic State Khorasan Province (ISKP)
                inter1 Rebel group
                actor2 Military Forces of United States
                assoc_actor_2 Civilians (Afghanistan)
                inter2 External/Other forces
                interaction Rebel group-External/Other forces
                civilian_targeting
                location Jalalabad
                geo_precision 1
                fatalities 9
                """);
        assertThat(exported.losses()).contains("a1 date-as-day", "a1 open-bound", "a1 regime");
    }

    @Test
    void whoever_rules_on_the_day_takes_territory_as_state_forces() {
        assertRow(
                Exported.as("acled", Incidents.of("b1", Incidents.takeover().build()))
                        .row(),
                """
                event_type Strategic developments
                sub_event_type Non-violent transfer of territory
                actor1 Military Forces of Afghanistan (2021-)
                inter1 State forces
                actor2
                interaction State forces only
                fatalities 0
                """);
        assertRow(
                Exported.as(
                                "acled",
                                incident(anEvent()
                                        .of(EventType.TAKEOVER)
                                        .in(Incidents.HERAT)
                                        .on("2019-05-01")
                                        .by("Taliban", "taliban")))
                        .row(),
                """
                actor1 Taliban
                inter1 Rebel group
                interaction Rebel group only
                """);
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({"dozens, 12", "hundreds of people, 100", "tens, 10", "several, 3", "scores of villagers, 20"})
    void vague_words_have_the_formats_numbers(String words, int number) {
        Incident incident = incident(anEvent()
                .bombing()
                .in(Incidents.HERAT)
                .on("2022-03-01")
                .figure(text -> new Casualties(
                        Harm.KILLED,
                        Casualties.ALL,
                        Optional.empty(),
                        HeadCount.atLeast(999),
                        words,
                        Optional.of("plain"),
                        Optional.empty(),
                        Attribution.theReport(),
                        java.util.List.of())));

        Exported exported = Exported.as("acled", incident);

        assertThat(exported.row().getField("fatalities")).isEqualTo(Integer.toString(number));
        assertThat(exported.losses()).containsExactly("0000000001 vague-number");
    }

    @Test
    void no_figure_is_zero_and_said_to_be_so() {
        Exported exported = Exported.as(
                "acled", incident(anEvent().bombing().in(Incidents.HERAT).on("2022-03-01")));

        assertThat(exported.row().getField("fatalities")).isEqualTo("0");
        assertThat(exported.losses()).containsExactly("0000000001 unknown-as-number");
    }

    @Test
    void civilians_and_who_they_are_stand_on_the_second_side() {
        Exported exported = Exported.as(
                "acled",
                incident(anEvent()
                        .armedAssault()
                        .in(Incidents.HERAT)
                        .on("2022-03-01")
                        .byUnknown("gunmen")
                        .against("reporters", TargetKind.PEOPLE, "journalist")
                        .killing(HeadCount.exactly(2))));

        assertRow(exported.row(), """
                sub_event_type Attack
                actor1 Unidentified Armed Group (Afghanistan)
                inter1 Political militia
                actor2 Civilians (Afghanistan)
                assoc_actor_2 Journalists (Afghanistan)
                interaction Political militia-Civilians
                civilian_targeting Civilians targeted
                fatalities 2
                """);
        assertThat(exported.losses()).isEmpty();
    }

    @Test
    void a_crowd_is_protesters_or_rioters_of_the_country() {
        assertRow(
                Exported.as(
                                "acled",
                                incident(anEvent()
                                        .of(EventType.DEMONSTRATION)
                                        .in(Incidents.HERAT)
                                        .on("2022-03-01")))
                        .row(),
                """
                disorder_type Demonstrations
                event_type Protests
                sub_event_type Peaceful protest
                actor1 Protesters (Afghanistan)
                interaction Protesters only
                """);
    }

    @Test
    void by_default_the_lowest_figure_holds() {
        Incident incident = Incidents.of(
                "0000000002",
                report("a", "2022-03-02", 15),
                report("b", "2022-03-03", 25),
                report("c", "2022-03-04", 25));

        assertThat(Exported.as("acled", incident).row().getField("fatalities")).isEqualTo("15");
        assertThat(Exported.as("acled", Optional.of(EstimateRule.MAJORITY), incident)
                        .row()
                        .getField("fatalities"))
                .isEqualTo("25");
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

    @Test
    void leaves_out_what_the_format_does_not_hold_and_says_why() {
        Exported exported = Exported.as(
                "acled",
                incident(anEvent().of(EventType.OFFER).in(Incidents.HERAT).on("2022-03-01")),
                incident(anEvent().bombing().in(Incidents.HERAT)),
                incident(anEvent()
                        .bombing()
                        .in(Incidents.HERAT)
                        .during(DateRange.of(
                                LocalDate.parse("2022-01-01"),
                                LocalDate.parse("2022-12-31"),
                                DateRange.Precision.YEAR))),
                incident(anEvent().bombing().in("Nowhere Mill").on("2022-03-01")),
                incident(anEvent()
                        .bombing()
                        .in(Places.country("Afghanistan", "AF"))
                        .placed(dev.dateline.core.finding.PlacePrecision.COUNTRY)
                        .on("2022-03-01")));

        assertThat(exported.rows()).isEmpty();
        assertThat(exported.losses())
                .containsExactly(
                        "0000000001 no-category",
                        "0000000001 no-date",
                        "0000000001 no-date",
                        "0000000001 no-place",
                        "0000000001 no-place");
    }
}
