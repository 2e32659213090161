package dev.dateline.coding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codebook.Role;
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

    private final Comparison comparison =
            new Comparison(List.of(GUNMEN, SOLDIERS, AGAIN), List.of(EventType.ARMED_ASSAULT), List.of(0.95));

    @Test
    void the_likeliest_party_ranks_first_and_its_other_mentions_with_it() {
        assertThat(comparison.of(GUNMEN, Role.PERPETRATOR).names()).contains("rank=0", "pdiff=3:false");
        assertThat(comparison.of(AGAIN, Role.PERPETRATOR).names()).contains("rank=0", "pdiff=-4:true");
        assertThat(comparison.of(SOLDIERS, Role.PERPETRATOR).names()).contains("rank=1", "likely=2");
    }

    @Test
    void a_likelier_role_of_the_same_words_is_told() {
        assertThat(comparison.of(SOLDIERS, Role.PERPETRATOR).names()).contains("rival=VICTIM:4");
        assertThat(comparison.of(GUNMEN, Role.PERPETRATOR).names()).contains("rival=none");
    }

    private static Comparison.Row row(int draft, int start, String key, Map<Role, Double> first) {
        Span span = Span.of(start, start + 6);
        return new Comparison.Row(draft, span, span, key, "PEOPLE", 0, first, Role.NONE);
    }
}
