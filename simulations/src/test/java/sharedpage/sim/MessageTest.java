package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.ProcessState;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.message.Message;
import sharedpage.sim.message.MessageCounts;
import sharedpage.sim.operation.AllowSend;
import sharedpage.sim.operation.CreateMailbox;
import sharedpage.sim.operation.DeleteMailbox;
import sharedpage.sim.operation.Receive;
import sharedpage.sim.operation.Send;
import sharedpage.sim.operation.Write;

/** SEND and RECEIVE: bytes are copied out of one address space and into another, through a mailbox. */
class MessageTest {
    /** A has page 2 on frame 0, B page 5 on frame 1; B's mailbox m takes messages from A and C. */
    static TestMachine partners(String... settings) {
        return TestMachine.with(settings)
                .process("P")
                .childOf("P", "A")
                .childOf("P", "B")
                .childOf("P", "C")
                .page("A", 2, 0, "a")
                .page("A", 3, 3, "x")
                .page("B", 5, 1, "b")
                .page("C", 4, 2, "c")
                .done(new CreateMailbox("B", "m", -1, -1))
                .done(new AllowSend("B", "m", "A"))
                .done(new AllowSend("B", "m", "C"));
    }

    static Mailbox mailbox(TestMachine machine, String name) {
        return machine.state().mailbox(name).orElseThrow();
    }

    private static String queue(TestMachine machine) {
        return mailbox(machine, "m").queue().stream()
                .map(message -> (char) message.bytes().at(0) + "" + message.length())
                .collect(Collectors.joining(" "));
    }

    private static ProcessState state(TestMachine machine, String process) {
        return machine.state()
                .stateOf(machine.state().process(process).orElseThrow().number());
    }

    @Test
    void bytesAreCopiedOutAndCopiedIn() {
        TestMachine machine = partners();
        machine.done(new Send("A", "m", 2, 0, 5)).done(new Write("A", 2, 0, 5, TestMachine.pattern("Z")));
        machine.done(new Receive("B", "m", 5, 10, 512));
        assertEquals("ZZZZZ", machine.text(0, 0, 5), "the sender has used its buffer again");
        assertEquals("bbaaaaabb", machine.text(1, 8, 9), "the receiver has what was sent");
        Origin origin = machine.frame(1).origins().slice(10, 1).runs().get(0).origin();
        assertEquals(1, origin.process(), "bytes keep their origin: A");
        assertTrue(machine.entry("B", 5).modified() && machine.entry("A", 2).used());
        assertEquals(new MessageCounts(1, 1, 0), mailbox(machine, "m").counts());
    }

    @Test
    void firstComeFirstServed() {
        TestMachine machine = partners();
        machine.done(new Send("A", "m", 2, 0, 5))
                .done(new Send("C", "m", 4, 0, 3))
                .done(new Send("A", "m", 3, 0, 1));
        assertEquals("a5 c3 x1", queue(machine));
        assertEquals(
                List.of(1, 2, 3),
                mailbox(machine, "m").queue().stream().map(Message::number).toList());
        machine.done(new Receive("B", "m", 5, 0, 512)).done(new Receive("B", "m", 5, 100, 512 - 100));
        assertEquals("aaaaab", machine.text(1, 0, 6));
        assertEquals("cccb", machine.text(1, 100, 4));
        assertEquals("x1", queue(machine));
    }

    @Test
    void aMessageMayBeginInOnePageAndEndInTheNext() {
        TestMachine machine = partners();
        machine.done(new Send("A", "m", 2, 510, 4)).done(new Receive("B", "m", 5, 0, 4));
        assertEquals("aaxxb", machine.text(1, 0, 5));
    }

    @Test
    void aMessageOfNoBytesIsAMessage() {
        TestMachine machine = partners();
        machine.done(new Send("A", "m", 2, 0, 0));
        assertEquals(1, mailbox(machine, "m").queue().size());
        machine.done(new Receive("B", "m", 5, 0, 0));
        assertEquals(new MessageCounts(1, 1, 0), mailbox(machine, "m").counts());
    }

    /** Model 5.1: 600 bytes with a longest message of 512 are refused whole. */
    @Test
    void tooLongAMessageMovesNothing() {
        TestMachine machine = partners();
        OperationReport report = machine.perform(new Send("A", "m", 2, 0, 600));
        assertEquals(Failure.SIZE, report.failure());
        assertEquals(StepOutcome.REFUSED, report.outcome());
        assertEquals(new MessageCounts(0, 0, 0), mailbox(machine, "m").counts());
        assertFalse(machine.entry("A", 2).used(), "the buffer was not even looked at");
        machine.done(new Send("A", "m", 2, 0, 512)).done(new Send("A", "m", 3, 0, 88));
        assertEquals("a512 x88", queue(machine), "a library may send it in two parts");
    }

    @Test
    void theMakerOfAMailboxSaysHowLongAndHowMany() {
        TestMachine machine = partners("mailbox_length=8", "mailbox_capacity=2");
        assertEquals(8, mailbox(machine, "m").longest());
        assertEquals(2, mailbox(machine, "m").capacity());
        machine.done(new CreateMailbox("C", "k", 7, 600)).done(new AllowSend("C", "k", "A"));
        machine.done(new Send("A", "k", 2, 0, 600));
        assertEquals(7, mailbox(machine, "k").capacity());
    }

