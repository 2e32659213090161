package dev.dateline.server;

import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.masking.Masker;
import dev.dateline.store.ContentHash;
import dev.dateline.store.IncidentStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the store holds, as it may be shown: private persons masked, unless the server was started otherwise.
final class Holdings {
    private final IncidentStore store;
    private final boolean unmasked;

    Holdings(IncidentStore store, boolean unmasked) {
        this.store = store;
        this.unmasked = unmasked;
    }

    IncidentStore store() {
        return store;
    }

    boolean isMasked() {
        return !unmasked;
    }

    Incident shown(Incident incident) {
        return unmasked ? incident : Masker.forIncident(incident).mask(incident);
    }

    /// A report that is not stored.
    CodedReport shown(CodedReport coded) {
        return unmasked ? coded : Masker.forReport(coded).mask(coded);
    }

    /// A stored report with the incidents of which it tells.
    record Shown(ContentHash hash, CodedReport coded, List<String> incidents) {}

    /// The stored report. Whoever is private in any report of one of its incidents is masked in it too.
    Optional<Shown> report(ContentHash hash) {
        return store.coded(hash).map(coded -> {
            List<String> incidents = store.incidentsToldBy(List.of(hash));
            return new Shown(hash, unmasked ? coded : masker(coded, incidents).mask(coded), incidents);
        });
    }

    private Masker masker(CodedReport coded, List<String> incidents) {
        List<Account> together = new ArrayList<>();
        for (String id : incidents) {
            store.incident(id).ifPresent(incident -> together.addAll(incident.accounts()));
        }
        return together.isEmpty()
                ? Masker.forReport(coded)
                : Masker.forIncident(Incident.of("all", together, List.of()));
    }
}
