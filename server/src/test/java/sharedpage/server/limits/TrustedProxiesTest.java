package sharedpage.server.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From where a request comes, and who may say so. */
class TrustedProxiesTest {
    /** A request from the first address, with these headers; {@code /} stands between two headers. */
    @ParameterizedTest(name = "from {0} with {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "203.0.113.5, -, 203.0.113.5",
                "203.0.113.5, 198.51.100.1, 203.0.113.5",
                "10.0.0.1, -, 10.0.0.1",
                "10.0.0.1, 198.51.100.1, 198.51.100.1",
                "10.0.0.1, '1.2.3.4, 198.51.100.1', 198.51.100.1",
                "10.0.0.1, '1.2.3.4 / 198.51.100.1', 198.51.100.1",
                "10.0.0.1, '1.2.3.4, 198.51.100.1, 10.0.0.2', 198.51.100.1",
                "10.0.0.1, 'localhost', 10.0.0.1",
                "10.0.0.1, '', 10.0.0.1",
                "10.0.0.1, '198.51.100.1,', 10.0.0.1",
                "10.0.0.1, 'unknown, 300.1.1.1', 10.0.0.1",
                "::1, '2001:db8:1:2:3:4:5:6', 2001:db8:1:2::/64",
                "0:0:0:0:0:0:0:1, '[2001:db8::7]', 2001:db8:0:0::/64",
                "2001:db8:1:2:9:9:9:9, 1.2.3.4, 2001:db8:1:2::/64",
                "::ffff:10.0.0.1, 198.51.100.1, 198.51.100.1"
            })
    void itIsTheLastOneThatATrustedProxyDidNotAdd(String peer, String headers, String client) {
        TrustedProxies proxies = TrustedProxies.at(List.of("10.0.0.1", "10.0.0.2", "::1"));
        List<String> forwarded = headers == null ? List.of() : Arrays.asList(headers.split("/", -1));
        assertEquals(client, proxies.clientAddress(peer, forwarded));
    }

    @Test
    void aThousandInventedAddressesAreOneClient() {
        Set<String> clients = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String invented = "198.51." + i / 250 + "." + i % 250;
            clients.add(TrustedProxies.at(List.of()).clientAddress("203.0.113.5", List.of(invented)));
            clients.add(TrustedProxies.at(List.of("10.0.0.1"))
                    .clientAddress("10.0.0.1", List.of(invented + ", 203.0.113.5")));
        }
        assertEquals(Set.of("203.0.113.5"), clients);
    }

    @Test
    void aProxyIsNamedByItsAddress() {
        assertThrows(IllegalArgumentException.class, () -> TrustedProxies.at(List.of("proxy.example")));
    }
}
