package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Ways not taken stay in the tree of a session, which each client has that joins. */
class BranchesTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private static final String WRITE = "{'write': {'by': 'B', 'page': 5, 'bytes': 4, 'fill': 'x'}}";

    private final JsonNode session = SERVER.open("overflow-600");

    private JsonNode tree() {
        try (TestClient viewer = SERVER.join(session, "viewer")) {
            return viewer.hear("welcome").get("tree");
        }
    }

    private static JsonNode json(String text) {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private static void forkAfterTwo(TestClient driver) {
        driver.hear("welcome");
        driver.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}").hear("ack");
        driver.say("{'type': 'next', 'id': 'b', 'at': 1}").hear("ack");
        driver.say("{'type': 'move', 'id': 'c', 'to': 0}").hear("ack");
        driver.say("{'type': 'perform', 'id': 'd', 'at': 0, 'operation': " + WRITE + "}")
                .hear("ack");
    }

    @Test
    void whatAnOwnOperationLeftStaysInTheTree() {
        try (TestClient driver = SERVER.join(session, "host")) {
            forkAfterTwo(driver);
            JsonNode tree = json("[{'parent': null, 'first': 0, 'last': 2, 'changed': {}},"
                    + " {'parent': 0, 'first': 3, 'last': 3, 'changed': {}}]");
            assertEquals(tree, tree());
            driver.say("{'type': 'move', 'id': 'e', 'to': 1}").hear("ack");
            assertEquals(tree, tree(), "wherever the cursor is");
            driver.say("{'type': 'next', 'id': 'f', 'at': 1}").hear("ack");
            driver.say("{'type': 'next', 'id': 'g', 'at': 2, 'skip': true}").hear("ack");
            assertEquals(json("{'parent': 2, 'first': 4, 'last': 4, 'changed': {}}"), tree().get(2));
        }
    }

    @Test
    void anotherMachineHasAStartOfItsOwnAndSettings() {
        try (TestClient driver = SERVER.join(session, "host")) {
            driver.hear("welcome");
            driver.say("{'type': 'change', 'id': 'a', 'at': 0, 'settings': {'frames': 14}}")
                    .hear("ack");
            driver.say("{'type': 'move', 'id': 'b', 'to': 0}").hear("ack");
            assertEquals(
                    json("[{'parent': null, 'first': 0, 'last': 0, 'changed': {}},"
                            + " {'parent': null, 'first': 1, 'last': 1, 'changed': {'frames': 14}}]"),
                    tree());
        }
    }

    @Test
    void theTraceIsTheCursorsBranchAndNeedsAToken() {
        try (TestClient driver = SERVER.join(session, "host")) {
            forkAfterTwo(driver);
            List<JsonNode> lines = trace(session.get("viewer").stringValue(), 200)
                    .lines()
                    .map(line -> new ObjectMapper().readTree(line))
                    .toList();
            assertEquals(2, lines.size());
            assertEquals("overflow-600", lines.get(0).get("scenario").stringValue());
            assertEquals(3, lines.get(1).get("node").intValue());
            assertEquals("BytesMoved", lines.get(1).at("/events/0/type").stringValue());
            assertTrue(lines.get(1).get("begins").booleanValue());
            assertTrue(trace("guess", 403).contains("Authorization"));
        }
    }

    private String trace(String token, int status) {
        HttpResponse<String> answer = SERVER.send(HttpRequest.newBuilder(
                        SERVER.address("/api/sessions/" + session.get("id").stringValue() + "/trace"))
                .header("Authorization", "Bearer " + token));
        assertEquals(status, answer.statusCode(), answer.body());
        return answer.body();
    }
}
