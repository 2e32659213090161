package dev.dateline.coding.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgesTest {
    private static final LinearModel VICTIM =
            new LinearModel("victim", -1, 0.4, Map.of("head=soldier", 2f, "rule=NONE", -0.5f, "near=a\tb", 0.25f));

    /// Who is first is likely; of the others those whose own answer was high.
    private static final BoostedTrees AGAIN = new BoostedTrees(
            "event-compared",
            -0.5,
            0.35,
            List.of(
                    BoostedTrees.tree("rank<1.0 1.5 own<0.25 -2.0 0.5"),
                    BoostedTrees.tree("kind=PERSON<1.0 0.0 0.25")));

    @Test
    void trees_add_up_the_answers_to_their_questions() {
        Numbers first = new Numbers();
        first.choice("kind", "PERSON");
        assertThat(AGAIN.probability(first)).isCloseTo(sigmoid(-0.5 + 1.5 + 0.25), within(1e-6));
        Numbers third = new Numbers();
        third.add("rank", 2);
        third.add("own", 0.1);
        assertThat(AGAIN.probability(third)).isCloseTo(sigmoid(-0.5 - 2.0), within(1e-6));
    }

    @Test
    void what_is_no_tree_is_refused() {
        assertThatThrownBy(() -> BoostedTrees.tree("rank<1.0 1.5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BoostedTrees.tree("1.5 2.0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BoostedTrees.tree("rank<high 1.5 2.0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Numbers().add("a b", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void log_odds_add_up_to_a_probability() {
        assertThat(VICTIM.probability(features("head=soldier", "unseen"))).isCloseTo(0.7311, within(0.0001));
        assertThat(VICTIM.probability(features())).isCloseTo(0.2689, within(0.0001));
        assertThat(VICTIM.accepts(features("head=soldier"))).isTrue();
        assertThat(VICTIM.accepts(features("rule=NONE"))).isFalse();
    }

    @Test
    void the_heaviest_reasons_come_first() {
        assertThat(VICTIM.reasons(features("rule=NONE", "unseen", "head=soldier"), 2))
                .extracting(LinearModel.Reason::feature)
                .containsExactly("head=soldier", "rule=NONE");
    }

    @Test
    void a_threshold_is_a_probability() {
        assertThatThrownBy(() -> VICTIM.withThreshold(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_written_is_read_again_and_the_same_models_give_the_same_bytes() throws IOException {
        LinearModel event = new LinearModel("event", 0.5, 0.3, Map.of("type=bombing", 1.5f));
        byte[] bytes = written(Judges.of("v1", List.of(VICTIM, event, AGAIN)));
        Judges read = Judges.read(new ByteArrayInputStream(bytes));
        assertThat(read.version()).isEqualTo("v1");
        assertThat(read.linear("victim")).contains(VICTIM);
        assertThat(read.linear("event")).contains(event);
        assertThat(read.linear("weapon")).isEmpty();
        assertThat(read.trees("event-compared")).contains(AGAIN);
        assertThat(read.linear("event-compared")).isEmpty();
        assertThat(written(Judges.of("v1", List.of(AGAIN, event, VICTIM)))).isEqualTo(bytes);
    }

    @Test
    void a_file_that_is_cut_short_is_refused() throws IOException {
        byte[] bytes = written(Judges.of("v1", List.of(VICTIM)));
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length / 2);
        assertThatThrownBy(() -> Judges.read(new ByteArrayInputStream(cut))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_feature_is_learned_for_all_texts_and_for_one_kind_of_text() {
        assertThat(features("a=1").alsoFor("capitals").names()).containsExactly("a=1", "capitals|a=1");
    }

    @Test
    void numbers_fall_into_bands() {
        assertThat(List.of(0, 3, 4, 5, 6, 9, 10, 400, -2, -7).stream().map(Features::band))
                .containsExactly("0", "3", "5", "5", "9", "9", "10+", "10+", "-2", "-9");
    }

    private static double sigmoid(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static byte[] written(Judges judges) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        judges.write(out);
        return out.toByteArray();
    }

    private static Features features(String... names) {
        Features features = new Features();
        for (String name : names) {
            features.add(name);
        }
        return features;
    }
}
