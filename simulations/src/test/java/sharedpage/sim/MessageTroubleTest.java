package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.ProcessState;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.message.MessageCounts;
import sharedpage.sim.operation.DeleteMailbox;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.Receive;
import sharedpage.sim.operation.Send;

/** A message is whole or there is none, whatever befalls buffers, mailboxes and partners. */
class MessageTroubleTest {
    private static ProcessState state(TestMachine machine, String process) {
        return machine.state()
                .stateOf(machine.state().process(process).orElseThrow().number());
    }

    private static Mailbox mailbox(TestMachine machine) {
        return MessageTest.mailbox(machine, "m");
    }

    private static List<Failure> failures(TestMachine machine) {
        return machine.steps().stream()
                .map(Step::failure)
                .filter(failure -> failure != null)
                .toList();
    }

    // Buffers.

    @Test
    void aBufferThatIsNotMappedTrapsBeforeAnythingIsInTheMailbox() {
        TestMachine machine = MessageTest.partners();
        assertEquals(Failure.ADDRESS, machine.failureOf(new Send("A", "m", 3, 510, 4)), "page 4 has no entry");
        assertEquals(new MessageCounts(0, 0, 0), mailbox(machine).counts());
        assertEquals(false, machine.entry("A", 3).used(), "not even the first page was touched");
    }

    @Test
    void aBufferThatIsNotMappedTrapsAndTheMessageStays() {
        TestMachine machine = MessageTest.partners().done(new Send("A", "m", 2, 0, 4));
        assertEquals(Failure.ADDRESS, machine.failureOf(new Receive("B", "m", 5, 510, 4)));
        assertEquals("bb", machine.text(1, 510, 2), "all or nothing");
        assertEquals(1, mailbox(machine).queue().size());
        assertEquals(false, machine.entry("B", 5).modified());
    }

    @Test
    void aBufferThatMayOnlyBeReadTakesNoMessage() {
        TestMachine machine =
                MessageTest.partners().readOnlyPage("B", 6, 5, "r").done(new Send("A", "m", 2, 0, 4));
        assertEquals(Failure.PROTECTION, machine.failureOf(new Receive("B", "m", 6, 0, 4)));
        assertEquals(1, mailbox(machine).queue().size());
    }

    @Test
    void aBufferOnDiskIsFetchedFirst() {
        TestMachine machine = MessageTest.partners().done(new PageOut("A", 3)).done(new PageOut("B", 5));
        machine.done(new Send("A", "m", 2, 510, 4)).done(new Receive("B", "m", 5, 0, 4));
        assertEquals("aaxxb", machine.text(machine.frameOf("B", 5), 0, 5));
        assertEquals(1, machine.state().costs().of(UnitPrice.MESSAGE_COPIES) / 2, "copied once each");
    }

    @Test
    void aSenderWhoseBufferIsOnDiskLetsOthersGoFirst() {
        TestMachine machine = MessageTest.partners("mailbox_capacity=1").done(new Send("A", "m", 3, 0, 1));
        machine.perform(new Send("A", "m", 2, 0, 2));
        machine.perform(new Send("C", "m", 4, 0, 3));
        machine.done(new PageOut("A", 2));
        machine.done(new Receive("B", "m", 5, 0, 512));
        assertEquals(3, mailbox(machine).queue().get(0).length(), "C's message");
        assertEquals(List.of(1), mailbox(machine).senders(), "A waits again");
        machine.done(new Receive("B", "m", 5, 0, 512));
        assertEquals(2, mailbox(machine).queue().get(0).length(), "nothing is lost");
    }

    @Test
    void moreBufferThanMemoryIsRefused() {
        TestMachine machine = TestMachine.with("page_size=4", "frames=2", "replacement=clock", "mailbox_length=12")
                .process("A")
                .page("A", 0, 0, "x")
                .page("A", 1, 1, "y")
                .done(new sharedpage.sim.operation.CreateMailbox("A", "m", -1, -1))
                .done(new PageOut("A", 0))
                .done(new Send("A", "m", 0, 0, 8));
        assertEquals(8, mailbox(machine).queue().get(0).length());
    }

    // Mailboxes.

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverWaitsForAMailboxIsToldThatItIsGone(boolean byDeath) {
        TestMachine machine = MessageTest.partners("mailbox_capacity=1").done(new Send("A", "m", 2, 0, 1));
        machine.perform(new Send("C", "m", 4, 0, 3));
        machine.perform(new Send("A", "m", 2, 0, 3));
        machine.perform(byDeath ? new Quit("B") : new DeleteMailbox("B", "m"));
        assertEquals(List.of(Failure.GONE, Failure.GONE), failures(machine));
        assertEquals(ProcessState.READY, state(machine, "A"));
        assertEquals(ProcessState.READY, state(machine, "C"));
        assertEquals(new MessageCounts(1, 0, 1), mailbox(machine).counts(), "one was in it; two were never sent");
        assertEquals(Failure.GONE, machine.failureOf(new Send("A", "m", 2, 0, 1)));
    }

    // Partners.

    @ParameterizedTest(name = "unclean deaths: {0}")
    @ValueSource(strings = {"literal", "strict", "cleanup"})
    void messagesSurviveTheirSender(String deaths) {
        TestMachine machine = MessageTest.partners("abnormal_exit=" + deaths).done(new Send("A", "m", 2, 0, 5));
        machine.done(new Kill("P", "A"));
        String what = machine.what(new Receive("B", "m", 5, 0, 512));
        assertTrue(what.contains("5 bytes from A are copied"), what);
    }

    @Test
    void whoIsKilledWhileItWaitsForRoomLeavesNothingBehind() {
        TestMachine machine = MessageTest.partners("mailbox_capacity=1").done(new Send("A", "m", 2, 0, 1));
        machine.perform(new Send("C", "m", 4, 0, 3));
        machine.perform(new Send("A", "m", 2, 0, 2));
        machine.done(new Kill("P", "C"));
        assertEquals(List.of(1), mailbox(machine).senders(), "C left the queue");
        machine.done(new Receive("B", "m", 5, 0, 512));
        assertEquals(2, mailbox(machine).queue().get(0).length(), "A's turn has come");
        assertEquals(new MessageCounts(2, 1, 0), mailbox(machine).counts(), "C's message never was");
    }

    @Test
    void aSenderThatIsSuspendedKeepsItsTurn() {
        TestMachine machine = MessageTest.partners("mailbox_capacity=1").done(new Send("A", "m", 2, 0, 1));
        machine.perform(new Send("C", "m", 4, 0, 3));
        machine.suspended("C").perform(new Receive("B", "m", 5, 0, 512));
        assertEquals(
                StepOutcome.BLOCKED,
                machine.perform(new Send("A", "m", 2, 0, 2)).outcome(),
                "C was here before");
        assertEquals(List.of(3, 1), mailbox(machine).senders());
    }
}
