package dev.dateline.server;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers made before, until what they tell of is written; the least recently asked go first. Who asks
/// for what is being made waits for it. Thread-safe.
///
/// @param <K> what was asked
final class Kept<K> {
    private final LinkedHashMap<K, Answer> answers;
    private final Map<K, Making> underWay = new HashMap<>();
    private final long mostBytes;
    private long bytes;
    private long generation;

    Kept(long mostBytes) {
        this.mostBytes = mostBytes;
        answers = new LinkedHashMap<>(16, 0.75f, true);
    }

    /// @param incident the only one that it tells of; empty when it may tell of any
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(byte[] json, Optional<String> incident) {
        static Answer ofAny(byte[] json) {
            return new Answer(json, Optional.empty());
        }
    }

    /// @param generation how often something had been written when it was begun
    /// @param written incidents that were written since
    private record Making(long generation, CompletableFuture<Answer> made, Set<String> written) {
        boolean isTrueYet(Answer answer, long now) {
            return generation == now
                    || answer.incident().filter(id -> !written.contains(id)).isPresent();
        }
    }

    byte[] get(K asked, Function<K, Answer> answer) {
        Making making;
        boolean isMine = false;
        synchronized (answers) {
            @Nullable Answer known = answers.get(asked);
            if (known != null) {
                return known.json();
            }
            @Nullable Making begun = underWay.get(asked);
            // What was written since may not be in what was begun before.
            if (begun == null || begun.generation() != generation) {
                begun = new Making(generation, new CompletableFuture<>(), new HashSet<>());
                underWay.put(asked, begun);
                isMine = true;
            }
            making = begun;
        }
        return isMine ? make(asked, answer, making) : await(making);
    }

    private byte[] make(K asked, Function<K, Answer> answer, Making making) {
        try {
            Answer made = answer.apply(asked);
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

    private void keep(K asked, Making making, Answer made) {
        synchronized (answers) {
            // One that another has taken the place of was not told what was written since.
            if (!making.equals(underWay.get(asked)) || !making.isTrueYet(made, generation)) {
                return;
            }
            @Nullable Answer old = answers.put(asked, made);
            bytes += made.json().length - (old == null ? 0 : old.json().length);
            while (bytes > mostBytes && !answers.isEmpty()) {
                bytes -= answers.pollFirstEntry().getValue().json().length;
            }
        }
    }

    private static byte[] await(Making making) {
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

    /// Those incidents were written: what tells of other ones alone is still true.
    void forget(Set<String> incidents) {
        synchronized (answers) {
            generation++;
            underWay.values().forEach(making -> making.written().addAll(incidents));
            for (Iterator<Answer> each = answers.values().iterator(); each.hasNext(); ) {
                Answer answer = each.next();
                if (answer.incident().isEmpty()
                        || incidents.contains(answer.incident().get())) {
                    bytes -= answer.json().length;
                    each.remove();
                }
            }
        }
    }
}
