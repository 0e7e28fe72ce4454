package sharedpage.server.websocket;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;

/** A viewer whose network takes nothing any more is cut off; the class sees it leave and goes on. */
class StalledFollowerTest {
    @RegisterExtension
    static final TestServer SERVER = TestServer.thatCutsAfter(3);

    @Test
    void whoTakesNothingIsCutOffAndTheOthersGoOn() {
        LargeSession session = new LargeSession(SERVER);
        try (TestClient stalled = session.viewer()) {
            stalled.stopReading();
            // Until the network is full, which takes some megabytes more on one machine than on another.
            int viewers = 1;
            while (viewers > 0) {
                viewers = session.present().viewers();
            }
            assertTrue(SERVER.metricsText().contains("sharedpage_wire_stalled_total 1.0"), SERVER.metricsText());
        }
    }
}
