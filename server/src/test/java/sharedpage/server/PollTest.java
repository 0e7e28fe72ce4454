package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Predictions of a class. The clients here are written by hand: what a page would not send, these do. */
class PollTest extends StoredSessionSetup {
    private int ids;

    @Test
    void theClassVotesTwiceAndThenSeesWhatItThought() {
        try (TestClient driver = server.join(session, "host");
                TestClient ann = participant("ann-000000000000");
                TestClient bob = participant("bob-000000000000")) {
            JsonNode question = driver.hear("welcome").at("/cursor/question");
            String first = question.at("/options/0").stringValue();
            String second = question.at("/options/1").stringValue();
            driver.say(command("ask", "'at': 0, 'by': 'choice'")).hear("ack");
            JsonNode poll = ann.hear("poll").get("poll");
            assertEquals(question.get("text"), poll.get("text"));
            assertEquals(question.get("options"), poll.get("options"));
            assertEquals("open", poll.get("state").stringValue());

            vote(ann, 1, first);
            vote(bob, 1, first);
            assertEquals(second, vote(ann, 1, second).get("choice").stringValue(), "she changed her mind");
            driver.say(command("close_poll", "'poll': 1")).hear("ack");
            JsonNode seen = heardInState(ann, "closed");
            assertEquals(2, seen.get("votes").intValue());
            assertTrue(seen.get("results").isNull(), "the class discusses without knowing the result");
            driver.say(command("reopen_poll", "'poll': 1")).hear("ack");
            vote(bob, 1, second);
            driver.say(command("close_poll", "'poll': 1")).hear("ack");
            driver.say(command("reveal_poll", "'poll': 1")).hear("ack");
            JsonNode results = heardInState(bob, "revealed").get("results");
            assertEquals(1, results.at("/0/0/votes").intValue());
            assertEquals(1, results.at("/0/1/votes").intValue());
            assertEquals(second, results.at("/1/1/choice").stringValue());
            assertEquals(1, results.at("/1/1/votes").intValue());

            String csv = driver.say(command("fetch_poll", "'poll': 1"))
                    .hear("poll_csv")
                    .get("csv")
                    .stringValue();
            assertTrue(csv.startsWith("round,choice,votes\r\n1,\"" + first + "\",1\r\n"), csv);
            assertFalse(csv.contains("ann"), csv);
            driver.say(command("end_poll", "'poll': 1")).hear("ack");
            JsonNode none = bob.hear("poll");
            assertTrue(none.get("poll").isNull(), none.toString());
        }
    }

    @Test
    void votesAreTakenAndSeenOnlyInTheirTime() {
        try (TestClient driver = server.join(session, "host");
                TestClient ann = participant("ann-000000000000");
                TestClient nobody = server.join(session, "viewer")) {
            String option =
                    driver.hear("welcome").at("/cursor/question/options/0").stringValue();
            assertEquals("unknown", refused(ann, command("vote", "'poll': 1, 'choice': '" + option + "'")));
            driver.say(command("ask", "'at': 0, 'by': 'choice'")).hear("ack");
            assertEquals("role", refused(nobody, command("vote", "'poll': 1, 'choice': '" + option + "'")));
            assertEquals("poll", refused(ann, command("vote", "'poll': 1, 'choice': 'none of them'")));
            assertEquals("poll", refused(ann, command("vote", "'poll': 1, 'place': {'key': 'frames/7'}")));
            vote(ann, 1, option);
            assertEquals("poll", refused(driver, command("fetch_poll", "'poll': 1")), "not even the presenter");
            assertEquals("poll", refused(driver, command("reveal_poll", "'poll': 1")));
            assertEquals("role", refused(ann, command("fetch_poll", "'poll': 1")));
            assertEquals("role", refused(ann, command("close_poll", "'poll': 1")));
            assertEquals("role", refused(ann, command("reveal_poll", "'poll': 1")));
            driver.say(command("close_poll", "'poll': 1")).hear("ack");
            assertEquals("poll", refused(ann, command("vote", "'poll': 1, 'choice': '" + option + "'")));
            assertEquals("poll", refused(ann, command("vote", "'poll': 1, 'choice': '" + option + "'")));
            assertEquals("role", refused(ann, command("fetch_poll", "'poll': 1")));
            try (TestClient late = participant("late-00000000000")) {
                assertTrue(heardInState(late, "closed").get("results").isNull());
            }
            assertEquals(
                    1, heardInState(driver, "closed").at("/results/0/0/votes").intValue());
        }
    }

