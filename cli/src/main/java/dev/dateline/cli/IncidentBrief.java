package dev.dateline.cli;

import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Estimate;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.LedgerEntry;
import dev.dateline.core.incident.LedgerEntry.Standing;
import dev.dateline.core.incident.Settled;
import dev.dateline.core.incident.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An incident that several reports tell of, or that was reviewed: the merged picture, what each report said of
/// the toll and of who did it, and the reports.
///
/// @param incident masked already
/// @param whole with every figure, decision and report, not the first of them
record IncidentBrief(Incident incident, BriefLines lines, boolean whole) {
    private static final int MOST_FIGURES = 5;
    private static final int MOST_REPORTS = 4;
    private static final int MOST_SENTENCES = 2;

    void write() {
        lines.head(headline(incident), reservations(), "");
        List<Doer> doers = incident.doers().stream().map(Sourced::value).toList();
        lines.row(
                "who",
                doers.isEmpty() && incident.type().value().isViolent()
                        ? "not stated"
                        : joined(doers.stream().map(Wording::doer)),
                doers.stream().anyMatch(Wording::isUncertain));
        lines.row(
                "to whom",
                joined(Stream.concat(
                        incident.targets().stream().map(Sourced::value).map(Wording::target),
                        incident.victims().stream()
                                .map(Sourced::value)
                                .filter(victim -> victim.harm() == Harm.NONE)
                                .map(Wording::victim))),
                false);
        lines.row("with", joined(incident.weapons().stream().map(Sourced::value).map(Wording::weapon)), false);
        for (Harm harm : Harm.values()) {
            toll(harm);
        }
        claims();
        decisions();
        evidence();
        sources();
        lines.end();
    }

    static String headline(Incident incident) {
        return incident.date().map(Sourced::value).map(Wording::date).orElse("date not stated")
                + " · "
                + incident.place().map(Sourced::value).map(Wording::place).orElse("place not stated")
                + " · "
                + Stream.concat(Stream.of(incident.type()), incident.also().stream())
                        .map(type -> Wording.type(type.value()))
                        .collect(Collectors.joining(", "));
    }

    private List<String> reservations() {
        List<String> all = new ArrayList<>();
        if (incident.isRetracted()) {
            all.add("retracted");
        } else if (incident.isDisputed()) {
            all.add("disputed");
        }
        if (incident.stage() != Stage.ACCOMPLISHED) {
            all.add(incident.stage().code());
        }
        if (incident.isReviewed()) {
            all.add("reviewed");
        }
        return all;
    }

    // ---------------------------------------------------------------------------------------------------- figures

    private void toll(Harm harm) {
        Optional<Estimate> estimate = incident.estimate(harm);
        estimate.ifPresent(known -> lines.row(harm.code(), words(known), false));
        List<LedgerEntry> figures = incident.ledger().entries().stream()
                .filter(entry -> entry.item() instanceof LedgerEntry.Figure(Casualties figure) && figure.harm() == harm)
                .toList();
        if (estimate.isEmpty() && figures.isEmpty()) {
            return;
        }
        if (estimate.isEmpty()) {
            lines.row(harm.code(), "total not stated", false);
        }
        figures.stream()
                .limit(whole ? figures.size() : MOST_FIGURES)
                .forEach(entry -> lines.row("", "· " + told(entry), !entry.isLive()));
        if (!whole && figures.size() > MOST_FIGURES) {
            lines.faint(
                    "and %d more; 'dateline show %s' has all".formatted(figures.size() - MOST_FIGURES, incident.id()));
        }
    }

    /// "25 by most, 15 to 38 stated"; "at least 13" where parts alone are known.
    private static String words(Estimate estimate) {
        if (estimate.rule().equals(Estimate.REVIEWED)) {
            String low =
                    estimate.low().isPresent() ? Integer.toString(estimate.low().getAsInt()) : "";
            String high = estimate.high().isPresent()
                    ? Integer.toString(estimate.high().getAsInt())
                    : "";
            return (high.isEmpty() ? "at least " + low : low.equals(high) ? low : low + " to " + high) + ", by review";
        }
        if (estimate.best().isEmpty()) {
            return "at least %d, by its largest part".formatted(estimate.low().orElse(0));
        }
        int low = estimate.low().orElse(0);
        if (estimate.high().isEmpty() && estimate.best().getAsInt() > low) {
            return "at least %d, by its largest part; as few as %d stated for the whole"
                    .formatted(estimate.best().getAsInt(), low);
        }
        int high = estimate.high().orElse(low);
        if (low == high) {
            return "%s%d in all reports that give a number".formatted(isOpen(estimate, low) ? "at least " : "", low);
        }
        return "%d by most, %d to %d%s stated"
                .formatted(estimate.best().getAsInt(), low, high, isOpen(estimate, high) ? " or more" : "");
    }

