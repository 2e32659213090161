package dev.dateline.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.dateline.Dateline;
import dev.dateline.codebook.Actor;
import dev.dateline.codebook.Codebook;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.incident.Account;
import dev.dateline.matching.MatchLessons;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Trains the odds that two accounts tell of one happening: `TrainPairs ECBPLUS_DOCS.jsonl RETELLINGS_FOLDER
/// OUT`.
///
/// A pair is an example when matching would compare it, when both are of one topic, and else one in ten. Two
/// main accounts of reports about the same incident are the same; accounts of reports that have no incident in
/// common are not; of other pairs nothing is known. Reports as a whole are examples for those without an event.
/// What agrees never counts against and what differs never counts for ([MatchLessons#mayWeigh]).
/// Trained five times with a fifth of the topics left out to say how well the probabilities hold, then on all.
/// The same input gives the same file.
public final class TrainPairs {
    private static final int FOLDS = 5;
    private static final double COST = 1;
    private static final int BANDS = 10;
    /// Of the pairs that nobody would take for each other one in so many is learned from.
    private static final int SPARSE = 10;
    /// How often a pair of the retellings counts: they alone have days, places and figures on both sides.
    private static final int RETOLD = 5;
    /// What the examples cannot teach, since of an account in passing it is not known whether it tells of the
    /// incident: one that a report tells in passing is less likely what another is about.
    private static final String IN_PASSING = "told chiefly and in passing";

    private static final double IN_PASSING_WEIGHT = -1.5;

