package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.DateRange;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.Harm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who claims and who denies, in the wordings of the field; and on which day it happened.
class ClaimsAndDaysTest {
    private static final Dateline DATELINE = Dateline.standard(Layers.ALL);
    private static final String ATTACK = "Gunmen attacked an army post near Kidal on Sunday, killing five soldiers. ";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Al-Shabaab said that its fighters had stormed the post.                          | Al-Shabaab      | CLAIMED
            Al-Shabaab said from Somalia that the raid was its reply to the vote.            | Al-Shabaab      | CLAIMED
            Al-Shabaab, which has fought for years, said the gunmen were two of theirs.      | Al-Shabaab      | CLAIMED
            Responsibility was claimed by Al-Shabaab.                                        | Al-Shabaab      | CLAIMED
            Al-Shabaab claimed it in a note.                                                 | Al-Shabaab      | CLAIMED
            Al-Shabaab owned up to the raid.                                                 | Al-Shabaab      | CLAIMED
            A leaflet signed by Al-Shabaab lay on the road.                                  | Al-Shabaab      | CLAIMED
            Jamaat-ul-Ahrar, a faction of the Pakistani Taliban, said it had attacked it.    | Jamaat-ul-Ahrar | CLAIMED
            Al-Shabaab said that the raid was a punishment.                                  | Al-Shabaab      | CLAIMED
            Al-Shabaab called the raid revenge for its dead.                                 | Al-Shabaab      | CLAIMED
            Al-Shabaab left leaflets at the post.                                            | Al-Shabaab      | CLAIMED
            A caller said that Al-Shabaab had stormed the post.                              | Al-Shabaab      | CLAIMED
            The raid was claimed on a website used by Al-Shabaab.                            | Al-Shabaab      | CLAIMED
            Zubeyr Warfa, a spokesman for Al-Shabaab, claimed the raid.                      | Al-Shabaab      | CLAIMED
            Al-Shabaab has named itself as the author of the raid.                           | Al-Shabaab      | CLAIMED
            Responsibility for Sunday's storming of the post was taken later by Al-Shabaab.  | Al-Shabaab      | CLAIMED
            Al Qaeda's local wing, Al-Shabaab, said that it sent the gunmen.                 | Al-Shabaab      | CLAIMED
            The local arm of Al Qaeda, Al-Shabaab, claimed the raid.                         | Al-Shabaab      | CLAIMED
            Al-Shabaab said it had nothing to do with the raid.                              | Al-Shabaab      | DENIED
            Al-Shabaab denied any part in it.                                                | Al-Shabaab      | DENIED
            Al-Shabaab refused to accept responsibility.                                     | Al-Shabaab      | DENIED
            A spokesman for Al-Shabaab denied that its men had fired.                        | Al-Shabaab      | DENIED
            The council denied any role in the raid.                                         | council         | DENIED
            The council denied that the gunmen were its men.                                 | council         | DENIED
            "Lies," said the rebel spokesman.                                                | rebel spokesman | DENIED
            The army described the accusation as a fabrication.                              | army            | DENIED
            """)
    void reads_claims_and_denials(String words, String by, Claim.Stance stance) {
        Event event = first("2020-05-20", ATTACK + words);
        assertThat(event.claims()).extracting(Claim::by).containsExactly(by);
        assertThat(event.claims()).extracting(Claim::stance).containsExactly(stance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            No group has claimed responsibility.
            Al-Shabaab would claim it one day, an analyst said.
            Many said that Al-Shabaab had to admit responsibility.
            The army said it had killed two attackers.
            The day in court claimed much of her time.
            The ministry left a note of protest.
            The mayor called the raid a lesson for all.
            "We lie low at night," said the mayor.
            A caller said that Al-Shabaab had left the town.
            A trader pleaded not guilty to fraud.
            """)
    void what_is_no_claim(String words) {
        assertThat(first("2020-05-20", ATTACK + words).claims()).isEmpty();
    }

    @Test
    void both_of_two_parties_deny() {
        Event event = first(
                "2020-05-20",
                ATTACK
                        + "Neither Al-Shabaab nor Boko Haram will talk of it. In separate letters both denied that the raid was"
                        + " theirs.");
        assertThat(event.claims()).extracting(Claim::by).containsExactly("Al-Shabaab", "Boko Haram");
        assertThat(event.claims()).extracting(Claim::stance).containsOnly(Claim.Stance.DENIED);
    }

    @Test
    void whom_others_see_behind_it_is_suspected() {
        assertThat(Samples.code(Samples.report("reports/world/peshawar-bazaar.txt"))
                        .events()
                        .getFirst()
                        .doers())
                .extracting(Doer::certainty)
                .containsExactly(Certainty.SUSPECTED);
    }

    @Test
    void a_claim_of_all_is_one_of_each() {
        List<Event> events = violent("2020-05-20", """
                A bomb in Kidal killed two soldiers on Monday. Gunmen killed three teachers in Gao on Tuesday. \
                Al-Shabaab claimed both attacks.""");
        assertThat(events).hasSize(2);
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(event.claims()).extracting(Claim::by).containsExactly("Al-Shabaab"));
    }

    @Test
    void who_owns_up_to_another_deed_claims_none_of_this() {
        Event event = first("2020-05-20", """
                An air strike hit a market in Kidal on Sunday and killed 51 people. The injured lay in the street. \
                On Saturday Al-Shabaab said they had shot down a military plane.""");
        assertThat(event.claims()).isEmpty();
    }

    @Test
    void who_is_blamed_for_one_attack_is_not_the_doer_of_another() {
        List<Event> events = violent("2020-05-20", """
                Men on motorcycles shot dead nine herders near Gao on Monday. The mayor blamed the raid on Al-Shabaab. \
                On Tuesday a lorry struck a mine near Kidal, and its driver was killed.""");
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().doers()).flatExtracting(Doer::names).contains("Al-Shabaab");
        assertThat(events.getLast().doers()).isEmpty();
    }

    @Test
    void both_are_blamed_on_whom_others_see_behind_both() {
        List<Event> events = violent("2020-05-20", """
                Al-Shabaab gunmen killed two soldiers in Kidal on Monday. Al-Shabaab fighters blew up a bridge in Gao on Tuesday. \
                The governor blamed both attacks on Al-Shabaab.""");
        assertThat(events).hasSize(2);
        assertThat(events)
                .allSatisfy(event -> assertThat(event.doers())
                        .filteredOn(doer -> doer.names().contains("Al-Shabaab"))
                        .extracting(Doer::certainty)
                        .containsExactly(Certainty.SUSPECTED));
    }

    @Test
    void a_story_goes_on_from_the_day_told_some_sentences_before() {
        List<Event> events = violent("2020-05-20", """
                A car bomb killed two soldiers in Kidal on Sunday. The governor has asked for help. \
                Three days earlier, gunmen shot dead a judge in Gao.""");
        assertThat(day(events.getLast())).contains(LocalDate.of(2020, 5, 14));
    }

    @Test
    void whom_the_bomber_struck_and_who_was_hurt_beside_are_of_the_bomber_s_attack() {
        List<Event> events = violent("2020-05-20", """
                A suicide bomber killed the mayor of Kidal on Monday, two weeks after a judge was shot dead in Gao. \
                The mayor was in his office when the bomber struck. Another official was wounded. \
                Al-Shabaab claimed responsibility.""");
        assertThat(events).hasSize(2);
        Event bombing = events.getFirst();
        assertThat(bombing.casualties()).extracting(figure -> figure.harm()).contains(Harm.INJURED);
        assertThat(bombing.claims()).extracting(Claim::by).containsExactly("Al-Shabaab");
        assertThat(events.getLast().claims()).isEmpty();
    }

    @Test
    void a_claim_is_about_what_it_names() {
        List<Event> events = violent("2020-05-20", """
                Gunmen hijacked a bus near Gao on Monday. A bomb killed two soldiers in Kidal on Tuesday.

                Al-Shabaab claimed the hijacking.""");
        assertThat(events)
                .filteredOn(event -> !event.claims().isEmpty())
                .extracting(event -> event.type().code())
                .containsExactly("hijacking");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The army blamed the raid on Al-Shabaab.                                          | SUSPECTED
            No group has said that it did it, but the army blames Al-Shabaab.                | SUSPECTED
            The raid bore the hallmarks of Al-Shabaab.                                       | SUSPECTED
            Officials believe that Al-Shabaab carried out the raid.                          | SUSPECTED
            Al-Shabaab is suspected of the raid.                                             | SUSPECTED
            The raid was carried out by Al-Shabaab, which claimed it.                        | CLAIMED
            The raid was carried out by Al-Shabaab.                                          | ASSERTED
            Al-Shabaab carried out the raid, which the army had believed to be impossible.   | ASSERTED
            """)
    void tells_how_sure_a_doer_is(String words, Certainty certainty) {
        assertThat(first("2020-05-20", ATTACK + words).doers())
                .filteredOn(doer -> doer.names().contains("Al-Shabaab"))
                .extracting(Doer::certainty)
                .containsExactly(certainty);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Gunmen believed to be herders shot dead four farmers near Gboko on Monday.       | gunmen         | ASSERTED
            Four farmers were shot dead near Gboko on Monday, apparently by rebels.          | rebels         | SUSPECTED
            Villagers said that soldiers shot dead four farmers near Gboko on Monday.        | soldiers       | SUSPECTED
            Soldiers shot dead four gunmen near Gboko on Monday, the army said.              | soldiers       | ASSERTED
            """)
    void tells_what_is_only_held(String text, String name, Certainty certainty) {
        assertThat(first("2020-05-20", text).doers())
                .filteredOn(doer -> doer.names().getFirst().equalsIgnoreCase(name))
                .extracting(Doer::certainty)
                .containsExactly(certainty);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Gunmen killed five soldiers near Kidal. The attack came at noon on Sunday.                      | 2020-05-17
            Gunmen killed five soldiers near Kidal around 7.15 pm, the army said.                           | 2020-05-20
            The minister on Tuesday condemned the killing of five soldiers near Kidal on Sunday.            | 2020-05-17
            A court heard that on the night of 8 March 2015 gunmen killed five soldiers near Kidal.         | 2015-03-08
            Gunmen killed five soldiers near Kidal, the army announced that day. It happened on 25/04.      | 2020-04-25
            A mother wept on Sunday, two days after gunmen killed five soldiers near Kidal.                 | 2020-05-15
            Gunmen killed five soldiers near Kidal as trucks were climbing a hill on Sunday.                | 2020-05-17
            """)
    void finds_the_day(String text, LocalDate day) {
        assertThat(day(first("2020-05-20", text))).contains(day);
    }

    @Test
    void what_follows_an_hour_later_has_the_same_day() {
        List<Event> events = violent("2020-05-20", """
                A car bomb killed two soldiers in Kidal on Sunday. An hour later gunmen shot dead three teachers in Gao.""");
        assertThat(events).hasSize(2);
        assertThat(events).allSatisfy(event -> assertThat(day(event)).contains(LocalDate.of(2020, 5, 17)));
    }

    @Test
    void what_came_a_week_before_is_counted_back() {
        List<Event> events = violent("2020-05-20", """
                A car bomb killed two soldiers in Kidal on Sunday. It comes a week after gunmen shot dead three teachers \
                in Gao.""");
        assertThat(events).hasSize(2);
        assertThat(day(events.getLast())).contains(LocalDate.of(2020, 5, 10));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Three days earlier gunmen had shot dead a farmer in Gao.            | 2020-05-14
            Three days earlier, gunmen shot dead a judge in Gao.                | 2020-05-14
            Three days earlier, a judge was shot dead in Gao.                   | 2020-05-14
            The next day gunmen shot dead three teachers in Gao.                | 2020-05-18
            Gunmen shot dead three teachers in Gao a day later.                 | 2020-05-18
            On the same day gunmen shot dead three teachers in Gao.             | 2020-05-17
            Two days before that, gunmen had shot dead three teachers in Gao.   | 2020-05-15
            Two days before the attack, gunmen shot dead three teachers in Gao. | 2020-05-15
            The day before, gunmen shot dead three teachers in Gao.             | 2020-05-16
            """)
    void a_distance_counts_from_the_day_told_before(String sentence, LocalDate day) {
        List<Event> events = violent("2020-05-20", "A car bomb killed two soldiers in Kidal on Sunday. " + sentence);
        assertThat(events).hasSize(2);
        assertThat(day(events.getFirst())).contains(LocalDate.of(2020, 5, 17));
        assertThat(day(events.getLast())).contains(day);
    }

    @Test
    void a_week_earlier_is_a_rough_day() {
        List<Event> events = violent("2020-05-20", """
                A car bomb killed two soldiers in Kidal on Sunday. A week earlier gunmen shot dead three teachers in Gao.""");
        assertThat(events.getLast().date().map(EventDate::range))
                .contains(DateRange.of(
                        LocalDate.of(2020, 5, 9), LocalDate.of(2020, 5, 11), DateRange.Precision.FEW_DAYS));
    }

    @Test
    void a_distance_from_a_month_is_no_day() {
        List<Event> events = violent("2020-05-20", """
                A car bomb killed two soldiers in Kidal in April. Three days earlier gunmen shot dead three teachers in Gao.""");
        assertThat(day(events.getLast())).isEmpty();
    }

    @Test
    void a_live_report_tells_of_its_day() {
        Event event = first("2020-05-20", """
                Kidal attack: live

                11:04 Gunmen have attacked an army post in Kidal, killing two soldiers.

                11:20 The army says the fighting goes on.""");
        assertThat(day(event)).contains(LocalDate.of(2020, 5, 20));
    }

    private static Optional<LocalDate> day(Event event) {
        return event.date().map(EventDate::range).filter(DateRange::isSingleDay).flatMap(DateRange::earliest);
    }

    private static Event first(String published, String text) {
        List<Event> events = violent(published, text);
        assertThat(events).as(text).isNotEmpty();
        return events.getFirst();
    }

    private static List<Event> violent(String published, String text) {
        Outcome outcome = DATELINE.read(Report.ofText("r1", text).withPublished(LocalDate.parse(published)));
        assertThat(outcome).isInstanceOf(Outcome.Coded.class);
        return ((Outcome.Coded) outcome)
                .report().events().stream().filter(Event::isViolent).toList();
    }
}
