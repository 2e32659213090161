package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codebook.Codebook;
import dev.dateline.core.DateRange;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Weapon;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Constructions that look alike and mean different things: who did it, who was counted, which day is meant.
class TellingApartTest {
    private static final Dateline DATELINE = Dateline.standard(Layers.ALL);
    private static final Dateline RULES = Dateline.rulesOnly(Codebook.bundled(), Layers.ALL);

    @Test
    void what_a_relative_clause_is_about_does_not_kill() {
        Event event = only("2016-01-18", """
                Jihadist fighters who seized the Palm hotel in Ouagadougou on Friday night killed at least 28 people, \
                the minister said. Three attackers died.""");
        assertThat(event.doers()).flatExtracting(Doer::names).contains("Jihadist fighters");
        assertThat(bounds(event, Casualties.ALL)).containsExactly("28..");
        assertThat(total(event).perpetratorsIncluded()).isEqualTo(Optional.of(false));
        assertThat(bounds(event, Casualties.PERPETRATORS)).containsExactly("3..3");
    }

    @Test
    void two_groups_that_claim_an_attack_are_both_kept() {
        Event event = only("2018-09-24", """
                Gunmen disguised as soldiers opened fire on a parade in Ahvaz on Saturday, killing 25 people. \
                Two groups claimed the attack: Islamic State and al-Qaeda.""");
        assertThat(event.doers()).flatExtracting(Doer::names).contains("Gunmen");
        assertThat(event.claims()).extracting(Claim::by).containsExactlyInAnyOrder("Islamic State", "al-Qaeda");
        assertThat(event.claims()).extracting(Claim::via).containsOnly(Optional.empty());
    }

