package sharedpage.server.linux;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.run.EnabledTransition;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;

/**
 * A scenario carried out by the model, one entry for each operation in the order in which they begin. What happens before
 * the next one begins belongs to the operation; where programs mix, each action belongs to the operation it is part of.
 */
final class ModelRun {
    private final Simulation simulation;
    private final int mostSteps;
    private final List<OperationRun> operations = new ArrayList<>();

    /** Index of the operation that an actor has begun last. */
    private final Map<Integer, Integer> current = new HashMap<>();

    private ModelRun(Scenario scenario) {
        this.simulation = new Simulation(scenario);
        this.mostSteps = scenario.settings().get(Setting.MAX_STEPS);
    }

    /** The operations of a scenario after its setup, with what the model makes of them. */
    static List<OperationRun> of(Scenario scenario) {
        ModelRun run = new ModelRun(scenario);
        run.run();
        return List.copyOf(run.operations);
    }

    private void run() {
        SimulationState now = simulation.start();
        Optional<EnabledTransition> next = simulation.nextTransition(now);
        while (next.isPresent() && now.machine().step() < mostSteps) {
            SimulationState then = simulation.take(now, next.get());
            step(next.get(), now.machine(), then);
            now = then;
            next = simulation.nextTransition(now);
        }
    }

    private void step(EnabledTransition transition, Machine before, SimulationState then) {
        int onBehalfOf = then.step().onBehalfOf();
        int who = onBehalfOf < 0 ? then.step().who() : onBehalfOf;
        boolean begins = transition.begins() != null;
        if (begins) {
            operations.add(new OperationRun(then.step().operation(), before));
        }
        // Who has not finished its last operation goes on with that one: the new one was refused.
        if (begins && then.step().failure() != Failure.BLOCKED) {
            current.put(who, operations.size() - 1);
        }
        OperationRun newest = operations.get(operations.size() - 1);
        OperationRun own = begins ? newest : operations.get(current.getOrDefault(who, operations.size() - 1));
        // What has waited goes on because of the newest operation, as a reply of the kernel would show it.
        boolean late = own != newest && own.isWaiting();
        own.addStep(then.step(), late);
        (late ? newest : own).addChanges(then.step().before(), then.machine());
    }
}
