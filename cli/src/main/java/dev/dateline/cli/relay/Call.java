package dev.dateline.cli.relay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A command as its user gave it.
///
/// @param folder in which it was given, against which its paths are meant
/// @param environment what commands look at of it
/// @param inTerminal whether standard input is a terminal
/// @param outTerminal whether standard output is one
/// @param errTerminal whether standard error is one
/// @param columns width of the terminal
public record Call(
        List<String> arguments,
        Path folder,
        Map<String, String> environment,
        boolean inTerminal,
        boolean outTerminal,
        boolean errTerminal,
        int columns) {
    private static final int MOST = 100_000;

    public Call {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(arguments.size());
            for (String argument : arguments) {
                write(out, argument);
            }
            write(out, folder.toString());
            out.writeInt(environment.size());
            for (Map.Entry<String, String> entry : new TreeMap<>(environment).entrySet()) {
                write(out, entry.getKey());
                write(out, entry.getValue());
            }
            out.writeBoolean(inTerminal);
            out.writeBoolean(outTerminal);
            out.writeBoolean(errTerminal);
            out.writeInt(columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Call of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<String> arguments = new ArrayList<>();
            for (int left = count(in); left > 0; left--) {
                arguments.add(read(in));
            }
            Path folder = Path.of(read(in));
            Map<String, String> environment = new TreeMap<>();
            for (int left = count(in); left > 0; left--) {
                environment.put(read(in), read(in));
            }
            return new Call(
                    arguments, folder, environment, in.readBoolean(), in.readBoolean(), in.readBoolean(), in.readInt());
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("the call is broken");
        }
        return count;
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("the call is broken");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
