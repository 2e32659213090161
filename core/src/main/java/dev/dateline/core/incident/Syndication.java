package dev.dateline.core.incident;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds reports that carry the same wire story.
///
/// Two reports are copies when at least half of the five-word stretches of the shorter one also stand in the
/// longer one, measured on a sketch: the 128 smallest hashes of each. Chains of copies are one story.
final class Syndication {
    private static final int STRETCH = 5;
    private static final int SKETCH = 128;
    private static final double SHARED = 0.5;
    /// Below so many stretches a report is too short to tell a copy from chance.
    private static final int FEWEST = 12;

    private Syndication() {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sketched(String voice, long[] hashes) {}

    /// The accounts whose report copies the report of another outlet that came out before, or arrived before.
    ///
    /// @param accounts in order of publication
    static Set<Account> copies(List<Account> accounts) {
        Map<String, Sketched> known = new LinkedHashMap<>();
        Set<String> copied = new HashSet<>();
        for (Account account : accounts) {
            if (known.containsKey(account.report())) {
                continue;
            }
            Sketched own =
                    new Sketched(account.voice(), sketch(account.article().body()));
            if (known.values().stream()
                    .anyMatch(before -> !before.voice().equals(own.voice()) && isCopy(before.hashes(), own.hashes()))) {
                copied.add(account.report());
            }
            known.put(account.report(), own);
        }
        Set<Account> copies = new HashSet<>();
        accounts.stream().filter(account -> copied.contains(account.report())).forEach(copies::add);
        return copies;
    }

    private static boolean isCopy(long[] one, long[] other) {
        if (one.length < FEWEST || other.length < FEWEST) {
            return false;
        }
        // Below the smaller of both last hashes each sketch holds all that its text has.
        long bound = Math.min(one[one.length - 1], other[other.length - 1]);
        int inOne = 0;
        int inOther = 0;
        int both = 0;
        for (int i = 0, j = 0; i < one.length || j < other.length; ) {
            long a = i < one.length ? one[i] : Long.MAX_VALUE;
            long b = j < other.length ? other[j] : Long.MAX_VALUE;
            if (Math.min(a, b) > bound) {
                break;
            }
            if (a <= b) {
                inOne++;
                i++;
            }
            if (b <= a) {
                inOther++;
                j++;
            }
            if (a == b) {
                both++;
            }
        }
        int shorter = Math.min(inOne, inOther);
        return shorter > 0 && both >= SHARED * shorter;
    }

    private static long[] sketch(String text) {
        String[] words = Names.key(text).split(" ");
        long[] hashes = new long[Math.max(0, words.length - STRETCH + 1)];
        for (int i = 0; i < hashes.length; i++) {
            long hash = 0;
            for (int k = i; k < i + STRETCH; k++) {
                hash = hash * 1_000_003 + words[k].hashCode();
            }
            hashes[i] = mixed(hash);
        }
        return Arrays.stream(hashes).sorted().distinct().limit(SKETCH).toArray();
    }

    /// Spreads the bits, so that small hashes are a fair sample.
    private static long mixed(long hash) {
        long h = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
        return (h ^ (h >>> 31)) & Long.MAX_VALUE;
    }
}
