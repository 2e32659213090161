package dev.dateline.coding.judge;

/// A trained judge of one yes-or-no question.
public sealed interface Model permits LinearModel, BoostedTrees {
    /// What it is asked, such as `event` or `victim-compared`.
    String task();

    /// Between 0 and 1: from this probability on its answer is yes; chosen on texts that it had not seen.
    double threshold();

    /// Refuses what is no threshold.
    static void checkThreshold(String task, double threshold) {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("threshold %s of %s is not within 0 and 1".formatted(threshold, task));
        }
    }
}
