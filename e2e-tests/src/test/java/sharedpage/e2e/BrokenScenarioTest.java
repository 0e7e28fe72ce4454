package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import sharedpage.e2e.support.Jar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Somebody writes a lesson with five different mistakes: all five are told at once, each with its place. */
class BrokenScenarioTest {
    private static final String FIVE_MISTAKES =
            """
            title: Five mistakes
            machine: {page_size: 500}
            processes:
              A: {privat: {3: {fill: "a"}}}
            steps:
              - write: {by: A, page: two, bytes: 3, fill: "x"}
              - enter_group: {by: A, page: 2, group: nowhere}
                ask: {text: Which?, options: [one, two], answer: three}
            """;
    private static final List<String> PLACES = List.of("2:22", "4:7", "6:26", "7:42", "8:54");

    @RegisterExtension
    static final Jar.Server SERVER = Jar.serve();

    @TempDir
    Path folder;

    @Test
    void theCommandLinePrintsFiveProblemsAndExits1() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), FIVE_MISTAKES);
        Jar.Result result = Jar.run("check", file.toString());
        assertEquals(1, result.exit(), result.err());
        assertEquals(5, result.lines().size(), result.text());
        for (int i = 0; i < PLACES.size(); i++) {
            String line = result.lines().get(i);
            assertTrue(line.contains("mine.yaml:" + PLACES.get(i) + ": "), PLACES.get(i) + " in " + line);
            assertTrue(line.contains("Hint: "), line);
        }
    }

    @Test
    void theServerTellsTheSameFive() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("api/check", FIVE_MISTAKES);
        assertEquals(200, answer.statusCode());
        List<String> places = new ArrayList<>();
        for (JsonNode problem : new ObjectMapper().readTree(answer.body()).get("problems")) {
            places.add(
                    problem.get("line").intValue() + ":" + problem.get("column").intValue());
            assertTrue(problem.get("what").stringValue().length() > 10, problem.toString());
            assertTrue(problem.get("hint").stringValue().length() > 5, problem.toString());
        }
        assertEquals(PLACES, places);
    }

    @Test
    void aLessonWithoutMistakesHasNone() throws IOException, InterruptedException {
        String text = Files.readString(Path.of("../simulations/scenarios/overflow-600.yaml"));
        assertEquals("{\"problems\":[]}", post("api/check", text).body());
        Path file = Files.writeString(folder.resolve("good.yaml"), text);
        Jar.Result result = Jar.run("check", file.toString());
        assertEquals(0, result.exit(), result.text());
        assertEquals(List.of(), result.lines());
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        URI address = SERVER.address().resolve(path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
