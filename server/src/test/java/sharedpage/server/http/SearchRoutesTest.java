package sharedpage.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.Await;
import sharedpage.server.LongSearch;
import sharedpage.server.Parallel;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** "Can this go wrong?" over HTTP: begun, asked about, stopped; a finding opens as an ordinary session. */
class SearchRoutesTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode wish(String scenario) {
        return JSON.createObjectNode().put("scenario", scenario);
    }

    private static String begun(ObjectNode wish) {
        HttpResponse<String> response = SERVER.post("/api/searches", wish.toString());
        assertEquals(202, response.statusCode(), response.body());
        return "/api/searches/" + JSON.readTree(response.body()).get("id").stringValue();
    }

    /** Asks until the search is done. */
    private static JsonNode done(String search) {
        return Await.until(
                "the end of the search",
                () -> JSON.readTree(SERVER.get(search).body()),
                seen -> seen.get("state").stringValue().equals("done"));
    }

    @Test
    void aFindingOpensAsASessionThatEndsInTheSameState() {
        JsonNode finding = done(begun(wish("lost-update"))).at("/answer/findings/0");
        assertEquals("lost_update", finding.get("name").stringValue());
        ObjectNode request =
                JSON.createObjectNode().put("text", finding.get("scenario").stringValue());
        JsonNode session =
                SERVER.open(request.put("step", finding.get("turns").size()).toString(), 201);
        try (TestClient viewer = SERVER.join(session, "viewer")) {
            JsonNode welcome = viewer.hear("welcome");
            assertEquals(
                    finding.get("hash").stringValue(), welcome.at("/state/hash").stringValue());
            assertTrue(welcome.at("/steps").toString().contains("\"incident\""), "the incident is marked");
        }
    }

    @Test
    void anotherOneIsAnotherOne() {
        ObjectNode wish = wish("lost-update");
        wish.putArray("properties").add("lost_update");
        JsonNode first = done(begun(wish)).at("/answer/findings/0");
        JsonNode second = done(begun(wish.put("others", 1))).at("/answer/findings/0");
        assertTrue(!first.get("hash").equals(second.get("hash"))
                || !first.get("facts").equals(second.get("facts")));
    }

    @Test
    void anAnswerSaysWhatItIsWorth() {
        ObjectNode wish = wish("lost-update");
        wish.putArray("properties").add("deadlock");
        JsonNode none = done(begun(wish));
        assertEquals("none_exists", none.at("/answer/verdict").stringValue());
        assertEquals(0, none.get("left").intValue());
        assertTrue(none.get("states").intValue() > 0);
        assertTrue(none.get("end").isNull());
    }

    @Test
    void anAddressHasOneSearchAtATimeWhichCanBeStopped() {
        ObjectNode wish = JSON.createObjectNode().put("text", LongSearch.text());
        wish.putArray("properties").add("deadlock");
        String search = begun(wish);
        HttpResponse<String> second = SERVER.post("/api/searches", wish("walls").toString());
        assertEquals(429, second.statusCode(), second.body());
        assertTrue(second.body().contains("the limit is one"), second.body());
        HttpResponse<String> stopped =
                SERVER.send(HttpRequest.newBuilder(SERVER.address(search)).DELETE());
        assertEquals(200, stopped.statusCode());
        JsonNode ended = done(search);
        assertEquals("asked", ended.get("end").stringValue());
        assertEquals("stopped", ended.at("/answer/verdict").stringValue());
        assertEquals(
                "none_exists", done(begun(wish("walls"))).at("/answer/verdict").stringValue());
    }

    /** An answer that was lost on its way is got by asking again. */
    @Test
    void aRepeatedRequestIsAnsweredWithTheSameSearch() {
        ObjectNode wish = JSON.createObjectNode().put("text", LongSearch.text()).put("id", "one");
        wish.putArray("properties").add("deadlock");
        Set<String> searches = ConcurrentHashMap.newKeySet();
        assertEquals(1, Parallel.successes(20, i -> searches.add(begun(wish))), searches::toString);
        HttpResponse<String> other =
                SERVER.post("/api/searches", wish.put("others", 1).toString());
        assertEquals(400, other.statusCode(), other.body());
        assertTrue(other.body().contains("Another request had this id"), other.body());
        String search = searches.iterator().next();
        SERVER.send(HttpRequest.newBuilder(SERVER.address(search)).DELETE());
        done(search);
        assertEquals(search, begun(wish.put("others", 0)), "also when it is done");
    }

    private static final String ASKING =
            LongSearch.HEAD.replace("title: long", "title: My own\nalways: [{process: {name: A, state: ready}}]")
                    + """
              A:
                - load: {page: 2, register: r1}
                  why: The secret reason.
                - add: {register: r1, value: 1}
                  ask:
                    text: What is lost?
                    options: [nothing, the addition]
                    answer: the addition
                - {store: {page: 2, register: r1}, ask: {text: Now?, options: [a, b], answer: b}, why: So.}
              B:
            """
                    + LongSearch.ADDITION;

    /** A text of the lecturer's own is searched in by a student's try of it, whose driver the student is. */
    @Test
    void aFindingInATryTellsNoAnswers() {
        ObjectNode lesson = JSON.createObjectNode().put("text", ASKING);
        JsonNode lecture = SERVER.open(lesson.toString(), 201);
        try (TestClient student = SERVER.join(lecture, "viewer")) {
            student.hear("welcome");
            JsonNode attempt =
                    student.say("{'type': 'fork', 'id': 'f', 'node': 0}").hear("forked");
            JsonNode finding = done(begunIn(attempt)).at("/answer/findings/0");
            String text = finding.get("scenario").stringValue();
            for (String hidden : List.of("answer", "ask", "addition", "why", "secret", "always")) {
                assertFalse(text.contains(hidden), text);
            }
            ObjectNode request = JSON.createObjectNode()
                    .put("text", text)
                    .put("step", finding.get("turns").size());
            try (TestClient viewer = SERVER.join(SERVER.open(request.toString(), 201), "viewer")) {
                assertEquals(
                        finding.get("hash").stringValue(),
                        viewer.hear("welcome").at("/state/hash").stringValue());
            }
        }
    }

    private static String begunIn(JsonNode session) {
        ObjectNode wish =
                JSON.createObjectNode().put("session", session.get("session").stringValue());
        HttpResponse<String> response = SERVER.send(HttpRequest.newBuilder(SERVER.address("/api/searches"))
                .header("Authorization", "Bearer " + session.get("host").stringValue())
                .POST(HttpRequest.BodyPublishers.ofString(wish.toString())));
        assertEquals(202, response.statusCode(), response.body());
        return "/api/searches/" + JSON.readTree(response.body()).get("id").stringValue();
    }

    /** Who wrote a text has it before the eyes, and keeps what it asks. */
    @Test
    void aFindingInATextKeepsItsQuestions() {
        JsonNode finding =
                done(begun(JSON.createObjectNode().put("text", ASKING))).at("/answer/findings/0");
        assertTrue(finding.get("scenario").stringValue().contains("answer: the addition"));
    }

    @Test
    void whatCannotBeSearchedIsToldInWords() {
        assertTold(400, "{\"scenario\": \"walls\", \"properties\": [\"deadlok\"]}", "Choose from: incidents");
        assertTold(400, "{\"scenario\": \"walls\", \"settings\": {\"tlb\": \"no\"}}", "tlb");
        assertTold(400, "{\"text\": \"title: nothing\\nprocesses: {A: {}}\"}", "nothing can go wrong");
        assertTold(400, "{}", "or else give");
        assertTold(404, "{\"scenario\": \"no-such-lesson\"}", "no scenario of that name");
        assertEquals(404, SERVER.get("/api/searches/nobody-knows").statusCode());
    }

    private static void assertTold(int status, String body, String words) {
        HttpResponse<String> response = SERVER.post("/api/searches", body);
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(response.body().contains(words), response.body());
    }
}
