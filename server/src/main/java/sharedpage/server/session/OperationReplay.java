package sharedpage.server.session;

import java.util.List;
import java.util.Optional;
import sharedpage.server.refusal.RefusedException;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.run.EnabledTransition;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Question;
import sharedpage.sim.scenario.ScriptLine;

/** Does what was done on the way to a node again, on another machine. */
final class OperationReplay {
    private final StepTree tree;
    private final ConfiguredScenario course;
    private Node end;
    private int refused;

    private OperationReplay(StepTree tree, ConfiguredScenario course) throws RefusedException {
        this.tree = tree;
        this.course = course;
        this.end = tree.addStart(course, course.simulation().start());
    }

    /**
     * Begins the same operations in the same order, each after the one before has come to rest; the last one goes as
     * far as it had gone.
     */
    static OperationReplay of(Node last, StepTree tree, ConfiguredScenario course) throws RefusedException {
        OperationReplay replay = new OperationReplay(tree, course);
        List<Node> begun = last.path().stream()
                .filter(node -> !(node.trigger() instanceof StepTrigger.Continuation))
                .toList();
        for (Node node : begun) {
            if (node.trigger() instanceof StepTrigger.ChosenActor chosen) {
                replay.choose(chosen);
            } else {
                replay.rest();
                replay.begin(node.trigger());
            }
        }
        if (isAtRest(last)) {
            replay.rest();
        }
        return replay;
    }

    Node end() {
        return end;
    }

    /** How many operations the rules refused. */
    int refused() {
        return refused;
    }

    private void begin(StepTrigger cause) throws RefusedException {
        SimulationState now = end.state();
        if (cause instanceof StepTrigger.UserOperation own) {
            add(cause, course.simulation().perform(now, own.operation()));
            return;
        }
        Question question =
                course.simulation().upcoming(now).flatMap(ScriptLine::question).orElse(null);
        Optional<SimulationState> next = course.simulation().next(now);
        if (next.isPresent()) {
            add(new StepTrigger.ScriptedOperation(question, null), next.get());
        }
    }

    /** An activity that cannot act on this machine at this point is passed over. */
    private void choose(StepTrigger.ChosenActor chosen) throws RefusedException {
        Optional<EnabledTransition> choice = SchedulerChoices.choice(end, chosen.who());
        if (choice.isPresent()) {
            StepTrigger cause =
                    new StepTrigger.ChosenActor(chosen.who(), choice.get().begins() != null, null);
            add(cause, course.simulation().take(end.state(), choice.get()));
        }
    }

    private void rest() throws RefusedException {
        while (!isAtRest(end)) {
            add(
                    new StepTrigger.Continuation(),
                    course.simulation().next(end.state()).orElseThrow());
        }
    }

    private void add(StepTrigger cause, SimulationState moment) throws RefusedException {
        refused += moment.step().outcome() == StepOutcome.REFUSED ? 1 : 0;
        end = tree.add(end, course, cause, moment);
    }

    /** Whether nothing that was begun can go on by itself. */
    private static boolean isAtRest(Node node) {
        return node.scenario().simulation().upcoming(node.state()).isPresent()
                || node.scenario().simulation().next(node.state()).isEmpty();
    }
}
