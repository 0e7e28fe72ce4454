package sharedpage.server.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/** What comes over the socket may be anything: it is refused in words, and nobody else notices. */
class WireLimitsTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "malformed | hello",
                "malformed | ",
                "malformed | 7",
                "malformed | []",
                "malformed | {",
                "malformed | {} {}",
                "malformed | {'a': 1, 'a': 2}",
                "malformed | {'type': NaN}",
                "malformed | {'id': 'x'}",
                "malformed | {'type': 7}",
                "unknown   | {'type': 'jump'}",
                "malformed | {'type': 'join'}",
                "malformed | {'type': 'join', 'token': 'a b'}",
                "malformed | {'type': 'next', 'at': 0}",
                "malformed | {'type': 'next', 'id': 'a', 'at': -1}",
                "malformed | {'type': 'next', 'id': 'a', 'at': 1.5}",
                "malformed | {'type': 'next', 'id': 'a', 'at': 99999999999}",
                "malformed | {'type': 'next', 'id': 'a', 'at': 0, 'granularity': 'all'}",
                "malformed | {'type': 'next', 'id': 'a', 'at': 0, 'more': true}",
                "malformed | {'type': 'next', 'id': 'a', 'at': 0, 'skip': 'yes'}",
                "malformed | {'type': 'perform', 'id': 'a', 'at': 0, 'operation': 'write'}",
                "malformed | {'type': 'change', 'id': 'a', 'at': 0, 'settings': {'pages': [1]}}",
                "malformed | {'type': 'play', 'id': 'a', 'at': 0, 'stepsPerSecond': 1000}",
                "token     | {'type': 'next', 'id': 'a', 'at': 0}",
                "token     | {'type': 'fetch', 'id': 'a', 'node': 0}",
            })
    void aWrongWireMessage(String code, String text) {
        try (TestClient client = SERVER.connect()) {
            expectRefused(client.say(text == null ? " " : text), code);
            expectRefused(client.say("{'type': 'jump'}"), "unknown");
        }
    }

    @Test
    void aDeeplyNestedWireMessage() {
        try (TestClient client = SERVER.connect()) {
            for (int depth : new int[] {17, 100, 8_000}) {
                expectRefused(client.say("{'type':" + "[".repeat(depth)), "malformed");
            }
            expectRefused(client.say("{'a':".repeat(2_000)), "malformed");
        }
    }

    @Test
    void longPartsOfAWireMessage() {
        try (TestClient client = SERVER.connect()) {
            expectRefused(client.say("{'type': '" + "x".repeat(8_193) + "'}"), "malformed");
            expectRefused(client.say("{'" + "x".repeat(65) + "': 1}"), "malformed");
            expectRefused(client.say("{'type': " + "9".repeat(33) + "}"), "malformed");
            expectRefused(client.say("{'type': 'next', 'id': '" + "x".repeat(65) + "', 'at': 0}"), "malformed");
        }
    }

    @Test
    void aWireMessageThatIsTooLongIsRefusedInWordsAndAHugeOneEndsTheConnection() {
        try (TestClient client = SERVER.connect()) {
            expectRefused(client.say("x".repeat(16_384)), "malformed");
            expectRefused(client.say("x".repeat(16_385)), "limit");
            JsonNode refused = client.say(
                            "{'id': 'long', 'x': '" + "x".repeat(8_192) + "', 'y': '" + "y".repeat(8_192) + "'}")
                    .hear();
            assertEquals(
                    "limit long",
                    refused.get("code").stringValue() + " " + refused.get("id").stringValue());
            expectRefused(client.say("ä".repeat(8_193)), "limit");
            client.say("x".repeat(70_000));
            assertEquals(1009, client.closeCode());
        }
    }

    @Test
    void onlyTextIsUnderstood() {
        try (TestClient client = SERVER.connect()) {
            client.sayBinary(new byte[] {1, 2, 3});
            assertEquals(1003, client.closeCode());
        }
    }

    /** One after the other, so that nothing is under way to the server when it closes, and its code arrives. */
    @Test
    void tooManyWireMessagesAreRefusedByTheirIdAndAFloodEndsTheConnection() {
        try (TestClient client = SERVER.connect()) {
            List<String> codes = new ArrayList<>();
            Optional<JsonNode> answer =
                    client.say("{'type': 'jump', 'id': 'm0'}").hearOrEnd();
            while (answer.isPresent()) {
                assertEquals("m" + codes.size(), answer.get().get("id").stringValue(), answer.toString());
                codes.add(answer.get().get("code").stringValue());
                answer = client.say("{'type': 'jump', 'id': 'm" + codes.size() + "'}")
                        .hearOrEnd();
            }
            assertEquals(1008, client.closeCode());
            assertEquals(Set.of("unknown", "limit"), Set.copyOf(codes));
            assertEquals(Collections.nCopies(10, "unknown"), codes.subList(0, 10), "the burst that is allowed");
            assertTrue(Collections.frequency(codes, "limit") >= 100, "refused in words first: " + codes);
        }
    }

    /** Its own code may be lost to a sender that goes on, as TCP resets what comes after the end. */
    @Test
    void aFloodThatListensToNothingEnds() {
        try (TestClient client = SERVER.connect()) {
            CompletionException end = assertThrows(CompletionException.class, () -> {
                while (true) {
                    client.say("{'type': 'jump'}");
                }
            });
            assertInstanceOf(IOException.class, end.getCause());
        }
    }

    @Test
    void whoDoesNotJoinIsSentAway() {
        try (TestClient client = SERVER.connect()) {
            assertEquals("bye", client.hear().get("type").stringValue(), "its link may be a good one");
            assertEquals(1013, client.closeCode());
        }
    }

    @Test
    void aSessionThatIsNotThereIsGone() {
        try (TestClient client = SERVER.connect()) {
            expectRefused(client.say("{'type': 'join', 'token': 'y'}"), "gone");
            assertEquals(4404, client.closeCode());
        }
    }

    private static void expectRefused(TestClient client, String code) {
        JsonNode refused = client.hear();
        assertEquals("refused", refused.get("type").stringValue());
        assertEquals(code, refused.get("code").stringValue(), refused.toString());
        assertTrue(refused.get("what").stringValue().endsWith("."), refused.toString());
        assertTrue(refused.get("hint").stringValue().endsWith("."), refused.toString());
        assertFalse(refused.toString().contains("xception"), "no exception's text goes out: " + refused);
    }
}
