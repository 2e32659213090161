package dev.dateline.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.core.text.AnnotatedText;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreFileTest {
    private static final AnnotatedText TEXT = SampleText.of("Gunmen fled . Nobody died .");

    @TempDir
    Path folder;

    private static TokenScores scores() {
        float[] tokens = new float[TEXT.tokens().size() * Label.values().length];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = i / (float) tokens.length;
        }
        float[] sentences = new float[TEXT.sentences().size() * Incident.values().length];
        sentences[7] = 0.0003f;
        return new TokenScores(tokens, sentences);
    }

    private ScoreFile written() throws IOException {
        Path file = folder.resolve("scores.gz");
        try (ScoreFile.Writer writer = ScoreFile.Writer.to(file)) {
            writer.write("one", TEXT, scores());
            writer.write("two", TEXT, TokenScores.none(6, 2));
        }
        return ScoreFile.read(file);
    }

    @Test
    void what_is_written_is_read_within_a_thousandth() throws IOException {
        TokenScores read = written().find("one", TEXT).orElseThrow();
        for (int token = 0; token < read.tokens(); token++) {
            for (Label label : Label.values()) {
                assertThat(read.of(token, label)).isCloseTo(scores().of(token, label), within(0.0005f));
            }
        }
        assertThat(read.of(1, Incident.KIDNAPPING)).isCloseTo(0.0003f, within(0.000001f));
    }

    @Test
    void scores_are_found_by_place_even_if_the_text_is_cut_otherwise() throws IOException {
        AnnotatedText other = SampleText.of("Gunmen fled!. Nobody died .");
        TokenScores laid = written().find("one", other).orElseThrow();
        assertThat(laid.of(2, Label.PERP_IND)).isCloseTo(scores().of(3, Label.PERP_IND), within(0.0005f));
    }

    @Test
    void an_unknown_document_has_none() throws IOException {
        assertThat(written().find("three", TEXT)).isEmpty();
        assertThat(written().ids()).containsExactly("one", "two");
    }

    @Test
    void highest_and_mean_look_at_a_run_of_tokens() {
        TokenScores scores = scores();
        assertThat(scores.highest(0, 3, Label.TRIGGER)).isEqualTo(scores.of(2, Label.TRIGGER));
        assertThat(scores.mean(0, 3, Label.TRIGGER)).isCloseTo(scores.of(1, Label.TRIGGER), within(1e-6f));
        assertThat(scores.mean(3, 3, Label.TRIGGER)).isZero();
    }
}
