package sharedpage.sim.machine;

/** How a step ended for the one who acted. */
public enum StepOutcome {
    DONE,
    /** The rules of the model forbade it; nothing changed. */
    REFUSED,
    /** The hardware stopped it; what had moved before stays moved. */
    TRAPPED,
    /** It cannot go on by itself. */
    BLOCKED
}
