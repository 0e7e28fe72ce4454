package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.view.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Another branch or other settings in a long session: each follower is sent only what is new to it. */
class SwitchTest {
    private static final int MOST_BYTES = 65_536;
    private static final int STEPS = 4_900;
    /** As many as one answer has. */
    private static final int BLOCK = 200;

    private static final String TEXT =
            """
            title: Bytes one by one
            machine: {page_size: 512, pages: 12, frames: 12, granularity: word}
            processes:
              A: {private: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]}
            steps:
              - write: {by: A, page: 0, bytes: 4900, fill: "x"}
            """;

    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private final JsonNode session = SERVER.open(
            Json.text(JsonNodeFactory.instance.objectNode().put("text", TEXT).put("step", STEPS)), 201);

    /** The wire message with which the cursor comes to a node; what comes before is short, too. */
    private static JsonNode heardAt(int node, TestClient client) {
        JsonNode next;
        do {
            next = client.hear();
            int length = next.toString().getBytes(StandardCharsets.UTF_8).length;
            assertTrue(length <= MOST_BYTES, next.get("type") + " has " + length + " bytes");
        } while (next.at("/cursor/node").asInt(-1) != node);
        return next;
    }

    @Test
    void afterTenThousandStepsEachSwitchIsShort() {
        try (TestClient host = SERVER.join(session, "host");
                TestClient viewer = SERVER.join(session, "viewer")) {
            viewer.hear("welcome");
            int other = host.say("{'type': 'change', 'id': 'a', 'at': " + STEPS + ", 'settings': {'frames': 13}}")
                    .hear("ack")
                    .get("node")
                    .intValue();
            assertEquals(2 * STEPS + 1, other, "the same once more on another machine");
            heardAt(other, viewer);
            host.say("{'type': 'move', 'id': 'b', 'to': 17}").hear("ack");
            heardAt(17, viewer);
            host.say("{'type': 'move', 'id': 'c', 'to': " + other + "}").hear("ack");
            heardAt(other, viewer);
            int twin = host.say("{'type': 'change', 'id': 'd', 'at': " + other + ", 'settings': {'transfer': 'dma'}}")
                    .hear("ack")
                    .get("node")
                    .intValue();
            JsonNode branch = heardAt(twin, viewer);
            assertEquals("branch", branch.get("type").stringValue());
            assertEquals("dma", branch.at("/added/changed/transfer").stringValue());
        }
    }

    @Test
    void aStateThatIsTooLongIsLeftToBeFetched() {
        JsonNode large =
                SERVER.open("{\"scenario\": \"walls\", \"settings\": {\"page_size\": 4096, \"frames\": 64}}", 201);
        try (TestClient host = SERVER.join(large, "host");
                TestClient viewer = SERVER.join(large, "viewer")) {
            viewer.hear("welcome");
            host.say("{'type': 'change', 'id': 'a', 'at': 0, 'settings': {'transfer': 'dma'}}")
                    .hear("ack");
            JsonNode branch = heardAt(1, viewer);
            assertTrue(branch.get("state").isNull(), "it has 350 kB");
            assertTrue(branch.get("step").isNull());
            JsonNode state =
                    viewer.say("{'type': 'fetch', 'id': 'b', 'node': 1}").hear("state");
            assertEquals("dma", state.at("/state/settings/transfer").stringValue());
        }
    }

    @Test
    void stepsFarFromTheCursorAreAskedForByTheBlock() {
        try (TestClient viewer = SERVER.join(session, "viewer")) {
            JsonNode near = viewer.hear("welcome").get("steps");
            assertEquals(STEPS, near.get(near.size() - 1).get("node").intValue());
            int first = near.get(0).get("node").intValue();
            assertTrue(STEPS - first < BLOCK, "from node " + first);
            JsonNode block = fetched(viewer, BLOCK + 17);
            assertEquals(BLOCK, block.get("first").intValue());
            assertEquals(BLOCK, block.get("steps").size());
            assertEquals(BLOCK, block.at("/steps/0/node").intValue());
            assertEquals("A", block.at("/steps/0/activity").stringValue());
            assertEquals(BLOCK - 1, fetched(viewer, 0).get("steps").size(), "a start has no step");
            assertEquals(
                    near.get(near.size() - 1),
                    fetched(viewer, STEPS).at("/steps/" + STEPS % BLOCK),
                    "the same step in both");
            assertEquals(0, fetched(viewer, 9_999).get("steps").size());
        }
    }

    private static JsonNode fetched(TestClient viewer, int node) {
        return viewer.say("{'type': 'fetch_steps', 'id': 's" + node + "', 'node': " + node + "}")
                .hear("summaries");
    }
}
