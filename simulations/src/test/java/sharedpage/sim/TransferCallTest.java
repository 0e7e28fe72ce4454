package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.DmaRead;
import sharedpage.sim.operation.DmaWrite;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Write;

/** What is done about a transfer that is longer than its page before its first byte moves. */
class TransferCallTest {
    private static final String HUNDRED = "0123456789".repeat(10);

    private static TestMachine machine(String... settings) {
        return TestMachine.with(settings).process("A").page("A", 2, 7, "x").page("A", 3, 0, "o");
    }

    private static Write write(int line, int bytes) {
        return new Write("A", 2, line, bytes, TestMachine.pattern(HUNDRED));
    }

    @ParameterizedTest(name = "{1} bytes from line {0}: {2}")
    @CsvSource({"0, 512, DONE", "0, 513, REFUSED", "511, 1, DONE", "511, 2, REFUSED", "512, 0, DONE", "512, 1, REFUSED"
    })
    void theCheckCountsFromTheFirstLine(int line, int bytes, StepOutcome outcome) {
        assertEquals(
                outcome,
                machine("bounds_check=reject").perform(write(line, bytes)).outcome());
        assertEquals(
                outcome,
                machine("bounds_check=reject")
                        .perform(new DmaRead("A", 2, line, bytes))
                        .outcome());
    }

    @Test
    void aRefusedCallChangesNothing() {
        TestMachine machine = machine("bounds_check=reject");
        var before = machine.state().memory();
        assertEquals(
                "A asks to write bytes and is refused: page 2 does not have that many bytes from there on.",
                machine.what(write(0, 600)));
        assertEquals(before, machine.state().memory());
    }

    @Test
    void aCutCallMovesWhatFitsAndSaysHowMuch() {
        TestMachine machine = machine("bounds_check=truncate");
        OperationReport report = machine.perform(write(500, 100));
        assertEquals(StepOutcome.DONE, report.outcome());
        assertEquals("012345678901", machine.text(7, 500, 12));
        assertEquals("o".repeat(512), machine.text(0, 0, 512));
        assertTrue(machine.what(new Read("A", 2, 500, 100))
                .startsWith(
                        "A asks for 100 bytes. Page 2 ends after 12 bytes, so the call is truncated to that length."));
        assertEquals(
                12,
                machine.perform(new DmaRead("A", 2, 500, 100))
                        .received()
                        .bytes()
                        .size());
        assertEquals(StepOutcome.DONE, machine.perform(write(512, 1)).outcome(), "nothing fits, so nothing moves");
    }

    @Test
    void aProbedTransferMovesAllOrNothing() {
        TestMachine machine =
                TestMachine.with("probe=on").process("A").page("A", 2, 7, "x").readOnlyPage("A", 3, 0, "o");
        assertEquals(Failure.PROTECTION, machine.failureOf(write(500, 100)));
        assertEquals("x".repeat(512), machine.text(7, 0, 512), "without a probe 12 bytes would have moved");
        assertEquals(Failure.ADDRESS, machine.failureOf(new Read("A", 2, 0, 1025)));
        OperationReport read = machine.perform(new Read("A", 2, 500, 100));
        assertEquals(100, read.received().bytes().size());
        assertFalse(machine.entry("A", 2).modified());
        assertEquals(Failure.ADDRESS, machine.failureOf(write(600, 1000)), "a line that no page has");
    }

    @Test
    void aProbeDoesNotMindAPageOnDisk() {
        TestMachine machine = machine("probe=on").done(new PageOut("A", 3));
        assertEquals(StepOutcome.DONE, machine.perform(write(500, 100)).outcome());
        assertEquals("2345", machine.text(machine.frameOf("A", 3), 0, 4));
    }

    @Test
    void aDeviceThatWorksOnTheBufferTouchesNoFrame() {
        TestMachine machine = machine("bounce_buffer=on");
        machine.begin(new DmaWrite("A", 2, 0, 100, TestMachine.pattern(HUNDRED)));
        assertTrue(machine.state().channels().get(0).busy());
        assertEquals(0, machine.frame(7).pins(), "the page may be moved meanwhile");
        assertEquals("xxxx", machine.text(7, 0, 4));
        machine.settle();
        assertEquals("0123", machine.text(7, 0, 4));
        assertTrue(machine.entry("A", 2).modified(), "the kernel copies through the page table");
        assertFalse(machine.state().channels().get(0).busy());
    }

    @Test
    void rightsHoldForADeviceToo() {
        TestMachine machine = TestMachine.with("bounce_buffer=on").process("A").readOnlyPage("A", 2, 7, "r");
        assertEquals(Failure.PROTECTION, machine.failureOf(new DmaWrite("A", 2, 0, 1, TestMachine.pattern("A"))));
        assertEquals("r", machine.text(7, 0, 1));
        assertEquals(
                'r',
                machine.perform(new DmaRead("A", 2, 0, 600)).received().bytes().at(511));
    }

    /** With every limit switched on at once, a transfer inside its page goes through, whichever way it takes. */
    @ParameterizedTest
    @EnumSource(Transfer.class)
    void noLimitStandsInTheWayOfATransferThatFits(Transfer way) {
        TestMachine machine = TestMachine.with(
                        "bounds_check=reject",
                        "probe=on",
                        "guard_page=on",
                        "guard_frame=on",
                        "iommu=on",
                        "scatter_gather=on",
                        "bounce_buffer=on",
                        "zero_fill=on_free")
                .process("P")
                .childOf("P", "A");
        machine.done(new CreateGroup("P", "g", 7)).done(new EnterGroup("A", 2, "g"));
        assertEquals(StepOutcome.DONE, machine.perform(way.operation(512)).outcome());
    }

    @Test
    void noBytesTouchNothingWhateverIsSet() {
        for (String setting : List.of("bounds_check=reject", "bounds_check=truncate", "bounce_buffer=on", "probe=on")) {
            for (Operation nothing : List.of(write(0, 0), new DmaRead("A", 2, 0, 0))) {
                TestMachine machine = machine(setting);
                assertEquals("A asks for 0 bytes at page 2. Nothing is touched.", machine.what(nothing));
            }
        }
    }
}
