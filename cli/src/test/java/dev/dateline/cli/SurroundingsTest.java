package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private static Surroundings with(Map<String, String> environment, String system, boolean terminal) {
        return new Surroundings(
                Path.of(""), environment, Path.of("/home/x"), system, Optional.empty(), false, terminal, false, 80);
    }

    @Test
    void the_store_lies_in_the_users_data_folder() {
        assertThat(with(Map.of(), "Linux", false).defaultStore())
                .isEqualTo(Path.of("/home/x/.local/share/dateline/incidents.duckdb"));
        assertThat(with(Map.of("XDG_DATA_HOME", "/data"), "Linux", false).defaultStore())
                .isEqualTo(Path.of("/data/dateline/incidents.duckdb"));
        assertThat(with(Map.of(), "Mac OS X", false).defaultStore())
                .isEqualTo(Path.of("/home/x/Library/Application Support/dateline/incidents.duckdb"));
        assertThat(with(Map.of("DATELINE_STORE", "/tmp/a.duckdb", "XDG_DATA_HOME", "/data"), "Linux", false)
                        .defaultStore())
                .isEqualTo(Path.of("/tmp/a.duckdb"));
    }

    @Test
    void colours_only_a_terminal_whose_user_wants_them() {
        assertThat(with(Map.of(), "Linux", true).colours()).isTrue();
        assertThat(with(Map.of(), "Linux", false).colours()).isFalse();
        assertThat(with(Map.of("NO_COLOR", ""), "Linux", true).colours()).isFalse();
        assertThat(with(Map.of("TERM", "dumb"), "Linux", true).colours()).isFalse();
    }
}
