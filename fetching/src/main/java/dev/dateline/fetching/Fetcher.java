package dev.dateline.fetching;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;

/// Fetches what lies at an address of the public internet. Thread-safe; to be closed.
///
/// The client below it resolves no names and follows no redirects: both are done here, through the
/// [Guard], so that what is connected to is what was judged, at every step. It keeps no cookies, sends no
/// credentials and keeps no connection. docs/adr/0011-fetching.md tells why.
public final class Fetcher implements AutoCloseable {
    /// By which robots.txt may speak to us.
    public static final String ROBOT = "dateline";

    private static final String AGENT = "Dateline/0.1 (" + ROBOT + "; news reports of armed conflict)";
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    /// Worth another try: too early, too many, too slow.
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);
    private static final Set<String> GZIP = Set.of("application/gzip", "application/x-gzip");
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Guard guard;
    private final FetchLimits limits;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watchman = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("dateline-fetch-limit").factory());

    private Fetcher(Allowance allowance, Resolver resolver, FetchLimits limits, Clock clock, SSLContext trust) {
        this.guard = new Guard(allowance, resolver);
        this.limits = limits;
        this.clock = clock;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new NoResolver())
                        .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                                .setSslContext(trust)
                                .buildClassic())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(limits.connect()))
                                .setSocketTimeout(Timeout.of(limits.silence()))
                                .build())
                        .setDefaultSocketConfig(SocketConfig.custom()
                                .setSoTimeout(Timeout.of(limits.silence()))
                                .build())
                        .setMaxConnTotal(64)
                        .setMaxConnPerRoute(64)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.silence()))
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent(AGENT)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /// With the usual limits and the machine's resolver.
    public static Fetcher of(Allowance allowance) {
        return of(allowance, Resolver.ofThisMachine(), FetchLimits.usual(), Clock.systemUTC());
    }

    public static Fetcher of(Allowance allowance, Resolver resolver, FetchLimits limits, Clock clock) {
        return trusting(SSLContexts.createDefault(), allowance, resolver, limits, clock);
    }

    /// One that trusts the servers which that context trusts.
    static Fetcher trusting(SSLContext trust, Allowance allowance, Resolver resolver, FetchLimits limits, Clock clock) {
        return new Fetcher(allowance, resolver, limits, clock, trust);
    }

    /// Names are resolved by the guard alone.
    private static final class NoResolver implements org.apache.hc.client5.http.DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host + " was not judged");
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /// One answer, before redirects are followed.
    private sealed interface Step {
        record Done(Fetched fetched) implements Step {}

        record Elsewhere(String location) implements Step {}
    }

    public Fetched fetch(URI address, Wanted wanted) {
        return fetch(address, wanted, Validators.none());
    }

    /// @param known of the page as it was fetched before; [Fetched.Unchanged] comes only with some
    public Fetched fetch(URI address, Wanted wanted, Validators known) {
        return fetch(address, wanted, known, next -> true);
    }

    /// @param onward asked before each redirect; the time that it takes does not count
    public Fetched fetch(URI address, Wanted wanted, Validators known, Onward onward) {
        long deadline = System.nanoTime() + limits.whole().toNanos();
        URI at = address;
        try {
            for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
                switch (ask(guard.check(at), wanted, known, deadline)) {
                    case Step.Done(Fetched fetched) -> {
                        return fetched;
                    }
                    case Step.Elsewhere(String location) -> {
                        at = at.resolve(location);
                        long asked = System.nanoTime();
                        if (!onward.mayFollow(at)) {
                            return new Fetched.Refused("leads on to where it may not be followed");
                        }
                        deadline += System.nanoTime() - asked;
                    }
                }
            }
            return Fetched.Failed.forGood("leads on more than %d times".formatted(limits.redirects()));
        } catch (RefusedException e) {
            return new Fetched.Refused(at.equals(address) ? e.detail() : "leads on to where " + e.detail());
        } catch (UnknownHostException e) {
            return Fetched.Failed.forNow("there is no host %s".formatted(at.getHost()));
        } catch (IllegalArgumentException e) {
            return Fetched.Failed.forGood("leads on to what is no address");
        } catch (IOException e) {
            return Fetched.Failed.forNow(words(e, deadline));
        }
    }

    private Step ask(Guard.Passed passed, Wanted wanted, Validators known, long deadline) throws IOException {
        IOException why = new IOException("cannot be reached");
        for (InetAddress way : passed.ways()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new InterruptedIOException();
            }
            HttpGet get = request(passed, wanted, known);
            ScheduledFuture<?> limit = watchman.schedule(get::cancel, left, TimeUnit.NANOSECONDS);
            // The address stands in the target, so that the connection goes there and nowhere else.
            HttpHost target = new HttpHost(passed.address().getScheme(), way, passed.host(), passed.port());
            try {
                ClassicHttpResponse response = client.executeOpen(target, get, HttpClientContext.create());
                try {
                    return step(passed.address(), response, wanted, known);
                } finally {
                    hangUp(response);
                }
            } catch (ConnectException | NoRouteToHostException e) {
                why = e;
            } finally {
                limit.cancel(false);
            }
        }
        throw why;
    }

    /// What is left unread of the body is not waited for.
    private static void hangUp(ClassicHttpResponse response) throws IOException {
        if (response instanceof ModalCloseable open) {
            open.close(CloseMode.IMMEDIATE);
        } else {
            response.close();
        }
    }

    private static HttpGet request(Guard.Passed passed, Wanted wanted, Validators known) {
        HttpGet get = new HttpGet(passed.address());
        get.setHeader(HttpHeaders.ACCEPT, wanted.accept());
        known.etag().ifPresent(etag -> get.setHeader(HttpHeaders.IF_NONE_MATCH, etag));
        known.lastModified().ifPresent(day -> get.setHeader(HttpHeaders.IF_MODIFIED_SINCE, day));
        return get;
    }

    private Step step(URI address, ClassicHttpResponse response, Wanted wanted, Validators known) throws IOException {
        int status = response.getCode();
        if (REDIRECTS.contains(status)) {
            return header(response, HttpHeaders.LOCATION)
                    .<Step>map(Step.Elsewhere::new)
                    .orElseGet(() -> new Step.Done(Fetched.Failed.forGood("leads on to nowhere")));
        }
        if (status == 304 && !known.equals(Validators.none())) {
            return new Step.Done(new Fetched.Unchanged());
        }
        if (status != 200) {
            boolean isLasting = status < 500 && !PASSING.contains(status);
            return new Step.Done(
                    new Fetched.Failed("the server answers %d".formatted(status), isLasting, retryAfter(response)));
        }
        return new Step.Done(page(address, response, wanted));
    }

    private static Fetched page(URI address, ClassicHttpResponse response, Wanted wanted) throws IOException {
        Optional<ContentType> type = header(response, HttpHeaders.CONTENT_TYPE).map(ContentType::parseLenient);
        String mediaType = type.map(known -> String.valueOf(known.getMimeType()).toLowerCase(Locale.ROOT))
                .orElse("");
        if (!wanted.takes(mediaType)) {
            return Fetched.Failed.forGood("is %s, which is not read".formatted(mediaType));
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return Fetched.Failed.forGood("is empty");
        }
        // What is compressed is counted as it unfolds.
        byte[] body = entity.getContent().readNBytes(wanted.mostBytes() + 1);
        if (GZIP.contains(mediaType) || isGzip(body)) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readNBytes(wanted.mostBytes() + 1);
        }
        if (body.length > wanted.mostBytes()) {
            return Fetched.Failed.forGood("is larger than %,d bytes".formatted(wanted.mostBytes()));
        }
        return new Fetched.Page(
                address,
                mediaType,
                inUtf8(body, type),
                new Validators(header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED)));
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    /// What the server says of the charset is lost with its answer, so text in another one is written anew;
    /// what is UTF-8 already stays, whatever was said. Feeds name their charset themselves.
    private static byte[] inUtf8(byte[] body, Optional<ContentType> type) {
        Optional<Charset> said = type.filter(
                        known -> !String.valueOf(known.getMimeType()).contains("xml"))
                .flatMap(Fetcher::charset)
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8));
        if (said.isEmpty() || isUtf8(body)) {
            return body;
        }
        return new String(body, said.get()).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> charset(ContentType type) {
        try {
            return Optional.ofNullable(type.getParameter("charset")).map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /// In seconds or as a time (RFC 9110); a day at most, whatever is asked.
    private Optional<Duration> retryAfter(HttpMessage response) {
        return header(response, HttpHeaders.RETRY_AFTER)
                .flatMap(this::wait)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private Optional<Duration> wait(String said) {
        if (said.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(said)));
        }
        try {
            return Optional.of(Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> header(HttpMessage response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name))
                .map(Header::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private String words(IOException e, long deadline) {
        if (deadline - System.nanoTime() <= 0) {
            return "takes longer than %d seconds".formatted(limits.whole().toSeconds());
        }
        return switch (e) {
            case SocketTimeoutException timeout -> "does not answer in time";
            case ConnectException refused -> "cannot be reached";
            case SSLException tls -> "has no connection that can be trusted: " + tls.getMessage();
            case ZipException broken -> "is compressed and broken";
            default -> "breaks off";
        };
    }

    @Override
    public void close() {
        watchman.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