    /// A report with the incidents that it tells of.
    private record Text(String topic, String incident, Set<String> also, CodedReport coded, String hash) {
        boolean sharesWith(Text other) {
            return incident.equals(other.incident)
                    || also.contains(other.incident)
                    || other.also.contains(incident)
                    || also.stream().anyMatch(other.also::contains);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Known(Text text, boolean main, byte[] profile) {}

    private record Example(String topic, SequencedMap<String, Double> features, boolean same) {}

    private final Dateline dateline = Dateline.standard(dev.dateline.Layers.AUTO);
    private final MatchLessons lessons = new MatchLessons(
            actor -> Codebook.bundled().actors().find(actor).map(Actor::parents).orElse(List.of()));
    private int texts;

    private TrainPairs() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("usage: TrainPairs ECBPLUS_DOCS.jsonl RETELLINGS_FOLDER OUT");
            System.exit(2);
        }
        TrainPairs trainer = new TrainPairs();
        List<Example> examples = new ArrayList<>();
        examples.addAll(trainer.examples(trainer.ecb(Path.of(arguments[0]))));
        List<Example> retold = trainer.examples(trainer.retellings(Path.of(arguments[1])));
        for (Example example : retold) {
            int copies = example.features().containsKey("story") ? 1 : RETOLD;
            examples.addAll(Collections.nCopies(copies, example));
        }
        SequencedMap<String, Double> weights = trainer.train(examples);
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[2]))) {
            MatchLessons.writeWeights(weights, file);
        }
    }

    private List<Text> ecb(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Text> found = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            read(Report.ofText(node.get("id").asString(), node.get("text").asString()))
                    .ifPresent(coded -> found.add(new Text(
                            "ecb " + node.get("topic").asString(),
                            "ecb " + node.get("incident").asString(),
                            Set.of(),
                            coded,
                            hash())));
        }
        return found;
    }

    private List<Text> retellings(Path folder) throws IOException {
        List<Text> found = new ArrayList<>();
        for (Retelling retelling : Retelling.read(folder)) {
            // A neighbourhood is the file: what could be taken for each other is learned from together.
            String topic = retelling.id().replaceAll("-\\d+$", "");
            read(retelling.report())
                    .ifPresent(coded -> found.add(
                            new Text(topic, retelling.incident(), Set.copyOf(retelling.also()), coded, hash())));
        }
        return found;
    }

    private String hash() {
        return String.format("%016x", ++texts);
    }

    private Optional<CodedReport> read(Report report) {
        return dateline.read(report) instanceof Outcome.Coded(CodedReport coded)
                ? Optional.of(coded)
                : Optional.empty();
    }

    private List<Example> examples(List<Text> read) {
        List<Known> accounts = new ArrayList<>();
        List<Known> stories = new ArrayList<>();
        for (Text text : read) {
            stories.add(new Known(text, true, lessons.story(text.coded().article(), text.hash())));
            for (Event event : Account.events(text.coded())) {
                Account account = new Account(text.hash(), text.hash(), texts, text.coded(), event);
                accounts.add(new Known(text, event.main(), lessons.profile(account)));
            }
        }
        List<Example> examples = new ArrayList<>();
        pair(accounts, examples);
        pair(stories, examples);
        return examples;
    }

    private static void pair(List<Known> all, List<Example> examples) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                Known one = all.get(i);
                Known other = all.get(j);
                boolean same = one.text().incident().equals(other.text().incident());
                boolean known = same ? one.main() && other.main() : !one.text().sharesWith(other.text());
                if (!one.text().hash().equals(other.text().hash())
                        && known
                        && (one.text().topic().equals(other.text().topic())
                                || (i * 31 + j) % SPARSE == 0
                                || MatchLessons.areCompared(one.profile(), other.profile()))) {
                    SequencedMap<String, Double> features = MatchLessons.features(one.profile(), other.profile());
                    features.remove(IN_PASSING);
                    examples.add(new Example(one.text().topic(), features, same));
                }
            }
        }
    }

    private SequencedMap<String, Double> train(List<Example> examples) {
        List<String> topics =
                examples.stream().map(Example::topic).distinct().sorted().toList();
        int[] right = new int[BANDS];
        int[] all = new int[BANDS];
        double[] sum = new double[BANDS];
        int correct = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Example> learned = examples.stream()
                    .filter(example -> topics.indexOf(example.topic()) % FOLDS != left)
                    .toList();
            SequencedMap<String, Double> weights = fit(learned);
            for (Example example : examples) {
                if (topics.indexOf(example.topic()) % FOLDS != fold) {
                    continue;
                }
                double probability = probability(weights, example);
                int band = Math.min(BANDS - 1, (int) (probability * BANDS));
                all[band]++;
                sum[band] += probability;
                right[band] += example.same() ? 1 : 0;
                correct += probability >= 0.5 == example.same() ? 1 : 0;
            }
        }
        long same = examples.stream().filter(Example::same).count();
        System.out.printf(
                Locale.ROOT,
                "%d pairs, %d of them the same, of %d topics; on topics left out %.1f %% are judged right%n",
                examples.size(),
                same,
                topics.size(),
                100.0 * correct / examples.size());
        for (int band = 0; band < BANDS; band++) {
            if (all[band] > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "  said %.2f: %5d pairs, %.2f the same%n",
                        sum[band] / all[band],
                        all[band],
                        right[band] / (double) all[band]);
            }
        }
        SequencedMap<String, Double> weights = fit(examples);
        weights.put(IN_PASSING, IN_PASSING_WEIGHT);
        return weights;
    }

    private static double probability(Map<String, Double> weights, Example example) {
        double logOdds = 0;
        for (Map.Entry<String, Double> feature : example.features().entrySet()) {
            logOdds += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        }
        return 1 / (1 + Math.exp(-logOdds));
    }

    /// Weights that make sense: as long as something that agrees counts against or something that differs counts for,
    /// as what the topics happen to share may have it, those features are left out and the others learned anew.
    private static SequencedMap<String, Double> fit(List<Example> examples) {
        Set<String> left = new TreeSet<>();
        while (true) {
            SequencedMap<String, Double> weights = fit(examples, left);
            List<String> wrong = weights.entrySet().stream()
                    .filter(weight -> !MatchLessons.mayWeigh(weight.getKey(), weight.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (wrong.isEmpty()) {
                left.forEach(name -> weights.put(name, 0.0));
                return weights;
            }
            left.addAll(wrong);
        }
    }

    private static SequencedMap<String, Double> fit(List<Example> examples, Set<String> left) {
        SequencedMap<String, Integer> indices = new TreeMap<>();
        examples.forEach(example -> example.features().keySet().stream()
                .filter(name -> !left.contains(name))
                .forEach(name -> indices.putIfAbsent(name, 0)));
        int next = 1;
        for (Map.Entry<String, Integer> entry : indices.entrySet()) {
            entry.setValue(next++);
        }
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = indices.size();
        problem.x = examples.stream()
                .map(example -> example.features().entrySet().stream()
                        .filter(feature -> indices.containsKey(feature.getKey()))
                        .map(feature -> new FeatureNode(indices.getOrDefault(feature.getKey(), 0), feature.getValue()))
                        .toArray(Feature[]::new))
                .toArray(Feature[][]::new);
        problem.y =
                examples.stream().mapToDouble(example -> example.same() ? 1 : 0).toArray();
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, 0.0001));
        SequencedMap<String, Double> weights = new TreeMap<>();
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] learned = model.getFeatureWeights();
        indices.forEach((name, index) -> weights.put(name, sign * learned[index - 1]));
        return weights;
    }
}