    @ParameterizedTest(name = "{0}: {1}, the mailbox holds {2}")
    @CsvSource({"block, BLOCKED, a1 a2", "fail, NO_ROOM, a1 a2", "drop, DONE, a1 a2"})
    void aFullMailbox(String rule, String end, String held) {
        TestMachine machine = partners("mailbox_capacity=2", "mailbox_full=" + rule);
        machine.done(new Send("A", "m", 2, 0, 1)).done(new Send("A", "m", 2, 0, 2));
        OperationReport report = machine.perform(new Send("C", "m", 4, 0, 3));
        assertEquals(
                end,
                report.failure() == null
                        ? report.outcome().name()
                        : report.failure().name());
        assertEquals(held, queue(machine));
        int discarded = rule.equals("drop") ? 1 : 0;
        assertEquals(
                new MessageCounts(2 + discarded, 0, discarded),
                mailbox(machine, "m").counts());
    }

    @Test
    void whoWaitedForRoomGoesFirstAndSendsWhatItHasThen() {
        TestMachine machine = partners("mailbox_capacity=1").childOf("P", "D").page("D", 0, 4, "d");
        machine.done(new AllowSend("B", "m", "D")).done(new Send("A", "m", 2, 0, 1));
        machine.perform(new Send("C", "m", 4, 0, 3));
        machine.perform(new Send("A", "m", 2, 0, 4));
        machine.perform(new Send("D", "m", 0, 0, 2));
        assertEquals(List.of(3, 1, 4), mailbox(machine, "m").senders(), "C, A, D, in the order in which they came");
        assertEquals(ProcessState.WAITING_MESSAGE, state(machine, "C"));
        machine.done(new Receive("B", "m", 5, 0, 512));
        assertEquals("c3", queue(machine));
        assertEquals(List.of(1, 4), mailbox(machine, "m").senders());
        assertEquals(ProcessState.READY, state(machine, "C"));
        assertEquals(ProcessState.WAITING_MESSAGE, state(machine, "A"));
        machine.done(new Receive("B", "m", 5, 0, 512)).done(new Receive("B", "m", 5, 0, 512));
        assertEquals("d2", queue(machine));
    }

    @Test
    void anEmptyMailboxLetsItsOwnerSleepUntilAMessageComes() {
        TestMachine machine = partners();
        assertEquals(
                StepOutcome.BLOCKED,
                machine.perform(new Receive("B", "m", 5, 0, 512)).outcome());
        assertEquals(ProcessState.WAITING_MESSAGE, state(machine, "B"));
        String what = machine.what(new Send("A", "m", 2, 0, 5));
        assertTrue(what.contains("B wakes up."), what);
        assertEquals("aaaaab", machine.text(1, 0, 6), "B has gone on and received it");
        assertEquals(ProcessState.READY, state(machine, "B"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"keep, SMALL, a8, bbbbb", "truncate, , '', aaaab"})
    void aBufferThatIsTooSmall(String rule, Failure failure, String left, String bytes) {
        TestMachine machine = partners("oversized_message=" + rule).done(new Send("A", "m", 2, 0, 8));
        assertEquals(failure, machine.failureOf(new Receive("B", "m", 5, 0, 4)));
        assertEquals(left, queue(machine));
        assertEquals(bytes, machine.text(1, 0, 5), "nothing is written behind the buffer");
        if (failure == null) {
            assertTrue(machine.steps()
                    .get(machine.steps().size() - 1)
                    .events()
                    .toString()
                    .contains("length=4, total=8"));
        }
    }

    @ParameterizedTest(name = "{0} by {1} is {2}")
    @CsvSource({
        "send, P, NO_RIGHT",
        "send, B, ",
        "receive, A, NO_RIGHT",
        "allow, A, NO_RIGHT",
        "delete, A, NO_RIGHT",
        "delete, B, ",
        "unknown, A, NO_MAILBOX",
        "again, A, NAME_TAKEN",
        "nobody, B, NO_PROCESS"
    })
    void whoMayDoWhat(String call, String by, Failure failure) {
        TestMachine machine = partners();
        assertEquals(
                failure,
                machine.failureOf(
                        switch (call) {
                            case "send" -> new Send(by, "m", by.equals("B") ? 5 : 2, 0, 1);
                            case "receive" -> new Receive(by, "m", 2, 0, 512);
                            case "allow" -> new AllowSend(by, "m", "P");
                            case "delete" -> new DeleteMailbox(by, "m");
                            case "unknown" -> new Send(by, "k", 2, 0, 1);
                            case "again" -> new CreateMailbox(by, "m", -1, -1);
                            default -> new AllowSend(by, "m", "Nobody");
                        }));
    }

    @Test
    void aMachineHolds64Mailboxes() {
        TestMachine machine = partners();
        for (int i = 1; i < 64; i++) {
            machine.done(new CreateMailbox("A", "k" + i, -1, -1));
        }
        assertEquals(Failure.FULL, machine.failureOf(new CreateMailbox("A", "k64", -1, -1)));
    }
}
