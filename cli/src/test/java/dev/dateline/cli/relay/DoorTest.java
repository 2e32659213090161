package dev.dateline.cli.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A door and its callers over real connections.
@SuppressWarnings("try") // a door does its work by being open
class DoorTest {
    @TempDir
    Path folder;

    private Path store;
    private final AtomicInteger runs = new AtomicInteger();

    private record Ran(OptionalInt exitCode, String out, String err) {}

    @BeforeEach
    void aStore() throws IOException {
        store = Files.writeString(folder.resolve("incidents.duckdb"), "a store");
    }

    /// What the door writes beside the store.
    private Path file() {
        return folder.resolve("incidents.duckdb.server");
    }

    private Door door(ToIntFunction<Session> runner) throws IOException {
        return Door.open(store, session -> {
            runs.incrementAndGet();
            return runner.applyAsInt(session);
        });
    }

    private static Call call(String... arguments) {
        return new Call(List.of(arguments), Path.of("/tmp"), Map.of("TERM", "dumb"), false, true, false, 97);
    }

    private Ran run(Call call, InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Caller caller = Caller.find(store).orElseThrow()) {
            OptionalInt exitCode = caller.run(call, in, out, err);
            return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    private static void say(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_command_is_handed_over_with_all_that_it_was_given() throws IOException {
        Call call = call("show", "a b", "—", "");
        CompletableFuture<Call> came = new CompletableFuture<>();
        try (Door door = door(session -> {
            came.complete(session.call());
            say(session.out(), "result é\n");
            say(session.err(), "note\n");
            return 3;
        })) {
            assertThat(run(call, InputStream.nullInputStream()))
                    .isEqualTo(new Ran(OptionalInt.of(3), "result é\n", "note\n"));
        }
        assertThat(came.join()).isEqualTo(call);
    }

    @Test
    void large_output_comes_whole() throws IOException {
        String line = "x".repeat(9_999) + "\n";
        try (Door door = door(session -> {
            say(session.out(), line.repeat(300));
            return 0;
        })) {
            assertThat(run(call("export"), InputStream.nullInputStream()).out()).isEqualTo(line.repeat(300));
        }
    }

    @Test
    void standard_input_is_read_only_when_the_command_asks_for_it() throws IOException {
        InputStream untouched = InputStream.nullInputStream();
        // Whoever reads a closed stream gets an exception.
        untouched.close();
        byte[] much = "line\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        try (Door door = door(session -> {
            if (session.call().arguments().contains("-")) {
                try {
                    say(session.out(), Integer.toString(session.in().readAllBytes().length));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return 0;
        })) {
            assertThat(run(call("incidents"), untouched).exitCode()).hasValue(0);
            assertThat(run(call("ingest", "-"), new ByteArrayInputStream(much)).out())
                    .isEqualTo("500000");
        }
    }

    @Test
    void several_commands_run_at_once() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        try (Door door = door(session -> {
            both.countDown();
            return await(both) ? 0 : 1;
        })) {
            List<CompletableFuture<Ran>> all = List.of(later(call("a")), later(call("b")));
            for (CompletableFuture<Ran> one : all) {
                assertThat(one.get(20, TimeUnit.SECONDS).exitCode()).hasValue(0);
            }
        }
    }

    private CompletableFuture<Ran> later(Call call) {
        return later(() -> run(call, InputStream.nullInputStream()));
    }

    private static CompletableFuture<OptionalInt> start(Caller caller, Call call, OutputStream err) {
        return later(() -> caller.run(call, InputStream.nullInputStream(), OutputStream.nullOutputStream(), err));
    }

    @FunctionalInterface
    private interface Waiting<T> {
        T get() throws IOException;
    }

