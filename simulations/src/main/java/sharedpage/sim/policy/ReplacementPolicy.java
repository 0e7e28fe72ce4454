package sharedpage.sim.policy;

/** Who chooses the page that has to go when no frame is free. */
public enum ReplacementPolicy {
    /** The operating system of the script; until then whoever needs a frame waits. */
    MANUAL,
    /** The clock algorithm (OSTEP, chapter 22). */
    CLOCK
}
