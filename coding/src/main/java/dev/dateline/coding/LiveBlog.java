package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a text is a live blog, whose entries open with the hour, and which way its clock runs.
enum LiveBlog {
    NONE,
    OLDEST_FIRST,
    NEWEST_FIRST;

    private static final Pattern CLOCK =
            Pattern.compile("^[\\W_]*(\\d{1,2})[:.h](\\d{2})(?:\\s*([ap])\\.?\\s?m\\b)?", Pattern.CASE_INSENSITIVE);
    private static final int ENTRIES = 3;
    private static final int HALF_DAY = 12 * 60;

    static LiveBlog of(Context context) {
        List<Integer> minutes = new ArrayList<>();
        for (Sentence sentence : context.text().sentences()) {
            Matcher clock = CLOCK.matcher(context.words(sentence.span()));
            if (clock.find()) {
                minutes.add(minutes(clock));
            }
        }
        if (minutes.size() < ENTRIES) {
            return NONE;
        }
        int rising = 0;
        for (int i = 1; i < minutes.size(); i++) {
            rising += Integer.signum(minutes.get(i) - minutes.get(i - 1));
        }
        return rising < 0 ? NEWEST_FIRST : OLDEST_FIRST;
    }

    private static int minutes(Matcher clock) {
        int hour = Integer.parseInt(clock.group(1));
        int minute = Integer.parseInt(clock.group(2));
        boolean afternoon = clock.group(3) != null && clock.group(3).equalsIgnoreCase("p");
        return hour % 12 * 60 + minute + (afternoon || clock.group(3) == null && hour >= 12 ? HALF_DAY : 0);
    }
}
