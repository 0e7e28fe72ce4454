package sharedpage.server.socket;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/** Somebody's network takes nothing any more: they are cut off, and the class hears of it and goes on. */
class StalledFollowerTest {
    @RegisterExtension
    static final TestServer SERVER = TestServer.thatCutsAfter(1);

    private static final int ROUNDS = 20;
    private static final int PATIENCE_SECONDS = 60;

    @Test
    @Timeout(PATIENCE_SECONDS)
    void whoTakesNothingIsCutOffAndTheOthersGoOn() {
        String large = "{\"scenario\": \"walls\", \"settings\": {\"page_size\": 4096, \"frames\": 256}}";
        JsonNode session = SERVER.open(large, 201);
        try (TestClient driver = SERVER.join(session, "drive");
                TestClient stalled = SERVER.join(session, "view")) {
            stalled.stopReading();
            JsonNode people = driver.hear("people");
            while (people.get("view").intValue() < 1) {
                people = driver.hear("people");
            }

            int node = 0;
            for (int round = 0; round < ROUNDS || people.get("view").intValue() > 0; round++) {
                driver.say("{'type': 'change', 'id': 'c" + round + "', 'at': " + node + ", 'settings': {'transfer': '"
                        + (round % 2 == 0 ? "dma" : "cpu") + "'}}");
                JsonNode heard = driver.hear();
                while (!heard.get("type").stringValue().equals("ack")) {
                    people = heard.get("type").stringValue().equals("people") ? heard : people;
                    heard = driver.hear();
                }
                node = heard.get("node").intValue();
            }
            assertTrue(figures().contains("sharedpage_wire_cut_total 1.0"), "it is counted");

            driver.say("{'type': 'next', 'id': 'n', 'at': " + node + "}").hear("ack");
        }
    }

    private static String figures() {
        return SERVER.send(HttpRequest.newBuilder(SERVER.metrics())).body();
    }
}
