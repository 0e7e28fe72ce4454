package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Outcome;
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
    private static Lab family(String... settings) {
        return Lab.with(settings).process("P").childOf("P", "A");
    }

    @Test
    void noPageIsMappedWhereAGuardHasToBe() {
        Lab lab = family("guard_page=on").page("A", 3, 0, "o");
        lab.done(new CreateGroup("P", "g", 7)).done(new CreateGroup("P", "h", 5));
        assertEquals(Failure.GUARD, lab.failureOf(new EnterGroup("A", 2, "g")), "page 3 is in use");
        lab.done(new EnterGroup("A", 5, "g"));
        assertEquals(Failure.GUARD, lab.failureOf(new EnterGroup("A", 6, "h")), "page 6 is a guard");
        assertEquals(Failure.GUARD, lab.failureOf(new EnterGroup("A", 4, "h")), "page 5 cannot be a guard");
        assertFalse(lab.entry("A", 6).exists());
    }

    @Test
    void theGuardGoesWithTheMember() {
        Lab lab = family("guard_page=on").done(new CreateGroup("P", "g", 7)).done(new EnterGroup("A", 2, "g"));
        assertTrue(lab.entry("A", 3).isGuard());
        lab.done(new ExitGroup("A", 2, "g"));
        assertFalse(lab.entry("A", 3).isGuard());
        lab.done(new EnterGroup("A", 3, "g"));
    }

    @Test
    void behindTheLastPageThereIsNothingToGuard() {
        Lab lab = family("guard_page=on", "pages=3").page("A", 0, 0, "o");
        lab.done(new CreateGroup("P", "g", 7)).done(new EnterGroup("A", 2, "g"));
        assertEquals(Failure.ADDRESS, lab.failureOf(new Write("A", 2, 0, 513, Lab.pattern("A"))));
    }

    @Test
    void whereAddressesBeginAgainPageZeroIsTheGuard() {
        Lab lab = family("guard_page=on", "pages=3", "last_page=wrap");
        lab.done(new CreateGroup("P", "g", 7)).done(new CreateGroup("P", "h", 5));
        lab.done(new EnterGroup("A", 2, "g"));
        assertEquals(Failure.ADDRESS, lab.failureOf(new Write("A", 2, 0, 513, Lab.pattern("A"))));
        assertEquals(Failure.GUARD, lab.failureOf(new EnterGroup("A", 0, "h")));
        lab.done(new ExitGroup("A", 2, "g")).done(new EnterGroup("A", 0, "h"));
        assertEquals(
                Failure.GUARD,
                family("guard_page=on", "pages=1", "last_page=wrap")
                        .done(new CreateGroup("P", "g", 7))
                        .failureOf(new EnterGroup("A", 0, "g")));
    }

    @Test
    void aGuardFrameIsTakenWithThePage() {
        Lab lab = family("guard_frame=on").done(new CreateGroup("P", "g", -1));
        assertEquals(Owner.sharedBy(0), lab.frame(0).owner());
        assertEquals(Owner.sharedBy(0), lab.frame(1).owner());
        assertEquals(
                Failure.NO_FRAME, lab.failureOf(new CreateGroup("P", "h", 11)), "nothing is behind the last frame");
        lab.done(new CreateGroup("P", "h", -1)).done(new DissolveGroup("P", "g"));
        assertTrue(lab.frame(0).isFree() && lab.frame(1).isFree());
        assertEquals(Owner.sharedBy(1), lab.frame(2).owner());
    }

    @Test
    void upToOneFrameOfExcessIsCaught() {
        Lab lab = family("guard_frame=on").process("C").page("C", 0, 9, "c");
        lab.done(new CreateGroup("P", "g", 7)).done(new EnterGroup("A", 2, "g"));
        assertEquals(
                0,
                Lab.incidents(lab.perform(new DmaWrite("A", 2, 0, 1024, Lab.pattern("A"))))
                        .size());
        assertEquals(
                "foreign_write 1",
                Lab.incidents(lab.perform(new DmaWrite("A", 2, 0, 1025, Lab.pattern("A"))))
                        .get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "descriptor", "descriptor_raw", "list_nohold", "soft_descriptor"})
    void whereverThePageGoesTheGuardGoesToo(String mechanism) {
        Lab lab = family("guard_frame=on", "relocation=" + mechanism).page("A", 0, 1, "x");
        lab.done(new CreateGroup("P", "g", 7)).done(new EnterGroup("A", 2, "g"));
        lab.done(new DmaWrite("A", 2, 0, 600, Lab.pattern("A")));
        lab.done(new PageOut("A", 2));
        assertTrue(lab.frame(7).isFree() && lab.frame(8).isFree());
        assertEquals(
                512, lab.perform(new Read("A", 2, 0, 512)).received().bytes().size());
        assertEquals(2, lab.frameOf("A", 2), "frame 0 is free, but frame 1 is not");
        assertEquals(Owner.sharedBy(0), lab.frame(3).owner());
        lab.done(new Relocate("A", 2, 0));
        assertEquals(4, lab.frameOf("A", 2), "frames 0 and 1 are no pair, 2 and 3 still taken");
        assertEquals(Owner.sharedBy(0), lab.frame(5).owner());
        assertTrue(lab.frame(2).isFree() && lab.frame(3).isFree());
        assertEquals("A".repeat(512), lab.text(4, 0, 512));
        assertEquals(".".repeat(512), lab.text(5, 0, 512), "what ran over does not belong to the page");
    }

    @Test
    void theClockGoesOnUntilTwoNeighboursAreFree() {
        Lab lab = family("guard_frame=on", "frames=4", "replacement=clock").process("C");
        lab.done(new CreateGroup("P", "g", 0)).done(new EnterGroup("A", 2, "g")).done(new PageOut("A", 2));
        lab.page("C", 0, 0, "v").page("C", 1, 1, "w").page("C", 2, 2, "x").page("C", 3, 3, "y");
        assertEquals(
                Outcome.DONE,
                lab.perform(new Write("A", 2, 0, 1, Lab.pattern("A"))).outcome());
        int frame = lab.frameOf("A", 2);
        assertEquals(Owner.sharedBy(0), lab.frame(frame + 1).owner());
        for (int page = 0; page < 4; page++) {
            assertEquals(
                    1, lab.perform(new Read("C", page, 0, 1)).received().bytes().size());
        }
    }

    @Test
    void aGuardFrameGivesThePageNoSecondTurnWithTheClock() {
        Lab lab = family("guard_frame=on", "frames=3", "replacement=clock").process("C");
        lab.page("C", 1, 0, "v").done(new PageOut("C", 1)).page("C", 0, 2, "u");
        lab.done(new CreateGroup("P", "g", 0)).done(new EnterGroup("A", 2, "g")).done(new Read("A", 2, 0, 1));
        lab.done(new Read("C", 1, 0, 1));
        assertEquals(0, lab.frameOf("A", 2), "the page was used and C's page was not");
        assertEquals(2, lab.frameOf("C", 1));
    }
}
