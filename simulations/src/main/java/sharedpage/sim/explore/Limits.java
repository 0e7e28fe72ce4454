package sharedpage.sim.explore;

/**
 * How far a search goes.
 *
 * @param depth actions of the longest order that is tried
 * @param states different states after which no more are kept
 * @param bytes memory after which no more are kept
 */
public record Limits(int depth, int states, long bytes) {
    /** Orders as long as they come, and as many states as a small computer can keep. */
    public static final Limits WIDE = new Limits(1_000_000, 4_000_000);

    /** As much memory as so many states take. */
    public Limits(int depth, int states) {
        this(depth, states, Long.MAX_VALUE);
    }
}
