package dev.dateline.server;

import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.fetching.Fetched;
import dev.dateline.fetching.Fetcher;
import dev.dateline.fetching.PageReport;
import dev.dateline.fetching.Wanted;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Pages that are sent by their addresses, one a line (RFC 2483). Thread-safe.
final class Pages implements AutoCloseable {
    private static final int MOST = 20;
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Supplier<Fetcher> making;
    private @org.jspecify.annotations.Nullable Fetcher made;

    Pages(Supplier<Fetcher> making) {
        this.making = making;
    }

    /// What came of one address.
    sealed interface Asked {
        record Got(Report report) implements Asked {}

        record Missed(Outcome.Skipped why) implements Asked {}
    }

    static boolean isListed(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.CONTENT_TYPE)
                .filter(type ->
                        type.split(";")[0].strip().toLowerCase(Locale.ROOT).equals("text/uri-list"))
                .isPresent();
    }

    /// @return one for each address, in order
    /// @throws Problem when there is none, or too many, or every one must not be asked
    List<Asked> fetch(byte[] list) {
        List<String> addresses = new String(list, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (addresses.isEmpty() || addresses.size() > MOST) {
            throw Problem.badRequest(
                    "send 1 to %d addresses, one a line; there are %d".formatted(MOST, addresses.size()));
        }
        long deadline = System.nanoTime() + LONGEST.toNanos();
        List<Asked> all = new ArrayList<>();
        for (String address : addresses) {
            all.add(
                    System.nanoTime() < deadline
                            ? fetch(address)
                            : missed(address, Outcome.Reason.NOT_FETCHED, "there was no time left; send it again"));
        }
        if (all.stream().allMatch(Pages::isRefused)) {
            throw Problem.forbidden(all.stream()
                    .map(one -> ((Asked.Missed) one).why())
                    .map(why -> why.reportId() + ": " + why.detail())
                    .reduce((one, other) -> one + "; " + other)
                    .orElseThrow());
        }
        return all;
    }

    private static boolean isRefused(Asked asked) {
        return asked instanceof Asked.Missed(Outcome.Skipped why) && why.reason() == Outcome.Reason.REFUSED;
    }

    private Asked fetch(String address) {
        URI asked;
        try {
            asked = URI.create(address);
        } catch (IllegalArgumentException e) {
            return missed(address, Outcome.Reason.REFUSED, "is no address");
        }
        return switch (fetcher().fetch(asked, Wanted.ARTICLE)) {
            case Fetched.Page page -> {
                Report report = PageReport.of(page);
                yield new Asked.Got(new Report(
                        address, report.title(), report.published(), report.outlet(), report.url(), report.content()));
            }
            case Fetched.Refused(String detail) -> missed(address, Outcome.Reason.REFUSED, detail);
            case Fetched.Failed failed -> missed(address, Outcome.Reason.NOT_FETCHED, failed.detail());
            case Fetched.Unchanged unchanged -> throw new IllegalStateException("asked without condition");
        };
    }

    private static Asked missed(String address, Outcome.Reason reason, String detail) {
        return new Asked.Missed(new Outcome.Skipped(address, reason, detail));
    }

    private synchronized Fetcher fetcher() {
        Fetcher known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        Fetcher known = made;
        if (known != null) {
            known.close();
        }
    }
}
