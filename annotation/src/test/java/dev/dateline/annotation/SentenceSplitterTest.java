package dev.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    /// Each line holds the expected cuts as " | "; the text is the line without them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The convoy left on Nov. 2 at dawn. | It never arrived.",
                "Gen. Omar Haddad met Lt. Col. J. K. Brown in St. Louis. | They talked.",
                "The U.S. envoy left. | He was tired.",
                "Troops arrived from the U.S. | The base was empty.",
                "Troops of the U.S. Army arrived.",
                "It happened at 9 a.m. Monday near Route No. 5 in town.",
                "It happened at 9 a.m. | Witnesses ran.",
                "About 2.5 million people fled. | Some came back.",
                "Food … water … and shelter were short.",
                "He waited... and then he fired.",
                "He waited... | Nobody came.",
                "\"We will fight on.\" | The crowd cheered.",
                "\"Why us?\" she asked. | Nobody knew!",
                "Is it over?! | Not yet.",
                "The shop (it sold arms.) closed.",
                "Mr. Adu vs. Mrs. Bako was heard in court.",
                "Two men were held. | al-Badr denied any part.",
                "They fled the town. | \"We had no choice,\" one said.",
                "Rebels took two towns etc. | The army said nothing.",
                "The answer was no. | Talks ended.",
            })
    void cuts_where_a_sentence_ends(String marked) {
        assertThat(Articles.sentences(marked.replace(" | ", " "))).isEqualTo(marked);
    }

    @Test
    void cuts_capitals_only_before_a_sure_start() {
        assertThat(Articles.sentences("TROOPS OF THE U.S. IN THE NORTH MOVED. THEY LEFT THE U.S. THE BASE IS EMPTY."))
                .isEqualTo("TROOPS OF THE U.S. IN THE NORTH MOVED. | THEY LEFT THE U.S. | THE BASE IS EMPTY.");
    }

    @Test
    void cuts_where_the_blank_after_a_stop_is_missing() {
        assertThat(Articles.sentences("They left the town.The army came."))
                .isEqualTo("They left the town. | The army came.");
    }

    @Test
    void ends_a_sentence_at_a_blank_line_and_before_a_new_paragraph() {
        assertThat(Articles.sentences("Army retakes bridge\n\nThe army said so\nRebels denied it"))
                .isEqualTo("Army retakes bridge | The army said so | Rebels denied it");
    }

    @Test
    void joins_wrapped_lines() {
        String wire = """
                The governor of the coastal district said that police
                Commander Luis Mora had asked for help after a band of
                Armed men took the market and would not leave the place
                until evening. Nobody was hurt.""";
        assertThat(Articles.sentences(wire).split(" \\| ")).hasSize(2);
    }

    @Test
    void joins_a_line_that_goes_on_in_small_letters() {
        assertThat(Articles.sentences("The band crossed the\nriver at night."))
                .isEqualTo("The band crossed the river at night.");
    }

    @Test
    void reads_only_sections_that_are_read_and_never_crosses_them() {
        String text = "Town shelled (Photo: Desk) Guns fell silent";
        AnnotatedText annotated = Annotator.english()
                .annotate(Articles.of(
                        text,
                        List.of(
                                new Section(Span.of(0, 12), Section.Kind.HEADLINE),
                                new Section(Span.of(13, 26), Section.Kind.CREDIT),
                                new Section(Span.of(27, text.length()), Section.Kind.BODY))));
        assertThat(annotated.sentences())
                .extracting(Sentence::section)
                .containsExactly(Section.Kind.HEADLINE, Section.Kind.BODY);
        assertThat(annotated.tokens()).noneMatch(token -> token.is("desk"));
    }

    @Test
    void counts_paragraphs() {
        AnnotatedText annotated = Articles.annotate("One came. Two left.\n\nThree stayed.");
        assertThat(annotated.sentences()).extracting(Sentence::paragraph).containsExactly(0, 0, 1);
    }

    @Test
    void gives_nothing_for_blanks() {
        assertThat(Articles.annotate(" \n\t \n ").sentences()).isEmpty();
    }
}
