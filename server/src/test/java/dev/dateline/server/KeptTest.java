package dev.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class KeptTest {
    private final Kept<String, Set<String>> kept = new Kept<>(1000);
    private final AtomicInteger made = new AtomicInteger();

    private String ask(String asked) {
        return ask(asked, Optional.empty());
    }

    private String ask(String asked, Optional<String> incident) {
        return text(kept.get(asked, any -> answer(incident)));
    }

    /// @param incident the only one that it tells of; empty when it may tell of any
    private Kept.Answer<Set<String>> answer(Optional<String> incident) {
        return new Kept.Answer<>(
                bytes("answer " + made.incrementAndGet()),
                written -> incident.isEmpty() || written.contains(incident.get()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void what_tells_of_one_incident_outlives_writings_of_others() {
        ask("one", Optional.of("a"));
        ask("list");
        kept.forget(Set.of("b"));
        assertThat(ask("one", Optional.of("a"))).isEqualTo("answer 1");
        assertThat(ask("list")).isEqualTo("answer 3");

        kept.forget(Set.of("b", "a"));
        assertThat(ask("one", Optional.of("a"))).isEqualTo("answer 4");
    }

    @Test
    void the_least_recently_asked_go_when_there_are_too_many() {
        Function<String, Kept.Answer<Set<String>>> large =
                asked -> new Kept.Answer<>(bytes(asked + " ".repeat(400) + made.incrementAndGet()), any -> true);
        kept.get("a", large);
        kept.get("b", large);
        kept.get("a", large);
        kept.get("c", large);
        assertThat(made).hasValue(3);
        kept.get("a", large);
        assertThat(made).hasValue(3);
        kept.get("b", large);
        assertThat(made).hasValue(4);
    }

    @Test
    void many_who_ask_at_once_get_what_is_made_once() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Function<String, Kept.Answer<Set<String>>> slow = asked -> {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return answer(Optional.empty());
        };
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(callers.submit(() -> text(kept.get("list", slow))));
            }
            begun.await();
            go.countDown();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("answer 1");
            }
        }
    }

    @Test
    void what_was_begun_before_a_writing_is_neither_kept_nor_given_to_who_asks_after_it() {
        String before = text(kept.get("list", asked -> {
            kept.forget(Set.of("a"));
            assertThat(ask("list")).isEqualTo("answer 1");
            return answer(Optional.empty());
        }));
        assertThat(before).isEqualTo("answer 2");
        assertThat(ask("list")).isEqualTo("answer 1");
    }

    @Test
    void what_tells_of_one_incident_is_kept_though_others_are_written_while_it_is_made() {
        for (String written : List.of("b", "a")) {
            kept.get("one", asked -> {
                kept.forget(Set.of(written));
                return answer(Optional.of("a"));
            });
        }
        assertThat(made).hasValue(1);
        kept.forget(Set.of("a"));
        kept.get("one", asked -> {
            kept.forget(Set.of("a"));
            return answer(Optional.of("a"));
        });
        assertThat(ask("one", Optional.of("a"))).isEqualTo("answer 3");
    }

    @Test
    void who_began_before_another_keeps_nothing() {
        kept.get("one", begun -> {
            kept.forget(Set.of("b"));
            ask("one", Optional.of("a"));
            kept.forget(Set.of("a"));
            return answer(Optional.of("a"));
        });
        assertThat(ask("one", Optional.of("a"))).isEqualTo("answer 3");
    }

    @Test
    void a_fault_is_told_and_not_kept() {
        assertThatThrownBy(() -> kept.get("list", asked -> {
                    throw Problem.notFound("gone");
                }))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("gone");
        assertThat(ask("list")).isEqualTo("answer 1");
    }
}
