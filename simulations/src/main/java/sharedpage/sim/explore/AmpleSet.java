package sharedpage.sim.explore;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.Add;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.SuspendGroup;
import sharedpage.sim.run.EnabledTransition;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.ScriptLine;

/**
 * Partial-order reduction (Baier and Katoen, chapter 8): which transitions are an ample set by themselves. These are ADDs of
 * processes that no other process can kill or suspend: an ADD touches only a register of its own process, so it is
 * independent of every other transition, and invisible to every property that does not look at registers. A reduced
 * search carries it out at once and does not interleave it.
 */
final class AmpleSet {
    /** No transition is: the search is not reduced. */
    static final AmpleSet NONE = new AmpleSet(Set.of());

    private final Set<Operation> operations;

    private AmpleSet(Set<Operation> operations) {
        this.operations = operations;
    }

    /** The ample operations of these programs. */
    static AmpleSet in(Programs programs) {
        if (programs.list().stream().anyMatch(program -> !program.isStraight())) {
            return NONE; // in a loop of ample transitions no other one would ever be explored
        }
        Set<Operation> all = programs.list().stream()
                .flatMap(program -> program.lines().stream())
                .map(ScriptLine::operation)
                .collect(Collectors.toSet());
        boolean suspends = all.stream().anyMatch(SuspendGroup.class::isInstance);
        Set<String> victims = all.stream()
                .filter(Kill.class::isInstance)
                .map(kill -> ((Kill) kill).process())
                .collect(Collectors.toSet());
        return new AmpleSet(all.stream()
                .filter(one -> one instanceof Add && !suspends && !victims.contains(one.by()))
                .collect(Collectors.toSet()));
    }

    boolean contains(EnabledTransition next) {
        return next.begins() != null && operations.contains(next.begins());
    }

    /** The next transition of an actor if it is ample; reads nothing of the state if none can be. */
    Optional<EnabledTransition> next(Simulation simulation, SimulationState now, int who) {
        return operations.isEmpty()
                ? Optional.empty()
                : simulation.transitionOf(now, who).filter(this::contains);
    }
}
