package dev.dateline.export.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.export.CsvExporter;
import dev.dateline.export.Exporters;
import dev.dateline.export.acled.AcledExporter;
import dev.dateline.export.codes.CodeTable;
import dev.dateline.export.ged.GedExporter;
import dev.dateline.export.gtd.GtdExporter;
import dev.dateline.export.hxl.HapiExporter;
import dev.dateline.export.hxl.HxlExporter;
import dev.dateline.export.plover.PloverExporter;
import dev.dateline.export.spi.Loss;
import dev.dateline.export.table.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The data dictionaries under `docs/formats` have the tables of the columns as they are.
/// `-Dgolden.update=true` writes them.
class DictionaryTest {
    private static final Path DOCS = Path.of(System.getProperty("dateline.root", ".."), "docs", "formats");
    private static final String BEGIN = "<!-- table: written by a test -->\n";
    private static final String END = "<!-- end of table -->\n";

    static Stream<Map.Entry<String, String>> tables() {
        Map<String, String> tables = new TreeMap<>();
        tables.put("acled.md", columns(new AcledExporter().table()));
        tables.put("csv.md", columns(new CsvExporter().table()));
        tables.put("ged.md", columns(new GedExporter().table()));
        tables.put("gtd.md", columns(new GtdExporter().table()));
        tables.put("hapi.md", columns(HapiExporter.columns()));
        tables.put("hxl.md", hxl());
        tables.put("plover.md", plover());
        tables.put("README.md", losses());
        return tables.entrySet().stream();
    }

    private static String columns(Columns columns) {
        return columns.all().stream()
                .map(column -> "| `%s` | %s | %s |\n"
                        .formatted(column.name(), column.kind().name().toLowerCase(Locale.ROOT), column.means()))
                .collect(Collectors.joining("", "| column | kind | means |\n|---|---|---|\n", ""));
    }

    private static String hxl() {
        return CodeTable.beside(HxlExporter.class, "columns.csv").rows().stream()
                .map(row -> "| `%s` | `%s` | %s |\n"
                        .formatted(row.getField("column"), row.getField("tag"), row.getField("means")))
                .collect(Collectors.joining("", "| column | tag | means |\n|---|---|---|\n", ""));
    }

    private static String plover() {
        return CodeTable.beside(PloverExporter.class, "fields.csv").rows().stream()
                .map(row -> "| `%s` | %s |\n".formatted(row.getField("field"), row.getField("means")))
                .collect(Collectors.joining("", "| field | means |\n|---|---|\n", ""));
    }

    private static String losses() {
        return Arrays.stream(Loss.values())
                .map(loss -> "| `%s` | %s | %s |\n".formatted(loss.code(), loss.isWhole() ? "yes" : "", loss.means()))
                .collect(Collectors.joining("", "| loss | no row | means |\n|---|---|---|\n", ""));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_column_is_in_the_dictionary(Map.Entry<String, String> table) throws IOException {
        Path file = DOCS.resolve(table.getKey());
        String text = Files.readString(file);
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        assertThat(from).as(file + " has the mark of its table").isPositive();
        if (Boolean.getBoolean("golden.update")) {
            text = text.substring(0, from + BEGIN.length()) + table.getValue() + text.substring(to);
            Files.writeString(file, text);
            to = text.indexOf(END);
        }
        assertThat(text.substring(from + BEGIN.length(), to)).isEqualTo(table.getValue());
    }

    @Test
    void every_format_has_its_heading_in_the_overview() throws IOException {
        String overview = Files.readString(DOCS.resolve("README.md"));

        for (String format : Exporters.names()) {
            assertThat(overview).contains("| `%s` |".formatted(format));
        }
    }
}
