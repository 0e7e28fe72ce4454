package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Write;

/** A transfer through the MMU that is longer than its page. */
class OverflowTest {
    private static final Bytes A = TestMachine.pattern("A");

    /** P's child A maps the page of group g at page 2, on frame 7; its page 3 is its own. */
    private static TestMachine shared(String... settings) {
        return TestMachine.with(settings)
                .process("P")
                .childOf("P", "A")
                .page("A", 3, 0, "a")
                .page("A", 4, 1, "b")
                .done(new CreateGroup("P", "g", 7))
                .done(new EnterGroup("A", 2, "g"));
    }

    private static List<Integer> lengths(OperationReport report) {
        List<Integer> lengths = new ArrayList<>();
        for (Event event : report.events()) {
            if (event instanceof TransferEvent.BytesMoved moved) {
                lengths.add(moved.length());
            }
        }
        return lengths;
    }

    @ParameterizedTest(name = "{1} bytes from line {0}: {2}, {3}, {4}")
    @CsvSource({
        "0,600,512,88,0",
        "0,512,512,0,0",
        "100,600,412,188,0",
        "500,600,12,512,76",
        "511,2,1,1,0",
        "0,1500,512,512,476"
    })
    void bytesGoOnAtTheNextSequentialAddress(int at, int length, int first, int second, int third) {
        TestMachine machine = shared();
        OperationReport report = machine.perform(new Write("A", 2, at, length, A));
        assertEquals(StepOutcome.DONE, report.outcome());
        List<Integer> wanted = new ArrayList<>(List.of(first, second, third));
        wanted.removeIf(count -> count == 0);
        assertEquals(wanted, lengths(report));
        assertEquals("A".repeat(first), machine.text(7, at, first));
        assertEquals("A".repeat(second) + "a".repeat(512 - second), machine.text(0, 0, 512));
        assertEquals("A".repeat(third) + "b".repeat(512 - third), machine.text(1, 0, 512));
        assertEquals(".", machine.text(8, 0, 1), "the next physical frame has nothing to do with it");
    }

    /** At any page size each byte lands where counting addresses one by one says it must. */
    @ParameterizedTest
    @CsvSource({"4", "8", "64", "512", "4096"})
    void anyOffsetAndLengthSplitsAtThePageEnd(int size) {
        for (int at : new int[] {0, 1, size / 2, size - 1}) {
            for (int length : new int[] {1, 2, size - 1, size, size + 1, 2 * size, 3 * size - at}) {
                TestMachine machine = shared("page_size=" + size);
                machine.perform(new Write("A", 2, at, length, TestMachine.pattern("0123456789")));
                int[] frames = {7, 0, 1};
                for (int i = 0; i < length; i++) {
                    int address = at + i;
                    String digit = String.valueOf((char) ('0' + i % 10));
                    assertEquals(
                            digit, machine.text(frames[address / size], address % size, 1), size + " " + at + " " + i);
                }
            }
        }
    }

    @Test
    void eachByteRemembersWhoWroteItThroughWhichPage() {
        TestMachine machine = shared();
        machine.perform(new Write("A", 2, 0, 600, A));
        int a = machine.state().process("A").orElseThrow().number();
        assertEquals(
                List.of(new Origin(a, Origin.By.CPU, 2, 0, 3, false)),
                machine.frame(7).origins().runs().stream()
                        .map(run -> run.origin())
                        .toList());
        assertEquals(
                List.of(new Origin(a, Origin.By.CPU, 3, 0, 4, true), new Origin(a, Origin.By.INITIAL, 3, 88, 0, false)),
                machine.frame(0).origins().runs().stream()
                        .map(run -> run.origin())
                        .toList());
        assertEquals(88, machine.frame(0).origins().runs().get(0).length());
    }

    @Test
    void anAccessMarksTheEntryUsedAndAWriteMarksItModified() {
        TestMachine machine = shared();
        machine.perform(new Read("A", 2, 0, 513));
        assertTrue(machine.entry("A", 2).used() && machine.entry("A", 3).used());
        assertFalse(machine.entry("A", 2).modified() || machine.entry("A", 3).modified());
        machine.perform(new Write("A", 2, 0, 512, A));
        assertTrue(machine.entry("A", 2).modified());
        assertFalse(machine.entry("A", 3).modified(), "512 bytes do not reach the next page");
    }

    @Test
    void theNextPageIsAbsent() {
        TestMachine machine = TestMachine.with().process("A").page("A", 2, 0, "x");
        OperationReport report = machine.perform(new Write("A", 2, 0, 600, A));
        assertEquals(StepOutcome.TRAPPED, report.outcome());
        assertEquals(Failure.ADDRESS, report.failure());
        assertEquals("A".repeat(512), machine.text(0, 0, 512), "what had moved stays moved");
        assertEquals(Failure.ADDRESS, machine.failureOf(new Read("A", 2, 0, 513)));
    }

    @Test
    void theNextPageIsReadOnly() {
        TestMachine machine =
                TestMachine.with().process("A").page("A", 2, 0, "x").readOnlyPage("A", 3, 1, "y");
        assertEquals(Failure.PROTECTION, machine.failureOf(new Write("A", 2, 0, 600, A)));
        assertEquals("A".repeat(512), machine.text(0, 0, 512));
        assertEquals("y".repeat(512), machine.text(1, 0, 512));
        OperationReport read = machine.perform(new Read("A", 2, 0, 600));
        assertEquals(StepOutcome.DONE, read.outcome());
        assertEquals(600, read.received().bytes().size());
        assertEquals('y', read.received().bytes().at(599), "the reader gets its own bytes as if they were sent to it");
    }

    @Test
    void thePageIsTheLastOne() {
        TestMachine machine = TestMachine.with("pages=3").process("A").page("A", 2, 0, "x");
        assertEquals(Failure.ADDRESS, machine.failureOf(new Write("A", 2, 0, 513, A)));
        assertEquals("A".repeat(512), machine.text(0, 0, 512));
    }

    @Test
    void theNextPageBelongsToAnotherGroup() {
        TestMachine machine = TestMachine.with()
                .process("P")
                .childOf("P", "A")
                .done(new CreateGroup("P", "g", 7))
                .done(new CreateGroup("P", "h", 2))
                .done(new EnterGroup("A", 2, "g"))
                .done(new EnterGroup("A", 3, "h"));
        assertEquals(
                StepOutcome.DONE, machine.perform(new Write("A", 2, 0, 600, A)).outcome());
        assertEquals("A".repeat(88) + ".", machine.text(2, 0, 89), "group h suffers through a legal mapping");
    }

    @Test
    void noBytesTouchNothing() {
        TestMachine machine = shared();
        var before = machine.state().frames();
        assertEquals(
                StepOutcome.DONE, machine.perform(new Write("A", 6, 0, 0, A)).outcome());
        assertEquals(before, machine.state().frames());
    }

    @Test
    void aLineThatNoPageHasIsAnAddressError() {
        TestMachine machine = shared();
        assertEquals(Failure.ADDRESS, machine.failureOf(new Write("A", 2, 512, 1, A)));
        assertEquals(Failure.ADDRESS, machine.failureOf(new Read("A", 8, 0, 1)));
    }
}
