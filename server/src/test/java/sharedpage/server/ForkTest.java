package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A student takes the step along, tries something, and shows it to the class; the class loses nothing. */
class ForkTest extends StoredSessionSetup {
    /** Each command has an id of its own. */
    private static final AtomicInteger RAISED = new AtomicInteger();

    private static final String WRITE = "{'write': {'by': 'A', 'page': 2, 'bytes': 2, 'text': 'hi'}}";

    @Test
    void aForkGoesToTheProjectorAndBack() throws IOException {
        JsonNode fork;
        JsonNode forksState;
        try (TestClient driver = server.join(session, "host");
                TestClient student = server.join(session, "viewer");
                TestClient other = server.join(session, "viewer")) {
            driver.say("{'type': 'ask', 'id': 'q', 'at': 0, 'by': 'choice'}").hear("ack");
            driver.say("{'type': 'next', 'id': 'a', 'at': 0, 'skip': true}").hear("ack");
            driver.say("{'type': 'next', 'id': 'b', 'at': 1}").hear("ack");
            fork = student.say("{'type': 'fork', 'id': 'f', 'node': 1}").hear("forked");
            try (TestClient own = join(fork, "host")) {
                JsonNode welcome = own.hear("welcome");
                assertEquals(1, welcome.at("/cursor/node").intValue());
                assertEquals(3, welcome.get("seq").intValue(), "two steps and the move; not the poll");
                assertEquals(2, welcome.get("steps").size(), "the steps of the class are there too");
                own.say("{'type': 'next', 'id': 'a', 'at': 1}");
                assertEquals("ack", own.hear("ack").get("type").stringValue());
                own.say("{'type': 'perform', 'id': 'c', 'at': 2, 'operation': " + WRITE + "}");
                assertEquals(3, own.hear("ack").get("node").intValue());
                own.say("{'type': 'fetch', 'id': 'g', 'node': 3}");
                forksState = own.hear("state").get("state");

                raise(student, fork, "viewer").hear("ack");
                JsonNode hands = driver.hear("hands").get("hands");
                assertEquals("look", hands.at("/0/words").stringValue());
                driver.say("{'type': 'show', 'id': 's', 'hand': " + hands.at("/0/hand") + "}")
                        .hear("ack");
                JsonNode showing = other.hear("showing").get("showing");
                try (TestClient projector = join(showing)) {
                    assertEquals(
                            forksState.get("hash"), projector.hear("welcome").at("/state/hash"));
                    own.say("{'type': 'move', 'id': 'm', 'to': 0}").hear("ack");
                    assertEquals(0, projector.hear("cursor").at("/cursor/node").intValue());
                }
                driver.say("{'type': 'show', 'id': 't'}").hear("ack");
                assertTrue(other.hear("showing").get("showing").isNull());
            }
            driver.say("{'type': 'fetch', 'id': 'h', 'node': 2}").hear("state");
            driver.say("{'type': 'move', 'id': 'n', 'to': 0}");
            assertEquals(4, driver.hear("ack").get("seq").intValue(), "nothing of the fork is in the class");
        }
        restart();
        try (TestClient own = join(fork, "host")) {
            JsonNode welcome = own.hear("welcome");
            assertTrue(
                    welcome.get("divergence").isNull(),
                    welcome.get("divergence").toString());
            own.say("{'type': 'fetch', 'id': 'g', 'node': 3}");
            assertEquals(forksState, own.hear("state").get("state"), "a fork outlives the server like any session");
        }
    }

