package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.judge.LinearModel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A candidate that was taken for a role of a draft.
///
/// @param probability the judge's, 0 to 1; 1 where rules decided alone
/// @param reasons what weighed most in it
record Filler(Role role, Candidate candidate, double probability, List<LinearModel.Reason> reasons) {
    Filler {
        reasons = List.copyOf(reasons);
    }

    /// "perpetrator “gunmen” 0.83: rank=0 +0.71, …", for `--explain`.
    String explain(String words) {
        String weighed = reasons.stream()
                .map(reason -> "%s %+.2f".formatted(reason.feature(), reason.weight()))
                .collect(Collectors.joining(", "));
        return "%s “%s” %.2f%s"
                .formatted(
                        role.name().toLowerCase(Locale.ROOT),
                        words,
                        probability,
                        weighed.isEmpty() ? " by rule" : ": " + weighed);
    }
}
