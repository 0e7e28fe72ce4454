package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import sharedpage.server.session.ConfiguredScenario;
import sharedpage.server.session.Cursor;
import sharedpage.server.session.Node;
import sharedpage.server.session.StepTrigger;
import sharedpage.server.view.Json;
import sharedpage.server.view.StateJson;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;

/** A run as JSON Lines: a header, then a line for each step, in order. */
public final class TraceJson {
    private static final int ENGINE = 1;

    private final ConfiguredScenario scenario;
    private final boolean states;

    /**
     * The first line.
     *
     * @param engine version of the form of the lines
     * @param hash of the machine at the start
     * @param state at the start; left out if the lines of steps have none either
     */
    record TraceHeader(
            String scenario,
            Map<String, Object> settings,
            int seed,
            int engine,
            int step,
            String hash,
            @JsonInclude(JsonInclude.Include.NON_NULL) StateJson state) {
        private static TraceHeader of(Node start, StateJson state) {
            Scenario scenario = start.scenario().scenario();
            return new TraceHeader(
                    scenario.name(),
                    StateJson.typed(scenario.settings().asTexts()),
                    scenario.settings().get(Setting.SEED),
                    ENGINE,
                    0,
                    start.checksum().toString(),
                    state);
        }
    }

    /**
     * A writer for one run.
     *
     * @param states whether header and steps carry the whole state
     */
    public TraceJson(Scenario scenario, boolean states) {
        this.scenario = ConfiguredScenario.of(scenario, Map.of());
        this.states = states;
    }

    /** Carries the scenario out and writes line by line, none of them with its end. */
    public void writeTo(Consumer<String> out) {
        Simulation simulation = scenario.simulation();
        Node node = Node.start(0, scenario, simulation.start());
        out.accept(Json.text(
                TraceHeader.of(node, states ? StateJson.of(0, node.state().machine(), node.checksum()) : null)));
        for (Optional<SimulationState> next = simulation.next(node.state());
                next.isPresent();
                next = simulation.next(node.state())) {
            node = node.withoutParent().next(next.get().machine().step(), scenario, trigger(node), next.get());
            out.accept(Json.text(states ? StepJson.StepWithState.of(node) : StepJson.of(node)));
        }
    }

    private StepTrigger trigger(Node node) {
        return scenario.simulation().upcoming(node.state()).isPresent()
                ? new StepTrigger.ScriptedOperation(null, null)
                : new StepTrigger.Continuation();
    }

    /** The steps of the cursor's branch in the same form; each line ends with a line feed. */
    public static String ofBranch(Cursor cursor) {
        StringBuilder lines = new StringBuilder();
        lines.append(Json.text(TraceHeader.of(cursor.at().start(), null))).append('\n');
        cursor.tip().path().forEach(node -> lines.append(Json.text(StepJson.of(node)))
                .append('\n'));
        return lines.toString();
    }
}
