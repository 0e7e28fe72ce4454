package sharedpage.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the cost lab, the verdict and the page that compares machines are made from. */
class CostRoutesTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode answer(String path) {
        HttpResponse<String> response = SERVER.get(path);
        assertEquals(200, response.statusCode(), response.body());
        return JSON.readTree(response.body());
    }

    @Test
    void breakEvenMovesWithMembersAndPricesAsTheFormulaSays() {
        JsonNode usual = answer("/api/costs").at("/charts/2/break_even/1");
        assertEquals("descriptor_raw", usual.get("below").stringValue());
        assertEquals(710, usual.get("closed").doubleValue(), 1e-9);
        JsonNode more = answer("/api/costs?members=16&accesses=2000&set.cost.memory=200")
                .at("/charts/2/break_even/1");
        assertEquals(
                more.get("advantage").doubleValue() / more.get("extra").doubleValue(),
                more.get("closed").doubleValue(),
                1e-9);
        assertEquals((142_000 - 600) / 200.0, more.get("closed").doubleValue(), 1e-9, "the access costs twice as much");
        assertEquals(more.get("closed").doubleValue(), more.get("counted").doubleValue(), 0.5);
    }

    @Test
    void theVerdictHasTwentyCellsEachWithARunThatOpens() {
        JsonNode cells = answer("/api/verdict").get("cells");
        assertEquals(20, cells.size());
        for (JsonNode cell : cells) {
            for (JsonNode finding : cell.get("findings")) {
                SERVER.open(
                        JSON.createObjectNode()
                                .put("scenario", finding.get("scenario").stringValue())
                                .set("settings", finding.get("settings"))
                                .toString(),
                        201);
            }
        }
        assertEquals("grows with n", cells.at("/4/findings/0/word").stringValue());
        assertEquals(19_100, cells.at("/4/findings/0/number").doubleValue());
    }

    @Test
    void machinesAreComparedWithAllTheirSteps() {
        JsonNode both = answer("/api/compare/overflow-600?with=transfer=dma");
        assertEquals(1, both.get("first_difference").intValue());
        JsonNode second = both.at("/machines/1");
        assertEquals("dma", second.at("/settings/transfer").stringValue());
        assertEquals(0, second.at("/run/state/step").intValue());
        assertEquals("overflow-600", second.at("/run/scenario/name").stringValue());
        assertTrue(second.at("/run/questions").isMissingNode(), "no answers are told");
        JsonNode steps = both.at("/machines/0/run/steps");
        assertEquals(1, steps.get(0).get("line").intValue());
    }

    @Test
    void differentLessonsAreComparedPartByPart() {
        JsonNode both =
                answer("/api/compare/verdict-hand-over-page?with=lesson=verdict-hand-over-messages&with=transfer=dma");
        assertEquals("B takes them", both.at("/operations/1/part").stringValue());
        assertEquals("[1,1,2,2,3,4,5]", both.at("/machines/1/rows").toString());
        assertEquals(
                "verdict-hand-over-messages", both.at("/machines/1/scenario").stringValue());
        assertTrue(both.at("/operations/0/machines/1/operation").stringValue().endsWith("to mailbox m."));
        assertEquals(1, both.get("first_difference").intValue());
        assertEquals(
                "verdict-hand-over-page", both.at("/machines/2/scenario").stringValue(), "settings keep the lesson");
    }

    private static final String OWN =
            """
            title: mine
            machine: {page_size: 16}
            processes: {A: {private: {3: {fill: "a"}}}, B: {parent: A}}
            setup:
              - create_group: {by: A, as: g}
              - enter_group: {by: A, page: 2, group: g}
              - enter_group: {by: B, page: 5, group: g}
            steps:
              - write: {by: A, page: 2, bytes: 20, fill: "x"}
                ask: {text: Where?, options: [here, there], answer: there}
            """;

    private static ObjectNode request(String key, String value, String... with) {
        ObjectNode request = JSON.createObjectNode().put(key, value);
        ArrayNode others = request.putArray("with");
        Stream.of(with).forEach(others::add);
        return request;
    }

    @Test
    void textsOfOnesOwnAreCompared() {
        HttpResponse<String> response = SERVER.post(
                "/api/compare", request("text", OWN, "bounds_check=reject").toString());
        assertEquals(200, response.statusCode(), response.body());
        JsonNode both = JSON.readTree(response.body());
        assertEquals(
                "it ends otherwise",
                both.at("/operations/0/machines/1/difference").stringValue());
        assertTrue(both.at("/machines/0/run/scenario/name").isNull(), "it is not of the library");
    }

    @Test
    void theTextOfASessionIsComparedByWhoDrivesIt() {
        JsonNode session = SERVER.open(JSON.createObjectNode().put("text", OWN).toString(), 201);
        String body = request("session", session.get("id").stringValue(), "bounds_check=reject")
                .toString();
        HttpResponse<String> driver = SERVER.send(asking(body)
                .header("Authorization", "Bearer " + session.get("host").stringValue()));
        assertEquals(200, driver.statusCode(), driver.body());
        assertEquals(1, JSON.readTree(driver.body()).get("first_difference").intValue());
        HttpResponse<String> viewer = SERVER.send(asking(body)
                .header("Authorization", "Bearer " + session.get("viewer").stringValue()));
        assertEquals(403, viewer.statusCode(), "who only looks may not see what comes");
        assertEquals(403, SERVER.send(asking(body)).statusCode());
    }

    private static HttpRequest.Builder asking(String body) {
        return HttpRequest.newBuilder(SERVER.address("/api/compare"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void aTextThatIsTooLongOrWrongIsRefused() {
        String tooLong = OWN + "#" + "x".repeat(262_144);
        HttpResponse<String> refused =
                SERVER.post("/api/compare", request("text", tooLong, "tlb=0").toString());
        assertEquals(400, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("strings of 262,144 bytes"), refused.body());
        HttpResponse<String> wrong =
                SERVER.post("/api/compare", request("text", "titel: x", "tlb=0").toString());
        assertEquals(400, wrong.statusCode(), wrong.body());
        assertTrue(wrong.body().contains("\"line\":1"), wrong.body());
        assertEquals(400, SERVER.post("/api/compare", "{\"with\": [\"tlb=0\"]}").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/costs?members=65, Expected a whole number from 2 to 64.",
        "/api/costs?run=3, 'Expected one of [1, 2, 4, 10, 20, 50, 100].'",
        "/api/costs?accesses=7, Expected one of",
        "/api/costs?members=many, members is not a whole number.",
        "/api/costs?set.cost.memory=no, cost.memory",
        "/api/compare/overflow-600, Name 1 to 3 further ones",
        "/api/compare/overflow-600?with=transfer, Write key=value",
        "/api/compare/overflow-600?with=tlb=0&with=tlb=1&with=tlb=2&with=tlb=3, 'The limit is 4 machines, the first one included.'",
        "/api/compare/overflow-600?with=nonsense=1, There is no setting nonsense",
        "/api/compare/overflow-600?with=transfer=post, 'Expected one of cpu, dma.'",
    })
    void whatCannotBeComputedIsRefused(String path, String words) {
        HttpResponse<String> response = SERVER.get(path);
        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains(words), response.body());
    }

    @Test
    void onlyLessonsAreCompared() {
        assertEquals(404, SERVER.get("/api/compare/no-such-lesson?with=tlb=0").statusCode());
        assertEquals(
                404, SERVER.get("/api/compare/walls?with=lesson=no-such-lesson").statusCode());
    }
}
