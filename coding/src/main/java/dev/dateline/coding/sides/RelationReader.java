package dev.dateline.coding.sides;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.finding.Relation;
import java.util.List;

/// Reads how actors stand to each other.
public final class RelationReader {
    public List<Relation> read(Context context, Speeches speeches) {
        return List.of();
    }
}
