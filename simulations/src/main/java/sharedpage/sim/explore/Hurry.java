package sharedpage.sim.explore;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.Add;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.SuspendGroup;
import sharedpage.sim.scenario.Programs;

/**
 * Which operations a reduced search does at once, since it does not matter to anybody when they are done: additions, which
 * touch nothing but a register of their own process, of those whom nobody else can keep from them.
 */
final class Hurry {
    private final boolean anybodySuspends;
    private final Set<String> victims;

    Hurry(Programs programs) {
        Set<Operation> operations = programs.list().stream()
                .flatMap(program -> program.lines().stream())
                .map(line -> line.operation())
                .collect(Collectors.toSet());
        this.anybodySuspends = operations.stream().anyMatch(SuspendGroup.class::isInstance);
        this.victims = operations.stream()
                .flatMap(operation -> victim(operation).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<String> victim(Operation operation) {
        return operation instanceof Kill kill ? Optional.of(kill.process()) : Optional.empty();
    }

    boolean isFor(Operation operation) {
        return operation instanceof Add && !anybodySuspends && !victims.contains(operation.by());
    }
}
