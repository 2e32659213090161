package dev.dateline.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventAssemblerTest {
    @ParameterizedTest
    @CsvSource({"0.41, false, false", "0.50, false, true", "0.97, false, true", "0.41, true, true"})
    void what_stands_beside_the_main_event_states_figures_only_if_it_likely_is_one(
            double probability, boolean main, boolean states) {
        Draft draft = new Draft(new Withdrawn(List.of(), List.of(), List.of()));
        draft.probability = probability;
        assertThat(EventAssembler.statesFigures(draft, main)).isEqualTo(states);
    }
}
