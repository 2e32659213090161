package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codebook.Codebook;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.Span;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Quotation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who says what, by which word, and which words are theirs.
class QuotationsTest {
    private static final Dateline DATELINE = Dateline.rulesOnly(Codebook.bundled(), Layers.ALL);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "The bridge is mined," Colonel Ato said.                      | "The bridge is mined,"       | Colonel Ato
            "The bridge is mined," said Colonel Ato.                      | "The bridge is mined,"       | Colonel Ato
            “The bridge is mined”, the colonel told reporters on Friday.  | “The bridge is mined”        | the colonel
            The colonel said: "The bridge is mined."                      | "The bridge is mined."       | The colonel
            The colonel, speaking by phone, said, "The bridge is mined."  | "The bridge is mined."       | The colonel, speaking by phone,
            The colonel said the bridge was mined.                        | the bridge was mined         | The colonel
            The colonel said on Friday that the bridge was mined.         | that the bridge was mined    | The colonel
            The bridge was mined, the colonel said in a statement.        | The bridge was mined         | the colonel
            According to the colonel, the bridge was mined.               | the bridge was mined         | the colonel
            The bridge was mined, according to a colonel in the north.    | The bridge was mined         | a colonel in the north
            The colonel warned villagers that the bridge was mined.       | that the bridge was mined    | The colonel
            In the words of one colonel, "The bridge is mined."           | "The bridge is mined."       | one colonel
            The colonel's claim that the bridge was mined proved wrong.   | that the bridge was mined    | The colonel's
            The colonel vowed to blow up the bridge.                      | to blow up the bridge        | The colonel
            The colonel urged villagers to stay away from the bridge.     | villagers to stay away from the bridge | The colonel
            The colonel called for a truce.                               | a truce                      | The colonel
            The colonel condemned the shelling of the bridge.             | the shelling of the bridge   | The colonel
            """)
    void each_wording_gives_its_content_and_its_source(String sentence, String content, String source) {
        Quotation quotation = only(sentence);
        assertThat(words(sentence, quotation.content())).containsExactly(content);
        assertThat(words(sentence, quotation.source())).containsExactly(source);
    }

    @Test
    void quoted_words_on_both_sides_of_the_speaker_are_one_quotation() {
        String text = "\"We left at dawn,\" said Amina Bello, a teacher, \"and we walked for two days.\"";
        Quotation quotation = only(text);
        assertThat(words(text, quotation.content()))
                .containsExactly("\"We left at dawn,\"", "\"and we walked for two days.\"");
        assertThat(quotation.speaker()).contains("Amina Bello");
        assertThat(quotation.kind()).isEqualTo(Quotation.Kind.DIRECT);
    }

    @Test
    void quoted_sentences_without_a_speaker_go_on_with_the_one_before() {
        String text = """
                "They came at night," villager Musa Idris said. "They took the cattle and set the barns on fire."

                "Nobody dared to go out," he added.""";
        List<Quotation> quotations = read(text);
        assertThat(quotations).hasSize(2);
        assertThat(words(text, quotations.getFirst().content()))
                .containsExactly("\"They came at night,\"", "\"They took the cattle and set the barns on fire.\"");
        assertThat(quotations)
                .allSatisfy(quotation -> assertThat(quotation.speaker())
                        .hasValueSatisfying(name -> assertThat(name).endsWith("Musa Idris")));
    }

    @Test
    void a_quotation_that_opens_each_paragraph_anew_is_one() {
        String text = """
                The abbot wrote in his diary: "The first shells fell at noon. We went down to the cellar.

                "In the evening the firing stopped, and we counted the broken windows."