    @Test
    void aPlaceIsTappedAndTheTapsAreCounted() {
        try (TestClient driver = server.join(session, "host");
                TestClient ann = participant("ann-000000000000");
                TestClient bob = participant("bob-000000000000")) {
            driver.say(command("ask", "'at': 0, 'by': 'place', 'text': 'Where does it land?'"))
                    .hear("ack");
            for (TestClient one : new TestClient[] {ann, bob}) {
                one.say(command("vote", "'poll': 1, 'place': {'key': 'entries/A/3', 'line': 0}"))
                        .hear("ack");
            }
            assertEquals("poll", refused(ann, command("vote", "'poll': 1, 'choice': 'here'")));
            assertEquals("malformed", refused(ann, command("vote", "'poll': 1, 'place': {'key': '<b>'}")));
            driver.say(command("close_poll", "'poll': 1")).hear("ack");
            JsonNode result = heardInState(driver, "closed").at("/results/0/0");
            assertEquals("entries/A/3", result.at("/place/key").stringValue());
            assertEquals(2, result.get("votes").intValue());
        }
    }

    @Test
    void thePresenterAloneIsToldWhatToDoNext() {
        try (TestClient driver = server.join(session, "host");
                TestClient ann = participant("ann-000000000000");
                TestClient bob = participant("bob-000000000000")) {
            JsonNode options = driver.hear("welcome").at("/cursor/question/options");
            String right = right();
            String wrong = options.get(0).stringValue().equals(right)
                    ? options.get(1).stringValue()
                    : options.get(0).stringValue();
            driver.say(command("ask", "'at': 0, 'by': 'choice'")).hear("ack");
            vote(ann, 1, right);
            vote(bob, 1, wrong);
            assertNull(heardInState(driver, "open").get("hint"), "not even the presenter, before the end");
            driver.say(command("close_poll", "'poll': 1"));
            assertEquals("discuss", heardInState(driver, "closed").get("hint").stringValue());
            assertNull(heardInState(ann, "closed").get("hint"));
            driver.say(command("reopen_poll", "'poll': 1"));
            heardInState(driver, "open");
            vote(ann, 1, wrong);
            driver.say(command("close_poll", "'poll': 1"));
            assertEquals("explain", heardInState(driver, "closed").get("hint").stringValue());
            driver.say(command("reopen_poll", "'poll': 1"));
            heardInState(driver, "open");
            vote(bob, 1, right);
            driver.say(command("close_poll", "'poll': 1"));
            assertEquals("go_on", heardInState(driver, "closed").get("hint").stringValue());
            driver.say(command("reveal_poll", "'poll': 1")).hear("ack");
            assertNull(heardInState(bob, "revealed").get("hint"));
        }
    }

    /** What the lesson takes for right, as another session tells it that goes on. */
    private String right() {
        try (TestClient other = server.join(server.open("overflow-600"), "host")) {
            other.say(command(
                    "next",
                    "'at': 0, 'answer': '"
                            + other.hear("welcome")
                                    .at("/cursor/question/options/0")
                                    .stringValue() + "'"));
            return other.hear("steps").at("/cursor/answered/right").stringValue();
        }
    }

    @Test
    void pollAndVotesOutliveTheServer() throws IOException {
        try (TestClient driver = server.join(session, "host");
                TestClient ann = participant("ann-000000000000")) {
            driver.say(command("ask", "'at': 0, 'by': 'choice', 'text': 'Why?', 'options': ['=1+1', 'so']"))
                    .hear("ack");
            vote(ann, 1, "=1+1");
        }
        restart();
        try (TestClient driver = server.join(session, "host");
                TestClient ann = participant("ann-000000000000")) {
            assertEquals("=1+1", ann.hear("vote").get("choice").stringValue());
            assertEquals(1, heardInState(driver, "open").get("votes").intValue());
            vote(ann, 1, "so");
            vote(ann, 1, "=1+1");
            driver.say(command("close_poll", "'poll': 1")).hear("ack");
            String csv = driver.say(command("fetch_poll", "'poll': 1"))
                    .hear("poll_csv")
                    .get("csv")
                    .stringValue();
            assertEquals("round,choice,votes\r\n1,\"'=1+1\",1\r\n1,\"so\",0\r\n", csv, "no formula in a spreadsheet");
        }
    }

    private JsonNode vote(TestClient client, int poll, String option) {
        client.say(command("vote", "'poll': " + poll + ", 'choice': '" + quoted(option) + "'"));
        JsonNode vote = client.hear("vote");
        client.hear("ack");
        return vote;
    }

    /** Commands here are written with apostrophes for quotation marks. */
    private static String quoted(String option) {
        return option.replace("'", "\\u0027");
    }

    private static JsonNode heardInState(TestClient client, String state) {
        JsonNode poll = client.hear("poll").get("poll");
        while (!poll.get("state").stringValue().equals(state)) {
            poll = client.hear("poll").get("poll");
        }
        return poll;
    }

    private String command(String type, String parts) {
        return "{'type': '" + type + "', 'id': 'p" + ids++ + "', " + parts + "}";
    }

    private static String refused(TestClient client, String command) {
        return client.say(command).hear("refused").get("code").stringValue();
    }

    private TestClient participant(String name) {
        return server.connect(session)
                .say("{'type': 'join', 'token': '" + session.get("viewer").stringValue() + "', 'participant': '" + name
                        + "'}");
    }
}
