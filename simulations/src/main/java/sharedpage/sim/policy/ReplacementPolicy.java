package sharedpage.sim.policy;

/** Who chooses the victim when no frame is free. */
public enum ReplacementPolicy {
    /** The script, by an operation of the operating system; until then a process that needs a frame waits. */
    MANUAL,
    /** The clock algorithm (OSTEP, chapter 22). */
    CLOCK
}
