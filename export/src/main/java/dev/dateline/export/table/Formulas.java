package dev.dateline.export.table;

/// Keeps spreadsheets from taking text for a formula.
public final class Formulas {
    private static final String BEGINNINGS = "=+-@\t\r";

    private Formulas() {}

    /// The text with an apostrophe before it where a spreadsheet would take it for a formula.
    public static String guard(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /// The text as it was before [#guard(String)].
    public static String unguard(String text) {
        return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }
}
