package dev.dateline.encoder.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import dev.dateline.encoder.EncoderTagger;
import dev.dateline.encoder.Incident;
import dev.dateline.encoder.Label;
import dev.dateline.encoder.Window;
import dev.dateline.encoder.WordPieces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Fine-tunes an encoder on labelled texts.
///
/// Every label is told apart from "outside" on its own (three states), every incident by yes or no at each token of a
/// sentence. Same texts, settings and machine give the same weights.
final class Trainer {
    /// How to train.
    ///
    /// @param epochs how often the texts are gone through
    /// @param rate highest learning rate; reached after a tenth of the way, then falling to 0
    /// @param keepUnlabelled share of MUC windows without any mark that an epoch sees
    /// @param mostSteps stops after so many, for trying out
    /// @param half see [HalfPrecision]
    record Settings(double epochs, float rate, double keepUnlabelled, int mostSteps, long seed, boolean half) {
        static Settings standard(double epochs) {
            return new Settings(epochs, 8e-5f, 0.3, Integer.MAX_VALUE, 20_261_124, true);
        }

        Settings withRate(float highest) {
            return new Settings(epochs, highest, keepUnlabelled, mostSteps, seed, half);
        }

        Settings withMostSteps(int steps) {
            return new Settings(epochs, rate, keepUnlabelled, steps, seed, half);
        }

        Settings withHalf(boolean on) {
            return new Settings(epochs, rate, keepUnlabelled, mostSteps, seed, on);
        }
    }

    private static final int PIECES_A_STEP = 2048;
    /// Windows are put together by length within pools of so many.
    private static final int POOL = 160;
    private static final double WARM_UP = 0.1;
    /// The head starts from nothing and learns faster.
    private static final float HEAD_FACTOR = 5;
    private static final float WEIGHT_DECAY = 0.01f;
    private static final float INCIDENT_WEIGHT = 0.5f;
    private static final float NO_ATTENTION = -1e4f;
    private static final Label[] LABELS = Label.values();
    private static final Incident[] INCIDENTS = Incident.values();
    private static final int STATES = 3;

    /// A window with its text.
    private record Example(Window window, LabelledText text, boolean labelled) {}

    private final WordPieces vocabulary;
    private final Settings settings;
    private final Consumer<String> log;
    private float rate;

    Trainer(WordPieces vocabulary, Settings settings, Consumer<String> log) {
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.log = log;
    }

    /// Trains from `start` on.
    Weights train(List<LabelledText> texts, Weights start) {
        List<Example> examples =
                texts.stream().flatMap(text -> examples(text).stream()).toList();
        log.accept("%d texts, %d windows, %d of them labelled"
                .formatted(
                        texts.size(),
                        examples.size(),
                        examples.stream().filter(Example::labelled).count()));
        Random random = new Random(settings.seed);
        Engine engine = Torch.engine();
        engine.setRandomSeed((int) settings.seed);
        Optimizer optimizer = Optimizer.adamW()
                .optLearningRateTracker((name, step) -> name.startsWith("head.") ? HEAD_FACTOR * rate : rate)
                .optWeightDecays(WEIGHT_DECAY)
                .build();
        try (NDManager root = engine.newBaseManager();
                TrainingNet net = new TrainingNet(root, start, settings.half)) {
            int step = 0;
            long begun = System.nanoTime();
            double loss = 0;
            int counted = 0;
            int epochs = (int) Math.ceil(settings.epochs);
            for (int epoch = 0; epoch < epochs; epoch++) {
                List<List<Example>> batches = batches(examples, random);
                for (int i = 0; i < batches.size(); i++) {
                    double done = (epoch + i / (double) batches.size()) / settings.epochs;
                    if (step == settings.mostSteps || done >= 1) {
                        return net.weights();
                    }
                    rate = settings.rate * (float) Math.min(done / WARM_UP + 1e-3, (1 - done) / (1 - WARM_UP));
                    loss += step(root, net, batches.get(i), optimizer);
                    counted++;
                    step++;
                    if (step % 50 == 0) {
                        double seconds = (System.nanoTime() - begun) / 1e9;
                        log.accept("step %d, epoch %.2f, loss %.4f, %.2f s a step, %.0f s left"
                                .formatted(
                                        step,
                                        done * settings.epochs,
                                        loss / counted,
                                        seconds / step,
                                        seconds / Math.max(done, 1e-3) * (1 - done)));
                        loss = 0;
                        counted = 0;
                    }
                }
            }
            return net.weights();
        }
    }

