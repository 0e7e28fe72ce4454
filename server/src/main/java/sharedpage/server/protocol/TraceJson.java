package sharedpage.server.protocol;

import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.simulation.Moment;
import tools.jackson.databind.node.ObjectNode;

/** A run as JSON Lines: a header, then a line for each step, in order. */
public final class TraceJson {
    private static final int ENGINE = 1;

    private final Scenario scenario;
    private final boolean states;
    private Moment before;
    private StateHash hash;

    /**
     * A writer for one run.
     *
     * @param states whether header and steps carry the whole state
     */
    public TraceJson(Scenario scenario, boolean states) {
        this.scenario = scenario;
        this.states = states;
    }

    /** The line before all steps. */
    public String header(Moment start) {
        before = start;
        hash = StateHash.of(start.machine());
        ObjectNode json = Json.object().put("scenario", scenario.name());
        json.set("settings", StateJson.settings(scenario.settings()));
        json.putNull("seed").put("engine", ENGINE).put("step", 0).put("hash", hash.toString());
        if (states) {
            json.set("state", StateJson.of(0, start.machine(), hash));
        }
        return Json.text(json);
    }

    /** The line of the step that led from the moment written last to this one. */
    public String step(Moment now) {
        hash = hash.next(before.machine(), now.machine());
        int node = now.machine().step();
        StepView view = new StepView(node, node - 1, before, now, hash, false);
        before = now;
        return Json.text(states ? StepJson.withState(view) : StepJson.facts(view));
    }
}
