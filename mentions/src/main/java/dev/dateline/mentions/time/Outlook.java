package dev.dateline.mentions.time;

import dev.dateline.core.text.Pos;
import java.util.Set;

/// Whether the clause around an expression looks back or ahead.
enum Outlook {
    PAST,
    FUTURE,
    UNKNOWN;

    private static final int LOOK_BACK = 12;
    private static final int LOOK_AHEAD = 8;
    private static final Set<String> AHEAD = Set.of(
            "will", "shall", "would", "should", "must", "scheduled", "expected", "due", "planned", "plans", "planning",
            "upcoming", "deadline", "hopes", "intends", "tomorrow", "going", "slated", "deliver");
    private static final Set<String> MODALS =
            Set.of("will", "shall", "would", "should", "must", "could", "may", "might", "can", "to", "ll");
    private static final Set<String> BACK = Set.of(
            "was", "were", "had", "did", "ago", "took", "left", "fell", "began", "came", "went", "struck", "shot",
            "blew", "broke", "fought", "led", "lost", "met", "saw", "sent", "held", "stood", "won", "found", "made",
            "took", "flew", "drove", "gave", "became", "rose", "hit", "hurt", "burnt", "set", "since");
    /// Forms of speaking tell when something was said, not when it happens.
    private static final Set<String> SPEAKING = Set.of(
            "said", "told", "announced", "added", "warned", "promised", "vowed", "stated", "agreed", "called",
            "demanded", "threatened", "need", "hundred", "united", "indeed");

    /// The nearest sign before pieces `from` to `to`, else the nearest after them.
    static Outlook of(Line line, int from, int to) {
        for (int i = from - 1; i >= 0 && i >= from - LOOK_BACK; i--) {
            if (line.is(i, ";")) {
                break;
            }
            Outlook sign = sign(line, i);
            if (sign != UNKNOWN) {
                return sign;
            }
        }
        for (int i = to; i < line.size() && i < to + LOOK_AHEAD; i++) {
            if (line.is(i, ";")) {
                break;
            }
            Outlook sign = sign(line, i);
            if (sign != UNKNOWN) {
                return sign;
            }
        }
        return line.is(from - 1, "by") ? FUTURE : UNKNOWN;
    }

    private static Outlook sign(Line line, int i) {
        String word = line.at(i).lower();
        if (AHEAD.contains(word) || word.equals("ll") && line.is(i - 1, "'")) {
            return FUTURE;
        }
        if (BACK.contains(word) || looksPast(line.at(i), word)) {
            return hasModal(line, i) ? FUTURE : PAST;
        }
        return UNKNOWN;
    }

    private static boolean looksPast(Piece piece, String word) {
        return word.length() > 4
                && word.endsWith("ed")
                && !SPEAKING.contains(word)
                && (piece.pos() == Pos.VERB || piece.pos() == Pos.X || piece.pos() == Pos.AUX);
    }

    private static boolean hasModal(Line line, int i) {
        for (int j = i - 1; j >= i - 4; j--) {
            if (line.isAny(j, MODALS) || line.isAny(j, AHEAD)) {
                return true;
            }
        }
        return false;
    }
}
