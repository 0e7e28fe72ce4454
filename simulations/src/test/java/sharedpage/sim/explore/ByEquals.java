package sharedpage.sim.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.simulation.Choice;
import sharedpage.sim.simulation.Moment;
import sharedpage.sim.simulation.Simulation;

/** A search that keeps whole states and compares them part by part: slow, and beyond doubt. */
final class ByEquals {
    private ByEquals() {}

    static int states(Scenario scenario) {
        Simulation simulation = new Simulation(scenario);
        Deque<Moment> frontier = new ArrayDeque<>(List.of(simulation.start()));
        Set<Object> seen = new HashSet<>(Set.of(state(simulation.start())));
        while (!frontier.isEmpty()) {
            Moment now = frontier.remove();
            for (Choice choice : simulation.choices(now)) {
                Moment next = simulation.take(now, choice);
                if (seen.add(state(next))) {
                    frontier.add(next);
                }
            }
        }
        return seen.size();
    }

    private static Object state(Moment moment) {
        Machine machine = moment.machine();
        return List.of(
                machine.processes(),
                machine.groups(),
                machine.mailboxes(),
                machine.frames().stream()
                        .map(frame -> List.of(frame.owner(), frame.pins(), frame.bytes()))
                        .toList(),
                machine.memory().pages(),
                machine.memory().disk().stream()
                        .map(slot -> List.of(slot.owner(), slot.bytes()))
                        .toList(),
                List.of(machine.memory().hand(), machine.halted(), machine.channels(), machine.capabilities()),
                machine.activities(),
                moment.position().begun(),
                moment.watch());
    }
}
