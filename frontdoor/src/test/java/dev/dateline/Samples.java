package dev.dateline;

import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.reading.intake.Incoming;
import dev.dateline.reading.intake.Intake;
import dev.dateline.reading.intake.IntakeOptions;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The repository's sample reports, and one front door that all tests share.
final class Samples {
    static final Dateline DATELINE = Dateline.standard(Layers.AUTO);

    private static final String WIRE = "reports/wire.jsonl#";
    private static final Map<String, Report> REPORTS = open();

    private Samples() {}

    /// Root of the repository.
    static Path root() {
        String given = System.getProperty("dateline.root", "");
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("samples/facts.yaml"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException("the samples are not found; run the tests inside the repository");
        }
        return here;
    }

    /// All sample reports by their name in `facts.yaml`, which is also their id: the same on every machine.
    static Map<String, Report> reports() {
        return REPORTS;
    }

    static Report report(String name) {
        Report report = REPORTS.get(name);
        if (report == null) {
            throw new IllegalArgumentException(
                    "there is no sample '%s'; there are %s".formatted(name, REPORTS.keySet()));
        }
        return report;
    }

    /// The findings of a report that can be coded.
    static CodedReport code(Report report) {
        return switch (DATELINE.read(report)) {
            case Outcome.Coded(CodedReport coded) -> coded;
            case Outcome.Skipped skipped ->
                throw new AssertionError("%s was not coded: %s".formatted(report.id(), skipped));
        };
    }

    private static Map<String, Report> open() {
        Path folder = root().resolve("samples");
        try (Stream<Incoming> incoming = new Intake()
                .open(
                        List.of(folder.resolve("reports").toString()),
                        IntakeOptions.defaults(),
                        InputStream.nullInputStream())) {
            return incoming.map(one -> switch (one) {
                        case Incoming.Arrived(Report report, List<String> ignored) ->
                            renamed(report, name(folder, report.id()));
                        case Incoming.Rejected rejected -> throw new AssertionError(rejected.detail());
                    })
                    .collect(Collectors.toMap(
                            Report::id,
                            Function.identity(),
                            (a, b) -> {
                                throw new AssertionError("two samples are called " + a.id());
                            },
                            LinkedHashMap::new));
        }
    }

    private static String name(Path folder, String id) {
        return Files.exists(Path.of(id))
                ? folder.relativize(Path.of(id)).toString().replace('\\', '/')
                : WIRE + id;
    }

    private static Report renamed(Report report, String id) {
        return report.withId(id);
    }
}
