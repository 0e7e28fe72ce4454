package sharedpage.sim.explore;

/**
 * How far a search goes.
 *
 * @param depth actions of the longest order that is tried
 * @param states different states after which no more are kept
 * @param bytes memory after which no more are kept
 */
public record SearchLimits(int depth, int states, long bytes) {
    /** Orders as long as they come, and as many states as a small computer can keep. */
    public static final SearchLimits WIDE = new SearchLimits(1_000_000, 4_000_000);

    /** As much memory as so many states take. */
    public SearchLimits(int depth, int states) {
        this(depth, states, Long.MAX_VALUE);
    }
}
