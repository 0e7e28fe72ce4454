package sharedpage.sim.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Outcome;
import sharedpage.sim.machine.Received;
import sharedpage.sim.machine.Step;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.simulation.Moment;
import sharedpage.sim.simulation.Simulation;

/** A run, cut into rows. */
final class Track {
    private final Map<Integer, List<Step>> steps = new LinkedHashMap<>();
    private final Map<Integer, Map<Integer, Operation>> operations = new LinkedHashMap<>();
    private final TreeMap<Integer, Machine> machines = new TreeMap<>();
    private final SideBySide.Bill total;

    /**
     * Carries a scenario out.
     *
     * @param rows the row of each operation
     */
    Track(Scenario scenario, List<Integer> rows) {
        List<Moment> moments = new Simulation(scenario).run();
        machines.put(0, moments.get(0).machine());
        for (Moment moment : moments.subList(1, moments.size())) {
            int row = rows.get(Math.max(moment.line(), 1) - 1);
            steps.computeIfAbsent(row, number -> new ArrayList<>()).add(moment.step());
            if (moment.step().operation() != null) {
                operations
                        .computeIfAbsent(row, number -> new TreeMap<>())
                        .putIfAbsent(moment.line(), moment.step().operation());
            }
            machines.put(row, moment.machine());
        }
        total = bill(steps.values().stream().flatMap(List::stream).toList());
    }

    private static SideBySide.Bill bill(List<Step> steps) {
        long time = 0;
        Map<Cost, Integer> counts = new TreeMap<>();
        for (Step step : steps) {
            time += step.nanoseconds();
            for (Cost cost : Cost.values()) {
                int paid = step.after().costs().of(cost) - step.before().costs().of(cost);
                if (paid > 0) {
                    counts.merge(cost, paid, Integer::sum);
                }
            }
        }
        return new SideBySide.Bill(time, counts);
    }

    int last() {
        return machines.lastKey();
    }

    SideBySide.Bill total() {
        return total;
    }

    /** How a row went; a run that stopped before it did nothing. */
    SideBySide.Part part(int row) {
        List<Step> all = steps.getOrDefault(row, List.of());
        List<Operation> own = List.copyOf(operations.getOrDefault(row, Map.of()).values());
        Outcome outcome = Outcome.DONE;
        Failure failure = null;
        Received received = Received.NOTHING;
        for (Operation operation : own) {
            Outcome ended = Outcome.DONE;
            Failure why = null;
            for (Step step : all) {
                if (operation.equals(step.operation())) {
                    ended = step.outcome();
                    why = step.failure();
                    received = received.followedBy(step.received());
                }
            }
            if (outcome == Outcome.DONE) {
                outcome = ended;
                failure = why;
            }
        }
        return new SideBySide.Part(own, outcome, failure, received.bytes(), all.size(), bill(all));
    }

    /** What can be told when the row, and all that came before, was over. */
    Observed after(int row) {
        return Observed.of(machines.floorEntry(row).getValue());
    }
}
