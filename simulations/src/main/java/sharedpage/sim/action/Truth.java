package sharedpage.sim.action;

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

    /** After a device reached the frame that it was started with: is the page it was started for still there? */
    static void atDma(Turn turn, int page, int frame, int length) {
        if (turn.machine().page(page).keeper() != frame) {
            incident(turn, "dma_astray", frame, length);
        }
    }

    /** Before a frame is given up: is all that is in it kept elsewhere? */
    static void atDeparture(Turn turn, Page page) {
        Machine machine = turn.machine();
        Bytes left = machine.frames().get(page.frame()).bytes();
        Bytes kept = page.target() >= 0
                ? machine.frames().get(page.target()).bytes()
                : machine.memory().disk().get(page.slot()).bytes();
        int lost = Carrying.differing(left, kept);
        if (lost > 0) {
            turn.tell(new Event.Incident("bytes_vanished", null, null, page.frame(), lost));
        }
    }

    private static void incident(Turn turn, String name, int frame, int length) {
        NamedOwner owner = turn.machine().ownerOf(frame);
        String victim = owner.process() == null ? owner.toString() : owner.process();
        turn.tell(new Event.Incident(name, turn.process().name(), victim, frame, length));
    }
}
