package dev.dateline.reading.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How to open what the user names.
///
/// @param columns for CSV: which column holds what; columns of the usual names are found without
/// @param published for reports that carry no date
/// @param folder against which relative paths are meant; they stay in ids as they are given
public record IntakeOptions(Format format, Map<Column, String> columns, Optional<LocalDate> published, Path folder) {
    /// What a column of a CSV file can hold.
    public enum Column {
        TEXT("text body content article story notes description"),
        DATE("date published published_at publication_date pubdate day"),
        TITLE("title headline"),
        SOURCE("source outlet publisher"),
        ID("id"),
        URL("url link");

        private final String usualNames;

        Column(String usualNames) {
            this.usualNames = usualNames;
        }

        List<String> usualNames() {
            return List.of(usualNames.split(" "));
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public IntakeOptions {
        Map<Column, String> copy = new EnumMap<>(Column.class);
        copy.putAll(columns);
        columns = Collections.unmodifiableMap(copy);
    }

    /// Formats found by themselves, columns by their usual names, no date for reports without one.
    public static IntakeOptions defaults() {
        return new IntakeOptions(Format.AUTO, Map.of(), Optional.empty(), Path.of(""));
    }

    public IntakeOptions withFormat(Format given) {
        return new IntakeOptions(given, columns, published, folder);
    }

    public IntakeOptions withPublished(LocalDate day) {
        return new IntakeOptions(format, columns, Optional.of(day), folder);
    }

    public IntakeOptions withFolder(Path base) {
        return new IntakeOptions(format, columns, published, base);
    }

    /// Adds a mapping written as `text=COLUMN,date=COLUMN,…`.
    ///
    /// @throws IllegalArgumentException when a part is no `FIELD=COLUMN` or its field is unknown
    public IntakeOptions withColumns(String mapping) {
        Map<Column, String> all = new EnumMap<>(Column.class);
        all.putAll(columns);
        for (String part : mapping.split(",")) {
            int equals = part.indexOf('=');
            if (equals <= 0 || equals == part.length() - 1) {
                throw new IllegalArgumentException(
                        "'%s' is no FIELD=COLUMN; write for example text=Notes,date=Day".formatted(part));
            }
            all.put(
                    column(part.substring(0, equals).strip()),
                    part.substring(equals + 1).strip());
        }
        return new IntakeOptions(format, all, published, folder);
    }

    private static Column column(String code) {
        for (Column column : Column.values()) {
            if (column.code().equals(code.toLowerCase(Locale.ROOT))
                    || (code.equalsIgnoreCase("published") && column == Column.DATE)
                    || (code.equalsIgnoreCase("outlet") && column == Column.SOURCE)) {
                return column;
            }
        }
        throw new IllegalArgumentException(
                "there is no field '%s' to map a column to; fields: text, date, title, source, id, url"
                        .formatted(code));
    }
}
