package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codebook.Codebook;
import dev.dateline.core.DateRange;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.finding.RelationStatus;
import dev.dateline.core.finding.RelationType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How actors stand to each other: who is meant, whether it holds, who says so.
class RelationsTest {
    private static final Dateline DATELINE = Dateline.rulesOnly(Codebook.bundled(), Layers.ALL);

    // ---------------------------------------------------------------- who is meant

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Boko Haram raided two villages on Monday. The group is an enemy of the Chadian army.",
                "Boko Haram raided two villages on Monday. They are fighting the Chadian army around the lake.",
                "Boko Haram has lost ground. It was a bad month, officials said. The group is the enemy of the Chadian army."
            })
    void words_that_stand_for_a_group_give_its_name(String text) {
        Relation relation = relations(text).getLast();
        assertThat(relation.subject().name()).isEqualTo("Boko Haram");
        assertThat(relation.subject().actor()).contains("boko-haram");
        assertThat(words(text, relation.subject())).isIn("The group", "They");
    }

    @Test
    void whom_a_gerund_behind_a_noun_helps_may_be_that_noun_itself() {
        assertThat(relations("""
                Britain has bombed Islamic State. It sent trainers for the Iraqi Army helping them to clear mines."""))
                .extracting(RelationsTest::told)
                .noneMatch(told -> told.startsWith("Iraqi Army supports"));
    }

    @Test
    void an_offshoot_is_not_the_group_that_it_came_from() {
        List<Relation> all = relations("""
                Soldiers hunt the Khorasan branch of Islamic State, ISIS-K. They are the fiercest enemy of the Taliban.""");
        assertThat(all)
                .extracting(RelationsTest::told)
                .contains("ISIS-K offshoot-of Islamic State", "ISIS-K opposes Taliban");
        assertThat(all)
                .filteredOn(relation -> relation.relation() == RelationType.OPPOSES)
                .extracting(relation -> relation.subject().actor())
                .containsExactly(Optional.of("islamic-state-khorasan"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Boko Haram and Ansaru raided villages on Monday. The group is an enemy of the Chadian army.",
                "A gang raided two villages on Monday. The group is an enemy of the river police.",
                "They are fighting the Chadian army around the lake."
            })
    void nobody_is_meant_where_two_or_none_come_into_question(String text) {
        assertThat(relations(text)).isEmpty();
    }

    @Test
    void those_who_were_a_force_are_that_force_no_longer() {
        Relation relation =
                relations("Former Syrian soldiers have joined Ahrar al-Sham.").getFirst();
        assertThat(relation.subject().name()).isEqualTo("Former Syrian soldiers");
        assertThat(relation.subject().actor()).isEmpty();
    }

    @Test
    void every_member_of_a_list_stands_there() {
        assertThat(relations("Iran backs Hezbollah, Hamas and the Houthis."))
                .extracting(RelationsTest::told)
                .containsExactly("Iran supports Hezbollah", "Iran supports Hamas", "Iran supports Houthis");
    }

    @Test
    void what_follows_on_a_list_is_no_member_of_it() {
        assertThat(relations("Turkey fights the PKK in Iraq and Syria."))
                .extracting(RelationsTest::told)
                .containsExactly("Turkey fights PKK");
    }

    @Test
    void he_who_is_helped_fights_too() {
        assertThat(relations("The United States is helping the Somali army to defeat Al-Shabaab."))
                .extracting(RelationsTest::told)
                .contains("United States supports Somali army", "Somali army opposes Al-Shabaab");
    }

    @Test
    void participles_in_commas_belong_to_the_noun_before_the_first() {
        assertThat(relations("Officers say former policemen, trained by Turkish forces, disaffected from the Libyan "
                        + "government, join forces with Islamic State."))
                .extracting(RelationsTest::told)
                .containsExactlyInAnyOrder(
                        "former policemen trained-by Turkish forces",
                        "former policemen disaffected-from Libyan government",
                        "former policemen joins Islamic State");
    }

    // ---------------------------------------------------------------- whether it holds

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Qatar is a former ally of Hamas.",
                "Qatar no longer supports Hamas.",
                "Qatar stopped arming Hamas.",
                "Ex-ally Qatar stayed away. Qatar, a one-time ally of Hamas, said little."
            })
    void what_held_once_has_ended(String text) {
        assertThat(relations(text)).isNotEmpty().extracting(Relation::status).containsOnly(RelationStatus.ENDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ansar Dine has joined Al Qaeda.",
                "The Nusra Front broke away from Al Qaeda.",
                "Boko Haram swore allegiance to Islamic State."
            })
    void a_step_that_was_taken_began(String text) {
        assertThat(relations(text)).isNotEmpty().extracting(Relation::status).containsOnly(RelationStatus.BEGAN);
    }

    @Test
    void what_others_tell_is_reported() {
        Relation relation = relations("The Iranian army is arming the Houthis, the Saudi ministry said.")
                .getFirst();
        assertThat(relation.status()).isEqualTo(RelationStatus.REPORTED);
        assertThat(relation.modality()).isEqualTo(Modality.REPORTED);
        assertThat(relation.attribution()).isInstanceOf(Attribution.Speaker.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Qatar does not support Hamas.",
                "Qatar could support Hamas.",
                "If Qatar supports Hamas, banks will close.",
                "Does Qatar support Hamas?",
                "Qatar denied that it was an ally of Hamas, and refused to arm Hamas.",
                "Qatar is no ally of Hamas.",
                "Qatar is a possible ally of Hamas.",
                "Hamas is wanted by a court in Doha."
            })
    void what_is_denied_asked_or_only_possible_is_no_relation(String text) {
        assertThat(relations(text)).isEmpty();
    }

    @Test
    void a_war_of_long_ago_is_over() {
        assertThat(relations("Iran fought Iraq in 1982."))
                .extracting(Relation::status)
                .containsExactly(RelationStatus.ENDED);
    }

    // ---------------------------------------------------------------- one relation, its support

    @Test
    void a_relation_told_twice_rests_on_both_sentences() {
        List<Relation> all = relations("Iran backs the Houthis. Tehran is quiet. Iran-backed Houthis hold the port.");
        assertThat(all)
                .filteredOn(relation -> relation.relation() == RelationType.SUPPORTS)
                .hasSize(1);
        assertThat(all.getFirst().evidence()).hasSize(2);
    }

    @Test
    void those_who_stand_to_each_other_do_so_from_either_end() {
        assertThat(relations("Hamas is an ally of Iran. Iran is an ally of Hamas."))
                .hasSize(1);
    }

    @Test
    void the_day_that_a_sentence_names_dates_it() {
        Relation relation = relations("The Syrian army took control of Palmyra on 27 March 2022.")
                .getFirst();
        assertThat(relation.date().flatMap(DateRange::earliest)).contains(LocalDate.of(2022, 3, 27));
    }

    @Test
    void an_office_and_who_holds_it_are_no_sign_of_conflict() {
        Dateline plain = Dateline.standard(Layers.AUTO);
        CodedReport report = read(plain, "Culture Minister Ana Duarte opened a gallery in Lisbon on Friday.");
        assertThat(report.relations())
                .extracting(RelationsTest::told)
                .containsExactly("Ana Duarte holds-office Culture Minister");
        assertThat(report.places()).isEmpty();
    }

    @Test
    void bodies_and_persons_in_office_are_listed_with_the_actors_and_private_persons_are_not() {
        CodedReport report = read(DATELINE, """
                Foreign Minister Ana Duarte told the Lakeside Security Council on Friday that the Houthis had shelled a \
                house. Peter Obado, a farmer, lost his roof.""");
        assertThat(report.actors())
                .extracting(CodedReport.ActorMentions::name)
                .contains("Ana Duarte", "Lakeside Security Council", "Houthis")
                .doesNotContain("Peter Obado");
    }

    // ---------------------------------------------------------------- helpers

    private static String told(Relation relation) {
        return relation.subject().name() + " " + relation.relation().code() + " "
                + relation.object().name();
    }

    private static String words(String text, Relation.Party party) {
        Span span = party.spans().getFirst();
        return span.of(text);
    }

    private static List<Relation> relations(String text) {
        return read(DATELINE, text).relations();
    }

    private static CodedReport read(Dateline dateline, String text) {
        Outcome outcome = dateline.read(Report.ofText("relations", text).withPublished(LocalDate.of(2022, 6, 1)));
        assertThat(outcome).isInstanceOf(Outcome.Coded.class);
        return ((Outcome.Coded) outcome).report();
    }
}
