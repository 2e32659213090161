package dev.dateline.core.incident;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;

/// Says which accounts tell of one happening.
public interface AccountMatcher {
    /// Changes when the same accounts could be matched in another way, so that a store knows when to match
    /// anew.
    String version();

    /// All that matching needs to know of an account, compact; it can be kept and read by the same version.
    byte[] profile(Account account);

    /// What is known of no accounts yet.
    Groups groups();

    /// Two accounts that may tell of one happening, with the odds.
    ///
    /// @param account the smaller id
    /// @param probability 0 to 1 that both tell of one happening
    record Link(String account, String other, double probability) {}

    /// Accounts in groups, one group a happening. Which accounts stand together depends on the accounts and the
    /// decisions that it was told, not on their order. Not thread-safe.
    interface Groups {
        /// Adds accounts, each by its profile.
        void add(Collection<Profiled> accounts);

        /// Adds accounts whose groups are known already, each once: they change when something touches them.
        void know(Collection<Profiled> accounts);

        /// Takes accounts out, as if they had never been added.
        void remove(Collection<String> accounts);

        /// Reviewers' decisions, which win; replaces those told before.
        void decide(Collection<Decision.Content> decisions);

        /// The groups that may have changed since this was last asked, complete. What was a group before and
        /// shares an account with one of them is replaced by them.
        List<NavigableSet<String>> changed();

        /// Links of those accounts, to whichever others, that a reviewer should look at: they were nearly joined,
        /// or nearly not.
        List<Link> doubtful(Set<String> accounts);

        /// Why two accounts are held for the same happening or not, one line each.
        List<String> explain(String account, String other);
    }

    /// @param id of the account
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Profiled(String id, byte[] profile) {}
}
