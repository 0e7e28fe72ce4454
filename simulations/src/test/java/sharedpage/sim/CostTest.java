package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.cost.CostTotals;
import sharedpage.sim.cost.UnitPrice;
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
        "memory, 100, 1000",
        "tlb, 1, 50",
        "list_read, 100, 2000",
        "entry_update, 200, 4000",
        "hold, 2000, 500000",
        "release, 2000, 500000",
        "shootdown, 1000, 5000",
        "flush, 200, 0",
        "lock, 100, 2000",
        "trap, 1500, 200000",
        "disk, 100000, 20000000",
        "copy, 50, 512000",
        "bit_test, 0, 0",
        "system_call, 300, 100000",
        "message_copy, 0, 0",
        "copied_bytes, 50, 512000",
        "wake, 2000, 500000"
    })
    void eachPriceHasTwoTablesAndCanBeReplaced(String unit, String modern, String classic) {
        String key = "cost." + unit;
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
                UnitPrice.values().length,
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
        Setting<Integer> hold = Setting.priceOf(UnitPrice.HOLDS);
        assertEquals("a whole number from 0 to 100000000", hold.limits());
        assertEquals(Optional.empty(), Settings.defaults().with(hold, "0.5"));
        assertEquals(Optional.empty(), Settings.defaults().with(hold, "100000001"));
    }

    @Test
    void timeIsPaidAtThePriceOfTheMoment() {
        TestMachine machine =
                TestMachine.with("cost.memory=30", "cost.tlb=4").process("A").page("A", 2, 7, "x");
        machine.done(new Read("A", 2, 0, 1)).done(new Read("A", 2, 0, 1));
        assertEquals(4 + 30 + 30 + 4 + 30, machine.state().costs().nanoseconds(), "a miss and a hit");
    }

    /** Whoever owns the page: the hardware cannot know before it has looked. */
    @ParameterizedTest(name = "{0}: {1} ns more")
    @CsvSource({"list, 0", "list_nohold, 0", "soft_descriptor, 0", "descriptor, 9", "descriptor_raw, 9"})
    void theBitTestIsPaidByProgramsThatShareNothing(String mechanism, long more) {
        assertEquals(more, privateAccess(mechanism, "cost.bit_test=9") - privateAccess(mechanism, "cost.bit_test=0"));
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
