package dev.dateline.cli;

import dev.dateline.Dateline;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.store.Added;
import dev.dateline.store.ContentHash;
import dev.dateline.store.Delivery;
import dev.dateline.store.IncidentStore;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Codes what arrives and stores it in batches, each of which is safe on disk before the next begins.
final class Ingest {
    /// Few enough that little is lost when the machine stops, enough that writing does not slow the coding down.
    private static final int BATCH = 64;

    private final Dateline dateline;
    private final IncidentStore store;
    private final int threads;
    private final List<Delivery> batch = new ArrayList<>(BATCH);
    private int stored;
    private int recoded;
    private int held;
    private int events;
    private int skipped;

    Ingest(Dateline dateline, IncidentStore store, int threads) {
        this.dateline = dateline;
        this.store = store;
        this.threads = threads;
    }

    /// @param outcome empty when the report is stored already
    private record Coded(Optional<Outcome> outcome, List<Delivery> delivery) {}

    /// @param skips told of each report that cannot be coded
    /// @param progress told the number of reports dealt with, batch by batch
    void run(
            Iterator<Arrival> arrivals,
            Consumer<Outcome.Skipped> skips,
            Consumer<Integer> progress,
            BooleanSupplier stop) {
        new Ordered(threads)
                .run(
                        arrivals,
                        this::code,
                        coded -> {
                            if (coded.outcome().isEmpty()) {
                                held++;
                            } else if (coded.outcome().get() instanceof Outcome.Skipped why) {
                                skipped++;
                                skips.accept(why);
                            }
                            batch.addAll(coded.delivery());
                            if (batch.size() >= BATCH) {
                                write();
                            }
                            progress.accept(read());
                        },
                        stop);
        write();
        progress.accept(read());
    }

    private Coded code(Arrival arrival) {
        if (arrival instanceof Arrival.Arrived(Report report)
                && store.holds(ContentHash.of(report), dateline.versions())) {
            return new Coded(Optional.empty(), List.of());
        }
        Outcome outcome = CodingOptions.outcome(dateline, arrival);
        List<Delivery> delivery =
                outcome instanceof Outcome.Coded(CodedReport coded) && arrival instanceof Arrival.Arrived(Report report)
                        ? List.of(Delivery.of(report, coded))
                        : List.of();
        return new Coded(Optional.of(outcome), delivery);
    }

    private void write() {
        if (batch.isEmpty()) {
            return;
        }
        List<Added> all = store.addAll(List.copyOf(batch));
        for (int i = 0; i < all.size(); i++) {
            switch (all.get(i).kind()) {
                case NEW -> stored++;
                case RECODED -> recoded++;
                case HELD -> held++;
            }
            if (all.get(i).kind() != Added.Kind.HELD) {
                events += batch.get(i).coded().events().size();
            }
        }
        batch.clear();
    }

    private int read() {
        return stored + recoded + held + skipped + batch.size();
    }

    boolean hasSkipped() {
        return skipped > 0;
    }

    int exitCode() {
        return Tally.exitCode(read(), skipped);
    }

    /// "12 reports stored with 15 events, 3 known already, 1 skipped".
    String line() {
        StringBuilder line = new StringBuilder("%s stored".formatted(Tally.of(stored, "report")));
        if (recoded > 0) {
            line.append(", %d coded anew,".formatted(recoded));
        }
        line.append(" with ").append(Tally.of(events, "event"));
        if (held > 0) {
            line.append(", %d known already".formatted(held));
        }
        if (skipped > 0) {
            line.append(", %d skipped".formatted(skipped));
        }
        return line.toString();
    }
}
