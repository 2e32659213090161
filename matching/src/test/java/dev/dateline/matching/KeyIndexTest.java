package dev.dateline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyIndexTest {
    @Test
    void finds_just_what_stands_under_a_key_and_was_not_removed() {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            long[] keys = random.longs(300).toArray();
            KeyIndex<String> index = new KeyIndex<>();
            Map<Long, List<String>> expected = new HashMap<>();
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                String thing = "thing " + i;
                long[] under = random.ints(random.nextInt(6), 0, keys.length)
                        .distinct()
                        .mapToLong(key -> keys[key])
                        .toArray();
                numbers.add(index.add(under, thing));
                for (long key : under) {
                    expected.computeIfAbsent(key, any -> new ArrayList<>()).add(thing);
                }
                if (random.nextInt(5) == 0) {
                    int gone = random.nextInt(numbers.size());
                    index.remove(numbers.get(gone));
                    expected.values().forEach(list -> list.remove("thing " + gone));
                }
                if (i % 97 == 0 || i == 1_999) {
                    for (long key : keys) {
                        List<String> found = new ArrayList<>();
                        index.find(key, found);
                        assertThat(found)
                                .as("seed %d, after %d", seed, i)
                                .containsExactlyInAnyOrderElementsOf(expected.getOrDefault(key, List.of()));
                    }
                }
            }
        }
    }
}
