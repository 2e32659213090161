package dev.dateline.matching;

import dev.dateline.core.Article;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.AccountMatcher;
import java.util.List;
import java.util.function.Function;

/// Matches accounts by days, places, kinds of happening, actors, targets, figures and words, weighed by a
/// learned model.
///
/// How it goes: docs/matching.md; how well: README.md. Immutable and thread-safe; the groups that it makes are
/// not.
public final class IncidentMatcher implements AccountMatcher {
    /// Grows with every change of profiles, keys, features or weights.
    private static final String VERSION = "5";

    private final Profiler profiler;
    private final PairModel model;

    private IncidentMatcher(Profiler profiler, PairModel model) {
        this.profiler = profiler;
        this.model = model;
    }

    /// With the bundled model.
    ///
    /// @param parents ids of the actors of which one is part or an offshoot, by its id
    public static IncidentMatcher standard(Function<String, List<String>> parents) {
        return new IncidentMatcher(new Profiler(Words::bundled, parents), PairModel.bundled());
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public byte[] profile(Account account) {
        return profiler.account(account).toBytes();
    }

    /// What matching knows of a report that tells of no happening, so that it can be grouped by its words.
    ///
    /// @param report hash of its content, in hex
    public byte[] profile(Article article, String report) {
        return profiler.story(article, report).toBytes();
    }

    @Override
    public Groups groups() {
        return new LinkedGroups(model);
    }
}
