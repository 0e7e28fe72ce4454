package sharedpage.sim.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sharedpage.sim.run.EnabledTransition;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.run.StateIdentity;
import sharedpage.sim.scenario.Scenario;

/** A search that keeps whole states and compares them part by part: slow, and beyond doubt. */
public final class ReferenceSearch {
    private ReferenceSearch() {}

    public static int states(Scenario scenario) {
        Simulation simulation = new Simulation(scenario);
        Deque<SimulationState> frontier = new ArrayDeque<>(List.of(simulation.start()));
        Set<Object> seen = new HashSet<>(Set.of(StateIdentity.of(simulation.start())));
        while (!frontier.isEmpty()) {
            SimulationState now = frontier.remove();
            for (EnabledTransition choice : simulation.enabledTransitions(now)) {
                SimulationState next = simulation.take(now, choice);
                if (seen.add(StateIdentity.of(next))) {
                    frontier.add(next);
                }
            }
        }
        return seen.size();
    }
}
