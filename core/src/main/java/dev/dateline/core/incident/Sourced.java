package dev.dateline.core.incident;

import java.util.List;
import java.util.Optional;

/// A value of an incident with what it rests on.
///
/// @param accounts ids of the accounts that give it, first the one whose words it takes and into whose report
///     its spans point; empty when a reviewer set it
/// @param decision the reviewer's decision that set it
public record Sourced<T>(T value, List<String> accounts, Optional<Decision> decision) {
    public Sourced {
        accounts = List.copyOf(accounts);
        if (accounts.isEmpty() == decision.isEmpty()) {
            throw new IllegalArgumentException("a value rests either on accounts or on a reviewer's decision");
        }
    }

    static <T> Sourced<T> of(T value, List<Account> accounts) {
        return new Sourced<>(value, accounts.stream().map(Account::id).toList(), Optional.empty());
    }

    static <T> Sourced<T> by(T value, Decision decision) {
        return new Sourced<>(value, List.of(), Optional.of(decision));
    }

    /// Another value that rests on the same.
    Sourced<T> with(T other) {
        return new Sourced<>(other, accounts, decision);
    }
}
