package dev.dateline.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.core.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetsTest {
    @ParameterizedTest(name = "[{1}, {2}) of \"{0}\" is [{3}, {4}) in code points")
    @CsvSource({
        "convoy hit,     0, 6, 0, 6",
        "naïve Kyïv 中文, 6, 13, 6, 13",
        "💥 in Herat,    3, 5, 2, 4",
        "💥 in Herat,    0, 2, 0, 1",
        "💥💥 Herat 💥,   5, 10, 3, 8",
        "💥💥 Herat 💥,   11, 13, 9, 10",
        "at 𠀀𠀁 gate,     3, 7, 3, 5",
        "at 𠀀𠀁 gate,     5, 12, 4, 10",
        "a💥b,           0, 4, 0, 3",
    })
    void counts_code_points_both_ways(String text, int start, int end, int first, int last) {
        Offsets offsets = Offsets.of(text);

        assertThat(offsets.toCodePoints(Span.of(start, end))).isEqualTo(Span.of(first, last));
        assertThat(offsets.toUnits(Span.of(first, last))).isEqualTo(Span.of(start, end));
    }

    @ParameterizedTest(name = "[{0}, {1}) becomes [{2}, {3})")
    @CsvSource({"2, 5, 1, 4", "0, 2, 0, 2", "2, 4, 1, 3", "3, 6, 2, 5", "1, 2, 1, 2", "2, 3, 1, 2"})
    void takes_a_halved_character_whole(int start, int end, int first, int last) {
        Offsets offsets = Offsets.of("a💥bc💥");

        assertThat(offsets.toCodePoints(Span.of(start, end))).isEqualTo(Span.of(first, last));
    }

    @Test
    void counts_half_a_pair_without_its_other_half_as_a_character() {
        Offsets offsets = Offsets.of("a\uD83Db\uDCA5c");

        assertThat(offsets.points()).isEqualTo(5);
        assertThat(offsets.toCodePoints(Span.of(2, 5))).isEqualTo(Span.of(2, 5));
    }

    @Test
    void refuses_spans_that_leave_the_text() {
        Offsets offsets = Offsets.of("💥 hit");

        assertThatThrownBy(() -> offsets.toCodePoints(Span.of(3, 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6 characters");
        assertThatThrownBy(() -> offsets.toUnits(Span.of(3, 6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 code points");
    }

    @Test
    void agrees_with_the_library_on_random_texts() {
        long seed = 20_211_104;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(1, 60); i > 0; i--) {
                text.appendCodePoint(random.nextInt(3) == 0 ? 0x20000 + random.nextInt(90) : 'a' + random.nextInt(26));
            }
            Offsets offsets = Offsets.of(text);
            int points = text.codePointCount(0, text.length());
            int first = random.nextInt(points);
            int last = first + 1 + random.nextInt(points - first);
            Span units = Span.of(text.offsetByCodePoints(0, first), text.offsetByCodePoints(0, last));

            assertThat(offsets.points()).as("seed %d, round %d", seed, round).isEqualTo(points);
            assertThat(offsets.toCodePoints(units))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(Span.of(first, last));
            assertThat(offsets.toUnits(Span.of(first, last)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(units);
        }
    }
}
