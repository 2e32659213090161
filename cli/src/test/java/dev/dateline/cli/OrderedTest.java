package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void hands_results_over_in_the_order_of_the_items(int threads) {
        List<Integer> taken = new ArrayList<>();
        new Ordered(threads)
                .run(
                        IntStream.range(0, 1000).iterator(),
                        number -> {
                            // Some items take longer than those after them.
                            int sum = 0;
                            for (int i = 0; i < (number % 7 == 0 ? 100_000 : 1); i++) {
                                sum ^= i;
                            }
                            return number * 2 + (sum & 0);
                        },
                        taken::add,
                        () -> false);
        assertThat(taken)
                .containsExactlyElementsOf(
                        IntStream.range(0, 1000).map(n -> n * 2).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void reads_only_a_few_items_ahead(int threads) {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger furthestAhead = new AtomicInteger();
        new Ordered(threads)
                .run(
                        IntStream.range(0, 5000)
                                .peek(number -> read.incrementAndGet())
                                .iterator(),
                        number -> number,
                        number -> {
                            taken.incrementAndGet();
                            furthestAhead.accumulateAndGet(read.get() - taken.get(), Math::max);
                        },
                        () -> false);
        assertThat(furthestAhead.get()).isLessThanOrEqualTo(threads * 8 + 1);
        assertThat(taken.get()).isEqualTo(5000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void stops_early_without_losing_what_is_under_way(int threads) {
        List<Integer> taken = new ArrayList<>();
        new Ordered(threads)
                .run(IntStream.range(0, 1000).iterator(), number -> number, taken::add, () -> taken.size() >= 10);
        assertThat(taken.size()).isBetween(10, 10 + threads * 8);
        assertThat(taken)
                .containsExactlyElementsOf(
                        IntStream.range(0, taken.size()).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void passes_on_what_the_work_throws(int threads) {
        assertThatThrownBy(() -> new Ordered(threads)
                        .run(
                                List.of(1, 2).iterator(),
                                number -> {
                                    throw new CommandFailure(Exit.HELD, "no");
                                },
                                result -> {},
                                () -> false))
                .isInstanceOf(CommandFailure.class);
    }
}
