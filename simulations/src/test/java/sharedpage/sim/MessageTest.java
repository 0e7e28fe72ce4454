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
import sharedpage.sim.machine.Outcome;
import sharedpage.sim.machine.ProcessState;
import sharedpage.sim.machine.Report;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.message.Message;
import sharedpage.sim.operation.AllowSend;
import sharedpage.sim.operation.CreateMailbox;
import sharedpage.sim.operation.DeleteMailbox;
import sharedpage.sim.operation.Receive;
import sharedpage.sim.operation.Send;
import sharedpage.sim.operation.Write;

/** SEND and RECEIVE: bytes are copied out of one address space and into another, through a mailbox. */
class MessageTest {
    /** A has page 2 on frame 0, B page 5 on frame 1; B's mailbox m takes messages from A and C. */
    static Lab partners(String... settings) {
        return Lab.with(settings)
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

    static Mailbox mailbox(Lab lab, String name) {
        return lab.machine().mailbox(name).orElseThrow();
    }

    private static String queue(Lab lab) {
        return mailbox(lab, "m").queue().stream()
                .map(message -> (char) message.bytes().at(0) + "" + message.length())
                .collect(Collectors.joining(" "));
    }

    private static ProcessState state(Lab lab, String process) {
        return lab.machine()
                .stateOf(lab.machine().process(process).orElseThrow().number());
    }

    @Test
    void bytesAreCopiedOutAndCopiedIn() {
        Lab lab = partners();
        lab.done(new Send("A", "m", 2, 0, 5)).done(new Write("A", 2, 0, 5, Lab.pattern("Z")));
        lab.done(new Receive("B", "m", 5, 10, 512));
        assertEquals("ZZZZZ", lab.text(0, 0, 5), "the sender has used its buffer again");
        assertEquals("bbaaaaabb", lab.text(1, 8, 9), "the receiver has what was sent");
        Origin origin = lab.frame(1).origins().slice(10, 1).runs().get(0).origin();
        assertEquals(1, origin.process(), "bytes keep their origin: A");
        assertTrue(lab.entry("B", 5).modified() && lab.entry("A", 2).used());
        assertEquals(new Mailbox.Counts(1, 1, 0), mailbox(lab, "m").counts());
    }

    @Test
    void firstComeFirstServed() {
        Lab lab = partners();
        lab.done(new Send("A", "m", 2, 0, 5)).done(new Send("C", "m", 4, 0, 3)).done(new Send("A", "m", 3, 0, 1));
        assertEquals("a5 c3 x1", queue(lab));
        assertEquals(
                List.of(1, 2, 3),
                mailbox(lab, "m").queue().stream().map(Message::number).toList());
        lab.done(new Receive("B", "m", 5, 0, 512)).done(new Receive("B", "m", 5, 100, 512 - 100));
        assertEquals("aaaaab", lab.text(1, 0, 6));
        assertEquals("cccb", lab.text(1, 100, 4));
        assertEquals("x1", queue(lab));
    }

    @Test
    void aMessageMayBeginInOnePageAndEndInTheNext() {
        Lab lab = partners();
        lab.done(new Send("A", "m", 2, 510, 4)).done(new Receive("B", "m", 5, 0, 4));
        assertEquals("aaxxb", lab.text(1, 0, 5));
    }

    @Test
    void aMessageOfNoBytesIsAMessage() {
        Lab lab = partners();
        lab.done(new Send("A", "m", 2, 0, 0));
        assertEquals(1, mailbox(lab, "m").queue().size());
        lab.done(new Receive("B", "m", 5, 0, 0));
        assertEquals(new Mailbox.Counts(1, 1, 0), mailbox(lab, "m").counts());
    }

    /** Model 5.1: 600 bytes with a longest message of 512 are refused whole. */
    @Test
    void tooLongAMessageMovesNothing() {
        Lab lab = partners();
        Report report = lab.perform(new Send("A", "m", 2, 0, 600));
        assertEquals(Failure.SIZE, report.failure());
        assertEquals(Outcome.REFUSED, report.outcome());
        assertEquals(new Mailbox.Counts(0, 0, 0), mailbox(lab, "m").counts());
        assertFalse(lab.entry("A", 2).used(), "the buffer was not even looked at");
        lab.done(new Send("A", "m", 2, 0, 512)).done(new Send("A", "m", 3, 0, 88));
        assertEquals("a512 x88", queue(lab), "a library may send it in two parts");
    }

    @Test
    void theMakerOfAMailboxSaysHowLongAndHowMany() {
        Lab lab = partners("mailbox_length=8", "mailbox_capacity=2");
        assertEquals(8, mailbox(lab, "m").longest());
        assertEquals(2, mailbox(lab, "m").capacity());
        lab.done(new CreateMailbox("C", "k", 7, 600)).done(new AllowSend("C", "k", "A"));
        lab.done(new Send("A", "k", 2, 0, 600));
        assertEquals(7, mailbox(lab, "k").capacity());
    }

    @ParameterizedTest(name = "{0}: {1}, the mailbox holds {2}")
    @CsvSource({"block, BLOCKED, a1 a2", "fail, NO_ROOM, a1 a2", "drop, DONE, a1 a2"})
    void aFullMailbox(String rule, String end, String held) {
        Lab lab = partners("mailbox_capacity=2", "mailbox_full=" + rule);
        lab.done(new Send("A", "m", 2, 0, 1)).done(new Send("A", "m", 2, 0, 2));
        Report report = lab.perform(new Send("C", "m", 4, 0, 3));
        assertEquals(
                end,
                report.failure() == null
                        ? report.outcome().name()
                        : report.failure().name());
        assertEquals(held, queue(lab));
        int discarded = rule.equals("drop") ? 1 : 0;
        assertEquals(
                new Mailbox.Counts(2 + discarded, 0, discarded),
                mailbox(lab, "m").counts());
    }

    @Test
    void whoWaitedForRoomGoesFirstAndSendsWhatItHasThen() {
        Lab lab = partners("mailbox_capacity=1").childOf("P", "D").page("D", 0, 4, "d");
        lab.done(new AllowSend("B", "m", "D")).done(new Send("A", "m", 2, 0, 1));
        lab.perform(new Send("C", "m", 4, 0, 3));
        lab.perform(new Send("A", "m", 2, 0, 4));
        lab.perform(new Send("D", "m", 0, 0, 2));
        assertEquals(List.of(3, 1, 4), mailbox(lab, "m").senders(), "C, A, D, in the order in which they came");
        assertEquals(ProcessState.WAITING_MESSAGE, state(lab, "C"));
        lab.done(new Receive("B", "m", 5, 0, 512));
        assertEquals("c3", queue(lab));
        assertEquals(List.of(1, 4), mailbox(lab, "m").senders());
        assertEquals(ProcessState.READY, state(lab, "C"));
        assertEquals(ProcessState.WAITING_MESSAGE, state(lab, "A"));
        lab.done(new Receive("B", "m", 5, 0, 512)).done(new Receive("B", "m", 5, 0, 512));
        assertEquals("d2", queue(lab));
    }

    @Test
    void anEmptyMailboxLetsItsOwnerSleepUntilAMessageComes() {
        Lab lab = partners();
        assertEquals(
                Outcome.BLOCKED, lab.perform(new Receive("B", "m", 5, 0, 512)).outcome());
        assertEquals(ProcessState.WAITING_MESSAGE, state(lab, "B"));
        String what = lab.what(new Send("A", "m", 2, 0, 5));
        assertTrue(what.contains("B wakes up."), what);
        assertEquals("aaaaab", lab.text(1, 0, 6), "B has gone on and received it");
        assertEquals(ProcessState.READY, state(lab, "B"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"keep, SMALL, a8, bbbbb", "truncate, , '', aaaab"})
    void aBufferThatIsTooSmall(String rule, Failure failure, String left, String bytes) {
        Lab lab = partners("receive_small=" + rule).done(new Send("A", "m", 2, 0, 8));
        assertEquals(failure, lab.failureOf(new Receive("B", "m", 5, 0, 4)));
        assertEquals(left, queue(lab));
        assertEquals(bytes, lab.text(1, 0, 5), "nothing is written behind the buffer");
        if (failure == null) {
            assertTrue(
                    lab.steps().get(lab.steps().size() - 1).events().toString().contains("length=4, total=8"));
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
        Lab lab = partners();
        assertEquals(
                failure,
                lab.failureOf(
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
        Lab lab = partners();
        for (int i = 1; i < 64; i++) {
            lab.done(new CreateMailbox("A", "k" + i, -1, -1));
        }
        assertEquals(Failure.FULL, lab.failureOf(new CreateMailbox("A", "k64", -1, -1)));
    }
}
