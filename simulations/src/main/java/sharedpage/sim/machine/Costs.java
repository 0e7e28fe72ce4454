package sharedpage.sim.machine;

import java.util.Arrays;

/** How often each {@link Cost} was paid, the time that took, and who took it. Immutable. */
@SuppressWarnings("EnumOrdinal") // one int a cost: this value is made anew with every payment
public final class Costs {
    /** The payer of what the kernel does on its own account, such as moving pages. */
    public static final int KERNEL = -1;

    public static final Costs NONE = new Costs(new int[Cost.values().length], new long[1], 0);

    private final int[] counts;
    private final long[] paid;
    private final long nanoseconds;

    private Costs(int[] counts, long[] paid, long nanoseconds) {
        this.counts = counts;
        this.paid = paid;
        this.nanoseconds = nanoseconds;
    }

    public int of(Cost cost) {
        return counts[cost.ordinal()];
    }

    /** Nanoseconds since step 0. */
    public long nanoseconds() {
        return nanoseconds;
    }

    /**
     * Nanoseconds that were spent for one payer.
     *
     * @param payer number of a process, which also pays for its devices, or {@link #KERNEL}
     */
    public long paidBy(int payer) {
        return payer + 1 < paid.length ? paid[payer + 1] : 0;
    }

    /** After {@code times} units at {@code price} nanoseconds. */
    Costs with(Cost cost, int times, int price, int payer) {
        int[] nextCounts = counts.clone();
        nextCounts[cost.ordinal()] += times;
        long time = (long) times * price;
        long[] nextPaid = Arrays.copyOf(paid, Math.max(paid.length, payer + 2));
        nextPaid[payer + 1] += time;
        return new Costs(nextCounts, nextPaid, nanoseconds + time);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Costs that && Arrays.equals(counts, that.counts) && Arrays.equals(paid, that.paid);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return nanoseconds + " ns";
    }
}
