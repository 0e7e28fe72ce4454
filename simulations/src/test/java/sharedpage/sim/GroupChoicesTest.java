package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static sharedpage.sim.Family.entered;
import static sharedpage.sim.Family.entry;
import static sharedpage.sim.Family.family;
import static sharedpage.sim.Family.frames;
import static sharedpage.sim.Family.group;
import static sharedpage.sim.Family.holder;
import static sharedpage.sim.Family.members;
import static sharedpage.sim.Family.outcome;
import static sharedpage.sim.Family.say;
import static sharedpage.sim.Family.state;

import java.util.List;
import org.junit.jupiter.api.Test;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.RobustSemaphoreEvent;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.DissolveGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.ExitGroup;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Relocate;
import sharedpage.sim.operation.ResumeGroup;
import sharedpage.sim.operation.Signal;
import sharedpage.sim.operation.Spawn;
import sharedpage.sim.operation.SuspendGroup;
import sharedpage.sim.operation.Wait;
import sharedpage.sim.operation.Write;

/** What the rules of groups leave open, and each way in which a setting settles it. */
class GroupChoicesTest {
    @Test
    void aRobustSemaphoreWarnsTheNextHolder() {
        TestMachine machine = family("abnormal_exit=cleanup", "holder_exit=robust");
        say(machine, entered("A"), entered("B"), new Wait("A", "g"), new Kill("P", "A"));
        List<Event> events = machine.perform(new Wait("B", "g")).events();
        assertEquals(new RobustSemaphoreEvent.OwnerDied("B", "g"), events.get(events.size() - 1));
        machine.done(new Signal("B", "g"));
        assertEquals(1, machine.perform(new Wait("B", "g")).events().size(), "it warns once");
    }

    @Test
    void aGroupMayEndWithItsLastMemberWhenItsCreatorDied() {
        TestMachine machine = family("abnormal_exit=cleanup", "creator_exit=auto_dissolve");
        say(machine, entered("A"), new Quit("P"));
        assertEquals("active", state(machine));
        machine.done(new ExitGroup("A", 2, "g"));
        assertEquals("dissolved", state(machine));
        assertEquals(true, machine.frame(7).isFree());
    }

    @Test
    void membersMayBeMadeToLeave() {
        TestMachine machine = family("illegal_calls=cleanup", "busy_dissolve=force");
        say(machine, entered("A"), entered("B"), new Wait("A", "g"), new Wait("B", "g"), new DissolveGroup("P", "g"));
        assertEquals("dissolved", state(machine));
        assertEquals("A2 none ", entry(machine, "A", 2));
        assertEquals(true, machine.state().activity(3).isIdle(), "who waited is turned away");
    }

    @Test
    void aChildInheritsAsTheSettingSays() {
        for (String kind : List.of("fresh", "inherit", "unlisted")) {
            TestMachine machine = family("spawn=" + kind);
            say(machine, entered("A"), new Spawn("A", "D"), new Relocate("A", 2, 9));
            String expected =
                    switch (kind) {
                        case "fresh" -> "frames - list A2 count 1";
                        case "inherit" -> "frames 9 list A2 D2 count 2";
                        default -> "frames 7 list A2 count 1";
                    };
            assertEquals(expected, frames(machine, "D", 2) + members(machine), kind);
        }
    }

    @Test
    void anEmptyGroupIsEnteredAgainAsTheSettingSays() {
        for (String kind : List.of("fresh", "closed", "unguarded")) {
            TestMachine machine = family("reenter=" + kind);
            say(machine, entered("A"), new ExitGroup("A", 2, "g"));
            String said = outcome(machine.perform(new EnterGroup("B", 5, "g"))) + " "
                    + outcome(machine.perform(new Wait("B", "g")));
            String expected =
                    switch (kind) {
                        case "fresh" -> "done done";
                        case "closed" -> "E_CLOSED E_NOTMEMBER";
                        default -> "done E_NOSEMAPHORE";
                    };
            assertEquals(expected, said, kind);
        }
    }

    @Test
    void anOldNameMayMeanAStrangersGroup() {
        for (String kind : List.of("never_reused", "generation", "reused")) {
            TestMachine machine = family("group_ids=" + kind, "who_may_enter=open");
            say(machine, new DissolveGroup("P", "g"), new CreateGroup("R", "h", 8));
            String said = outcome(machine.perform(new EnterGroup("A", 2, "g")));
            assertEquals(kind.equals("reused") ? "done" : "E_NOGROUP", said, kind);
        }
    }

    @Test
    void suspensionsAreNested() {
        TestMachine machine = family();
        say(machine, entered("A"), new SuspendGroup("P", "g"), new SuspendGroup("P", "g"), new ResumeGroup("P", "g"));
        assertEquals(false, machine.state().processes().get(2).mayRun());
        machine.done(new ResumeGroup("P", "g"));
        assertEquals(true, machine.state().processes().get(2).mayRun());
        assertEquals("E_NOTSUSPENDED", outcome(machine.perform(new ResumeGroup("P", "g"))));
        assertEquals("E_NOTCREATOR", outcome(machine.perform(new SuspendGroup("A", "g"))));
        machine.done(new EnterGroup("P", 1, "g"));
        assertEquals("E_MEMBER", outcome(machine.perform(new SuspendGroup("P", "g"))), "it could never resume itself");
    }

    @Test
    void aMemberThatIsAloneWaitsForCompanyOrIsWarned() {
        TestMachine warned = family();
        say(warned, entered("A"));
        List<Event> told = warned.perform(new Read("A", 2, 0, 1)).events();
        assertEquals(new GroupEvent.Alone("A", "g"), told.get(told.size() - 1));
        TestMachine waiting = family("min_members=block");
        say(waiting, entered("A"));
        assertEquals("blocked", outcome(waiting.perform(new Read("A", 2, 0, 1))));
        say(waiting, entered("B"));
        assertEquals(true, waiting.state().activity(2).isIdle(), "it went on when B came");
        assertEquals(true, waiting.entry("A", 2).used());
    }

    @Test
    void aBargingSemaphoreLetsTheSleeperTryAgain() {
        TestMachine machine = family("handoff=barging");
        say(machine, entered("A"), entered("B"), new Wait("A", "g"), new Wait("B", "g"), new Signal("A", "g"));
        assertEquals("holder B queue", holder(machine), "nobody came first, so it got it");
        assertEquals(0, group(machine).semaphore().value());
    }

    @Test
    void aSignalTooManyLetsTwoIn() {
        TestMachine machine = family("signal_by=anyone");
        say(machine, entered("A"), entered("B"), new Signal("A", "g"));
        assertEquals(
                "done done! two_inside",
                say(machine, new Wait("A", "g"), new Wait("B", "g")).strip());
    }

    @Test
    void whatAQuitterModifiedReachesTheDisk() {
        TestMachine machine = family();
        say(machine, entered("A"), entered("B"), new Write("A", 2, 0, 1, TestMachine.pattern("*")), new Quit("A"));
        say(machine, new PageOut("B", 5), new Read("B", 5, 0, 1));
        assertEquals("*", machine.text(machine.entry("B", 5).frame(), 0, 1));
    }
}
