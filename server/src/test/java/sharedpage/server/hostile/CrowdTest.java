package sharedpage.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.server.Await;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/** Many connections at once: what one address may, what a proxy says, and what whoever dawdles can do to a class. */
class CrowdTest {
    private static final int CLASS = 1_000;
    /** More than enough to use up what an address may ask for, though it gets 20 a second more meanwhile. */
    private static final int MOST_REQUESTS = 100 * CLASS;

    private static final int DAWDLERS = 200;
    private static final int FOLLOWERS = 20;
    private static final int STEPS = 5;

    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private static int post(String from, String forwardedFor) throws IOException {
        return ask("POST /api/check", from, forwardedFor);
    }

    /** The status of the answer over a connection from this address of the loopback interface. */
    private static int ask(String what, String from, String forwardedFor) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), SERVER.port(), InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(Await.MILLISECONDS);
            socket.getOutputStream()
                    .write((what + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Forwarded-For: "
                                    + forwardedFor + "\r\nContent-Length: 1\r\n\r\nx")
                            .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return Integer.parseInt(new String(in.readNBytes(12), StandardCharsets.ISO_8859_1).substring(9));
        }
    }

    @Test
    void inventedAddressesShareTheBucketOfTheOneWhoInventsThem() throws IOException {
        int last = 200;
        for (int i = 0; i < MOST_REQUESTS && last == 200; i++) {
            last = post("127.0.0.7", "198.51.100." + i % 256 + ", 203.0." + i / 256 + ".1");
        }
        assertEquals(429, last, "it does not help to invent 1,000 addresses");
        assertEquals(200, post("127.0.0.8", "198.51.100.1"), "others are not locked out");
        assertEquals(200, post(TestServer.PROXY, "198.51.100.1"), "nor is one whom a trusted proxy names");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.11, GET /api/sessions/none/trace, 403", "127.0.0.12, GET /j/NONE/qr.svg, 404"})
    void whatIsWorkedOutForAGetIsCountedToo(String from, String what, int first) throws IOException {
        assertEquals(first, ask(what, from, ""));
        int last = 0;
        for (int i = 0; i < MOST_REQUESTS && last != 429; i++) {
            last = ask(what, from, "");
        }
        assertEquals(429, last);
        assertEquals(200, post("127.0.0.13", ""), "others are not locked out");
    }

    @Test
    void aClassRunsWhileOthersSendTheirHeadersByteByByte() throws IOException {
        JsonNode session = SERVER.open("overflow-600");
        List<Socket> dawdlers = new ArrayList<>();
        List<TestClient> followers = new ArrayList<>();
        try (TestClient driver = SERVER.join(session, "host")) {
            driver.hear("welcome");
            for (int i = 0; i < DAWDLERS; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port());
                socket.getOutputStream().write("GET / HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.ISO_8859_1));
                dawdlers.add(socket);
            }
            for (int i = 0; i < FOLLOWERS; i++) {
                followers.add(SERVER.join(session, "viewer"));
            }
            followers.forEach(follower -> follower.hear("welcome"));
            for (int node = 0; node < STEPS; node++) {
                for (Socket dawdler : dawdlers) {
                    dawdler.getOutputStream().write('x');
                }
                driver.say("{'type': 'next', 'id': 'c" + node + "', 'at': " + node + ", 'skip': true}");
                for (TestClient follower : followers) {
                    JsonNode steps = follower.hear("steps");
                    assertEquals(node + 1, steps.at("/steps/0/node").intValue(), "nobody misses a step");
                }
            }
            assertEquals(200, SERVER.get("/livez").statusCode());
        } finally {
            followers.forEach(TestClient::close);
            for (Socket dawdler : dawdlers) {
                dawdler.close();
            }
        }
    }

    /** After half a minute, hence only with the long tests. */
    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void whoSendsNothingOfTheBodyItPromisedIsCutOff() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            socket.setSoTimeout(Await.MILLISECONDS);
            socket.getOutputStream()
                    .write("POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\nx"
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.endsWith("\r\n\r\n"), "no body that tells of the program: " + answer);
        }
    }
}
