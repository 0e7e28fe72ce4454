package sharedpage.server.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a link allows is decided when a command is carried out, and for all connections that it opened together. */
class HostRightsTest {
    private static final String REVOKE = "{'type': 'revoke', 'id': '%s', 'role': 'host'}";

    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    /** Whoever comes second has no right any more to end the link of the first. */
    @RepeatedTest(20)
    void twoWhoEndEachOthersLinksLeaveOneHost() {
        ObjectNode session = (ObjectNode) SERVER.open("walls");
        try (TestClient one = SERVER.join(session, "host")) {
            one.say("{'type': 'create_host_link', 'id': 'link'}");
            String token = one.hear("link").get("token").stringValue();
            one.hear("ack");
            ObjectNode second = session.deepCopy().put("host", token);
            try (TestClient other = SERVER.join(second, "host")) {
                other.hear("welcome");
                one.say(REVOKE.formatted("first"));
                sayIfOpen(other, REVOKE.formatted("second"));
                boolean firstStays = isHost(session);
                assertTrue(firstStays ^ isHost(second), "one of two links has ended");
            }
        }
    }

    /** The server may have closed the connection already, since its link has ended. */
    private static void sayIfOpen(TestClient client, String message) {
        try {
            client.say(message);
        } catch (CompletionException closed) {
            assertInstanceOf(IOException.class, closed.getCause());
        }
    }

    /** Whether a link lets a client in, and to step. */
    private static boolean isHost(JsonNode session) {
        try (TestClient client = SERVER.join(session, "host")) {
            JsonNode answer = client.hear();
            return answer.get("type").stringValue().equals("welcome");
        }
    }

    /** Several connections with one link may send as much as one: none of them is near its 40 when it is too much. */
    @Test
    void theRateBelongsToTheLink() {
        JsonNode session = SERVER.open("walls");
        List<TestClient> hosts = IntStream.range(0, 12)
                .mapToObj(i -> SERVER.join(session, "host"))
                .toList();
        try {
            hosts.forEach(host -> host.hear("welcome"));
            for (int i = 0; i < 20; i++) {
                for (TestClient host : hosts) {
                    host.say("{'type': 'pause', 'id': 'p" + i + "-" + hosts.indexOf(host) + "'}");
                }
            }
            long refused = hosts.stream()
                    .flatMap(host -> Stream.generate(() -> answer(host)).limit(20))
                    .filter(answer -> answer.path("what").asString("").startsWith("That was too many"))
                    .count();
            assertTrue(refused > 0, "240 at once were not too many");
        } finally {
            hosts.forEach(TestClient::close);
        }
    }

    private static JsonNode answer(TestClient host) {
        JsonNode next = host.hear();
        while (!next.path("id").isString()) {
            next = host.hear();
        }
        return next;
    }

    /** Before it has joined there is no session whose entries could be counted. */
    @Test
    void aRefusalHasATrueSeqOrNone() {
        JsonNode session = SERVER.open("walls");
        try (TestClient host = SERVER.join(session, "host");
                TestClient stranger = SERVER.connect(session)) {
            host.say("{'type': 'next', 'id': 'one', 'at': 0}").hear("ack");
            assertEquals(
                    1,
                    host.say("{'type': 'nothing', 'id': 'two'}")
                            .hear("refused")
                            .get("seq")
                            .intValue());
            JsonNode refused =
                    stranger.say("{'type': 'next', 'id': 'three', 'at': 0}").hear("refused");
            assertEquals(null, refused.get("seq"));
        }
    }
}
