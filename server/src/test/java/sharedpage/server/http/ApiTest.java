package sharedpage.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.server.TestServer;
import sharedpage.server.store.SessionLog;
import sharedpage.sim.scenario.library.Library;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Scenarios, checks and new sessions over HTTP. */
class ApiTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode get(String path) {
        HttpResponse<String> answer = SERVER.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    @Test
    void theLibraryIsListedInItsOrder() {
        JsonNode list = get("/api/scenarios");
        assertEquals(
                Library.names(),
                list.valueStream()
                        .map(lesson -> lesson.get("name").stringValue())
                        .toList());
        assertTrue(list.valueStream().allMatch(lesson -> lesson.get("title").isString()));
    }

    @Test
    void theCourseIsTheLibraryInChapters() {
        JsonNode chapters = get("/api/course");
        List<JsonNode> lessons = new ArrayList<>();
        for (JsonNode chapter : chapters) {
            assertTrue(chapter.get("title").isString(), chapter.toString());
            assertTrue(chapter.get("sentence").stringValue().endsWith("."), chapter.toString());
            chapter.get("lessons").forEach(lessons::add);
        }
        assertTrue(chapters.size() > 1);
        assertEquals(get("/api/scenarios").valueStream().toList(), lessons);
    }

    @Test
    void aTextIsHandedOutWithoutWhatGivesTheAnswersAway() {
        String handout = get("/api/scenarios/overflow-600").get("text").stringValue();
        assertTrue(handout.contains("write: {by: A"), handout);
        assertTrue(handout.contains("- in A's page 3"), "the options stay");
        assertFalse(handout.contains("answer:"), handout);
        assertFalse(handout.contains("why:"), handout);
        String whole =
                get("/api/scenarios/overflow-600?author=true").get("text").stringValue();
        assertEquals(Library.text("overflow-600").orElseThrow(), whole);
    }

    @Test
    void aRightTextHasNoProblemAndAWrongOneHasThemAtTheirPlaces() {
        String right = Library.text("overflow-600").orElseThrow();
        assertEquals("{\"problems\":[]}", SERVER.post("/api/check", right).body());
        String wrong = right.replace("page_size: 512", "page_size: 500");
        JsonNode problem =
                JSON.readTree(SERVER.post("/api/check", wrong).body()).at("/problems/0");
        assertEquals(3, problem.get("line").intValue());
        assertTrue(problem.get("what").stringValue().contains("500"), problem.toString());
        String falseClaim = right.replace("written_by: A, by: cpu", "written_by: B, by: cpu");
        assertEquals(
                1,
                JSON.readTree(SERVER.post("/api/check", falseClaim).body())
                        .get("problems")
                        .size());
    }

    @Test
    void aSessionIsMadeFromANameOrFromAText() {
        JsonNode one = SERVER.open("overflow-600");
        JsonNode other = SERVER.open("overflow-600");
        for (String part : new String[] {"id", "host", "viewer"}) {
            assertTrue(one.get(part).stringValue().matches("[A-Za-z0-9_-]{22}"), part);
            assertNotEquals(one.get(part), other.get(part));
        }
        String text = JSON.writeValueAsString(Library.text("walls").orElseThrow());
        SERVER.open("{\"text\": " + text + "}", 201);
    }

    @Test
    void aSessionMayStartElsewhereAndOtherwise() {
        String body = "{\"scenario\": \"overflow-600\", \"settings\": {\"transfer\": \"dma\"}, \"step\": 1}";
        try (var driver = SERVER.join(SERVER.open(body, 201), "host")) {
            JsonNode welcome = driver.hear("welcome");
            assertEquals(1, welcome.at("/cursor/node").intValue());
            assertEquals("dma", welcome.at("/scenario/changed/transfer").stringValue());
            assertEquals("overflow-600", welcome.at("/scenario/name").stringValue());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "404 | {\"scenario\": \"none\"}",
                "400 | {\"scenario\": \"walls\", \"text\": \"x\"}",
                "400 | {}",
                "400 | {\"scenario\": 7}",
                "400 | {\"scenario\": \"walls\", \"step\": -1}",
                "400 | {\"scenario\": \"walls\", \"more\": 1}",
                "400 | []",
                "400 | not JSON",
            })
    void aRequestForASessionThatIsRefused(int status, String body) {
        JsonNode answer = SERVER.open(body, status);
        assertEquals("about:blank", answer.get("type").stringValue());
        assertEquals(status, answer.get("status").intValue());
        assertEquals(
                status == 404 ? "Not Found" : "Bad Request", answer.get("title").stringValue());
        assertTrue(answer.get("detail").stringValue().endsWith("."), answer.toString());
        assertTrue(answer.get("hint").stringValue().endsWith("."), answer.toString());
        assertFalse(answer.has("problems"), answer.toString());
    }

