package sharedpage.sim.operation;

import sharedpage.sim.action.OrphanedPages;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.IllegalCallEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.GroupState;
import sharedpage.sim.group.Member;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.KernelBug;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/** How memberships end, and groups with them. */
final class MembershipEnd {
    private MembershipEnd() {}

    /** Removes the entry of one page from table and TLB; what it knew of the page stays known. */
    static void removeEntry(StepBuilder step, int number, int page) {
        step.charge(UnitPrice.ENTRY_UPDATES, 1);
        step.charge(UnitPrice.FLUSHES, 1);
        Process process = step.machine().processes().get(number);
        noteModified(step, process.entry(page));
        step.commit(step.machine().with(process.without(page)));
    }

    /** Before an entry goes: its modified bit is all that tells that the page differs from its copy on disk. */
    static void noteModified(StepBuilder step, PageTableEntry entry) {
        boolean careless = step.settings().get(Setting.KERNEL_BUGS).contains(KernelBug.FORGET_DIRTY);
        if (entry.modified() && !careless) {
            Page page = step.machine().page(entry.of());
            step.commit(step.machine().with(entry.of(), page.withDirty(true)));
        }
    }

    /** One member leaves a group: its entry goes, its pair goes, and it counts no more. */
    static void leave(StepBuilder step, Group group, Member member) {
        removeEntry(step, member.process(), member.page());
        Group current = step.machine().groups().get(group.number());
        step.commit(
                step.machine().with(current.without(member)),
                new GroupEvent.MemberLeft(step.nameOf(member.process()), member.page(), group.name()));
        lowerCount(step, group.number());
    }

    /** A group has one member less. The last one takes the semaphore along, and the group if that was its fate. */
    static void lowerCount(StepBuilder step, int number) {
        Group less = step.machine().groups().get(number).withCountLowered();
        boolean last = less.state() == GroupState.EMPTY;
        step.commit(step.machine().with(less));
        if (less.count() != less.members().size()) {
            step.emit(new IllegalCallEvent.CountLowered(
                    less.name(), less.count(), less.members().size()));
        }
        if (last) {
            deleteSemaphore(step, less);
        }
        if (last && less.endsItself()) {
            dissolve(step, number, "The kernel");
        }
    }

    /** A group ends, and its semaphore if it still has one. */
    static void dissolve(StepBuilder step, int number, String by) {
        deleteSemaphore(step, step.machine().groups().get(number));
        Group group = step.machine().groups().get(number);
        step.commit(step.machine().with(group.dissolved()), new GroupEvent.GroupDissolved(group.name(), by));
        OrphanedPages.resumeSuspended(step, number);
        OrphanedPages.releasePage(step, group.page());
    }

    /** A group has no semaphore any more; processes that still wait for it try again, and are refused. */
    private static void deleteSemaphore(StepBuilder step, Group group) {
        if (group.semaphore() == null) {
            return;
        }
        step.commit(step.machine().with(group.with((Semaphore) null)), new GroupEvent.SemaphoreDeleted(group.name()));
        for (int process : group.semaphore().queue()) {
            Wait retry = new Wait(step.nameOf(process), group.name());
            SemaphoreSignal.wakeFor(step, process, group.name(), retry);
        }
    }
}
