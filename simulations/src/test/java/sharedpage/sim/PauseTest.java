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
    private static Lab three(String... settings) {
        return RelocationCostTest.members(3, settings);
    }

    private static Map<String, Long> since(Lab lab, int step) {
        return RelocationPauses.of(lab.steps().subList(step, lab.steps().size()))
                .nanoseconds();
    }

    /** Each is held from the end of its own hold to the end of its own release. */
    @Test
    void theListHoldsEveryMember() {
        Lab lab = three();
        int start = lab.steps().size();
        lab.done(new PageOut("P", 0));
        long entries = 3 * 200 + 1000 + 3 * 200;
        assertEquals(
                Map.of(
                        "P", 2 * 2100 + entries + 2000,
                        "M1", 2100 + entries + 2 * 2000,
                        "M2", entries + 3 * 2000),
                since(lab, start));
    }

    @Test
    void whoeverTouchesThePageWaitsForTheDiskTheOthersAreHeldOnly() {
        Lab lab = three().done(new PageOut("P", 0));
        int start = lab.steps().size();
        lab.done(new Read("M1", 1, 0, 1));
        long in = 3 * 2100 + 3 * 200 + 3 * 2000;
        assertEquals(Map.of("P", 2 * 2100 + 600 + 2000L, "M1", 100_000 + in, "M2", 600 + 3 * 2000L), since(lab, start));
    }

    @Test
    void heldAcrossTheDiskEverybodyWaitsForIt() {
        Lab lab = three("hold_across_io=on").done(new PageOut("P", 0));
        int start = lab.steps().size();
        lab.done(new Read("M1", 1, 0, 1));
        assertEquals(100_000 + 2 * 2100 + 600 + 2000L, since(lab, start).get("P"));
    }

    @ParameterizedTest
    @CsvSource({"descriptor", "descriptor_raw", "list_nohold", "soft_descriptor"})
    void whereNobodyIsHeldOnlyTheOneThatTouchesThePageWaits(String mechanism) {
        Lab lab = three("relocation=" + mechanism);
        int start = lab.steps().size();
        lab.done(new PageOut("P", 0));
        assertEquals(Map.of("P", 0L, "M1", 0L, "M2", 0L), since(lab, start));
        lab.done(new Read("M1", 1, 0, 1));
        Map<String, Long> pauses = since(lab, start);
        assertEquals(List.of(0L, 0L), List.of(pauses.get("P"), pauses.get("M2")));
        assertEquals(true, pauses.get("M1") >= 100_000);
    }

    @Test
    void whoeverCouldNotRunAnywayIsNotPaused() {
        Lab lab = three().done(new Wait("P", "g"));
        lab.perform(new Wait("M1", "g"));
        lab.suspended("M2");
        int start = lab.steps().size();
        lab.done(new PageOut("P", 0));
        Map<String, Long> pauses = since(lab, start);
        assertEquals(List.of(0L, 0L), List.of(pauses.get("M1"), pauses.get("M2")), "one sleeps, one is suspended");
        assertEquals(2 * 2100 + 2200 + 2000L, pauses.get("P"));
    }
}
