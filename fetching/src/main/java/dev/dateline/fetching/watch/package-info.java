/// Follows feeds and sitemaps: asks for them politely, fetches what is new in them, and remembers how far it
/// came.
///
/// [dev.dateline.fetching.watch.Watcher] is the door. It knows no store: what it remembers goes to a
/// [dev.dateline.fetching.watch.Memory], and what it finds to a [dev.dateline.fetching.watch.Desk], each before
/// the next, so that it can be stopped at any moment and goes on where it was.
@NullMarked
package dev.dateline.fetching.watch;

import org.jspecify.annotations.NullMarked;
