package dev.dateline.training;

import dev.dateline.core.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// An invented report of an invented incident of which others tell too; see training/retellings/README.md.
///
/// @param incident which it is chiefly about
/// @param also others that it tells of
record Retelling(
        String id, String incident, List<String> also, String outlet, LocalDate published, String title, String text) {
    /// All retellings of a folder's files, in the order of their names; none where there is no such folder.
    static List<Retelling> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        ObjectMapper json = new ObjectMapper();
        List<Retelling> retellings = new ArrayList<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                JsonNode node = json.readTree(line);
                List<String> also = new ArrayList<>();
                node.path("also").forEach(key -> also.add(key.asString()));
                retellings.add(new Retelling(
                        node.get("id").asString(),
                        node.get("incident").asString(),
                        List.copyOf(also),
                        node.get("outlet").asString(),
                        LocalDate.parse(node.get("published").asString()),
                        node.get("title").asString(),
                        node.get("text").asString()));
            }
        }
        return retellings;
    }

    Report report() {
        return Report.ofText(id, text).withTitle(title).withOutlet(outlet).withPublished(published);
    }
}
