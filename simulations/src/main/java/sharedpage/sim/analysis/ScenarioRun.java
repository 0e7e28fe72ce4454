package sharedpage.sim.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import sharedpage.sim.cost.CostTotals;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Event;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;

/** A scenario that was carried out, operation by operation. */
final class ScenarioRun {
    private final Scenario scenario;

    /** The machine at the start, and after each operation. */
    private final List<Machine> machines = new ArrayList<>();

    private final List<OperationReport> reports = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    ScenarioRun(Scenario scenario) {
        this.scenario = scenario;
        Simulation simulation = new Simulation(scenario);
        SimulationState now = simulation.start();
        machines.add(now.machine());
        for (int i = 0; i < scenario.lines().size(); i++) {
            for (SimulationState next : simulation.throughOperation(now)) {
                now = next;
                events.addAll(next.step().events());
            }
            machines.add(now.machine());
            reports.add(now.report());
        }
    }

    Scenario scenario() {
        return scenario;
    }

    int operations() {
        return reports.size();
    }

    Machine start() {
        return machines.get(0);
    }

    OperationReport report(int operation) {
        return reports.get(operation);
    }

    Stream<Event> events() {
        return events.stream();
    }

    /** Cost of the operations from one (inclusive) to another (exclusive). */
    Map<UnitPrice, Integer> paid(int from, int to) {
        CostTotals before = machines.get(from).costs();
        CostTotals after = machines.get(to).costs();
        Map<UnitPrice, Integer> paid = new TreeMap<>();
        for (UnitPrice cost : UnitPrice.values()) {
            if (after.of(cost) != before.of(cost)) {
                paid.put(cost, after.of(cost) - before.of(cost));
            }
        }
        return paid;
    }

    /** Cost of the second half of the operations minus the first; may be negative. */
    Map<UnitPrice, Integer> extra() {
        int half = operations() / 2;
        Map<UnitPrice, Integer> extra = new TreeMap<>(paid(half, operations()));
        paid(0, half).forEach((cost, times) -> extra.merge(cost, -times, Integer::sum));
        extra.values().removeAll(Collections.singleton(0));
        return extra;
    }
}
