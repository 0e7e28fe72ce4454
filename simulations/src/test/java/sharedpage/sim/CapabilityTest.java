package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.operation.CreateCaretaker;
import sharedpage.sim.operation.CreateObject;
import sharedpage.sim.operation.DeleteObject;
import sharedpage.sim.operation.DropCapability;
import sharedpage.sim.operation.Grant;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.PageOutObject;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.ReadObject;
import sharedpage.sim.operation.RelocateObject;
import sharedpage.sim.operation.Revoke;
import sharedpage.sim.operation.Spawn;
import sharedpage.sim.operation.WriteObject;

/** Objects are named by capabilities: who has none can do nothing, and nobody has more than was handed out. */
class CapabilityTest {
    /** P has made object o of 100 bytes and handed A all its rights, and B the right to read. */
    private static TestMachine machine(String... settings) {
        return TestMachine.with(settings)
                .process("P")
                .childOf("P", "A")
                .childOf("P", "B")
                .done(new CreateObject("P", "o", 100, 5))
                .done(new Grant("P", 0, "A", "all"))
                .done(new Grant("P", 0, "B", "r"));
    }

    private static Operation write(String by, int at, String text) {
        return new WriteObject(by, 0, at, text.length(), TestMachine.pattern(text));
    }

    private static String read(TestMachine machine, String by, int at, int bytes) {
        OperationReport report = machine.perform(new ReadObject(by, 0, at, bytes));
        return report.failure() == null
                ? new String(report.received().bytes().toArray(), StandardCharsets.US_ASCII)
                : report.failure().code();
    }

    @Test
    void whatOneHolderWritesTheOthersRead() {
        TestMachine machine = machine();
        machine.done(write("A", 10, "hello"));
        assertEquals("hello", read(machine, "B", 10, 5));
        assertEquals("hello", read(machine, "P", 10, 5));
        assertEquals("object o", machine.state().ownerOf(5).toString());
    }

    @Test
    void anAccessNeedsACapabilityWithTheRight() {
        TestMachine machine = machine();
        assertEquals(Failure.RIGHTS, machine.failureOf(write("B", 0, "x")));
        assertEquals(Failure.NO_CAPABILITY, machine.failureOf(new ReadObject("B", 1, 0, 1)));
        assertEquals(StepOutcome.TRAPPED, machine.perform(write("B", 0, "x")).outcome());
        assertEquals(Failure.RIGHTS, machine.failureOf(new Grant("B", 0, "A", "rw")), "no right can be added");
        assertEquals("0", read(machine.done(write("P", 0, "0")), "B", 0, 1));
    }

    @Test
    void theLengthBelongsToTheObjectAllOrNothing() {
        for (String transfer : new String[] {"transfer=cpu", "transfer=dma"}) {
            TestMachine machine = machine(transfer).page("P", 0, 6, "p");
            assertEquals(
                    Failure.BOUNDS,
                    machine.failureOf(new WriteObject("A", 0, 0, 101, TestMachine.pattern("A"))),
                    transfer);
            assertEquals(
                    Failure.BOUNDS,
                    machine.failureOf(new WriteObject("A", 0, 99, 2, TestMachine.pattern("A"))),
                    transfer);
            assertEquals(Failure.BOUNDS, machine.failureOf(new ReadObject("A", 0, 0, 600)), transfer);
            assertEquals(Bytes.zeros(512), machine.frame(5).bytes(), "nothing of it moved, " + transfer);
            assertEquals("pppp", machine.text(6, 0, 4), transfer);
            assertNull(machine.failureOf(new WriteObject("A", 0, 98, 2, TestMachine.pattern("A"))), transfer);
            assertEquals(".AA.", machine.text(5, 97, 4), transfer);
            assertEquals(0, machine.frame(5).pins());
        }
    }

    @Test
    void anObjectFitsIntoOnePage() {
        TestMachine machine = TestMachine.with("page_size=64").process("P");
        assertEquals(Failure.OBJECT_LENGTH, machine.failureOf(new CreateObject("P", "o", 65, -1)));
        assertEquals(Failure.OBJECT_LENGTH, machine.failureOf(new CreateObject("P", "o", 0, -1)));
        assertEquals(
                "P asks to create an object and is refused: an object is from 1 to 64 bytes long, as a page is.",
                machine.what(new CreateObject("P", "o", 65, -1)));
        assertNull(machine.failureOf(new CreateObject("P", "o", 64, -1)));
    }

    @Test
    void movingAnObjectChangesOneEntryAndNoList() {
        TestMachine machine = machine();
        machine.done(write("A", 0, "kept"));
        assertEquals("U1 K1 copy1", Money.paidFor(machine, new RelocateObject("o", 9)));
        assertEquals("kept", read(machine, "B", 0, 4));
        assertEquals("kept", machine.text(9, 0, 4));
        assertEquals("U1 K1 D1", Money.paidFor(machine, new PageOutObject("o")));
        assertEquals("kept", read(machine, "B", 0, 4), "it is fetched when it is touched");
        assertEquals(Failure.NO_OBJECT, machine.failureOf(new PageOutObject("x")));
    }

