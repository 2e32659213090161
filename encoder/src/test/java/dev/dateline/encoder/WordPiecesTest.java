package dev.dateline.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {
    private static final List<String> SMALL = List.of(
            "[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "##ff", "isis", "-", "k", "u", ".", "s", "cafe", "'");

    private static String pieces(String token) {
        return Arrays.stream(WordPieces.of(SMALL).of(token))
                .mapToObj(SMALL::get)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            unaffable | un ##aff ##able
            UNAFFABLE | un ##aff ##able
            unable    | un ##able
            ISIS-K    | isis - k
            U.S.      | u . s .
            Café      | cafe
            's        | ' s
            unknowns  | [UNK]
            —         | [UNK]
            """)
    void cuts_the_longest_known_piece_first(String token, String expected) {
        assertThat(pieces(token)).isEqualTo(expected);
    }

    @Test
    void a_word_with_an_unknown_rest_is_unknown_as_a_whole() {
        assertThat(pieces("unaffablez")).isEqualTo("[UNK]");
    }

    @Test
    void a_very_long_word_is_unknown() {
        assertThat(pieces("un" + "ff".repeat(50))).isEqualTo("[UNK]");
    }

    @Test
    void a_token_of_nothing_visible_still_has_a_piece() {
        assertThat(pieces("\u200b")).isEqualTo("[UNK]");
    }

    @Test
    void numbers_are_those_of_berts_uncased_vocabulary() {
        WordPieces bundled = WordPieces.bundled();
        assertThat(bundled.start()).isEqualTo(101);
        assertThat(bundled.end()).isEqualTo(102);
        assertThat(bundled.of("Hello")).containsExactly(7592);
        assertThat(bundled.of("world")).containsExactly(2088);
    }

    @Test
    void needs_the_special_pieces() {
        assertThatThrownBy(() -> WordPieces.of(List.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[UNK]");
    }
}
