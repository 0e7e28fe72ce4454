package sharedpage.sim.analysis;

/** What one wants to know of each way. */
public enum Criterion {
    /** What a use costs more than a use of the process's own page. */
    USE,
    /** What it costs to take the bytes away from their frame. */
    RELOCATION,
    /** What becomes of 600 bytes where there is room for 512. */
    OVERFLOW,
    /** What has to be done when a partner dies. */
    DEATH,
    /** Whether two who add 1 at the same time can lose one of the two. */
    RACE
}