    @Test
    void the_same_place_attacked_years_before_is_another_happening_and_forces_that_land_strike_nobody() {
        List<Event> events = violent("2021-11-03", """
                A clinic in Herat has come under attack, with more than nine people killed. Two explosions went off at its                 gate. Officials said their special forces landed by helicopter on the roof. The same clinic was attacked in                 March 2017, when gunmen killed thirty people there.""");
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().type()).isNotEqualTo(EventType.AIR_STRIKE);
        assertThat(events.getFirst().date().orElseThrow().range().latest()).hasValue(LocalDate.of(2021, 11, 3));
        assertThat(events.getLast().date().orElseThrow().range().earliest()).hasValue(LocalDate.of(2017, 3, 1));
        assertThat(bounds(events.getLast(), Casualties.ALL)).containsExactly("30..30");
    }

    @Test
    void a_weekday_and_a_day_of_some_weeks_before_that_was_the_same_weekday_may_be_one() {
        Event event = only("2021-11-25", """
                At least nine people were killed in the attack on a clinic in Herat on Tuesday. A reporter put a list of names                 on his page late on 2 November.""");
        assertThat(event.date().orElseThrow().range().earliest()).hasValue(LocalDate.of(2021, 11, 2));
        assertThat(event.date().orElseThrow().range().latest()).hasValue(LocalDate.of(2021, 11, 23));
        Event other = only("2021-11-25", """
                At least nine people were killed in the attack on a clinic in Herat on Tuesday. The clinic had opened on 3                 November.""");
        assertThat(other.date().orElseThrow().range()).isEqualTo(DateRange.day(LocalDate.of(2021, 11, 23)));
    }

    @Test
    void a_day_earlier_counts_from_the_day_told_before_and_a_denial_of_one_attack_blames_nobody_for_another() {
        List<Event> events = violent("2022-06-05", """
                Two roadside bombs went off near a police checkpoint in Jalalabad on Wednesday, wounding seven people. The                 Taliban denied involvement. A day earlier a sticky bomb attached to a lecturer's car killed him and his                 driver in Kabul.""");
        assertThat(events).hasSize(2);
        assertThat(events.getLast().date().map(EventDate::range)).contains(DateRange.day(LocalDate.of(2022, 5, 31)));
        assertThat(events.getLast().doers()).isEmpty();
    }

    @Test
    void what_came_days_before_is_a_happening_of_its_own_with_other_doers() {
        List<Event> events = violent("2024-11-26", """
                Two days after a bomb killed a judge in Quetta, gunmen shot dead his brother and a guard outside their home in                 the city on Wednesday.""");
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().doers()).isEmpty();
        assertThat(events.getLast().doers()).flatExtracting(Doer::names).containsExactly("gunmen");
        assertThat(events.getLast().casualties()).extracting(Casualties::who).containsExactly("brother", "guard");
    }

    @Test
    void soldiers_who_hit_the_attackers_did_not_attack_and_who_died_since_is_counted() {
        Event event = only("2024-11-26", """
                Gunmen raided the village of Kulfua in Niger's Tahoua region on Friday night. The mayor said 17 villagers                 died; two more have since succumbed to their wounds, taking the toll to 19. Soldiers later killed eight of                 the attackers near the border.""");
        assertThat(event.doers()).flatExtracting(Doer::names).containsExactly("Gunmen");
        assertThat(bounds(event, Casualties.ALL)).containsExactly("19..19");
        assertThat(bounds(event, Casualties.PERPETRATORS)).containsExactly("8..8");
    }

    @Test
    void words_that_point_back_take_neither_place_nor_doers_of_the_happening_beside_them() {
        List<Event> events = violent("2023-02-10", """
                QUETTA - A bomb tore through a bus depot in Quetta on Wednesday, killing six passengers. The attack came \
                eight days after masked horsemen shot nine labourers near Mastung.""");
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().place().flatMap(EventPlace::name)).contains("Quetta");
        assertThat(events.getFirst().doers()).flatExtracting(Doer::names).doesNotContain("masked horsemen", "horsemen");
        assertThat(events.getLast().place().flatMap(EventPlace::name)).contains("Mastung");
    }

    @Test
    void a_fire_that_nobody_is_said_to_have_lit_is_no_attack() {
        assertThat(violent("2023-02-10", """
                A fire at a shoe plant in Faisalabad killed 23 workers on Wednesday, the fire brigade said. Exits had \
                been locked. Unions attacked the ministry over its inspections.""")).isEmpty();
    }

    @Test
    void the_day_in_court_is_not_the_day_of_the_deed() {
        Event event = only("2020-05-14", """
                A court on Tuesday sentenced three men for the 2013 bombing of a church in Peshawar that killed 85 \
                worshippers.""");
        assertThat(event.date().map(EventDate::range).flatMap(range -> range.earliest()))
                .contains(LocalDate.of(2013, 1, 1));
    }

    @Test
    void the_day_of_saying_is_not_the_day_of_the_deed() {
        Event event = only("2017-10-17", "A truck bomb in Mogadishu killed 40 people on Saturday, police said Monday.");
        assertThat(event.date().map(EventDate::range).flatMap(range -> range.latest()))
                .contains(LocalDate.of(2017, 10, 14));
    }

    @Test
    void police_in_a_town_who_are_cited_do_not_place_the_killing_there() {
        Event event = only("2023-04-22", """
                At least 60 villagers were killed by gunmen in northern Burkina Faso, an official said, citing police \
                in Ouahigouya.""");
        assertThat(event.place().flatMap(place -> place.name())).isEmpty();
        assertThat(event.place().flatMap(place -> place.place()).flatMap(place -> place.country()))
                .contains("BF");
    }

    @Test
    void mine_workers_are_no_weapon_and_a_mine_that_is_hit_is_one() {
        Event workers =
                only("2019-11-07", "Gunmen ambushed a bus with mine workers near Fada on Wednesday, killing 37.");
        assertThat(workers.weapons()).extracting(Weapon::type).doesNotContain(WeaponType.MINE);
        Event hit =
                only("2019-11-07", "A bus hit a mine near Fada on Wednesday and then gunmen fired on it, killing 37.");
        assertThat(hit.weapons()).extracting(Weapon::type).contains(WeaponType.MINE);
    }

    @Test
    void suspected_fighters_are_suspected() {
        Event event =
                only("2020-11-30", "Suspected Boko Haram fighters killed eleven farmers near Maiduguri on Saturday.");
        assertThat(event.doers()).extracting(Doer::certainty).isNotEmpty().containsOnly(Certainty.SUSPECTED);
    }

    @Test
    void a_sum_over_years_is_no_figure_of_the_attack() {
        Event event = only("2023-10-05", """
                Two bombs struck a convoy in Kidal on Wednesday, killing three soldiers. More than 160 peacekeepers \
                have been killed in Mali since 2013.""");
        assertThat(killed(event))
                .extracting(figure -> figure.count().low().orElse(-1))
                .containsExactly(3);
    }

    @Test
    void a_separate_bomb_with_its_own_dead_is_another_event() {
        List<Event> events = violent(RULES, "2016-07-03", """
                A truck bomb killed 125 people in Baghdad on Saturday. A separate roadside bomb in the city killed \
                five people.""");
        assertThat(events).hasSize(2).extracting(Event::type).containsOnly(EventType.BOMBING);
        assertThat(events)
                .extracting(TellingApartTest::total)
                .extracting(f -> f.count().low().orElse(-1))
                .containsExactly(125, 5);
    }

    @Test
    void a_distance_is_counted_from_what_the_report_is_about_and_not_from_a_later_death() {
        List<Event> events = violent("2023-03-16", """
                Armed men shot dead five herders near Birnin Gwari on Tuesday night. Two more herders died on \
                Wednesday. It came nine days after gunmen killed 11 villagers in Giwa.""");
        assertThat(events)
                .extracting(event -> event.date().orElseThrow().range())
                .containsExactly(
                        DateRange.day(LocalDate.parse("2023-03-14")), DateRange.day(LocalDate.parse("2023-03-05")));
    }

    @Test
    void a_month_told_of_besides_is_not_when_the_deed_was_done() {
        Event event = only("2021-11-03", """
                Last night's assault on the Palm clinic in Kano left at least 25 dead and upwards of 50 wounded, and it \
                puts to rest any idea that the change of power in August has brought the town peace.""");
        assertThat(event.date().map(EventDate::range)).contains(DateRange.day(LocalDate.parse("2021-11-02")));
    }

    @Test
    void what_tells_the_main_happening_once_more_is_no_other_event() {
        List<Event> events = violent("2021-06-08", """
                Gunmen kill baker in Kaduna

                KADUNA, June 8 - Gunmen shot a baker dead at his shop in Kaduna on Monday evening, police said.

                His sons had opened the shop early that day, and neighbours said that trade had been good for weeks.

                The street is lined with stalls, and most of them stayed shut on Tuesday.

                Relatives gathered at the family's house to pray, and the governor sent a message.

                Witnesses said the gunmen had come on a motorcycle and asked for change before they opened fire.
                """);
        assertThat(events).hasSize(1);
    }

    @Test
    void what_tells_of_another_day_or_town_stays_another_event() {
        List<Event> events = violent("2021-06-08", """
                Gunmen kill baker in Kaduna

                KADUNA, June 8 - Gunmen shot a baker dead at his shop in Kaduna on Monday evening, police said.

                His sons had opened the shop early that day, and neighbours said that trade had been good for weeks.

                The street is lined with stalls, and most of them stayed shut on Tuesday.

                Gunmen opened fire on a bus in Zaria on May 30 and wounded the driver.
                """);
        assertThat(events).hasSize(2);
    }

    private static Casualties total(Event event) {
        return killed(event).stream().filter(Casualties::isTotal).findFirst().orElseThrow();
    }

    private static List<Casualties> killed(Event event) {
        return event.casualties().stream()
                .filter(figure -> figure.harm() == Harm.KILLED)
                .toList();
    }

    private static List<String> bounds(Event event, String who) {
        return killed(event).stream()
                .filter(figure -> figure.who().equals(who))
                .map(figure -> figure.count().low().orElse(-1)
                        + ".."
                        + (figure.count().high().isPresent()
                                ? figure.count().high().getAsInt()
                                : ""))
                .toList();
    }

    private static Event only(String published, String text) {
        List<Event> events = violent(published, text);
        assertThat(events).as(text).hasSize(1);
        return events.getFirst();
    }

    private static List<Event> violent(String published, String text) {
        return violent(DATELINE, published, text);
    }

    private static List<Event> violent(Dateline dateline, String published, String text) {
        Outcome outcome = dateline.read(Report.ofText("r1", text).withPublished(LocalDate.parse(published)));
        assertThat(outcome).isInstanceOf(Outcome.Coded.class);
        return ((Outcome.Coded) outcome)
                .report().events().stream().filter(Event::isViolent).toList();
    }
}
