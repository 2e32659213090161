package dev.dateline.encoder.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published MiniLM-L6 sentence encoder that training starts from, as its Maven artifact carries it.
final class MiniLm {
    private static final String GRAPH = "/all-minilm-l6-v2.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";
    private static final int LAYERS = 6;
    private static final int WIDTH = 384;

    private MiniLm() {}

    /// Its weights with a fresh head of `outputs` rows.
    static Weights weights(int outputs, long seed) {
        OnnxReader graph = OnnxReader.of(resource(GRAPH));
        Weights weights = new Weights();
        weights.put("embedding.word", graph.initializer("embeddings.word_embeddings.weight"));
        weights.put("embedding.position", graph.initializer("embeddings.position_embeddings.weight"));
        weights.put("embedding.type", graph.initializer("embeddings.token_type_embeddings.weight"));
        copyNorm(graph, "embeddings.LayerNorm", weights, "embedding.norm");
        for (int layer = 0; layer < LAYERS; layer++) {
            String from = "encoder.layer.%d.".formatted(layer);
            List<Weights.Tensor> rows = new ArrayList<>();
            List<Weights.Tensor> biases = new ArrayList<>();
            for (String part : List.of("query", "key", "value")) {
                rows.add(matrix(graph, from + "attention.self." + part));
                biases.add(graph.initializer(from + "attention.self." + part + ".bias"));
            }
            weights.put(layer + ".qkv.weight", join(rows), 3L * WIDTH, WIDTH);
            weights.put(layer + ".qkv.bias", join(biases), 3L * WIDTH);
            copyLinear(graph, from + "attention.output.dense", weights, layer + ".out");
            copyNorm(graph, from + "attention.output.LayerNorm", weights, layer + ".norm1");
            copyLinear(graph, from + "intermediate.dense", weights, layer + ".up");
            copyLinear(graph, from + "output.dense", weights, layer + ".down");
            copyNorm(graph, from + "output.LayerNorm", weights, layer + ".norm2");
        }
        SplittableRandom random = new SplittableRandom(seed);
        float[] head = new float[outputs * WIDTH];
        for (int i = 0; i < head.length; i++) {
            head[i] = (float) (0.02 * random.nextGaussian());
        }
        weights.put("head.weight", head, outputs, WIDTH);
        weights.put("head.bias", new float[outputs], outputs);
        return weights;
    }

    /// Its word pieces in order of their numbers.
    static List<String> vocabulary() {
        JsonNode vocabulary = JsonMapper.shared()
                .readTree(new String(resource(TOKENIZER), StandardCharsets.UTF_8))
                .path("model")
                .path("vocab");
        Map<Integer, String> byNumber = new TreeMap<>();
        vocabulary.properties().forEach(entry -> byNumber.put(entry.getValue().asInt(), entry.getKey()));
        return List.copyOf(byNumber.values());
    }

    private static void copyLinear(OnnxReader graph, String from, Weights weights, String to) {
        weights.put(to + ".weight", matrix(graph, from));
        weights.put(to + ".bias", graph.initializer(from + ".bias"));
    }

    private static void copyNorm(OnnxReader graph, String from, Weights weights, String to) {
        weights.put(to + ".weight", graph.initializer(from + ".weight"));
        weights.put(to + ".bias", graph.initializer(from + ".bias"));
    }

    /// The matrix of a linear part. The file names it by a number only, so it is found through the node that uses it,
    /// and keeps it `[in, out]`.
    private static Weights.Tensor matrix(OnnxReader graph, String module) {
        String node = "/" + module.replace('.', '/').replace("/layer/", "/layer.") + "/MatMul";
        for (OnnxReader.Node each : graph.nodes()) {
            if (each.name().equals(node)) {
                return graph.initializer(each.inputs().get(1)).transposed();
            }
        }
        throw new IllegalArgumentException("no node named " + node);
    }

    private static float[] join(List<Weights.Tensor> parts) {
        int size = parts.stream().mapToInt(part -> part.values().length).sum();
        float[] all = new float[size];
        int at = 0;
        for (Weights.Tensor part : parts) {
            System.arraycopy(part.values(), 0, all, at, part.values().length);
            at += part.values().length;
        }
        return all;
    }

    private static byte[] resource(String name) {
        try (InputStream in = MiniLm.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
