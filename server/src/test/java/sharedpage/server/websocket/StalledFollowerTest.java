package sharedpage.server.websocket;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/** Somebody's network takes nothing any more: they are cut off, and the class hears of it and goes on. */
class StalledFollowerTest {
    @RegisterExtension
    static final TestServer SERVER = TestServer.thatCutsAfter(3);

    /** As many as a connection may send at once, however fast it is, and some less. */
    private static final int CHANGES = 20;

    @Test
    void whoTakesNothingIsCutOffAndTheOthersGoOn() {
        String large = "{\"scenario\": \"walls\", \"settings\": {\"page_size\": 4096, \"frames\": 256}}";
        JsonNode session = SERVER.open(large, 201);
        try (TestClient stalled = SERVER.join(session, "view")) {
            stalled.hear("welcome");
            stalled.stopReading();
            // Until its network is full, which takes some megabytes more on one machine than on another.
            int viewers = 1;
            while (viewers > 0) {
                viewers = present(session);
            }
            assertTrue(figures().contains("sharedpage_wire_cut_total 1.0"), figures());
        }
    }

    /** A presenter joins, changes the machine again and again, and leaves; returns how many viewers it found. */
    private static int present(JsonNode session) {
        try (TestClient presenter = SERVER.join(session, "drive")) {
            int node = presenter.hear("welcome").at("/cursor/node").intValue();
            int viewers = presenter.hear("people").get("view").intValue();
            for (int i = 0; i < CHANGES; i++) {
                String transfer = i % 2 == 0 ? "dma" : "cpu";
                presenter.say("{'type': 'change', 'id': 'at" + node + "', 'at': " + node
                        + ", 'settings': {'transfer': '" + transfer + "'}}");
                node = presenter.hear("ack").get("node").intValue();
            }
            return viewers;
        }
    }

    private static String figures() {
        return SERVER.send(HttpRequest.newBuilder(SERVER.metrics())).body();
    }
}
