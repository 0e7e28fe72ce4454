package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.cost.CostTotals;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Relocate;
import sharedpage.sim.operation.SuspendGroup;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;

/**
 * What moving a shared page costs, counted action by action, against closed formulas in the number of members n. L is
 * one pair of the list read, S and R one process held and released, U one entry or descriptor changed, K one lock, X0
 * and X1 the base and each receiver of a TLB shootdown.
 */
class RelocationCostTest {
    private static final List<Integer> SIZES = List.of(2, 4, 8, 16, 64);

    /** What the access that brings the page back costs by itself, under any mechanism the same. */
    private static final Set<UnitPrice> OF_THE_ACCESS =
            EnumSet.of(UnitPrice.MEMORY, UnitPrice.TLB, UnitPrice.BIT_TESTS, UnitPrice.TRAPS, UnitPrice.DISK);

    static TestMachine members(int n, String... settings) {
        TestMachine machine = TestMachine.with(settings).process("P");
        machine.done(new CreateGroup("P", "g", -1)).done(new EnterGroup("P", 0, "g"));
        for (int i = 1; i < n; i++) {
            machine.childOf("P", "M" + i).done(new EnterGroup("M" + i, i % 8, "g"));
        }
        return machine;
    }

    @ParameterizedTest(name = "{0}: out {1}, in {2}, move {3}")
    @CsvSource({
        "list,            K + nL + nS + nR + nU + X0 + nX1, K + nL + nS + nR + nU, K + nL + nS + nR + 2nU + X0 + nX1 + copy",
        "list_nohold,     K + nL + nU + X0 + nX1,           K + nL + nU,           K + nL + 2nU + X0 + nX1 + copy",
        "soft_descriptor, K + nL + nU + X0 + nX1,           K + U,                 K + nL + nU + X0 + nX1 + copy",
        "descriptor,      K + U + X0 + nX1,                 K + U,                 K + 2U + X0 + nX1 + copy",
        "descriptor_raw,  K + U,                            K + U,                 K + 2U + copy"
    })
    void countedCostsAreThoseOfTheFormulas(String mechanism, String out, String in, String move) {
        for (String table : List.of("modern", "classic")) {
            for (int n : SIZES) {
                TestMachine machine = members(n, "relocation=" + mechanism, "costs=" + table);
                CostTotals start = machine.state().costs();
                machine.done(new PageOut("P", 0));
                CostTotals gone = machine.state().costs();
                check(machine, start, out, n);
                machine.done(new Read("P", 0, 0, 1));
                CostTotals back = machine.state().costs();
                check(machine, gone, in, n);
                machine.done(new Relocate("P", 0, -1));
                check(machine, back, move, n);
            }
        }
    }

    /** Nobody has to be held or interrupted while the owner of the group keeps its members from running. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16, 63})
    void aSuspendedGroupIsTheCheapestToMove(int n) {
        TestMachine machine = TestMachine.with().process("P").done(new CreateGroup("P", "g", -1));
        for (int i = 0; i < n; i++) {
            machine.childOf("P", "M" + i).done(new EnterGroup("M" + i, i % 8, "g"));
        }
        machine.done(new SuspendGroup("P", "g"));
        CostTotals before = machine.state().costs();
        machine.done(new PageOut("M0", 0));
        check(machine, before, "K + nL + nU", n);
    }

    private static void check(TestMachine machine, CostTotals before, String formula, int n) {
        Settings settings = machine.state().settings();
        Map<UnitPrice, Integer> wanted = counts(formula, n);
        assertEquals(wanted, paid(before, machine.state().costs()), formula + " for " + n + " members");
        long nanoseconds = 0;
        for (Map.Entry<UnitPrice, Integer> part : wanted.entrySet()) {
            nanoseconds += (long) part.getValue() * settings.get(Setting.priceOf(part.getKey()));
        }
        assertEquals(nanoseconds, nanoseconds(settings, before, machine.state().costs()));
    }

    /** What each part of a formula stands for, such as 2nU for 2 n entries changed. */
    private static Map<UnitPrice, Integer> counts(String formula, int n) {
        Map<UnitPrice, Integer> counts = new EnumMap<>(UnitPrice.class);
        for (String part : formula.split(" \\+ ", -1)) {
            Matcher matcher = Pattern.compile("([0-9]?)(n?)([A-Z][01]?|copy)").matcher(part);
            assertEquals(true, matcher.matches(), part);
            int times = matcher.group(1).isEmpty() ? 1 : Integer.parseInt(matcher.group(1));
            UnitPrice cost = Arrays.stream(UnitPrice.values())
                    .filter(each -> each.symbol().equals(matcher.group(3)))
                    .findFirst()
                    .orElseThrow();
            counts.put(cost, matcher.group(2).isEmpty() ? times : times * n);
        }
        return counts;
    }

    /** How often each cost of relocation was paid in between. */
    private static Map<UnitPrice, Integer> paid(CostTotals before, CostTotals after) {
        Map<UnitPrice, Integer> paid = new EnumMap<>(UnitPrice.class);
        for (UnitPrice cost : EnumSet.complementOf(EnumSet.copyOf(OF_THE_ACCESS))) {
            if (after.of(cost) > before.of(cost)) {
                paid.put(cost, after.of(cost) - before.of(cost));
            }
        }
        return paid;
    }

    /** The time that passed, less what the access that brought the page back took by itself. */
    static long nanoseconds(Settings settings, CostTotals before, CostTotals after) {
        long access = 0;
        for (UnitPrice cost : OF_THE_ACCESS) {
            access += (long) (after.of(cost) - before.of(cost)) * settings.get(Setting.priceOf(cost));
        }
        return after.nanoseconds() - before.nanoseconds() - access;
    }
}
