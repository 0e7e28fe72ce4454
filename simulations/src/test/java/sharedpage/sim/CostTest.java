package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.cost.Cost;
import sharedpage.sim.cost.CostTotals;
import sharedpage.sim.operation.DmaWrite;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Write;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;

/** Prices, and who pays them. */
class CostTest {
    private static Settings set(Settings settings, String key, String value) {
        return settings.with(Setting.named(key).orElseThrow(), value).orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1} or {2} ns")
    @CsvSource({
        "m, 100, 1000",
        "t, 1, 50",
        "L, 100, 2000",
        "U, 200, 4000",
        "S, 2000, 500000",
        "R, 2000, 500000",
        "X0, 1000, 5000",
        "X1, 200, 0",
        "K, 100, 2000",
        "B, 1500, 200000",
        "D, 100000, 20000000",
        "copy, 50, 512000",
        "e, 0, 0",
        "y, 300, 100000",
        "c0, 0, 0",
        "cb, 50, 512000",
        "W, 2000, 500000"
    })
    void eachPriceHasTwoTablesAndCanBeReplaced(String symbol, String modern, String classic) {
        String key = "cost." + symbol;
        Settings standard = Settings.defaults();
        assertEquals(modern, standard.asTexts().get(key));
        assertEquals(classic, set(standard, "costs", "classic").asTexts().get(key));
        Settings chosen = set(standard, key, "7");
        assertEquals("7", set(chosen, "costs", "classic").asTexts().get(key));
        assertEquals(Map.of(key, "7"), chosen.differingFrom(standard));
    }

    @Test
    void everyCostHasAPrice() {
        assertEquals(
                Cost.values().length,
                Setting.all().stream()
                        .filter(setting -> setting.key().startsWith("cost."))
                        .count());
    }

    @Test
    void pricesThatOnlyFollowTheTableAreNotChoices() {
        Settings classic = set(Settings.defaults(), "costs", "classic");
        assertEquals(Map.of("costs", "classic"), classic.differingFrom(Settings.defaults()));
        assertEquals(Settings.defaults(), set(classic, "costs", "modern"));
    }

    @Test
    void aPriceIsAWholeNumberOfNanoseconds() {
        Setting<Integer> hold = Setting.priceOf(Cost.HOLDS);
        assertEquals("a whole number from 0 to 100000000", hold.limits());
        assertEquals(Optional.empty(), Settings.defaults().with(hold, "0.5"));
        assertEquals(Optional.empty(), Settings.defaults().with(hold, "100000001"));
    }

    @Test
    void timeIsPaidAtThePriceOfTheMoment() {
        TestMachine machine =
                TestMachine.with("cost.m=30", "cost.t=4").process("A").page("A", 2, 7, "x");
        machine.done(new Read("A", 2, 0, 1)).done(new Read("A", 2, 0, 1));
        assertEquals(4 + 30 + 30 + 4 + 30, machine.state().costs().nanoseconds(), "a miss and a hit");
    }

    /** Whoever owns the page: the hardware cannot know before it has looked. */
    @ParameterizedTest(name = "{0}: {1} ns more")
    @CsvSource({"list, 0", "list_nohold, 0", "soft_descriptor, 0", "descriptor, 9", "descriptor_raw, 9"})
    void theBitTestIsPaidByProgramsThatShareNothing(String mechanism, long more) {
        assertEquals(more, privateAccess(mechanism, "cost.e=9") - privateAccess(mechanism, "cost.e=0"));
    }

    private static long privateAccess(String mechanism, String price) {
        TestMachine machine =
                TestMachine.with("relocation=" + mechanism, price).process("A").page("A", 2, 7, "x");
        return machine.done(new Read("A", 2, 0, 1)).state().costs().nanoseconds();
    }

    @Test
    void eachPaysForItsOwn() {
        TestMachine machine = RelocationCostTest.members(3);
        machine.done(new Write("M1", 1, 0, 600 - 88, TestMachine.pattern("A")));
        assertEquals(201, machine.state().costs().paidBy(1) - 200, "a walk and a move, besides entering the group");
        long before = machine.state().costs().paidBy(2);
        machine.done(new DmaWrite("M2", 2, 0, 4, TestMachine.pattern("A")));
        assertEquals(
                200, machine.state().costs().paidBy(2) - before, "a process pays for the device that it set to work");
        assertEquals(0, machine.state().costs().paidBy(CostTotals.KERNEL));
        machine.done(new PageOut("P", 0));
        CostTotals costs = machine.state().costs();
        assertEquals(100 + 3 * 4300 + 1000 + 3 * 200 + 100_000, costs.paidBy(CostTotals.KERNEL));
        assertEquals(
                costs.nanoseconds(),
                costs.paidBy(CostTotals.KERNEL) + costs.paidBy(0) + costs.paidBy(1) + costs.paidBy(2));
        assertEquals(0, costs.paidBy(3), "nobody has that number");
    }
}
