package sharedpage.sim.analysis;

/** The questions of the verdict, asked of each sharing mechanism. */
public enum Criterion {
    /** How much more a use costs than a use of a private page. */
    USE,
    /** Cost of moving the bytes out of their frame. */
    RELOCATION,
    /** Where 600 bytes go when only 512 fit. */
    OVERFLOW,
    /** What the kernel has to clean up when a partner ends. */
    DEATH,
    /** Whether one of two concurrent increments can be lost. */
    RACE
}
