package sharedpage.server.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;

/** A command that is sent again is not carried out again, and gets the answer that it got, whatever kind it is. */
class RepeatedCommandsTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    @ParameterizedTest(name = "{1} of a {0}")
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "host; ack; {'type': 'next', 'id': 'one', 'at': 0}",
                "host; ack; {'type': 'keep', 'id': 'one'}",
                "host; ack; {'type': 'invite', 'id': 'one'}",
                "host; refused; {'type': 'move', 'id': 'one', 'to': 77}",
                "host; refused; {'type': 'fetch_poll', 'id': 'one', 'poll': 1}",
                "viewer; forked; {'type': 'fork', 'id': 'one', 'node': 0}",
                "viewer; ack; {'type': 'lower_hand', 'id': 'one'}",
                "viewer; refused; {'type': 'vote', 'id': 'one', 'poll': 1, 'choice': 'x'}",
            })
    void theAnswerIsTheSame(String role, String type, String command) {
        try (TestClient client = SERVER.join(SERVER.open("walls"), role)) {
            client.hear("welcome");
            JsonNode first = client.say(command).hear(type);
            assertEquals("one", first.get("id").stringValue());
            for (int i = 0; i < 3; i++) {
                assertEquals(first, client.say(command).hear(type));
            }
        }
    }

    /** It is repeated by the next connection of its sender, while the server is still busy with it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "forked; {'type': 'fork', 'id': 'one', 'node': 0}",
                "ack; {'type': 'vote', 'id': 'one', 'poll': 1, 'choice': 'yes'}",
            })
    void whatIsRepeatedMeanwhileIsDoneOnce(String type, String command) {
        JsonNode session = SERVER.open("walls");
        try (TestClient host = SERVER.join(session, "host");
                TestClient one = participant(session, "p1");
                TestClient next = participant(session, "p1")) {
            host.say("{'type': 'ask', 'id': 'q', 'at': 0, 'by': 'choice', 'text': '?', 'options': ['yes', 'no']}")
                    .hear("ack");
            for (int i = 0; i < 4; i++) {
                one.say(command);
                next.say(command);
            }
            JsonNode answer = one.hear(type);
            for (int i = 1; i < 4; i++) {
                assertEquals(answer, one.hear(type));
            }
            for (int i = 0; i < 4; i++) {
                assertEquals(answer, next.hear(type));
            }
        }
    }

    @Test
    void aNewLinkIsSentAgain() {
        try (TestClient host = SERVER.join(SERVER.open("walls"), "host")) {
            String command = "{'type': 'create_host_link', 'id': 'one'}";
            JsonNode link = host.say(command).hear("link");
            JsonNode ack = host.hear("ack");
            assertEquals(link, host.say(command).hear("link"));
            assertEquals(ack, host.hear("ack"));
        }
    }

    @Test
    void anotherCommandWithTheSameIdIsRefused() {
        JsonNode session = SERVER.open("walls");
        try (TestClient host = SERVER.join(session, "host");
                TestClient viewer = SERVER.join(session, "viewer")) {
            host.say("{'type': 'next', 'id': 'one', 'at': 0}").hear("ack");
            JsonNode refused =
                    host.say("{'type': 'next', 'id': 'one', 'at': 1}").hear("refused");
            assertEquals(
                    List.of("one", "malformed", "Another command had this id, so this one was not carried out."),
                    Stream.of("id", "code", "what")
                            .map(name -> refused.get(name).stringValue())
                            .toList());
            assertEquals(1, refused.get("seq").intValue());
            assertEquals(
                    0,
                    viewer.say("{'type': 'fork', 'id': 'one', 'node': 0}")
                            .hear("forked")
                            .get("node")
                            .intValue());
        }
    }

    /** Others cannot have what one was answered, whatever ids they try. */
    @Test
    void participantsMayUseTheSameIds() {
        JsonNode session = SERVER.open("walls");
        String fork = "{'type': 'fork', 'id': 'one', 'node': 0}";
        try (TestClient one = participant(session, "p1");
                TestClient other = participant(session, "p2");
                TestClient again = participant(session, "p1")) {
            JsonNode first = one.say(fork).hear("forked");
            assertFalse(first.equals(other.say(fork).hear("forked")));
            assertEquals(first, again.say(fork).hear("forked"));
        }
    }

    private static TestClient participant(JsonNode session, String name) {
        return SERVER.connect(session)
                .say("{'type': 'join', 'token': '" + session.get("viewer").stringValue() + "', 'participant': '" + name
                        + "'}");
    }

    /** A hand goes down with its connection, so the same words on the next one raise it. */
    @Test
    void aHandIsRaisedAgainAfterABreak() {
        JsonNode session = SERVER.open("walls");
        JsonNode offered = SERVER.open("walls");
        String raise = "{'type': 'raise_hand', 'id': 'one', 'session': '"
                + offered.get("id").stringValue() + "', 'token': '"
                + offered.get("viewer").stringValue() + "', 'words': null}";
        try (TestClient host = SERVER.join(session, "host");
                TestClient open = SERVER.join(offered, "viewer")) {
            open.hear("welcome");
            try (TestClient viewer = participant(session, "p1")) {
                viewer.say(raise).hear("ack");
                assertEquals(1, host.hear("hands").get("hands").size());
                viewer.say(raise).hear("ack");
            }
            assertEquals(0, host.hear("hands").get("hands").size());
            try (TestClient viewer = participant(session, "p1")) {
                viewer.say(raise).hear("ack");
                assertEquals(1, host.hear("hands").get("hands").size());
            }
        }
    }
}
