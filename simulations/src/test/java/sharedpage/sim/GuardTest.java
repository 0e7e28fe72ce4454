package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.DissolveGroup;
import sharedpage.sim.operation.DmaWrite;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.ExitGroup;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Relocate;
import sharedpage.sim.operation.Write;

/** Pages and frames that are kept empty behind a shared page. */
class GuardTest {
    private static TestMachine family(String... settings) {
        return TestMachine.with(settings).process("P").childOf("P", "A");
    }

    @Test
    void noPageIsMappedWhereAGuardHasToBe() {
        TestMachine machine = family("guard_page=on").page("A", 3, 0, "o");
        machine.done(new CreateGroup("P", "g", 7)).done(new CreateGroup("P", "h", 5));
        assertEquals(Failure.GUARD, machine.failureOf(new EnterGroup("A", 2, "g")), "page 3 is in use");
        machine.done(new EnterGroup("A", 5, "g"));
        assertEquals(Failure.GUARD, machine.failureOf(new EnterGroup("A", 6, "h")), "page 6 is a guard");
        assertEquals(Failure.GUARD, machine.failureOf(new EnterGroup("A", 4, "h")), "page 5 cannot be a guard");
        assertFalse(machine.entry("A", 6).exists());
    }

    @Test
    void theGuardGoesWithTheMember() {
        TestMachine machine =
                family("guard_page=on").done(new CreateGroup("P", "g", 7)).done(new EnterGroup("A", 2, "g"));
        assertTrue(machine.entry("A", 3).isGuard());
        machine.done(new ExitGroup("A", 2, "g"));
        assertFalse(machine.entry("A", 3).isGuard());
        machine.done(new EnterGroup("A", 3, "g"));
    }

    @Test
    void behindTheLastPageThereIsNothingToGuard() {
        TestMachine machine = family("guard_page=on", "pages=3").page("A", 0, 0, "o");
        machine.done(new CreateGroup("P", "g", 7)).done(new EnterGroup("A", 2, "g"));
        assertEquals(Failure.ADDRESS, machine.failureOf(new Write("A", 2, 0, 513, TestMachine.pattern("A"))));
    }

    @Test
    void whereAddressesBeginAgainPageZeroIsTheGuard() {
        TestMachine machine = family("guard_page=on", "pages=3", "address_space_end=wrap");
        machine.done(new CreateGroup("P", "g", 7)).done(new CreateGroup("P", "h", 5));
        machine.done(new EnterGroup("A", 2, "g"));
        assertEquals(Failure.ADDRESS, machine.failureOf(new Write("A", 2, 0, 513, TestMachine.pattern("A"))));
        assertEquals(Failure.GUARD, machine.failureOf(new EnterGroup("A", 0, "h")));
        machine.done(new ExitGroup("A", 2, "g")).done(new EnterGroup("A", 0, "h"));
        assertEquals(
                Failure.GUARD,
                family("guard_page=on", "pages=1", "address_space_end=wrap")
                        .done(new CreateGroup("P", "g", 7))
                        .failureOf(new EnterGroup("A", 0, "g")));
    }

    @Test
    void aGuardFrameIsTakenWithThePage() {
        TestMachine machine = family("guard_frame=on").done(new CreateGroup("P", "g", -1));
        assertEquals(Owner.sharedBy(0), machine.frame(0).owner());
        assertEquals(Owner.sharedBy(0), machine.frame(1).owner());
        assertEquals(
                Failure.NO_FRAME, machine.failureOf(new CreateGroup("P", "h", 11)), "nothing is behind the last frame");
        machine.done(new CreateGroup("P", "h", -1)).done(new DissolveGroup("P", "g"));
        assertTrue(machine.frame(0).isFree() && machine.frame(1).isFree());
        assertEquals(Owner.sharedBy(1), machine.frame(2).owner());
    }

    @Test
    void upToOneFrameOfExcessIsCaught() {
        TestMachine machine = family("guard_frame=on").process("C").page("C", 0, 9, "c");
        machine.done(new CreateGroup("P", "g", 7)).done(new EnterGroup("A", 2, "g"));
        assertEquals(
                0,
                TestMachine.incidents(machine.perform(new DmaWrite("A", 2, 0, 1024, TestMachine.pattern("A"))))
                        .size());
        assertEquals(
                "foreign_write 1",
                TestMachine.incidents(machine.perform(new DmaWrite("A", 2, 0, 1025, TestMachine.pattern("A"))))
                        .get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "descriptor", "descriptor_raw", "list_nohold", "soft_descriptor"})
    void whereverThePageGoesTheGuardGoesToo(String mechanism) {
        TestMachine machine =
                family("guard_frame=on", "relocation=" + mechanism).page("A", 0, 1, "x");
        machine.done(new CreateGroup("P", "g", 7)).done(new EnterGroup("A", 2, "g"));
        machine.done(new DmaWrite("A", 2, 0, 600, TestMachine.pattern("A")));
        machine.done(new PageOut("A", 2));
        assertTrue(machine.frame(7).isFree() && machine.frame(8).isFree());
        assertEquals(
                512,
                machine.perform(new Read("A", 2, 0, 512)).received().bytes().size());
        assertEquals(2, machine.frameOf("A", 2), "frame 0 is free, but frame 1 is not");
        assertEquals(Owner.sharedBy(0), machine.frame(3).owner());
        machine.done(new Relocate("A", 2, 0));
        assertEquals(4, machine.frameOf("A", 2), "frames 0 and 1 are no pair, 2 and 3 still taken");
        assertEquals(Owner.sharedBy(0), machine.frame(5).owner());
        assertTrue(machine.frame(2).isFree() && machine.frame(3).isFree());
        assertEquals("A".repeat(512), machine.text(4, 0, 512));
        assertEquals(".".repeat(512), machine.text(5, 0, 512), "what ran over does not belong to the page");
    }

    @Test
    void theClockGoesOnUntilTwoNeighboursAreFree() {
        TestMachine machine =
                family("guard_frame=on", "frames=4", "replacement=clock").process("C");
        machine.done(new CreateGroup("P", "g", 0))
                .done(new EnterGroup("A", 2, "g"))
                .done(new PageOut("A", 2));
        machine.page("C", 0, 0, "v").page("C", 1, 1, "w").page("C", 2, 2, "x").page("C", 3, 3, "y");
        assertEquals(
                StepOutcome.DONE,
                machine.perform(new Write("A", 2, 0, 1, TestMachine.pattern("A")))
                        .outcome());
        int frame = machine.frameOf("A", 2);
        assertEquals(Owner.sharedBy(0), machine.frame(frame + 1).owner());
        for (int page = 0; page < 4; page++) {
            assertEquals(
                    1,
                    machine.perform(new Read("C", page, 0, 1))
                            .received()
                            .bytes()
                            .size());
        }
    }

    @Test
    void aGuardFrameGivesThePageNoSecondTurnWithTheClock() {
        TestMachine machine =
                family("guard_frame=on", "frames=3", "replacement=clock").process("C");
        machine.page("C", 1, 0, "v").done(new PageOut("C", 1)).page("C", 0, 2, "u");
        machine.done(new CreateGroup("P", "g", 0))
                .done(new EnterGroup("A", 2, "g"))
                .done(new Read("A", 2, 0, 1));
        machine.done(new Read("C", 1, 0, 1));
        assertEquals(0, machine.frameOf("A", 2), "the page was used and C's page was not");
        assertEquals(2, machine.frameOf("C", 1));
    }
}
