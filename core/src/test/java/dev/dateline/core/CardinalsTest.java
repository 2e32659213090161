package dev.dateline.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.text.Cardinals;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardinalsTest {
    @Test
    void every_word_has_its_number() {
        assertThat(Cardinals.values()).hasSize(28).containsEntry("zero", 0).containsEntry("thirteen", 13);
        assertThat(Cardinals.values()).containsEntry("ninety", 90);
        assertThat(List.copyOf(Cardinals.values().values())).isSorted();
    }

    @Test
    void words_lie_between_two_numbers_with_both_ends() {
        assertThat(Cardinals.between(2, 4)).containsExactlyInAnyOrder("two", "three", "four");
        assertThat(Cardinals.isBetween(2, 4, "four")).isTrue();
        assertThat(Cardinals.isBetween(2, 4, "five")).isFalse();
        assertThat(Cardinals.isBetween(0, 90, "dozen")).isFalse();
    }
}
