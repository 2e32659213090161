package dev.dateline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleTest {
    @Test
    void tells_a_separate_title_from_the_body() {
        Article article = article("Ferry sinks\n\nNobody drowned.", 13, List.of());

        assertThat(article.separateTitle()).hasValue("Ferry sinks");
        assertThat(article.body()).isEqualTo("Nobody drowned.");
    }

    @Test
    void has_no_separate_title_when_the_body_is_all() {
        Article article = article("Ferry sinks\n\nNobody drowned.", 0, List.of());

        assertThat(article.separateTitle()).isEmpty();
        assertThat(article.body()).isEqualTo("Ferry sinks\n\nNobody drowned.");
    }

    @Test
    void lists_its_captions_in_order() {
        Article article = article(
                "The ferry. Nobody drowned. The pier.",
                0,
                List.of(
                        new Section(Span.of(0, 10), Section.Kind.CAPTION),
                        new Section(Span.of(11, 26), Section.Kind.BODY),
                        new Section(Span.of(27, 36), Section.Kind.CAPTION)));

        assertThat(article.captions()).containsExactly("The ferry.", "The pier.");
    }

    @Test
    void sections_that_overlap_are_refused() {
        List<Section> sections = List.of(
                new Section(Span.of(0, 10), Section.Kind.HEADLINE), new Section(Span.of(9, 20), Section.Kind.BODY));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> article("Ferry sinks. Nobody drowned.", 0, sections))
                .withMessageContaining("overlaps another or leaves the text");
    }

    @Test
    void sections_out_of_order_are_refused() {
        List<Section> sections = List.of(
                new Section(Span.of(13, 20), Section.Kind.BODY), new Section(Span.of(0, 10), Section.Kind.HEADLINE));

        assertThatIllegalArgumentException().isThrownBy(() -> article("Ferry sinks. Nobody drowned.", 0, sections));
    }

    @Test
    void a_section_beyond_the_text_is_refused() {
        List<Section> sections = List.of(new Section(Span.of(0, 11), Section.Kind.BODY));

        assertThatIllegalArgumentException().isThrownBy(() -> article("Too short.", 0, sections));
    }

    @Test
    void a_body_that_starts_beyond_the_text_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> article("Too short.", 11, List.of()))
                .withMessageContaining("body starts at 11 in a text of 10 characters");
    }

    private static Article article(String text, int bodyStart, List<Section> sections) {
        return new Article(
                "a1",
                Optional.empty(),
                text,
                bodyStart,
                sections,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en");
    }
}
