package sharedpage.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.Await;
import sharedpage.server.Parallel;
import sharedpage.server.TestServer;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The number of open sessions is exact, however many requests come at the same time. */
class SessionLimitTest {
    private static final int SESSIONS = 2_000;
    private static final int MORE = 200;
    private static final Pattern GAUGE = Pattern.compile("(?m)^\\S*rooms\\S* (\\d+)");

    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LESSON =
            JSON.createObjectNode().put("scenario", "walls").toString();
    private static final String OWN_TEXT = ownText().toString();

    private static ObjectNode ownText() {
        return JSON.createObjectNode().put("text", "title: t\nprocesses: {A: {}}\n");
    }

    /** Over a connection from one of several addresses of the loopback interface, each of which may open some. */
    private static boolean isOpened(int number) {
        // A lesson and a text become sessions in different threads.
        String body = number % 2 == 0 ? LESSON : OWN_TEXT;
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(),
                SERVER.port(),
                InetAddress.getByName("127.0.0." + (20 + number % 4)),
                0)) {
            socket.setSoTimeout(Await.MILLISECONDS);
            socket.getOutputStream()
                    .write(("POST " + TestServer.freshSession()
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + "Content-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .startsWith("HTTP/1.1 201 ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int open() {
        Matcher gauge = GAUGE.matcher(SERVER.metricsText());
        assertTrue(gauge.find(), SERVER::metricsText);
        return Integer.parseInt(gauge.group(1));
    }

    @Test
    void neverMoreAreOpenThanMayBe() {
        assertEquals(SESSIONS + MORE, Parallel.successes(SESSIONS + MORE, SessionLimitTest::isOpened));
        assertEquals(SESSIONS, open());
    }
}
