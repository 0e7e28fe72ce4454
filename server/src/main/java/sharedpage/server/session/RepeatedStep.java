package sharedpage.server.session;

import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;

/** The step that led to a node, carried out once more: from the same state the same trigger leads to the same one. */
final class RepeatedStep {
    private RepeatedStep() {}

    /** The state of a node, made from the one before. */
    static SimulationState of(Node node) {
        Simulation simulation = node.scenario().simulation();
        if (node.twinOf() != null) {
            return node.twinOf().state().with(node.scenario().scenario().settings());
        } else if (node.parent() == null) {
            return simulation.start();
        }
        SimulationState before = node.parent().state();
        if (node.trigger() instanceof StepTrigger.UserOperation own) {
            return simulation.perform(before, own.operation());
        } else if (node.trigger() instanceof StepTrigger.ChosenActor chosen) {
            return simulation.take(
                    before, SchedulerChoices.choice(node.parent(), chosen.who()).orElseThrow());
        }
        return simulation.next(before).orElseThrow();
    }
}
