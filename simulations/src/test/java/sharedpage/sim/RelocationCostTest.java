package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Costs;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Relocate;

/**
 * What moving a shared page costs, counted action by action, against closed formulas in the number of members n. L is
 * one pair of the list read, S and R one process held and released, U one entry or descriptor changed, K one lock, X0
 * and X1 the base and each receiver of a TLB shootdown.
 */
class RelocationCostTest {

    private static Lab members(int n, String mechanism) {
        Lab lab = Lab.with("relocation=" + mechanism).process("P");
        lab.done(new CreateGroup("P", "g", -1)).done(new EnterGroup("P", 0, "g"));
        for (int i = 1; i < n; i++) {
            lab.childOf("P", "M" + i).done(new EnterGroup("M" + i, i % 8, "g"));
        }
        return lab;
    }

    /** What was paid by and by, without what the access and its trap cost. */
    private static Map<Cost, Integer> paid(Costs before, Costs after) {
        Map<Cost, Integer> paid = new EnumMap<>(Cost.class);
        for (Cost cost : Cost.values()) {
            int times = after.of(cost) - before.of(cost);
            boolean ofTheAccess = cost == Cost.MEMORY || cost == Cost.TLB || cost == Cost.TRAPS || cost == Cost.DISK;
            if (times > 0 && !ofTheAccess) {
                paid.put(cost, times);
            }
        }
        return paid;
    }

    private static Map<Cost, Integer> of(Object... parts) {
        Map<Cost, Integer> costs = new EnumMap<>(Cost.class);
        for (int i = 0; i < parts.length; i += 2) {
            costs.put((Cost) parts[i], (Integer) parts[i + 1]);
        }
        return costs;
    }

    private static void check(
            int n, String mechanism, Map<Cost, Integer> out, Map<Cost, Integer> in, Map<Cost, Integer> move) {
        Lab lab = members(n, mechanism);
        Costs start = lab.machine().costs();
        lab.done(new PageOut("P", 0));
        Costs gone = lab.machine().costs();
        assertEquals(out, paid(start, gone), mechanism + ": out");
        lab.done(new Read("P", 0, 0, 1));
        Costs back = lab.machine().costs();
        assertEquals(in, paid(gone, back), mechanism + ": in");
        lab.done(new Relocate("P", 0, -1));
        assertEquals(move, paid(back, lab.machine().costs()), mechanism + ": move");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16, 64})
    void countedCostsAreThoseOfTheFormulas(int n) {
        check(
                n,
                "list",
                of(
                        Cost.LOCKS,
                        1,
                        Cost.LIST_READS,
                        n,
                        Cost.HOLDS,
                        n,
                        Cost.RELEASES,
                        n,
                        Cost.ENTRY_UPDATES,
                        n,
                        Cost.SHOOTDOWNS,
                        1,
                        Cost.FLUSHES,
                        n),
                of(Cost.LOCKS, 1, Cost.LIST_READS, n, Cost.HOLDS, n, Cost.RELEASES, n, Cost.ENTRY_UPDATES, n),
                of(
                        Cost.LOCKS,
                        1,
                        Cost.LIST_READS,
                        n,
                        Cost.HOLDS,
                        n,
                        Cost.RELEASES,
                        n,
                        Cost.ENTRY_UPDATES,
                        2 * n,
                        Cost.SHOOTDOWNS,
                        1,
                        Cost.FLUSHES,
                        n,
                        Cost.COPIES,
                        1));
        check(
                n,
                "list_nohold",
                of(Cost.LOCKS, 1, Cost.LIST_READS, n, Cost.ENTRY_UPDATES, n, Cost.SHOOTDOWNS, 1, Cost.FLUSHES, n),
                of(Cost.LOCKS, 1, Cost.LIST_READS, n, Cost.ENTRY_UPDATES, n),
                of(
                        Cost.LOCKS,
                        1,
                        Cost.LIST_READS,
                        n,
                        Cost.ENTRY_UPDATES,
                        2 * n,
                        Cost.SHOOTDOWNS,
                        1,
                        Cost.FLUSHES,
                        n,
                        Cost.COPIES,
                        1));
        check(
                n,
                "descriptor",
                of(Cost.LOCKS, 1, Cost.ENTRY_UPDATES, 1, Cost.SHOOTDOWNS, 1, Cost.FLUSHES, n),
                of(Cost.LOCKS, 1, Cost.ENTRY_UPDATES, 1),
                of(Cost.LOCKS, 1, Cost.ENTRY_UPDATES, 2, Cost.SHOOTDOWNS, 1, Cost.FLUSHES, n, Cost.COPIES, 1));
        check(
                n,
                "descriptor_raw",
                of(Cost.LOCKS, 1, Cost.ENTRY_UPDATES, 1),
                of(Cost.LOCKS, 1, Cost.ENTRY_UPDATES, 1),
                of(Cost.LOCKS, 1, Cost.ENTRY_UPDATES, 2, Cost.COPIES, 1));
    }
}
