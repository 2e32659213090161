package dev.dateline.server;

import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.masking.Masker;
import dev.dateline.store.ContentHash;
import dev.dateline.store.IncidentStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return reports(List.of(hash)).stream().findFirst();
    }

    /// The same for many at once; what is not stored is left out.
    List<Shown> reports(List<ContentHash> hashes) {
        List<Incident> incidents = store.incidents(store.incidentsToldBy(hashes));
        Map<String, List<Incident>> toldBy = new HashMap<>();
        Map<String, CodedReport> coded = new HashMap<>();
        for (Incident incident : incidents) {
            for (Account account : incident.accounts()) {
                coded.put(account.report(), account.coded());
            }
            incident.accounts().stream()
                    .map(Account::report)
                    .distinct()
                    .forEach(report -> toldBy.computeIfAbsent(report, any -> new ArrayList<>())
                            .add(incident));
        }
        return hashes.stream()
                .flatMap(hash -> Optional.ofNullable(coded.get(hash.hex())).or(() -> store.coded(hash)).stream()
                        .map(report -> shown(hash, report, toldBy.getOrDefault(hash.hex(), List.of()))))
                .toList();
    }

    private Shown shown(ContentHash hash, CodedReport coded, List<Incident> incidents) {
        List<String> ids = incidents.stream().map(Incident::id).toList();
        return new Shown(hash, unmasked ? coded : masker(coded, incidents).mask(coded), ids);
    }

    private static Masker masker(CodedReport coded, List<Incident> incidents) {
        List<Account> together = incidents.stream()
                .flatMap(incident -> incident.accounts().stream())
                .toList();
        return together.isEmpty()
                ? Masker.forReport(coded)
                : Masker.forIncident(Incident.of("all", together, List.of()));
    }
}
