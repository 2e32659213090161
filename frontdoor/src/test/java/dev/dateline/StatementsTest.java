package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codebook.Codebook;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Statements: who states what, of which kind, for whom and about what.
class StatementsTest {
    private static final Dateline DATELINE = Dateline.rulesOnly(Codebook.bundled(), Layers.ALL);

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The president condemned the killing of the monks.                     | condemnation
            The embassy denounced the raid as cowardly.                           | condemnation
            The bishops deplored the burning of the mill.                         | condemnation
            The president has accused the rebels of burning the mill.             | condemnation
            The militia denied that its men had been in the valley.               | denial
            The army rejected accusations that its planes had hit the ferry.      | denial
            The rebels said they had nothing to do with the fire.                 | denial
            The commander vowed to retake the pass.                               | promise
            The ministry pledged compensation for the families.                   | promise
            The rebels said they would free the drivers on Sunday.                | promise
            The envoy called for a truce.                                         | demand
            The council urged both sides to open the road.                        | demand
            The widows demanded that the judge resign.                            | demand
            The junta refused to meet the mediators.                              | refusal
            The rebels said they would not hand over the drivers.                 | refusal
            The hospital said 14 people had been brought in.                      | count
            The governor said at least 30 villagers were missing.                 | count
            The union said that the death toll stood at 12.                       | count
            The governor said the rebels had blown up the bridge.                 | report
            State radio reported that the port had reopened.                      | report
            Analysts believe the truce will not last.                             | assessment
            The mayor said the raid could set off more fighting.                  | assessment
            "This is the worst week of the war," the mayor said.                  | assessment
            "I saw smoke over the barracks," a witness said.                      | description
            Residents said shells had fallen through the night.                   | description
            """)
    void the_kind_follows_from_cue_and_words(String sentence, String kind) {
        assertThat(read(sentence))
                .as(sentence)
                .extracting(said -> said.kind().code())
                .containsExactly(kind);
    }

    @Test
    void each_clause_of_a_split_speech_is_a_statement() {
        assertThat(read("“The talks have failed,” said the minister on Monday. “We will not go back to Geneva.”"))
                .extracting(said -> said.kind().code())
                .containsExactly("report", "refusal");
    }

    @ParameterizedTest(name = "{1} of {2}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The Crisis Institute's Jan Olsen told us the truce was dead.           | Jan Olsen        | Crisis Institute
            Jan Olsen of the Crisis Institute said the truce was dead.             | Jan Olsen        | Crisis Institute
            A Taliban official said the truce was dead.                            | Taliban official | Taliban
            Jan Olsen, a spokesman for the Taliban, said the truce was dead.       | Jan Olsen        | Taliban
            """)
    void a_speaker_has_a_name_and_whom_they_speak_for(String sentence, String speaker, String affiliation) {
        Statement statement = only(sentence);
        assertThat(statement.speaker()).isEqualTo(speaker);
        assertThat(statement.affiliation()).contains(affiliation);
    }

    @Test
    void what_is_denied_or_condemned_is_told() {
        assertThat(only("The president condemned the killing of the monks.").about())
                .contains("killing of the monks");
        assertThat(only("The army rejected accusations that its planes had hit the ferry.")
                        .about())
                .contains("its planes had hit the ferry");
        assertThat(only("The envoy called for a truce.").about()).isEmpty();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Police said the road had been cleared.                 | official
            The rebels said the road had been cleared.             | group
            One resident said the road had been cleared.           | witness
            State television said the road had been cleared.       | media
            A lawyer for the village said the road had been cleared. | person
            """)
    void the_kind_of_speaker_is_told(String sentence, String kind) {
        assertThat(only(sentence).attribution())
                .isInstanceOfSatisfying(
                        Attribution.Speaker.class,
                        speaker -> assertThat(speaker.kind()).isEqualTo(kind));
    }

    @Test
    void a_pronoun_speaks_by_the_name_it_stands_for_and_a_stranger_not_at_all() {
        List<Statement> statements = read("""
                Army chief Idi Sow said the post at the ford had fallen. He added that ten of his men were missing.""");
        assertThat(statements).extracting(Statement::speaker).containsExactly("Idi Sow", "Idi Sow");
        assertThat(read("It said the post at the ford had fallen.")).isEmpty();
    }

    @Test
    void what_is_told_twice_is_one_statement() {
        List<Statement> statements = read("""
                The governor said the rebels had blown up the bridge over the Lako river.

                The rebels had blown up the bridge over the Lako river, the governor said on Monday.""");
        assertThat(statements).hasSize(1);
    }

    @Test
    void an_allegation_is_alleged() {
        assertThat(only("The minister accused the rebels of poisoning the wells.")
                        .modality())
                .isEqualTo(Modality.ALLEGED);
        assertThat(only("The minister said the rebels had poisoned the wells.").modality())
                .isEqualTo(Modality.REPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rebels want to take the capital.",
                "The minister did not say who had fired first.",
                "The minister was to announce the result on Friday.",
                "The group claimed responsibility for the raid.",
                "The soldiers responded to rocket fire.",
                "The minister asked why the road was closed.",
                "Fears that the war may spread have grown."
            })
    void wishes_questions_and_what_is_not_said_are_no_statements(String sentence) {
        assertThat(read(sentence)).as(sentence).isEmpty();
    }

    private static Statement only(String text) {
        List<Statement> statements = read(text);
        assertThat(statements).as(text).hasSize(1);
        return statements.getFirst();
    }

    private static List<Statement> read(String text) {
        Outcome outcome = DATELINE.read(Report.ofText("stated", text).withPublished(LocalDate.of(2021, 5, 3)));
        CodedReport report = ((Outcome.Coded) outcome).report();
        return report.statements();
    }
}
