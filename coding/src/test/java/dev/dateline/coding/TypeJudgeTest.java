package dev.dateline.coding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.coding.judge.Features;
import dev.dateline.coding.judge.Judges;
import dev.dateline.coding.judge.LinearModel;
import dev.dateline.core.finding.EventType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeJudgeTest {
    private static final Judges JUDGES = Judges.of(
            "v1",
            List.of(
                    new LinearModel("type:bombing", -1, 0.5, Map.of("near=bomb", 2f)),
                    new LinearModel("type:arson", -1, 0.5, Map.of("near=petrol", 3f, "near=bomb", 0.5f))));

    @Test
    void the_likeliest_type_is_the_answer_with_its_reasons() {
        TypeJudge.Answer answer = new TypeJudge(JUDGES)
                .judge(features("near=petrol", "near=bomb"), EventType.UNKNOWN_ATTACK)
                .orElseThrow();
        assertThat(answer.type()).isEqualTo(EventType.ARSON);
        assertThat(answer.probability()).isBetween(0.92, 0.93);
        assertThat(answer.reasons())
                .extracting(LinearModel.Reason::feature)
                .containsExactly("near=petrol", "near=bomb");
        assertThat(new TypeJudge(JUDGES)
                        .judge(features("near=bomb"), EventType.ARSON)
                        .map(TypeJudge.Answer::type))
                .contains(EventType.BOMBING);
    }

    @Test
    void the_type_that_rules_read_stands_unless_another_is_clearly_likelier() {
        Judges close = Judges.of(
                "v1",
                List.of(
                        new LinearModel("type:bombing", 0.4, 0.5, Map.of()),
                        new LinearModel("type:arson", 0, 0.5, Map.of())));
        TypeJudge.Answer answer = new TypeJudge(close)
                .judge(features("near=fire"), EventType.ARSON)
                .orElseThrow();
        assertThat(answer.type()).isEqualTo(EventType.ARSON);
        assertThat(answer.probability()).isEqualTo(0.5);
    }

    @Test
    void what_is_unlikely_tells_no_type() {
        Judges unsure = Judges.of("v1", List.of(new LinearModel("type:bombing", -0.5, 0.5, Map.of())));
        assertThat(new TypeJudge(unsure)
                        .judge(features("near=attack"), EventType.UNKNOWN_ATTACK)
                        .map(TypeJudge.Answer::type))
                .contains(EventType.UNKNOWN_ATTACK);
    }

    @Test
    void without_models_the_words_decide() {
        assertThat(new TypeJudge(Judges.none()).judge(features("near=bomb"), EventType.ARSON))
                .isEmpty();
    }

    private static Features features(String... names) {
        Features features = new Features();
        List.of(names).forEach(features::add);
        return features;
    }
}
