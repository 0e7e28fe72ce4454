package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.PageReplacement;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.OwnerKind;
import sharedpage.sim.memory.Page;
import sharedpage.sim.policy.KernelBug;
import sharedpage.sim.policy.Setting;

/** The lock of a page: the kernel takes it before it moves the page, and gives it back at the end. */
public final class PageLock {
    private PageLock() {}

    /** Begins to carry a page to the disk; the call is tried again later while the page is locked or a device works on it. */
    public static void lockForPageOut(StepBuilder step, Action call, int page) {
        if (isQuiet(step, call, page)) {
            lock(step, page);
            step.push(RelocationPlan.out(step.machine(), page));
        }
    }

    /**
     * Begins to carry a page to a free frame, which it takes at once: a page that kept a frame while waiting for another one
     * could wait for ever. The call is tried again later while the page is locked or a device works on it.
     */
    public static void lockForMove(StepBuilder step, Action call, int page, int frame) {
        if (isQuiet(step, call, page)) {
            lock(step, page);
            ChooseFrame.take(step, page, frame);
            step.push(RelocationPlan.move(step.machine(), page));
        }
    }

    /** The end of every move. */
    public record UnlockPage(int page) implements Action {
        @Override
        public void perform(StepBuilder step) {
            Page moved = step.machine().page(page);
            Event told = new PagingEvent.PageUnlocked(step.machine().named(moved.owner()));
            step.commit(step.machine().with(page, moved.withLock(false).withCopied(false)), told);
            if (moved.owner().is(OwnerKind.SHARED)) {
                OrphanedPages.resumeSuspended(step, moved.owner().group());
            }
            OrphanedPages.releasePage(step, page);
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(18, page);
        }
    }

    private static boolean isQuiet(StepBuilder step, Action call, int page) {
        Machine machine = step.machine();
        boolean bugs = step.settings().get(Setting.KERNEL_BUGS).contains(KernelBug.RELOCATE_PINNED);
        boolean quiet = bugs ? !machine.page(page).locked() : PageReplacement.isQuiet(machine, page);
        if (!quiet) {
            step.emit(blocked(machine, page, "The kernel", null));
            step.retryAfter(call, bugs ? WaitCondition.untilUnlocked(page) : WaitCondition.untilQuiet(page));
        }
        return quiet;
    }

    /** An actor has to wait for a page that is not quiet: the kernel moves it, or else a device works on it. */
    public static Event blocked(Machine machine, int page, String who, String group) {
        return new ProcessEvent.Blocked(who, machine.page(page).locked() ? "page" : "device", group, 0);
    }

    /** Locks a page that is not locked. */
    static void lock(StepBuilder step, int page) {
        step.charge(UnitPrice.LOCKS, 1);
        Page locked = step.machine().page(page);
        step.commit(
                step.machine().with(page, locked.withLock(true)),
                new PagingEvent.PageLocked(step.machine().named(locked.owner())));
    }

    /** The plan that carries a locked victim out, so that its frame is free for another page. */
    static List<Action> evict(StepBuilder step, int victim) {
        lock(step, victim);
        return RelocationPlan.out(step.machine(), victim);
    }
}
