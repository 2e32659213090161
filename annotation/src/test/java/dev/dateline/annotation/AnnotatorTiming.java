package dev.dateline.annotation;

import dev.dateline.core.Article;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Prints how long the models take to load and how many words a CPU second annotates, on text made up
/// at random.
final class AnnotatorTiming {
    private static final List<String> WHO = List.of(
            "Gunmen",
            "Police officers",
            "Rebel fighters",
            "The army",
            "Two soldiers",
            "Villagers",
            "Gen. Karim Azizi",
            "At least 14 civilians",
            "The governor's guards",
            "Officials",
            "A suicide bomber",
            "Troops backed by tanks");
    private static final List<String> DID = List.of(
            "attacked",
            "were killed in",
            "denied reports about",
            "had stormed",
            "blew up",
            "may leave",
            "did not reach",
            "surrounded",
            "were seen near",
            "shelled",
            "vowed to avenge",
            "fled",
            "accused rebels of burning");
    private static final List<String> WHAT = List.of(
            "the village",
            "a checkpoint on the coastal road",
            "three houses",
            "the hospital's east wing",
            "the convoy",
            "an oil depot",
            "Harbour Street",
            "several armoured vehicles",
            "the old market",
            "the provincial capital");
    private static final List<String> WHEN = List.of(
            "on Nov. 2",
            "late on Tuesday",
            "in the night",
            "as schools closed",
            "after a truce collapsed",
            "in what residents called revenge",
            "before dawn",
            "while talks went on in Geneva",
            "at 9 a.m.");

    private AnnotatorTiming() {}

    public static void main(String[] arguments) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        Annotator annotator = Annotator.english();
        System.out.printf(
                "load %.0f ms, of CPU %.0f ms%n",
                (System.nanoTime() - before) / 1e6, (threads.getCurrentThreadCpuTime() - cpu) / 1e6);
        before = System.nanoTime();
        annotator.annotate(article(new Random(0), 20));
        System.out.printf("first article %.0f ms%n", (System.nanoTime() - before) / 1e6);
        Random random = new Random(7);
        for (int round = 1; round <= 8; round++) {
            List<Article> articles = new ArrayList<>();
            for (int at = 0; at < 200; at++) {
                articles.add(article(random, 20));
            }
            int tokens = 0;
            long start = threads.getCurrentThreadCpuTime();
            for (Article article : articles) {
                tokens += annotator.annotate(article).tokens().size();
            }
            double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf("round %d: %.0f tokens a CPU second%n", round, tokens / seconds);
        }
    }

    private static Article article(Random random, int sentences) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < sentences; at++) {
            text.append(pick(WHO, random)).append(' ').append(pick(DID, random)).append(' ');
            text.append(pick(WHAT, random)).append(' ').append(pick(WHEN, random));
            text.append(", Abu").append(random.nextInt(5000)).append(" of Kor").append(random.nextInt(5000));
            text.append(" told reporters").append(at % 5 == 4 ? ".\n\n" : ". ");
        }
        return Articles.body(text.toString().strip());
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
