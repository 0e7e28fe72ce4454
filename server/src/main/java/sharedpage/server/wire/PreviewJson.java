package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
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

/**
 * What a scenario does: the start and the first steps.
 *
 * @param state at the start
 * @param questions with their answers, for the author; left out for others
 * @param more whether there are more steps than these
 */
public record PreviewJson(
        ServerMessage.ScenarioSummary scenario,
        StateJson state,
        List<StepJson.StepWithDelta> steps,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<PreviewQuestion> questions,
        boolean more) {
    /** Steps that are sent; an author who writes a longer lesson opens it. */
    static final int STEPS = Limit.PREVIEW_STEPS.value();

    /** A question that waits at a node. */
    record PreviewQuestion(int node, String text, List<String> options, String answer) {}

    /** The answer to an author; {@code preview} is null for a text that cannot be read. */
    record PreviewAnswer(List<ServerMessage.ProblemSummary> problems, PreviewJson preview) {}

    /** The answer for a text that cannot be read. */
    public static String unread(List<Problem> problems) {
        return Json.text(new PreviewAnswer(ServerMessage.ProblemSummary.list(problems), null));
    }

    /**
     * The answer for a scenario that can be carried out.
     *
     * @param problems claims of its author that are not true
     */
    public static String of(Scenario scenario, List<Problem> problems) {
        return Json.text(new PreviewAnswer(
                ServerMessage.ProblemSummary.list(problems), new Walk(scenario).preview(STEPS, null)));
    }

    /**
     * The run of a scenario for those who only look: without its questions.
     *
     * @param name of the scenario in the library, or null
     * @param most steps that are sent
     */
    static PreviewJson run(Scenario scenario, String name, int most) {
        PreviewJson preview = new Walk(scenario).preview(most, name);
        return new PreviewJson(preview.scenario, preview.state, preview.steps, null, preview.more);
    }

    /** The way through the first steps of a scenario. */
    private static final class Walk {
        private final ConfiguredScenario scenario;
        private final List<StepJson.StepWithDelta> steps = new ArrayList<>();
        private final List<PreviewQuestion> questions = new ArrayList<>();

        Walk(Scenario scenario) {
            this.scenario = ConfiguredScenario.of(scenario, Map.of());
        }

        PreviewJson preview(int most, String name) {
            Node start = Node.start(0, scenario, scenario.simulation().start());
            boolean more = walk(start, most);
            return new PreviewJson(
                    ServerMessage.ScenarioSummary.of(scenario.scenario(), name, Map.of()),
                    StateJson.of(0, start.state().machine(), start.checksum()),
                    steps,
                    questions,
                    more);
        }

        /** Whether there are more steps than are shown. */
        private boolean walk(Node start, int most) {
            Node node = start;
            for (int number = 1; number <= most; number++) {
                StepTrigger trigger = trigger(node);
                Optional<SimulationState> next = scenario.simulation().next(node.state());
                if (next.isEmpty()) {
                    return false;
                }
                node = node.next(number, scenario, trigger, next.get());
                steps.add(StepJson.StepWithDelta.of(node));
            }
            return !scenario.simulation().isFinished(node.state());
        }

        /** What the step after a node comes from; a question that waits there is noted. */
        private StepTrigger trigger(Node node) {
            Optional<ScriptLine> upcoming = scenario.simulation().upcoming(node.state());
            Optional<Question> question = upcoming.flatMap(ScriptLine::question);
            question.ifPresent(asked ->
                    questions.add(new PreviewQuestion(node.number(), asked.text(), asked.options(), asked.answer())));
            return upcoming.isPresent()
                    ? new StepTrigger.ScriptedOperation(question.orElse(null), null)
                    : new StepTrigger.Continuation();
        }
    }
}
