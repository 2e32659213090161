/// Gets pages, feeds and sitemaps from the network, and nothing from where it should not look.
///
/// [dev.dateline.fetching.Fetcher] is the door. Whoever names an address may be a feed that somebody else
/// writes, so every address, and every one that a redirect leads to, passes [dev.dateline.fetching.Guard]:
/// its name is resolved once, the addresses behind it are judged, and the connection goes to exactly the
/// address that was judged. What this machine or its network offers to its own people is refused unless an
/// [dev.dateline.fetching.Allowance] names it.
@NullMarked
package dev.dateline.fetching;

import org.jspecify.annotations.NullMarked;
