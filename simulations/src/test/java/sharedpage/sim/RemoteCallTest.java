package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.ProcessState;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.machine.WaitForGraph;
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
    private static TestMachine machine(String... settings) {
        return MessageTest.partners(settings).done(new CreateMailbox("A", "r", -1, -1));
    }

    private static List<String> awaited(TestMachine machine, String process) {
        Machine state = machine.state();
        return WaitForGraph.blockers(state, state.process(process).orElseThrow().number()).stream()
                .map(number -> state.processes().get(number).name())
                .toList();
    }

    private static ProcessState state(TestMachine machine, String process) {
        return machine.state()
                .stateOf(machine.state().process(process).orElseThrow().number());
    }

    private static Failure lastFailure(TestMachine machine) {
        List<Step> failed =
                machine.steps().stream().filter(step -> step.failure() != null).toList();
        return failed.isEmpty() ? null : failed.get(failed.size() - 1).failure();
    }

    @Test
    void theAnswerComesIntoTheBufferOfTheCall() {
        TestMachine machine = machine();
        assertEquals(StepOutcome.BLOCKED, machine.perform(CALL).outcome());
        assertEquals(ProcessState.WAITING_MESSAGE, state(machine, "A"));
        machine.done(SERVE)
                .done(new Write("B", 5, 0, 7, TestMachine.pattern("R")))
                .done(ANSWER);
        assertEquals("RRRRRRRaa", machine.text(0, 0, 9));
        assertEquals(ProcessState.READY, state(machine, "A"));
        assertTrue(machine.state().activity(1).isIdle(), "the call has ended");
        assertEquals(List.of(), MessageTest.mailbox(machine, "r").answerers());
    }

    @Test
    void theRightToAnswerComesWithTheCallAndIsUsedUp() {
        TestMachine machine = machine();
        assertEquals(Failure.NO_RIGHT, machine.failureOf(ANSWER), "nobody has called");
        machine.perform(CALL);
        assertEquals(Failure.NO_RIGHT, machine.failureOf(new Reply("C", "r", 4, 0, 1)), "C was not called");
        machine.done(SERVE).done(ANSWER);
        assertEquals(Failure.NO_RIGHT, machine.failureOf(ANSWER), "one answer to one call");
        assertEquals(Failure.NO_RIGHT, machine.failureOf(new Send("B", "r", 5, 0, 1)), "it is no right to send");
    }

    @Test
    void theAnswerGoesToAMailboxOfTheCallersOwn() {
        TestMachine machine = machine();
        assertEquals(Failure.NO_RIGHT, machine.failureOf(new RemoteCall("C", "m", "r", 4, 0, 1, 1)));
        assertEquals(Failure.NO_MAILBOX, machine.failureOf(new RemoteCall("A", "m", "k", 2, 0, 1, 1)));
        assertEquals(0, MessageTest.mailbox(machine, "m").counts().sent(), "nothing was sent");
    }

    @Test
    void anAnswerThatIsTooLongStaysInTheMailbox() {
        TestMachine machine = machine();
        machine.perform(CALL);
        machine.done(SERVE).done(new Reply("B", "r", 5, 0, 11));
        assertEquals(Failure.SMALL, lastFailure(machine));
        assertEquals(1, MessageTest.mailbox(machine, "r").queue().size());
    }

    @Test
    void aCallToWhomNobodyCanAnswerAnyMoreFails() {
        for (boolean received : List.of(false, true)) {
            TestMachine machine = machine();
            machine.perform(CALL);
            if (received) {
                machine.done(SERVE);
            }
            assertEquals(List.of("B"), awaited(machine, "A"));
            machine.done(new Kill("P", "B"));
            assertEquals(Failure.GONE, lastFailure(machine), "received: " + received);
            assertEquals(ProcessState.READY, state(machine, "A"));
        }
    }

    @Test
    void aCallThatIsDiscardedFails() {
        TestMachine machine = machine();
        machine.perform(CALL);
        machine.done(new DeleteMailbox("B", "m"));
        assertEquals(Failure.GONE, lastFailure(machine));
    }

    @Test
    void anAnswerToADeadCallerFails() {
        TestMachine machine = machine();
        machine.perform(CALL);
        machine.done(SERVE).done(new Kill("P", "A"));
        assertEquals(Failure.GONE, machine.failureOf(ANSWER));
    }

    @Test
    void aCallOutlivesItsCaller() {
        TestMachine machine = machine();
        machine.perform(CALL);
        machine.done(new Kill("P", "A"));
        Message left = MessageTest.mailbox(machine, "m").queue().get(0);
        assertEquals(5, left.length());
        machine.done(SERVE);
        assertEquals("aaaaab", machine.text(1, 0, 6));
    }

    /** The circle that a detector of deadlocks has to find: A waits for B, and B for A. */
    @Test
    void twoWhoReceiveFromEachOtherWaitInACircle() {
        TestMachine machine = machine();
        machine.done(new DeleteMailbox("B", "m")).done(new CreateMailbox("B", "n", -1, -1));
        machine.done(new sharedpage.sim.operation.AllowSend("B", "n", "A"));
        machine.done(new sharedpage.sim.operation.AllowSend("A", "r", "B"));
        assertEquals(List.of(), awaited(machine, "A"), "it waits for nobody");
        machine.perform(new Receive("A", "r", 2, 0, 512));
        machine.perform(new Receive("B", "n", 5, 0, 512));
        assertEquals(List.of("B"), awaited(machine, "A"));
        assertEquals(List.of("A"), awaited(machine, "B"));
        machine.done(new Quit("C"));
        assertEquals(ProcessState.WAITING_MESSAGE, state(machine, "A"));
    }

    @Test
    void whoWaitsForRoomWaitsForTheOwner() {
        TestMachine machine = machine("mailbox_capacity=1").done(new Send("A", "m", 2, 0, 1));
        machine.perform(new Send("C", "m", 4, 0, 1));
        assertEquals(List.of("B"), awaited(machine, "C"));
    }
}
