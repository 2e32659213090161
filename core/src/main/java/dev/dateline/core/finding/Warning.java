package dev.dateline.core.finding;

import dev.dateline.core.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What somebody says may happen, and by when.
///
/// @param modality the verb by which it may happen
/// @param probability words, if any ("a high risk")
/// @param due the last day of the horizon where it has one
public record Warning(
        String issuer,
        Optional<String> subject,
        String threat,
        Optional<String> target,
        Modal modality,
        Optional<String> probability,
        Optional<Horizon> horizon,
        Optional<LocalDate> due,
        Attribution attribution,
        List<Span> evidence)
        implements Finding {
    /// By which word something may happen, from weak to strong.
    public enum Modal {
        CAN("can"),
        COULD("could"),
        MAY("may"),
        LIKELY("likely"),
        WILL("will");

        private final String code;

        Modal(String code) {
            this.code = code;
        }

        /// As written in the contract's JSON.
        public String code() {
            return code;
        }

        /// The value with that code.
        ///
        /// @throws IllegalArgumentException when there is none
        public static Modal parse(String code) {
            for (Modal value : values()) {
                if (value.code.equals(code)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("'%s' is not one of the codes of Modal".formatted(code));
        }
    }

    /// @param open has no last day
    public record Horizon(Optional<LocalDate> from, Optional<LocalDate> to, String wording, boolean open) {}

    public Warning {
        evidence = List.copyOf(evidence);
    }
}
