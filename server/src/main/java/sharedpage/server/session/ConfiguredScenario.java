package sharedpage.server.session;

import java.util.Map;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.scenario.Scenario;

/**
 * A scenario under certain settings, and the simulation that carries it out.
 *
 * @param changed the settings that differ from the scenario's own, each as text
 */
public record ConfiguredScenario(Scenario scenario, Map<String, String> changed, Simulation simulation) {
    public static ConfiguredScenario of(Scenario scenario, Map<String, String> changed) {
        return new ConfiguredScenario(scenario, Map.copyOf(changed), new Simulation(scenario));
    }
}
