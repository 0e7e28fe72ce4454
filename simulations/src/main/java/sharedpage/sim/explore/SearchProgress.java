package sharedpage.sim.explore;

/**
 * How far a search has come.
 *
 * @param states different states met
 * @param frontier how many of them were not looked at yet
 * @param depth actions of the orders that are tried now
 * @param bytes memory that the set of states takes
 */
public record SearchProgress(int states, int frontier, int depth, long bytes) {

    /** Gets the progress of a search now and then. */
    @FunctionalInterface
    public interface ProgressListener {
        /** Whether the search shall go on. */
        boolean shouldContinue(SearchProgress progress);
    }
}
