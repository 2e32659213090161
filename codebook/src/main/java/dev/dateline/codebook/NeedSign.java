package dev.dateline.codebook;

/// A phrase that tells of a need, and where the people stand who are in it.
public record NeedSign(NeedRule rule, Form form) {
    public enum Form {
        /// The people stand before it: "2 million people | face hunger".
        BEFORE,
        /// As before, and no number is needed.
        PLAIN,
        /// As before, and the verb is negated: "do not | have enough food".
        LACK,
        /// They follow, or are the subject of its passive: "displaced | 2,000 families".
        AFTER,
        /// It names them: "2,000 | refugees".
        WHO,
        /// It tells of the need by itself.
        STATE,
        /// It tells of a need that has not come yet: "on the brink of famine".
        FEARED,
        /// A share or a sum follows, or stands right before.
        RATE,
        /// What is done with one of the rule's things.
        DEED,
        /// What a deed is about.
        THING
    }
}
