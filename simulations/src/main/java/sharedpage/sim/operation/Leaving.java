package sharedpage.sim.operation;

import sharedpage.sim.action.Orphans;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Sloppy;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/** How memberships end, and groups with them. */
final class Leaving {
    private Leaving() {}

    /** Removes the entry of one page from table and TLB; what it knew of the page stays known. */
    static void removeEntry(Turn turn, int number, int page) {
        turn.pay(Cost.ENTRY_UPDATES, 1);
        turn.pay(Cost.FLUSHES, 1);
        Process process = turn.machine().processes().get(number);
        noteModified(turn, process.entry(page));
        turn.become(turn.machine().with(process.without(page)));
    }

    /** Before an entry goes: its modified bit is all that tells that the page differs from its copy on disk. */
    static void noteModified(Turn turn, PageTableEntry entry) {
        boolean careless = turn.settings().get(Setting.SLOPPY).contains(Sloppy.FORGET_DIRTY);
        if (entry.modified() && !careless) {
            Page page = turn.machine().page(entry.of());
            turn.become(turn.machine().with(entry.of(), page.withDirty(true)));
        }
    }

    /** One member leaves a group: its entry goes, its pair goes, and it counts no more. */
    static void leave(Turn turn, Group group, Member member) {
        removeEntry(turn, member.process(), member.page());
        Group current = turn.machine().groups().get(group.number());
        turn.become(
                turn.machine().with(current.without(member)),
                new GroupEvent.MemberLeft(turn.nameOf(member.process()), member.page(), group.name()));
        discount(turn, group.number());
    }

    /** A group has one member less. The last one takes the semaphore along, and the group if that was its fate. */
    static void discount(Turn turn, int number) {
        Group less = turn.machine().groups().get(number).discounted();
        boolean last = less.state() == Group.State.EMPTY;
        turn.become(turn.machine().with(less));
        if (last && turn.settings().get(Setting.SEMAPHORE_AT) == Rules.SemaphoreAt.FIRST_ENTER) {
            deleteSemaphore(turn, less);
        }
        if (last && less.marked()) {
            dissolve(turn, number, "The kernel");
        }
    }

    /** A group ends, and its semaphore if it still has one. */
    static void dissolve(Turn turn, int number, String by) {
        deleteSemaphore(turn, turn.machine().groups().get(number));
        Group group = turn.machine().groups().get(number);
        turn.become(turn.machine().with(group.dissolved()), new GroupEvent.GroupDissolved(group.name(), by));
        Orphans.resume(turn, number);
        Orphans.release(turn, group.page());
    }

    /** A group has no semaphore any more; whoever still waits for it is turned away. */
    private static void deleteSemaphore(Turn turn, Group group) {
        if (group.semaphore() == null) {
            return;
        }
        turn.become(turn.machine().with(group.with((Semaphore) null)), new GroupEvent.SemaphoreDeleted(group.name()));
        for (int process : group.semaphore().queue()) {
            Machine machine = turn.machine();
            turn.become(
                    machine.with(process, machine.activity(process).woken()),
                    new GroupEvent.LeftQueue(turn.nameOf(process), group.name()));
        }
    }
}
