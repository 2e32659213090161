package dev.dateline.encoder;

import dev.dateline.core.text.AnnotatedText;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Scores of many documents on disk, found by document and by where a token or sentence starts in `Article.text`.
///
/// Format: gzip of, per document, its id (`writeUTF`); the number of tokens, then of each token its start (`int`) and
/// the probability of each [Label] as IEEE half (`short`); the same of the sentences with each [Incident]. Ends with
/// the file. Big-endian.
public final class ScoreFile {
    private static final Label[] LABELS = Label.values();
    private static final Incident[] INCIDENTS = Incident.values();

    private record Rows(Map<Integer, float[]> tokens, Map<Integer, float[]> sentences) {}

    private final Map<String, Rows> documents;

    private ScoreFile(Map<String, Rows> documents) {
        this.documents = documents;
    }

    /// Reads a file into memory (about 60 bytes a token).
    public static ScoreFile read(Path file) throws IOException {
        Map<String, Rows> documents = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16), 1 << 16))) {
            while (true) {
                String id;
                try {
                    id = in.readUTF();
                } catch (EOFException end) {
                    return new ScoreFile(documents);
                }
                documents.put(id, new Rows(rows(in, LABELS.length), rows(in, INCIDENTS.length)));
            }
        }
    }

    private static Map<Integer, float[]> rows(DataInputStream in, int width) throws IOException {
        int count = in.readInt();
        Map<Integer, float[]> rows = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            int start = in.readInt();
            float[] row = new float[width];
            for (int j = 0; j < width; j++) {
                row[j] = Float.float16ToFloat(in.readShort());
            }
            rows.put(start, row);
        }
        return rows;
    }

    /// The ids of all documents in the order of the file.
    public Iterable<String> ids() {
        return documents.keySet();
    }

    /// The scores of a document, laid on its text; a token or sentence that the file does not know scores 0. Empty
    /// when the file does not know the document.
    public Optional<TokenScores> find(String id, AnnotatedText text) {
        Rows rows = documents.get(id);
        if (rows == null) {
            return Optional.empty();
        }
        float[] tokens = new float[text.tokens().size() * LABELS.length];
        float[] sentences = new float[text.sentences().size() * INCIDENTS.length];
        text.tokens().forEach(token -> lay(rows.tokens, token.span().start(), tokens, token.index() * LABELS.length));
        text.sentences()
                .forEach(sentence ->
                        lay(rows.sentences, sentence.span().start(), sentences, sentence.index() * INCIDENTS.length));
        return Optional.of(new TokenScores(tokens, sentences));
    }

    private static void lay(Map<Integer, float[]> rows, int start, float[] onto, int at) {
        float[] row = rows.get(start);
        if (row != null) {
            System.arraycopy(row, 0, onto, at, row.length);
        }
    }

    /// Writes a file document by document.
    public static final class Writer implements AutoCloseable {
        private final DataOutputStream out;

        private Writer(DataOutputStream out) {
            this.out = out;
        }

        /// A file that is replaced if it exists.
        public static Writer to(Path file) throws IOException {
            return new Writer(new DataOutputStream(
                    new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16)));
        }

        public void write(String id, AnnotatedText text, TokenScores scores) throws IOException {
            out.writeUTF(id);
            out.writeInt(text.tokens().size());
            for (int token = 0; token < text.tokens().size(); token++) {
                out.writeInt(text.token(token).span().start());
                for (Label label : LABELS) {
                    out.writeShort(Float.floatToFloat16(scores.of(token, label)));
                }
            }
            out.writeInt(text.sentences().size());
            for (int sentence = 0; sentence < text.sentences().size(); sentence++) {
                out.writeInt(text.sentences().get(sentence).span().start());
                for (Incident incident : INCIDENTS) {
                    out.writeShort(Float.floatToFloat16(scores.of(sentence, incident)));
                }
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
