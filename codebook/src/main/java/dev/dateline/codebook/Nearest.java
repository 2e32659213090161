package dev.dateline.codebook;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the known word that a mistyped one was probably meant to be.
final class Nearest {
    private Nearest() {}

    /// The known word with the fewest edits to `word`, the first if several; empty when more than a
    /// third of its letters would have to change.
    static Optional<String> to(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, wanted.length() / 3);
        String nearest = "";
        int fewest = allowed + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - wanted.length()) >= fewest) {
                continue;
            }
            int edits = edits(wanted, candidate.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                nearest = candidate;
            }
        }
        return fewest <= allowed ? Optional.of(nearest) : Optional.empty();
    }

    /// "Did you mean 'x'?" where something is near, else all that is known.
    static String advice(String word, String whatAll, Collection<String> known) {
        return to(word, known)
                .map("Did you mean '%s'?"::formatted)
                .orElseGet(() -> "%s: %s.".formatted(whatAll, String.join(", ", known)));
    }

    /// Insertions, deletions, substitutions and swaps of neighbours.
    private static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
