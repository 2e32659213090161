package dev.dateline.training;

import dev.dateline.annotation.Annotator;
import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.Role;
import dev.dateline.coding.CodingTrace;
import dev.dateline.coding.Comparison;
import dev.dateline.coding.FindingCoder;
import dev.dateline.coding.TypeJudge;
import dev.dateline.coding.WordTagger;
import dev.dateline.coding.judge.BoostedTrees;
import dev.dateline.coding.judge.Judges;
import dev.dateline.coding.judge.LinearModel;
import dev.dateline.coding.judge.Model;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.encoder.EncoderTags;
import dev.dateline.encoder.ScoreFile;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.mentions.MentionFinder;
import dev.dateline.reading.Reading;
import dev.dateline.reading.ReportReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/// Trains the judges of coding: `TrainJudges MUC4_TRAIN CORPUS_FOLDER OUT`.
///
/// Each model is trained five times with a fifth of the texts left out; the answers on the texts left out choose its
/// threshold and are what the report prints. Then it is trained on all. The same input gives the same file.
public final class TrainJudges {
    /// System property: the share of the corpus that is learned from, evenly taken; for learning curves.
    static final String CORPUS_SHARE = "dateline.corpusShare";

    static final int FOLDS = 5;
    private static final double COST = 0.1;
    private static final int RAREST = 3;
    /// Of the candidates beside drafts that are no known event one in three is learned from.
    private static final int SPARSE = 3;

    private final PrintStream out;

    private final Optional<ScoreFile> scores;

