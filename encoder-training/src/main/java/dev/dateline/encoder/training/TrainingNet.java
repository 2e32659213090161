package dev.dateline.encoder.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.LinkedHashMap;
import java.util.Map;

/// The encoder in PyTorch, for training. The embeddings stay as they are; everything above them learns.
///
/// @see HalfPrecision
final class TrainingNet implements AutoCloseable {
    static final float DROPOUT = 0.1f;
    private static final float EPSILON = 1e-12f;
    private static final int HEADS = 12;

    private final NDManager manager;
    private final boolean half;
    private final int layers;
    private final int width;
    private final NDArray word;
    private final NDArray position;
    private final NDArray type;
    private final Map<String, NDArray> frozen = new LinkedHashMap<>();
    private final Map<String, NDArray> learned = new LinkedHashMap<>();

    TrainingNet(NDManager parent, Weights weights, boolean half) {
        this.half = half;
        this.manager = parent.newSubManager();
        this.layers = weights.layers();
        this.width = weights.width();
        weights.all().forEach((name, tensor) -> {
            NDArray array = manager.create(tensor.values(), new Shape(tensor.shape()));
            if (name.startsWith("embedding.")) {
                frozen.put(name, array);
            } else {
                array.setRequiresGradient(true);
                learned.put(name, array);
            }
        });
        this.word = frozen("embedding.word");
        this.position = frozen("embedding.position");
        this.type = frozen("embedding.type");
    }

    Map<String, NDArray> learned() {
        return learned;
    }

    /// The weights as they are now.
    Weights weights() {
        Weights weights = new Weights();
        frozen.forEach((name, array) ->
                weights.put(name, array.toFloatArray(), array.getShape().getShape()));
        learned.forEach((name, array) ->
                weights.put(name, array.toFloatArray(), array.getShape().getShape()));
        return weights;
    }

    /// The outputs of the head.
    ///
    /// @param pieces numbers of word pieces, `[windows, length]`
    /// @param padding what is added to the attention towards each piece: 0, or very little where there is none
    /// @return `[windows, length, outputs]`
    NDArray forward(NDManager step, NDArray pieces, NDArray padding, boolean training) {
        NDArray x = embed(step, pieces);
        if (half) {
            try (HalfPrecision _ = HalfPrecision.on()) {
                x = layers(x, padding, training);
            }
        } else {
            x = layers(x, padding, training);
        }
        // outside of half precision, for DJL cannot turn a bfloat16 array into float32 without losing its gradient
        return Linear.linear(dropout(x, training), learned("head.weight"), learned("head.bias"))
                .singletonOrThrow();
    }

    private NDArray layers(NDArray embedded, NDArray padding, boolean training) {
        long windows = padding.getShape().get(0);
        long length = padding.getShape().get(1);
        NDArray x = embedded;
        NDArray mask = padding.reshape(windows, 1, 1, length);
        float scale = (float) (1 / Math.sqrt(width / (double) HEADS));
        for (int layer = 0; layer < layers; layer++) {
            NDArray qkv = linear(x, layer + ".qkv")
                    .reshape(windows, length, 3, HEADS, width / HEADS)
                    .transpose(2, 0, 3, 1, 4);
            NDArray query = qkv.get(0).mul(scale);
            NDArray key = qkv.get(1).transpose(0, 1, 3, 2);
            NDArray attention = query.matMul(key).add(mask).softmax(-1);
            NDArray mixed = attention.matMul(qkv.get(2)).transpose(0, 2, 1, 3).reshape(windows, length, width);
            x = norm(x.add(dropout(linear(mixed, layer + ".out"), training)), layer + ".norm1");
            NDArray inner = Activation.gelu(linear(x, layer + ".up"));
            x = norm(x.add(dropout(linear(inner, layer + ".down"), training)), layer + ".norm2");
        }
        return x;
    }

    private NDArray embed(NDManager step, NDArray pieces) {
        // what is looked up belongs to the table's manager unless it is handed over, and would pile up
        NDArray rows = attached(word.get(pieces.flatten()), step);
        NDArray sum = rows.reshape(pieces.getShape().add(width))
                .add(attached(position.get("0:" + pieces.getShape().get(1)), step))
                .add(attached(type.get("0:1"), step));
        return LayerNorm.layerNorm(
                        sum, new Shape(width), frozen("embedding.norm.weight"), frozen("embedding.norm.bias"), EPSILON)
                .singletonOrThrow();
    }

    private static NDArray attached(NDArray array, NDManager manager) {
        array.attach(manager);
        return array;
    }

    private NDArray linear(NDArray x, String name) {
        return Linear.linear(x, learned(name + ".weight"), learned(name + ".bias"))
                .singletonOrThrow();
    }

    private NDArray norm(NDArray x, String name) {
        return LayerNorm.layerNorm(x, new Shape(width), learned(name + ".weight"), learned(name + ".bias"), EPSILON)
                .singletonOrThrow();
    }

    private static NDArray dropout(NDArray x, boolean training) {
        return training ? Dropout.dropout(x, DROPOUT, true).singletonOrThrow() : x;
    }

    private NDArray learned(String name) {
        NDArray array = learned.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no weights named " + name);
        }
        return array;
    }

    private NDArray frozen(String name) {
        NDArray array = frozen.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no weights named " + name);
        }
        return array;
    }

    @Override
    public void close() {
        manager.close();
    }
}
