package sharedpage.server.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;
import tools.jackson.databind.node.ObjectNode;

/** A run as JSON Lines: a header, then a line for each step, in order. */
public final class TraceJson {
    private static final int ENGINE = 1;

    private final Scenario scenario;
    private final boolean states;
    private final Simulation simulation;
    private SimulationState before;
    private StateChecksum hash;

    /**
     * A writer for one run.
     *
     * @param states whether header and steps carry the whole state
     */
    public TraceJson(Scenario scenario, boolean states) {
        this.scenario = scenario;
        this.states = states;
        this.simulation = new Simulation(scenario);
    }

    /** Carries the scenario out and writes line by line, none of them with its end. */
    public void writeTo(Consumer<String> out) {
        SimulationState start = simulation.start();
        out.accept(header(start));
        for (Optional<SimulationState> next = simulation.next(start);
                next.isPresent();
                next = simulation.next(before)) {
            out.accept(step(next.get()));
        }
    }

    private String header(SimulationState start) {
        before = start;
        hash = StateChecksum.of(start.machine());
        ObjectNode json = header(scenario, hash);
        if (states) {
            json.set("state", StateJson.of(0, start.machine(), hash));
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

    /** The line of the step that led from the moment written last to this one. */
    private String step(SimulationState now) {
        hash = hash.next(before.machine(), now.machine());
        int node = now.machine().step();
        boolean begins = simulation.upcoming(before).isPresent();
        StepView view = new StepView(node, node - 1, before, now, hash, begins, false);
        before = now;
        return Json.text(states ? StepJson.withState(view) : StepJson.facts(view));
    }

    /**
     * A branch of a session in the same form; each line ends with a line feed.
     *
     * @param hash of the machine at its start
     */
    public static String ofBranch(Scenario scenario, StateChecksum hash, List<StepView> steps) {
        StringBuilder lines = new StringBuilder(Json.text(header(scenario, hash))).append('\n');
        steps.forEach(step -> lines.append(Json.text(StepJson.facts(step))).append('\n'));
        return lines.toString();
    }
}
