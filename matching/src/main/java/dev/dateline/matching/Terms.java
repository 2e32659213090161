package dev.dateline.matching;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/// The weightiest words of a text: hashes in rising order, with weights whose squares add up to 1.
@SuppressWarnings("ArrayRecordComponent") // hot, and compared by content or never
record Terms(int[] hashes, float[] weights) {
    static final Terms NONE = new Terms(new int[0], new float[0]);
    private static final float SCALE = 32767f;

    /// @param weights by word
    /// @param most words to keep
    static Terms of(Map<String, Double> weights, int most) {
        var kept = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .sorted(Comparator.comparingInt(entry -> hash(entry.getKey())))
                .toList();
        double length = Math.sqrt(kept.stream()
                .mapToDouble(entry -> entry.getValue() * entry.getValue())
                .sum());
        int[] hashes = new int[kept.size()];
        float[] scaled = new float[kept.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(kept.get(i).getKey());
            scaled[i] = Math.round(kept.get(i).getValue() / length * SCALE) / SCALE;
        }
        return new Terms(hashes, scaled);
    }

    static int hash(String word) {
        int h = word.hashCode() * 0x9E3779B9;
        return h ^ (h >>> 15);
    }

    /// Cosine of the angle between both: 0 for no word in common, 1 for the same.
    double cosine(Terms other) {
        double sum = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            if (order == 0) {
                sum += weights[i++] * other.weights[j++];
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return Math.min(1, sum);
    }

    /// Hashes of the weightiest words, the weightiest first.
    int[] heaviest(int most) {
        return java.util.stream.IntStream.range(0, hashes.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -weights[i]).thenComparingInt(i -> hashes[i]))
                .limit(most)
                .mapToInt(i -> hashes[i])
                .toArray();
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            out.writeInt(hashes[i]);
            out.writeShort(Math.round(weights[i] * SCALE));
        }
    }

    static Terms read(ByteBuffer in) {
        int length = Byte.toUnsignedInt(in.get());
        int[] hashes = new int[length];
        float[] weights = new float[length];
        for (int i = 0; i < length; i++) {
            hashes[i] = in.getInt();
            weights[i] = in.getShort() / SCALE;
        }
        return new Terms(hashes, weights);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Terms that
                && Arrays.equals(hashes, that.hashes)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
