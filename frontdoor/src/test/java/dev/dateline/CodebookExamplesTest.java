package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.EventRule;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example of the codebook's event types and cues is coded through the whole flow.
class CodebookExamplesTest {
    static Stream<EventRule.Example> examples() {
        Codebook codebook = Codebook.bundled();
        return Stream.concat(
                codebook.events().stream().flatMap(rule -> rule.examples().stream()),
                codebook.cues().examples().stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_finds_what_it_says(EventRule.Example example) {
        CodedReport report = ShortTexts.code(example.text());
        List<Event> violent = report.events().stream()
                .filter(event -> event.isViolent() && event.modality() != Modality.DENIED)
                .toList();
        if (example.finds().isEmpty()) {
            assertThat(violent).as(example.text()).isEmpty();
            return;
        }
        assertThat(violent).as(example.text()).hasSize(1);
        Event event = violent.getFirst();
        example.finds()
                .forEach((what, value) -> assertThat(values(event, what))
                        .as("%s in: %s", what, example.text())
                        .anySatisfy(found -> assertThat(found).isEqualToIgnoringCase(value)));
    }

    private static List<String> values(Event event, String what) {
        return switch (what) {
            case "type" -> List.of(event.type().code());
            case "target" ->
                event.targets().stream().flatMap(t -> t.names().stream()).toList();
            case "perpetrator" ->
                event.doers().stream().flatMap(d -> d.names().stream()).toList();
            case "victim" ->
                event.victims().stream().flatMap(v -> v.names().stream()).toList();
            case "weapon" -> event.weapons().stream().map(w -> w.type().code()).toList();
            case "place" -> event.place().flatMap(p -> p.name()).stream().toList();
            case "killed" -> lows(event, Harm.KILLED);
            case "injured" -> lows(event, Harm.INJURED);
            case "abducted" -> lows(event, Harm.ABDUCTED);
            default -> throw new IllegalArgumentException(what.toLowerCase(Locale.ROOT));
        };
    }

    private static List<String> lows(Event event, Harm harm) {
        return event.casualties().stream()
                .filter(c -> c.harm() == harm)
                .map(Casualties::count)
                .map(count -> String.valueOf(count.low().orElse(-1)))
                .toList();
    }
}
