package sharedpage.sim.action;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.CopyOnWritePages;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.PageCreation;
import sharedpage.sim.machine.PageReplacement;
import sharedpage.sim.machine.Plan;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.OwnerKind;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/**
 * What the trap of a write to a page that is shared copy-on-write does: the kernel copies the page for the process that
 * writes, and the write is tried again. The last process that has the page needs no copy and gets the right to write it.
 *
 * <p>Source: Tanenbaum, <em>Modern Operating Systems</em>, 3.5.5; {@code do_wp_page} of Linux.
 */
public final class PageCopy {
    private PageCopy() {}

    /**
     * Serves a trap of the process that acts.
     *
     * @param access the action to be tried again
     * @param page number of the page in the address space of the process
     */
    static void raise(StepBuilder step, Action access, int page) {
        step.charge(UnitPrice.TRAPS, 1);
        step.emit(PageFault.told(step, page, "shared"));
        step.push(List.of(new CopyPage(page), access));
    }

    /** Before an entry of a process goes: a page that others share with it goes on belonging to one of them. */
    public static void passOn(StepBuilder step, Process leaving, int page) {
        int number = leaving.entry(page).of();
        Owner before = step.machine().page(number).owner();
        step.commit(CopyOnWritePages.passedOn(step.machine(), leaving, page));
        tellPassed(step, number, before);
    }

    private static void tellPassed(StepBuilder step, int number, Owner before) {
        Page page = step.machine().page(number);
        if (!page.owner().equals(before)) {
            NamedOwner owner = step.machine().named(page.owner());
            step.emit(new PagingEvent.PagePassed(page.frame(), owner, page.locked()));
        }
    }

    /**
     * Copies the page into a free frame. If there is none, the page that the clock algorithm chooses is carried out by its
     * own service, and the copy waits. Where the machine has no second frame the call is refused. A page that the kernel has
     * taken to disk since the trap has to be fetched first.
     */
    public record CopyPage(int page) implements Action {
        @Override
        public void perform(StepBuilder step) {
            Machine machine = step.machine();
            int number = step.entry(page).of();
            Page shared = machine.page(number);
            if (shared.locked()) {
                step.emit(PageFault.told(step, page, "locked"));
                step.retryAfter(this, WaitCondition.untilUnlocked(number));
            } else if (!shared.isResident()) {
                step.emit(new PagingEvent.CopySkipped(step.name(), page));
            } else if (!CopyOnWritePages.isShared(machine, number)) {
                keep(step);
            } else {
                OptionalInt free = machine.memory().freeFrame();
                if (free.isPresent()) {
                    copy(step, number, free.getAsInt());
                } else {
                    makeRoom(step, number);
                }
            }
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(33, page);
        }

        private void makeRoom(StepBuilder step, int number) {
            if (framesForProcesses(step.machine()) < 2) {
                step.refuse(step.operation(), RefusalReason.NO_COPY, null, page);
                return;
            }
            Optional<PageReplacement.Victim> victim = PageReplacement.victim(step, number);
            if (victim.isPresent()) {
                int service = ActorId.service(victim.get().page());
                Plan plan = Plan.of(ChooseFrame.evict(step, victim.get(), 1));
                step.commit(step.machine().with(service, Activity.ofPlan(plan)));
                step.retryAfter(this, WaitCondition.untilUnlocked(victim.get().page()));
            } else {
                step.emit(new PagingEvent.CopyAwaited(step.name(), page));
                step.retryAfter(this, WaitCondition.untilFrameFree(number));
            }
        }

        private static long framesForProcesses(Machine machine) {
            return machine.frames().stream()
                    .filter(frame -> !frame.owner().is(OwnerKind.KERNEL))
                    .count();
        }

        private void copy(StepBuilder step, int number, int frame) {
            step.charge(UnitPrice.COPIES, 1);
            EntryUpdates.collect(step, number, new Member(step.process().number(), page));
            Page shared = step.machine().page(number);
            step.commit(CopyOnWritePages.passedOn(step.machine(), step.process(), page));
            step.commit(
                    PageCreation.copyPrivate(step.machine(), step.process().number(), page, frame),
                    new PagingEvent.PageCopied(step.name(), page, shared.frame(), frame));
            forgetTranslation(step);
            tellPassed(step, number, shared.owner());
        }

        /** No other process has the page any more. */
        private void keep(StepBuilder step) {
            Process process = step.process();
            PageTableEntry entry = process.entry(page);
            int frame = step.machine().page(entry.of()).frame();
            step.commit(
                    step.machine().with(process.with(page, entry.unshared())),
                    new PagingEvent.CopySpared(step.name(), page, frame));
            forgetTranslation(step);
        }

        /** The processor of the process that acts drops its copy of the entry, which does not let it write. */
        private void forgetTranslation(StepBuilder step) {
            step.charge(UnitPrice.ENTRY_UPDATES, 1);
            if (step.settings().get(Setting.TLB) > 0) {
                step.charge(UnitPrice.FLUSHES, 1);
                step.commit(step.machine()
                        .with(step.process().with(step.process().tlb().without(page))));
            }
        }
    }
}
