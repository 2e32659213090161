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
            "will",
            "shall",
            "would",
            "should",
            "must",
            "scheduled",
            "expected",
            "planned",
            "plans",
            "planning",
            "upcoming",
            "deadline",
            "hopes",
            "intends",
            "intended",
            "tomorrow",
            "slated");
    private static final Set<String> MODALS =
            Set.of("will", "shall", "would", "should", "must", "could", "may", "might", "can", "ll", "be");
    private static final Set<String> BACK = Set.of(
            "was", "were", "had", "did", "ago", "took", "left", "fell", "began", "came", "went", "struck", "shot",
            "blew", "broke", "fought", "led", "lost", "met", "saw", "sent", "held", "stood", "won", "found", "made",
            "flew", "drove", "gave", "became", "rose", "hit", "hurt", "burnt", "set", "since");
    /// Forms of speaking tell when something was said, not when it happens.
    private static final Set<String> SPEAKING = Set.of(
            "said",
            "told",
            "announced",
            "added",
            "warned",
            "promised",
            "vowed",
            "stated",
            "agreed",
            "called",
            "demanded",
            "threatened",
            "need",
            "hundred",
            "united",
            "indeed");

    /// The nearest sign before pieces `from` to `to`, else the nearest after them.
    static Outlook of(Line line, int from, int to) {
        if ((line.is(from - 1, "by") || line.is(from, "by")) && !hasHad(line, from)) {
            return FUTURE;
        }
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
        return line.is(from - 1, "until") ? FUTURE : UNKNOWN;
    }

    /// "By June thousands had fled" looks back.
    private static boolean hasHad(Line line, int at) {
        for (int i = Math.max(0, at - LOOK_BACK); i < at + LOOK_BACK; i++) {
            if (line.is(i, "had") || line.is(i, "was") || line.is(i, "were")) {
                return true;
            }
        }
        return false;
    }

    private static Outlook sign(Line line, int i) {
        String word = line.at(i).lower();
        if (AHEAD.contains(word) || (word.equals("ll") && line.is(i - 1, "'")) || opensAhead(line, i, word)) {
            return FUTURE;
        }
        if (BACK.contains(word) || looksPast(line.at(i), word)) {
            return hasModal(line, i) ? FUTURE : PAST;
        }
        return UNKNOWN;
    }

    /// "due in June" but not "due to", "going to" but not "going", "set for" but not "set fire".
    private static boolean opensAhead(Line line, int i, String word) {
        return switch (word) {
            case "due" -> !line.is(i + 1, "to");
            case "going" -> line.is(i + 1, "to");
            case "set" -> line.is(i + 1, "for") || line.is(i + 1, "to");
            default -> false;
        };
    }

    private static boolean looksPast(Piece piece, String word) {
        return word.length() > 4
                && word.endsWith("ed")
                && !SPEAKING.contains(word)
                && (piece.pos() == Pos.VERB || piece.pos() == Pos.X || piece.pos() == Pos.AUX);
    }

    private static boolean hasModal(Line line, int i) {
        for (int j = i - 1; j >= i - 3; j--) {
            if (line.isAny(j, MODALS)) {
                return true;
            }
        }
        return false;
    }
}
