package dev.dateline.documents;

import dev.dateline.core.Outcome.Reason;
import dev.dateline.documents.extraction.Extractor;
import dev.dateline.documents.extraction.Limits;
import dev.dateline.documents.extraction.Wire;
import dev.dateline.reading.spi.DocumentReader;
import dev.dateline.reading.spi.DocumentText;
import dev.dateline.reading.spi.DocumentType;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// Has documents read by a process of its own, which is started with the first document and again after one
/// that brought it down. Not thread-safe.
public final class SeparateDocumentReader implements DocumentReader {
    /// What a Java process ends with that has run out of memory.
    private static final int OUT_OF_MEMORY = 3;
    private static final int NO_CODE = -1;
    private static final String LIBRARIES = "documents";

    private final Limits limits;
    private Optional<Running> running = Optional.empty();

    /// The process at hand and the way to and from it.
    ///
    /// @param scratch where it may lay files aside
    private record Running(Process process, Path scratch, DataOutputStream to, DataInputStream from) {
        static Running start(Path scratch, List<String> command) throws IOException {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Running(
                    process,
                    scratch,
                    new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                    new DataInputStream(new BufferedInputStream(process.getInputStream())));
        }

        void end() {
            process.destroyForcibly();
            try {
                // while it lives it may still write
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            try (Stream<Path> files = Files.walk(scratch)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | UncheckedIOException left) {
                // it lies in the folder for temporary files
            }
        }
    }

    public SeparateDocumentReader() {
        this(Limits.STANDARD);
    }

    SeparateDocumentReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public DocumentText read(DocumentType type, byte[] document) {
        Running reader;
        try {
            if (running.isEmpty() || !running.get().process().isAlive()) {
                close();
                Path scratch = Files.createTempDirectory("dateline-documents-");
                running = Optional.of(Running.start(scratch, command(scratch)));
            }
            reader = running.get();
        } catch (IOException e) {
            return new DocumentText.Refused(
                    Reason.NOT_READABLE,
                    "the process that reads documents does not start: %s".formatted(e.getMessage()));
        }
        AtomicBoolean isLate = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> endWhenLate(reader.process(), isLate));
        try {
            Wire.ask(reader.to(), type, document);
            return Wire.answer(reader.from());
        } catch (IOException ended) {
            return fallen(reader.process(), isLate.get());
        } finally {
            watch.interrupt();
        }
    }

    private void endWhenLate(Process reader, AtomicBoolean isLate) {
        try {
            Thread.sleep(limits.time());
            isLate.set(true);
            reader.destroyForcibly();
        } catch (InterruptedException answeredInTime) {
            // nothing to end
        }
    }

    /// Why there is no answer: the process was ended, ended by itself, or answers nonsense.
    private DocumentText fallen(Process reader, boolean isLate) {
        int code = NO_CODE;
        try {
            code = reader.waitFor(1, TimeUnit.SECONDS) ? reader.exitValue() : NO_CODE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        if (isLate) {
            return new DocumentText.Refused(
                    Reason.TOO_LONG,
                    "takes longer than %d s to read; it is not read"
                            .formatted(limits.time().toSeconds()));
        }
        return code == OUT_OF_MEMORY
                ? new DocumentText.Refused(
                        Reason.TOO_LONG,
                        "takes more than %d MB of memory to read; it is not read".formatted(limits.heapMb()))
                : new DocumentText.Refused(
                        Reason.BROKEN, "brought down the process that reads documents; it is not read");
    }

    private List<String> command(Path scratch) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMb() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                // no entity, style sheet or schema is fetched, whatever a parser thinks
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-cp",
                classPath(),
                Extractor.class.getName()));
        command.addAll(limits.toArguments());
        return command;
    }

    /// In a distribution the libraries that read documents lie in a folder apart: a Java start opens every jar of its
    /// class path, also those that it does not need.
    private static String classPath() {
        String own = System.getProperty("java.class.path");
        CodeSource source = SeparateDocumentReader.class.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getProtocol().equals("file")) {
            return own;
        }
        Path apart = Path.of(URI.create(source.getLocation().toString())).resolveSibling(LIBRARIES);
        return Files.isDirectory(apart) ? apart.resolve("*") + File.pathSeparator + own : own;
    }

    @Override
    public void close() {
        running.ifPresent(Running::end);
        running = Optional.empty();
    }
}
