package dev.dateline.store;

import dev.dateline.core.incident.Incident;
import java.util.List;

/// What a reviewer should look at.
///
/// @param doubts pairs of accounts of which matching is unsure and no reviewer has decided, the least sure first
/// @param allDoubts how many of these there are, with those that are not given
/// @param misfitting incidents with a part of the people counted that is larger than the whole, the latest first
/// @param allMisfits how many such parts there are, with those that are not given
public record Review(List<Doubt> doubts, int allDoubts, List<Incident> misfitting, int allMisfits) {
    public Review {
        doubts = List.copyOf(doubts);
        misfitting = List.copyOf(misfitting);
    }
}
