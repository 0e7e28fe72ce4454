package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.DmaRead;
import sharedpage.sim.operation.DmaWrite;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Relocate;

/** A device that is given a list of places, one for each page. */
class ScatterGatherTest {
    private static TestMachine machine(String... settings) {
        TestMachine machine = TestMachine.with(settings)
                .process("P")
                .childOf("P", "A")
                .page("A", 3, 0, "o")
                .page("A", 4, 5, "p");
        return machine.done(new CreateGroup("P", "g", 7)).done(new EnterGroup("A", 2, "g"));
    }

    private static DmaWrite write(int line, int bytes) {
        return new DmaWrite("A", 2, line, bytes, TestMachine.pattern("0123456789"));
    }

    @Test
    void bytesFollowThePagesAndNotTheFrames() {
        TestMachine machine = machine("scatter_gather=on").process("C").page("C", 0, 8, "c");
        assertEquals(List.of(), TestMachine.incidents(machine.perform(write(500, 600))));
        assertEquals("012345678901", machine.text(7, 500, 12));
        assertEquals("234567890", machine.text(0, 0, 9));
        assertEquals("456789p", machine.text(5, 70, 7), "12 + 512 + 76 bytes");
        assertEquals("c".repeat(512), machine.text(8, 0, 512));
        OperationReport read = machine.perform(new DmaRead("A", 2, 500, 600));
        assertEquals(
                TestMachine.pattern("0123456789").repeated(0, 600),
                read.received().bytes());
    }

    @Test
    void allFramesOnTheListArePinned() {
        TestMachine machine = machine("scatter_gather=on");
        machine.begin(write(0, 600));
        assertEquals(
                List.of(1, 1, 0),
                List.of(
                        machine.frame(7).pins(),
                        machine.frame(0).pins(),
                        machine.frame(5).pins()));
        OperationReport moved = machine.begin(new Relocate("A", 3, 2));
        assertEquals(StepOutcome.BLOCKED, moved.outcome());
        machine.settle();
        assertEquals(2, machine.frameOf("A", 3), "the page was moved when the device was done");
        assertEquals("2345", machine.text(2, 0, 4));
        assertEquals(
                List.of(0, 0), List.of(machine.frame(7).pins(), machine.frame(0).pins()));
    }

    @Test
    void theDeviceMarksNothingButTheKernelNotesEveryPage() {
        TestMachine machine = machine("scatter_gather=on");
        machine.done(new Read("A", 4, 0, 1)).done(write(0, 600));
        assertFalse(machine.entry("A", 2).modified()
                || machine.entry("A", 3).modified()
                || machine.entry("A", 3).used());
        machine.done(new PageOut("A", 2)).done(new PageOut("A", 3)).done(new PageOut("A", 4));
        assertEquals("0123", text(machine, 2, 0), "nothing is lost when the pages come back");
        assertEquals("2345", text(machine, 3, 0));
        assertEquals("pppp", text(machine, 4, 0));
    }

    private static String text(TestMachine machine, int page, int line) {
        machine.done(new Read("A", page, line, 4));
        return machine.text(machine.frameOf("A", page), line, 4);
    }

    @Test
    void aPageOnDiskIsFetchedBeforeTheDeviceStarts() {
        TestMachine machine = machine("scatter_gather=on").done(new PageOut("A", 3));
        assertEquals(StepOutcome.DONE, machine.perform(write(0, 600)).outcome());
        assertEquals("2345", machine.text(machine.frameOf("A", 3), 0, 4));
    }

    @Test
    void theListEndsBeforeAPageThatIsMissing() {
        TestMachine machine = TestMachine.with("scatter_gather=on").process("A").page("A", 2, 7, "x");
        OperationReport report = machine.perform(write(0, 513));
        assertEquals(Failure.ADDRESS, report.failure());
        assertEquals(
                new TransferEvent.Trapped("A", "E_ADDRESS", "no_entry", 3, 0, 512, 513),
                report.events().get(report.events().size() - 1));
        assertEquals("0123456789", machine.text(7, 0, 10), "as without a device");
        assertEquals(0, machine.frame(7).pins());
        assertFalse(machine.state().channels().get(0).busy());
    }

    @Test
    void theIommuLetsTheDeviceReachEveryPlaceOnItsList() {
        TestMachine machine = machine("scatter_gather=on", "iommu=on");
        assertEquals(StepOutcome.DONE, machine.perform(write(0, 600)).outcome());
        assertTrue(machine.text(0, 0, 88).endsWith("9"));
    }

    @Test
    void theIommuSeesNoLimitsInsideAFrame() {
        TestMachine machine = machine("iommu=on");
        machine.done(new DmaWrite("A", 2, 100, 412, TestMachine.pattern("A")));
        assertEquals(Failure.IOMMU, machine.failureOf(write(100, 413)));
        assertEquals("0123", machine.text(7, 100, 4), "what moved before the fault stays moved");
        assertEquals(0, machine.frame(7).pins());
    }
}
