package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How acts hang together: answers, plans, repeats, places, finer codes. Single frames are tested by their examples.
class ActsTest {
    private static List<Event> events(String text) {
        return ShortTexts.code(text).events();
    }

    private static Event only(String text, EventType type) {
        List<Event> found =
                events(text).stream().filter(event -> event.type() == type).toList();
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    private static List<String> doers(Event event) {
        return event.doers().stream().flatMap(doer -> doer.names().stream()).toList();
    }

    private static List<String> recipients(Event event) {
        return event.targets().stream()
                .flatMap(target -> target.names().stream())
                .toList();
    }

    @Test
    void a_refusal_names_the_offer_that_it_answers() {
        String text = "The junta offered a truce to the Northern Front. The offer was turned down.";
        Event offer = only(text, EventType.OFFER);
        Event refusal = only(text, EventType.REFUSAL);
        assertThat(refusal.answers()).contains(offer.id());
        assertThat(doers(refusal)).containsExactly("Northern Front");
        assertThat(recipients(refusal)).containsExactly("junta");
    }

    @Test
    void a_refusal_of_something_else_answers_nothing() {
        String text = "The junta offered a truce to the Northern Front. The Front rejected the results of the vote.";
        assertThat(only(text, EventType.REFUSAL).answers()).isEmpty();
    }

    @Test
    void headline_and_text_tell_of_one_act() {
        Event release = only("""
                Rebels free 12 soldiers

                Rebels in Arauca released 12 soldiers on Monday, the Red Cross said.
                """, EventType.RELEASE);
        assertThat(release.evidence()).hasSize(2);
        assertThat(release.date().orElseThrow().range().earliest()).contains(LocalDate.of(2022, 5, 30));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Turkey will withdraw its troops from Idlib in July.          | WITHDRAWAL | PLANNED
            The council voted to lift the embargo on Eritrea.            | LAW        | PLANNED
            Kenya has begun withdrawing its troops from Kismayo.         | WITHDRAWAL | ACCOMPLISHED
            Turkey withdrew its troops from Idlib in May.                | WITHDRAWAL | ACCOMPLISHED
            """)
    void what_is_announced_or_decided_is_planned(String text, EventType type, Stage stage) {
        assertThat(only(text, type).stage()).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Denmark last week suspended aid to the junta.                              | SANCTION   | 162 | Denmark
            Eleven guerrillas, among them two leaders, surrendered to the army.        | SURRENDER  | 0872 | guerrillas
            The authorities have freed on bail two activists.                          | RELEASE    | 0841 | authorities
            Japan decided on Thursday to ease some sanctions on Eritrea.               | LAW        | 080 | Japan
            Miners called off their strike in Potosi.                                  | STRIKE     | 082 | Miners
            Italy sent 300 soldiers to the peacekeeping mission in Lebanon.            | DEPLOYMENT | 074 | Italy
            Rebels violated the ceasefire in Idlib.                                    | REFUSAL    | 196 | Rebels
            France summoned the Russian ambassador in Paris.                           | DEMAND     | 114 | France
            The army and the rebels failed to reach an agreement in Juba.              | AGREEMENT  | 120 | army
            Kenya returned 20 carved posts to the government of Mali.                  | RELEASE    | 0842 | Kenya
            """)
    void cameo_codes_follow_the_words(String text, EventType type, String cameo, String doer) {
        Event event = only(text, type);
        assertThat(event.codes().cameo()).contains(cameo);
        assertThat(doers(event)).contains(doer);
    }

    @Test
    void who_keeps_silent_refuses_nobody_anything() {
        assertThat(events("The ministry declined to comment on the report.")).isEmpty();
        assertThat(events("The governor declined to resign on Monday."))
                .extracting(Event::type)
                .containsExactly(EventType.REFUSAL);
    }

    @Test
    void what_a_party_says_it_will_not_do_is_a_refusal() {
        Event refusal = only("Israel will not release the prisoners, the minister said.", EventType.REFUSAL);
        assertThat(doers(refusal)).containsExactly("Israel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Japan is considering sending aid to Tonga.",
                "The men stay on the hill until the prisoners are freed.",
                "Reporters asked whether the army had withdrawn from Djibo.",
                "The union called for a ceasefire.",
                "The rebels have not released the soldiers.",
                "Farmers could block the highway to Cochabamba.",
                "The accident took place in a tunnel near Innsbruck.",
                "The office received reports of looting.",
            })
    void what_is_wanted_asked_denied_or_feared_is_no_act(String text) {
        assertThat(events(text).stream()
                        .filter(event -> event.type() != EventType.DEMAND)
                        .toList())
                .as(text)
                .isEmpty();
    }

    @Test
    void where_a_government_sits_is_not_where_it_happened() {
        Event deployment = only(
                "Rwanda deployed 1,000 soldiers at the request of the government in Maputo.", EventType.DEPLOYMENT);
        assertThat(deployment.place()).isEmpty();
    }

    @Test
    void a_force_withdraws_from_where_the_words_say() {
        Event withdrawal = only("Soldiers withdrew from Aleppo, the mayor of Hama said.", EventType.WITHDRAWAL);
        assertThat(withdrawal.place().orElseThrow().name()).contains("Aleppo");
    }

    @Test
    void a_day_belongs_to_the_act_of_its_own_clause() {
        Event ceasefire = only(
                "The rebels handed in rifles on Tuesday, after the government had signed a ceasefire in Doha.",
                EventType.CEASEFIRE);
        assertThat(ceasefire.date()).isEmpty();
    }

    @Test
    void what_is_denied_is_no_act() {
        assertThat(events("A spokesman denied that any fighters had left the villages."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two men hurled a grenade into a bar in Bujumbura on 3 May 2021, wounding six people. | Grenade
            Rebels shot dead two soldiers near Beni on 3 May 2021.                               | Armed clash
            Gunmen shot dead two farmers near Beni on 3 May 2021.                                | Attack
            Fighters marched into Kidal on 3 May 2021 after the army had withdrawn.              | Non-violent transfer of territory
            """)
    void acled_goes_by_weapon_by_who_was_attacked_and_by_whether_there_was_a_fight(String text, String code) {
        assertThat(events(text).stream()
                        .filter(event -> event.isViolent() || event.type() == EventType.TAKEOVER)
                        .map(event -> event.codes().acled()))
                .as(text)
                .containsExactly(Optional.of(code));
    }
}
