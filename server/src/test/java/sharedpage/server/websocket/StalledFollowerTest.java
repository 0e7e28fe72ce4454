package sharedpage.server.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.RawSocket;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;

/** A connection that accepts no data is closed; the class sees it leave and continues. */
class StalledFollowerTest {
    private static final int RECEIVE_BUFFER_BYTES = 4_096;
    /** Each answer is 1.4 MB long: together more than the network and the server's queue hold, in one burst of a viewer. */
    private static final int FETCHES = 8;

    @RegisterExtension
    static final TestServer SERVER = TestServer.thatCutsAfter(2);

    @Test
    void whoAcceptsNothingIsCutOffAndTheOthersGoOn() throws IOException {
        LargeSession session = new LargeSession(SERVER);
        try (TestClient host = session.host();
                RawSocket stalled = session.viewerThatReadsNothing(RECEIVE_BUFFER_BYTES)) {
            hearViewers(host, 1);
            for (int i = 0; i < FETCHES; i++) {
                stalled.say("{'type': 'fetch', 'id': 'f" + i + "', 'node': 0}");
            }

            hearViewers(host, 0);
            String metrics = SERVER.metricsText();
            assertTrue(metrics.contains("sharedpage_wire_stalled_total 1.0"), metrics);
            host.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}");
            assertEquals("a", host.hear("ack").get("id").stringValue());
        }
    }

    private static void hearViewers(TestClient client, int count) {
        while (client.hear("people").get("viewers").intValue() != count) {
            // An earlier count.
        }
    }
}
