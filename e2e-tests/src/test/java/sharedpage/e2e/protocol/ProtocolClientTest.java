package sharedpage.e2e.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sharedpage.e2e.protocol.WireClient.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.e2e.support.Jar;
import tools.jackson.databind.JsonNode;

/**
 * Whether server/PROTOCOL.md is enough to write a client: this one knows nothing else of the project, and the server is
 * the jar in a process of its own.
 */
class ProtocolClientTest {
    @RegisterExtension
    static final Jar.Server SERVER = Jar.serve();

    /** What a client knows: the states by node, and where the session is. */
    private static final class Follower {
        private final Map<Integer, RebuiltState> states = new HashMap<>();
        private final WireClient client;
        private final SessionTree tree;
        private JsonNode cursor;

        Follower(WireClient client) {
            this.client = client;
            JsonNode welcome = client.hear("welcome");
            RebuiltState first = new RebuiltState(welcome.get("state"));
            states.put(node(welcome.get("state")), first);
            assertEquals(text(welcome.get("state"), "hash"), first.hash(), "hash of the first state");
            tree = new SessionTree(welcome.get("tree"));
            cursor = welcome.get("cursor");
        }

        /** Follows one {@code steps}: each state is rebuilt from its parent, and its hash must be the one told. */
        Follower follow() {
            JsonNode told = client.hear("steps");
            for (JsonNode step : told.get("steps")) {
                RebuiltState state = states.get(step.get("parent").intValue()).after(step);
                assertEquals(text(step, "hash"), state.hash(), "hash after: " + text(step, "what"));
                states.put(node(step), state);
                tree.addStep(step);
            }
            cursor = told.get("cursor");
            return this;
        }

        /** Follows one {@code branch}. */
        Follower switchOver() {
            JsonNode branch = client.hear("branch");
            tree.add(branch.get("added"));
            states.put(node(branch.get("state")), new RebuiltState(branch.get("state")));
            cursor = branch.get("cursor");
            return this;
        }

        int at() {
            return node(cursor);
        }

        /** The nodes of the cursor's branch. */
        List<Integer> path() {
            return tree.pathTo(cursor.get("tip").intValue());
        }

        RebuiltState state() {
            return states.get(at());
        }

        /** Goes one step on, passing over a question. */
        Follower step() {
            String skip = cursor.get("question").isNull() ? "" : ",'skip':true";
            client.say("{'type':'next','id':'%s','at':%d%s}", client.freshId(), at(), skip);
            return follow();
        }

        private static int node(JsonNode of) {
            return of.get("node").intValue();
        }
    }

    private static WireClient.Session session(String lesson) {
        return WireClient.session(SERVER.address(), "{\"scenario\":\"" + lesson + "\"}");
    }

    private static Follower driver(WireClient.Session session) {
        return new Follower(WireClient.join(SERVER.address(), session, session.host()));
    }

