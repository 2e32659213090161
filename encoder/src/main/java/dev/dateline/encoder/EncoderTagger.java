package dev.dateline.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Gives every token of a text its probabilities. Safe for use by any number of threads; the same text gets the same
/// scores, whatever else runs. Loading takes some tenths of a second and about 60 MB, so keep it; close it when done.
///
/// Cost: one thread reads some thousand word pieces (roughly three quarters as many words) a second, so leave out the
/// sentences that cannot matter.
public final class EncoderTagger implements AutoCloseable {
    private static final String MODEL = "encoder.onnx";
    private static final String INPUT = "pieces";
    private static final int LABELS = Label.values().length;
    private static final int INCIDENTS = Incident.values().length;
    /// Outside, begin, inside.
    private static final int STATES = 3;

    /// Outputs of the model for each piece: three states of each label, then the incidents.
    public static final int OUTPUTS = LABELS * STATES + INCIDENTS;

    private final WordPieces vocabulary;
    private final OrtSession session;

    private EncoderTagger(WordPieces vocabulary, OrtSession session) {
        this.vocabulary = vocabulary;
        this.session = session;
    }

    /// With the bundled model, on one thread for each call.
    ///
    /// @throws IllegalStateException if the model is not on the class path
    public static EncoderTagger bundled() {
        try (InputStream in = EncoderTagger.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("%s is not on the class path".formatted(MODEL));
            }
            return of(in.readAllBytes(), WordPieces.bundled(), 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With a model of the caller's.
    ///
    /// @param model an ONNX graph from `pieces` `[1, length]` to `[1, length, OUTPUTS]`
    /// @param threads how many threads share one call
    public static EncoderTagger of(byte[] model, WordPieces vocabulary, int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return new EncoderTagger(vocabulary, OrtEnvironment.getEnvironment().createSession(model, options));
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder cannot be loaded: " + e.getMessage(), e);
        }
    }

    /// Scores the whole text.
    public TokenScores tag(AnnotatedText text) {
        return tag(text, sentence -> true);
    }

    /// Scores the wanted sentences; the others score 0 and are not seen as context either.
    public TokenScores tag(AnnotatedText text, Predicate<Sentence> wanted) {
        Sums sums = new Sums(text);
        for (Window window : Window.of(text, wanted, vocabulary)) {
            sums.add(window, run(window));
        }
        return sums.scores();
    }

    /// The outputs of the model for one window, piece by piece.
    private FloatBuffer run(Window window) {
        long[] pieces = new long[window.length()];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = window.piece(i);
        }
        try (OnnxTensor input = OnnxTensor.createTensor(
                        OrtEnvironment.getEnvironment(), LongBuffer.wrap(pieces), new long[] {1, pieces.length});
                OrtSession.Result result = session.run(Map.of(INPUT, input))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer(); // a copy
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder cannot be closed: " + e.getMessage(), e);
        }
    }

    /// Adds up what the windows say of each token; a token in two windows gets the mean.
    private static final class Sums {
        private final List<Sentence> sentences;
        private final int[] sentenceOf;
        private final float[] tokens;
        private final int[] seen;
        private final float[] incidents;
        private final int[] votes;

        Sums(AnnotatedText text) {
            this.sentences = text.sentences();
            this.sentenceOf = new int[text.tokens().size()];
            for (Sentence sentence : sentences) {
                for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
                    sentenceOf[token] = sentence.index();
                }
            }
            this.tokens = new float[sentenceOf.length * LABELS];
            this.seen = new int[sentenceOf.length];
            this.incidents = new float[sentences.size() * INCIDENTS];
            this.votes = new int[sentences.size()];
        }

        void add(Window window, FloatBuffer outputs) {
            for (int at = 0; at < window.length(); at++) {
                int token = window.token(at);
                if (token < 0) {
                    continue;
                }
                int row = at * OUTPUTS;
                for (int label = 0; label < LABELS; label++) {
                    tokens[token * LABELS + label] += inside(outputs, row + label * STATES);
                }
                seen[token]++;
                int sentence = sentenceOf[token];
                for (int incident = 0; incident < INCIDENTS; incident++) {
                    incidents[sentence * INCIDENTS + incident] += outputs.get(row + LABELS * STATES + incident);
                }
                votes[sentence]++;
            }
        }

        /// Probability of begin or inside, by softmax over the three states.
        private static float inside(FloatBuffer outputs, int at) {
            double outside = outputs.get(at);
            double begin = outputs.get(at + 1);
            double inside = outputs.get(at + 2);
            return (float) (1 / (1 + 1 / (Math.exp(begin - outside) + Math.exp(inside - outside))));
        }

        TokenScores scores() {
            for (int i = 0; i < tokens.length; i++) {
                int times = seen[i / LABELS];
                tokens[i] = times == 0 ? 0 : tokens[i] / times;
            }
            for (int i = 0; i < incidents.length; i++) {
                int times = votes[i / INCIDENTS];
                incidents[i] = times == 0 ? 0 : (float) (1 / (1 + Math.exp(-incidents[i] / times)));
            }
            return new TokenScores(tokens, incidents);
        }
    }
}
