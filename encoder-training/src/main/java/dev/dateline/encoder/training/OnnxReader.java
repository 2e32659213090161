package dev.dateline.encoder.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the float initializers and the nodes of an ONNX file: as much of the format as it takes to find the weights
/// of a BERT encoder.
final class OnnxReader {
    /// A node of the graph.
    record Node(String name, String operator, List<String> inputs, List<String> outputs) {}

    private static final int FLOAT = 1;

    private final Map<String, Weights.Tensor> initializers = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private OnnxReader() {}

    static OnnxReader of(byte[] file) {
        OnnxReader reader = new OnnxReader();
        reader.model(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
        return reader;
    }

    List<Node> nodes() {
        return nodes;
    }

    boolean has(String initializer) {
        return initializers.containsKey(initializer);
    }

    Weights.Tensor initializer(String name) {
        Weights.Tensor tensor = initializers.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no float initializer named " + name);
        }
        return tensor;
    }

    private void model(ByteBuffer in) {
        while (in.hasRemaining()) {
            long key = varint(in);
            if (key == (7 << 3 | 2)) {
                graph(part(in));
            } else {
                skip(in, key);
            }
        }
    }

    private void graph(ByteBuffer in) {
        while (in.hasRemaining()) {
            long key = varint(in);
            if (key == (1 << 3 | 2)) {
                nodes.add(node(part(in)));
            } else if (key == (5 << 3 | 2)) {
                tensor(part(in));
            } else {
                skip(in, key);
            }
        }
    }

    private static Node node(ByteBuffer in) {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        String name = "";
        String operator = "";
        while (in.hasRemaining()) {
            long key = varint(in);
            switch ((int) key) {
                case 1 << 3 | 2 -> inputs.add(string(in));
                case 2 << 3 | 2 -> outputs.add(string(in));
                case 3 << 3 | 2 -> name = string(in);
                case 4 << 3 | 2 -> operator = string(in);
                default -> skip(in, key);
            }
        }
        return new Node(name, operator, inputs, outputs);
    }

    private void tensor(ByteBuffer in) {
        List<Long> dimensions = new ArrayList<>();
        String name = "";
        int type = 0;
        ByteBuffer raw = ByteBuffer.allocate(0);
        while (in.hasRemaining()) {
            long key = varint(in);
            switch ((int) key) {
                case 1 << 3 -> dimensions.add(varint(in));
                case 1 << 3 | 2 -> {
                    ByteBuffer packed = part(in);
                    while (packed.hasRemaining()) {
                        dimensions.add(varint(packed));
                    }
                }
                case 2 << 3 -> type = (int) varint(in);
                case 4 << 3 | 2, 9 << 3 | 2 -> raw = part(in);
                case 8 << 3 | 2 -> name = string(in);
                default -> skip(in, key);
            }
        }
        if (type == FLOAT) {
            float[] values = new float[raw.remaining() / Float.BYTES];
            raw.asFloatBuffer().get(values);
            long[] shape = dimensions.stream().mapToLong(Long::longValue).toArray();
            initializers.put(name, new Weights.Tensor(shape, values));
        }
    }

    private static String string(ByteBuffer in) {
        return StandardCharsets.UTF_8.decode(part(in)).toString();
    }

    private static ByteBuffer part(ByteBuffer in) {
        int length = (int) varint(in);
        ByteBuffer part = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + length);
        return part;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        int shift = 0;
        while (true) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
            shift += 7;
        }
    }

    private static void skip(ByteBuffer in, long key) {
        switch ((int) key & 7) {
            case 0 -> varint(in);
            case 1 -> in.position(in.position() + Long.BYTES);
            case 2 -> part(in);
            case 5 -> in.position(in.position() + Integer.BYTES);
            default -> throw new IllegalArgumentException("wire type %d is not read".formatted(key & 7));
        }
    }
}
