/// Reads feeds (RSS 0.9 to 2.0, Atom) and sitemaps: what they list and what they say of it.
///
/// [dev.dateline.reading.feed.Feed] is the door. A feed gives a report's text only where it carries the whole
/// of it; see [dev.dateline.reading.feed.WholeText].
@NullMarked
package dev.dateline.reading.feed;

import org.jspecify.annotations.NullMarked;
