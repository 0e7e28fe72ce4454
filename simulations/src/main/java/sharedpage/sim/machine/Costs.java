package sharedpage.sim.machine;

/** How often each {@link Cost} was paid, and the time it took. Immutable. */
@SuppressWarnings("EnumOrdinal") // one int a cost: this value is made anew with every payment
public final class Costs {
    public static final Costs NONE = new Costs(new int[Cost.values().length], 0);

    private final int[] counts;
    private final long nanoseconds;

    private Costs(int[] counts, long nanoseconds) {
        this.counts = counts;
        this.nanoseconds = nanoseconds;
    }

    public int of(Cost cost) {
        return counts[cost.ordinal()];
    }

    /** Nanoseconds since step 0. */
    public long nanoseconds() {
        return nanoseconds;
    }

    Costs with(Cost cost, int times) {
        int[] next = counts.clone();
        next[cost.ordinal()] += times;
        return new Costs(next, nanoseconds + (long) times * cost.nanoseconds());
    }
}
