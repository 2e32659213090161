package dev.dateline.server;

import dev.dateline.server.ServerSettings.Rate;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Lets each caller ask so often and no more: a bucket that fills at the rate and holds what may be asked at
/// once. Thread-safe.
final class Turnstile {
    /// The callers that were silent longest are forgotten first; by then their buckets are mostly full again.
    private static final int MOST_CALLERS = 20_000;

    private static final double NANOS = 1e9;
    /// Whoever is given a network of IPv6 has all addresses with the same first half.
    private static final int NETWORK_BYTES = 8;

    private final Rate rate;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    /// @param nanos the time, as [System#nanoTime()] tells it
    Turnstile(Rate rate, LongSupplier nanos) {
        this.rate = rate;
        this.nanos = nanos;
    }

    private static final class Bucket {
        private double holds;
        private long at;
    }

    static String key(SocketAddress peer) {
        if (peer instanceof InetSocketAddress socket && socket.getAddress() != null) {
            InetAddress address = socket.getAddress();
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : address.getHostAddress();
        }
        return "unknown";
    }

    /// @throws Problem when the caller asks too often
    void pass(String caller) {
        long now = nanos.getAsLong();
        synchronized (buckets) {
            Bucket bucket = buckets.computeIfAbsent(caller, any -> full(now));
            bucket.holds = Math.min(rate.atOnce(), bucket.holds + (now - bucket.at) / NANOS * rate.perSecond());
            bucket.at = now;
            if (bucket.holds < 1) {
                throw Problem.tooMany((long) Math.ceil((1 - bucket.holds) / rate.perSecond()));
            }
            bucket.holds -= 1;
        }
    }

    private Bucket full(long now) {
        Bucket bucket = new Bucket();
        bucket.holds = rate.atOnce();
        bucket.at = now;
        return bucket;
    }
}
