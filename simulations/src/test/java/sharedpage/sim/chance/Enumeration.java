package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import sharedpage.sim.event.Event;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.WaitForGraph;
import sharedpage.sim.run.EnabledTransition;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.run.StateIdentity;
import sharedpage.sim.scenario.Scenario;

/**
 * All states that the programs of a scenario can reach, with the shortest way to each incident: breadth first, whole states
 * compared by their parts, nothing cached. It uses the run alone, and so knows nothing of the search that it is compared with.
 */
final class Enumeration {
    private final Simulation simulation;
    private final List<SimulationState> states = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final List<List<Integer>> successors = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<Step, Integer> steps = new IdentityHashMap<>();
    private final Map<String, Integer> incidents = new TreeMap<>();
    private Map<Integer, Set<Integer>> able = Map.of();

    private Enumeration(Scenario scenario) {
        this.simulation = new Simulation(scenario);
    }

    /** The enumeration of a scenario; empty if it has more states than that. */
    static Optional<Enumeration> of(Scenario scenario, int most) {
        Enumeration all = new Enumeration(scenario);
        all.visit(all.simulation.start(), 0);
        for (int number = 0; number < all.states.size(); number++) {
            if (all.states.size() > most) {
                return Optional.empty();
            }
            all.expand(number);
        }
        all.findStuck();
        return Optional.of(all);
    }

    /** For each kind of incident the least number of actions after which there can be one. */
    Map<String, Integer> incidents() {
        return incidents;
    }

    /** The least number of actions of which the last one makes a claim false; empty if none does. */
    OptionalInt firstActionWithout(Predicate<Step> claim) {
        return steps.entrySet().stream()
                .filter(step -> !claim.test(step.getKey()))
                .mapToInt(Map.Entry::getValue)
                .min();
    }

    /** The least number of actions that lead to a state in which a claim is false; empty if none does. */
    OptionalInt firstWithout(Predicate<Machine> claim, boolean onlyEnds) {
        return IntStream.range(0, states.size())
                .filter(number -> !onlyEnds || successors.get(number).isEmpty())
                .filter(number -> !claim.test(states.get(number).machine()))
                .map(depths::get)
                .min();
    }

    int states() {
        return states.size();
    }

    /** What a run said of deadlocks that is not so: each process of which it said too early that it can never go on. */
    List<String> falseAlarms() {
        List<String> alarms = new ArrayList<>();
        for (int number = 0; number < states.size(); number++) {
            for (int process : states.get(number).watch().stuck()) {
                if (able.get(number).contains(process)) {
                    alarms.add(
                            states.get(number).machine().nameOf(process) + " after " + depths.get(number) + " actions");
                }
            }
        }
        return alarms;
    }

    private int visit(SimulationState state, int depth) {
        return numbers.computeIfAbsent(StateIdentity.of(state), any -> {
            states.add(state);
            depths.add(depth);
            return states.size() - 1;
        });
    }

    private void expand(int number) {
        SimulationState now = states.get(number);
        List<Integer> next = new ArrayList<>();
        for (EnabledTransition transition : simulation.enabledTransitions(now)) {
            SimulationState after = simulation.take(now, transition);
            for (Event event : after.step().events()) {
                if (event instanceof Event.Incident incident && !incident.name().equals("deadlock")) {
                    incidents.merge(incident.name(), depths.get(number) + 1, Math::min);
                }
            }
            steps.put(after.step(), depths.get(number) + 1);
            next.add(visit(after, depths.get(number) + 1));
        }
        successors.add(next);
    }

    /** A process is stuck where it waits and in no continuation is ready; a machine that has stopped decides nothing. */
    private void findStuck() {
        able = new HashMap<>();
        for (int number = 0; number < states.size(); number++) {
            able.put(number, ready(states.get(number).machine()));
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int number = states.size() - 1; number >= 0; number--) {
                for (int next : successors.get(number)) {
                    changed |= able.get(number).addAll(able.get(next));
                }
            }
        }
        for (int number = 0; number < states.size(); number++) {
            Machine machine = states.get(number).machine();
            for (int process = 0; process < machine.processes().size(); process++) {
                if (WaitForGraph.isWaiting(machine, process)
                        && !able.get(number).contains(process)) {
                    incidents.merge("deadlock", depths.get(number), Math::min);
                }
            }
        }
    }

    private static Set<Integer> ready(Machine machine) {
        Set<Integer> ready = new TreeSet<>();
        for (int process = 0; process < machine.processes().size(); process++) {
            boolean alive = machine.processes().get(process).alive();
            if (machine.halted() || (alive && !WaitForGraph.isWaiting(machine, process))) {
                ready.add(process);
            }
        }
        return ready;
    }
}
