package dev.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.server.ServerSettings.Rate;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong();
    private final Turnstile turnstile = new Turnstile(new Rate(2, 4), now::get);

    private int passed(String caller) {
        int passed = 0;
        while (passed < 1_000) {
            try {
                turnstile.pass(caller);
            } catch (Problem refused) {
                return passed;
            }
            passed++;
        }
        return passed;
    }

    @Test
    void lets_through_so_many_at_once_and_then_as_many_as_the_rate() {
        assertThat(passed("a")).isEqualTo(4);
        now.addAndGet(SECOND);
        assertThat(passed("a")).isEqualTo(2);
        now.addAndGet(100 * SECOND);
        assertThat(passed("a"))
                .as("silence saves no more than may be asked at once")
                .isEqualTo(4);
    }

    @Test
    void counts_each_caller_apart() {
        passed("a");
        assertThat(passed("b")).isEqualTo(4);
    }

    @Test
    void tells_when_to_ask_again() {
        passed("a");
        assertThatThrownBy(() -> turnstile.pass("a"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.retryAfter()).isEqualTo(1));
    }

    @Test
    void a_network_of_ipv6_is_one_caller() {
        assertThat(key("2001:db8:1:2::1")).isEqualTo(key("2001:db8:1:2:ffff::9"));
        assertThat(key("2001:db8:1:2::1")).isNotEqualTo(key("2001:db8:1:3::1"));
        assertThat(key("198.51.100.1")).isNotEqualTo(key("198.51.100.2"));
    }

    private static String key(String address) {
        return Turnstile.key(new InetSocketAddress(InetAddress.ofLiteral(address), 443));
    }

    @Test
    void forgets_who_was_silent_longest() {
        passed("first");
        for (int i = 0; i < 30_000; i++) {
            turnstile.pass("other " + i);
        }
        assertThat(passed("first")).isEqualTo(4);
    }
}
