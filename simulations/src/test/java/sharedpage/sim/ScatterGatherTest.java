package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Outcome;
import sharedpage.sim.machine.Report;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.DmaRead;
import sharedpage.sim.operation.DmaWrite;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Relocate;

/** A device that is given a list of places, one for each page. */
class ScatterGatherTest {
    private static Lab lab(String... settings) {
        Lab lab = Lab.with(settings)
                .process("P")
                .childOf("P", "A")
                .page("A", 3, 0, "o")
                .page("A", 4, 5, "p");
        return lab.done(new CreateGroup("P", "g", 7)).done(new EnterGroup("A", 2, "g"));
    }

    private static DmaWrite write(int line, int bytes) {
        return new DmaWrite("A", 2, line, bytes, Lab.pattern("0123456789"));
    }

    @Test
    void bytesFollowThePagesAndNotTheFrames() {
        Lab lab = lab("scatter_gather=on").process("C").page("C", 0, 8, "c");
        assertEquals(List.of(), Lab.incidents(lab.perform(write(500, 600))));
        assertEquals("012345678901", lab.text(7, 500, 12));
        assertEquals("234567890", lab.text(0, 0, 9));
        assertEquals("456789p", lab.text(5, 70, 7), "12 + 512 + 76 bytes");
        assertEquals("c".repeat(512), lab.text(8, 0, 512));
        Report read = lab.perform(new DmaRead("A", 2, 500, 600));
        assertEquals(Lab.pattern("0123456789").repeated(0, 600), read.received().bytes());
    }

    @Test
    void allFramesOnTheListArePinned() {
        Lab lab = lab("scatter_gather=on");
        lab.begin(write(0, 600));
        assertEquals(
                List.of(1, 1, 0),
                List.of(lab.frame(7).pins(), lab.frame(0).pins(), lab.frame(5).pins()));
        Report moved = lab.begin(new Relocate("A", 3, 2));
        assertEquals(Outcome.BLOCKED, moved.outcome());
        lab.settle();
        assertEquals(2, lab.frameOf("A", 3), "the page was moved when the device was done");
        assertEquals("2345", lab.text(2, 0, 4));
        assertEquals(List.of(0, 0), List.of(lab.frame(7).pins(), lab.frame(0).pins()));
    }

    @Test
    void theDeviceMarksNothingButTheKernelNotesEveryPage() {
        Lab lab = lab("scatter_gather=on");
        lab.done(new Read("A", 4, 0, 1)).done(write(0, 600));
        assertFalse(lab.entry("A", 2).modified()
                || lab.entry("A", 3).modified()
                || lab.entry("A", 3).used());
        lab.done(new PageOut("A", 2)).done(new PageOut("A", 3)).done(new PageOut("A", 4));
        assertEquals("0123", text(lab, 2, 0), "nothing is lost when the pages come back");
        assertEquals("2345", text(lab, 3, 0));
        assertEquals("pppp", text(lab, 4, 0));
    }

    private static String text(Lab lab, int page, int line) {
        lab.done(new Read("A", page, line, 4));
        return lab.text(lab.frameOf("A", page), line, 4);
    }

    @Test
    void aPageOnDiskIsFetchedBeforeTheDeviceStarts() {
        Lab lab = lab("scatter_gather=on").done(new PageOut("A", 3));
        assertEquals(Outcome.DONE, lab.perform(write(0, 600)).outcome());
        assertEquals("2345", lab.text(lab.frameOf("A", 3), 0, 4));
    }

    @Test
    void nothingMovesIfAPageIsMissing() {
        Lab lab = Lab.with("scatter_gather=on").process("A").page("A", 2, 7, "x");
        assertEquals(Failure.ADDRESS, lab.failureOf(write(0, 513)));
        assertEquals("x".repeat(512), lab.text(7, 0, 512));
        assertEquals(0, lab.frame(7).pins());
        assertFalse(lab.machine().channels().get(0).busy());
    }

    @Test
    void theIommuLetsTheDeviceReachEveryPlaceOnItsList() {
        Lab lab = lab("scatter_gather=on", "iommu=on");
        assertEquals(Outcome.DONE, lab.perform(write(0, 600)).outcome());
        assertTrue(lab.text(0, 0, 88).endsWith("9"));
    }

    @Test
    void theIommuSeesNoLimitsInsideAFrame() {
        Lab lab = lab("iommu=on");
        lab.done(new DmaWrite("A", 2, 100, 412, Lab.pattern("A")));
        assertEquals(Failure.IOMMU, lab.failureOf(write(100, 413)));
        assertEquals("0123", lab.text(7, 100, 4), "what moved before the fault stays moved");
        assertEquals(0, lab.frame(7).pins());
    }
}
