package dev.dateline.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Finds the addresses behind a name.
@FunctionalInterface
public interface Resolver {
    /// @return at least one
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /// As the machine does it.
    static Resolver ofThisMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
