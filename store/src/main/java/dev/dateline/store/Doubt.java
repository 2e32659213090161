package dev.dateline.store;

import dev.dateline.core.incident.Account;

/// A pair of accounts of which matching is unsure whether they tell of one happening.
///
/// @param incident to which `account` belongs
/// @param otherIncident to which `other` belongs; the same where they were joined
/// @param probability 0 to 1 that both tell of one happening
public record Doubt(Account account, String incident, Account other, String otherIncident, double probability) {
    public boolean isJoined() {
        return incident.equals(otherIncident);
    }
}