                The abbey stood empty for years.""";
        Quotation quotation = only(text);
        assertThat(words(text, quotation.content()))
                .anySatisfy(part -> assertThat(part).contains("went down to the cellar"))
                .anySatisfy(part -> assertThat(part).contains("the firing stopped"));
    }

    @Test
    void what_somebody_says_that_others_say_is_two_quotations() {
        String text = "Officials told the agency that the group said it had seized the dam.";
        List<Quotation> quotations = read(text);
        assertThat(quotations)
                .extracting(quotation -> quotation.speaker().orElse(""))
                .containsExactly("Officials", "group");
        assertThat(words(text, quotations.getLast().content())).containsExactly("it had seized the dam");
        assertThat(quotations
                        .getFirst()
                        .content()
                        .getFirst()
                        .contains(quotations.getLast().content().getFirst()))
                .isTrue();
    }

    @Test
    void words_in_quotation_marks_inside_a_reported_clause_are_mixed() {
        assertThat(only("The bishop said the raid was \"a crime against the poor\" and left.")
                        .kind())
                .isEqualTo(Quotation.Kind.MIXED);
        assertThat(only("The bishop said the raid was a crime.").kind()).isEqualTo(Quotation.Kind.INDIRECT);
    }

    @Test
    void a_second_saying_ends_the_first() {
        String text = "The minister said the road was safe, but residents said mines had been laid.";
        assertThat(read(text))
                .extracting(quotation -> words(text, quotation.content()).getFirst())
                .containsExactly("the road was safe", "mines had been laid");
        String adding = "The minister said the road was safe, adding that troops would guard it.";
        assertThat(read(adding))
                .extracting(quotation -> words(adding, quotation.content()).getFirst())
                .containsExactly("the road was safe", "that troops would guard it");
        assertThat(read(adding))
                .extracting(quotation -> quotation.speaker().orElse(""))
                .containsExactly("minister", "minister");
    }

    @ParameterizedTest(name = "{1} in: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Army spokesman Idi Sow said the post had fallen. He said ten men were missing.       | Idi Sow
            A spokeswoman for the mission, Ana Ruiz, said the post had fallen. She said ten men were missing. | Ana Ruiz
            The governor, Idi Sow, said the post had fallen. The governor said ten men were missing. | Idi Sow
            Idi Sow, a shopkeeper, said the post had fallen. Sow said ten men were missing.       | Idi Sow
            The defence ministry said the post had fallen. It said ten men were missing.          | defence ministry
            Residents said the post had fallen. They said ten men were missing.                   | Residents
            """)
    void a_word_that_points_back_stands_for_who_spoke_last(String text, String speaker) {
        Quotation last = read(text).getLast();
        assertThat(last.speaker()).contains(speaker);
        assertThat(last.source().getFirst().start()).isGreaterThan(text.indexOf(". "));
    }

    @Test
    void captions_and_credits_do_not_speak() {
        CodedReport report = code("""
                Shells fell on the harbour of Latakia on Monday, the port authority said.

                A man says goodbye to his family at the harbour of Latakia. (PETRA LIND/AFP via Getty Images)

                Ships were told to wait.""");
        assertThat(report.quotations())
                .extracting(quotation -> quotation.speaker().orElse(""))
                .contains("port authority")
                .noneMatch(name -> name.contains("LIND") || name.contains("man"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The flood claimed seven lives in the valley.",
                "Gunmen in \"borrowed\" uniforms seized the depot.",
                "The convoy reached the camp on Tuesday, the third day of the march.",
                "Neighbours called the police."
            })
    void nothing_is_said_where_nobody_says_anything(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    private static Quotation only(String text) {
        List<Quotation> quotations = read(text);
        assertThat(quotations).as(text).hasSize(1);
        return quotations.getFirst();
    }

    private static List<Quotation> read(String text) {
        return code(text).quotations();
    }

    private static CodedReport code(String text) {
        Outcome outcome = DATELINE.read(Report.ofText("said", text).withPublished(LocalDate.of(2021, 5, 3)));
        return ((Outcome.Coded) outcome).report();
    }

    private static List<String> words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).toList();
    }
}
