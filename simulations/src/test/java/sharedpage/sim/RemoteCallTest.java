package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Awaited;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Outcome;
import sharedpage.sim.machine.ProcessState;
import sharedpage.sim.machine.Step;
import sharedpage.sim.message.Message;
import sharedpage.sim.operation.CreateMailbox;
import sharedpage.sim.operation.DeleteMailbox;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.Receive;
import sharedpage.sim.operation.RemoteCall;
import sharedpage.sim.operation.Reply;
import sharedpage.sim.operation.Send;
import sharedpage.sim.operation.Write;

/** CALL and REPLY: a message that brings its receiver the right, and the duty, to answer once. */
class RemoteCallTest {
    private static final RemoteCall CALL = new RemoteCall("A", "m", "r", 2, 0, 5, 10);
    private static final Receive SERVE = new Receive("B", "m", 5, 0, 512);
    private static final Reply ANSWER = new Reply("B", "r", 5, 0, 7);

    /** A calls B by its mailbox m and waits for the answer in its own mailbox r. */
    private static Lab lab(String... settings) {
        return MessageTest.partners(settings).done(new CreateMailbox("A", "r", -1, -1));
    }

    private static List<String> awaited(Lab lab, String process) {
        Machine machine = lab.machine();
        return Awaited.by(machine, machine.process(process).orElseThrow().number()).stream()
                .map(number -> machine.processes().get(number).name())
                .toList();
    }

    private static ProcessState state(Lab lab, String process) {
        return lab.machine()
                .stateOf(lab.machine().process(process).orElseThrow().number());
    }

    private static Failure lastFailure(Lab lab) {
        List<Step> failed =
                lab.steps().stream().filter(step -> step.failure() != null).toList();
        return failed.isEmpty() ? null : failed.get(failed.size() - 1).failure();
    }

    @Test
    void theAnswerComesIntoTheBufferOfTheCall() {
        Lab lab = lab();
        assertEquals(Outcome.BLOCKED, lab.perform(CALL).outcome());
        assertEquals(ProcessState.WAITING_MESSAGE, state(lab, "A"));
        lab.done(SERVE).done(new Write("B", 5, 0, 7, Lab.pattern("R"))).done(ANSWER);
        assertEquals("RRRRRRRaa", lab.text(0, 0, 9));
        assertEquals(ProcessState.READY, state(lab, "A"));
        assertTrue(lab.machine().activity(1).isIdle(), "the call has ended");
        assertEquals(List.of(), MessageTest.mailbox(lab, "r").answerers());
    }

    @Test
    void theRightToAnswerComesWithTheCallAndIsUsedUp() {
        Lab lab = lab();
        assertEquals(Failure.NO_RIGHT, lab.failureOf(ANSWER), "nobody has called");
        lab.perform(CALL);
        assertEquals(Failure.NO_RIGHT, lab.failureOf(new Reply("C", "r", 4, 0, 1)), "C was not called");
        lab.done(SERVE).done(ANSWER);
        assertEquals(Failure.NO_RIGHT, lab.failureOf(ANSWER), "one answer to one call");
        assertEquals(Failure.NO_RIGHT, lab.failureOf(new Send("B", "r", 5, 0, 1)), "it is no right to send");
    }

    @Test
    void theAnswerGoesToAMailboxOfTheCallersOwn() {
        Lab lab = lab();
        assertEquals(Failure.NO_RIGHT, lab.failureOf(new RemoteCall("C", "m", "r", 4, 0, 1, 1)));
        assertEquals(Failure.NO_MAILBOX, lab.failureOf(new RemoteCall("A", "m", "k", 2, 0, 1, 1)));
        assertEquals(0, MessageTest.mailbox(lab, "m").counts().sent(), "nothing was sent");
    }

    @Test
    void anAnswerThatIsTooLongStaysInTheMailbox() {
        Lab lab = lab();
        lab.perform(CALL);
        lab.done(SERVE).done(new Reply("B", "r", 5, 0, 11));
        assertEquals(Failure.SMALL, lastFailure(lab));
        assertEquals(1, MessageTest.mailbox(lab, "r").queue().size());
    }

    @Test
    void aCallToWhomNobodyCanAnswerAnyMoreFails() {
        for (boolean received : List.of(false, true)) {
            Lab lab = lab();
            lab.perform(CALL);
            if (received) {
                lab.done(SERVE);
            }
            assertEquals(List.of("B"), awaited(lab, "A"));
            lab.done(new Kill("P", "B"));
            assertEquals(Failure.GONE, lastFailure(lab), "received: " + received);
            assertEquals(ProcessState.READY, state(lab, "A"));
        }
    }

    @Test
    void aCallThatIsDiscardedFails() {
        Lab lab = lab();
        lab.perform(CALL);
        lab.done(new DeleteMailbox("B", "m"));
        assertEquals(Failure.GONE, lastFailure(lab));
    }

    @Test
    void anAnswerToADeadCallerFails() {
        Lab lab = lab();
        lab.perform(CALL);
        lab.done(SERVE).done(new Kill("P", "A"));
        assertEquals(Failure.GONE, lab.failureOf(ANSWER));
    }

    @Test
    void aCallOutlivesItsCaller() {
        Lab lab = lab();
        lab.perform(CALL);
        lab.done(new Kill("P", "A"));
        Message left = MessageTest.mailbox(lab, "m").queue().get(0);
        assertEquals(5, left.length());
        lab.done(SERVE);
        assertEquals("aaaaab", lab.text(1, 0, 6));
    }

    /** The circle that a detector of deadlocks has to find: A waits for B, and B for A. */
    @Test
    void twoWhoReceiveFromEachOtherWaitInACircle() {
        Lab lab = lab();
        lab.done(new DeleteMailbox("B", "m")).done(new CreateMailbox("B", "n", -1, -1));
        lab.done(new sharedpage.sim.operation.AllowSend("B", "n", "A"));
        lab.done(new sharedpage.sim.operation.AllowSend("A", "r", "B"));
        assertEquals(List.of(), awaited(lab, "A"), "it waits for nobody");
        lab.perform(new Receive("A", "r", 2, 0, 512));
        lab.perform(new Receive("B", "n", 5, 0, 512));
        assertEquals(List.of("B"), awaited(lab, "A"));
        assertEquals(List.of("A"), awaited(lab, "B"));
        lab.done(new Quit("C"));
        assertEquals(ProcessState.WAITING_MESSAGE, state(lab, "A"));
    }

    @Test
    void whoWaitsForRoomWaitsForTheOwner() {
        Lab lab = lab("mailbox_capacity=1").done(new Send("A", "m", 2, 0, 1));
        lab.perform(new Send("C", "m", 4, 0, 1));
        assertEquals(List.of("B"), awaited(lab, "C"));
    }
}
