package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import sharedpage.server.view.Json;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Course;
import sharedpage.sim.scenario.text.Problem;

/** The bodies of HTTP answers, as JSON text. */
public final class HttpJson {
    private HttpJson() {}

    record ProgramVersion(
            String name,
            String version,
            String java,
            int dataFormat,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String commit) {}

    /** What a list of scenarios shows of each; {@code slide} may be null. */
    record ScenarioHead(String name, String title, String slide) {
        static ScenarioHead of(Scenario scenario) {
            return new ScenarioHead(
                    scenario.name(), scenario.title(), scenario.slide().orElse(null));
        }
    }

    record ScenarioText(@JsonUnwrapped ScenarioHead head, String text) {}

    record CourseChapter(String title, String sentence, List<ScenarioHead> lessons) {}

    record ScenarioProblems(List<ServerMessage.ProblemSummary> problems) {}

    record OpenedSession(String session) {}

    record NewSession(String id, String host, String viewer) {}

    /**
     * Which program this is.
     *
     * @param java the version of the Java machine that runs it
     * @param dataFormat up to which it reads data folders
     * @param commit from which it was built; empty if that is not known
     */
    public static String version(String version, String java, int dataFormat, String commit) {
        return Json.text(new ProgramVersion("Shared Page Lab", version, java, dataFormat, commit));
    }

    public static String scenarios(List<Scenario> scenarios) {
        return Json.text(scenarios.stream().map(ScenarioHead::of).toList());
    }

    /**
     * The chapters of a course with their lessons.
     *
     * @param scenarios all lessons that the course names
     */
    public static String course(Course course, List<Scenario> scenarios) {
        return Json.text(course.chapters().stream()
                .map(chapter -> new CourseChapter(chapter.title(), chapter.sentence(), lessons(chapter, scenarios)))
                .toList());
    }

    private static List<ScenarioHead> lessons(Course.Chapter chapter, List<Scenario> scenarios) {
        return chapter.lessons().stream()
                .flatMap(name ->
                        scenarios.stream().filter(scenario -> scenario.name().equals(name)))
                .map(ScenarioHead::of)
                .toList();
    }

    /**
     * One scenario with its text.
     *
     * @param text the scenario's text, with or without what only its author should see
     */
    public static String scenario(Scenario scenario, String text) {
        return Json.text(new ScenarioText(ScenarioHead.of(scenario), text));
    }

    public static String problems(List<Problem> problems) {
        return Json.text(new ScenarioProblems(ServerMessage.ProblemSummary.list(problems)));
    }

    /** The session that a join code opens. */
    public static String code(String session) {
        return Json.text(new OpenedSession(session));
    }

    /** A new session, with the only copy of its two tokens. */
    public static String session(String id, String host, String viewer) {
        return Json.text(new NewSession(id, host, viewer));
    }

    public static String forms() {
        return Json.text(FormsJson.all());
    }
}
