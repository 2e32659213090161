package dev.dateline.fetching;

import java.net.URI;

/// Asked where a page leads on to another address.
@FunctionalInterface
public interface Onward {
    /// @return whether that address may be asked, besides what the fetcher itself refuses
    boolean mayFollow(URI address);
}
