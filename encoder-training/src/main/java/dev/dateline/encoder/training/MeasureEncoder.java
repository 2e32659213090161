package dev.dateline.encoder.training;

import dev.dateline.core.Span;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.encoder.EncoderTagger;
import dev.dateline.encoder.Incident;
import dev.dateline.encoder.Label;
import dev.dateline.encoder.ScoreFile;
import dev.dateline.encoder.TokenScores;
import dev.dateline.encoder.Window;
import dev.dateline.encoder.WordPieces;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Measures a model.
///
/// `MeasureEncoder scores GOLD TUNING_GOLD TUNING_SCORES SCORES` finds for each label the threshold that is best on
/// the tuning gold and prints precision, recall and F1 at it on the gold. Gold is a MUC-4 file, or a folder of the own
/// corpus.
///
/// `MeasureEncoder tag GOLD MODEL SCORES` scores the texts of a gold with a model and prints how fast.
///
/// `MeasureEncoder agreement GOLD MODEL OTHER` prints how far two models are apart.
///
/// A mention is a run of tokens at or above the threshold. *Fillers*: distinct strings of mentions against the gold's
/// fillers, right under any of their names (MUC-4 only). *Mentions*: runs against marked mentions, same first and last
/// token. *Tokens*: each token for itself. Unknown tokens do not count.
public final class MeasureEncoder {
    private static final double STEP = 0.025;

    private final PrintStream out;

    private MeasureEncoder(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        MeasureEncoder measure = new MeasureEncoder(System.out);
        switch (args[0]) {
            case "scores" ->
                measure.scores(
                        read(Path.of(args[1])),
                        ScoreFile.read(Path.of(args[4])),
                        read(Path.of(args[2])),
                        ScoreFile.read(Path.of(args[3])));
            case "tag" -> measure.tag(read(Path.of(args[1])), Path.of(args[2]), Path.of(args[3]));
            case "agreement" -> measure.agreement(read(Path.of(args[1])), Path.of(args[2]), Path.of(args[3]));
            default -> throw new IllegalArgumentException("scores, tag or agreement; not " + args[0]);
        }
    }

    private static List<LabelledText> read(Path gold) throws IOException {
        return Files.isDirectory(gold) ? new CorpusReader().readAll(gold) : new MucReader().read(gold);
    }

    private static EncoderTagger tagger(Path model) throws IOException {
        return EncoderTagger.of(Files.readAllBytes(model), WordPieces.of(MiniLm.vocabulary()), 1);
    }

    private void tag(List<LabelledText> texts, Path model, Path file) throws IOException {
        try (EncoderTagger tagger = tagger(model);
                ScoreFile.Writer scores = ScoreFile.Writer.to(file)) {
            texts.stream().limit(20).forEach(text -> tagger.tag(text.text())); // warms up
            WordPieces vocabulary = WordPieces.of(MiniLm.vocabulary());
            long pieces = 0;
            long nanos = 0;
            for (LabelledText text : texts) {
                for (Window window : Window.of(text.text(), sentence -> true, vocabulary)) {
                    pieces += window.length();
                }
                long begun = System.nanoTime();
                TokenScores found = tagger.tag(text.text());
                nanos += System.nanoTime() - begun;
                scores.write(text.id(), text.text(), found);
            }
            out.printf(
                    Locale.ROOT,
                    "%d texts, %d pieces in %.2f s: %.0f pieces/s, %.1f texts/s on one thread%n",
                    texts.size(),
                    pieces,
                    nanos / 1e9,
                    pieces * 1e9 / nanos,
                    texts.size() * 1e9 / nanos);
        }
    }