    @ParameterizedTest
    @CsvSource({"404, /api/scenarios/none", "404, /none", "404, /api/searches/none", "400, /api/costs?run=x"})
    void everyErrorIsProblemDetails(int status, String path) {
        HttpResponse<String> answer = SERVER.get(path);
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(status, JSON.readTree(answer.body()).get("status").intValue());
    }

    /** The request is short, so that it arrives in one piece: Jetty answers a long one by what has arrived of it. */
    @Test
    void anErrorThatJettyAnswersIsProblemDetails() throws IOException {
        String head = SERVER.raw("GET / HTTP/7.0\r\nHost: localhost\r\n\r\n");
        assertTrue(head.startsWith("HTTP/1.1 505"), head);
        assertTrue(head.contains("Content-Type: application/problem+json"), head);
    }

    @Test
    void mistakesInATextOrInSettingsAreListed() {
        JsonNode answer = SERVER.open("{\"text\": \"titel: x\"}", 400);
        JsonNode problem = answer.at("/problems/0");
        assertEquals(1, problem.get("line").intValue());
        assertEquals(1, problem.get("column").intValue());
        assertEquals(answer.get("detail"), problem.get("what"));
        assertEquals(answer.get("hint"), problem.get("hint"));
        assertEquals("Invalid scenario", answer.get("title").stringValue());
        String body = "{\"scenario\": \"walls\", \"settings\": {\"page_size\": 63}}";
        assertEquals(1, SERVER.open(body, 400).get("problems").size());
    }

    @Test
    void aTextMayBeAsLongAsItSays() {
        String padding = "#" + "x".repeat(262_143 - 1);
        assertEquals(200, SERVER.post("/api/check", padding + "\n").statusCode());
        assertEquals(413, SERVER.post("/api/check", padding + "\n ").statusCode());
    }

    @Test
    void formsNameEveryOperationAndSettingWithItsLimits() {
        JsonNode forms = get("/api/forms");
        JsonNode write = forms.get("operations")
                .valueStream()
                .filter(operation -> operation.get("name").stringValue().equals("write"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "[process, page, line, count, data]",
                write.get("parameters")
                        .valueStream()
                        .map(parameter -> parameter.get("kind").stringValue())
                        .toList()
                        .toString());
        JsonNode transfer = forms.get("settings")
                .valueStream()
                .filter(setting -> setting.get("key").stringValue().equals("transfer"))
                .findFirst()
                .orElseThrow();
        assertEquals("choice", transfer.get("kind").stringValue());
        assertFalse(transfer.get("structural").booleanValue());
    }

    @Test
    void theSchemaIsOneOfTheKnownDrafts() {
        assertTrue(get("/api/schema").get("$schema").stringValue().startsWith("https://json-schema.org/draft/"));
    }

    @Test
    void aServerTellsThatItLivesAndWhichItIs() {
        assertEquals("alive\n", SERVER.get("/livez").body());
        JsonNode version = get("/version");
        assertTrue(version.get("version").stringValue().matches("[0-9]+\\.[0-9]+\\.[0-9]+.*"));
        assertEquals(
                Runtime.version().feature() + "",
                version.get("java").stringValue().replaceFirst("\\..*", ""));
        assertEquals(SessionLog.FORMAT, version.get("dataFormat").intValue());
        assertFalse(version.has("commit"), "nobody said from which it was built");
    }
}
