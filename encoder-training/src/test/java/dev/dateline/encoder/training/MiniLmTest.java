package dev.dateline.encoder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.dateline.encoder.WordPieces;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Training must start from the published encoder, not from something like it.
class MiniLmTest {
    private static final int WIDTH = 384;
    private static final int ROWS = 8000;
    private static final long[][] PIECES = {{101, 7592, 2088, 1010, 2045, 102}};

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

    @Test
    void our_graph_says_what_the_published_one_says() throws IOException, OrtException {
        Weights weights = MiniLm.weights(WIDTH, 1);
        float[] identity = new float[WIDTH * WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            identity[i * WIDTH + i] = 1;
        }
        weights.put("head.weight", identity, WIDTH, WIDTH);
        float[] words = Arrays.copyOf(weights.get("embedding.word").values(), ROWS * WIDTH);
        weights.put("embedding.word", words, ROWS, WIDTH);

        assertThat(ours(OnnxWriter.full(weights))).containsExactly(published(), within(1e-3f));
    }

    private float[] ours(byte[] graph) throws OrtException {
        try (OrtSession session = environment.createSession(graph);
                OnnxTensor pieces = OnnxTensor.createTensor(environment, PIECES);
                OrtSession.Result result = session.run(Map.of("pieces", pieces))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
        }
    }

    private float[] published() throws IOException, OrtException {
        long[][] ones = new long[1][PIECES[0].length];
        Arrays.fill(ones[0], 1);
        try (InputStream in = MiniLmTest.class.getResourceAsStream("/all-minilm-l6-v2.onnx");
                OrtSession session = environment.createSession(in.readAllBytes());
                OnnxTensor pieces = OnnxTensor.createTensor(environment, PIECES);
                OnnxTensor mask = OnnxTensor.createTensor(environment, ones);
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][PIECES[0].length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
        }
    }

    @Test
    void the_tagger_cuts_words_by_the_same_vocabulary() {
        WordPieces bundled = WordPieces.bundled();
        WordPieces published = WordPieces.of(MiniLm.vocabulary());
        assertThat(MiniLm.vocabulary()).hasSize(30_522);
        for (String word : new String[] {"Kabul", "ISIS-K", "motorcycles", "Ouagadougou", "café", "13,000"}) {
            assertThat(bundled.of(word)).as(word).containsExactly(published.of(word));
        }
    }
}
