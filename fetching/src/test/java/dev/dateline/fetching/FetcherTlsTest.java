package dev.dateline.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a server with TLS on this machine, whose certificate was made for `news.example` alone. Every
/// name leads to this machine, as it would for who pretends to be another.
class FetcherTlsTest {
    private static final char[] PASSWORD = "only for this test".toCharArray();

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpsServer server;
    private SSLContext trusting;

    @BeforeEach
    void start() throws Exception {
        KeyStore keys = keys("news.example");
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext serving = SSLContext.getInstance("TLS");
        serving.init(own.getKeyManagers(), null, null);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(null, trusted.getTrustManagers(), null);

        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serving));
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] page = "<p>Keren</p>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /// A key with a certificate that it signed itself, which the JDK makes by a program only.
    private KeyStore keys(String host) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        // The certificate by itself, so that it can be trusted.
        keys.setCertificateEntry("trusted", keys.getCertificate("server"));
        return keys;
    }

    private Fetched fetch(SSLContext trust, String host) {
        int port = server.getAddress().getPort();
        Allowance allowance = Allowance.parse(List.of(host + ":" + port));
        Resolver here = name -> List.of(InetAddress.getLoopbackAddress());
        try (Fetcher fetcher = Fetcher.trusting(trust, allowance, here, FetchLimits.usual(), Clock.systemUTC())) {
            return fetcher.fetch(URI.create("https://%s:%d/a".formatted(host, port)), Wanted.ARTICLE);
        }
    }

    @Test
    void gets_a_page_from_who_proves_to_be_the_host_that_was_named() {
        assertThat(fetch(trusting, "news.example"))
                .isInstanceOfSatisfying(
                        Fetched.Page.class,
                        page -> assertThat(page.body())
                                .asString(StandardCharsets.UTF_8)
                                .isEqualTo("<p>Keren</p>"));
    }

    @Test
    void asks_nothing_of_who_proves_to_be_another_host() {
        assertThat(fetch(trusting, "other.example"))
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed -> assertThat(failed.detail()).startsWith("has no connection that can be trusted"));
        assertThat(asked).hasValue(0);
    }

    @Test
    void asks_nothing_of_who_proves_nothing_by_an_authority_that_this_machine_trusts() {
        assertThat(fetch(SSLContexts.createDefault(), "news.example"))
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed -> assertThat(failed.detail()).startsWith("has no connection that can be trusted"));
        assertThat(asked).hasValue(0);
    }
}
