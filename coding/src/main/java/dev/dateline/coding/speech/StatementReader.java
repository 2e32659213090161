package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.core.finding.Statement;
import java.util.List;

/// Makes statements of what is said.
public final class StatementReader {
    private StatementReader() {}

    public static List<Statement> read(Context context, Speeches speeches) {
        return List.of();
    }
}
