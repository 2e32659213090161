package dev.dateline.encoder.training;

import dev.dateline.encoder.Window;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/// Writes an encoder as an ONNX graph from `pieces` `[1, length]` to `scores` `[1, length, outputs]`.
///
/// Uses ONNX Runtime's fused operators (domain com.microsoft), so nothing is left to optimise when it is loaded.
/// With eight-bit weights every matrix keeps one scale for each output and is multiplied with activations that are
/// quantised as they come; the word embeddings keep one scale for each piece. Norms, attention and head stay float32.
final class OnnxWriter {
    private static final int FLOAT = 1;
    private static final int INT8 = 3;
    private static final int INT64 = 7;
    private static final String MICROSOFT = "com.microsoft";
    private static final int HEADS = 12;
    private static final float EPSILON = 1e-12f;
    /// Seven bits: processors without VNNI add two products in sixteen bits, which eight would overflow.
    private static final int LARGEST = 63;

    private final Weights weights;
    private final boolean eightBit;
    private final Proto graph = new Proto();

    private OnnxWriter(Weights weights, boolean eightBit) {
        this.weights = weights;
        this.eightBit = eightBit;
    }

    static byte[] eightBit(Weights weights) {
        return new OnnxWriter(weights, true).model();
    }

    static byte[] full(Weights weights) {
        return new OnnxWriter(weights, false).model();
    }

    private byte[] model() {
        String x = embed();
        for (int layer = 0; layer < weights.layers(); layer++) {
            x = layer(x, layer);
        }
        floats("head.weight", weights.get("head.weight").transposed());
        floats("head.bias", weights.get("head.bias"));
        node("MatMul", "", List.of(x, "head.weight"), "head");
        node("Add", "", List.of("head", "head.bias"), "scores");
        graph.string(2, "encoder");
        graph.message(11, value("pieces", INT64, 0));
        graph.message(12, value("scores", FLOAT, weights.get("head.bias").values().length));
        return new Proto()
                .number(1, 8)
                .string(2, "dateline")
                .message(7, graph)
                .message(8, new Proto().string(1, "").number(2, 17))
                .message(8, new Proto().string(1, MICROSOFT).number(2, 1))
                .toBytes();
    }

    private String embed() {
        Weights.Tensor words = weights.get("embedding.word");
        if (eightBit) {
            Quantised rows = new Quantised(words, 127);
            bytes("word", rows.values, words.shape());
            floats("word.scale", new Weights.Tensor(new long[] {words.shape()[0], 1}, rows.scales));
            node("Gather", "", List.of("word", "pieces"), "word.int");
            node("Cast", "", List.of("word.int"), "word.unscaled", attribute("to", FLOAT));
            node("Gather", "", List.of("word.scale", "pieces"), "word.own-scale");
            node("Mul", "", List.of("word.unscaled", "word.own-scale"), "word.rows");
        } else {
            floats("word", words);
            node("Gather", "", List.of("word", "pieces"), "word.rows");
        }
        floats("position", positions());
        scalar("zero-scalar", 0);
        scalar("one-scalar", 1);
        node("Shape", "", List.of("pieces"), "shape");
        node("Gather", "", List.of("shape", "one-scalar"), "length");
        node("Range", "", List.of("zero-scalar", "length", "one-scalar"), "places");
        node("Gather", "", List.of("position", "places"), "position.rows");
        node("Add", "", List.of("word.rows", "position.rows"), "embedded");
        norm("embedding.norm");
        node(
                "LayerNormalization",
                "",
                List.of("embedded", "embedding.norm.weight", "embedding.norm.bias"),
                "embedded.norm",
                attribute("axis", -1),
                attribute("epsilon", EPSILON));
        return "embedded.norm";
    }

    /// Rows of the position table that a window can use, with the type of a first sentence added.
    private Weights.Tensor positions() {
        int width = weights.width();
        float[] rows = Arrays.copyOf(weights.get("embedding.position").values(), Window.LONGEST * width);
        float[] type = weights.get("embedding.type").values();
        for (int i = 0; i < rows.length; i++) {
            rows[i] += type[i % width];
        }
        return new Weights.Tensor(new long[] {Window.LONGEST, width}, rows);
    }

