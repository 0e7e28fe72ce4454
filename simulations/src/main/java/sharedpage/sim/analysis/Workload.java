package sharedpage.sim.analysis;

import java.util.List;
import java.util.Optional;

/**
 * How much a shared page, or an object, is used.
 *
 * @param members of the group, from 2 to {@link #MOST_MEMBERS}
 * @param run accesses from one miss to the next, one of {@link #RUNS}: with 100 of them the hit ratio is 0.99
 * @param accesses how many lie between two relocations at most, one of {@link #REACHES}
 */
public record Workload(int members, int run, int accesses) {
    /** Members that can be asked for. */
    public static final int MOST_MEMBERS = 64;

    /** Hit ratios of 0, 0.5, 0.75, 0.9, 0.95, 0.98 and 0.99. */
    public static final List<Integer> RUNS = List.of(1, 2, 4, 10, 20, 50, 100);

    /** How far to the right the chart of totals can go. */
    public static final List<Integer> REACHES = List.of(1_000, 2_000, 5_000, 10_000, 20_000);

    /** A small group whose page is used often. */
    public static final Workload USUAL = new Workload(8, 100, 1_000);

    /** What is wrong with it, in words, and what was expected. */
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
