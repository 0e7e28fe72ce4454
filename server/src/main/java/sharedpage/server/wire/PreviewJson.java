package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sharedpage.server.limits.Limit;
import sharedpage.server.session.ConfiguredScenario;
import sharedpage.server.session.Node;
import sharedpage.server.session.StepTrigger;
import sharedpage.server.view.Json;
import sharedpage.server.view.StateJson;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Question;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.ScriptLine;
import sharedpage.sim.scenario.text.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a scenario does, for its author: the start, the first steps, and the questions with their answers. */
public final class PreviewJson {
    /** Steps that are sent; an author who writes a longer lesson opens it. */
    static final int STEPS = Limit.PREVIEW_STEPS.value();

    private final ArrayNode steps = Json.array();
    private final ArrayNode questions = Json.array();
    private final ConfiguredScenario scenario;
    private final int most;

    private PreviewJson(Scenario scenario, int most) {
        this.scenario = ConfiguredScenario.of(scenario, Map.of());
        this.most = most;
    }

    /** {@code {"problems": […], "preview": null}}, for a text that cannot be read. */
    public static String unread(List<Problem> problems) {
        ObjectNode json = Json.object();
        json.set("problems", HttpJson.problemList(problems));
        return Json.text(json.putNull("preview"));
    }

    /**
     * A scenario that can be carried out.
     *
     * @param problems claims of its author that are not true
     */
    public static String of(Scenario scenario, List<Problem> problems) {
        ObjectNode json = Json.object();
        json.set("problems", HttpJson.problemList(problems));
        return Json.text(json.set("preview", new PreviewJson(scenario, STEPS).preview()));
    }

    /**
     * The run of a scenario for those who only look: without its questions.
     *
     * @param most steps that are sent
     */
    static ObjectNode run(Scenario scenario, int most) {
        ObjectNode json = new PreviewJson(scenario, most).preview();
        json.remove("questions");
        return json;
    }

    private ObjectNode preview() {
        Scenario read = scenario.scenario();
        Node start = Node.start(0, scenario, scenario.simulation().start());
        ObjectNode json = Json.object();
        json.putObject("scenario")
                .putNull("name")
                .put("title", read.title())
                .put("slide", read.slide().orElse(null))
                .put("operations", read.operations())
                .put("processes", read.processes())
                .putObject("changed");
        json.set("state", StateJson.of(0, start.state().machine(), start.checksum()));
        boolean more = walk(start);
        json.set("steps", steps);
        json.set("questions", questions);
        return json.put("more", more);
    }

    /** Whether there are more steps than are shown. */
    private boolean walk(Node start) {
        Node node = start;
        for (int number = 1; number <= most; number++) {
            StepTrigger trigger = trigger(node);
            Optional<SimulationState> next = scenario.simulation().next(node.state());
            if (next.isEmpty()) {
                return false;
            }
            node = node.next(number, scenario, trigger, next.get());
            steps.add(StepJson.withDelta(node));
        }
        return !scenario.simulation().isFinished(node.state());
    }

    /** What the step after a node comes from; a question that waits there is noted. */
    private StepTrigger trigger(Node node) {
        Optional<ScriptLine> upcoming = scenario.simulation().upcoming(node.state());
        Optional<Question> question = upcoming.flatMap(ScriptLine::question);
        question.ifPresent(asked -> {
            ObjectNode json = questions.addObject().put("node", node.number()).put("text", asked.text());
            ArrayNode options = json.putArray("options");
            asked.options().forEach(options::add);
            json.put("answer", asked.answer());
        });
        return upcoming.isPresent()
                ? new StepTrigger.ScriptedOperation(question.orElse(null), null)
                : new StepTrigger.Continuation();
    }
}
