package dev.dateline.coding.need;

import dev.dateline.core.HeadCount;
import java.util.Optional;

/// A number, a share or a sum of money as worded, from token `first` to `end` (excluded).
///
/// @param count in percent where the unit is share
/// @param unit people (of whatever is counted), share, or the ISO code of a currency in lower case
/// @param share the words of a share that is no percentage: "nearly all"
record Amount(int first, int end, HeadCount count, String unit, Optional<String> share) {
    static final String COUNT = "people";
    static final String SHARE = "share";

    boolean isCount() {
        return unit.equals(COUNT);
    }

    boolean isShare() {
        return unit.equals(SHARE);
    }

    boolean isCountOrShare() {
        return isCount() || isShare();
    }

    boolean isMoney() {
        return !isCount() && !isShare();
    }
}
