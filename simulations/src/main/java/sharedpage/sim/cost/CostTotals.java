package sharedpage.sim.cost;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** How often each {@link UnitPrice} was paid, the time that took, and who took it. Immutable. */
@SuppressWarnings("EnumOrdinal") // one int a cost: this value is replaced with every payment
public final class CostTotals {
    /** The payer of the kernel's own work, such as moving pages. */
    public static final int KERNEL = -1;

    private static final UnitPrice[] ALL = UnitPrice.values();

    public static final CostTotals NONE = new CostTotals(new int[ALL.length], new long[1]);

    private final int[] counts;
    private final long[] paid;

    private CostTotals(int[] counts, long[] paid) {
        this.counts = counts;
        this.paid = paid;
    }

    public int of(UnitPrice cost) {
        return counts[cost.ordinal()];
    }

    /** Nanoseconds since step 0. */
    public long nanoseconds() {
        long sum = 0;
        for (long time : paid) {
            sum += time;
        }
        return sum;
    }

    /**
     * Nanoseconds that were spent for one payer.
     *
     * @param payer number of a process, which also pays for its devices, or {@link #KERNEL}
     */
    public long paidBy(int payer) {
        return payer + 1 < paid.length ? paid[payer + 1] : 0;
    }

    /** These totals and one more bill. */
    public CostTotals plus(StepBill bill, ToIntFunction<UnitPrice> prices, int payer) {
        if (bill.isEmpty()) {
            return this;
        }
        int[] nextCounts = counts.clone();
        long time = 0;
        for (int i = 0; i < nextCounts.length; i++) {
            int units = bill.of(ALL[i]);
            if (units > 0) {
                nextCounts[i] += units;
                time += (long) units * prices.applyAsInt(ALL[i]) / ALL[i].units();
            }
        }
        long[] nextPaid = Arrays.copyOf(paid, Math.max(paid.length, payer + 2));
        nextPaid[payer + 1] += time;
        return new CostTotals(nextCounts, nextPaid);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CostTotals that && Arrays.equals(counts, that.counts) && Arrays.equals(paid, that.paid);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return nanoseconds() + " ns";
    }
}
