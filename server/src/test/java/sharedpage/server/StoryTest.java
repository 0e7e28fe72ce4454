package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A class at work: one drives, others look on, all over real sockets. */
class StoryTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private final JsonNode session = SERVER.open("overflow-600");

    @Test
    void theWriteOf600BytesIsTwoSteps() {
        try (TestClient driver = SERVER.join(session, "host")) {
            JsonNode welcome = driver.hear("welcome");
            assertEquals("host", welcome.get("role").stringValue());
            assertEquals(0, welcome.at("/cursor/node").intValue());
            assertEquals("active", welcome.at("/state/groups/0/state").stringValue(), "the setup is done");

            driver.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}");
            JsonNode first = driver.hear("steps").at("/steps/0");
            assertEquals(512, first.at("/events/0/length").intValue());
            assertEquals(7, first.at("/events/0/frame").intValue());
            assertFalse(first.at("/events/0/overflow").booleanValue());
            assertEquals(1, driver.hear("ack").get("node").intValue());

            driver.say("{'type': 'next', 'id': 'b', 'at': 1}");
            JsonNode second = driver.hear("steps").at("/steps/0");
            assertEquals(88, second.at("/events/0/length").intValue());
            assertTrue(second.at("/events/0/overflow").booleanValue());
            assertEquals("A".repeat(88), bytes(second.at("/delta/bytes/0/bytes")));
            assertEquals("overflow", second.at("/markers/0").stringValue());
        }
    }

    @Test
    void whatWasNotStepToIsNotTold() {
        try (TestClient driver = SERVER.join(session, "host")) {
            JsonNode welcome = driver.hear("welcome");
            assertEquals(0, welcome.get("steps").size());
            assertFalse(welcome.toString().contains("answer\":"), "no right answer before its time");
        }
    }

    @Test
    void aQuestionWaitsForItsAnswer() {
        try (TestClient driver = SERVER.join(session, "host")) {
            JsonNode question = driver.hear("welcome").at("/cursor/question");
            assertTrue(question.get("options").size() > 1, question.toString());
            assertFalse(question.has("answer"));
            assertFalse(question.has("right"));
            assertEquals("question", refused(driver.say("{'type': 'next', 'id': 'a', 'at': 0}"), "a"));
            String wrong = "{'type': 'next', 'id': 'b', 'at': 0, 'answer': 'no such option'}";
            assertEquals("question", refused(driver.say(wrong), "b"));

            String option = question.at("/options/0").stringValue();
            driver.say("{'type': 'next', 'id': 'c', 'at': 0, 'answer': '" + option + "'}");
            JsonNode answered = driver.hear("steps").at("/cursor/answered");
            assertEquals(option, answered.get("chosen").stringValue());
            assertTrue(answered.get("right").isString());
            assertTrue(answered.get("why").isString());

            assertEquals("question", refused(driver.say("{'type': 'next', 'id': 'd', 'at': 1, 'answer': 'x'}"), "d"));
        }
    }

    @Test
    void playingStopsAtAQuestionAndAtTheEnd() {
        try (TestClient driver = SERVER.join(session, "host")) {
            driver.hear("welcome");
            driver.say("{'type': 'play', 'id': 'a', 'at': 0, 'stepsPerSecond': 10}");
            assertEquals(10.0, driver.hear("cursor").at("/cursor/playing").doubleValue());
            assertTrue(driver.hear("cursor").at("/cursor/playing").isNull(), "the question waits");
            driver.say("{'type': 'next', 'id': 'b', 'at': 0, 'skip': true}");
            driver.hear("ack");
            driver.say("{'type': 'play', 'id': 'c', 'at': 1, 'stepsPerSecond': 10}");
            JsonNode cursor = driver.hear("steps").get("cursor");
            while (!cursor.get("end").booleanValue() && cursor.get("question").isNull()) {
                cursor = driver.hear("steps").get("cursor");
            }
            assertTrue(cursor.get("node").intValue() >= 2);
        }
    }

    @Test
    void pauseStopsPlaying() {
        try (TestClient driver = SERVER.join(session, "host")) {
            driver.hear("welcome");
            driver.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}");
            driver.hear("ack");
            driver.say("{'type': 'play', 'id': 'b', 'at': 1, 'stepsPerSecond': 0.1}");
            assertEquals(0.1, driver.hear("cursor").at("/cursor/playing").doubleValue());
            driver.say("{'type': 'pause', 'id': 'c'}");
            assertTrue(driver.hear("cursor").at("/cursor/playing").isNull());
        }
    }

    @Test
    void twoWhoClickAtOnceGoOneStep() {
        try (TestClient one = SERVER.join(session, "host");
                TestClient other = SERVER.join(session, "host")) {
            other.hear("welcome");
            one.hear("welcome");
            one.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}");
            one.hear("ack");
            assertEquals("stale", refused(other.say("{'type': 'next', 'id': 'b', 'at': 0, 'skip': true}"), "b"));
        }
    }

    @Test
    void aCommandSentTwiceIsCarriedOutOnce() {
        try (TestClient driver = SERVER.join(session, "host")) {
            driver.hear("welcome");
            String next = "{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}";
            JsonNode first = driver.say(next).hear("ack");
            JsonNode second = driver.say(next).hear("ack");
            assertEquals(first, second);
            driver.say("{'type': 'next', 'id': 'b', 'at': 1}");
            assertEquals(2, driver.hear("ack").get("node").intValue());
        }
    }

    @Test
    void whoLooksOnSeesAllAndChangesNothing() {
        try (TestClient driver = SERVER.join(session, "host");
                TestClient viewer = SERVER.join(session, "viewer")) {
            driver.hear("welcome");
            assertEquals("viewer", viewer.hear("welcome").get("role").stringValue());
            assertEquals("role", refused(viewer.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}"), "a"));
            driver.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}");
            JsonNode seen = viewer.hear("steps");
            assertEquals(driver.hear("steps"), seen);
            viewer.say("{'type': 'fetch', 'id': 'f', 'node': 1}");
            JsonNode state = viewer.hear("state");
            assertEquals("f", state.get("id").stringValue());
            assertEquals(seen.at("/steps/0/hash"), state.at("/state/hash"));
        }
    }

    @Test
    void aTokenOfAnotherSessionGivesNothing() {
        JsonNode other = SERVER.open("overflow-600");
        String join = "{'type': 'join', 'token': '" + other.get("host").stringValue() + "'}";
        try (TestClient stranger = SERVER.connect(session).say(join)) {
            assertEquals("token", stranger.hear("refused").get("code").stringValue());
            assertEquals(4401, stranger.closeCode());
        }
    }

    @Test
    void atTheEndThereIsNoFurtherStep() {
        try (TestClient driver = SERVER.join(session, "host")) {
            JsonNode cursor = driver.hear("welcome").get("cursor");
            for (int i = 0; !cursor.get("end").booleanValue(); i++) {
                driver.say("{'type': 'next', 'id': 'n" + i + "', 'skip': true, 'at': " + cursor.get("node") + "}");
                cursor = driver.hear("steps").get("cursor");
            }
            assertEquals(
                    "end", refused(driver.say("{'type': 'next', 'id': 'x', 'at': " + cursor.get("node") + "}"), "x"));
        }
    }

    @Test
    void aWireMessageThatIsWrongHarmsNobodyElse() {
        try (TestClient driver = SERVER.join(session, "host");
                TestClient bad = SERVER.join(session, "host")) {
            bad.hear("welcome");
            driver.hear("welcome");
            bad.say("[".repeat(8_000));
            assertEquals("malformed", bad.hear("refused").get("code").stringValue());
            bad.say("x".repeat(70_000));
            assertEquals(1009, bad.closeCode());
            driver.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}");
            assertEquals(1, driver.hear("ack").get("node").intValue());
        }
    }

    @Test
    void everybodyIsToldHowManyThereAreAndHowManyAreElsewhere() {
        try (TestClient driver = SERVER.join(session, "host")) {
            assertEquals(0, driver.hear("people").get("viewers").intValue());
            TestClient viewer = SERVER.join(session, "viewer");
            assertEquals(1, driver.hear("people").get("viewers").intValue());
            viewer.say("{'type': 'away', 'away': true}");
            assertEquals(1, driver.hear("people").get("away").intValue());
            viewer.say("{'type': 'away', 'away': true}");
            viewer.say("{'type': 'away', 'away': false}");
            assertEquals(0, driver.hear("people").get("away").intValue());
            viewer.say("{'type': 'away', 'away': true}");
            assertEquals(1, driver.hear("people").get("away").intValue());
            viewer.close();
            assertEquals(0, driver.hear("people").get("away").intValue(), "whoever is gone is not away");
            viewer = SERVER.join(session, "viewer");
            assertEquals(1, driver.hear("people").get("viewers").intValue());
            viewer.close();
            assertEquals(0, driver.hear("people").get("viewers").intValue());
        }
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
