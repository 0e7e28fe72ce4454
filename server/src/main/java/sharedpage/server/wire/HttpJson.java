package sharedpage.server.wire;

import java.util.List;
import sharedpage.server.view.Json;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Course;
import sharedpage.sim.scenario.text.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of HTTP answers, as JSON text. */
public final class HttpJson {
    private HttpJson() {}

    /**
     * Which program this is.
     *
     * @param java the version of the Java machine that runs it
     * @param dataFormat up to which it reads data folders
     * @param commit from which it was built; empty if that is not known
     */
    public static String version(String version, String java, int dataFormat, String commit) {
        ObjectNode json = Json.object()
                .put("name", "Shared Page Lab")
                .put("version", version)
                .put("java", java)
                .put("dataFormat", dataFormat);
        return Json.text(commit.isEmpty() ? json : json.put("commit", commit));
    }

    public static String scenarios(List<Scenario> scenarios) {
        ArrayNode list = Json.array();
        scenarios.forEach(scenario -> list.add(head(scenario)));
        return Json.text(list);
    }

    /**
     * The chapters of a course with their lessons.
     *
     * @param scenarios all lessons that the course names
     */
    public static String course(Course course, List<Scenario> scenarios) {
        ArrayNode chapters = Json.array();
        for (Course.Chapter chapter : course.chapters()) {
            ArrayNode lessons = chapters.addObject()
                    .put("title", chapter.title())
                    .put("sentence", chapter.sentence())
                    .putArray("lessons");
            for (String name : chapter.lessons()) {
                scenarios.stream()
                        .filter(scenario -> scenario.name().equals(name))
                        .forEach(scenario -> lessons.add(head(scenario)));
            }
        }
        return Json.text(chapters);
    }

    /**
     * One scenario with its text.
     *
     * @param text the scenario's text, with or without what only its author should see
     */
    public static String scenario(Scenario scenario, String text) {
        return Json.text(head(scenario).put("text", text));
    }

    private static ObjectNode head(Scenario scenario) {
        return Json.object()
                .put("name", scenario.name())
                .put("title", scenario.title())
                .put("slide", scenario.slide().orElse(null));
    }

    public static String problems(List<Problem> problems) {
        return Json.text(Json.object().set("problems", problemList(problems)));
    }

    static ArrayNode problemList(List<Problem> problems) {
        ArrayNode list = Json.array();
        problems.forEach(problem -> list.addObject()
                .put("line", problem.line())
                .put("column", problem.column())
                .put("what", problem.what())
                .put("hint", problem.hint()));
        return list;
    }

    /** The session that a join code opens. */
    public static String code(String session) {
        return Json.text(Json.object().put("session", session));
    }

    /** A new session, with the only copy of its two tokens. */
    public static String session(String id, String host, String viewer) {
        return Json.text(Json.object().put("id", id).put("host", host).put("viewer", viewer));
    }

    public static String forms() {
        return Json.text(FormsJson.all());
    }
}
