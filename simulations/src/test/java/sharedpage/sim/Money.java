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
    static String paidFor(Lab lab, Operation operation) {
        Costs before = lab.machine().costs();
        lab.done(operation);
        Costs after = lab.machine().costs();
        return Arrays.stream(Cost.values())
                .filter(cost -> after.of(cost) > before.of(cost))
                .map(cost -> cost.symbol() + (after.of(cost) - before.of(cost)))
                .collect(Collectors.joining(" "));
    }
}
