package dev.dateline.export.codes;

import java.util.Optional;

/// Names, numbers and regions of countries in the field's formats, by ISO 3166-1 alpha-2 code.
public final class Countries {
    private static final CodeTable TABLE = CodeTable.beside(Countries.class, "countries.csv");

    private Countries() {}

    /// ISO 3166-1 alpha-3.
    public static Optional<String> iso3(String country) {
        return TABLE.find(country, "iso3");
    }

    /// ISO 3166-1 number.
    public static Optional<String> isoNumber(String country) {
        return TABLE.find(country, "iso_number");
    }

    /// The usual English name; the code itself where it is none of ISO 3166-1.
    public static String name(String country) {
        return TABLE.find(country, "name").orElse(country);
    }

    public static CodeTable table() {
        return TABLE;
    }
}
