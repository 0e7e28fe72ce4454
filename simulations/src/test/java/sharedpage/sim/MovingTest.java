package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Outcome;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Who;
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
    private static final int OS = Who.SYSTEM;

    private static Lab shared(String... settings) {
        return Lab.with(settings)
                .process("A")
                .done(new CreateGroup("A", "g", 7))
                .done(new EnterGroup("A", 2, "g"));
    }

    private static String read(Lab lab) {
        byte[] bytes = lab.perform(new Read("A", 2, 0, 1)).received().bytes().toArray();
        return String.valueOf((char) bytes[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "descriptor", "descriptor_raw", "list_nohold", "soft_descriptor"})
    void aMovedPageStillDiffersFromItsSlot(String mechanism) {
        Lab lab = shared("relocation=" + mechanism)
                .done(new Write("A", 2, 0, 1, Lab.pattern("*")))
                .done(new Relocate("A", 2, 3))
                .done(new PageOut("A", 2));
        assertEquals("*", read(lab), "what was written before the move is there after the way to disk and back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eager", "lazy"})
    void whoeverIsHeldIsReleased(String pageIn) {
        Lab lab = shared("page_in=" + pageIn, "hold_across_io=on").done(new Relocate("A", 2, 3));
        assertTrue(lab.machine().process("A").orElseThrow().mayRun());
        lab.done(new PageOut("A", 2)).perform(new Read("A", 2, 0, 1));
        assertTrue(lab.machine().process("A").orElseThrow().mayRun());
    }

    @Test
    void aPageMovesOnlyIfAFrameIsFree() {
        Lab lab = Lab.with("frames=1").process("A").page("A", 0, 0, "a");
        assertEquals(Failure.NO_FRAME, lab.failureOf(new Relocate("A", 0, -1)), "waiting would block the only frame");
        assertEquals(Outcome.DONE, lab.perform(new PageOut("A", 0)).outcome());
    }

    @Test
    void anEntryIsNotMendedWhileItsPageIsMoved() {
        Lab lab = shared("page_in=lazy").done(new PageOut("A", 2));
        Machine machine = lab.machine().with(0, Activity.requested(new Read("A", 2, 0, 1)));
        int service = Who.service(0);
        machine = Turn.step(machine, 0).after();
        while (machine.canRun(service)) {
            machine = Turn.step(machine, service).after();
        }
        machine = Turn.step(machine, 0).after();
        assertFalse(machine.process("A").orElseThrow().entry(2).present(), "a soft fault, and not mended yet");
        machine = machine.with(OS, Activity.requested(new PageOut("A", 2)));
        while (!machine.page(0).copied()) {
            machine = Turn.step(machine, OS).after();
        }
        machine = Turn.step(machine, 0).after();
        assertFalse(machine.process("A").orElseThrow().entry(2).present(), "else it would point to a free frame");
    }

    @Test
    void aPageThatWentMeanwhileIsNotCarriedOut() {
        Lab lab = Lab.with("transfer=dma").process("A").page("A", 0, 0, "a").process("B");
        lab.begin(new Write("A", 0, 0, 1, Lab.pattern("*")));
        Machine machine = lab.machine().with(OS, Activity.requested(new PageOut("A", 0)));
        machine = Turn.step(machine, OS).after();
        machine = Turn.step(machine, Who.channel(0)).after();
        machine =
                Turn.step(machine.with(0, Activity.requested(new Quit("A"))), 0).after();
        assertEquals(Failure.NO_PAGE, Turn.step(machine, OS).failure());
    }

    @Test
    void whereThereIsADescriptorItKeepsTheModifiedBit() {
        Lab lab = shared("relocation=descriptor", "tlb=0").done(new Write("A", 2, 0, 1, Lab.pattern("*")));
        assertTrue(lab.machine().page(0).dirty());
        lab.done(new PageOut("A", 2)).done(new ExitGroup("A", 2, "g"));
        assertFalse(lab.machine().page(0).dirty(), "nobody wrote since the page was carried to disk");
    }

    /** A is suspended for the sake of group h, whose suspension made its TLB forget h's page and no other. */
    @Test
    void whoIsSuspendedForAnotherGroupIsFlushedAllTheSame() {
        Lab lab = Lab.with()
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
        assertTrue(lab.machine().process("A").orElseThrow().tlb().copy(2).isEmpty());
    }

    @Test
    void suspensionsThatNobodyCanTakeBackEnd() {
        Lab lab = Lab.with("unclean_deaths=cleanup")
                .process("P")
                .childOf("P", "A")
                .done(new CreateGroup("P", "g", 7))
                .done(new EnterGroup("A", 2, "g"))
                .done(new SuspendGroup("P", "g"))
                .done(new Quit("P"));
        assertTrue(lab.machine().process("A").orElseThrow().mayRun());
    }
}