    private String layer(String x, int layer) {
        String name = layer + ".";
        linear(x, name + "qkv");
        graph.message(
                1,
                operator("Split", "", List.of(name + "qkv"))
                        .string(2, name + "q")
                        .string(2, name + "k")
                        .string(2, name + "v")
                        .message(5, attribute("axis", -1)));
        node(
                "MultiHeadAttention",
                MICROSOFT,
                List.of(name + "q", name + "k", name + "v"),
                name + "mixed",
                attribute("num_heads", HEADS));
        linear(name + "mixed", name + "out");
        skipNorm(name + "out", x, name + "norm1");
        linear(name + "norm1", name + "up");
        node("Gelu", MICROSOFT, List.of(name + "up"), name + "inner");
        linear(name + "inner", name + "down");
        skipNorm(name + "down", name + "norm1", name + "norm2");
        return name + "norm2";
    }

    private void linear(String x, String name) {
        Weights.Tensor matrix = weights.get(name + ".weight");
        floats(name + ".bias", weights.get(name + ".bias"));
        if (eightBit) {
            Quantised rows = new Quantised(matrix, LARGEST);
            bytes(name + ".weight", rows.transposed(), new long[] {matrix.columns(), matrix.rows()});
            floats(name + ".scale", new Weights.Tensor(new long[] {matrix.rows()}, rows.scales));
            node(
                    "DynamicQuantizeMatMul",
                    MICROSOFT,
                    List.of(x, name + ".weight", name + ".scale", "", name + ".bias"),
                    name);
        } else {
            floats(name + ".weight", matrix.transposed());
            node("MatMul", "", List.of(x, name + ".weight"), name + ".product");
            node("Add", "", List.of(name + ".product", name + ".bias"), name);
        }
    }

    private void skipNorm(String x, String skip, String name) {
        norm(name);
        node(
                "SkipLayerNormalization",
                MICROSOFT,
                List.of(x, skip, name + ".weight", name + ".bias"),
                name,
                attribute("epsilon", EPSILON));
    }

    private void norm(String name) {
        floats(name + ".weight", weights.get(name + ".weight"));
        floats(name + ".bias", weights.get(name + ".bias"));
    }

    private void node(String type, String domain, List<String> inputs, String output, Proto... attributes) {
        Proto node = operator(type, domain, inputs).string(2, output);
        for (Proto attribute : attributes) {
            node.message(5, attribute);
        }
        graph.message(1, node);
    }

    private static Proto operator(String type, String domain, List<String> inputs) {
        Proto node = new Proto();
        inputs.forEach(input -> node.string(1, input));
        return node.string(4, type).string(7, domain);
    }

    private static Proto attribute(String name, int value) {
        return new Proto().string(1, name).number(3, value).number(20, 2);
    }

    private static Proto attribute(String name, float value) {
        return new Proto().string(1, name).single(2, value).number(20, 1);
    }

    private static Proto value(String name, int type, int width) {
        Proto shape = new Proto().message(1, new Proto().number(1, 1)).message(1, new Proto().string(2, "length"));
        if (width > 0) {
            shape.message(1, new Proto().number(1, width));
        }
        Proto tensor = new Proto().number(1, type).message(2, shape);
        return new Proto().string(1, name).message(2, new Proto().message(1, tensor));
    }

    private void floats(String name, Weights.Tensor tensor) {
        ByteBuffer raw =
                ByteBuffer.allocate(tensor.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(tensor.values());
        initializer(name, FLOAT, tensor.shape(), raw.array());
    }

    private void bytes(String name, byte[] values, long[] shape) {
        initializer(name, INT8, shape, values);
    }

    private void scalar(String name, long value) {
        initializer(
                name,
                INT64,
                new long[0],
                ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(value)
                        .array());
    }

    private void initializer(String name, int type, long[] shape, byte[] raw) {
        Proto tensor = new Proto();
        for (long side : shape) {
            tensor.number(1, side);
        }
        graph.message(5, tensor.number(2, type).string(8, name).bytes(9, raw));
    }

    /// Whole numbers that times the scale of their row give the row again, nearly.
    private static final class Quantised {
        final byte[] values;
        final float[] scales;

        Quantised(Weights.Tensor matrix, int largest) {
            int columns = matrix.columns();
            values = new byte[matrix.values().length];
            scales = new float[matrix.rows()];
            for (int row = 0; row < scales.length; row++) {
                float most = 0;
                for (int i = row * columns; i < (row + 1) * columns; i++) {
                    most = Math.max(most, Math.abs(matrix.values()[i]));
                }
                scales[row] = most == 0 ? 1 : most / largest;
                for (int i = row * columns; i < (row + 1) * columns; i++) {
                    values[i] = (byte) Math.round(matrix.values()[i] / scales[row]);
                }
            }
        }

        byte[] transposed() {
            int rows = scales.length;
            int columns = values.length / rows;
            byte[] turned = new byte[values.length];
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    turned[column * rows + row] = values[row * columns + column];
                }
            }
            return turned;
        }
    }
}
