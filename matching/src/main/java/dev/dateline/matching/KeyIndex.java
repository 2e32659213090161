package dev.dateline.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which things stand under a key: as sorted runs of numbers, each the key's upper bits and the number of a thing, 8
/// bytes an entry. Of two runs the one behind is smaller by half, so that adding stays cheap.
///
/// Once in a hundred thousand times keys are alike in those bits and a thing more is found.
final class KeyIndex<T> {
    private static final int NUMBER_BITS = 26;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;
    /// So many are looked through one by one.
    private static final int UNSORTED = 256;

    private final List<@Nullable T> things = new ArrayList<>();
    private final List<long[]> runs = new ArrayList<>();
    private long[] late = new long[UNSORTED];
    private int lateCount;

    /// @return the thing's number, by which it can be removed
    int add(long[] keys, T thing) {
        int number = things.size();
        if (number > NUMBER) {
            throw new IllegalStateException("no more than %d accounts can be matched".formatted(NUMBER));
        }
        things.add(thing);
        if (lateCount + keys.length > late.length) {
            late = Arrays.copyOf(late, Math.max(2 * late.length, lateCount + keys.length));
        }
        for (long key : keys) {
            late[lateCount++] = key & ~NUMBER | number;
        }
        return number;
    }

    void remove(int number) {
        things.set(number, null);
    }

    /// Adds what stands under a key to those found.
    void find(long key, Collection<? super T> found) {
        if (lateCount > UNSORTED) {
            sort();
        }
        long wanted = key & ~NUMBER;
        for (long[] run : runs) {
            int at = Arrays.binarySearch(run, wanted);
            for (int i = at < 0 ? -at - 1 : at; i < run.length && (run[i] & ~NUMBER) == wanted; i++) {
                keep(run[i], found);
            }
        }
        for (int i = 0; i < lateCount; i++) {
            if ((late[i] & ~NUMBER) == wanted) {
                keep(late[i], found);
            }
        }
    }

    private void keep(long entry, Collection<? super T> found) {
        @Nullable T thing = things.get((int) (entry & NUMBER));
        if (thing != null) {
            found.add(thing);
        }
    }

    private void sort() {
        long[] run = Arrays.copyOf(late, lateCount);
        Arrays.sort(run);
        late = new long[UNSORTED];
        lateCount = 0;
        while (!runs.isEmpty() && runs.getLast().length < 2 * run.length) {
            run = merged(runs.removeLast(), run);
        }
        runs.add(run);
    }

    private static long[] merged(long[] one, long[] other) {
        long[] all = new long[one.length + other.length];
        for (int to = 0, i = 0, j = 0; to < all.length; to++) {
            all[to] = j == other.length || i < one.length && one[i] <= other[j] ? one[i++] : other[j++];
        }
        return all;
    }
}
