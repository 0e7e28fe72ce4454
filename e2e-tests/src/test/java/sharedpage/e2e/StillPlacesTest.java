package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** No step of any lesson moves an object of the picture, and no step makes the page grow. */
class StillPlacesTest {
    private static final int MOST_STEPS = 200;
    private static final int MOST_ELEMENTS = 1500;

    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void everyObjectOfEveryLessonStaysWhereItIs() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(APP.address("/api/scenarios")).build();
        String lessons = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        List<String> moved = new ArrayList<>();
        int objects = 0;
        for (JsonNode lesson : new ObjectMapper().readTree(lessons)) {
            String name = lesson.get("name").stringValue();
            Map<Object, Object> places = walk(name, moved);
            objects += places.size();
        }
        assertEquals(List.of(), moved);
        assertTrue(objects > 100, "objects were looked at: " + objects);
    }

    private static Map<Object, Object> walk(String lesson, List<String> moved) {
        LessonPage page = BROWSER.still().open(APP.address("/l/" + lesson));
        Map<Object, Object> places = new HashMap<>();
        for (int presses = 0; presses < MOST_STEPS; presses++) {
            int step = page.transport().step();
            page.stage().places().forEach((object, place) -> {
                Object before = places.putIfAbsent(object, place);
                if (before != null && !before.equals(place)) {
                    moved.add(lesson + ", step " + step + ": " + object + " from " + before + " to " + place);
                }
            });
            assertTrue(page.stage().elements() <= MOST_ELEMENTS, lesson + ", step " + step);
            page.press(Keys.ARROW_RIGHT);
            if (page.transport().step() == step && !page.question().isOpen()) {
                return places;
            }
        }
        throw new AssertionError(lesson + " does not end");
    }
}
