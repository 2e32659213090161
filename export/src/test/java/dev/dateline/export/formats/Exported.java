package dev.dateline.export.formats;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.Exporters;
import dev.dateline.export.spi.Loss;
import dev.dateline.export.spi.Sidecars;
import dev.dateline.export.spi.Support;
import dev.dateline.export.spi.Terms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What one export wrote, and what it said beside the file.
///
/// @param losses "incident code"
/// @param cells of rows, with what they rest on
record Exported(ByteArrayOutputStream out, List<String> losses, Map<String, String> rules, List<Cell> cells) {
    record Cell(long row, String column, String value, List<Support> supports) {}

    static Exported as(String format, Incident... incidents) {
        return as(format, Optional.empty(), incidents);
    }

    static Exported as(String format, Optional<EstimateRule> rule, Incident... incidents) {
        List<String> losses = new ArrayList<>();
        Map<String, String> rules = new LinkedHashMap<>();
        List<Cell> cells = new ArrayList<>();
        Sidecars sidecars = new Sidecars() {
            @Override
            public void rule(String name, String value) {
                rules.putIfAbsent(name, value);
            }

            @Override
            public void cell(Incident incident, long row, String column, String value, List<Support> supports) {
                cells.add(new Cell(row, column, value, supports));
            }

            @Override
            public void loss(Incident incident, Loss loss, String detail) {
                losses.add(incident.id() + " " + loss.code());
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terms usual = Terms.usual().with(sidecars);
        try {
            Exporters.named(format)
                    .export(Stream.of(incidents), out, rule.map(usual::with).orElse(usual));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Exported(out, losses, rules, cells);
    }

    String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    List<NamedCsvRecord> rows() {
        return CsvReader.builder().ofNamedCsvRecord(text()).stream().toList();
    }

    NamedCsvRecord row() {
        List<NamedCsvRecord> rows = rows();
        if (rows.size() != 1) {
            throw new AssertionError("one row expected, got " + rows.size() + "; " + losses);
        }
        return rows.getFirst();
    }

    /// @param expected a line a column: its name and its value; empty cells by their name alone
    static void assertRow(NamedCsvRecord row, String expected) {
        for (String line : expected.strip().lines().toList()) {
            String[] parts = line.strip().split(" ", 2);
            assertThat(row.getField(parts[0])).as(parts[0]).isEqualTo(parts.length > 1 ? parts[1] : "");
        }
    }
}
