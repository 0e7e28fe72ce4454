package sharedpage.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import sharedpage.server.view.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What deltas bring to a client, and how much of it. */
class DeltaTest {
    private static final int WRITES = 170;
    private static final int LOOKED_AT = 10;
    /** Without the change of the page, a step is about half of this. */
    private static final int BYTES = 4_000;

    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    /** The way goes from a node under some settings to one under others. */
    @Test
    void settingsThatDifferAreInTheDelta() {
        JsonNode session = SERVER.open("walls");
        try (TestClient host = SERVER.join(session, "host")) {
            host.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}").hear("ack");
            int changed = host.say("{'type': 'change', 'id': 'b', 'at': 1, 'settings': {'transfer': 'dma'}}")
                    .hear("ack")
                    .get("node")
                    .intValue();
            host.say("{'type': 'move', 'id': 'c', 'to': 0}").hear("ack");
            try (TestClient viewer = SERVER.join(session, "viewer")) {
                Rebuilt rebuilt =
                        new Rebuilt((ObjectNode) viewer.hear("welcome").get("state"));
                assertEquals("cpu", rebuilt.state().at("/settings/transfer").stringValue());
                host.say("{'type': 'next', 'id': 'd', 'at': 0, 'skip': true}").hear("ack");
                JsonNode step = viewer.hear("steps").at("/steps/0");
                assertEquals(changed, step.get("node").intValue());
                rebuilt.apply((ObjectNode) step);
                JsonNode state = viewer.say("{'type': 'fetch', 'id': 'e', 'node': " + changed + "}")
                        .hear("state")
                        .get("state");
                assertEquals("dma", state.at("/settings/transfer").stringValue());
                assertEquals(state, rebuilt.state());
            }
        }
    }

    /** Three bytes here and three there leave a page with many origins, of which each step changes one or two. */
    @Test
    void aStepDoesNotGrowWithTheHistoryOfAFrame() {
        String text = "title: Three bytes here and there\nprocesses:\n  A: {private: [0]}\nsteps:\n"
                + IntStream.range(0, WRITES)
                        .mapToObj(i -> "  - write: {by: A, page: 0, at: " + 3 * (i * 7 % WRITES) + ", hex: \""
                                + "%06x".formatted(i) + "\"}\n")
                        .collect(Collectors.joining());
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("text", text).put("step", WRITES - LOOKED_AT);
        try (TestClient host = SERVER.join(SERVER.open(Json.text(body), 201), "host")) {
            int node = host.hear("welcome").at("/cursor/node").intValue();
            for (int i = 0; i < LOOKED_AT; i++) {
                JsonNode steps = host.say("{'type': 'next', 'id': 'n" + i + "', 'at': " + node + "}")
                        .hear("steps");
                node = steps.at("/cursor/node").intValue();
                int length = steps.toString().getBytes(StandardCharsets.UTF_8).length;
                assertTrue(length < BYTES, "a write has " + length + " bytes");
            }
        }
    }
}