    @Test
    void aFaultingAccessPaysATrapALockAndOneUpdate() {
        TestMachine machine = machine("capability_cache=0").done(new PageOutObject("o"));
        assertEquals("m1 U1 K1 B1 D1 mc4", Money.paidFor(machine, new ReadObject("B", 0, 0, 4)));
        assertEquals(Failure.ABSENT, machine.done(new PageOutObject("o")).failureOf(new PageOutObject("o")));
    }

    @Test
    void anAccessMayBeCutToWhatTheObjectHas() {
        for (String transfer : new String[] {"transfer=cpu", "transfer=dma"}) {
            TestMachine machine = machine(transfer, "bounds_check=truncate");
            assertNull(machine.failureOf(new WriteObject("A", 0, 98, 5, TestMachine.pattern("A"))), transfer);
            assertEquals(".AA.", machine.text(5, 97, 4), "2 of 5 bytes, " + transfer);
            assertEquals(100, received(machine, new ReadObject("B", 0, 0, 188)), transfer);
            assertEquals(0, received(machine, new ReadObject("B", 0, 100, 1)), "it has none, " + transfer);
            assertNull(machine.failureOf(new ReadObject("B", 0, 100, 1)), transfer);
        }
    }

    private static int received(TestMachine machine, ReadObject read) {
        return machine.perform(read).received().bytes().size();
    }

    @Test
    void theCacheForgetsTheOldest() {
        TestMachine machine = TestMachine.with("capability_cache=2").process("A");
        for (String name : new String[] {"a", "b", "c"}) {
            machine.done(new CreateObject("A", name, 8, -1));
        }
        assertEquals("m1 tc1 mc2", Money.paidFor(machine, new ReadObject("A", 0, 0, 1)));
        assertEquals("m1 tc1", Money.paidFor(machine, new ReadObject("A", 0, 0, 1)));
        assertEquals("m1 tc1 mc2", Money.paidFor(machine, new ReadObject("A", 1, 0, 1)));
        assertEquals("m1 tc1 mc2", Money.paidFor(machine, new ReadObject("A", 2, 0, 1)));
        assertEquals("m1 tc1", Money.paidFor(machine, new ReadObject("A", 1, 0, 1)));
        assertEquals("m1 tc1 mc2", Money.paidFor(machine, new ReadObject("A", 0, 0, 1)), "the first one had to go");
    }

    @Test
    void aCapabilityCanBeMovedInsteadOfCopied() {
        TestMachine machine = TestMachine.with("send_capability=move")
                .process("P")
                .childOf("P", "A")
                .done(new CreateObject("P", "o", 100, 5))
                .done(new Grant("P", 0, "A", "r"));
        assertEquals(Failure.NO_CAPABILITY, machine.failureOf(new ReadObject("P", 0, 0, 1)), "P no longer has it");
        assertEquals(Failure.NO_CAPABILITY, machine.failureOf(new Grant("P", 0, "A", "r")));
        assertNull(machine.failureOf(new ReadObject("A", 0, 0, 1)));
        machine.done(new Quit("P"));
        assertNull(machine.failureOf(new ReadObject("A", 0, 0, 1)));
    }

    @Test
    void deletingStopsAllHolders() {
        TestMachine machine = machine();
        assertEquals(Failure.RIGHTS, machine.failureOf(new DeleteObject("B", 0)));
        machine.done(new DeleteObject("A", 0));
        assertEquals("E_NOOBJECT", read(machine, "P", 0, 1));
        assertEquals("E_NOOBJECT", read(machine, "B", 0, 1));
        assertEquals("a free frame", machine.state().ownerOf(5).toString());
        machine.done(new CreateObject("A", "next", 100, 5));
        assertEquals("E_NOOBJECT", read(machine, "B", 0, 1), "an old capability does not reach the new object");
    }

    @Test
    void cuttingTheCaretakerStopsAllWhoCameThroughIt() {
        TestMachine machine = TestMachine.with()
                .process("P")
                .childOf("P", "A")
                .childOf("P", "B")
                .done(new CreateObject("P", "o", 100, 5))
                .done(new CreateCaretaker("P", 0, "c"))
                .done(new Grant("P", 1, "A", "rw"))
                .done(new Grant("A", 0, "B", "r"));
        machine.done(write("A", 0, "x"));
        assertEquals("x", read(machine, "B", 0, 1));
        assertEquals(Failure.NO_CARETAKER, machine.failureOf(new Revoke("P", 0, "caretaker")));
        assertEquals(Failure.RIGHTS, machine.failureOf(new Revoke("A", 0, "caretaker")));
        int steps = machine.steps().size();
        machine.done(new Revoke("P", 1, "caretaker"));
        assertEquals(1, machine.steps().size() - steps, "one action cuts all");
        assertEquals("E_REVOKED", read(machine, "A", 0, 1));
        assertEquals("E_REVOKED", read(machine, "B", 0, 1));
        assertEquals("x", read(machine, "P", 0, 1), "the source is kept");
    }

