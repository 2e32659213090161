package dev.dateline.encoder.training;

import dev.dateline.encoder.EncoderTagger;
import dev.dateline.encoder.ScoreFile;
import dev.dateline.encoder.WordPieces;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// Trains the encoder.
///
/// `TrainEncoder DATA_DIR CORPUS_DIR OUT [--folds K] [--epochs N] [--final-epochs N] [--folds-only] [--from WEIGHTS]
/// [--rate R] [--steps N]
/// [--full-precision]`: `DATA_DIR/muc4/train.jsonl` and `CORPUS_DIR/train/*.txt` are learned from. For each fold a
/// model
/// is trained on the other folds (`OUT/fold-I.weights`, kept if there), and what it says of its own fold goes to
/// `OUT/train.scores.gz` ([ScoreFile]). The final model goes on from the first fold's and learns from everything:
/// `OUT/encoder.onnx` with eight bits, `OUT/encoder-full.onnx` with float32, `OUT/encoder.weights`,
/// `OUT/vocabulary.txt`.
/// `--from` goes on from other weights instead; without folds and without it, training starts from MiniLM.
public final class TrainEncoder {
    private static final long SEED = 20_261_124;

    private final Path out;
    private final PrintStream log;
    private final WordPieces vocabulary;
    private final long begun = System.nanoTime();
    private int folds = 2;
    private double epochs = 8;
    private double finalEpochs = -1;
    private float rate = 8e-5f;
    private Optional<Path> from = Optional.empty();
    private boolean foldsOnly;
    private boolean half = true;
    private int mostSteps = Integer.MAX_VALUE;

    private TrainEncoder(Path out, PrintStream log) {
        this.out = out;
        this.log = log;
        this.vocabulary = WordPieces.of(MiniLm.vocabulary());
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException("usage: TrainEncoder DATA_DIR CORPUS_DIR OUT [--folds K] [--epochs N]"
                    + " [--final-epochs N] [--folds-only] [--from WEIGHTS] [--rate R] [--steps N] [--full-precision]");
        }
        TrainEncoder train = new TrainEncoder(Path.of(args[2]), System.out);
        for (int i = 3; i < args.length; i++) {
            switch (args[i]) {
                case "--folds" -> train.folds = Integer.parseInt(args[++i]);
                case "--epochs" -> train.epochs = Double.parseDouble(args[++i]);
                case "--final-epochs" -> train.finalEpochs = Double.parseDouble(args[++i]);
                case "--from" -> train.from = Optional.of(Path.of(args[++i]));
                case "--rate" -> train.rate = Float.parseFloat(args[++i]);
                case "--folds-only" -> train.foldsOnly = true;
                case "--full-precision" -> train.half = false;
                case "--steps" -> train.mostSteps = Integer.parseInt(args[++i]);
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        train.run(Path.of(args[0]), Path.of(args[1]));
    }

    private void run(Path data, Path corpus) throws IOException {
        Files.createDirectories(out);
        Files.write(out.resolve("vocabulary.txt"), MiniLm.vocabulary(), StandardCharsets.UTF_8);
        List<LabelledText> texts = new ArrayList<>(new MucReader().read(data.resolve("muc4/train.jsonl")));
        texts.addAll(new CorpusReader().readAll(corpus.resolve("train")));
        long own = texts.stream().filter(LabelledText::isOwn).count();
        say("%d texts read, %d of them of the own corpus".formatted(texts.size(), own));
        for (int fold = 0; fold < folds; fold++) {
            trainFold(texts, fold);
        }
        if (folds > 0) {
            tagFolds(texts);
        }
        if (!foldsOnly) {
            Weights start =
                    from.isPresent() ? WeightFile.read(from.get()) : folds > 0 ? WeightFile.read(foldFile(0)) : start();
            Weights weights = train(texts, start, finalEpochs < 0 ? epochs : finalEpochs);
            WeightFile.write(weights, out.resolve("encoder.weights"));
            Files.write(out.resolve("encoder.onnx"), OnnxWriter.eightBit(weights));
            Files.write(out.resolve("encoder-full.onnx"), OnnxWriter.full(weights));
        }
        say("done");
    }

    private void trainFold(List<LabelledText> texts, int fold) throws IOException {
        if (Files.exists(foldFile(fold))) {
            say("%s is there".formatted(foldFile(fold)));
            return;
        }
        List<LabelledText> others =
                texts.stream().filter(text -> foldOf(text.id()) != fold).toList();
        say("fold %d".formatted(fold));
        WeightFile.write(train(others, start(), epochs), foldFile(fold));
    }

    private Path foldFile(int fold) {
        return out.resolve("fold-%d.weights".formatted(fold));
    }

    private void tagFolds(List<LabelledText> texts) throws IOException {
        try (ScoreFile.Writer scores = ScoreFile.Writer.to(out.resolve("train.scores.gz"))) {
            for (int fold = 0; fold < folds; fold++) {
                byte[] model = OnnxWriter.eightBit(WeightFile.read(foldFile(fold)));
                Files.write(out.resolve("fold-%d.onnx".formatted(fold)), model);
                try (EncoderTagger tagger = EncoderTagger.of(model, vocabulary, 1)) {
                    for (LabelledText text : texts) {
                        if (foldOf(text.id()) == fold) {
                            scores.write(text.id(), text.text(), tagger.tag(text.text()));
                        }
                    }
                }
            }
        }
        say("out-of-fold scores written");
    }

    private static Weights start() {
        return MiniLm.weights(EncoderTagger.OUTPUTS, SEED);
    }

    private Weights train(List<LabelledText> texts, Weights start, double epochs) {
        Trainer.Settings settings = Trainer.Settings.standard(epochs)
                .withRate(rate)
                .withMostSteps(mostSteps)
                .withHalf(half);
        return new Trainer(vocabulary, settings, this::say).train(texts, start);
    }

    private int foldOf(String id) {
        CRC32 sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % folds);
    }

    private void say(String line) {
        log.printf("%5d s  %s%n", Duration.ofNanos(System.nanoTime() - begun).toSeconds(), line);
    }
}
