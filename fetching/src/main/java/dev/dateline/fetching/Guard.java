package dev.dateline.fetching;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Decides which addresses may be asked. Thread-safe.
final class Guard {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int LONGEST = 2_000;

    private final Allowance allowance;
    private final Resolver resolver;

    Guard(Allowance allowance, Resolver resolver) {
        this.allowance = allowance;
        this.resolver = resolver;
    }

    /// Where a connection may go.
    ///
    /// @param address of the page, without a fragment
    /// @param host in small letters, an IPv6 address without brackets
    /// @param ways the addresses that were judged, at least one
    record Passed(URI address, String host, int port, List<InetAddress> ways) {}

    /// Resolves the name once; whoever connects must go to one of the addresses given and ask no resolver.
    ///
    /// @throws RefusedException telling why it must not be asked
    /// @throws UnknownHostException when there is no such host
    Passed check(URI given) throws RefusedException, UnknownHostException {
        if (given.toString().length() > LONGEST) {
            throw new RefusedException("its address is longer than %d letters".formatted(LONGEST));
        }
        String scheme = Optional.ofNullable(given.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (!secure && !scheme.equals("http")) {
            throw new RefusedException("only addresses with http or https are fetched");
        }
        if (given.getRawUserInfo() != null
                || Optional.ofNullable(given.getRawAuthority()).orElse("").contains("@")) {
            throw new RefusedException("its address holds a name or password, which would be sent on");
        }
        String named = Optional.ofNullable(given.getHost())
                .orElseThrow(() -> new RefusedException("its address names no host; names are written in ASCII"))
                .toLowerCase(Locale.ROOT);
        int usual = secure ? HTTPS_PORT : HTTP_PORT;
        int port = given.getPort() < 0 ? usual : given.getPort();
        boolean isAllowed = allowance.covers(named, port, port == HTTP_PORT || port == HTTPS_PORT);
        if (!isAllowed && port != HTTP_PORT && port != HTTPS_PORT) {
            throw new RefusedException("its port is %d; only 80 and 443 are asked".formatted(port));
        }
        String host = plain(named);
        List<InetAddress> ways = resolver.resolve(host);
        if (ways.isEmpty()) {
            throw new UnknownHostException(host);
        }
        if (!isAllowed) {
            for (InetAddress way : ways) {
                Optional<String> use = PublicAddress.otherUse(way);
                if (use.isPresent()) {
                    throw new RefusedException(
                            "%s leads to %s, an address for %s".formatted(host, way.getHostAddress(), use.get()));
                }
            }
        }
        return new Passed(withoutFragment(given), host, port, List.copyOf(ways));
    }

    /// The host as it is resolved. Numbers are spelled in one way only: 127.1, 0x7f000001 and 2130706433 are
    /// the same machine to some and a name to others.
    private static String plain(String named) throws RefusedException {
        if (named.startsWith("[")) {
            if (named.contains("%")) {
                throw new RefusedException("its address names a network card of this machine");
            }
            return named.substring(1, named.length() - 1);
        }
        String host = named.endsWith(".") ? named.substring(0, named.length() - 1) : named;
        String last = host.substring(host.lastIndexOf('.') + 1);
        boolean isNumber = last.matches("[0-9]+|0x[0-9a-f]*");
        if (isNumber && !host.matches("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|$)){4}")) {
            throw new RefusedException("%s is an odd spelling of a number; write it like 198.51.100.7".formatted(host));
        }
        return host;
    }

    private static URI withoutFragment(URI given) {
        String text = given.toString();
        int hash = text.indexOf('#');
        URI address = hash < 0 ? given : URI.create(text.substring(0, hash));
        return address.getRawPath() == null || address.getRawPath().isEmpty() ? address.resolve("/") : address;
    }
}
