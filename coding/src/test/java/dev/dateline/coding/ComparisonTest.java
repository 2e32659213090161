package dev.dateline.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.codebook.Role;
import dev.dateline.coding.judge.Numbers;
import dev.dateline.core.Span;
import dev.dateline.core.finding.EventType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Comparison.Row GUNMEN = row(0, 0, "noun:gunman", Map.of(Role.PERPETRATOR, 0.8));
    private static final Comparison.Row SOLDIERS =
            row(0, 20, "noun:soldier", Map.of(Role.PERPETRATOR, 0.3, Role.VICTIM, 0.9));
    private static final Comparison.Row AGAIN = row(0, 50, "noun:gunman", Map.of(Role.PERPETRATOR, 0.1));

    private static final Comparison.Row POLICE = row(1, 70, "noun:police", Map.of(Role.PERPETRATOR, 0.1));

    private final Comparison comparison =
            new Comparison(List.of(GUNMEN, SOLDIERS, AGAIN, POLICE), List.of(look(0.95), look(0.4)));

    @Test
    void the_likeliest_party_ranks_first_and_its_other_mentions_with_it() {
        Numbers gunmen = comparison.of(GUNMEN, Role.PERPETRATOR);
        assertThat(gunmen.of("rank")).isZero();
        assertThat(gunmen.of("party-own")).isZero();
        Numbers again = comparison.of(AGAIN, Role.PERPETRATOR);
        assertThat(again.of("rank")).isZero();
        assertThat(again.of("party-own")).isCloseTo(0.7, within(1e-9));
        Numbers soldiers = comparison.of(SOLDIERS, Role.PERPETRATOR);
        assertThat(soldiers.of("rank")).isEqualTo(1);
        assertThat(soldiers.of("best-party")).isCloseTo(0.5, within(1e-9));
        assertThat(soldiers.of("likely")).isEqualTo(2);
    }

    @Test
    void what_the_first_judge_said_for_every_role_is_told() {
        assertThat(comparison.of(SOLDIERS, Role.PERPETRATOR).of("victim")).isEqualTo(0.9);
        assertThat(comparison.of(GUNMEN, Role.PERPETRATOR).of("victim")).isZero();
        assertThat(comparison.of(GUNMEN, Role.PERPETRATOR).of("kind=PEOPLE")).isEqualTo(1);
    }

    @Test
    void a_draft_is_seen_beside_the_others_and_by_what_may_fill_its_roles() {
        Numbers second = comparison.of(1);
        assertThat(second.of("own")).isEqualTo(0.4);
        assertThat(second.of("rank")).isEqualTo(1);
        assertThat(second.of("best")).isEqualTo(0.95);
        assertThat(second.of("before")).isEqualTo(0.95);
        assertThat(second.of("perpetrator")).isEqualTo(0.1);
        assertThat(second.of("victim")).isZero();
        assertThat(comparison.of(0).of("victim")).isEqualTo(0.9);
        assertThat(comparison.of(0).of("before")).isEqualTo(-1);
    }

    private static Comparison.Look look(double first) {
        return new Comparison.Look(
                first, new Comparison.Told(EventType.ARMED_ASSAULT, true, true, false, true, true, 1));
    }

    private static Comparison.Row row(int draft, int start, String key, Map<Role, Double> first) {
        Span span = Span.of(start, start + 6);
        return new Comparison.Row(draft, span, span, key, "PEOPLE", 0, first, Role.NONE);
    }
}
