package dev.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The corpus keeps its own promises: format, size, near-misses, styles, a test part of its own.
class CorpusTest {
    private static final Path CORPUS = Path.of("corpus");

    @Test
    void every_dispatch_follows_the_format() throws IOException {
        assertThat(CorpusReader.read(CORPUS.resolve("train"))).hasSizeGreaterThanOrEqualTo(380);
        assertThat(CorpusReader.read(CORPUS.resolve("test"))).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void a_quarter_and_more_of_it_are_near_misses_and_all_styles_and_types_occur() throws IOException {
        List<Dispatch> all = all();
        long nearMisses = all.stream().filter(d -> d.nearMiss().isPresent()).count();
        assertThat((double) nearMisses / all.size()).isGreaterThan(0.25);
        assertThat(all.stream().map(Dispatch::style).collect(Collectors.toSet()))
                .hasSize(8);
        assertThat(all.stream()
                        .flatMap(dispatch -> dispatch.incidents().stream())
                        .map(Dispatch.Incident::type)
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(21);
    }

    @Test
    void no_dispatch_stands_in_both_parts() throws IOException {
        Set<String> ids = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (Dispatch dispatch : all()) {
            assertThat(ids.add(dispatch.id())).as(dispatch.id()).isTrue();
            assertThat(texts.add(dispatch.text())).as(dispatch.id()).isTrue();
        }
    }

    private static List<Dispatch> all() throws IOException {
        List<Dispatch> all = new ArrayList<>(CorpusReader.read(CORPUS.resolve("train")));
        all.addAll(CorpusReader.read(CORPUS.resolve("test")));
        return all;
    }
}
