package dev.dateline.cli;

import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.masking.Coarsener;
import dev.dateline.export.masking.Masker;
import java.util.Optional;

/// What leaves an export untold.
///
/// @param unmasked names of private persons are told
/// @param finest the finest division that places are told by; empty for all
record Protection(boolean unmasked, Optional<Coarsener.Level> finest) {
    /// The incident as it may be shown.
    Incident of(Incident incident) {
        Masker names = unmasked ? Masker.none() : Masker.forIncident(incident);
        return finest.map(level -> names.with(Coarsener.forReports(
                        incident.accounts().stream()
                                .map(Account::coded)
                                .distinct()
                                .toList(),
                        level)))
                .orElse(names)
                .mask(incident);
    }
}
