package dev.dateline.fetching;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Hosts that may be asked although the guard would refuse them: at a private address, or at another port.
/// Empty unless whoever runs the program says otherwise; nothing that is fetched can add to it.
///
/// @param hosts `HOST` for its usual ports, or `HOST:PORT` for that port, in small letters
public record Allowance(Set<String> hosts) {
    private static final int LAST_PORT = 65_535;

    public Allowance {
        hosts = Set.copyOf(hosts);
    }

    public static Allowance none() {
        return new Allowance(Set.of());
    }

    /// @param hosts each `HOST` or `HOST:PORT`; an IPv6 address in brackets
    /// @throws IllegalArgumentException naming the first that is neither
    public static Allowance parse(Iterable<String> hosts) {
        Set<String> all = new HashSet<>();
        for (String host : hosts) {
            String wanted = host.strip().toLowerCase(Locale.ROOT);
            if (!wanted.matches("([a-z0-9._-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?") || port(wanted) > LAST_PORT) {
                throw new IllegalArgumentException(
                        "'%s' is no host; write it like intranet.example or 127.0.0.1:8081".formatted(host));
            }
            all.add(wanted);
        }
        return new Allowance(all);
    }

    private static int port(String host) {
        int colon = host.lastIndexOf(':');
        return colon < host.lastIndexOf(']') || colon < 0 ? 0 : Integer.parseInt(host.substring(colon + 1));
    }

    /// @param usual whether the port is the usual one of its scheme
    boolean covers(String host, int port, boolean usual) {
        return hosts.contains(host + ":" + port) || (usual && hosts.contains(host));
    }
}
