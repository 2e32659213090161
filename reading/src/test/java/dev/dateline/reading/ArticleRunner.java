package dev.dateline.reading;

import dev.dateline.core.Article;
import dev.dateline.reading.intake.Incoming;
import dev.dateline.reading.intake.Intake;
import dev.dateline.reading.intake.IntakeOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads pages as the `article` command does, for measuring: `ArticleRunner IN.jsonl OUT.jsonl`.
final class ArticleRunner {
    private ArticleRunner() {}

    public static void main(String[] args) throws IOException {
        JsonMapper json = JsonMapper.shared();
        ReportReader reader = new ReportReader();
        try (Writer out = Files.newBufferedWriter(Path.of(args[1]));
                Stream<Incoming> incoming =
                        new Intake().open(List.of(args[0]), IntakeOptions.defaults(), InputStream.nullInputStream())) {
            for (Incoming one : (Iterable<Incoming>) incoming::iterator) {
                ObjectNode line = json.createObjectNode().put("id", one.id());
                switch (one) {
                    case Incoming.Rejected rejected -> line.put("outcome", rejected.detail());
                    case Incoming.Arrived arrived -> write(reader.article(arrived.report()), line);
                }
                out.write(json.writeValueAsString(line) + "\n");
            }
        }
    }

    private static void write(Reading reading, ObjectNode line) {
        switch (reading) {
            case Reading.Unreadable unreadable -> line.put("outcome", unreadable.detail());
            case Reading.Read(Article article) -> {
                article.title().ifPresent(title -> line.put("title", title));
                article.published().ifPresent(day -> line.put("published", day.toString()));
                article.author().ifPresent(author -> line.put("author", author));
                article.outlet().ifPresent(outlet -> line.put("outlet", outlet));
                line.put("language", article.language()).put("text", article.body());
                line.set("captions", JsonMapper.shared().valueToTree(article.captions()));
            }
        }
    }
}
