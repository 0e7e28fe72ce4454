package sharedpage.sim.scenario;

import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;

/** What the author of a lesson claims about the machine after an operation. */
public interface Assertion {

    /** Where the claim stands in the text. */
    SourcePosition place();

    /**
     * Compares the claim with the truth.
     *
     * @param start the machine at step 0
     * @param now the machine after the operation
     * @param report how the operation went
     * @return what is true instead, or nothing if the claim holds
     */
    Optional<String> contradiction(Machine start, Machine now, OperationReport report);

    /** Whether it judges what happened on the way, and not only the machine that is left. */
    default boolean looksBack() {
        return false;
    }
}
