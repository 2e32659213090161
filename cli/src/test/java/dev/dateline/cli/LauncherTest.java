package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the launcher script itself, with JDKs and a Maven that only say how they were called.
class LauncherTest {
    private static final Path LAUNCHER = Path.of(System.getProperty("dateline.root", ".."), "dateline");

    @TempDir
    private Path folder;

    private Path project;
    private Path launcher;

    private record Ran(int exitCode, String out, String err) {}

    @BeforeEach
    void aProjectWithADistribution() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        project = Files.createDirectories(folder.resolve("a project"));
        launcher = project.resolve("dateline");
        Files.copy(LAUNCHER, launcher, StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(project.resolve("cli/src/main"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        distribution(project.resolve("cli/target/dist"));
    }

    private static void distribution(Path dist) throws IOException {
        Files.createDirectories(dist.resolve("lib"));
        Files.writeString(dist.resolve("lib/dateline-cli.jar"), "");
        Files.writeString(dist.resolve(".built"), "");
    }

    private Path aJdk(String name, String version) throws IOException {
        Path home = folder.resolve("jdks").resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(
                home.resolve("bin/java"),
                "echo \"" + name + "\"; for word in \"$@\"; do echo \"[$word]\"; done; exit 7");
        return home;
    }

    private static void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Ran run(Path command, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("DATELINE_JAVA_FOLDERS", "");
        builder.environment().putAll(environment);
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ran(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void runs_the_distribution_with_the_jdk_it_is_pointed_at() throws Exception {
        Ran ran = run(launcher, Map.of("DATELINE_JAVA", aJdk("chosen", "25.0.1").toString()), "read", "a b", "--to");
        assertThat(ran.out()).startsWith("chosen\n").contains("[dev.dateline.cli.Main]\n[read]\n[a b]\n[--to]\n");
        assertThat(ran.out())
                .contains("[-Ddateline.dist=" + project.toRealPath().resolve("cli/target/dist") + "]");
        assertThat(ran.exitCode()).as("the exit code of the command").isEqualTo(7);
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void finds_its_folder_through_symbolic_links() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("a project/dateline"));
        Files.createDirectories(folder.resolve("links"));
        Path second = Files.createSymbolicLink(folder.resolve("links/second"), first);
        Ran ran = run(second, Map.of("JAVA_HOME", aJdk("home", "26").toString()));
        assertThat(ran.out()).contains("a project/cli/target/dist/lib/dateline-cli.jar");
    }

    @Test
    void takes_the_first_jdk_that_is_new_enough() throws Exception {
        Map<String, String> environment = new TreeMap<>();
        environment.put("JAVA_HOME", aJdk("old", "17.0.15").toString());
        environment.put("DATELINE_JAVA_FOLDERS", aJdk("older", "1.8.0_402") + " " + aJdk("new", "25"));
        assertThat(run(launcher, environment).out()).startsWith("new\n");
    }

    @Test
    void finds_the_jdk_behind_java_on_the_path() throws Exception {
        Path jdk = aJdk("onpath", "25.0.2");
        Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("bin/java"), jdk.resolve("bin/java"));
        assertThat(run(launcher, Map.of()).out()).startsWith("onpath\n");
    }

    @Test
    void says_what_is_needed_when_no_java_is_new_enough() throws Exception {
        Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("bin/java"), aJdk("old", "17").resolve("bin/java"));
        Ran ran = run(launcher, Map.of());
        assertThat(ran.exitCode()).isEqualTo(Exit.UNAVAILABLE);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("needs Java 25 or newer", "DATELINE_JAVA");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void does_not_silently_take_another_jdk_than_the_one_it_is_pointed_at() throws Exception {
        Map<String, String> environment = Map.of(
                "DATELINE_JAVA", aJdk("old", "21.0.4").toString(),
                "JAVA_HOME", aJdk("new", "25").toString());
        Ran ran = run(launcher, environment);
        assertThat(ran.exitCode()).isEqualTo(Exit.UNAVAILABLE);
        assertThat(ran.err()).contains("is no JDK 25 or newer");
    }

    @Test
    void builds_when_there_is_no_distribution() throws Exception {
        Files.delete(project.resolve("cli/target/dist/.built"));
        script(
                folder.resolve("bin/mvn"),
                "echo \"$JAVA_HOME $*\" >> \"" + folder + "/mvn.log\"; touch cli/target/dist/.built");
        Path jdk = aJdk("jdk", "25");
        Ran ran = run(launcher, Map.of("JAVA_HOME", jdk.toString()), "x");
        assertThat(ran.err()).isEqualTo("dateline: building (once, a minute or two)\n");
        assertThat(ran.out()).contains("[x]");
        assertThat(Files.readString(folder.resolve("mvn.log"))).startsWith(jdk + " -q -B");
        assertThat(project.resolve("cli/target/.building")).doesNotExist();
        assertThat(run(launcher, Map.of("JAVA_HOME", jdk.toString())).err()).isEmpty();
    }

    @Test
    void builds_again_when_a_source_is_newer() throws Exception {
        script(folder.resolve("bin/mvn"), "touch cli/target/dist/.built");
        Path source = project.resolve("cli/src/main/New.java");
        Files.writeString(source, "");
        Path built = project.resolve("cli/target/dist/.built");
        Files.setLastModifiedTime(
                built,
                java.nio.file.attribute.FileTime.fromMillis(
                        Files.getLastModifiedTime(source).toMillis() - 5000));
        Ran ran = run(launcher, Map.of("JAVA_HOME", aJdk("jdk", "25").toString()));
        assertThat(ran.err()).contains("building");
    }

    @Test
    void builds_once_for_two_starts_at_the_same_time() throws Exception {
        Files.delete(project.resolve("cli/target/dist/.built"));
        script(
                folder.resolve("bin/mvn"),
                "echo built >> \"" + folder + "/mvn.log\"; sleep 1; touch cli/target/dist/.built");
        Map<String, String> environment = Map.of("JAVA_HOME", aJdk("jdk", "25").toString());
        List<Thread> starts = new ArrayList<>();
        List<Ran> results = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 3; i++) {
            starts.add(Thread.ofPlatform().start(() -> {
                try {
                    results.add(run(launcher, environment));
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread start : starts) {
            start.join();
        }
        assertThat(results).hasSize(3).allSatisfy(ran -> assertThat(ran.out()).startsWith("jdk\n"));
        assertThat(Files.readAllLines(folder.resolve("mvn.log"))).containsExactly("built");
    }

    @Test
    void takes_over_the_lock_of_a_build_that_was_killed() throws Exception {
        Files.delete(project.resolve("cli/target/dist/.built"));
        Files.createDirectories(project.resolve("cli/target/.building"));
        Files.writeString(project.resolve("cli/target/.building/pid"), "99999999\n");
        script(folder.resolve("bin/mvn"), "touch cli/target/dist/.built");
        Ran ran = run(launcher, Map.of("JAVA_HOME", aJdk("jdk", "25").toString()));
        assertThat(ran.out()).startsWith("jdk\n");
    }

    @Test
    void shows_the_first_errors_of_a_failing_build() throws Exception {
        Files.delete(project.resolve("cli/target/dist/.built"));
        script(folder.resolve("bin/mvn"), "echo '[ERROR] no such thing'; exit 1");
        Ran ran = run(launcher, Map.of("JAVA_HOME", aJdk("jdk", "25").toString()));
        assertThat(ran.exitCode()).isEqualTo(Exit.INTERNAL_ERROR);
        assertThat(ran.err()).contains("[ERROR] no such thing", "the build failed", "build.log");
        assertThat(ran.out()).isEmpty();
        assertThat(project.resolve("cli/target/.building")).doesNotExist();
    }

    @Test
    void runs_an_installation_without_sources() throws Exception {
        Path installed = Files.createDirectories(folder.resolve("installed"));
        Files.copy(LAUNCHER, installed.resolve("dateline"), StandardCopyOption.COPY_ATTRIBUTES);
        distribution(installed);
        Ran ran = run(
                installed.resolve("dateline"),
                Map.of("JAVA_HOME", aJdk("jdk", "25").toString()));
        assertThat(ran.out()).contains("installed/lib/dateline-cli.jar");
    }
}
