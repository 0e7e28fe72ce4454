package sharedpage.server.wire;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import sharedpage.server.session.ConfiguredScenario;
import sharedpage.server.session.Node;
import sharedpage.server.session.Session;
import sharedpage.server.session.StepTrigger;
import sharedpage.server.view.Json;
import sharedpage.server.view.StateChecksum;
import sharedpage.server.view.StateJson;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;
import tools.jackson.databind.node.ObjectNode;

/** A run as JSON Lines: a header, then a line for each step, in order. */
public final class TraceJson {
    private static final int ENGINE = 1;

    private final ConfiguredScenario scenario;
    private final boolean states;

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
        out.accept(header(node));
        for (Optional<SimulationState> next = simulation.next(node.state());
                next.isPresent();
                next = simulation.next(node.state())) {
            node = node.withoutParent().next(next.get().machine().step(), scenario, trigger(node), next.get());
            out.accept(Json.text(states ? StepJson.withState(node) : StepJson.facts(node)));
        }
    }

    private StepTrigger trigger(Node node) {
        return scenario.simulation().upcoming(node.state()).isPresent()
                ? new StepTrigger.ScriptedOperation(null, null)
                : new StepTrigger.Continuation();
    }

    private String header(Node start) {
        ObjectNode json = header(scenario.scenario(), start.checksum());
        if (states) {
            json.set("state", StateJson.of(0, start.state().machine(), start.checksum()));
        }
        return Json.text(json);
    }

    private static ObjectNode header(Scenario scenario, StateChecksum hash) {
        ObjectNode json = Json.object().put("scenario", scenario.name());
        json.set("settings", StateJson.settings(scenario.settings()));
        return json.put("seed", scenario.settings().get(Setting.SEED))
                .put("engine", ENGINE)
                .put("step", 0)
                .put("hash", hash.toString());
    }

    /** The steps of the cursor's branch in the same form; each line ends with a line feed. */
    public static String ofBranch(Session session) {
        Node start = session.cursor().at().start();
        StringBuilder lines = new StringBuilder();
        lines.append(Json.text(header(start.scenario().scenario(), start.checksum())))
                .append('\n');
        session.cursor().tip().path().forEach(node -> lines.append(Json.text(StepJson.facts(node)))
                .append('\n'));
        return lines.toString();
    }
}
