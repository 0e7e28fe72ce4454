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

/** Ways not taken stay, and everybody who joins is told of them. */
class BranchesTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private static final String WRITE = "{'write': {'by': 'B', 'page': 5, 'bytes': 4, 'fill': 'x'}}";

    private final JsonNode session = SERVER.open("overflow-600");

    private JsonNode branches() {
        try (TestClient viewer = SERVER.join(session, "viewer")) {
            return viewer.hear("welcome").get("branches");
        }
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
    void whatAnOwnOperationLeftIsABranch() {
        try (TestClient driver = SERVER.join(session, "host")) {
            forkAfterTwo(driver);
            JsonNode branch = branches().get(0);
            assertEquals(1, branches().size());
            assertEquals(0, branch.get("parent").intValue());
            assertEquals(1, branch.get("first").intValue());
            assertEquals(2, branch.get("tip").intValue());
            assertEquals(0, branch.get("step").intValue());
            assertEquals(2, branch.get("steps").intValue());
            assertTrue(branch.get("what").stringValue().startsWith("A writes 512 bytes"), branch.toString());

            driver.say("{'type': 'move', 'id': 'e', 'to': 1}").hear("ack");
            assertEquals(3, branches().get(0).get("first").intValue(), "now the own operation is beside the way");
        }
    }

    @Test
    void anotherMachineIsABranchWithAStartOfItsOwnAndSettings() {
        try (TestClient driver = SERVER.join(session, "host")) {
            driver.hear("welcome");
            driver.say("{'type': 'change', 'id': 'a', 'at': 0, 'settings': {'frames': 14}}")
                    .hear("ack");
            driver.say("{'type': 'move', 'id': 'b', 'to': 0}").hear("ack");
            JsonNode branch = branches().get(0);
            assertTrue(branch.get("parent").isNull(), branch.toString());
            assertEquals(14, branch.at("/changed/frames").intValue());
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
