package dev.dateline.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.DateRange;
import dev.dateline.core.Outcome;
import dev.dateline.core.Place;
import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Quotation;
import dev.dateline.core.finding.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractSchemaTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void lists_the_codes_that_are_written(String pointer, List<String> codes) {
        assertThat(enumeration(pointer)).isEqualTo(codes);
    }

    static Stream<Arguments> lists_the_codes_that_are_written() {
        return Stream.of(
                row("eventType", EventType.values(), EventType::code),
                row("modality", Modality.values(), Modality::code),
                row("event/properties/category", EventType.Category.values(), EventType.Category::code),
                row("event/properties/stage", Stage.values(), Stage::code),
                row("dateRange/properties/precision", DateRange.Precision.values(), DateRange.Precision::code),
                row("eventDate/properties/precision", DateRange.Precision.values(), DateRange.Precision::code),
                row("eventDate/properties/basis", DateBasis.values(), DateBasis::code),
                row("eventPlace/properties/precision", PlacePrecision.values(), PlacePrecision::code),
                row("doer/properties/kind", DoerKind.values(), DoerKind::code),
                row("doer/properties/certainty", Certainty.values(), Certainty::code),
                row("target/properties/kind", TargetKind.values(), TargetKind::code),
                row("victim/properties/harm", Harm.values(), Harm::code),
                row("weapon/properties/type", WeaponType.values(), WeaponType::code),
                row("claim/properties/stance", Claim.Stance.values(), Claim.Stance::code),
                row("place/properties/feature", Place.Feature.values(), Place.Feature::code),
                row("quotation/properties/kind", Quotation.Kind.values(), Quotation.Kind::code),
                row("skipped/properties/reason", Outcome.Reason.values(), Outcome.Reason::code));
    }

    @ParameterizedTest
    @EnumSource(EventType.Category.class)
    void ties_each_category_to_its_types(EventType.Category category) {
        List<String> types = Arrays.stream(EventType.values())
                .filter(type -> type.category() == category)
                .map(EventType::code)
                .toList();

        // the first rule is about doers; the others follow in the order of the categories
        int rule = 1 + List.of(EventType.Category.values()).indexOf(category);
        assertThat(enumeration("event/allOf/" + rule + "/then/properties/type")).isEqualTo(types);
    }

    @Test
    void skips_for_the_same_reasons_in_both_schemas() {
        assertThat(tree(ContractSchema.ARTICLE).at("/$defs/skipped"))
                .isEqualTo(tree(ContractSchema.READ).at("/$defs/skipped"));
    }

    private static <E extends Enum<E>> Arguments row(String pointer, E[] values, Function<E, String> code) {
        return Arguments.of(pointer, Arrays.stream(values).map(code).toList());
    }

    private static List<String> enumeration(String pointer) {
        List<String> codes = new ArrayList<>();
        tree(ContractSchema.READ).at("/$defs/" + pointer + "/enum").forEach(code -> codes.add(code.stringValue()));
        return codes;
    }

    private static JsonNode tree(ContractSchema schema) {
        return MAPPER.readTree(schema.text());
    }
}