    /// @param scores what the encoder says of the texts, each by a model that did not learn from it
    TrainJudges(PrintStream out, Optional<ScoreFile> scores) {
        this.scores = scores;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3 && arguments.length != 4) {
            System.err.println("usage: TrainJudges MUC4_TRAIN.jsonl CORPUS_FOLDER OUT [ENCODER_SCORES]");
            System.exit(2);
        }
        List<Gold> texts = new ArrayList<>(MucSet.read(Path.of(arguments[0])));
        List<Gold> corpus = CorpusSet.read(Path.of(arguments[1]));
        double share = Double.parseDouble(System.getProperty(CORPUS_SHARE, "1"));
        for (int i = 0; i < corpus.size(); i++) {
            if (Math.floor((i + 1) * share) > Math.floor(i * share)) {
                texts.add(corpus.get(i));
            }
        }
        Optional<ScoreFile> scores =
                arguments.length == 4 ? Optional.of(ScoreFile.read(Path.of(arguments[3]))) : Optional.empty();
        Judges judges = new TrainJudges(System.out, scores).train(texts);
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[2]))) {
            judges.write(file);
        }
    }

    Judges train(List<Gold> golds) {
        Lessons lessons = lessons(golds);
        List<Model> models = new ArrayList<>();
        IdentityHashMap<Lessons.DraftLesson, Double> events = new IdentityHashMap<>();
        models.add(events(lessons, events));
        models.addAll(types(lessons));
        IdentityHashMap<Lessons.CandidateLesson, Map<Role, Double>> first = new IdentityHashMap<>();
        LogisticTrainer trainer = new LogisticTrainer(lessons.fillerNames, COST, RAREST);
        for (Role role : Lessons.ROLES) {
            models.add(first(lessons, trainer, role, first));
        }
        models.addAll(second(lessons, events, first));
        return Judges.of("trees-1", models);
    }

    /// @param answers is given the probability of every draft by a model that has not seen its text
    private LinearModel events(Lessons lessons, IdentityHashMap<Lessons.DraftLesson, Double> answers) {
        LogisticTrainer trainer = new LogisticTrainer(lessons.eventNames, COST, RAREST);
        List<LogisticTrainer.Example> examples = new ArrayList<>();
        for (Lessons.Text text : lessons.texts) {
            for (Lessons.DraftLesson draft : text.drafts()) {
                if (!draft.again()) {
                    examples.add(new LogisticTrainer.Example(text.number(), draft.features(), draft.partner() >= 0));
                }
            }
        }
        Tally tally = new Tally(lessons.known, "event");
        for (int fold = 0; fold < FOLDS; fold++) {
            LinearModel model = trainer.train("event", without(examples, fold));
            for (Lessons.Text text : lessons.texts) {
                for (Lessons.DraftLesson draft : text.drafts()) {
                    if (text.number() % FOLDS == fold) {
                        double answer = probability(model, lessons.eventNames, draft.features());
                        answers.put(draft, answer);
                        if (!draft.again()) {
                            String thing = text.number() + "/" + text.drafts().indexOf(draft);
                            tally.add(text.set(), text.number(), thing, answer, draft.partner() >= 0);
                        }
                    }
                }
            }
        }
        double threshold = tally.bestThreshold();
        tally.print(out, threshold);
        tally.printReliability(out);
        return trainer.train("event", examples).withThreshold(threshold);
    }

    /// @param answers is given the probability of every candidate by a model that has not seen its text
    private LinearModel first(
            Lessons lessons,
            LogisticTrainer trainer,
            Role role,
            IdentityHashMap<Lessons.CandidateLesson, Map<Role, Double>> answers) {
        String task = role.name().toLowerCase(Locale.ROOT);
        List<LogisticTrainer.Example> examples = new ArrayList<>();
        for (Lessons.Text text : lessons.texts) {
            for (Lessons.DraftLesson draft : text.drafts()) {
                for (Lessons.CandidateLesson candidate : draft.candidates()) {
                    Gold.Verdict verdict = candidate.verdicts().get(role);
                    boolean spare =
                            draft.partner() < 0 && (candidate.candidate().span().start() + text.number()) % SPARSE != 0;
                    if (verdict != Gold.Verdict.UNSURE && !spare) {
                        examples.add(new LogisticTrainer.Example(
                                text.number(), candidate.features(), verdict == Gold.Verdict.YES));
                    }
                }
            }
        }
        Tally tally = new Tally(lessons.known, role.name());
        for (int fold = 0; fold < FOLDS; fold++) {
            LinearModel model = trainer.train(task, without(examples, fold));
            for (Lessons.Text text : lessons.texts) {
                if (text.number() % FOLDS == fold) {
                    for (int i = 0; i < text.drafts().size(); i++) {
                        for (Lessons.CandidateLesson candidate :
                                text.drafts().get(i).candidates()) {
                            double answer = probability(model, lessons.fillerNames, candidate.features());
                            answers.computeIfAbsent(candidate, c -> new EnumMap<>(Role.class))
                                    .put(role, answer);
                            tally(tally, text, i, candidate, role, answer);
                        }
                    }
                }
            }
        }
        double threshold = tally.bestThreshold();
        tally.print(out, threshold);
        return trainer.train(task, examples).withThreshold(threshold);
    }

    private static void tally(
            Tally tally, Lessons.Text text, int draft, Lessons.CandidateLesson candidate, Role role, double answer) {
        Gold.Verdict verdict = candidate.verdicts().get(role);
        if (verdict != Gold.Verdict.UNSURE) {
            String party = candidate.parties().getOrDefault(role, "");
            String name = party.isEmpty() ? candidate.candidate().key() : "=" + party;
            String thing = text.number() + "/" + draft + "/" + name;
            tally.add(text.set(), text.number(), thing, answer, verdict == Gold.Verdict.YES);
        }
    }

    /// The judges that see drafts and candidates beside each other, by what those before them said of texts that they
    /// had not seen.
    private List<BoostedTrees> second(
            Lessons lessons,
            IdentityHashMap<Lessons.DraftLesson, Double> events,
            IdentityHashMap<Lessons.CandidateLesson, Map<Role, Double>> first) {
        List<Asked> drafts = new ArrayList<>();
        Map<Role, List<Asked>> candidates = new EnumMap<>(Role.class);
        Tally ofEvents = new Tally(lessons.known, "event");
        Map<Role, Tally> tallies = new EnumMap<>(Role.class);
        for (Lessons.Text text : lessons.texts) {
            Map<Comparison.Row, Lessons.CandidateLesson> rows = rows(text, first);
            Comparison comparison = new Comparison(
                    List.copyOf(rows.keySet()),
                    text.drafts().stream()
                            .map(draft -> new Comparison.Look(
                                    events.getOrDefault(draft, 0.0),
                                    draft.draft().told()))
                            .toList());
            for (int i = 0; i < text.drafts().size(); i++) {
                Lessons.DraftLesson draft = text.drafts().get(i);
                if (!draft.again()) {
                    String thing = text.number() + "/" + i;
                    boolean right = draft.partner() >= 0;
                    drafts.add(new Asked(
                            new TreeTrainer.Example(text.number(), comparison.of(i), right),
                            true,
                            answer -> ofEvents.add(
                                    text.set(),
                                    text.number(),
                                    thing,
                                    Comparison.together(events.getOrDefault(draft, 0.0), answer),
                                    right)));
                }
            }
            rows.forEach((row, candidate) -> {
                for (Role role : Lessons.ROLES) {
                    if (row.first().getOrDefault(role, 0.0) >= Comparison.WORTH_A_LOOK) {
                        Gold.Verdict verdict = candidate.verdicts().get(role);
                        Tally tally = tallies.computeIfAbsent(role, r -> new Tally(lessons.known, r.name()));
                        candidates
                                .computeIfAbsent(role, r -> new ArrayList<>())
                                .add(new Asked(
                                        new TreeTrainer.Example(
                                                text.number(), comparison.of(row, role), verdict == Gold.Verdict.YES),
                                        verdict != Gold.Verdict.UNSURE,
                                        answer -> tally(tally, text, row.draft(), candidate, role, answer)));
                    }
                }
            });
        }
        List<BoostedTrees> models = new ArrayList<>();
        models.add(second("event", drafts, ofEvents));
        ofEvents.printReliability(out);
        tallies.forEach((role, tally) -> models.add(
                second(role.name().toLowerCase(Locale.ROOT), candidates.getOrDefault(role, List.of()), tally)));
        return models;
    }

    /// @param sure whether it is known what is right, so that it can be learned from
    /// @param tally is told the answer of a model that has not seen its text
    private record Asked(TreeTrainer.Example example, boolean sure, DoubleConsumer tally) {}

    private BoostedTrees second(String task, List<Asked> asked, Tally tally) {
        String name = task + Comparison.SECOND;
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            BoostedTrees model = TreeTrainer.train(
                    name,
                    asked.stream()
                            .filter(one -> one.sure() && one.example().text() % FOLDS != left)
                            .map(Asked::example)
                            .toList());
            asked.stream()
                    .filter(one -> one.example().text() % FOLDS == left)
                    .forEach(one ->
                            one.tally().accept(model.probability(one.example().numbers())));
        }
        double threshold = tally.bestThreshold();
        tally.print(out, threshold);
        return TreeTrainer.train(
                        name,
                        asked.stream().filter(Asked::sure).map(Asked::example).toList())
                .withThreshold(threshold);
    }

    private static Map<Comparison.Row, Lessons.CandidateLesson> rows(
            Lessons.Text text, IdentityHashMap<Lessons.CandidateLesson, Map<Role, Double>> first) {
        Map<Comparison.Row, Lessons.CandidateLesson> rows = new LinkedHashMap<>();
        for (int i = 0; i < text.drafts().size(); i++) {
            for (Lessons.CandidateLesson lesson : text.drafts().get(i).candidates()) {
                CodingTrace.FillerTrace candidate = lesson.candidate();
                rows.put(
                        new Comparison.Row(
                                i,
                                candidate.span(),
                                candidate.group(),
                                candidate.key(),
                                candidate.kind(),
                                candidate.gap(),
                                first.getOrDefault(lesson, Map.of()),
                                candidate.proposed()),
                        lesson);
            }
        }
        return rows;
    }

    private static List<LogisticTrainer.Example> without(List<LogisticTrainer.Example> examples, int fold) {
        return examples.stream()
                .filter(example -> example.text() % FOLDS != fold)
                .toList();
    }

    private Optional<WordTagger.Tags> tags(String id, AnnotatedText text) {
        return scores.flatMap(known -> known.find(id, text)).map(EncoderTags::new);
    }

    private Lessons lessons(List<Gold> texts) {
        Codebook codebook = Codebook.bundled();
        ReportReader reader = new ReportReader();
        Annotator annotator = Annotator.english();
        MentionFinder finder = new MentionFinder(codebook, Gazetteer.bundled());
        FindingCoder coder = new FindingCoder(codebook, Judges.none(), Optional.empty());
        Lessons lessons = new Lessons();
        for (Gold gold : texts) {
            if (reader.article(gold.report()) instanceof Reading.Read read) {
                AnnotatedText text = annotator.annotate(read.article());
                lessons.add(
                        gold,
                        text.text(),
                        coder.trace(text, finder.find(text), tags(gold.report().id(), text)));
            }
        }
        return lessons;
    }

    /// One model for each type that the texts hold.
    private List<LinearModel> types(Lessons lessons) {
        LogisticTrainer trainer = new LogisticTrainer(lessons.typeNames, COST, RAREST);
        Map<EventType, List<LogisticTrainer.Example>> examples = new EnumMap<>(EventType.class);
        for (Lessons.Text text : lessons.texts) {
            for (Lessons.DraftLesson draft : text.drafts()) {
                draft.types().forEach((type, verdict) -> {
                    if (verdict != Gold.Verdict.UNSURE) {
                        examples.computeIfAbsent(type, t -> new ArrayList<>())
                                .add(new LogisticTrainer.Example(
                                        text.number(), draft.own(), verdict == Gold.Verdict.YES));
                    }
                });
            }
        }
        examples.values()
                .removeIf(all ->
                        all.stream().filter(LogisticTrainer.Example::positive).count() < RAREST);
        Map<String, int[]> counts = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Map<EventType, LinearModel> models = new EnumMap<>(EventType.class);
            for (Map.Entry<EventType, List<LogisticTrainer.Example>> each : examples.entrySet()) {
                models.put(each.getKey(), trainer.train(TypeJudge.task(each.getKey()), without(each.getValue(), fold)));
            }
            for (Lessons.Text text : lessons.texts) {
                for (Lessons.DraftLesson draft : text.drafts()) {
                    if (text.number() % FOLDS == fold && draft.partner() >= 0) {
                        EventType best = models.entrySet().stream()
                                .max(Comparator.comparingDouble(
                                        each -> probability(each.getValue(), lessons.typeNames, draft.own())))
                                .orElseThrow()
                                .getKey();
                        int[] count = counts.computeIfAbsent(text.set(), s -> new int[3]);
                        count[0]++;
                        count[1] += draft.types().get(best) == Gold.Verdict.NO ? 0 : 1;
                        count[2] += draft.types().get(draft.draft().worded()) == Gold.Verdict.NO ? 0 : 1;
                    }
                }
            }
        }
        counts.forEach((set, count) -> out.printf(
                Locale.ROOT,
                "type         %-7s of %d events right: judge %.3f, rules %.3f%n",
                set,
                count[0],
                count[1] / (double) count[0],
                count[2] / (double) count[0]));
        return examples.entrySet().stream()
                .map(each -> trainer.train(TypeJudge.task(each.getKey()), each.getValue()))
                .toList();
    }

    private static double probability(LinearModel model, LogisticTrainer.Dictionary names, int[] features) {
        double sum = model.bias();
        for (int feature : features) {
            sum += model.weights().getOrDefault(names.name(feature), 0f);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
