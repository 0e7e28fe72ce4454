package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.cost.CostTotals;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Read;

/**
 * The list pays when the page is moved, a descriptor pays at each access. At k* accesses between two relocations both are
 * equally good: k* is the difference of what one cycle of moving out and in costs, divided by what an access costs more.
 * Both are counted in runs; nothing here is computed from a formula.
 */
class BreakEvenTest {
    /** So few translations that an access to another page makes the next one to the shared page miss. */
    private static final int ONE = 1;

    private static final int FOUR = 4;

    private static TestMachine members(int n, String mechanism, int tlb) {
        return RelocationCostTest.members(n, "relocation=" + mechanism, "tlb=" + tlb);
    }

    /** What moving the page out and in again takes, in nanoseconds. */
    private static long cycle(int n, String mechanism) {
        TestMachine machine = members(n, mechanism, FOUR);
        CostTotals before = machine.state().costs();
        machine.done(new PageOut("P", 0)).done(new Read("P", 0, 0, 1));
        return RelocationCostTest.nanoseconds(
                machine.state().settings(), before, machine.state().costs());
    }

    @ParameterizedTest(name = "{0} members: list {1} ns, descriptor {2} ns, raw {3} ns")
    @CsvSource({
        "2,  18800,  2000,  600",
        "4,  36400,  2400,  600",
        "8,  71600,  3200,  600",
        "16, 142000, 4800,  600",
        "64, 564400, 14400, 600"
    })
    void oneCycle(int n, long list, long descriptor, long raw) {
        assertEquals(list, cycle(n, "list"));
        assertEquals(descriptor, cycle(n, "descriptor"));
        assertEquals(raw, cycle(n, "descriptor_raw"));
    }

    /** Time and TLB misses of a hundred accesses to the shared page, of which the first one misses. */
    private record Hundred(long nanoseconds, int misses) {
        static Hundred counted(String mechanism) {
            TestMachine machine = members(2, mechanism, ONE).page("P", 1, 5, "o");
            machine.done(new Read("P", 1, 0, 1));
            CostTotals before = machine.state().costs();
            for (int i = 0; i < 100; i++) {
                machine.done(new Read("P", 0, i, 1));
            }
            CostTotals after = machine.state().costs();
            int looks = after.of(UnitPrice.MEMORY) - before.of(UnitPrice.MEMORY);
            return new Hundred(after.nanoseconds() - before.nanoseconds(), looks - 100);
        }
    }

    @Test
    void oneOfAHundredAccessesMisses() {
        assertEquals(1, Hundred.counted("list").misses(), "a hit ratio of 0.99, counted");
    }

    /**
     * Where the TLB keeps the final frame only a miss costs more, one look at the descriptor: a hundred accesses with one
     * miss cost 100 ns more, so one costs 1 ns more. Where it does not, every access costs one look more.
     */
    @ParameterizedTest(name = "{0} members: k* {1} against the descriptor in the TLB, {2} against the raw one")
    @CsvSource({"2, 16800, 182", "4, 34000, 358", "8, 68400, 710", "16, 137200, 1414", "64, 550000, 5638"})
    void breakEvenPoints(int n, long cached, long raw) {
        assertEquals(cached, breakEven(n, "descriptor"));
        assertEquals(raw, rawBreakEven(n));
    }

    private static long breakEven(int n, String mechanism) {
        long more = Hundred.counted(mechanism).nanoseconds()
                - Hundred.counted("list").nanoseconds();
        return 100 * (cycle(n, "list") - cycle(n, mechanism)) / more;
    }

    /** By accesses that all hit, with which the raw descriptor costs exactly one look at memory more. */
    private static long rawBreakEven(int n) {
        long more = hits("descriptor_raw") - hits("list");
        return (cycle(n, "list") - cycle(n, "descriptor_raw")) / more;
    }

    private static long hits(String mechanism) {
        TestMachine machine = members(2, mechanism, FOUR).done(new Read("P", 0, 0, 1));
        long before = machine.state().costs().nanoseconds();
        machine.done(new Read("P", 0, 0, 1));
        return machine.state().costs().nanoseconds() - before;
    }

    /** The whole run, cycle and accesses together, is cheaper with the one below k*, with the other above it. */
    @ParameterizedTest
    @CsvSource({"2, descriptor_raw, 182, 10", "16, descriptor_raw, 1414, 10", "2, descriptor, 16800, 500"})
    void runsBelowAndAboveTheBreakEvenPoint(int n, String mechanism, int point, int margin) {
        assertTrue(run(n, mechanism, point - margin) < run(n, "list", point - margin));
        assertTrue(run(n, mechanism, point + margin) > run(n, "list", point + margin));
    }

    /** One cycle and so many accesses by all members together; of a hundred accesses by a member the first one misses. */
    private static long run(int n, String mechanism, int accesses) {
        TestMachine machine = members(n, mechanism, ONE).page("P", 1, 5, "o");
        machine.done(new PageOut("P", 0)).done(new Read("P", 0, 0, 1));
        for (int i = 1; i < accesses; i++) {
            if (i % 100 == 0) {
                machine.done(new Read("P", 1, 0, 1));
            }
            machine.done(new Read("P", 0, 0, 1));
        }
        return machine.state().costs().nanoseconds();
    }
}
