package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.invariant.ShadowModel;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.run.EnabledTransition;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;

/** The transition relation: what an actor does next in a state, carried out in the simulation, which has the only rules. */
final class TransitionRelation {
    private final Simulation simulation;
    private final AmpleSet ampleSet;
    private final StateDecoder decoder;
    private final StateVectorLayout layout;
    private final PropertyMonitor monitor;
    private final ParentPointers parents;

    TransitionRelation(
            Simulation simulation,
            AmpleSet ampleSet,
            StateDecoder decoder,
            StateVectorLayout layout,
            PropertyMonitor monitor,
            ParentPointers parents) {
        this.simulation = simulation;
        this.ampleSet = ampleSet;
        this.decoder = decoder;
        this.layout = layout;
        this.monitor = monitor;
        this.parents = parents;
    }

    /** The transition from a state without components to the initial state. */
    Transition first(ShadowModel shadow) {
        StateUpdate change = decoder.first(shadow);
        return new Transition(
                Transition.NO_ACTOR, 0, change.updates(layout), List.of(), false, Transition.WaitEffect.NONE);
    }

    /**
     * The transition of an actor; {@link Transition#NONE} if it is not enabled.
     *
     * @param state the state vector
     * @param readSet where the reads of the transition are recorded, or null
     */
    Transition carryOut(int[] state, int who, ReadSet readSet) {
        SimulationState start = decoder.decode(state, readSet);
        Optional<EnabledTransition> next = simulation.transitionOf(start, who);
        if (next.isEmpty()) {
            return Transition.NONE;
        }
        boolean ample = ampleSet.contains(next.get());
        ShadowModel before = monitor.checksInvariants() ? decoder.shadow(state) : null;
        ShadowModel shadow = before;
        List<Transition.FoundViolation> violations = new ArrayList<>();
        boolean blocks = false;
        boolean endsWait = false;
        SimulationState now = start;
        int actions = 0;
        while (next.isPresent()) {
            now = simulation.take(now, next.get());
            actions++;
            for (PropertyViolation violation : monitor.action(shadow, now.step())) {
                violations.add(new Transition.FoundViolation(violation, actions));
            }
            blocks |= !now.machine().waitingOf(who).equals(WaitCondition.NOT);
            endsWait |= endsWait(now.step());
            shadow = shadow == null ? null : shadow.after(now.step());
            next = ampleSet.next(simulation, now, who);
        }
        List<BlockUpdate> changed = decoder.change(now, start, shadow, before).updates(layout);
        int actor = parents.actor(who, start.machine().nameOf(who));
        return new Transition(actor, actions, changed, violations, ample, new Transition.WaitEffect(blocks, endsWait));
    }

    /** Whether a process dies that waits. */
    private static boolean endsWait(Step step) {
        return step.events().stream()
                .anyMatch(event -> event instanceof ProcessEvent.ProcessEnded ended
                        && !step.before()
                                .waitingOf(step.before().actor(ended.process()).orElseThrow())
                                .equals(WaitCondition.NOT));
    }
}
