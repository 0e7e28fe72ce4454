package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Leaving the script: operations and settings of one's own, over real sockets. */
class OwnWayTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private final JsonNode session = SERVER.open("overflow-600");

    @Test
    void anOperationOfOnesOwnStartsABranch() {
        try (TestClient driver = SERVER.join(session, "host")) {
            driver.hear("welcome");
            driver.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}").hear("ack");
            driver.say("{'type': 'move', 'id': 'b', 'to': 0}").hear("ack");
            driver.say("{'type': 'perform', 'id': 'c', 'at': 0, 'operation': "
                    + "{'write': {'by': 'B', 'page': 5, 'at': 500, 'bytes': 20, 'fill': 'x'}}}");
            JsonNode step = driver.hear("steps").at("/steps/0");
            assertEquals(0, step.get("parent").intValue());
            assertEquals(2, step.get("node").intValue());
            assertTrue(step.get("line").isNull());
            assertEquals(12, step.at("/events/0/length").intValue());
            driver.hear("ack");
            driver.say("{'type': 'move', 'id': 'd', 'to': 1}");
            JsonNode cursor = driver.hear("cursor").get("cursor");
            assertEquals(1, cursor.get("node").intValue(), "the first branch is still there");
            assertEquals(1, cursor.get("tip").intValue());
        }
    }

    @Test
    void whatTheRulesRefuseIsAStepAndWhatIsWrittenWronglyIsNot() {
        try (TestClient driver = SERVER.join(session, "host")) {
            driver.hear("welcome");
            driver.say(
                    "{'type': 'perform', 'id': 'a', 'at': 0, 'operation': {'dissolve_group': {'by': 'A', 'group': 'g'}}}");
            JsonNode step = driver.hear("steps").at("/steps/0");
            assertEquals("refused", step.get("outcome").stringValue());
            assertEquals("E_NOTCREATOR", step.get("error").stringValue());
            driver.hear("ack");
            driver.say("{'type': 'perform', 'id': 'b', 'at': 1, 'operation': {'fly': {'by': 'A'}}}");
            JsonNode refused = driver.hear("refused");
            assertEquals("problem", refused.get("code").stringValue());
            assertTrue(refused.at("/problems/0/what").isString());
        }
    }

    @Test
    void whenTheMachineHasStoppedNothingIsCarriedOut() {
        try (TestClient driver = SERVER.join(session, "host")) {
            driver.hear("welcome");
            driver.say("{'type': 'change', 'id': 'a', 'at': 0, 'settings': {'illegal_calls': 'literal'}}");
            int careless = driver.hear("ack").get("node").intValue();
            driver.say("{'type': 'perform', 'id': 'b', 'at': " + careless
                    + ", 'operation': {'enter_group': {'by': 'P', 'page': 99, 'group': 'g'}}}");
            JsonNode steps = driver.hear("steps");
            assertTrue(steps.at("/steps/0/what").stringValue().endsWith("The machine stops."));
            assertTrue(steps.at("/cursor/end").booleanValue());
            int stopped = driver.hear("ack").get("node").intValue();
            driver.say("{'type': 'perform', 'id': 'c', 'at': " + stopped
                    + ", 'operation': {'write': {'by': 'A', 'page': 2, 'text': 'x'}}}");
            JsonNode refused = driver.hear("refused");
            assertEquals("end", refused.get("code").stringValue());
            assertTrue(refused.get("what").stringValue().startsWith("The machine has stopped"));
        }
    }

    @Test
    void aSuspendedProcessBeginsWhenItIsResumed() {
        JsonNode family = SERVER.open("suspended-family");
        try (TestClient driver = SERVER.join(family, "host")) {
            driver.hear("welcome");
            driver.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true, 'granularity': 'operation'}");
            int suspended = driver.hear("ack").get("node").intValue();
            driver.say("{'type': 'perform', 'id': 'b', 'at': " + suspended
                    + ", 'operation': {'write': {'by': 'A', 'page': 2, 'text': 'x'}}}");
            JsonNode step = driver.hear("steps").at("/steps/0");
            assertEquals("blocked", step.get("outcome").stringValue());
            assertEquals("suspension", step.at("/events/0/on").stringValue());
            int asked = driver.hear("ack").get("node").intValue();
            driver.say("{'type': 'perform', 'id': 'c', 'at': " + asked
                    + ", 'operation': {'resume_group': {'by': 'P', 'group': 'g'}}}");
            int resumed = driver.hear("ack").get("node").intValue();
            driver.say("{'type': 'next', 'id': 'd', 'at': " + resumed + "}");
            JsonNode written = driver.hear("steps").at("/steps/0");
            assertEquals("A", written.get("activity").stringValue());
            assertEquals("BytesMoved", written.at("/events/0/type").stringValue());
        }
    }

    @Test
    void anotherWayOfTransferHoldsFromHereOn() {
        try (TestClient driver = SERVER.join(session, "host")) {
            JsonNode before = driver.hear("welcome");
            driver.say("{'type': 'change', 'id': 'a', 'at': 0, 'settings': {'transfer': 'dma'}}");
            JsonNode branch = driver.hear("branch");
            assertEquals("dma", branch.at("/state/settings/transfer").stringValue());
            assertEquals("dma", branch.at("/added/changed/transfer").stringValue());
            assertEquals(before.at("/state/hash"), branch.at("/state/hash"), "settings are not part of the hash");
            assertTrue(branch.at("/cursor/question").isNull(), "the author's answer would be wrong now");
            int node = driver.hear("ack").get("node").intValue();
            assertNotEquals(0, node);
            driver.say("{'type': 'next', 'id': 'b', 'at': " + node + ", 'skip': true, 'granularity': 'operation'}");
            JsonNode state = state(driver, driver.hear("ack").get("node").intValue());
            assertEquals("A".repeat(88), bytes(state.at("/frames/8/bytes")).substring(0, 88), "C's frame is hit");
        }
    }

    @Test
    void anotherPageSizeIsAnotherMachineOnWhichAllIsDoneAgain() {
        try (TestClient driver = SERVER.join(session, "host")) {
            driver.hear("welcome");
            driver.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true, 'granularity': 'operation'}")
                    .hear("ack");
            driver.say("{'type': 'change', 'id': 'b', 'at': 2, 'settings': {'page_size': 64}}");
            JsonNode branch = driver.hear("branch");
            assertTrue(branch.at("/added/parent").isNull(), "it has a start of its own");
            assertEquals(3, branch.at("/added/first").intValue());
            assertEquals(64, branch.at("/state/settings/page_size").intValue());
            assertEquals(branch.at("/cursor/node"), branch.at("/added/last"));
            assertEquals(
                    "problem",
                    refused(
                            driver.say("{'type': 'change', 'id': 'c', 'at': " + branch.at("/cursor/node")
                                    + ", 'settings': {'page_size': 63}}"),
                            "c"));
        }
    }

    private static JsonNode state(TestClient client, int node) {
        return client.say("{'type': 'fetch', 'id': 'f" + node + "', 'node': " + node + "}")
                .hear("state")
                .get("state");
    }

    private static String bytes(JsonNode base64) {
        return new String(Base64.getDecoder().decode(base64.stringValue()), StandardCharsets.ISO_8859_1);
    }

    private static String refused(TestClient client, String id) {
        JsonNode refused = client.hear("refused");
        assertEquals(id, refused.get("id").stringValue(), refused.toString());
        return refused.get("code").stringValue();
    }
}