    private List<Example> examples(LabelledText labelled) {
        List<Example> examples = new ArrayList<>();
        for (Window window : Window.of(labelled.text(), sentence -> true, vocabulary)) {
            boolean marked = labelled.isOwn();
            for (int i = 0; i < window.length() && !marked; i++) {
                int token = window.token(i);
                marked = token >= 0
                        && (labelled.hasAnyMark(token) || labelled.hasAnyIncident(labelled.sentenceOf(token)));
            }
            examples.add(new Example(window, labelled, marked));
        }
        return examples;
    }

    private List<List<Example>> batches(List<Example> examples, Random random) {
        List<Example> chosen = new ArrayList<>();
        for (Example example : examples) {
            if (example.labelled || random.nextDouble() < settings.keepUnlabelled) {
                chosen.add(example);
            }
        }
        Collections.shuffle(chosen, random);
        List<List<Example>> batches = new ArrayList<>();
        for (int from = 0; from < chosen.size(); from += POOL) {
            List<Example> pool = new ArrayList<>(chosen.subList(from, Math.min(chosen.size(), from + POOL)));
            pool.sort(Comparator.comparingInt(example -> -example.window.length()));
            List<Example> batch = new ArrayList<>();
            for (Example example : pool) {
                if (!batch.isEmpty() && batch.getFirst().window.length() * (batch.size() + 1) > PIECES_A_STEP) {
                    batches.add(batch);
                    batch = new ArrayList<>();
                }
                batch.add(example);
            }
            batches.add(batch);
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private static float step(NDManager root, TrainingNet net, List<Example> batch, Optimizer optimizer) {
        float value;
        try (NDManager step = root.newSubManager()) {
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray loss = loss(step, net, batch);
                value = loss.getFloat();
                collector.backward(loss);
            }
            net.learned().forEach((name, array) -> {
                NDArray gradient = array.getGradient();
                optimizer.update(name, array, gradient);
                gradient.subi(gradient);
                gradient.close();
            });
        }
        return value;
    }

    private static NDArray loss(NDManager step, TrainingNet net, List<Example> batch) {
        int length = batch.getFirst().window.length();
        int rows = batch.size() * length;
        long[] pieces = new long[rows];
        float[] padding = new float[rows];
        float[] states = new float[rows * LABELS.length * STATES];
        float[] yes = new float[rows * INCIDENTS.length];
        float[] known = new float[rows * INCIDENTS.length];
        int counted = 0;
        for (int b = 0; b < batch.size(); b++) {
            Example example = batch.get(b);
            for (int i = 0; i < length; i++) {
                int row = b * length + i;
                if (i >= example.window.length()) {
                    padding[row] = NO_ATTENTION;
                    continue;
                }
                pieces[row] = example.window.piece(i);
                int token = example.window.token(i);
                if (token >= 0) {
                    counted++;
                    for (Label label : LABELS) {
                        byte state = example.text.state(token, label);
                        if (state != LabelledText.UNKNOWN) {
                            states[(row * LABELS.length + label.place()) * STATES + state] = 1;
                        }
                    }
                    for (Incident incident : INCIDENTS) {
                        byte state = example.text.state(example.text.sentenceOf(token), incident);
                        int at = row * INCIDENTS.length + incident.place();
                        yes[at] = state == LabelledText.BEGIN ? 1 : 0;
                        known[at] = state == LabelledText.UNKNOWN ? 0 : 1;
                    }
                }
            }
        }
        Shape shape = new Shape(batch.size(), length);
        NDArray outputs = net.forward(step, step.create(pieces, shape), step.create(padding, shape), true)
                .reshape(rows, EncoderTagger.OUTPUTS);
        int split = LABELS.length * STATES;
        NDArray labels = outputs.get(":, 0:" + split)
                .reshape(rows, LABELS.length, STATES)
                .logSoftmax(-1)
                .mul(step.create(states, new Shape(rows, LABELS.length, STATES)))
                .sum()
                .neg();
        NDArray incidents = outputs.get(":, %d:".formatted(split));
        Shape incidentShape = new Shape(rows, INCIDENTS.length);
        NDArray kinds = Activation.softPlus(incidents)
                .sub(incidents.mul(step.create(yes, incidentShape)))
                .mul(step.create(known, incidentShape))
                .sum();
        return labels.add(kinds.mul(INCIDENT_WEIGHT)).div(Math.max(1, counted));
    }
}
