package dev.dateline.matching;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Under which keys an account is found by those that it is worth comparing with.
///
/// Two accounts are compared when one of them looks under a key under which the other stands: the same country
/// on the same day or one beside it; the same country in the same month, where one of the two knows no day; two
/// of the weightiest names of both reports in common, published within the same weeks
/// or at a time that is not known; the same row of a table coded by hand.
///
/// @param stands under these
/// @param looks under these; one looks under a key of another just when the other looks under one of the first
@SuppressWarnings("ArrayRecordComponent") // hot, and compared by content or never
record BlockKeys(long[] stands, long[] looks) {
    private static final int NARROW_DAYS = 5;
    private static final int WIDEST_DAYS = 400;
    private static final int NAMES = 8;
    private static final int WINDOW_DAYS = 21;
    private static final int DAY = 1;
    private static final int MONTH_NARROW = 2;
    private static final int MONTH_WIDE = 3;
    private static final int NAME = 4;
    private static final int NAME_DATED = 5;
    private static final int NAME_UNDATED = 6;
    private static final int ROW = 7;

    static BlockKeys of(Profile profile) {
        LongStream.Builder stands = LongStream.builder();
        LongStream.Builder looks = LongStream.builder();
        days(profile, stands, looks);
        names(profile, stands, looks);
        if (profile.row().isKnown()) {
            long key = key(ROW, profile.row().table(), profile.row().name());
            stands.add(key);
            looks.add(key);
        }
        return new BlockKeys(stands.build().toArray(), looks.build().toArray());
    }

    /// Whether one looks under a key under which the other stands.
    boolean meet(BlockKeys other) {
        return Arrays.stream(looks).anyMatch(key -> Arrays.stream(other.stands).anyMatch(there -> there == key));
    }

    private static void days(Profile profile, LongStream.Builder stands, LongStream.Builder looks) {
        Profile.Day day = profile.day();
        int country = profile.spot().country();
        if (!day.isKnown() || country == 0 || day.length() > WIDEST_DAYS) {
            return;
        }
        boolean narrow = day.length() <= NARROW_DAYS;
        if (narrow) {
            for (int d = day.from(); d <= day.to(); d++) {
                stands.add(key(DAY, country, d));
            }
            for (int d = day.from() - 1; d <= day.to() + 1; d++) {
                looks.add(key(DAY, country, d));
            }
        }
        for (int month = Math.floorDiv(day.from(), 30); month <= Math.floorDiv(day.to(), 30); month++) {
            stands.add(key(narrow ? MONTH_NARROW : MONTH_WIDE, country, month));
            looks.add(key(MONTH_WIDE, country, month));
            if (!narrow) {
                looks.add(key(MONTH_NARROW, country, month));
            }
        }
    }

    private static void names(Profile profile, LongStream.Builder stands, LongStream.Builder looks) {
        for (int name : profile.names().heaviest(NAMES)) {
            if (profile.published().isEmpty()) {
                stands.add(key(NAME_UNDATED, name, 0));
                looks.add(key(NAME_UNDATED, name, 0));
                looks.add(key(NAME_DATED, name, 0));
                continue;
            }
            int window = Math.floorDiv(profile.published().getAsInt(), WINDOW_DAYS);
            stands.add(key(NAME_DATED, name, 0));
            stands.add(key(NAME, name, window));
            looks.add(key(NAME_UNDATED, name, 0));
            for (int near = window - 1; near <= window + 1; near++) {
                looks.add(key(NAME, name, near));
            }
        }
    }

    private static long key(int kind, long what, int when) {
        long hash = (what * 31 + when) * 31 + kind;
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
