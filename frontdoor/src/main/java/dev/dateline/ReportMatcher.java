package dev.dateline;

import dev.dateline.codebook.Actor;
import dev.dateline.codebook.Codebook;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.AccountMatcher;
import dev.dateline.core.incident.AccountMatcher.Profiled;
import dev.dateline.core.incident.Incident;
import dev.dateline.matching.IncidentMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/// Puts the accounts of many reports together as incidents, in memory. For a store, see the module of that
/// name.
///
/// ```java
/// ReportMatcher matcher = ReportMatcher.ofEvents();
/// reports.forEach(report -> matcher.add(dateline.code(report)));
/// List<Group> groups = matcher.groups();
/// ```
public final class ReportMatcher {
    private final IncidentMatcher matcher;
    private final AccountMatcher.Groups groups;
    private final boolean anyTopic;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, CodedReport> stories = new HashMap<>();
    private int reports;

    private ReportMatcher(boolean anyTopic) {
        this.anyTopic = anyTopic;
        matcher = standard();
        groups = matcher.groups();
    }

    /// Reports that tell of no happening are left out.
    public static ReportMatcher ofEvents() {
        return new ReportMatcher(false);
    }

    /// Each report is grouped by what it is chiefly about; those that tell of no happening by their words.
    public static ReportMatcher ofAnyTopic() {
        return new ReportMatcher(true);
    }

    /// The matcher that knows from the bundled directory which actors are parts of which; the directory is read
    /// when the first account comes.
    public static IncidentMatcher standard() {
        return IncidentMatcher.standard(actor ->
                Codebook.bundled().actors().find(actor).map(Actor::parents).orElse(List.of()));
    }

    /// Reports that tell of the same.
    ///
    /// @param id `i1`, `i2`, … in the order in which the first of its reports came
    /// @param incident empty where none of the reports tells of a happening
    /// @param stories further reports, grouped by their words; in order of arrival
    public record Group(String id, Optional<Incident> incident, List<CodedReport> stories) {
        public Group {
            stories = List.copyOf(stories);
        }
    }

    /// The next report in order of arrival.
    public void add(CodedReport coded) {
        reports++;
        String report = String.format("%016x", reports);
        List<Profiled> profiled = new ArrayList<>();
        for (Event event : events(coded)) {
            String id = "%s#%05d".formatted(report, profiled.size());
            Account account = new Account(id, report, reports, coded, event);
            accounts.put(id, account);
            profiled.add(new Profiled(id, matcher.profile(account)));
        }
        if (profiled.isEmpty() && anyTopic) {
            stories.put(report, coded);
            profiled.add(new Profiled(report, matcher.profile(coded.article(), report)));
        }
        groups.add(profiled);
    }

    private List<Event> events(CodedReport coded) {
        List<Event> all = Account.events(coded);
        return anyTopic ? all.stream().filter(Event::main).toList() : all;
    }

    /// All groups of what came since this was last asked, in order of their first reports. To be asked once, at
    /// the end.
    public List<Group> groups() {
        List<NavigableSet<String>> all = new ArrayList<>(groups.changed());
        all.sort(Comparator.comparing(NavigableSet::first));
        List<Group> found = new ArrayList<>();
        for (NavigableSet<String> members : all) {
            String id = "i" + (found.size() + 1);
            List<Account> told = members.stream()
                    .flatMap(member -> Optional.ofNullable(accounts.get(member)).stream())
                    .toList();
            List<CodedReport> untold = members.stream()
                    .flatMap(member -> Optional.ofNullable(stories.get(member)).stream())
                    .toList();
            found.add(new Group(
                    id, told.isEmpty() ? Optional.empty() : Optional.of(Incident.of(id, told, List.of())), untold));
        }
        return List.copyOf(found);
    }
}
