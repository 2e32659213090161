package dev.dateline.codebook;

/// Words beside a figure that say how it bounds the number: "at least 25", "40 or more".
///
/// @param phrase as it stands in the text, lower case
/// @param after stands behind the figure, not before it
public record BoundWord(String phrase, Effect effect, boolean after) {
    public enum Effect {
        /// The figure is the low end; the high end is open. "More than 25" is read so too.
        AT_LEAST("at-least"),
        /// The figure is the high end; "up to 30" and "fewer than 30" alike.
        AT_MOST("at-most"),
        /// The figure is taken as it is.
        ABOUT("about"),
        /// Exactly the figure.
        EXACTLY("exactly"),
        /// Nobody: "no", "without any"; the count is 0.
        NONE("none");

        private final String code;

        Effect(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
