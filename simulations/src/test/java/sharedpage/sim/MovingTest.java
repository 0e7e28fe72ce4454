package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.ExitGroup;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Relocate;
import sharedpage.sim.operation.ResumeGroup;
import sharedpage.sim.operation.SuspendGroup;
import sharedpage.sim.operation.Write;

/** What happens to a page, and to those who use it, while the kernel carries it from place to place. */
class MovingTest {
    private static final int OS = ActorId.SYSTEM;

    private static TestMachine shared(String... settings) {
        return TestMachine.with(settings)
                .process("A")
                .done(new CreateGroup("A", "g", 7))
                .done(new EnterGroup("A", 2, "g"));
    }

    private static String read(TestMachine machine) {
        byte[] bytes =
                machine.perform(new Read("A", 2, 0, 1)).received().bytes().toArray();
        return String.valueOf((char) bytes[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "descriptor", "descriptor_raw", "list_nohold", "soft_descriptor"})
    void aMovedPageStillDiffersFromItsSlot(String mechanism) {
        TestMachine machine = shared("relocation=" + mechanism)
                .done(new Write("A", 2, 0, 1, TestMachine.pattern("*")))
                .done(new Relocate("A", 2, 3))
                .done(new PageOut("A", 2));
        assertEquals("*", read(machine), "what was written before the move is there after the way to disk and back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eager", "lazy"})
    void whoeverIsHeldIsReleased(String pageIn) {
        TestMachine machine =
                shared("entry_repair=" + pageIn, "hold_across_io=on").done(new Relocate("A", 2, 3));
        assertTrue(machine.state().process("A").orElseThrow().mayRun());
        machine.done(new PageOut("A", 2)).perform(new Read("A", 2, 0, 1));
        assertTrue(machine.state().process("A").orElseThrow().mayRun());
    }

    @Test
    void aPageMovesOnlyIfAFrameIsFree() {
        TestMachine machine = TestMachine.with("frames=1").process("A").page("A", 0, 0, "a");
        assertEquals(
                Failure.NO_FRAME, machine.failureOf(new Relocate("A", 0, -1)), "waiting would block the only frame");
        assertEquals(StepOutcome.DONE, machine.perform(new PageOut("A", 0)).outcome());
    }

    @Test
    void anEntryIsNotMendedWhileItsPageIsMoved() {
        TestMachine machine = shared("entry_repair=lazy").done(new PageOut("A", 2));
        Machine state = machine.state().with(0, Activity.requested(new Read("A", 2, 0, 1)));
        int service = ActorId.service(0);
        state = StepBuilder.perform(state, 0).after();
        while (state.canRun(service)) {
            state = StepBuilder.perform(state, service).after();
        }
        state = StepBuilder.perform(state, 0).after();
        assertFalse(state.process("A").orElseThrow().entry(2).present(), "a soft fault, and not mended yet");
        state = state.with(OS, Activity.requested(new PageOut("A", 2)));
        while (!state.page(0).copied()) {
            state = StepBuilder.perform(state, OS).after();
        }
        state = StepBuilder.perform(state, 0).after();
        assertFalse(state.process("A").orElseThrow().entry(2).present(), "else it would point to a free frame");
    }

    @Test
    void aPageThatWentMeanwhileIsNotCarriedOut() {
        TestMachine machine = TestMachine.with("transfer=dma")
                .process("A")
                .page("A", 0, 0, "a")
                .process("B");
        machine.begin(new Write("A", 0, 0, 1, TestMachine.pattern("*")));
        Machine state = machine.state().with(OS, Activity.requested(new PageOut("A", 0)));
        state = StepBuilder.perform(state, OS).after();
        state = StepBuilder.perform(state, ActorId.channel(0)).after();
        state = StepBuilder.perform(state.with(0, Activity.requested(new Quit("A"))), 0)
                .after();
        assertEquals(Failure.NO_PAGE, StepBuilder.perform(state, OS).failure());
    }

    @Test
    void whereThereIsADescriptorItKeepsTheModifiedBit() {
        TestMachine machine =
                shared("relocation=descriptor", "tlb=0").done(new Write("A", 2, 0, 1, TestMachine.pattern("*")));
        assertTrue(machine.state().page(0).dirty());
        machine.done(new PageOut("A", 2)).done(new ExitGroup("A", 2, "g"));
        assertFalse(machine.state().page(0).dirty(), "nobody wrote since the page was carried to disk");
    }

    /** A is suspended for the sake of group h, whose suspension made its TLB forget h's page and no other. */
    @Test
    void whoIsSuspendedForAnotherGroupIsFlushedAllTheSame() {
        TestMachine machine = TestMachine.with()
                .process("P")
                .childOf("P", "A")
                .done(new CreateGroup("P", "g", 7))
                .done(new CreateGroup("P", "h", 8))
                .done(new EnterGroup("A", 2, "g"))
                .done(new EnterGroup("A", 3, "h"))
                .done(new Read("A", 2, 0, 1))
                .done(new SuspendGroup("P", "h"))
                .done(new PageOut("A", 2))
                .done(new ResumeGroup("P", "h"));
        assertTrue(machine.state().process("A").orElseThrow().tlb().copy(2).isEmpty());
    }

    @Test
    void suspensionsThatNobodyCanTakeBackEnd() {
        TestMachine machine = TestMachine.with("abnormal_exit=cleanup")
                .process("P")
                .childOf("P", "A")
                .done(new CreateGroup("P", "g", 7))
                .done(new EnterGroup("A", 2, "g"))
                .done(new SuspendGroup("P", "g"))
                .done(new Quit("P"));
        assertTrue(machine.state().process("A").orElseThrow().mayRun());
    }
}
