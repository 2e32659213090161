package dev.dateline.training;

import dev.dateline.matching.MatchLessons;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;

/// Counts in how many texts each word stands: `TrainWords CORPUS_FOLDER RETELLINGS_FOLDER OUT SET.jsonl…`,
/// where each line of a set has a `text`.
public final class TrainWords {
    private TrainWords() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("usage: TrainWords CORPUS_FOLDER RETELLINGS_FOLDER OUT SET.jsonl...");
            System.exit(2);
        }
        List<String> texts = new ArrayList<>();
        CorpusReader.read(Path.of(arguments[0])).forEach(dispatch -> texts.add(dispatch.text()));
        Retelling.read(Path.of(arguments[1]))
                .forEach(retelling -> texts.add(retelling.title() + "\n" + retelling.text()));
        ObjectMapper json = new ObjectMapper();
        for (String set : List.of(arguments).subList(3, arguments.length)) {
            try (Stream<String> lines = Files.lines(Path.of(set))) {
                lines.forEach(line -> texts.add(json.readTree(line).get("text").asString()));
            }
        }
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[2]))) {
            MatchLessons.writeWords(texts, file);
        }
        System.out.printf("words counted in %d texts%n", texts.size());
    }
}