    @Test
    void aHandShowsOnlyWhatItsTokenOpens() {
        JsonNode other = server.open("overflow-600");
        try (TestClient student = server.join(session, "viewer");
                TestClient second = server.join(session, "viewer")) {
            JsonNode fork =
                    student.say("{'type': 'fork', 'id': 'f', 'node': 0}").hear("forked");
            assertEquals(
                    "token",
                    raise(student, fork, "host").hear("refused").get("code").stringValue());
            student.say("{'type': 'raise_hand', 'id': 'r', 'session': '"
                    + other.get("id").stringValue() + "', 'token': '"
                    + fork.get("viewer").stringValue() + "'}");
            assertEquals("token", student.hear("refused").get("code").stringValue());
            raise(student, fork, "viewer").hear("ack");
            second.say("{'type': 'lower_hand', 'id': 'l', 'hand': 1}");
            assertEquals("role", second.hear("refused").get("code").stringValue());
            second.say("{'type': 'show', 'id': 's', 'hand': 1}");
            assertEquals("role", second.hear("refused").get("code").stringValue());
            student.say("{'type': 'lower_hand', 'id': 'k'}").hear("ack");
            raise(student, fork, "viewer").hear("ack");
            try (TestClient presenter = server.join(session, "host")) {
                presenter.say("{'type': 'lower_hand', 'id': 'p', 'hand': 2}").hear("ack");
                assertEquals(2, student.hear("lowered").get("hand").intValue(), "its owner is told");
            }
            student.say("{'type': 'fork', 'id': 'u', 'node': 99}");
            assertEquals("unknown", student.hear("refused").get("code").stringValue());
        }
    }

    @Test
    void whoComesBackIsToldWhatDoesNotHoldAnyMore() {
        try (TestClient driver = server.join(session, "host")) {
            driver.hear("welcome");
            try (TestClient student = server.join(session, "viewer")) {
                raise(
                                student,
                                student.say("{'type': 'fork', 'id': 'f', 'node': 0}")
                                        .hear("forked"),
                                "viewer")
                        .hear("ack");
            }
            driver.hear("hands");
            assertTrue(driver.hear("hands").get("hands").isEmpty(), "a hand goes down with its connection");
            try (TestClient shortly = server.connect(session).join(session, "viewer", 0)) {
                shortly.hear("resumed");
                requireNothing(shortly);
            }
            driver.say("{'type': 'change', 'id': 'c', 'at': 0, 'settings': {'transfer': 'dma'}}")
                    .hear("ack");
            try (TestClient late = server.connect(session).join(session, "viewer", 9);
                    TestClient presenter = server.connect(session).join(session, "host", 9)) {
                late.hear("welcome");
                requireNothing(late);
                presenter.hear("welcome");
                assertTrue(presenter.hear("hands").get("hands").isEmpty());
            }
        }
    }

    private static void requireNothing(TestClient back) {
        assertTrue(back.hear("poll").get("poll").isNull());
        assertTrue(back.hear("showing").get("showing").isNull());
        assertTrue(back.hear("lowered").get("hand").isNull());
    }

    @Test
    void thePresenterPointsAndTheOthersSeeIt() {
        try (TestClient driver = server.join(session, "host");
                TestClient viewer = server.join(session, "viewer")) {
            viewer.hear("welcome");
            driver.hear("welcome");
            viewer.say("{'type': 'point', 'place': {'key': 'frames/3'}}");
            driver.say("{'type': 'point', 'place': {'key': 'frames/7', 'line': 12}, 'ping': true}");
            JsonNode pointer = viewer.hear("pointer");
            assertEquals("frames/7", pointer.at("/place/key").stringValue());
            assertEquals(12, pointer.at("/place/line").intValue());
            assertTrue(pointer.get("ping").booleanValue());
            driver.say("{'type': 'point'}");
            assertTrue(viewer.hear("pointer").get("place").isNull());
            driver.say("{'type': 'move', 'id': 'm', 'to': 0}");
            assertEquals(1, driver.hear("ack").get("seq").intValue(), "what is pointed at is no entry");
        }
    }

    private static TestClient raise(TestClient student, JsonNode fork, String role) {
        return student.say("{'type': 'raise_hand', 'id': 'raise" + RAISED.incrementAndGet() + "', 'session': '"
                + fork.get("session").stringValue() + "', 'token': '"
                + fork.get(role).stringValue() + "', 'words': 'look'}");
    }

    private TestClient join(JsonNode fork, String role) {
        return join(fork.get("session").stringValue(), fork.get(role).stringValue());
    }

    private TestClient join(JsonNode showing) {
        return join(showing.get("session").stringValue(), showing.get("token").stringValue());
    }

    private TestClient join(String id, String token) {
        return server.connect(id).say("{'type': 'join', 'token': '" + token + "'}");
    }
}
