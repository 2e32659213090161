package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dateline.core.json.ContractJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The whole line of some sample reports, laid out, against `src/test/resources/golden/NAME/findings.json`.
///
/// These files show what the system does, right or wrong; `samples/facts.yaml` says what is right. After a change
/// that is meant, write them anew from the repository's root and review the difference like code:
///
/// ```
/// mvn -q -B -pl frontdoor -am test -Dtest=GoldenReportsTest -Dsurefire.failIfNoSpecifiedTests=false \
///     -Dgolden.update=true
/// ```
class GoldenReportsTest {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final Path FOLDER = Samples.root().resolve("frontdoor/src/test/resources/golden");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// Lines shown on each side of a difference.
    private static final int AROUND = 3;

    private static final Map<String, String> SAMPLES = new TreeMap<>(Map.ofEntries(
            Map.entry("hospital-first-report", "reports/kabul-hospital/harbour-wire.txt"),
            Map.entry("hospital-web-page", "reports/kabul-hospital/lantern-post.html"),
            Map.entry("hospital-relief-note", "reports/kabul-hospital/relief-flash-note.txt"),
            Map.entry("airport-growing-toll", "reports/kabul-airport/garrison-ledger.txt"),
            Map.entry("airport-correction", "reports/kabul-airport/civic-standard-correction.html"),
            Map.entry("bombing", "reports/world/bogota-academy.txt"),
            Map.entry("bombing-denied", "reports/world/peshawar-bazaar.txt"),
            Map.entry("air-strike", "reports/world/kunduz-hospital-strike.txt"),
            Map.entry("kidnapping", "reports/world/kankara-school.txt"),
            Map.entry("clash", "reports/wire.jsonl#galwan-clash"),
            Map.entry("foiled-plot", "reports/world/villepinte-communique.txt"),
            Map.entry("capitals-wire", "reports/world/jesuits-wire-1989.txt"),
            Map.entry("town-retaken", "reports/world/mocimboa-retaken.txt"),
            Map.entry("warning", "reports/world/pentagon-warning.txt"),
            Map.entry("hunger", "reports/world/hunger-note.txt"),
            Map.entry("help-refused", "reports/world/daesh-offer-refused.txt"),
            Map.entry("earthquake", "reports/off-topic/paktika-earthquake.txt"),
            Map.entry("football", "reports/off-topic/derby-report.html"),
            Map.entry("trial", "reports/off-topic/christchurch-sentence.txt")));

    static List<String> names() {
        return List.copyOf(SAMPLES.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_report_is_coded_as_before(String name) throws IOException {
        String sample = SAMPLES.getOrDefault(name, "");
        String coded = laidOut(ContractJson.line(Samples.DATELINE.read(Samples.report(sample)), false, false));
        Path golden = FOLDER.resolve(name).resolve("findings.json");
        if (UPDATE) {
            Files.createDirectories(FOLDER.resolve(name));
            Files.writeString(golden, coded);
        }
        assertThat(golden).as("write it with -Dgolden.update=true").exists();
        String before = Files.readString(golden, StandardCharsets.UTF_8).replace("\r\n", "\n");
        if (!before.equals(coded)) {
            fail("%s is coded in another way than %s says (- before, + now):%n%s"
                    .formatted(
                            sample,
                            golden,
                            difference(before.lines().toList(), coded.lines().toList())));
        }
    }

    @Test
    void no_golden_file_is_left_over() throws IOException {
        assumeThat(UPDATE).as("files are being written").isFalse();
        try (Stream<Path> folders = Files.list(FOLDER)) {
            assertThat(folders.map(folder -> FOLDER.relativize(folder).toString()))
                    .containsExactlyInAnyOrderElementsOf(SAMPLES.keySet());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'a b c d e f g h', 'a b c d X f g h', '  b\n  c\n  d\n- e\n+ X\n  f\n  g\n  h'",
        "'a b', 'a b c', '  a\n  b\n+ c'",
        "'a b c', 'b c', '- a\n  b\n  c'"
    })
    void a_difference_shows_what_is_around_it(String before, String now, String shown) {
        assertThat(difference(List.of(before.split(" ")), List.of(now.split(" "))))
                .isEqualTo(shown);
    }

    private static String laidOut(String line) {
        return JSON.writeValueAsString(JSON.readTree(line)).replace("\r\n", "\n") + "\n";
    }

    // ---------------------------------------------------------------- difference of lines

    /// Lines that are gone (-) and new (+), with some around them; "…" where equal lines are left out.
    private static String difference(List<String> before, List<String> now) {
        int[][] common = common(before, now);
        StringBuilder all = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < now.size()) {
            if (i < before.size() && j < now.size() && before.get(i).equals(now.get(j))) {
                all.append("  ").append(before.get(i++)).append('\n');
                j++;
            } else if (j == now.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                all.append("- ").append(before.get(i++)).append('\n');
            } else {
                all.append("+ ").append(now.get(j++)).append('\n');
            }
        }
        List<String> lines = all.toString().lines().toList();
        StringBuilder shown = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            List<String> near = lines.subList(Math.max(0, at - AROUND), Math.min(lines.size(), at + AROUND + 1));
            boolean last = shown.isEmpty() || shown.toString().endsWith("…\n");
            if (near.stream().anyMatch(line -> !line.startsWith("  "))) {
                shown.append(lines.get(at)).append('\n');
            } else if (!last) {
                shown.append("…\n");
            }
        }
        return shown.toString().stripTrailing();
    }

    /// Length of the longest common run of lines, gaps allowed, from each pair of places on.
    private static int[][] common(List<String> before, List<String> now) {
        int[][] common = new int[before.size() + 1][now.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
