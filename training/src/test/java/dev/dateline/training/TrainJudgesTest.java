package dev.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.coding.judge.Judges;
import dev.dateline.coding.judge.LinearModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A smoke training on a few dispatches: it ends, learns, reports and repeats itself byte for byte.
class TrainJudgesTest {
    @Test
    void a_small_training_learns_what_helps_and_gives_the_same_bytes_again() throws IOException {
        List<Gold> texts = CorpusSet.read(Path.of("corpus/train")).subList(0, 60);
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        Judges first = train(texts, report);
        LinearModel weapon = first.linear("weapon").orElseThrow();
        assertThat(weapon.weights().get("kind=WEAPON")).isPositive();
        assertThat(first.linear("event").orElseThrow().weights().get("rules=true"))
                .isPositive();
        assertThat(first.linear("type:bombing").orElseThrow().weights().get("words=bombing"))
                .isPositive();
        assertThat(first.trees("event-compared").orElseThrow().trees()).isNotEmpty();
        assertThat(first.trees("victim-compared")).isPresent();
        assertThat(report.toString(StandardCharsets.UTF_8)).contains("type", "perpetrator", "corpus", "F1");
        assertThat(bytes(train(texts, new ByteArrayOutputStream()))).isEqualTo(bytes(first));
    }

    private static Judges train(List<Gold> texts, ByteArrayOutputStream report) {
        return new TrainJudges(new PrintStream(report, true, StandardCharsets.UTF_8), Optional.empty()).train(texts);
    }

    private static byte[] bytes(Judges judges) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        judges.write(out);
        return out.toByteArray();
    }
}
