package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... args) {
        return Main.run(
                List.of(args),
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void serving_others_without_tokens_is_refused_before_the_store_is_touched() {
        Path store = folder.resolve("incidents.duckdb");
        assertThat(run("serve", "--address", "0.0.0.0", "--store", store.toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--token-file");
        assertThat(store).doesNotExist();
    }

    @Test
    void a_token_file_that_cannot_be_read_is_named() {
        assertThat(run("serve", "--token-file", folder.resolve("none").toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none cannot be read");
    }

    @Test
    void a_token_is_printed_once_and_kept_as_its_hash() throws Exception {
        Path file = folder.resolve("tokens");
        assertThat(run("token", "reviewer", "maria", "--token-file", file.toString()))
                .isEqualTo(Exit.OK);
        String token = out.toString(StandardCharsets.UTF_8).strip();
        assertThat(token).hasSizeGreaterThan(40);
        assertThat(Files.readString(file)).startsWith("reviewer maria ").doesNotContain(token);
    }

    @Test
    void a_host_to_allow_that_is_none_is_refused() {
        assertThat(run("serve", "--allow-host", "http://x/")).isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--allow-host", "is no host");
    }

    @Test
    void a_rate_is_no_less_than_nothing() {
        assertThat(run("serve", "--rate", "-1")).isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("rate must be 1 or more");
    }

    @Test
    void an_unknown_role_is_refused() {
        assertThat(run(
                        "token",
                        "king",
                        "maria",
                        "--token-file",
                        folder.resolve("tokens").toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("reader, reviewer or admin");
    }
}
