package dev.dateline.server;

import dev.dateline.codebook.Codebook;
import dev.dateline.fetching.Allowance;
import dev.dateline.fetching.Fetcher;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// How a server is reached and what it lets out.
///
/// @param address to listen on
/// @param port 0 takes any free one
/// @param tokens who may do what; must be there on any address but loopback
/// @param unmasked lets names of private persons out
/// @param maxBodyBytes larger requests are refused
/// @param codebook names the actors
/// @param rate how often one caller may ask; empty for as often as they like
/// @param patience with callers that send slowly
/// @param fetching makes what gets pages whose addresses are sent; asked once, closed with the server
public record ServerSettings(
        InetAddress address,
        int port,
        Optional<Tokens> tokens,
        boolean unmasked,
        long maxBodyBytes,
        Codebook codebook,
        Optional<Rate> rate,
        Patience patience,
        Supplier<Fetcher> fetching) {
    public static final int USUAL_PORT = 8080;
    public static final long USUAL_MAX_BODY_BYTES = 8L << 20;
    private static final int LAST_PORT = 65_535;

    /// Requests of one caller.
    ///
    /// @param perSecond in the long run
    /// @param atOnce after a while of silence
    public record Rate(int perSecond, int atOnce) {
        /// A page with its map and lists takes some dozens at once.
        public static Rate usual() {
            return of(20);
        }

        public static Rate of(int perSecond) {
            return new Rate(perSecond, Math.max(10, 10 * perSecond));
        }

        public Rate {
            if (perSecond < 1 || atOnce < 1) {
                throw new IllegalArgumentException("a rate must be 1 or more");
            }
        }
    }

    /// @param head within which the next request's head must have come, from the connection or the last answer
    ///     on
    /// @param body within which the body must have come, from the head on
    public record Patience(Duration head, Duration body) {
        public static Patience usual() {
            return new Patience(Duration.ofSeconds(30), Duration.ofSeconds(60));
        }
    }

    public ServerSettings {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException(
                    "there is no port %d; give 1 to %d, or 0 for any".formatted(port, LAST_PORT));
        }
        if (!address.isLoopbackAddress() && tokens.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s can be reached by others, so it needs a file of tokens: --token-file FILE; 'dateline token' makes them"
                            .formatted(address.getHostAddress()));
        }
    }

    /// On this machine alone, with the usual limits.
    public static ServerSettings onLoopback(int port) {
        return new ServerSettings(
                InetAddress.getLoopbackAddress(),
                port,
                Optional.empty(),
                false,
                USUAL_MAX_BODY_BYTES,
                Codebook.bundled(),
                Optional.empty(),
                Patience.usual(),
                () -> Fetcher.of(Allowance.none()));
    }

    /// On an address that others reach, callers get the usual rate.
    public ServerSettings withAddress(String host, Optional<Tokens> given) {
        try {
            InetAddress listening = InetAddress.getByName(host);
            return new ServerSettings(
                    listening,
                    port,
                    given,
                    unmasked,
                    maxBodyBytes,
                    codebook,
                    listening.isLoopbackAddress() ? rate : rate.or(() -> Optional.of(Rate.usual())),
                    patience,
                    fetching);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'%s' is no address of this machine".formatted(host), e);
        }
    }

    public ServerSettings withTokens(Tokens given) {
        return new ServerSettings(
                address, port, Optional.of(given), unmasked, maxBodyBytes, codebook, rate, patience, fetching);
    }

    public ServerSettings withUnmasked(boolean names) {
        return new ServerSettings(address, port, tokens, names, maxBodyBytes, codebook, rate, patience, fetching);
    }

    public ServerSettings withMaxBodyBytes(long bytes) {
        return new ServerSettings(address, port, tokens, unmasked, bytes, codebook, rate, patience, fetching);
    }

    public ServerSettings withCodebook(Codebook given) {
        return new ServerSettings(address, port, tokens, unmasked, maxBodyBytes, given, rate, patience, fetching);
    }

    public ServerSettings withRate(Optional<Rate> given) {
        return new ServerSettings(address, port, tokens, unmasked, maxBodyBytes, codebook, given, patience, fetching);
    }

    public ServerSettings withPatience(Patience given) {
        return new ServerSettings(address, port, tokens, unmasked, maxBodyBytes, codebook, rate, given, fetching);
    }

    public ServerSettings withFetching(Supplier<Fetcher> given) {
        return new ServerSettings(address, port, tokens, unmasked, maxBodyBytes, codebook, rate, patience, given);
    }
}
