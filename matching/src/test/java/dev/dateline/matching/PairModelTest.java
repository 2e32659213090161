package dev.dateline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairModelTest {
    @Test
    void in_the_shipped_weights_what_agrees_never_counts_against_and_what_differs_never_for() throws IOException {
        List<String> lines;
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PairModel.class.getResourceAsStream("pairs.txt")), StandardCharsets.UTF_8))) {
            lines = file.lines().filter(line -> !line.startsWith("#")).toList();
        }

        assertThat(lines).hasSizeGreaterThan(50).allSatisfy(line -> {
            int blank = line.indexOf(' ');
            assertThat(PairFeatures.mayWeigh(line.substring(blank + 1), Double.parseDouble(line.substring(0, blank))))
                    .as(line)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "the same actor, 0.7, true",
        "the same actor, 0, true",
        "the same actor, -0.1, false",
        "other actors, 0.1, false",
        "other actors, -0.7, true",
        "a place is not known, 0.3, true",
        "a place is not known, -0.3, true"
    })
    void a_weight_makes_sense_by_what_its_feature_says(String feature, double weight, boolean may) {
        assertThat(PairFeatures.mayWeigh(feature, weight)).isEqualTo(may);
    }
}
