package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.AllowSend;
import sharedpage.sim.operation.CreateMailbox;
import sharedpage.sim.operation.CreateObject;
import sharedpage.sim.operation.DeleteMailbox;
import sharedpage.sim.operation.DropCapability;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.ReadObject;
import sharedpage.sim.operation.Receive;
import sharedpage.sim.operation.Revoke;
import sharedpage.sim.operation.Send;
import sharedpage.sim.operation.WriteObject;

/** Capabilities travel in messages: the kernel keeps them on the way, and nobody gains a right by it. */
class CapabilityTransferTest {
    private static final Operation RECEIVE = new Receive("B", "m", 5, 0, 10);

    /** B has mailbox m, to which A may send; A has object o. */
    private static TestMachine machine(String... settings) {
        return TestMachine.with(settings)
                .process("A")
                .process("B")
                .page("A", 2, 0, "a")
                .page("B", 5, 1, "b")
                .done(new CreateMailbox("B", "m", 2, -1))
                .done(new AllowSend("B", "m", "A"))
                .done(new CreateObject("A", "o", 100, 7));
    }

    private static Operation send(EnclosedCapability... enclosed) {
        return new Send("A", "m", 2, 0, 3, List.of(enclosed));
    }

    private static int references(TestMachine machine) {
        return machine.state().capabilities().references(0);
    }

    @Test
    void aReceiverHasWhatWasSentAndNoMore() {
        TestMachine machine = machine().done(send(new EnclosedCapability(0, "r")));
        assertEquals(Failure.NO_CAPABILITY, machine.failureOf(new ReadObject("B", 0, 0, 1)), "it is not received yet");
        machine.done(RECEIVE);
        assertNull(machine.failureOf(new ReadObject("B", 0, 0, 1)));
        assertEquals(Failure.RIGHTS, machine.failureOf(new WriteObject("B", 0, 0, 1, TestMachine.pattern("x"))));
        assertNull(machine.failureOf(new WriteObject("A", 0, 0, 1, TestMachine.pattern("x"))), "A still has its own");
    }

    @Test
    void whatIsNotHeldIsRefusedBeforeABitMoves() {
        TestMachine machine = machine();
        assertEquals(Failure.NO_CAPABILITY, machine.failureOf(send(new EnclosedCapability(1, "r"))));
        machine.done(send(new EnclosedCapability(0, "r"))).done(RECEIVE);
        machine.done(new CreateMailbox("A", "n", -1, -1)).done(new AllowSend("A", "n", "B"));
        assertEquals(
                Failure.RIGHTS,
                machine.failureOf(new Send("B", "n", 5, 0, 1, List.of(new EnclosedCapability(0, "rw")))),
                "B may read");
        assertEquals(0, machine.state().mailbox("n").orElseThrow().queue().size());
    }

    @Test
    void movedOnesLeaveTheSenderAtOnceAndOnceOnly() {
        TestMachine machine = machine("send_capability=move");
        assertEquals(
                Failure.NO_CAPABILITY,
                machine.failureOf(send(new EnclosedCapability(0, "all"), new EnclosedCapability(0, "all"))));
        machine.done(send(new EnclosedCapability(0, "all")));
        assertEquals(Failure.NO_CAPABILITY, machine.failureOf(new ReadObject("A", 0, 0, 1)));
        assertEquals(1, references(machine), "the kernel has it");
        machine.done(new Quit("A")).done(RECEIVE);
        assertNull(machine.failureOf(new ReadObject("B", 0, 0, 1)), "A's end does not matter");
        assertEquals(1, references(machine));
    }

    @Test
    void theLastNameMayBeInAMessage() {
        TestMachine machine =
                machine().done(send(new EnclosedCapability(0, "r"))).done(new DropCapability("A", 0));
        assertEquals(1, references(machine));
        machine.done(new DeleteMailbox("B", "m"));
        assertEquals(0, references(machine));
        assertEquals(
                "a free frame",
                machine.state().ownerOf(7).toString(),
                "discarded with the message, and the object too");
    }

    @Test
    void aCopyIsTakenBackEvenOnItsWay() {
        TestMachine machine =
                machine().done(send(new EnclosedCapability(0, "r"))).done(new Revoke("A", 0, "derived"));
        machine.done(RECEIVE);
        assertEquals(Failure.NO_CAPABILITY, machine.failureOf(new ReadObject("B", 0, 0, 1)), "only the bytes came");
    }

    @Test
    void aLostMessageLosesWhatWasMovedIntoIt() {
        for (String way : new String[] {"copy", "move"}) {
            TestMachine machine = machine("mailbox_full=drop", "send_capability=" + way);
            machine.done(send()).done(send()).done(send(new EnclosedCapability(0, "all")));
            assertEquals(way.equals("copy") ? 1 : 0, references(machine), way);
        }
    }
}
