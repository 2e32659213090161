package dev.dateline.encoder.training;

import dev.dateline.encoder.EncoderTagger;
import java.util.SplittableRandom;

/// An encoder of the same make as the real one with a few thousand random weights.
final class Tiny {
    private static final int WIDTH = 24;
    private static final int INNER = 48;

    private Tiny() {}

    static Weights weights(int vocabulary, int layers) {
        SplittableRandom random = new SplittableRandom(7);
        Weights weights = new Weights();
        put(weights, random, "embedding.word", vocabulary, WIDTH);
        put(weights, random, "embedding.position", 512, WIDTH);
        put(weights, random, "embedding.type", 2, WIDTH);
        norm(weights, random, "embedding.norm");
        for (int layer = 0; layer < layers; layer++) {
            linear(weights, random, layer + ".qkv", 3 * WIDTH, WIDTH);
            linear(weights, random, layer + ".out", WIDTH, WIDTH);
            norm(weights, random, layer + ".norm1");
            linear(weights, random, layer + ".up", INNER, WIDTH);
            linear(weights, random, layer + ".down", WIDTH, INNER);
            norm(weights, random, layer + ".norm2");
        }
        linear(weights, random, "head", EncoderTagger.OUTPUTS, WIDTH);
        return weights;
    }

    private static void linear(Weights weights, SplittableRandom random, String name, int out, int in) {
        put(weights, random, name + ".weight", out, in);
        put(weights, random, name + ".bias", out);
    }

    private static void norm(Weights weights, SplittableRandom random, String name) {
        put(weights, random, name + ".weight", WIDTH);
        put(weights, random, name + ".bias", WIDTH);
        float[] gamma = weights.get(name + ".weight").values();
        for (int i = 0; i < gamma.length; i++) {
            gamma[i] += 1;
        }
    }

    private static void put(Weights weights, SplittableRandom random, String name, long... shape) {
        long size = 1;
        for (long side : shape) {
            size *= side;
        }
        float[] values = new float[(int) size];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.3 * random.nextGaussian());
        }
        weights.put(name, values, shape);
    }
}
