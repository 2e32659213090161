package dev.dateline.fetching.watch;

import dev.dateline.reading.feed.FeedItem;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Under which names an item is remembered: its guid, which holds within its feed, and its address, which holds
/// everywhere.
final class ItemKeys {
    /// Says where the reader came from, not what is read.
    private static final Pattern TRACKING =
            Pattern.compile("utm_[a-z]+=.*|(fbclid|gclid|mc_cid|mc_eid|at_medium|at_campaign)=.*");

    private ItemKeys() {}

    static List<String> of(URI feed, FeedItem item) {
        List<String> keys = new ArrayList<>();
        item.guid().ifPresent(guid -> keys.add("watch item %s %s".formatted(feed, guid)));
        item.link().ifPresent(link -> keys.add("watch page " + plain(link)));
        return keys;
    }

    static String plain(URI link) {
        String query = link.getRawQuery() == null
                ? ""
                : Arrays.stream(link.getRawQuery().split("&"))
                        .filter(part ->
                                !TRACKING.matcher(part.toLowerCase(Locale.ROOT)).matches())
                        .collect(Collectors.joining("&"));
        return String.valueOf(link.getRawAuthority()).toLowerCase(Locale.ROOT)
                + String.valueOf(link.getRawPath())
                + (query.isEmpty() ? "" : "?" + query);
    }
}
