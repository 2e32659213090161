package dev.dateline.encoder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The graph that is served must say what the network that was trained says.
class GraphAgreementTest {
    private static final Weights WEIGHTS = Tiny.weights(50, 2);
    private static final long[] PIECES = {1, 17, 4, 4, 33, 49, 0, 21, 2};

    private static float[] served(byte[] graph) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(graph);
                OnnxTensor input =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(PIECES), new long[] {1, PIECES.length});
                OrtSession.Result result = session.run(Map.of("pieces", input))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
        }
    }

    /// What the network says of the pieces; they stand in a longer row, the rest of which is padding.
    private static float[] trained(boolean half) {
        assumeTrue(Torch.isPresent(), "PyTorch's library is not on the class path");
        int padded = PIECES.length + 3;
        long[] pieces = new long[padded];
        float[] padding = new float[padded];
        System.arraycopy(PIECES, 0, pieces, 0, PIECES.length);
        for (int i = PIECES.length; i < padded; i++) {
            pieces[i] = 40;
            padding[i] = -1e4f;
        }
        try (NDManager manager = Torch.engine().newBaseManager();
                TrainingNet net = new TrainingNet(manager, WEIGHTS, half)) {
            Shape shape = new Shape(1, padded);
            NDArray outputs =
                    net.forward(manager, manager.create(pieces, shape), manager.create(padding, shape), false);
            return outputs.get("0, 0:" + PIECES.length).toFloatArray();
        }
    }

    @Test
    void full_graph_and_network_say_the_same() throws OrtException {
        assertThat(served(OnnxWriter.full(WEIGHTS))).containsExactly(trained(false), within(1e-4f));
    }

    @Test
    void eight_bits_stay_near() throws OrtException {
        float[] full = served(OnnxWriter.full(WEIGHTS));
        assertThat(served(OnnxWriter.eightBit(WEIGHTS))).containsExactly(full, within(0.25f));
        assertThat(full)
                .as("the outputs differ enough for that to mean something")
                .satisfies(outputs -> {
                    float most = 0;
                    for (float output : outputs) {
                        most = Math.max(most, Math.abs(output));
                    }
                    assertThat(most).isGreaterThan(2);
                });
    }

    @Test
    void half_precision_stays_near() {
        assertThat(trained(true)).containsExactly(trained(false), within(0.1f));
    }

    @Test
    void weights_come_back_from_the_network_as_they_went_in() {
        assumeTrue(Torch.isPresent(), "PyTorch's library is not on the class path");
        try (NDManager manager = Torch.engine().newBaseManager();
                TrainingNet net = new TrainingNet(manager, WEIGHTS, false)) {
            Weights back = net.weights();
            assertThat(back.all().keySet()).isEqualTo(WEIGHTS.all().keySet());
            assertThat(back.get("1.down.weight").values())
                    .isEqualTo(WEIGHTS.get("1.down.weight").values());
        }
    }
}