    private void agreement(List<LabelledText> texts, Path one, Path other) throws IOException {
        try (EncoderTagger left = tagger(one);
                EncoderTagger right = tagger(other)) {
            double sum = 0;
            float most = 0;
            long values = 0;
            long either = 0;
            long both = 0;
            for (LabelledText text : texts) {
                TokenScores a = left.tag(text.text());
                TokenScores b = right.tag(text.text());
                for (int token = 0; token < a.tokens(); token++) {
                    for (Label label : Label.values()) {
                        float x = a.of(token, label);
                        float y = b.of(token, label);
                        sum += Math.abs(x - y);
                        most = Math.max(most, Math.abs(x - y));
                        values++;
                        either += x >= 0.5 || y >= 0.5 ? 1 : 0;
                        both += x >= 0.5 && y >= 0.5 ? 1 : 0;
                    }
                }
            }
            out.printf(
                    Locale.ROOT,
                    "mean difference %.5f, largest %.3f; of %d label decisions at 0.5, %.2f %% are the same%n",
                    sum / values,
                    most,
                    either,
                    100.0 * both / either);
        }
    }

    private enum Level {
        FILLERS,
        MENTIONS,
        TOKENS
    }

    /// Counts of one label at one threshold.
    private static final class Count {
        private long right;
        private long found;
        private long gold;
        private long hit;

        double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        double recall() {
            return gold == 0 ? 0 : (double) hit / gold;
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    private void scores(
            List<LabelledText> allGold, ScoreFile scores, List<LabelledText> allTuningGold, ScoreFile tuningScores) {
        List<LabelledText> gold = known(allGold, scores);
        List<LabelledText> tuningGold = known(allTuningGold, tuningScores);
        for (Level level : Level.values()) {
            if (level == Level.FILLERS && gold.getFirst().isOwn()) {
                continue;
            }
            out.println(level.name().toLowerCase(Locale.ROOT));
            Map<Label, Double> best = new EnumMap<>(Label.class);
            for (Label label : Label.values()) {
                double bestF1 = -1;
                for (double threshold = STEP; threshold < 1; threshold += STEP) {
                    double f1 = count(tuningGold, tuningScores, level, label, threshold)
                            .f1();
                    if (f1 > bestF1) {
                        bestF1 = f1;
                        best.put(label, threshold);
                    }
                }
                double threshold = best.getOrDefault(label, 0.5);
                Count count = count(gold, scores, level, label, threshold);
                out.printf(
                        Locale.ROOT,
                        "  %-18s at %.3f (tuning F1 %.1f): P %.1f R %.1f F1 %.1f  (gold %d, found %d)%n",
                        label,
                        threshold,
                        100 * bestF1,
                        100 * count.precision(),
                        100 * count.recall(),
                        100 * count.f1(),
                        count.gold,
                        count.found);
            }
        }
        out.println("incidents by sentence, at the best threshold of the tuning gold");
        for (Incident incident : Incident.values()) {
            double bestF1 = -1;
            double best = 0.5;
            for (double threshold = STEP; threshold < 1; threshold += STEP) {
                double f1 = count(tuningGold, tuningScores, incident, threshold).f1();
                if (f1 > bestF1) {
                    bestF1 = f1;
                    best = threshold;
                }
            }
            Count count = count(gold, scores, incident, best);
            out.printf(
                    Locale.ROOT,
                    "  %-18s at %.3f (tuning F1 %.1f): P %.1f R %.1f F1 %.1f  (gold %d)%n",
                    incident,
                    best,
                    100 * bestF1,
                    100 * count.precision(),
                    100 * count.recall(),
                    100 * count.f1(),
                    count.gold);
        }
    }

    /// The texts that have scores.
    private List<LabelledText> known(List<LabelledText> texts, ScoreFile scores) {
        List<LabelledText> known = texts.stream()
                .filter(text -> scores.find(text.id(), text.text()).isPresent())
                .toList();
        if (known.size() < texts.size()) {
            out.printf("%d of %d texts have no scores and are left out%n", texts.size() - known.size(), texts.size());
        }
        return known;
    }

    private final Map<ScoreFile, Map<String, TokenScores>> laid = new HashMap<>();

    private TokenScores scoresOf(ScoreFile scores, LabelledText text) {
        return laid.computeIfAbsent(scores, file -> new HashMap<>())
                .computeIfAbsent(
                        text.id(),
                        id -> scores.find(id, text.text())
                                .orElseThrow(() -> new IllegalArgumentException("no scores of " + id)));
    }

    private Count count(List<LabelledText> gold, ScoreFile scores, Incident incident, double threshold) {
        Count count = new Count();
        for (LabelledText text : gold) {
            TokenScores found = scoresOf(scores, text);
            for (int sentence = 0; sentence < found.sentences(); sentence++) {
                byte state = text.state(sentence, incident);
                if (state != LabelledText.UNKNOWN) {
                    boolean yes = found.of(sentence, incident) >= threshold;
                    boolean right = state == LabelledText.BEGIN;
                    count.found += yes ? 1 : 0;
                    count.gold += right ? 1 : 0;
                    count.right += yes && right ? 1 : 0;
                    count.hit += yes && right ? 1 : 0;
                }
            }
        }
        return count;
    }

    private Count count(List<LabelledText> gold, ScoreFile scores, Level level, Label label, double threshold) {
        Count count = new Count();
        for (LabelledText text : gold) {
            TokenScores found = scoresOf(scores, text);
            switch (level) {
                case FILLERS -> countFillers(text, found, label, threshold, count);
                case MENTIONS -> countMentions(text, found, label, threshold, count);
                case TOKENS -> countTokens(text, found, label, threshold, count);
            }
        }
        return count;
    }

    private static void countFillers(
            LabelledText text, TokenScores scores, Label label, double threshold, Count count) {
        Set<String> found = new HashSet<>();
        for (Span run : runs(text.text(), scores, label, threshold)) {
            found.add(text.text()
                    .span(run.start(), run.end())
                    .of(text.text().text())
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " "));
        }
        Set<String> right = new HashSet<>();
        for (LabelledText.Filler filler : text.fillers()) {
            if (filler.label() == label) {
                count.gold++;
                boolean hit = false;
                for (String name : filler.names()) {
                    if (found.contains(name)) {
                        right.add(name);
                        hit = true;
                    }
                }
                count.hit += hit ? 1 : 0;
            }
        }
        count.found += found.size();
        count.right += right.size();
    }

