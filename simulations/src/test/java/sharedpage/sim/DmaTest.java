package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.DmaRead;
import sharedpage.sim.operation.DmaWrite;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.Write;

/** A transfer that a device carries out by itself, from one physical address on. */
class DmaTest {
    private static final Bytes A = TestMachine.pattern("A");

    /** A maps the page of group g, on {@code frame}; its own page 3 is on frame 0. */
    private static TestMachine shared(int frame) {
        return TestMachine.with()
                .process("P")
                .childOf("P", "A")
                .page("A", 3, 0, "a")
                .done(new CreateGroup("P", "g", frame))
                .done(new EnterGroup("A", 2, "g"));
    }

    @Test
    void theNextFrameIsAStrangers() {
        TestMachine machine = shared(7).process("C").page("C", 0, 8, "c");
        OperationReport report = machine.perform(new DmaWrite("A", 2, 0, 600, A));
        assertEquals(StepOutcome.DONE, report.outcome(), "no trap anywhere");
        assertEquals(List.of("foreign_write 88"), TestMachine.incidents(report));
        assertEquals("A".repeat(512), machine.text(7, 0, 512));
        assertEquals("A".repeat(88) + "c".repeat(424), machine.text(8, 0, 512));
        assertEquals("a".repeat(512), machine.text(0, 0, 512), "the next page of the writer is not touched");
        assertFalse(machine.entry("C", 0).modified(), "the owner's entry knows nothing of it");
        assertFalse(machine.entry("A", 2).modified() || machine.entry("A", 2).used(), "the device marks nothing");
        Origin origin = machine.frame(8).origins().runs().get(0).origin();
        assertEquals(Origin.By.DMA, origin.by());
        assertEquals(Origin.NO_PAGE, origin.page());
        assertTrue(origin.overflow());
    }

    @Test
    void aReaderGetsTheStrangersSecret() {
        TestMachine machine = shared(7).process("C").page("C", 0, 8, "secret ");
        OperationReport report = machine.perform(new DmaRead("A", 2, 0, 600));
        assertEquals(List.of("foreign_read 88"), TestMachine.incidents(report));
        assertEquals(TestMachine.pattern("secret "), report.received().bytes().slice(512, 7));
    }

    @Test
    void theNextFrameIsFree() {
        TestMachine machine = shared(7);
        OperationReport report = machine.perform(new DmaWrite("A", 2, 0, 600, A));
        assertEquals(List.of(), TestMachine.incidents(report));
        assertEquals("A".repeat(88), machine.text(8, 0, 88));
        machine.done(new CreateGroup("P", "h", 8));
        assertEquals(".".repeat(88), machine.text(8, 0, 88), "a frame is zeroed before its next use");
    }

    @Test
    void theNextFrameIsTheWritersOwn() {
        TestMachine machine = shared(7).page("A", 5, 8, "b");
        OperationReport report = machine.perform(new DmaWrite("A", 2, 0, 600, A));
        assertEquals(List.of(), TestMachine.incidents(report), "luck");
        assertEquals("A".repeat(88) + "b", machine.text(8, 0, 89));
    }

    @Test
    void theNextFrameBelongsToAnotherGroup() {
        TestMachine machine = shared(7).done(new CreateGroup("P", "h", 8));
        assertEquals(
                List.of("foreign_write 88"), TestMachine.incidents(machine.perform(new DmaWrite("A", 2, 0, 600, A))));
    }

    @Test
    void theFrameIsTheLastOne() {
        TestMachine machine = shared(11);
        OperationReport report = machine.perform(new DmaWrite("A", 2, 0, 600, A));
        assertEquals(StepOutcome.TRAPPED, report.outcome());
        assertEquals(Failure.BUS, report.failure());
        assertEquals("A".repeat(512), machine.text(11, 0, 512));
        assertEquals(0, machine.frame(11).pins());
        assertTrue(machine.state().activity(1).isIdle(), "the process is told and goes on");
    }

    @Test
    void theRightsOfThePageThatIsNamedHold() {
        TestMachine machine = TestMachine.with().process("A").readOnlyPage("A", 2, 4, "r");
        OperationReport report = machine.perform(new DmaWrite("A", 2, 0, 1, A));
        assertEquals(StepOutcome.TRAPPED, report.outcome());
        assertEquals(Failure.PROTECTION, report.failure());
        assertEquals("rr", machine.text(4, 0, 2));
        assertEquals(
                StepOutcome.DONE, machine.perform(new DmaRead("A", 2, 0, 1)).outcome());
    }

    /** The device counts frames, so the kernel has no page whose rights it could look at. */
    @Test
    void theRightsOfTheNextFrameAreNotLookedAt() {
        TestMachine machine =
                TestMachine.with().process("A").page("A", 2, 4, "a").readOnlyPage("A", 3, 5, "r");
        assertEquals(
                StepOutcome.DONE,
                machine.perform(new DmaWrite("A", 2, 511, 2, A)).outcome());
        assertEquals("Ar", machine.text(5, 0, 2));
    }

    /** A device can't be recalled: it ends its work, nothing goes on, and the frame is free only then. */
    @Test
    void aTransferOutlivesItsProcess() {
        TestMachine machine = shared(7).page("A", 4, 5, "x");
        machine.begin(new DmaWrite("A", 4, 0, 8, A));
        machine.begin(new Kill("P", "A"));
        assertEquals("private", machine.state().ownerOf(5).kind(), "the frame waits for the device");
        machine.settle();
        assertEquals("free", machine.state().ownerOf(5).kind());
        List<Step> steps = machine.steps();
        String told = Sentences.what(steps.get(steps.size() - 1).events());
        assertTrue(told.endsWith("The device is done, but A has ended: no process goes on. Frame 5 is free."), told);
    }

    @Test
    void theFrameIsPinnedWhileTheDeviceWorks() {
        TestMachine machine = shared(7);
        machine.begin(new DmaWrite("A", 2, 0, 600, A));
        assertEquals(1, machine.frame(7).pins());
        machine.settle();
        assertEquals(0, machine.frame(7).pins());
    }

    @Test
    void aSecondTransferWaitsForTheChannel() {
        TestMachine machine = shared(7).process("C").page("C", 0, 9, "c");
        machine.begin(new DmaWrite("A", 2, 0, 512, A));
        OperationReport second = machine.begin(new DmaWrite("C", 0, 0, 4, TestMachine.pattern("C")));
        assertEquals(StepOutcome.BLOCKED, second.outcome());
        assertEquals(StepOutcome.DONE, machine.settle().outcome());
        assertEquals("CCCCc", machine.text(9, 0, 5));
        assertEquals("A".repeat(512), machine.text(7, 0, 512));
    }

    @ParameterizedTest
    @CsvSource({"4", "64", "512", "4096"})
    void anyOffsetAndLengthSplitsAtTheFrameEnd(int size) {
        for (int at : new int[] {0, 1, size - 1}) {
            for (int length : new int[] {1, size, size + 1, 3 * size - at}) {
                TestMachine machine = TestMachine.with("page_size=" + size, "transfer=dma")
                        .process("A")
                        .page("A", 2, 7, "x");
                machine.perform(new Write("A", 2, at, length, TestMachine.pattern("0123456789")));
                for (int i = 0; i < length; i++) {
                    String digit = String.valueOf((char) ('0' + i % 10));
                    assertEquals(digit, machine.text(7 + (at + i) / size, (at + i) % size, 1));
                }
            }
        }
    }
}
