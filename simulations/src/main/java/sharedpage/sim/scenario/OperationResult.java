package sharedpage.sim.scenario;

import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Operation;

/**
 * What came of reading one operation: the operation, or the problems that keep it from being one.
 *
 * @param problems in the order of the text, at most 20; empty if there is an operation
 */
public record OperationResult(Optional<Operation> operation, List<Problem> problems) {
    public OperationResult {
        problems = List.copyOf(problems);
    }
}
