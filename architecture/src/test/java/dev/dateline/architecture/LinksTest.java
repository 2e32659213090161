package dev.dateline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every relative link in the project's Markdown files leads to a file.
class LinksTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(#[^)\\s]*)?\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
    /// Built or installed, and not ours.
    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", ".git");

    @Test
    void every_relative_link_leads_to_a_file() {
        List<Path> documents = documents();
        assertThat(documents).contains(ROOT.resolve("ARCHITECTURE.md"), ROOT.resolve("docs/server.md"));

        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path document : documents) {
            Matcher link = LINK.matcher(CODE.matcher(text(document)).replaceAll(""));
            while (link.find()) {
                String to = link.group(1);
                if (to.contains(":")) {
                    continue;
                }
                links++;
                if (!Files.exists(document.resolveSibling(to))) {
                    broken.add("%s leads to %s".formatted(ROOT.relativize(document), to));
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(100);
    }

    private static List<Path> documents() {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().endsWith(".md"))
                    .filter(LinksTest::isOurs)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (LEFT_OUT.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
