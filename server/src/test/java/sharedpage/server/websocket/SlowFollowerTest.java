package sharedpage.server.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/** A viewer on a bad network misses some wire messages, and delays no other. */
class SlowFollowerTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    @Test
    void whoCanNotKeepUpGetsTheNewestStateInTheEnd() {
        LargeSession session = new LargeSession(SERVER);
        try (TestClient slow = session.viewer()) {
            slow.stopReading();
            // Until the network is full, which takes some megabytes more on one machine than on another.
            int sent = 0;
            int node = 0;
            while (SERVER.metricsText().contains("sharedpage_wire_behind_total 0.0")) {
                node = session.present();
                sent++;
                slow.say("{'type': 'heartbeat', 'seq': 0}");
            }

            slow.readOn();
            int heard = 0;
            JsonNode next = slow.hear();
            while (!next.get("type").stringValue().equals("welcome")) {
                heard += next.get("type").stringValue().equals("steps") ? 1 : 0;
                next = slow.hear();
            }
            assertEquals(node, next.at("/cursor/node").intValue());
            assertTrue(heard < sent, "some were left out: " + heard + " of " + sent);
        }
    }
}
