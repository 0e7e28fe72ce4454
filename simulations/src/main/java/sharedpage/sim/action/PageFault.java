package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Plan;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.Page;
import sharedpage.sim.policy.KernelBug;
import sharedpage.sim.policy.Setting;

/**
 * What the trap of a page fault does. It never lets the faulting process fetch the page itself, since a process can be
 * killed half way: it locks the page, gives the page's own service the plan, and leaves the access to be tried again.
 * Where there is a descriptor there is no entry to repair, so there even a kernel with that bug waits for the lock.
 */
final class PageFault {
    private PageFault() {}

    /**
     * Serves a fault of the process that acts.
     *
     * @param access the action to be tried again
     * @param page number of the page in the address space of the process
     */
    static void raise(StepBuilder step, Action access, int page) {
        step.charge(UnitPrice.TRAPS, 1);
        Machine machine = step.machine();
        int number = step.entry(page).of();
        Page touched = machine.page(number);
        boolean through = step.settings().get(Setting.KERNEL_BUGS).contains(KernelBug.FAULT_THROUGH_LOCK)
                && !step.entry(page).descriptor();
        if (touched.isResident() && (!touched.locked() || through)) {
            step.emit(told(step, page, "soft"));
            step.push(List.of(new EntryUpdates.RepairEntry(page), access));
        } else if (touched.locked()) {
            step.emit(told(step, page, "locked"));
            step.retryAfter(access, WaitCondition.untilUnlocked(number));
        } else {
            step.emit(told(step, page, "hard"));
            fetch(step, number);
            step.retryAfter(access, WaitCondition.untilUnlocked(number));
        }
    }

    /** Locks a page that is on disk only, and gives its own service the plan that brings it. */
    static void fetch(StepBuilder step, int number) {
        PageLock.lock(step, number);
        Plan plan = Plan.of(RelocationPlan.in(step.machine(), number));
        step.commit(step.machine().with(ActorId.service(number), Activity.ofPlan(plan)));
    }

    static Event told(StepBuilder step, int page, String how) {
        Page touched = step.machine().page(step.entry(page).of());
        return new PagingEvent.PageFaulted(
                step.name(), page, how, step.machine().named(touched.owner()));
    }
}