    private static Follower viewer(WireClient.Session session) {
        return new Follower(WireClient.join(SERVER.address(), session, session.viewer()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overflow-600", "overflow-600-dma", "life-cycle"})
    void everyStateIsRebuiltFromDeltas(String lesson) {
        WireClient.Session session = session(lesson);
        Follower driver = driver(session);
        Follower viewer = viewer(session);
        int steps = 0;
        while (!driver.cursor.get("end").booleanValue()) {
            driver.step();
            viewer.follow();
            assertEquals(driver.state().json(), viewer.state().json(), "all see the same");
            steps++;
        }
        assertTrue(steps >= 5, steps + " steps");
        driver.client.say("{'type':'fetch','id':'whole','node':%d}", driver.at());
        JsonNode whole = driver.client.hear("state").get("state");
        assertEquals(whole, driver.state().json(), "the rebuilt state is the server's");
    }

    @Test
    void theSharedFrameHas512BytesAndTheNextPage88() {
        Follower driver = driver(session("overflow-600")).step().step();
        JsonNode state = driver.state().json();
        assertEquals(512, state.at("/frames/7/origins/0/length").intValue());
        assertEquals("A", state.at("/frames/7/origins/0/process").stringValue());
        assertEquals(2, state.at("/frames/7/origins/0/virtual/page").intValue());
        assertEquals(88, state.at("/frames/0/origins/0/length").intValue());
        assertTrue(state.at("/frames/0/origins/0/overflow").booleanValue());
    }

    @Test
    void anOwnOperationAndAChangeOfSettingsStartBranches() {
        Follower driver = driver(session("overflow-600")).step().step();
        driver.client.say("{'type':'move','id':'back','to':0}");
        driver.cursor = driver.client.hear("cursor").get("cursor");
        driver.client.say(
                "{'type':'perform','id':'own','at':0,'operation':{'write':{'by':'B','page':5,'bytes':3,'text':'own'}}}");
        driver.follow();
        assertEquals(
                "B", driver.state().json().at("/frames/7/origins/0/process").stringValue());
        driver.client.hear("ack");
        assertEquals(List.of(0, 3), driver.path());
        driver.client.say("{'type':'change','id':'other','at':3,'settings':{'page_size':64}}");
        JsonNode other = driver.switchOver().state().json();
        assertEquals(64, other.at("/settings/page_size").intValue());
        assertEquals(text(other, "hash"), driver.state().hash());
        assertEquals(List.of(4, 5), driver.path());
        driver.client.say("{'type':'move','id':'over','to':1}");
        driver.cursor = driver.client.hear("cursor").get("cursor");
        assertEquals(List.of(0, 1, 2), driver.path());
        assertEquals(
                "A", driver.state().json().at("/frames/7/origins/0/process").stringValue(), "it is still known");
    }

    @Test
    void stepsThatTheWelcomeDoesNotHaveAreFetched() {
        WireClient.Session session = session("overflow-600");
        Follower driver = driver(session).step().step();
        driver.client.say("{'type':'fetch_steps','id':'s','node':1}");
        JsonNode block = driver.client.hear("summaries");
        assertEquals(0, block.get("first").intValue());
        JsonNode welcome =
                WireClient.join(SERVER.address(), session, session.viewer()).hear("welcome");
        assertEquals(welcome.get("steps"), block.get("steps"));
        assertEquals(2, block.get("steps").size(), "a start has no step");
    }

    @Test
    void aCommandThatIsRepeatedIsCarriedOutOnce() {
        Follower driver = driver(session("overflow-600"));
        String next = "{'type':'next','id':'once','at':0,'skip':true}";
        driver.client.say(next);
        driver.follow();
        JsonNode first = driver.client.hear("ack");
        driver.client.say(next);
        assertEquals(first.get("node"), driver.client.hear("ack").get("node"));
        driver.step();
        assertEquals(2, driver.state().json().get("step").intValue());
    }

    /** What is said wrongly, and the code of the refusal. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not JSON at all | malformed",
                "[1,2,3] | malformed",
                "{\"type\":\"next\",\"id\":\"x\" | malformed",
                "{\"type\":\"fly\",\"id\":\"x\"} | unknown",
                "{\"type\":\"next\",\"id\":\"x\"} | malformed",
                "{\"type\":\"next\",\"id\":\"x\",\"at\":\"0\"} | malformed",
                "{\"type\":\"next\",\"id\":\"x\",\"at\":0,\"at\":0} | malformed",
                "{\"type\":\"next\",\"id\":\"x y\",\"at\":0,\"skip\":true} | malformed",
                "{\"type\":\"next\",\"id\":\"x\",\"at\":7,\"skip\":true} | stale",
                "{\"type\":\"next\",\"id\":\"x\",\"at\":0} | question",
                "{\"type\":\"move\",\"id\":\"x\",\"to\":999} | unknown",
                "{\"type\":\"perform\",\"id\":\"x\",\"at\":0,\"operation\":{\"write\":{\"by\":\"nobody\"}}} | problem",
            })
    void aWrongWireMessageIsRefusedInWordsAndHarmsNobody(String wrong, String code) {
        WireClient.Session session = session("overflow-600");
        Follower driver = driver(session);
        Follower viewer = viewer(session);
        driver.client.say(wrong);
        assertRefused(code, driver.client.hear("refused"));
        driver.step();
        viewer.follow();
        assertEquals(driver.state().hash(), viewer.state().hash());
    }

    @Test
    void aHugeWireMessageIsRefusedAndAMonstrousOneEndsOnlyItsOwnConnection() {
        WireClient.Session session = session("overflow-600");
        Follower driver = driver(session);
        Follower viewer = viewer(session);
        driver.client.say("{'type':'next','id':'big','at':0,'answer':'" + "x".repeat(20_000) + "'}");
        assertRefused("limit", driver.client.hear("refused"));
        driver.step();
        viewer.follow();

        driver.client.say("x".repeat(70_000));
        assertEquals(1009, driver.client.closeCode());
        Follower again = driver(session).step();
        viewer.follow();
        assertEquals(again.state().hash(), viewer.state().hash());
    }

    @Test
    void aDeeplyNestedWireMessageIsRefused() {
        WireClient.Session session = session("overflow-600");
        Follower driver = driver(session);
        for (int depth : new int[] {17, 1000, 8000}) {
            String operation = "[".repeat(depth) + "]".repeat(depth);
            driver.client.say("{'type':'perform','id':'deep','at':0,'operation':" + operation + "}");
            assertRefused("malformed", driver.client.hear("refused"));
        }
        driver.step();
        assertEquals(1, driver.state().json().get("step").intValue());
    }

    @Test
    void binaryDataAndAStrangerWithoutATokenAreShownTheDoor() {
        WireClient.Session session = session("overflow-600");
        Follower driver = driver(session);
        assertEquals(
                1003,
                WireClient.connect(SERVER.address(), session.id())
                        .sayBinary(new byte[] {1, 2, 3})
                        .closeCode());
        WireClient guesser = WireClient.join(SERVER.address(), session, "guess");
        assertRefused("token", guesser.hear());
        assertEquals(4401, guesser.closeCode());
        WireClient lost =
                WireClient.join(SERVER.address(), new WireClient.Session("no-such-session", "", ""), session.host());
        assertRefused("gone", lost.hear());
        assertEquals(4404, lost.closeCode());
        driver.step();
    }

    @Test
    void whoeverLooksCannotDrive() {
        WireClient.Session session = session("overflow-600");
        Follower driver = driver(session);
        Follower viewer = viewer(session);
        viewer.client.say("{'type':'next','id':'mine','at':0,'skip':true}");
        assertRefused("role", viewer.client.hear("refused"));
        driver.step();
        viewer.follow();
        assertEquals(1, viewer.state().json().get("step").intValue());
    }

    private static void assertRefused(String code, JsonNode answer) {
        assertEquals("refused", text(answer, "type"), answer.toString());
        assertEquals(code, text(answer, "code"), answer.toString());
        assertNotEquals("", text(answer, "what"));
        assertNotEquals("", text(answer, "hint"));
    }
}
