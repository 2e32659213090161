package dev.dateline.cli;

import dev.dateline.store.StoredIncident;
import java.util.List;

final class Exports {
    private Exports() {}

    static List<String> lines(List<StoredIncident> incidents, boolean unmasked) {
        return List.of();
    }
}
