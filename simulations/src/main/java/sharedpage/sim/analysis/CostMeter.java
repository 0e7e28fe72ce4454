package sharedpage.sim.analysis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sharedpage.sim.cost.CostTotals;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.policy.Setting;
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
    private final String named;
    private SimulationState now;

    /**
     * A machine that a scenario without steps describes, after some operations.
     *
     * @param chosen values by the keys of settings
     * @throws ProblemException if one of them is wrong, or one of the operations is not done
     */
    CostMeter(String text, List<Operation> setup, Map<String, String> chosen) throws ProblemException {
        ParseResult<Scenario> reading = ScenarioReader.read("costs", text, chosen);
        if (reading.value().isEmpty()) {
            throw new ProblemException(reading.problems());
        }
        this.simulation = new Simulation(reading.value().get());
        this.settings = reading.value().get().settings();
        this.named = named(chosen);
        this.now = simulation.start();
        paidFor(setup);
    }

    Settings settings() {
        return settings;
    }

    /**
     * Carries out operations, none of which may be refused, trap or block, and counts what they cost.
     *
     * @throws ProblemException if one of them is not done, or not to its end
     */
    Map<UnitPrice, Integer> paidFor(List<? extends Operation> operations) throws ProblemException {
        CostTotals before = now.machine().costs();
        for (Operation operation : operations) {
            SimulationState fresh = now.withMachine(now.machine().atStep(0)); // so that each has all steps of a run
            now = simulation.perform(fresh, operation);
            for (SimulationState next : simulation.throughOperation(now)) {
                now = next;
            }
            if (now.report().outcome() != StepOutcome.DONE || !simulation.isFinished(now)) {
                throw new ProblemException(List.of(problem()));
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

    private Problem problem() {
        String what = simulation.isFinished(now) ? now.what() : "One operation takes more steps than a run may have.";
        return new Problem(
                "settings", 1, 1, "With " + named + " the costs can't be counted: " + what, "choose other settings.");
    }

    /**
     * The chosen settings that may change what is counted, {@code tlb=4, transfer=dma}: neither prices nor the mechanism,
     * which a fixture chooses itself.
     */
    static String named(Map<String, String> chosen) {
        return new TreeMap<>(chosen)
                .entrySet().stream()
                        .filter(entry -> !entry.getKey().startsWith("cost")
                                && !entry.getKey().equals(Setting.RELOCATION.key()))
                        .map(Map.Entry::toString)
                        .collect(Collectors.joining(", "));
    }
}
