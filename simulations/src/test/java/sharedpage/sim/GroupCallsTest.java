package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sharedpage.sim.event.Failure;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Outcome;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.DissolveGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.ExitGroup;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Signal;
import sharedpage.sim.operation.Spawn;
import sharedpage.sim.operation.Wait;
import sharedpage.sim.operation.Write;

/** The calls of a process group: who may, what must hold before, what holds after. */
class GroupCallsTest {
    private final Lab lab = Lab.with()
            .process("P")
            .done(new Spawn("P", "A"))
            .done(new Spawn("P", "B"))
            .done(new CreateGroup("P", "g", 7));

    private Group group() {
        return lab.machine().group("g").orElseThrow();
    }

    private boolean dirty() {
        return lab.machine().page(group().page()).dirty();
    }

    private Lab bothEntered() {
        return lab.done(new EnterGroup("A", 2, "g")).done(new EnterGroup("B", 5, "g"));
    }

    @Test
    void twoPagesOneFrame() {
        bothEntered().done(new Write("A", 2, 7, 1, Lab.pattern("*")));
        assertEquals('*', lab.perform(new Read("B", 5, 7, 1)).received().bytes().at(0));
        assertEquals(Failure.ADDRESS, lab.failureOf(new Read("B", 2, 7, 1)), "A's page number means nothing to B");
    }

    @Test
    void theMakerOfAGroupIsNotAMember() {
        assertEquals(Group.State.NEW, group().state());
        assertNull(group().semaphore());
        assertEquals(Failure.NOT_MEMBER, lab.failureOf(new Wait("P", "g")));
    }

    @Test
    void enteringIsRefusedWhereItMustBe() {
        lab.process("X").page("A", 3, 0, "a");
        assertEquals(Failure.NO_GROUP, lab.failureOf(new EnterGroup("A", 2, "h")));
        assertEquals(Failure.NOT_FAMILY, lab.failureOf(new EnterGroup("X", 2, "g")));
        assertEquals(Failure.RANGE, lab.failureOf(new EnterGroup("A", 8, "g")));
        assertEquals(Failure.OCCUPIED, lab.failureOf(new EnterGroup("A", 3, "g")));
        lab.done(new EnterGroup("A", 2, "g"));
        assertEquals(Failure.MEMBER, lab.failureOf(new EnterGroup("A", 4, "g")));
        assertEquals(1, group().members().size());
    }

    @Test
    void theSemaphoreGoesToWhoeverWaitedFirst() {
        lab.done(new Spawn("P", "C"));
        bothEntered().done(new EnterGroup("C", 0, "g")).done(new Wait("A", "g"));
        assertEquals(Outcome.BLOCKED, lab.perform(new Wait("C", "g")).outcome());
        assertEquals(Outcome.BLOCKED, lab.perform(new Wait("B", "g")).outcome());
        assertEquals(Failure.BLOCKED, lab.failureOf(new Read("B", 5, 0, 1)), "a process that sleeps asks for nothing");
        lab.done(new Signal("A", "g"));
        assertEquals(3, group().semaphore().holder());
        assertEquals(0, group().semaphore().value());
        lab.done(new Signal("C", "g")).done(new Signal("B", "g"));
        assertEquals(1, group().semaphore().value());
        assertEquals(Failure.NOT_HOLDER, lab.failureOf(new Signal("B", "g")));
    }

    @Test
    void noAccessLooksAtTheSemaphore() {
        bothEntered().done(new Wait("A", "g"));
        assertEquals(
                Outcome.DONE,
                lab.perform(new Write("B", 5, 0, 1, Lab.pattern("b"))).outcome());
    }

    @Test
    void leavingIsRefusedWhereItMustBe() {
        bothEntered().done(new Wait("A", "g"));
        assertEquals(Failure.NOT_MEMBER, lab.failureOf(new ExitGroup("P", 2, "g")));
        assertEquals(Failure.WRONG_PAGE, lab.failureOf(new ExitGroup("B", 2, "g")));
        assertEquals(Failure.HOLDS, lab.failureOf(new ExitGroup("A", 2, "g")));
    }

    @Test
    void theSemaphoreEndsBeforeTheGroup() {
        bothEntered().done(new Write("A", 2, 0, 1, Lab.pattern("a"))).done(new ExitGroup("A", 2, "g"));
        assertTrue(dirty(), "what A modified stays known");
        assertEquals(Failure.BUSY, lab.failureOf(new DissolveGroup("P", "g")));
        lab.done(new ExitGroup("B", 5, "g"));
        assertNull(group().semaphore());
        assertEquals(Group.State.EMPTY, group().state());
        assertFalse(lab.frame(7).isFree());
        assertEquals(Failure.ADDRESS, lab.failureOf(new Read("B", 5, 0, 1)), "no entry, so no page fault");
        assertEquals(Failure.NOT_CREATOR, lab.failureOf(new DissolveGroup("A", "g")));
        lab.done(new DissolveGroup("P", "g"));
        assertTrue(lab.frame(7).isFree());
        assertEquals(Failure.NO_GROUP, lab.failureOf(new DissolveGroup("P", "g")));
        assertEquals(Failure.NO_GROUP, lab.failureOf(new EnterGroup("A", 2, "g")));
    }

    @Test
    void anEmptyGroupMayBeEnteredAgain() {
        lab.done(new EnterGroup("A", 2, "g")).done(new ExitGroup("A", 2, "g")).done(new EnterGroup("B", 1, "g"));
        assertEquals(Group.State.ACTIVE, group().state());
        assertEquals(1, group().semaphore().value());
    }

    @Test
    void whoQuitsWithoutLeavingStaysOnTheList() {
        lab.page("A", 3, 0, "a");
        bothEntered().done(new Write("A", 2, 0, 1, Lab.pattern("a"))).done(new Quit("A"));
        assertEquals(2, group().members().size());
        assertTrue(dirty(), "the modified bit went with the page table, the group remembers it");
        assertTrue(lab.frame(0).isFree());
        assertEquals(PageTableEntry.NONE, lab.entry("A", 2));
        assertEquals(Failure.DEAD, lab.failureOf(new ExitGroup("A", 2, "g")));
        lab.done(new ExitGroup("B", 5, "g"));
        assertEquals(Failure.BUSY, lab.failureOf(new DissolveGroup("P", "g")), "refused for ever");
    }

    @Test
    void namesAndFramesAreGivenOnce() {
        assertEquals(Failure.NAME_TAKEN, lab.failureOf(new CreateGroup("P", "g", -1)));
        assertEquals(Failure.NAME_TAKEN, lab.failureOf(new Spawn("P", "A")));
        assertEquals(Failure.NO_FRAME, lab.failureOf(new CreateGroup("P", "h", 7)));
        lab.done(new CreateGroup("P", "h", -1));
        assertEquals(
                0,
                lab.machine()
                        .page(lab.machine().group("h").orElseThrow().page())
                        .frame(),
                "the lowest free frame");
    }
}
