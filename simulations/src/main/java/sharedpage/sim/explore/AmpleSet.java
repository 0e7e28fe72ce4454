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
 * Which operations a reduced search does at once, since it does not matter to anybody when they are done: additions, which
 * touch nothing but a register of their own process, of those whom nobody else can keep from them.
 */
final class AmpleSet {
    /** Nothing is done at once. */
    static final AmpleSet NONE = new AmpleSet(Set.of());

    private final Set<Operation> operations;

    private AmpleSet(Set<Operation> operations) {
        this.operations = operations;
    }

    /** What of these programs may be done at once. */
    static AmpleSet in(Programs programs) {
        Set<Operation> all = programs.list().stream()
                .flatMap(program -> program.lines().stream())
                .map(ScriptLine::operation)
                .collect(Collectors.toSet());
        boolean anybodySuspends = all.stream().anyMatch(SuspendGroup.class::isInstance);
        Set<String> victims = all.stream()
                .filter(Kill.class::isInstance)
                .map(kill -> ((Kill) kill).process())
                .collect(Collectors.toSet());
        return new AmpleSet(all.stream()
                .filter(one -> one instanceof Add && !anybodySuspends && !victims.contains(one.by()))
                .collect(Collectors.toSet()));
    }

    boolean isFor(EnabledTransition next) {
        return next.begins() != null && operations.contains(next.begins());
    }

    /** What somebody does at once at a moment; nothing is looked at if nobody does. */
    Optional<EnabledTransition> next(Simulation simulation, SimulationState now, int who) {
        return operations.isEmpty()
                ? Optional.empty()
                : simulation.transitionOf(now, who).filter(this::isFor);
    }
}
