package sharedpage.sim.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;

/** A run, divided into the rows of a comparison. */
final class RunTimeline {
    private final Map<Integer, List<Step>> steps = new LinkedHashMap<>();
    private final Map<Integer, Map<Integer, Operation>> operations = new LinkedHashMap<>();
    private final TreeMap<Integer, Machine> machines = new TreeMap<>();
    private final MachineComparison.CostSummary total;

    /**
     * Carries a scenario out.
     *
     * @param rows the row of each operation
     */
    RunTimeline(Scenario scenario, List<Integer> rows) {
        List<SimulationState> states = new Simulation(scenario).run();
        machines.put(0, states.get(0).machine());
        for (SimulationState state : states.subList(1, states.size())) {
            int row = rows.get(Math.max(state.line(), 1) - 1);
            steps.computeIfAbsent(row, number -> new ArrayList<>()).add(state.step());
            if (state.step().operation() != null) {
                operations
                        .computeIfAbsent(row, number -> new TreeMap<>())
                        .putIfAbsent(state.line(), state.step().operation());
            }
            machines.put(row, state.machine());
        }
        total = bill(steps.values().stream().flatMap(List::stream).toList());
    }

    private static MachineComparison.CostSummary bill(List<Step> steps) {
        long time = 0;
        Map<UnitPrice, Integer> counts = new TreeMap<>();
        for (Step step : steps) {
            time += step.nanoseconds();
            for (UnitPrice cost : UnitPrice.values()) {
                int paid = step.after().costs().of(cost) - step.before().costs().of(cost);
                if (paid > 0) {
                    counts.merge(cost, paid, Integer::sum);
                }
            }
        }
        return new MachineComparison.CostSummary(time, counts);
    }

    int last() {
        return machines.lastKey();
    }

    MachineComparison.CostSummary total() {
        return total;
    }

    /** The result of a row; empty if the run stopped before it. */
    MachineComparison.VariantResult part(int row) {
        List<Step> all = steps.getOrDefault(row, List.of());
        List<Operation> own = List.copyOf(operations.getOrDefault(row, Map.of()).values());
        StepOutcome outcome = StepOutcome.DONE;
        Failure failure = null;
        Payload received = Payload.NOTHING;
        for (Operation operation : own) {
            StepOutcome ended = StepOutcome.DONE;
            Failure why = null;
            for (Step step : all) {
                if (operation.equals(step.operation())) {
                    ended = step.outcome();
                    why = step.failure();
                    received = received.followedBy(step.received());
                }
            }
            if (outcome == StepOutcome.DONE) {
                outcome = ended;
                failure = why;
            }
        }
        return new MachineComparison.VariantResult(own, outcome, failure, received.bytes(), all.size(), bill(all));
    }

    /** What can be observed after the row and all rows before it. */
    ObservableState after(int row) {
        return ObservableState.of(machines.floorEntry(row).getValue());
    }
}
