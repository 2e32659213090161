package dev.dateline.store;

import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.incident.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Which events of a report are accounts of a happening.
final class Accounts {
    private Accounts() {}

    /// An account with its place in the report's list of events.
    record Placed(Account account, int event) {}

    /// In the order of the report's events.
    static List<Placed> of(ContentHash report, long arrival, CodedReport coded) {
        List<Placed> accounts = new ArrayList<>();
        List<Event> told = Account.events(coded);
        int position = 0;
        for (Map.Entry<String, Event> entry :
                EventKeys.of(report, coded.events()).entrySet()) {
            if (told.contains(entry.getValue())) {
                accounts.add(new Placed(
                        new Account(entry.getKey(), report.hex(), arrival, coded, entry.getValue()), position));
            }
            position++;
        }
        return accounts;
    }
}
