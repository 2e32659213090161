package dev.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupingsTest {
    private static final Map<String, String> GOLD = Map.of("a", "1", "b", "1", "c", "1", "d", "2");

    @Test
    void scores_links_items_groups_and_pairs() {
        Groupings groupings = new Groupings(GOLD, Map.of("a", "x", "b", "x", "c", "y", "d", "y"));

        assertScore(groupings.muc(), 1 / 2.0, 1 / 2.0);
        assertScore(groupings.bCubed(), 3 / 4.0, 2 / 3.0);
        assertScore(groupings.ceafE(), 11 / 15.0, 11 / 15.0);
        assertScore(groupings.pairs(), 1 / 2.0, 1 / 3.0);
    }

    @Test
    void the_same_groups_by_other_names_agree() {
        Groupings groupings = new Groupings(GOLD, Map.of("a", "x", "b", "x", "c", "x", "d", "y"));

        assertThat(groupings.conll()).isEqualTo(1);
        assertThat(groupings.pairs().f1()).isEqualTo(1);
    }

    @Test
    void groups_are_assigned_so_that_all_of_them_gain_most() {
        double[][] gain = {{0.9, 0.8, 0}, {0.8, 0.1, 0}};
        assertThat(Groupings.bestAssignment(gain)).isEqualTo(1.6, within(1e-9));
    }

    @Test
    void other_items_are_refused() {
        assertThatThrownBy(() -> new Groupings(GOLD, Map.of("a", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different items");
    }

    private static void assertScore(Groupings.Score score, double precision, double recall) {
        assertThat(score.precision()).isEqualTo(precision, within(1e-9));
        assertThat(score.recall()).isEqualTo(recall, within(1e-9));
    }
}