    private static void countMentions(
            LabelledText text, TokenScores scores, Label label, double threshold, Count count) {
        Set<Span> gold = new HashSet<>();
        int tokens = text.text().tokens().size();
        for (int first = 0; first < tokens; first++) {
            if (text.state(first, label) == LabelledText.BEGIN) {
                int end = first + 1;
                while (end < tokens && text.state(end, label) == LabelledText.INSIDE) {
                    end++;
                }
                gold.add(Span.of(first, end));
            }
        }
        count.gold += gold.size();
        for (Span run : runs(text.text(), scores, label, threshold)) {
            if (text.state(run.start(), label) != LabelledText.UNKNOWN) {
                boolean right = gold.contains(run);
                count.found++;
                count.right += right ? 1 : 0;
                count.hit += right ? 1 : 0;
            }
        }
    }

    private static void countTokens(LabelledText text, TokenScores scores, Label label, double threshold, Count count) {
        for (int token = 0; token < scores.tokens(); token++) {
            byte state = text.state(token, label);
            if (state != LabelledText.UNKNOWN) {
                boolean yes = scores.of(token, label) >= threshold;
                boolean right = state != LabelledText.OUTSIDE;
                count.found += yes ? 1 : 0;
                count.gold += right ? 1 : 0;
                count.right += yes && right ? 1 : 0;
                count.hit += yes && right ? 1 : 0;
            }
        }
    }

    /// Runs of tokens of one sentence at or above a threshold, as spans of token indices.
    private static List<Span> runs(AnnotatedText text, TokenScores scores, Label label, double threshold) {
        List<Span> runs = new ArrayList<>();
        text.sentences().forEach(sentence -> {
            int first = -1;
            for (int token = sentence.firstToken(); token <= sentence.endToken(); token++) {
                boolean yes = token < sentence.endToken() && scores.of(token, label) >= threshold;
                if (yes && first < 0) {
                    first = token;
                } else if (!yes && first >= 0) {
                    runs.add(Span.of(first, token));
                    first = -1;
                }
            }
        });
        return runs;
    }
}
