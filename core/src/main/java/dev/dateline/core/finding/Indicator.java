package dev.dateline.core.finding;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// What a report says of need: hunger, poverty, displacement, people at risk.
///
/// @param share words ("nearly all")
/// @param count in percent where the unit is share
/// @param unit people, share, facilities, or the ISO code of a currency in lower case: usd
public record Indicator(
        IndicatorType indicator,
        Optional<String> population,
        Optional<String> place,
        HeadCount count,
        String unit,
        Optional<String> share,
        String wording,
        Status status,
        Optional<Warning.Horizon> horizon,
        Optional<String> source,
        Modality modality,
        Attribution attribution,
        List<Span> evidence)
        implements Finding {
    public enum Status {
        OBSERVED("observed"),
        FORECAST("forecast");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /// As written in the contract's JSON.
        public String code() {
            return code;
        }

        /// The value with that code.
        ///
        /// @throws IllegalArgumentException when there is none
        public static Status parse(String code) {
            for (Status value : values()) {
                if (value.code.equals(code)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("'%s' is not one of the codes of Status".formatted(code));
        }
    }

    public Indicator {
        evidence = List.copyOf(evidence);
    }
}
