package sharedpage.sim;

import java.util.Arrays;
import java.util.stream.Collectors;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Costs;
import sharedpage.sim.machine.Operation;

/** What operations cost, as counts and not as prices. */
final class Money {
    private Money() {}

    /** What an operation cost with all that it started, for example {@code K1 U1}, in the order of {@link Cost}. */
    static String paidFor(TestMachine machine, Operation operation) {
        Costs before = machine.state().costs();
        machine.done(operation);
        Costs after = machine.state().costs();
        return Arrays.stream(Cost.values())
                .filter(cost -> after.of(cost) > before.of(cost))
                .map(cost -> cost.symbol() + (after.of(cost) - before.of(cost)))
                .collect(Collectors.joining(" "));
    }
}
