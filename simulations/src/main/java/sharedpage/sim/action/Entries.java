package sharedpage.sim.action;

import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Sloppy;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/** The kernel changes page table entries, the descriptor they point to, or the entry of an object. */
public final class Entries {
    private Entries() {}

    /**
     * Clears the present bit of one member's entry.
     *
     * @param readsList whether the pair is read from the list for the first time
     * @param collects whether the modified bit is collected now, because no flush will do it
     */
    public record InvalidateEntry(int page, Member pair, boolean readsList, boolean collects) implements Action {
        @Override
        public void perform(Turn turn) {
            if (isThere(turn, page, pair, readsList)) {
                if (collects) {
                    collect(turn, page, pair);
                }
                turn.pay(Cost.ENTRY_UPDATES, 1);
                Process process = turn.machine().processes().get(pair.process());
                PageTableEntry entry = process.entry(pair.page()).invalidated();
                turn.become(
                        turn.machine().with(process.with(pair.page(), entry)),
                        new PagingEvent.EntryInvalidated(process.name(), pair.page()));
            }
        }
    }

    /** Makes one member's entry point to the frame in which the page has arrived. */
    public record PointEntry(int page, Member pair, boolean readsList) implements Action {
        @Override
        public void perform(Turn turn) {
            if (isThere(turn, page, pair, readsList)) {
                point(turn, page, pair, turn.machine().page(page).keeper());
            }
        }
    }

    /**
     * Mends the entry of the process that acts: its page is in memory, only the entry does not say so. If the kernel has
     * begun to move the page since the fault, or taken the entry away, nothing is mended, and the access is tried as it is.
     */
    public record RepairEntry(int page) implements Action {
        @Override
        public void perform(Turn turn) {
            PageTableEntry entry = turn.entry(page);
            if (!entry.exists()) {
                return;
            }
            Page touched = turn.machine().page(entry.of());
            boolean through = turn.settings().get(Setting.SLOPPY).contains(Sloppy.FAULT_THROUGH_LOCK);
            if (!touched.isResident() || (touched.locked() && !through)) {
                return;
            }
            point(turn, entry.of(), new Member(turn.who(), page), touched.frame());
        }
    }

    /** Clears the present bit of the descriptor, or of the object table's entry. */
    public record InvalidateDescriptor(int page) implements Action {
        @Override
        public void perform(Turn turn) {
            Page described = turn.machine().page(page);
            NamedOwner owner = turn.machine().named(described.owner());
            turn.pay(Cost.ENTRY_UPDATES, 1);
            turn.become(
                    turn.machine().with(page, described.withValid(false)),
                    owner.object() == null
                            ? new PagingEvent.DescriptorInvalidated(owner)
                            : new CapabilityEvent.ObjectAbsent(owner.object()));
        }
    }

    /** Makes the descriptor, or the object table's entry, point to the frame in which the page has arrived. */
    public record PointDescriptor(int page) implements Action {
        @Override
        public void perform(Turn turn) {
            turn.pay(Cost.ENTRY_UPDATES, 1);
            Page arrived = turn.machine().page(page).arrived().withValid(true);
            Machine next = turn.machine().with(page, arrived);
            turn.become(next);
            turn.tell(descriptorPointed(turn, page));
        }
    }

    private static Event descriptorPointed(Turn turn, int page) {
        Page described = turn.machine().page(page);
        NamedOwner owner = turn.machine().named(described.owner());
        return owner.object() == null
                ? new PagingEvent.DescriptorPointed(owner, described.frame())
                : new CapabilityEvent.ObjectPlaced(owner.object(), described.frame());
    }

    private static void point(Turn turn, int page, Member pair, int frame) {
        turn.pay(Cost.ENTRY_UPDATES, 1);
        collect(turn, page, pair);
        Process process = turn.machine().processes().get(pair.process());
        PageTableEntry entry = process.entry(pair.page()).pointedTo(frame);
        turn.become(
                turn.machine().with(process.with(pair.page(), entry)),
                new PagingEvent.EntryPointed(process.name(), pair.page(), frame));
    }

    /** Moves the modified bit of an entry into the kernel's record of the page. */
    static boolean collect(Turn turn, int page, Member pair) {
        Machine machine = turn.machine();
        Process process = machine.processes().get(pair.process());
        PageTableEntry entry = process.entry(pair.page());
        if (!entry.modified() || entry.of() != page) {
            return false;
        }
        turn.become(machine.with(page, machine.page(page).withDirty(true))
                .with(process.with(pair.page(), entry.withModified(false))));
        return true;
    }

    /** Whether a group, which a dead process should have left, still lists it. */
    private static boolean isListed(Turn turn, int page, Member pair) {
        return turn.machine().page(page).owner().is(Owner.Kind.SHARED)
                && turn.machine().pairs(page).contains(pair);
    }

    /** Whether the pair leads to an entry of the page. One that a dead member left on the list does not. */
    private static boolean isThere(Turn turn, int page, Member pair, boolean readsList) {
        if (readsList) {
            turn.pay(Cost.LIST_READS, 1);
        }
        Process process = turn.machine().processes().get(pair.process());
        if (!process.alive() && isListed(turn, page, pair)) {
            turn.tell(new Event.Incident("dead_table", process.name(), null, -1, 0));
        }
        return process.entry(pair.page()).of() == page;
    }
}