    /// Whether one of the figures that set the estimate is that number or more.
    private static boolean isOpen(Estimate estimate, int number) {
        return estimate.from().stream()
                .map(LedgerEntry::item)
                .anyMatch(item -> item instanceof LedgerEntry.Figure(Casualties figure)
                        && figure.count() instanceof HeadCount.AtLeast(int least)
                        && least == number);
    }

    /// A figure with who gives it when.
    static String told(LedgerEntry entry) {
        String figure =
                entry.item() instanceof LedgerEntry.Figure(Casualties casualties) ? Wording.figure(casualties) : "";
        return figure + ", " + source(entry.account()) + standing(entry);
    }

    private static String standing(LedgerEntry entry) {
        return entry.standing() == Standing.LIVE ? "" : " (" + entry.standing().code() + ")";
    }

    private void claims() {
        for (LedgerEntry entry : incident.ledger().entries()) {
            switch (entry.item()) {
                case LedgerEntry.Responsibility(Claim claim) ->
                    lines.row(
                            claim.stance() == Claim.Stance.CLAIMED ? "claimed" : "denied",
                            "by " + Wording.claim(claim) + ", " + source(entry.account()) + standing(entry),
                            !entry.isLive());
                case LedgerEntry.Denial denial ->
                    lines.row("retracted", words(denial) + " did not happen, " + source(entry.account()), false);
                case LedgerEntry.Figure figure -> {}
                case LedgerEntry.Blame blame -> {}
                case LedgerEntry.Act act -> {}
                case LedgerEntry.Site site -> {}
            }
        }
    }

    /// "it", or of a part "a bombing at the Baron Hotel".
    private static String words(LedgerEntry.Denial denial) {
        return denial.whole()
                ? "it"
                : Wording.type(denial.type())
                        + denial.place()
                                .map(place -> " at " + Wording.place(place))
                                .orElse("");
    }

    private void decisions() {
        for (Decision decision : incident.decisions()) {
            if (decision.content() instanceof Decision.Value(String account, Settled settled)) {
                lines.row(
                        "reviewed",
                        "%s set to %s by %s: %s"
                                .formatted(settled.field(), settled.text(), decision.author(), decision.because()),
                        false);
            }
        }
    }

    // ---------------------------------------------------------------------------------------------------- sources

    private void evidence() {
        List<Account> accounts = whole ? incident.accounts() : List.of(incident.lead());
        for (Account account : accounts) {
            account.event().evidence().stream()
                    .limit(whole && accounts.size() == 1 ? Integer.MAX_VALUE : MOST_SENTENCES)
                    .map(span -> Wrap.clean(span.of(account.article().text())))
                    .forEach(lines::quote);
            if (whole) {
                lines.faint("— " + Brief.source(account.article()));
            }
        }
    }

    private void sources() {
        List<Account> accounts = incident.accounts();
        if (whole) {
            lines.faint("%s  [%s]".formatted(Tally.of(accounts.size(), "report"), incident.id()));
            return;
        }
        String named = accounts.stream()
                .limit(MOST_REPORTS)
                .map(account -> Brief.source(account.article()))
                .collect(Collectors.joining("; "));
        String more = accounts.size() > MOST_REPORTS ? " and %d more".formatted(accounts.size() - MOST_REPORTS) : "";
        lines.faint("— %s: %s%s  [%s]".formatted(Tally.of(accounts.size(), "report"), named, more, incident.id()));
    }

    private static String source(Account account) {
        String who = account.outlet().orElseGet(() -> account.article().reportId());
        return account.published().map(day -> who + ", " + Wording.day(day)).orElse(who);
    }

    private static String joined(Stream<String> parts) {
        return parts.distinct().collect(Collectors.joining("; "));
    }
}
