package dev.dateline.coding.need;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.finding.Warning;
import java.util.List;

/// Reads who warns of what, and by when.
public final class WarningReader {
    private WarningReader() {}

    public static List<Warning> read(Context context, Speeches speeches) {
        return List.of();
    }
}
