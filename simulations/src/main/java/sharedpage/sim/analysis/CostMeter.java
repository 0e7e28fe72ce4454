package sharedpage.sim.analysis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sharedpage.sim.cost.CostTotals;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;
import sharedpage.sim.scenario.text.Problem;

/** Carries out operations on a machine, one after the other, and counts what they cost. */
final class CostMeter {
    private final Simulation simulation;
    private final Settings settings;
    private SimulationState now;

    /**
     * A machine that a scenario without steps describes.
     *
     * @param chosen values by the keys of settings
     * @throws ProblemException if one of them is wrong
     */
    CostMeter(String text, Map<String, String> chosen) throws ProblemException {
        ParseResult<Scenario> reading = ScenarioReader.read("costs", text, chosen);
        if (reading.value().isEmpty()) {
            throw new ProblemException(reading.problems());
        }
        this.simulation = new Simulation(reading.value().get());
        this.settings = reading.value().get().settings();
        this.now = simulation.start();
    }

    Settings settings() {
        return settings;
    }

    /** Carries out operations, none of which may be refused, trap or block, and counts what they cost. */
    Map<UnitPrice, Integer> paidFor(List<? extends Operation> operations) throws ProblemException {
        CostTotals before = now.machine().costs();
        for (Operation operation : operations) {
            now = simulation.perform(now, operation);
            for (SimulationState next : simulation.throughOperation(now)) {
                now = next;
            }
            if (now.report().outcome() != StepOutcome.DONE) {
                throw new ProblemException(List.of(new Problem(
                        "settings",
                        1,
                        1,
                        "Under these settings the costs can't be counted: " + now.what(),
                        "choose other settings.")));
            }
        }
        CostTotals after = now.machine().costs();
        Map<UnitPrice, Integer> paid = new TreeMap<>();
        for (UnitPrice cost : UnitPrice.values()) {
            if (after.of(cost) != before.of(cost)) {
                paid.put(cost, after.of(cost) - before.of(cost));
            }
        }
        return paid;
    }
}
