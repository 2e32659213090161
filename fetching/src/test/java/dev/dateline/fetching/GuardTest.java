package dev.dateline.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which addresses may be asked. No name is looked up outside: names lead where the test says.
class GuardTest {
    private static final String PUBLIC = "93.184.215.14";

    private static Guard guard(String... behindEveryName) {
        return guard(Allowance.none(), behindEveryName);
    }

    private static Guard guard(Allowance allowance, String... behindEveryName) {
        return new Guard(allowance, host -> {
            if (host.matches("[0-9.]+|.*:.*")) {
                return List.of(InetAddress.ofLiteral(host));
            }
            List<InetAddress> all = new ArrayList<>();
            for (String address : behindEveryName) {
                all.add(InetAddress.ofLiteral(address));
            }
            return all;
        });
    }

    @Test
    void a_name_with_a_public_address_passes_with_exactly_that_address() throws Exception {
        Guard.Passed passed = guard(PUBLIC).check(URI.create("https://News.Example/a?b=c#part"));
        assertThat(passed.address()).hasToString("https://News.Example/a?b=c");
        assertThat(passed.host()).isEqualTo("news.example");
        assertThat(passed.port()).isEqualTo(443);
        assertThat(passed.ways()).containsExactly(InetAddress.ofLiteral(PUBLIC));
    }

    @ParameterizedTest(name = "a name that leads to {0}")
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.8",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "192.88.99.1",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "100::1"
            })
    void addresses_that_are_not_public_are_refused(String address) {
        assertThatThrownBy(() -> guard(address).check(URI.create("http://news.example/")))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8", "93.184.215.14", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1",
                "192.167.1.1", "169.253.1.1", "198.17.0.1", "223.255.255.255", "2606:4700::1111", "2a00:1450::1"
            })
    void public_addresses_pass(String address) throws Exception {
        assertThat(guard(address).check(URI.create("http://news.example/")).ways())
                .containsExactly(InetAddress.ofLiteral(address));
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() {
        assertThatThrownBy(() -> guard(PUBLIC, "10.0.0.1").check(URI.create("http://news.example/")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.01/",
                "http://127.0.0.1./",
                "http://1.2.3.256/",
                "http://0x7f/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[fe80::1%25eth0]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://news.example@127.0.0.1/",
                "http://user:secret@news.example/",
                "http://user@news.example/",
                "http://news.example:22/",
                "http://news.example:8080/",
                "http://news.example:6379/",
                "file:///etc/passwd",
                "ftp://news.example/",
                "gopher://news.example/",
                "jar:http://news.example/!/",
                "news.example/a",
                "http:///a",
                "http://%31%32%37.0.0.1/",
                "http:127.0.0.1",
                "//127.0.0.1/"
            })
    void odd_addresses_are_refused(String address) {
        assertThatThrownBy(() -> guard(PUBLIC).check(URI.create(address))).isInstanceOf(RefusedException.class);
    }

    @Test
    void an_address_without_end_is_refused() {
        assertThatThrownBy(() -> guard(PUBLIC).check(URI.create("http://news.example/" + "a".repeat(5_000))))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest(name = "{0} allowed: {1} passes {2}")
    @CsvSource({
        "intranet.example, http://intranet.example/, true",
        "intranet.example, https://intranet.example/, true",
        "intranet.example, http://intranet.example:8081/, false",
        "intranet.example:8081, http://intranet.example:8081/, true",
        "intranet.example:8081, http://intranet.example/, false",
        "intranet.example, http://other.example/, false",
        "intranet.example, http://sub.intranet.example/, false",
        "[::1]:9000, http://[::1]:9000/, true",
        "intranet.example, http://user@intranet.example/, false"
    })
    void an_allowance_names_one_host(String allowed, String address, boolean passes) throws Exception {
        Guard guard = guard(Allowance.parse(List.of(allowed)), "10.0.0.8");
        URI asked = URI.create(address);
        if (passes) {
            assertThat(guard.check(asked).ways()).hasSize(1);
        } else {
            assertThatThrownBy(() -> guard.check(asked)).isInstanceOf(RefusedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://a.example", "a.example/x", "a.example:99999", "a b", "*"})
    void an_allowance_is_a_host_and_nothing_else(String wrong) {
        assertThatThrownBy(() -> Allowance.parse(List.of(wrong))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatever_the_address_it_is_refused_or_public() throws UnknownHostException {
        long seed = 20_261_130;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(bytes);
            InetAddress address = InetAddress.getByAddress(bytes);
            boolean special = address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress();
            if (special) {
                assertThat(PublicAddress.otherUse(address))
                        .as("seed %d: %s", seed, address)
                        .isPresent();
            }
        }
    }
}
