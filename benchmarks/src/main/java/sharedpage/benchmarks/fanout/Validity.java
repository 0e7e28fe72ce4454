package sharedpage.benchmarks.fanout;

import java.util.LinkedHashSet;
import java.util.Set;

/** Whether the figures of a run are worth anything, and why not. */
final class Validity {
    private final Set<String> failures = new LinkedHashSet<>();

    /** Voids the run for this reason unless the condition holds. */
    void demand(boolean holds, String otherwise) {
        if (!holds) {
            failures.add(otherwise);
        }
    }

    boolean holds() {
        return failures.isEmpty();
    }

    @Override
    public String toString() {
        return holds()
                ? "The run is valid: nothing was lost, the client had time left, and no other process used the machine."
                : "The run is VOID: " + String.join("; ", failures) + ".";
    }
}