    @Test
    void takingCopiesBackFindsCopiesOfCopies() {
        TestMachine machine = machine();
        machine.done(new Grant("A", 0, "B", "w"));
        machine.done(new CreateCaretaker("A", 0, "c")).done(new Grant("A", 1, "P", "rw"));
        machine.done(new Revoke("A", 0, "derived"));
        assertEquals(Failure.NO_CAPABILITY, machine.failureOf(new WriteObject("B", 1, 0, 1, TestMachine.pattern("x"))));
        assertEquals(Failure.REVOKED, machine.failureOf(new ReadObject("P", 1, 0, 1)), "the caretaker had a copy too");
        assertEquals("\0", read(machine, "B", 0, 1), "B's other one came from P");
        machine.done(new Revoke("P", 0, "derived"));
        assertEquals("E_NOCAPABILITY", read(machine, "A", 0, 1));
        assertEquals("E_NOCAPABILITY", read(machine, "B", 0, 1));
        assertEquals("\0", read(machine, "P", 0, 1), "the source is kept");
    }

    @Test
    void copiesOfADroppedCapabilityAreTakenBackToo() {
        TestMachine machine = machine();
        machine.done(new Grant("A", 0, "B", "w"));
        machine.done(new DropCapability("A", 0));
        machine.done(new Revoke("P", 0, "derived"));
        assertEquals(
                Failure.NO_CAPABILITY,
                machine.failureOf(new WriteObject("B", 1, 0, 1, TestMachine.pattern("x"))),
                "the copy in between is gone, the descent is not");
    }

    @Test
    void aNewVersionLeavesOnlyOneGood() {
        TestMachine machine = machine();
        machine.done(new Revoke("P", 0, "version"));
        assertEquals("E_REVOKED", read(machine, "A", 0, 1));
        assertEquals("E_REVOKED", read(machine, "B", 0, 1));
        assertEquals("\0", read(machine, "P", 0, 1));
        assertEquals(Failure.REVOKED, machine.failureOf(new DeleteObject("A", 0)));
        machine.done(new Grant("P", 0, "B", "r"));
        assertNull(machine.failureOf(new ReadObject("B", 1, 0, 1)), "a copy made now is for the new version");
    }

    @Test
    void deathDropsSlotsAndTheLastOneTakesTheObjectAlong() {
        TestMachine machine = machine();
        machine.done(new Quit("A"));
        assertEquals(2, machine.state().capabilities().references(0));
        machine.done(new Kill("P", "B")).done(new DropCapability("P", 0));
        assertEquals(false, machine.state().capabilities().objects().get(0).live());
        assertEquals("a free frame", machine.state().ownerOf(5).toString());
    }

    @Test
    void creatorAndHoldersMayEndInAnyOrder() {
        TestMachine machine = machine();
        machine.done(new Quit("P"));
        assertEquals("\0", read(machine, "B", 0, 1), "the maker of an object is not needed");
    }

    @Test
    void whereObjectsMustBeDeletedTheLastNameLeavesALeak() {
        TestMachine machine =
                TestMachine.with("object_delete=explicit").process("P").done(new CreateObject("P", "o", 100, 5));
        OperationReport report = machine.perform(new DropCapability("P", 0));
        assertEquals(List.of("reference_leak 100"), TestMachine.incidents(report));
        assertEquals("object o", machine.state().ownerOf(5).toString(), "nobody can ever give the frame back");
    }

    @Test
    void twoWritersOfOneObjectCanStillLoseAnUpdate() {
        TestMachine machine = machine();
        machine.done(write("P", 0, "5"));
        int a = read(machine, "A", 0, 1).charAt(0);
        int p = read(machine, "P", 0, 1).charAt(0);
        machine.done(write("A", 0, String.valueOf((char) (a + 1))));
        machine.done(write("P", 0, String.valueOf((char) (p + 1))));
        assertEquals("6", read(machine, "B", 0, 1), "two added 1 to 5, and one of the two is lost");
    }

    @Test
    void aListHas64SlotsAndNoneIsUsedTwice() {
        TestMachine machine = machine();
        for (int i = 0; i < 63; i++) {
            machine.done(new Grant("P", 0, "A", "r")).done(new DropCapability("A", i + 1));
        }
        assertEquals(Failure.LIST_FULL, machine.failureOf(new Grant("P", 0, "A", "r")));
        assertEquals(
                Capability.NONE, machine.state().capabilities().slots().get(5).object());
    }

    @Test
    void receiversMustLive() {
        TestMachine machine = machine().done(new Spawn("P", "C")).done(new Quit("C"));
        assertEquals(Failure.DEAD, machine.failureOf(new Grant("P", 0, "C", "r")));
        assertEquals(Failure.NO_PROCESS, machine.failureOf(new Grant("P", 0, "D", "r")));
    }
}
