package dev.dateline.coding.need;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.finding.Indicator;
import java.util.List;

/// Reads what a report says of need.
public final class IndicatorReader {
    private IndicatorReader() {}

    public static List<Indicator> read(Context context, Speeches speeches) {
        return List.of();
    }
}
