package dev.dateline.encoder.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The numbers of an encoder by name. Matrices are kept `[out, in]` by rows.
///
/// Names: `embedding.word`, `embedding.position`, `embedding.type`, `embedding.norm.{weight,bias}`; for each layer
/// `L`: `L.qkv`, `L.out`, `L.up`, `L.down` with `.weight` and `.bias`, `L.norm1`, `L.norm2`; `head.{weight,bias}`.
final class Weights {
    /// One array and its shape.
    static final class Tensor {
        private final long[] shape;
        private final float[] values;

        Tensor(long[] shape, float[] values) {
            long size = 1;
            for (long side : shape) {
                size *= side;
            }
            if (size != values.length) {
                throw new IllegalArgumentException("a shape of %d holds %d values".formatted(size, values.length));
            }
            this.shape = shape;
            this.values = values;
        }

        /// The shape itself, not a copy.
        long[] shape() {
            return shape;
        }

        /// The values themselves, not a copy.
        float[] values() {
            return values;
        }

        int rows() {
            return (int) shape[0];
        }

        int columns() {
            return (int) shape[1];
        }

        Tensor transposed() {
            float[] turned = new float[values.length];
            for (int row = 0; row < rows(); row++) {
                for (int column = 0; column < columns(); column++) {
                    turned[column * rows() + row] = values[row * columns() + column];
                }
            }
            return new Tensor(new long[] {shape[1], shape[0]}, turned);
        }
    }

    private final SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();

    void put(String name, Tensor tensor) {
        tensors.put(name, tensor);
    }

    void put(String name, float[] values, long... shape) {
        put(name, new Tensor(shape, values));
    }

    Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no weights named " + name);
        }
        return tensor;
    }

    Map<String, Tensor> all() {
        return tensors;
    }

    int layers() {
        int layers = 0;
        while (tensors.containsKey(layers + ".qkv.weight")) {
            layers++;
        }
        return layers;
    }

    int width() {
        return (int) get("embedding.norm.weight").shape()[0];
    }
}
