package sharedpage.sim.analysis;

import java.util.List;
import java.util.Optional;

/**
 * How a shared page or object is used in a measurement.
 *
 * @param members of the group, from 2 to {@link #MOST_MEMBERS}
 * @param run accesses from one miss to the next, one of {@link #RUNS}: with 100 of them the hit ratio is 0.99
 * @param accesses maximum number between two relocations, one of {@link #REACHES}
 */
public record Workload(int members, int run, int accesses) {
    /** Maximum number of members. */
    public static final int MOST_MEMBERS = 64;

    /** Hit ratios of 0, 0.5, 0.75, 0.9, 0.95, 0.98 and 0.99. */
    public static final List<Integer> RUNS = List.of(1, 2, 4, 10, 20, 50, 100);

    /** The ends that the axis of the chart of totals can have. */
    public static final List<Integer> REACHES = List.of(1_000, 2_000, 5_000, 10_000, 20_000);

    /** A small group whose page is used often. */
    public static final Workload USUAL = new Workload(8, 100, 1_000);

    /** What is wrong with the workload and what was expected; empty if nothing is. */
    public Optional<String> fault() {
        if (members < 2 || members > MOST_MEMBERS) {
            return Optional.of("members is " + members + ". Expected a whole number from 2 to " + MOST_MEMBERS + ".");
        } else if (!RUNS.contains(run)) {
            return Optional.of("run is " + run + ". Expected one of " + RUNS + ".");
        } else if (!REACHES.contains(accesses)) {
            return Optional.of("accesses is " + accesses + ". Expected one of " + REACHES + ".");
        }
        return Optional.empty();
    }
}
