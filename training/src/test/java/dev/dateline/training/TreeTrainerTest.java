package dev.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.coding.judge.BoostedTrees;
import dev.dateline.coding.judge.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TreeTrainerTest {
    /// Yes where just one of two numbers is high, which no sum of weights can tell.
    private static List<TreeTrainer.Example> eitherOr(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TreeTrainer.Example> examples = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            examples.add(new TreeTrainer.Example(i, numbers(a, b, random.nextDouble()), a > 0.5 != b > 0.5));
        }
        return examples;
    }

    @Test
    void trees_learn_what_holds_of_numbers_together() {
        BoostedTrees model = TreeTrainer.train("either-or", eitherOr(1));
        long right = eitherOr(2).stream()
                .filter(example -> model.probability(example.numbers()) > 0.5 == example.positive())
                .count();
        assertThat(right).isGreaterThan(550);
    }

    @Test
    void the_same_examples_give_the_same_trees() {
        assertThat(TreeTrainer.train("again", eitherOr(3))).isEqualTo(TreeTrainer.train("again", eitherOr(3)));
    }

    @Test
    void where_nothing_tells_the_answer_is_the_share_of_yes() {
        List<TreeTrainer.Example> examples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            examples.add(new TreeTrainer.Example(i, new Numbers(), i % 4 == 0));
        }
        BoostedTrees model = TreeTrainer.train("flat", examples);
        assertThat(model.probability(new Numbers())).isCloseTo(0.25, within(0.02));
    }

    private static Numbers numbers(double a, double b, double noise) {
        Numbers numbers = new Numbers();
        numbers.add("a", a);
        numbers.add("b", b);
        numbers.add("noise", noise);
        return numbers;
    }
}
