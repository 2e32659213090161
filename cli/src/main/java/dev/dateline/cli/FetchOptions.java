package dev.dateline.cli;

import dev.dateline.fetching.Allowance;
import dev.dateline.fetching.Fetcher;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/// What may be fetched.
final class FetchOptions {
    @Option(
            names = "--allow-host",
            paramLabel = "HOST[:PORT]",
            description = "Also fetches from this host though it is in a private network, or at that port.")
    private List<String> allowed = List.of();

    private Allowance allowance() {
        try {
            return Allowance.parse(allowed);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(Exit.USAGE, "--allow-host: " + e.getMessage(), e);
        }
    }

    Fetcher fetcher() {
        return Fetcher.of(allowance());
    }

    /// The same, made when something is fetched first; wrong options are told at once.
    Supplier<Fetcher> making() {
        Allowance allowance = allowance();
        return () -> Fetcher.of(allowance);
    }
}
