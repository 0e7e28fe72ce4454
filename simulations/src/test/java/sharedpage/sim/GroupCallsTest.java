package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sharedpage.sim.event.Failure;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.GroupState;
import sharedpage.sim.machine.StepOutcome;
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
    private final TestMachine machine = TestMachine.with()
            .process("P")
            .done(new Spawn("P", "A"))
            .done(new Spawn("P", "B"))
            .done(new CreateGroup("P", "g", 7));

    private Group group() {
        return machine.state().group("g").orElseThrow();
    }

    private boolean dirty() {
        return machine.state().page(group().page()).dirty();
    }

    private TestMachine bothEntered() {
        return machine.done(new EnterGroup("A", 2, "g")).done(new EnterGroup("B", 5, "g"));
    }

    @Test
    void twoPagesOneFrame() {
        bothEntered().done(new Write("A", 2, 7, 1, TestMachine.pattern("*")));
        assertEquals(
                '*', machine.perform(new Read("B", 5, 7, 1)).received().bytes().at(0));
        assertEquals(Failure.ADDRESS, machine.failureOf(new Read("B", 2, 7, 1)), "A's page number means nothing to B");
    }

    @Test
    void theMakerOfAGroupIsNotAMember() {
        assertEquals(GroupState.NEW, group().state());
        assertNull(group().semaphore());
        assertEquals(Failure.NOT_MEMBER, machine.failureOf(new Wait("P", "g")));
    }

    @Test
    void enteringIsRefusedWhereItMustBe() {
        machine.process("X").page("A", 3, 0, "a");
        assertEquals(Failure.NO_GROUP, machine.failureOf(new EnterGroup("A", 2, "h")));
        assertEquals(Failure.NOT_FAMILY, machine.failureOf(new EnterGroup("X", 2, "g")));
        assertEquals(Failure.RANGE, machine.failureOf(new EnterGroup("A", 8, "g")));
        assertEquals(Failure.OCCUPIED, machine.failureOf(new EnterGroup("A", 3, "g")));
        machine.done(new EnterGroup("A", 2, "g"));
        assertEquals(Failure.MEMBER, machine.failureOf(new EnterGroup("A", 4, "g")));
        assertEquals(1, group().members().size());
    }

    @Test
    void theSemaphoreGoesToWhoeverWaitedFirst() {
        machine.done(new Spawn("P", "C"));
        bothEntered().done(new EnterGroup("C", 0, "g")).done(new Wait("A", "g"));
        assertEquals(StepOutcome.BLOCKED, machine.perform(new Wait("C", "g")).outcome());
        assertEquals(StepOutcome.BLOCKED, machine.perform(new Wait("B", "g")).outcome());
        assertEquals(
                Failure.BLOCKED, machine.failureOf(new Read("B", 5, 0, 1)), "a process that sleeps asks for nothing");
        machine.done(new Signal("A", "g"));
        assertEquals(3, group().semaphore().holder());
        assertEquals(0, group().semaphore().value());
        machine.done(new Signal("C", "g")).done(new Signal("B", "g"));
        assertEquals(1, group().semaphore().value());
        assertEquals(Failure.NOT_HOLDER, machine.failureOf(new Signal("B", "g")));
    }

    @Test
    void noAccessLooksAtTheSemaphore() {
        bothEntered().done(new Wait("A", "g"));
        assertEquals(
                StepOutcome.DONE,
                machine.perform(new Write("B", 5, 0, 1, TestMachine.pattern("b")))
                        .outcome());
    }

    @Test
    void leavingIsRefusedWhereItMustBe() {
        bothEntered().done(new Wait("A", "g"));
        assertEquals(Failure.NOT_MEMBER, machine.failureOf(new ExitGroup("P", 2, "g")));
        assertEquals(Failure.WRONG_PAGE, machine.failureOf(new ExitGroup("B", 2, "g")));
        assertEquals(Failure.HOLDS, machine.failureOf(new ExitGroup("A", 2, "g")));
    }

    @Test
    void theSemaphoreEndsBeforeTheGroup() {
        bothEntered().done(new Write("A", 2, 0, 1, TestMachine.pattern("a"))).done(new ExitGroup("A", 2, "g"));
        assertTrue(dirty(), "what A modified stays known");
        assertEquals(Failure.BUSY, machine.failureOf(new DissolveGroup("P", "g")));
        machine.done(new ExitGroup("B", 5, "g"));
        assertNull(group().semaphore());
        assertEquals(GroupState.EMPTY, group().state());
        assertFalse(machine.frame(7).isFree());
        assertEquals(Failure.ADDRESS, machine.failureOf(new Read("B", 5, 0, 1)), "no entry, so no page fault");
        assertEquals(Failure.NOT_CREATOR, machine.failureOf(new DissolveGroup("A", "g")));
        machine.done(new DissolveGroup("P", "g"));
        assertTrue(machine.frame(7).isFree());
        assertEquals(Failure.NO_GROUP, machine.failureOf(new DissolveGroup("P", "g")));
        assertEquals(Failure.NO_GROUP, machine.failureOf(new EnterGroup("A", 2, "g")));
    }

    @Test
    void anEmptyGroupMayBeEnteredAgain() {
        machine.done(new EnterGroup("A", 2, "g"))
                .done(new ExitGroup("A", 2, "g"))
                .done(new EnterGroup("B", 1, "g"));
        assertEquals(GroupState.ACTIVE, group().state());
        assertEquals(1, group().semaphore().value());
    }

    @Test
    void whoQuitsWithoutLeavingStaysOnTheList() {
        machine.page("A", 3, 0, "a");
        bothEntered().done(new Write("A", 2, 0, 1, TestMachine.pattern("a"))).done(new Quit("A"));
        assertEquals(2, group().members().size());
        assertTrue(dirty(), "the modified bit went with the page table, the group remembers it");
        assertTrue(machine.frame(0).isFree());
        assertEquals(PageTableEntry.NONE, machine.entry("A", 2));
        assertEquals(Failure.DEAD, machine.failureOf(new ExitGroup("A", 2, "g")));
        machine.done(new ExitGroup("B", 5, "g"));
        assertEquals(Failure.BUSY, machine.failureOf(new DissolveGroup("P", "g")), "refused for ever");
    }

    @Test
    void namesAndFramesAreGivenOnce() {
        assertEquals(Failure.NAME_TAKEN, machine.failureOf(new CreateGroup("P", "g", -1)));
        assertEquals(Failure.NAME_TAKEN, machine.failureOf(new Spawn("P", "A")));
        assertEquals(Failure.NO_FRAME, machine.failureOf(new CreateGroup("P", "h", 7)));
        machine.done(new CreateGroup("P", "h", -1));
        assertEquals(
                0,
                machine.state()
                        .page(machine.state().group("h").orElseThrow().page())
                        .frame(),
                "the lowest free frame");
    }
}
