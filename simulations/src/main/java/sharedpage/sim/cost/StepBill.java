package sharedpage.sim.cost;

/** The costs of one step. Filled while the step is built. */
@SuppressWarnings("EnumOrdinal") // one int a cost, as in CostTotals
public final class StepBill {
    private final int[] units = new int[UnitPrice.values().length];
    private boolean empty = true;

    public void add(UnitPrice cost, int times) {
        units[cost.ordinal()] += times;
        empty = false;
    }

    boolean isEmpty() {
        return empty;
    }

    int of(UnitPrice cost) {
        return units[cost.ordinal()];
    }
}
