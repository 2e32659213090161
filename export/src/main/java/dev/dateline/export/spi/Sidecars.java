package dev.dateline.export.spi;

import dev.dateline.core.incident.Incident;
import java.io.IOException;
import java.util.List;

/// What an exporter says of its work beside the file: the rules it followed, what the format could not express,
/// and what each cell rests on.
public interface Sidecars {
    /// Nothing is written.
    Sidecars NONE = new Sidecars() {
        @Override
        public void rule(String name, String value) {}

        @Override
        public void cell(Incident incident, long row, String column, String value, List<Support> supports) {}

        @Override
        public void loss(Incident incident, Loss loss, String detail) {}
    };

    /// A rule that the whole file follows. The first value given for a name holds.
    void rule(String name, String value) throws IOException;

    /// A cell with what it rests on.
    ///
    /// @param row number of the row, or record, in the file, from 1, the header not counted
    /// @param supports at least one
    void cell(Incident incident, long row, String column, String value, List<Support> supports) throws IOException;

    /// Something of an incident that the format could not express.
    ///
    /// @param detail what it was; empty when the loss says it all
    void loss(Incident incident, Loss loss, String detail) throws IOException;
}
