package sharedpage.server.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                "malformed | {'type': 'join', 'session': 'a b', 'token': 'c'}",
                "malformed | {'type': 'next', 'at': 0}",
                "malformed | {'type': 'next', 'id': 'a', 'at': -1}",
                "malformed | {'type': 'next', 'id': 'a', 'at': 1.5}",
                "malformed | {'type': 'next', 'id': 'a', 'at': 99999999999}",
                "malformed | {'type': 'next', 'id': 'a', 'at': 0, 'grain': 'all'}",
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

    @Test
    void tooManyWireMessagesAreRefusedInWordsAndAFloodEndsTheConnection() {
        try (TestClient client = SERVER.connect()) {
            client.flood("{'type': 'jump'}", 100_000);
            String code = "unknown";
            while (code.equals("unknown")) {
                code = client.hear().get("code").stringValue();
            }
            assertEquals("limit", code, "the first ones were only not understood");
            int close = client.closeCode();
            assertTrue(close == 1008 || close == 1006 || close == -1, "one who still sends may see no code: " + close);
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
            expectRefused(client.say("{'type': 'join', 'session': 'x', 'token': 'y'}"), "gone");
            assertEquals(4404, client.closeCode());
        }
    }

    private static void expectRefused(TestClient client, String code) {
        JsonNode refused = client.hear();
        assertEquals("refused", refused.get("type").stringValue());
        assertEquals(code, refused.get("code").stringValue(), refused.toString());
        assertTrue(refused.get("what").stringValue().endsWith("."), refused.toString());
        assertTrue(refused.get("mend").stringValue().endsWith("."), refused.toString());
        assertFalse(refused.toString().contains("xception"), "no exception's text goes out: " + refused);
    }
}
