package sharedpage.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.server.TestServer;
import sharedpage.server.limits.Limit;
import sharedpage.sim.scenario.library.Library;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the scenario editor shows: the problems of a text, and the machine it describes with its first steps. */
class PreviewRouteTest {
    @RegisterExtension
    static final TestServer SERVER = new TestServer();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LESSON = Library.text("overflow-600").orElseThrow();

    private static JsonNode previewOf(String text) {
        return JSON.readTree(SERVER.post("/api/preview", text).body());
    }

    @Test
    void aRightTextIsShownFromItsStartThroughItsSteps() {
        JsonNode answer = previewOf(LESSON);
        assertTrue(answer.get("problems").isEmpty());
        JsonNode preview = answer.get("preview");
        assertEquals(
                "600 bytes into a 512-byte page", preview.at("/scenario/title").stringValue());
        assertEquals(0, preview.at("/state/step").intValue());
        assertEquals(4, preview.at("/state/processes").size());
        assertEquals(5, preview.get("steps").size());
        assertEquals(0, preview.at("/steps/0/parent").intValue());
        assertTrue(preview.at("/steps/1/markers").toString().contains("overflow"));
        assertFalse(preview.get("more").booleanValue());
    }

    @Test
    void theAuthorIsTheOneWhoSeesTheAnswers() {
        JsonNode question = previewOf(LESSON).at("/preview/questions/0");
        assertEquals(0, question.get("node").intValue());
        assertEquals("in A's page 3", question.get("answer").stringValue());
        assertEquals(5, question.get("options").size());
    }

    @Test
    void aTextThatCannotBeReadHasItsProblemsAndNoPicture() {
        JsonNode answer = previewOf(LESSON.replace("page_size: 512", "page_size: 500"));
        assertEquals(3, answer.at("/problems/0/line").intValue());
        assertTrue(answer.get("preview").isNull());
    }

    @Test
    void aFalseClaimIsAProblemOfATextThatIsShown() {
        JsonNode answer = previewOf(LESSON.replace("written_by: A, by: cpu", "written_by: B, by: cpu"));
        assertEquals(1, answer.get("problems").size());
        assertEquals(5, answer.at("/preview/steps").size());
    }

    @Test
    void aSetupThatDoesNotWorkOutIsAProblem() {
        JsonNode answer = previewOf(LESSON.replace("enter_group: {by: B, page: 5", "enter_group: {by: C, page: 5"));
        assertTrue(answer.at("/problems/0/what").stringValue().contains("setup"), answer.toString());
    }

    @Test
    void onlyTheFirstStepsOfALongTextAreTold() {
        String line = "  - read: {by: A, page: 2, bytes: 1}\n";
        JsonNode preview = previewOf(LESSON.substring(0, LESSON.indexOf("steps:")) + "steps:\n" + line.repeat(150))
                .get("preview");
        assertEquals(100, preview.get("steps").size());
        assertTrue(preview.get("more").booleanValue());
    }

    @Test
    void aTextThatIsTooLongIsRefusedInWords() {
        var answer = SERVER.post("/api/preview", "#".repeat(Limit.SCENARIO_BYTES.value() + 1));
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains(Limit.SCENARIO_BYTES.toString()), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "question", "semaphore", "dma"})
    void aTemplateHasNoProblems(String name) throws IOException {
        try (InputStream in = PreviewRouteTest.class.getResourceAsStream("/public/templates/" + name + ".txt")) {
            JsonNode answer = previewOf(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals("[]", answer.get("problems").toString());
            assertFalse(answer.at("/preview/steps").isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edit", "/edit/overflow-600"})
    void theEditorHasAnAddressOfItsOwn(String path) {
        var answer = SERVER.get(path);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("/js/editor.js"), answer.body());
    }
}
