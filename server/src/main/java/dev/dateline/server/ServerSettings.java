package dev.dateline.server;

import dev.dateline.codebook.Codebook;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// How a server is reached and what it lets out.
///
/// @param address to listen on
/// @param port 0 takes any free one
/// @param tokens who may do what; must be there on any address but loopback
/// @param unmasked lets names of private persons out
/// @param maxBodyBytes larger requests are refused
/// @param codebook names the actors
public record ServerSettings(
        InetAddress address,
        int port,
        Optional<Tokens> tokens,
        boolean unmasked,
        long maxBodyBytes,
        Codebook codebook) {
    public static final int USUAL_PORT = 8080;
    public static final long USUAL_MAX_BODY_BYTES = 8L << 20;
    private static final int LAST_PORT = 65_535;

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
                Codebook.bundled());
    }

    public ServerSettings withAddress(String host, Optional<Tokens> given) {
        try {
            return new ServerSettings(InetAddress.getByName(host), port, given, unmasked, maxBodyBytes, codebook);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'%s' is no address of this machine".formatted(host), e);
        }
    }

    public ServerSettings withTokens(Tokens given) {
        return new ServerSettings(address, port, Optional.of(given), unmasked, maxBodyBytes, codebook);
    }

    public ServerSettings withUnmasked(boolean names) {
        return new ServerSettings(address, port, tokens, names, maxBodyBytes, codebook);
    }

    public ServerSettings withMaxBodyBytes(long bytes) {
        return new ServerSettings(address, port, tokens, unmasked, bytes, codebook);
    }

    public ServerSettings withCodebook(Codebook given) {
        return new ServerSettings(address, port, tokens, unmasked, maxBodyBytes, given);
    }
}
