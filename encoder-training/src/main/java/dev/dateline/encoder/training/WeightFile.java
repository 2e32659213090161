package dev.dateline.encoder.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/// Weights on disk, so that a training that was cut short can go on.
final class WeightFile {
    private WeightFile() {}

    static void write(Weights weights, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
            out.writeInt(weights.all().size());
            for (Map.Entry<String, Weights.Tensor> entry : weights.all().entrySet()) {
                Weights.Tensor tensor = entry.getValue();
                out.writeUTF(entry.getKey());
                out.writeInt(tensor.shape().length);
                for (long side : tensor.shape()) {
                    out.writeLong(side);
                }
                ByteBuffer raw = ByteBuffer.allocate(tensor.values().length * Float.BYTES);
                raw.asFloatBuffer().put(tensor.values());
                out.write(raw.array());
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static Weights read(Path file) throws IOException {
        Weights weights = new Weights();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                long[] shape = new long[in.readInt()];
                long size = 1;
                for (int side = 0; side < shape.length; side++) {
                    shape[side] = in.readLong();
                    size *= shape[side];
                }
                float[] values = new float[Math.toIntExact(size)];
                byte[] raw = in.readNBytes(values.length * Float.BYTES);
                ByteBuffer.wrap(raw).asFloatBuffer().get(values);
                weights.put(name, new Weights.Tensor(shape, values));
            }
        }
        return weights;
    }
}
