package sharedpage.sim.action;

import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.OwnerKind;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.KernelBug;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/** The kernel changes page table entries, the descriptor they point to, or the entry of an object. */
public final class EntryUpdates {
    private EntryUpdates() {}

    /**
     * Clears the present bit of one member's entry.
     *
     * @param readsList whether the pair is read from the list for the first time
     * @param collects whether the modified bit is collected now, because no flush will do it
     */
    public record InvalidateEntry(int page, Member pair, boolean readsList, boolean collects) implements Action {
        @Override
        public void perform(StepBuilder step) {
            if (isThere(step, page, pair, readsList)) {
                if (collects) {
                    collect(step, page, pair);
                }
                step.charge(UnitPrice.ENTRY_UPDATES, 1);
                Process process = step.machine().processes().get(pair.process());
                PageTableEntry entry = process.entry(pair.page()).invalidated();
                step.commit(
                        step.machine().with(process.with(pair.page(), entry)),
                        new PagingEvent.EntryInvalidated(process.name(), pair.page()));
            }
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(21, page, pair.process(), pair.page(), readsList, collects);
        }
    }

    /** Makes one member's entry point to the frame in which the page has arrived. */
    public record PointEntry(int page, Member pair, boolean readsList) implements Action {
        @Override
        public void perform(StepBuilder step) {
            if (isThere(step, page, pair, readsList)) {
                point(step, page, pair, step.machine().page(page).keeper());
            }
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(22, page, pair.process(), pair.page(), readsList);
        }
    }

    /**
     * Repairs the entry of the process that acts: its page is in memory, only the entry does not say so. If the kernel has
     * begun to move the page since the fault, or taken the entry away, nothing is repaired, and the access is tried as it is.
     */
    public record RepairEntry(int page) implements Action {
        @Override
        public void perform(StepBuilder step) {
            PageTableEntry entry = step.entry(page);
            if (!entry.exists()) {
                step.emit(new PagingEvent.RepairSkipped(step.name(), page, "removed"));
                return;
            }
            Page touched = step.machine().page(entry.of());
            boolean through = step.settings().get(Setting.KERNEL_BUGS).contains(KernelBug.FAULT_THROUGH_LOCK);
            if (!touched.isResident()) {
                step.emit(new PagingEvent.RepairSkipped(step.name(), page, "absent"));
            } else if (touched.locked() && !through) {
                step.emit(new PagingEvent.RepairSkipped(step.name(), page, "locked"));
            } else {
                point(step, entry.of(), new Member(step.actor(), page), touched.frame());
            }
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(23, page);
        }
    }

    /** Clears the present bit of the descriptor, or of the object table's entry. */
    public record InvalidateDescriptor(int page) implements Action {
        @Override
        public void perform(StepBuilder step) {
            Page described = step.machine().page(page);
            NamedOwner owner = step.machine().named(described.owner());
            step.charge(UnitPrice.ENTRY_UPDATES, 1);
            step.commit(
                    step.machine().with(page, described.withValid(false)),
                    owner.object() == null
                            ? new PagingEvent.DescriptorInvalidated(owner)
                            : new CapabilityEvent.ObjectAbsent(owner.object()));
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(24, page);
        }
    }

    /** Makes the descriptor, or the object table's entry, point to the frame in which the page has arrived. */
    public record PointDescriptor(int page) implements Action {
        @Override
        public void perform(StepBuilder step) {
            step.charge(UnitPrice.ENTRY_UPDATES, 1);
            Page arrived = step.machine().page(page).arrived().withValid(true);
            Machine next = step.machine().with(page, arrived);
            step.commit(next);
            step.emit(descriptorPointed(step, page));
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(25, page);
        }
    }

    private static Event descriptorPointed(StepBuilder step, int page) {
        Page described = step.machine().page(page);
        NamedOwner owner = step.machine().named(described.owner());
        return owner.object() == null
                ? new PagingEvent.DescriptorPointed(owner, described.frame())
                : new CapabilityEvent.ObjectPlaced(owner.object(), described.frame());
    }

    private static void point(StepBuilder step, int page, Member pair, int frame) {
        step.charge(UnitPrice.ENTRY_UPDATES, 1);
        collect(step, page, pair);
        Process process = step.machine().processes().get(pair.process());
        PageTableEntry entry = process.entry(pair.page()).pointedTo(frame);
        step.commit(
                step.machine().with(process.with(pair.page(), entry)),
                new PagingEvent.EntryPointed(process.name(), pair.page(), frame));
    }

    /** Moves the modified bit of an entry into the kernel's record of the page. */
    static boolean collect(StepBuilder step, int page, Member pair) {
        Machine machine = step.machine();
        Process process = machine.processes().get(pair.process());
        PageTableEntry entry = process.entry(pair.page());
        if (!entry.modified() || entry.of() != page) {
            return false;
        }
        step.commit(machine.with(page, machine.page(page).withDirty(true))
                .with(process.with(pair.page(), entry.withModified(false))));
        return true;
    }

    /** Whether a group, which a dead process should have left, still lists it. */
    private static boolean isListed(StepBuilder step, int page, Member pair) {
        return step.machine().page(page).owner().is(OwnerKind.SHARED)
                && step.machine().pairs(page).contains(pair);
    }

    /** Whether the pair leads to an entry of the page. One that a dead member left on the list does not. */
    private static boolean isThere(StepBuilder step, int page, Member pair, boolean readsList) {
        if (readsList) {
            step.charge(UnitPrice.LIST_READS, 1);
        }
        Process process = step.machine().processes().get(pair.process());
        if (process.entry(pair.page()).of() == page) {
            return true;
        } else if (process.alive()) {
            step.emit(new PagingEvent.EntrySkipped(process.name(), pair.page()));
        } else if (isListed(step, page, pair)) {
            step.emit(new Event.Incident("dead_table", process.name(), null, -1, 0));
        } else {
            step.emit(new PagingEvent.ProcessSkipped(process.name()));
        }
        return false;
    }
}
