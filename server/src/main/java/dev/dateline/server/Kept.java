package dev.dateline.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Answers made before, until what they tell of is written; the least recently asked go first. Who asks
/// for what is being made waits for it. Thread-safe.
///
/// @param <K> what was asked
/// @param <W> what was written
final class Kept<K, W> {
    private final LinkedHashMap<K, Answer<W>> answers;
    private final Map<K, Making<W>> underWay = new HashMap<>();
    private final long mostBytes;
    private long bytes;
    private long generation;

    Kept(long mostBytes) {
        this.mostBytes = mostBytes;
        answers = new LinkedHashMap<>(16, 0.75f, true);
    }

    /// @param isTouchedBy whether it may be another after a writing
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer<W>(byte[] json, Predicate<W> isTouchedBy) {}

    /// @param generation how often something had been written when it was begun
    /// @param written what was written since
    private record Making<W>(long generation, CompletableFuture<Answer<W>> made, List<W> written) {
        boolean isTrueYet(Answer<W> answer, long now) {
            return generation == now || written.stream().noneMatch(answer.isTouchedBy());
        }
    }

    byte[] get(K asked, Function<K, Answer<W>> answer) {
        Making<W> making;
        boolean isMine = false;
        synchronized (answers) {
            @Nullable Answer<W> known = answers.get(asked);
            if (known != null) {
                return known.json();
            }
            @Nullable Making<W> begun = underWay.get(asked);
            // What was written since may not be in what was begun before.
            if (begun == null || begun.generation() != generation) {
                begun = new Making<>(generation, new CompletableFuture<>(), new ArrayList<>());
                underWay.put(asked, begun);
                isMine = true;
            }
            making = begun;
        }
        return isMine ? make(asked, answer, making) : await(making);
    }

    private byte[] make(K asked, Function<K, Answer<W>> answer, Making<W> making) {
        try {
            Answer<W> made = answer.apply(asked);
            keep(asked, making, made);
            making.made().complete(made);
            return made.json();
        } catch (RuntimeException | Error e) {
            making.made().completeExceptionally(e);
            throw e;
        } finally {
            synchronized (answers) {
                underWay.remove(asked, making);
            }
        }
    }

    private void keep(K asked, Making<W> making, Answer<W> made) {
        synchronized (answers) {
            // One that another has taken the place of was not told what was written since.
            if (!making.equals(underWay.get(asked)) || !making.isTrueYet(made, generation)) {
                return;
            }
            @Nullable Answer<W> old = answers.put(asked, made);
            bytes += made.json().length - (old == null ? 0 : old.json().length);
            while (bytes > mostBytes && !answers.isEmpty()) {
                bytes -= answers.pollFirstEntry().getValue().json().length;
            }
        }
    }

    private static byte[] await(Making<?> making) {
        try {
            return making.made().join().json();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException why -> throw why;
                case Error why -> throw why;
                case null, default -> throw e;
            }
        }
    }

    /// That was written: what it does not touch is still true.
    void forget(W written) {
        synchronized (answers) {
            generation++;
            underWay.values().forEach(making -> making.written().add(written));
            for (Iterator<Answer<W>> each = answers.values().iterator(); each.hasNext(); ) {
                Answer<W> answer = each.next();
                if (answer.isTouchedBy().test(written)) {
                    bytes -= answer.json().length;
                    each.remove();
                }
            }
        }
    }
}
