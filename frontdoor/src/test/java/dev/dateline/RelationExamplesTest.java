package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.EventRule;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Relation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example of `relations.yaml` is coded through the whole flow.
class RelationExamplesTest {
    static Stream<Arguments> examples() {
        return Codebook.bundled().relations().stream()
                .flatMap(rule -> rule.examples().stream().map(example -> Arguments.of(rule.name(), example)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_finds_what_it_says(String type, EventRule.Example example) {
        CodedReport report = ShortTexts.code(example.text());
        List<Relation> found = report.relations().stream()
                .filter(relation -> relation.relation().code().equals(type))
                .toList();
        if (example.finds().isEmpty()) {
            assertThat(found).as(example.text()).isEmpty();
            return;
        }
        assertThat(found).as(example.text()).anySatisfy(relation -> {
            for (Map.Entry<String, String> value : example.finds().entrySet()) {
                assertThat(value(relation, value.getKey())).isEqualToIgnoringCase(value.getValue());
            }
        });
    }

    private static String value(Relation relation, String what) {
        return switch (what) {
            case "relation" -> relation.relation().code();
            case "subject" -> relation.subject().name();
            case "object" -> relation.object().name();
            case "status" -> relation.status().code();
            default -> throw new IllegalArgumentException(what);
        };
    }
}
