package sharedpage.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.RawSocket;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/** What one address may have written to the disk. */
class KeptLimitTest {
    private static final int AN_HOUR = 600;
    private static final byte[] HERE = {127, 0, 0, 9};
    private static final byte[] ELSEWHERE = {127, 0, 0, 10};

    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    /** Opens a session and wants it kept; says how that was answered. */
    private static String keep(byte[] from) throws IOException {
        JsonNode session = SERVER.open("walls");
        try (RawSocket socket = new RawSocket(SERVER.port(), from, session)) {
            socket.say("{'type': 'join', 'token': '" + session.get("host").stringValue() + "', 'seen': null}");
            socket.hear("\"people\"");
            socket.say("{'type': 'keep', 'id': 'k'}");
            return socket.hear("\"ack\"", "\"limit\"");
        }
    }

    /** It takes a while to have so many kept, hence only with the long tests; some more are allowed by then. */
    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void sixHundredSessionsAnHourAreKeptForOneAddress() throws IOException {
        int kept = 0;
        while (keep(HERE).equals("\"ack\"")) {
            kept++;
            assertTrue(kept < 2 * AN_HOUR, "there is no end to it");
        }
        assertTrue(kept >= AN_HOUR, kept + " were kept");
        assertEquals("\"ack\"", keep(ELSEWHERE), "nobody else is locked out");
    }
}
