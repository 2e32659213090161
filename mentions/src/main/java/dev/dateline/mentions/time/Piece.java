package dev.dateline.mentions.time;

import dev.dateline.core.text.Pos;

/// A run of letters, a run of digits or one mark.
///
/// @param number value of a run of digits; -1 when it has more than nine, and for everything else
/// @param capital starts with a capital letter
/// @param glued no white space before it
/// @param pos tag of the token it lies in; `X` when there is none
/// @param endToken end of the token it lies in
record Piece(
        int start,
        int end,
        String lower,
        Word word,
        int number,
        boolean capital,
        boolean glued,
        Pos pos,
        int endToken) {
    /// What lies before the first and after the last piece of a line.
    static final Piece NONE = new Piece(-1, -1, "", Word.OTHER, -1, false, false, Pos.X, -1);

    int length() {
        return end - start;
    }

    boolean isDigits() {
        return word.kind() == Word.Kind.DIGITS;
    }

    boolean isMark() {
        return word.kind() == Word.Kind.MARK;
    }

    boolean isLetters() {
        return start >= 0 && !isDigits() && !isMark();
    }
}
