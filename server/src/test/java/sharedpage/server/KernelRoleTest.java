package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** In the kernel's place: whoever drives says who acts next, and the engine says what comes of it. */
class KernelRoleTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private final JsonNode session = SERVER.open("lost-update");
    private int commands;
    private int at;

    private JsonNode choose(TestClient driver, String who) {
        driver.say("{'type': 'choose', 'id': 'k" + commands++ + "', 'at': " + at + ", 'who': '" + who + "'}");
        JsonNode steps = driver.hear("steps");
        driver.hear("ack");
        at = steps.at("/cursor/node").intValue();
        return steps;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    @Test
    void oneAfterTheOtherLosesNothingAndMixedLosesAnIncrement() {
        try (TestClient driver = SERVER.join(session, "host")) {
            assertEquals(List.of("A", "B"), texts(driver.hear("welcome").at("/cursor/choices")));
            JsonNode first = choose(driver, "A");
            assertEquals("A", first.at("/steps/0/activity").stringValue());
            assertTrue(first.at("/cursor/answered/right").isString(), "the question is passed over, its answer told");
            int afterOne = at;
            JsonNode last = null;
            for (String who : List.of("A", "A", "B", "B", "B")) {
                last = choose(driver, who);
            }
            assertEquals(List.of(), incidents(last));

            driver.say("{'type': 'move', 'id': 'back', 'to': " + afterOne + "}").hear("ack");
            at = afterOne;
            for (String who : List.of("B", "A", "A", "B", "B")) {
                last = choose(driver, who);
            }
            assertEquals(List.of("incident"), incidents(last));
        }
    }

    private static List<String> incidents(JsonNode steps) {
        return texts(steps.at("/steps/0/markers")).stream()
                .filter("incident"::equals)
                .toList();
    }

    @Test
    void theSameChoiceAgainGoesTheSameWayAndAnotherStartsABranch() {
        try (TestClient driver = SERVER.join(session, "host")) {
            driver.hear("welcome");
            choose(driver, "A");
            driver.say("{'type': 'move', 'id': 'back', 'to': 0}").hear("ack");
            at = 0;
            assertEquals(1, choose(driver, "A").at("/cursor/node").intValue());
            driver.say("{'type': 'move', 'id': 'back2', 'to': 0}").hear("ack");
            at = 0;
            assertEquals(2, choose(driver, "B").at("/cursor/node").intValue());
        }
    }

    @Test
    void whoeverCanNotActIsRefused() {
        try (TestClient driver = SERVER.join(session, "host")) {
            driver.hear("welcome");
            driver.say("{'type': 'choose', 'id': 'a', 'at': 0, 'who': 'P'}");
            JsonNode refused = driver.hear("refused");
            assertEquals("P can't act here.", refused.get("what").stringValue());
            assertEquals("Choose one of A, B.", refused.get("hint").stringValue());
        }
    }
}
