package dev.dateline.mentions.time;

/// Numbers as TIMEX3 writes them, whatever the locale.
final class TwoDigits {
    private TwoDigits() {}

    static String of(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
