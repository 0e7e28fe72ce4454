package sharedpage.sim.action;

import sharedpage.sim.device.Channel;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;

/**
 * Compares what an action did with what is true, and tells an incident where the two differ. Nothing is decided here:
 * a machine that nobody watches does the same.
 */
final class Truth {
    private Truth() {}

    /** After an access of the process that acts: did it reach the frame in which its page is kept? */
    static void atAccess(Turn turn, PageTableEntry entry, int frame, Access access, int length) {
        Machine machine = turn.machine();
        Page page = entry.exists() ? machine.page(entry.of()) : null;
        if (page != null && page.keeper() == frame) {
            return;
        }
        Owner owner = machine.frames().get(frame).owner();
        if (page != null && page.frame() == frame) {
            if (access == Access.WRITE) {
                incident(turn, "lost_update", frame, length);
            }
        } else if (owner.is(Owner.Kind.FREE)) {
            incident(turn, "freed_frame", frame, length);
        } else {
            incident(turn, "isolation_broken", frame, length);
        }
    }

    /**
     * After a device reached a frame: if it was started for it, is the page it was started for still there? Else, was
     * it a stranger's?
     *
     * @param transfer the channel as it was before it reached the frame
     */
    static void atDma(Turn turn, Channel transfer, int length) {
        Machine machine = turn.machine();
        Page page = machine.page(transfer.extent().of());
        int frame = transfer.frame();
        if (!transfer.isStartedFor(frame)) {
            noticeStranger(turn, transfer, page.owner(), length);
        } else if (page.keeper() != frame) {
            incident(turn, "dma_astray", frame, length);
        }
    }

    private static void noticeStranger(Turn turn, Channel transfer, Owner asked, int length) {
        Owner owner = turn.machine().frames().get(transfer.frame()).owner();
        boolean own = owner.process() == transfer.process() || owner.equals(asked);
        if (!own && !owner.is(Owner.Kind.FREE)) {
            String name = transfer.access() == Access.WRITE ? "foreign_write" : "foreign_read";
            incident(turn, name, transfer.frame(), length);
        }
    }

    /**
     * Before a frame is given up and its page is only on disk: is all that is in the frame on disk too? Where the page
     * goes to another frame it may have been written there already; a write to the old one is told when it happens.
     */
    static void atDeparture(Turn turn, Page page) {
        if (page.target() < 0) {
            Machine machine = turn.machine();
            Bytes left = machine.frames().get(page.frame()).bytes();
            Bytes kept = machine.memory().disk().get(page.slot()).bytes();
            int lost = Carrying.differing(left, kept);
            if (lost > 0) {
                turn.tell(new Event.Incident("bytes_vanished", null, null, page.frame(), lost));
            }
        }
    }

    private static void incident(Turn turn, String name, int frame, int length) {
        NamedOwner owner = turn.machine().ownerOf(frame);
        turn.tell(new Event.Incident(name, turn.name(), owner.holder(), frame, length));
    }
}
