package sharedpage.server.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/** A host on a slow connection misses states that are no longer the newest, but none of the answers to its commands. */
class SlowHostTest {
    private static final int COMMANDS = 10;

    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    @Test
    void eachCommandIsAnsweredInOrderAfterTheNewestState() {
        LargeSession session = new LargeSession(SERVER);
        try (TestClient slow = session.host()) {
            slow.stopReading();
            while (SERVER.metricsText().contains("sharedpage_wire_behind_total 0.0")) {
                session.present();
                slow.say("{'type': 'heartbeat', 'seq': 0}");
            }
            for (int i = 0; i < COMMANDS; i++) {
                slow.say("{'type': 'pause', 'id': 'slow" + i + "'}");
            }
            slow.say("{'type': 'fetch', 'id': 'last', 'node': 0}");
            int node = session.present();

            slow.readOn();
            List<String> answered = new ArrayList<>();
            int newest = -1;
            while (answered.size() <= COMMANDS) {
                JsonNode heard = slow.hear();
                if (heard.get("type").stringValue().equals("welcome")) {
                    newest = heard.at("/cursor/node").intValue();
                } else if (heard.path("id").isString()) {
                    answered.add(heard.get("id").stringValue());
                    assertEquals(node, newest, "the newest state comes before the answers");
                }
            }
            List<String> sent = new ArrayList<>(
                    IntStream.range(0, COMMANDS).mapToObj(i -> "slow" + i).toList());
            sent.add("last");
            assertEquals(sent, answered);
        }
    }
}
