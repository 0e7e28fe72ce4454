package sharedpage.sim;

import java.util.Arrays;
import java.util.stream.Collectors;
import sharedpage.sim.cost.CostTotals;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.machine.Operation;

/** What operations cost, as counts and not as prices. */
final class Money {
    private Money() {}

    /** What an operation cost with all that it started, for example {@code K1 U1}, in the order of {@link UnitPrice}. */
    static String paidFor(TestMachine machine, Operation operation) {
        CostTotals before = machine.state().costs();
        machine.done(operation);
        CostTotals after = machine.state().costs();
        return Arrays.stream(UnitPrice.values())
                .filter(cost -> after.of(cost) > before.of(cost))
                .map(cost -> cost.symbol() + (after.of(cost) - before.of(cost)))
                .collect(Collectors.joining(" "));
    }
}
