package dev.dateline.core.incident;

import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.finding.Weapon;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One happening, with all accounts of it merged: what it was, when and where, who did what to whom, and the
/// ledger of what each report said. A pure function of accounts and decisions; the order in which they are
/// given does not matter.
///
/// How values are merged: docs/merging.md. Immutable.
public final class Incident {
    private final String id;
    private final List<Account> accounts;
    private final List<Decision> decisions;
    /// Made when it is first asked for: much that is done with incidents looks at their accounts alone.
    private volatile @Nullable Merged merged;

    /// What the accounts come to together.
    private record Merged(
            Ledger ledger,
            Account lead,
            Sourced<EventType> type,
            List<Sourced<EventType>> also,
            Optional<Sourced<EventDate>> date,
            Optional<Sourced<EventPlace>> place,
            List<Sourced<Doer>> doers,
            List<Sourced<Target>> targets,
            List<Sourced<Victim>> victims,
            List<Sourced<Weapon>> weapons) {
        static Merged of(List<Account> accounts, List<Decision> decisions) {
            Merging merging = new Merging(accounts, decisions);
            Sourced<EventType> type = merging.type();
            return new Merged(
                    merging.ledger(),
                    merging.lead(),
                    type,
                    merging.also(type.value()),
                    merging.date(),
                    merging.place(),
                    merging.doers(),
                    merging.targets(),
                    merging.victims(),
                    merging.weapons());
        }
    }

    private Incident(String id, List<Account> accounts, List<Decision> decisions) {
        this.id = id;
        this.accounts = accounts.stream().sorted(Account.BY_PUBLICATION).toList();
        this.decisions = List.copyOf(decisions);
    }

    private Merged merged() {
        Merged known = merged;
        if (known == null) {
            known = Merged.of(accounts, decisions);
            merged = known;
        }
        return known;
    }

    /// @param accounts at least one
    /// @param decisions those that reviewers took about values of this incident, in order
    public static Incident of(String id, List<Account> accounts, List<Decision> decisions) {
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("incident %s has no accounts".formatted(id));
        }
        return new Incident(id, accounts, decisions);
    }

    /// An incident of which one report tells.
    public static Incident of(Account account) {
        return of(account.id(), List.of(account), List.of());
    }

    /// As it was known at the end of that day: from reports published, and decisions taken, by then. Reports
    /// without a day of publication are left out.
    ///
    /// @return empty when no report had told of it
    public Optional<Incident> asOf(LocalDate day) {
        List<Account> known = accounts.stream()
                .filter(account ->
                        account.published().filter(told -> !told.isAfter(day)).isPresent())
                .toList();
        List<Decision> taken = decisions.stream()
                .filter(decision -> !decision.day().isAfter(day))
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Incident(id, known, taken));
    }

    /// The same incident of changed accounts, such as masked ones.
    public Incident map(UnaryOperator<Account> change) {
        return new Incident(id, accounts.stream().map(change).toList(), decisions);
    }

    public String id() {
        return id;
    }

    /// In order of publication.
    public List<Account> accounts() {
        return accounts;
    }

    public List<Decision> decisions() {
        return decisions;
    }

    public Ledger ledger() {
        return merged().ledger();
    }

    /// The account that tells most of it.
    public Account lead() {
        return merged().lead();
    }

    public Account account(String account) {
        return accounts.stream()
                .filter(one -> one.id().equals(account))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("incident %s has no account %s".formatted(id, account)));
    }

    public Sourced<EventType> type() {
        return merged().type();
    }

    /// Further acts, the most frequently told first.
    public List<Sourced<EventType>> also() {
        return merged().also();
    }

    public Optional<Sourced<EventDate>> date() {
        return merged().date();
    }

    public Optional<Sourced<EventPlace>> place() {
        return merged().place();
    }

    /// Perpetrators of violence, actors of other happenings; those told by most first.
    public List<Sourced<Doer>> doers() {
        return merged().doers();
    }

    public List<Sourced<Target>> targets() {
        return merged().targets();
    }

    public List<Sourced<Victim>> victims() {
        return merged().victims();
    }

    public List<Sourced<Weapon>> weapons() {
        return merged().weapons();
    }

    /// The estimate of all people harmed so: the reviewer's number where there is one, else by the rule.
    ///
    /// @return empty when nothing is stated
    public Optional<Estimate> estimate(Harm harm, EstimateRule rule) {
        Optional<HeadCount> set = Merging.set(decisions, harm);
        if (set.isPresent()) {
            HeadCount count = set.get();
            return count.isStated()
                    ? Optional.of(new Estimate(Estimate.REVIEWED, count.low(), count.low(), count.high(), List.of()))
                    : Optional.empty();
        }
        return ledger().estimate(harm, Casualties.ALL, rule);
    }

    /// Low, best and high of all people harmed so.
    public Optional<Estimate> estimate(Harm harm) {
        return estimate(harm, EstimateRule.RANGE);
    }

    /// The smallest number stated.
    public OptionalInt low(Harm harm) {
        return estimate(harm).map(Estimate::low).orElse(OptionalInt.empty());
    }

    /// What stage most accounts give; of equally frequent ones the further.
    public Stage stage() {
        return Merging.stage(accounts);
    }

    /// Whether some party, or some report, denies that it happened.
    public boolean isDisputed() {
        return accounts.stream().anyMatch(account -> account.event().disputed() || account.deniesWholeOf(accounts))
                && accounts.stream().anyMatch(account -> !account.denies());
    }

    /// Whether the last word on it is that it did not happen.
    public boolean isRetracted() {
        return accounts.getLast().deniesWholeOf(accounts);
    }

    /// Whether it happened by at least one live account: neither only denied nor only feared.
    public boolean isTold() {
        return accounts.stream()
                .anyMatch(account -> !account.denies() && account.event().modality() != Modality.HYPOTHETICAL);
    }

    public boolean isReviewed() {
        return !decisions.isEmpty();
    }

    /// How many outlets tell of it, copies of one wire story counted once.
    public int voices() {
        var copies = Syndication.copies(accounts);
        return (int) accounts.stream()
                .filter(account -> !copies.contains(account))
                .map(Account::voice)
                .distinct()
                .count();
    }

    /// How sure it is that it is an incident: the surest account's confidence, 0 to 1.
    public double confidence() {
        return accounts.stream()
                .mapToDouble(account -> account.event().confidence())
                .max()
                .orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Incident that
                && id.equals(that.id)
                && accounts.equals(that.accounts)
                && decisions.equals(that.decisions);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Incident[%s, %s, %d accounts]".formatted(id, type().value().code(), accounts.size());
    }
}
