package dev.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void what_is_right_counts_once_with_its_best_answer() {
        Tally tally = new Tally(Map.of("set/event", 2), "event");
        tally.add("set", 1, "a", 0.2, true);
        tally.add("set", 1, "a", 0.6, false);
        tally.add("set", 2, "b", 0.7, false);
        assertThat(tally.score("set", 0.5)).isEqualTo(new Tally.Score(0.5, 0.5));
        assertThat(tally.score("set", 0.65)).isEqualTo(new Tally.Score(0, 0));
    }

    @Test
    void a_threshold_stands_amid_good_ones_and_not_on_a_lone_peak() {
        Tally tally = new Tally(Map.of("set/event", 100), "event");
        for (int i = 0; i < 60; i++) {
            tally.add("set", i, "right" + i, i < 50 ? 0.6 : 0.305, true);
        }
        for (int i = 0; i < 100; i++) {
            tally.add("set", i, "wrong" + i, 0.295, false);
        }
        assertThat(tally.score("set", 0.30).f1())
                .isGreaterThan(tally.score("set", 0.35).f1());
        assertThat(tally.bestThreshold()).isCloseTo(0.35, within(1e-9)); // a step further all wrong ones come in
    }
}
