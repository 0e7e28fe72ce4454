package sharedpage.sim.action;

import sharedpage.sim.event.Event;
import sharedpage.sim.machine.Evictable;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;

/** Private pages of processes that have ended. One that is being moved, or worked on by a device, goes when that ends. */
public final class Orphans {
    private Orphans() {}

    /** Gives frame and slot of a page back, if its process has ended and nobody else has to do with it. */
    public static void release(Turn turn, int number) {
        Machine machine = turn.machine();
        Page page = machine.page(number);
        boolean orphan = page.owner().is(Owner.Kind.PRIVATE)
                && !machine.processes().get(page.owner().process()).alive();
        if (orphan && Evictable.isQuiet(machine, number)) {
            turn.become(machine.with(machine.memory().released(number)));
            if (page.isResident()) {
                turn.tell(new Event.FrameFreed(page.frame()));
            }
        }
    }
}