    private static <T> CompletableFuture<T> later(Waiting<T> waiting) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return waiting.get();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Thread::startVirtualThread);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void an_interrupted_command_comes_to_its_own_end() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        try (Door door = door(session -> {
                    CountDownLatch stopped = new CountDownLatch(1);
                    session.whenStopped(stopped::countDown);
                    began.countDown();
                    boolean told = await(stopped);
                    say(session.err(), told ? "stopped: 7 stored" : "was not told");
                    return 130;
                });
                Caller caller = Caller.find(store).orElseThrow()) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            CompletableFuture<OptionalInt> exitCode = start(caller, call("ingest"), err);
            assertThat(await(began)).isTrue();
            caller.interrupt();
            assertThat(exitCode.get(20, TimeUnit.SECONDS)).hasValue(130);
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("stopped: 7 stored");
        }
    }

    @Test
    void a_caller_that_goes_stops_its_command() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        try (Door door = door(session -> {
            CountDownLatch stopped = new CountDownLatch(1);
            session.whenStopped(stopped::countDown);
            began.countDown();
            told.complete(await(stopped));
            return 0;
        })) {
            Caller caller = Caller.find(store).orElseThrow();
            var _ = start(caller, call("ingest"), OutputStream.nullOutputStream());
            assertThat(await(began)).isTrue();
            caller.close();
            assertThat(told.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void output_to_a_caller_that_has_gone_fails_as_a_pipe_does() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        CountDownLatch began = new CountDownLatch(1);
        CompletableFuture<String> failure = new CompletableFuture<>();
        try (Door door = door(session -> {
            began.countDown();
            await(gone);
            try {
                for (int i = 0; i < 10_000; i++) {
                    session.out().write(new byte[10_000]);
                }
                failure.complete("none");
            } catch (IOException e) {
                failure.complete(e.getMessage());
            }
            return 0;
        })) {
            Caller caller = Caller.find(store).orElseThrow();
            var _ = start(caller, call("export"), OutputStream.nullOutputStream());
            assertThat(await(began)).isTrue();
            caller.close();
            gone.countDown();
            assertThat(failure.get(20, TimeUnit.SECONDS)).isEqualTo("Broken pipe");
        }
    }

    @Test
    void the_file_beside_the_store_is_its_owners_alone_and_goes_with_the_door() throws IOException {
        Path file = file();
        try (Door door = door(session -> 0)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(file).doesNotExist();
        assertThat(Caller.find(store)).isEmpty();
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(store);
        }
    }

    @Test
    void a_store_is_found_by_any_name_that_leads_to_it() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.duckdb"), store);
        try (Door door = door(session -> 0)) {
            Optional<Caller> caller = Caller.find(link);
            assertThat(caller).isPresent();
            caller.get().close();
        }
    }

    @Test
    void who_does_not_know_the_secret_runs_nothing() throws IOException {
        Path file = file();
        try (Door door = door(session -> 0)) {
            String[] lines = Files.readString(file).split("\\R");
            char first = lines[1].charAt(0);
            Files.writeString(file, lines[0] + "\n" + (first == '0' ? '1' : '0') + lines[1].substring(1) + "\n");
            assertThat(Caller.find(store)).isEmpty();
            assertThat(runs).hasValue(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "c\0\0\0\1x",
                "p\0\0\0\100xxxx",
                "p\177\377\377\377",
                "\0\0\0\0\0\0\0"
            })
    void whatever_else_is_sent_to_the_port_is_answered_by_hanging_up(String sent) throws IOException {
        try (Door door = door(session -> 0);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            // The number drawn by the door, and no more.
            assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThanOrEqualTo(37);
            assertThat(runs).hasValue(0);
        }
    }

    private int port() throws IOException {
        return Integer.parseInt(Files.readAllLines(file()).getFirst());
    }

    @Test
    void only_this_machine_reaches_the_door() throws IOException {
        try (Door door = door(session -> 0)) {
            int port = port();
            // Another address of this machine than the one it listens on.
            assertThat(connects("127.0.0.1", port)).isTrue();
            assertThat(connects("127.0.0.2", port)).isFalse();
        }
    }

    private static boolean connects(String address, int port) {
        try (Socket socket = new Socket(InetAddress.ofLiteral(address), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void a_file_left_behind_by_a_killed_holder_leads_nowhere() throws IOException {
        Path file = file();
        String left;
        try (Door door = door(session -> 0)) {
            left = Files.readString(file);
        }
        Files.writeString(file, left);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(Caller.find(store)).isEmpty();
    }

    @Test
    void who_listens_at_the_port_of_a_killed_holder_learns_nothing_and_is_not_believed() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DoorFile key = DoorFile.at(stranger.getLocalPort());
            key.write(file());
            CompletableFuture<byte[]> heard = later(() -> {
                try (Socket socket = stranger.accept()) {
                    Frames frames = new Frames(socket.getInputStream(), socket.getOutputStream());
                    frames.write(Frames.Kind.PROOF, new byte[32]);
                    byte[] answer = frames.read(64).orElseThrow().bytes();
                    frames.write(Frames.Kind.PROOF, new byte[32]);
                    return answer;
                }
            });
            assertThat(Caller.find(store)).isEmpty();
            assertThat(new String(heard.get(20, TimeUnit.SECONDS), StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(key.secret(), StandardCharsets.ISO_8859_1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-rw----", "broken file"})
    void a_file_that_others_may_read_is_not_believed(String permissions) throws IOException {
        Path file = file();
        try (Door door = door(session -> 0)) {
            if (permissions.length() == 9) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            } else {
                Files.writeString(file, "no port\n");
            }
            assertThat(Caller.find(store)).isEmpty();
        }
    }

    @Test
    void a_door_that_closes_lets_a_command_come_to_its_end() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        Door door = door(session -> {
            CountDownLatch stopped = new CountDownLatch(1);
            session.whenStopped(stopped::countDown);
            began.countDown();
            return await(stopped) ? 130 : 1;
        });
        CompletableFuture<Ran> ran = later(call("ingest"));
        assertThat(await(began)).isTrue();
        door.close();
        assertThat(ran.get(20, TimeUnit.SECONDS).exitCode()).hasValue(130);
    }
}
