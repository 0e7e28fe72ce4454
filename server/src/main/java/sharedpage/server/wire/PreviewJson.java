package sharedpage.server.wire;

import java.util.List;
import java.util.Optional;
import sharedpage.server.limits.Limit;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Problem;
import sharedpage.sim.scenario.Question;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.ScriptLine;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a scenario does, told to the one who writes it: the start, the first steps, and the questions with their answers. */
public final class PreviewJson {
    /** Steps that are told; an author who writes a longer lesson opens it. */
    static final int STEPS = Limit.PREVIEW_STEPS.value();

    private final ArrayNode steps = Json.array();
    private final ArrayNode questions = Json.array();
    private final Simulation simulation;
    private final int most;

    private PreviewJson(Scenario scenario, int most) {
        this.simulation = new Simulation(scenario);
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
        return Json.text(json.set("preview", new PreviewJson(scenario, STEPS).preview(scenario)));
    }

    /**
     * The run of a scenario for those who only look: without its questions.
     *
     * @param most steps that are told
     */
    static ObjectNode run(Scenario scenario, int most) {
        ObjectNode json = new PreviewJson(scenario, most).preview(scenario);
        json.remove("questions");
        return json;
    }

    private ObjectNode preview(Scenario scenario) {
        SimulationState start = simulation.start();
        StateChecksum hash = StateChecksum.of(start.machine());
        ObjectNode json = Json.object();
        json.putObject("scenario")
                .putNull("name")
                .put("title", scenario.title())
                .put("slide", scenario.slide().orElse(null))
                .put("operations", scenario.operations())
                .put("processes", scenario.processes())
                .putObject("changed");
        json.set("state", StateJson.of(0, start.machine(), hash));
        boolean more = walk(start, hash);
        json.set("steps", steps);
        json.set("questions", questions);
        return json.put("more", more);
    }

    /** Whether there are more steps than are told. */
    private boolean walk(SimulationState start, StateChecksum startHash) {
        SimulationState before = start;
        StateChecksum hash = startHash;
        for (int node = 1; node <= most; node++) {
            boolean asked = ask(before, node - 1);
            Optional<SimulationState> next = simulation.next(before);
            if (next.isEmpty()) {
                return false;
            }
            hash = hash.next(before.machine(), next.get().machine());
            boolean begins = simulation.upcoming(before).isPresent();
            steps.add(StepJson.withDelta(new StepView(node, node - 1, before, next.get(), hash, begins, asked)));
            before = next.get();
        }
        return !simulation.isFinished(before);
    }

    private boolean ask(SimulationState before, int node) {
        Optional<Question> question = simulation.upcoming(before).flatMap(ScriptLine::question);
        question.ifPresent(one -> {
            ObjectNode json = questions.addObject().put("node", node).put("text", one.text());
            ArrayNode options = json.putArray("options");
            one.options().forEach(options::add);
            json.put("answer", one.answer());
        });
        return question.isPresent();
    }
}
