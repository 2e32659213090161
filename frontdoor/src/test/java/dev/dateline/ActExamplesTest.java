package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.EventRule;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example of `acts.yaml` is coded through the whole flow.
class ActExamplesTest {
    static Stream<Arguments> examples() {
        return Codebook.bundled().acts().stream()
                .flatMap(rule -> rule.examples().stream().map(example -> Arguments.of(rule.name(), example)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_finds_what_it_says(String type, EventRule.Example example) {
        CodedReport report = ShortTexts.code(example.text());
        List<Event> found = report.events().stream()
                .filter(event -> event.type().code().equals(type))
                .toList();
        if (example.finds().isEmpty()) {
            assertThat(found).as(example.text()).isEmpty();
            return;
        }
        assertThat(found).as(example.text()).isNotEmpty();
        example.finds()
                .forEach((what, value) -> assertThat(found.stream().flatMap(event -> values(event, what).stream()))
                        .as("%s in: %s", what, example.text())
                        .anySatisfy(words -> assertThat(words).isEqualToIgnoringCase(value)));
    }

    private static List<String> values(Event event, String what) {
        return switch (what) {
            case "type" -> List.of(event.type().code());
            case "actor" ->
                event.doers().stream().flatMap(d -> d.names().stream()).toList();
            case "recipient" ->
                event.targets().stream().flatMap(t -> t.names().stream()).toList();
            default -> throw new IllegalArgumentException(what);
        };
    }
}
