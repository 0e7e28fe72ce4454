package sharedpage.server.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/** Somebody on a bad network misses some of what is told, and nobody waits for them. */
class SlowFollowerTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private static final int ROUNDS = 30;

    @Test
    void whoCanNotKeepUpGetsTheNewestStateInTheEnd() {
        String large = "{\"scenario\": \"walls\", \"settings\": {\"page_size\": 4096, \"frames\": 256}}";
        JsonNode session = SERVER.open(large, 201);
        try (TestClient driver = SERVER.join(session, "drive");
                TestClient slow = SERVER.join(session, "view")) {
            driver.hear("welcome");
            slow.hear("welcome");
            slow.stopReading();

            int node = 0;
            for (int round = 0; round < ROUNDS; round++) {
                String transfer = round % 2 == 0 ? "dma" : "cpu";
                driver.say("{'type': 'change', 'id': 'c" + round + "', 'at': " + node + ", 'settings': {'transfer': '"
                        + transfer + "'}}");
                node = driver.hear("ack").get("node").intValue();
            }

            slow.readOn();
            int heard = 1;
            JsonNode welcome = slow.hear("welcome");
            while (welcome.at("/cursor/node").intValue() < node) {
                welcome = slow.hear("welcome");
                heard++;
            }
            assertEquals(node, welcome.at("/cursor/node").intValue());
            assertTrue(heard < ROUNDS, "some were left out: " + heard + " of " + ROUNDS);
        }
    }
}
