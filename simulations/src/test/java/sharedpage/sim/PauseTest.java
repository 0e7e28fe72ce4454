package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Wait;
import sharedpage.sim.run.RelocationPauses;

/**
 * How long the members P, M1 and M2 stand still while their page is moved. Prices in nanoseconds: a list pair 100, a hold
 * or a release 2000, an entry 200, the shootdown 1000 and 200 for each member, the disk 100 000.
 */
class PauseTest {
    private static TestMachine three(String... settings) {
        return RelocationCostTest.members(3, settings);
    }

    private static Map<String, Long> since(TestMachine machine, int step) {
        return RelocationPauses.of(machine.steps().subList(step, machine.steps().size()))
                .nanoseconds();
    }

    /** Each is held from the end of its own hold to the end of its own release. */
    @Test
    void theListHoldsEveryMember() {
        TestMachine machine = three();
        int start = machine.steps().size();
        machine.done(new PageOut("P", 0));
        long entries = 3 * 200 + 1000 + 3 * 200;
        assertEquals(
                Map.of(
                        "P", 2 * 2100 + entries + 2000,
                        "M1", 2100 + entries + 2 * 2000,
                        "M2", entries + 3 * 2000),
                since(machine, start));
    }

    @Test
    void whoeverTouchesThePageWaitsForTheDiskTheOthersAreHeldOnly() {
        TestMachine machine = three().done(new PageOut("P", 0));
        int start = machine.steps().size();
        machine.done(new Read("M1", 1, 0, 1));
        long in = 3 * 2100 + 3 * 200 + 3 * 2000;
        assertEquals(
                Map.of("P", 2 * 2100 + 600 + 2000L, "M1", 100_000 + in, "M2", 600 + 3 * 2000L), since(machine, start));
    }

    @Test
    void heldAcrossTheDiskEverybodyWaitsForIt() {
        TestMachine machine = three("hold_across_io=on").done(new PageOut("P", 0));
        int start = machine.steps().size();
        machine.done(new Read("M1", 1, 0, 1));
        assertEquals(100_000 + 2 * 2100 + 600 + 2000L, since(machine, start).get("P"));
    }

    @ParameterizedTest
    @CsvSource({"descriptor", "descriptor_raw", "list_nohold", "soft_descriptor"})
    void whereNobodyIsHeldOnlyTheOneThatTouchesThePageWaits(String mechanism) {
        TestMachine machine = three("relocation=" + mechanism);
        int start = machine.steps().size();
        machine.done(new PageOut("P", 0));
        assertEquals(Map.of("P", 0L, "M1", 0L, "M2", 0L), since(machine, start));
        machine.done(new Read("M1", 1, 0, 1));
        Map<String, Long> pauses = since(machine, start);
        assertEquals(List.of(0L, 0L), List.of(pauses.get("P"), pauses.get("M2")));
        assertEquals(true, pauses.get("M1") >= 100_000);
    }

    @Test
    void whoeverCouldNotRunAnywayIsNotPaused() {
        TestMachine machine = three().done(new Wait("P", "g"));
        machine.perform(new Wait("M1", "g"));
        machine.suspended("M2");
        int start = machine.steps().size();
        machine.done(new PageOut("P", 0));
        Map<String, Long> pauses = since(machine, start);
        assertEquals(List.of(0L, 0L), List.of(pauses.get("M1"), pauses.get("M2")), "one sleeps, one is suspended");
        assertEquals(2 * 2100 + 2200 + 2000L, pauses.get("P"));
    }
}
