package sharedpage.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.server.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the cost lab, the verdict and the page that compares machines are made from. */
class WeighingTest {
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
        JsonNode more =
                answer("/api/costs?members=16&accesses=2000&set.cost.m=200").at("/charts/2/break_even/1");
        assertEquals(
                more.get("advantage").doubleValue() / more.get("extra").doubleValue(),
                more.get("closed").doubleValue(),
                1e-9);
        assertEquals((142_000 - 600) / 200.0, more.get("closed").doubleValue(), 1e-9, "twice as dear an access");
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

    @ParameterizedTest
    @CsvSource({
        "/api/costs?members=65, Expected a whole number from 2 to 64.",
        "/api/costs?run=3, 'Expected one of [1, 2, 4, 10, 20, 50, 100].'",
        "/api/costs?accesses=7, Expected one of",
        "/api/costs?members=many, members is not a whole number.",
        "/api/costs?set.cost.m=no, cost.m",
        "/api/compare/overflow-600, Give it 1 to 3 times",
        "/api/compare/overflow-600?with=transfer, Write key=value",
        "/api/compare/overflow-600?with=transfer=post, 'Expected one of cpu, dma.'",
    })
    void whatCannotBeWeighedIsToldInWords(String path, String words) {
        HttpResponse<String> response = SERVER.get(path);
        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains(words), response.body());
    }

    @Test
    void onlyLessonsAreCompared() {
        assertEquals(404, SERVER.get("/api/compare/no-such-lesson?with=tlb=0").statusCode());
    }
}
