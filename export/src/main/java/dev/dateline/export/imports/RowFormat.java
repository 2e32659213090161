package dev.dateline.export.imports;

import dev.dateline.core.incident.Incident;
import java.util.List;

/// How the rows of one kind of table are read.
interface RowFormat {
    /// Columns without which a table is none of that kind.
    List<String> needs();

    /// The incident of a row. Says in the cells what is wrong; then what it returns does not count.
    Incident read(Cells cells);
}
