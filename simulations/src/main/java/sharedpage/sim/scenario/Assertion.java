package sharedpage.sim.scenario;

import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.scenario.text.SourcePosition;

/** What the author of a lesson asserts about the machine after an operation. */
public interface Assertion {

    /** Where it stands in the text. */
    SourcePosition position();

    /**
     * Compares what is asserted with what is the case.
     *
     * @param start the machine at step 0
     * @param now the machine after the operation
     * @param report how the operation went
     * @return what is the case instead, or nothing if the assertion holds
     */
    Optional<String> contradiction(Machine start, Machine now, OperationReport report);

    /** Whether a register decides it. */
    default boolean dependsOnRegisters() {
        return false;
    }
}
