package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Outcome;
import sharedpage.sim.machine.Report;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.DmaRead;
import sharedpage.sim.operation.DmaWrite;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.Write;

/** A transfer that a device carries out by itself, from one physical address on. */
class DmaTest {
    private static final Bytes A = Lab.pattern("A");

    /** A maps the page of group g, on {@code frame}; its own page 3 is on frame 0. */
    private static Lab shared(int frame) {
        return Lab.with()
                .process("P")
                .childOf("P", "A")
                .page("A", 3, 0, "a")
                .done(new CreateGroup("P", "g", frame))
                .done(new EnterGroup("A", 2, "g"));
    }

    @Test
    void theNextFrameIsAStrangers() {
        Lab lab = shared(7).process("C").page("C", 0, 8, "c");
        Report report = lab.perform(new DmaWrite("A", 2, 0, 600, A));
        assertEquals(Outcome.DONE, report.outcome(), "no trap anywhere");
        assertEquals(List.of("foreign_write 88"), Lab.incidents(report));
        assertEquals("A".repeat(512), lab.text(7, 0, 512));
        assertEquals("A".repeat(88) + "c".repeat(424), lab.text(8, 0, 512));
        assertEquals("a".repeat(512), lab.text(0, 0, 512), "the next page of the writer is not touched");
        assertFalse(lab.entry("C", 0).modified(), "the owner's entry knows nothing of it");
        assertFalse(lab.entry("A", 2).modified() || lab.entry("A", 2).used(), "the device marks nothing");
        Origin origin = lab.frame(8).origins().runs().get(0).origin();
        assertEquals(Origin.By.DMA, origin.by());
        assertEquals(Origin.NO_PAGE, origin.page());
        assertTrue(origin.overflow());
    }

    @Test
    void aReaderGetsTheStrangersSecret() {
        Lab lab = shared(7).process("C").page("C", 0, 8, "secret ");
        Report report = lab.perform(new DmaRead("A", 2, 0, 600));
        assertEquals(List.of("foreign_read 88"), Lab.incidents(report));
        assertEquals(Lab.pattern("secret "), report.received().bytes().slice(512, 7));
    }

    @Test
    void theNextFrameIsFree() {
        Lab lab = shared(7);
        Report report = lab.perform(new DmaWrite("A", 2, 0, 600, A));
        assertEquals(List.of(), Lab.incidents(report));
        assertEquals("A".repeat(88), lab.text(8, 0, 88));
        lab.done(new CreateGroup("P", "h", 8));
        assertEquals(".".repeat(88), lab.text(8, 0, 88), "a frame is zeroed before its next use");
    }

    @Test
    void theNextFrameIsTheWritersOwn() {
        Lab lab = shared(7).page("A", 5, 8, "b");
        Report report = lab.perform(new DmaWrite("A", 2, 0, 600, A));
        assertEquals(List.of(), Lab.incidents(report), "luck");
        assertEquals("A".repeat(88) + "b", lab.text(8, 0, 89));
    }

    @Test
    void theNextFrameBelongsToAnotherGroup() {
        Lab lab = shared(7).done(new CreateGroup("P", "h", 8));
        assertEquals(List.of("foreign_write 88"), Lab.incidents(lab.perform(new DmaWrite("A", 2, 0, 600, A))));
    }

    @Test
    void theFrameIsTheLastOne() {
        Lab lab = shared(11);
        Report report = lab.perform(new DmaWrite("A", 2, 0, 600, A));
        assertEquals(Outcome.TRAPPED, report.outcome());
        assertEquals(Failure.BUS, report.failure());
        assertEquals("A".repeat(512), lab.text(11, 0, 512));
        assertEquals(0, lab.frame(11).pins());
        assertTrue(lab.machine().activity(1).isIdle(), "the process is told and goes on");
    }

    @Test
    void rightsAreNotLookedAt() {
        Lab lab = Lab.with().process("A").readOnlyPage("A", 2, 4, "r");
        assertEquals(Failure.PROTECTION, lab.failureOf(new Write("A", 2, 0, 1, A)));
        assertEquals(Outcome.DONE, lab.perform(new DmaWrite("A", 2, 0, 1, A)).outcome());
        assertEquals("Ar", lab.text(4, 0, 2));
    }

    @Test
    void theFrameIsPinnedWhileTheDeviceWorks() {
        Lab lab = shared(7);
        lab.begin(new DmaWrite("A", 2, 0, 600, A));
        assertEquals(1, lab.frame(7).pins());
        lab.settle();
        assertEquals(0, lab.frame(7).pins());
    }

    @Test
    void aSecondTransferWaitsForTheChannel() {
        Lab lab = shared(7).process("C").page("C", 0, 9, "c");
        lab.begin(new DmaWrite("A", 2, 0, 512, A));
        Report second = lab.begin(new DmaWrite("C", 0, 0, 4, Lab.pattern("C")));
        assertEquals(Outcome.BLOCKED, second.outcome());
        assertEquals(Outcome.DONE, lab.settle().outcome());
        assertEquals("CCCCc", lab.text(9, 0, 5));
        assertEquals("A".repeat(512), lab.text(7, 0, 512));
    }

    @ParameterizedTest
    @CsvSource({"4", "64", "512", "4096"})
    void anyOffsetAndLengthSplitsAtTheFrameEnd(int size) {
        for (int at : new int[] {0, 1, size - 1}) {
            for (int length : new int[] {1, size, size + 1, 3 * size - at}) {
                Lab lab = Lab.with("page_size=" + size, "transfer=dma")
                        .process("A")
                        .page("A", 2, 7, "x");
                lab.perform(new Write("A", 2, at, length, Lab.pattern("0123456789")));
                for (int i = 0; i < length; i++) {
                    String digit = String.valueOf((char) ('0' + i % 10));
                    assertEquals(digit, lab.text(7 + (at + i) / size, (at + i) % size, 1));
                }
            }
        }
    }
}
