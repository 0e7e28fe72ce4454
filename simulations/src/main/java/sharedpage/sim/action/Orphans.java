package sharedpage.sim.action;

import sharedpage.sim.machine.Evictable;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;

/**
 * Pages of processes that have ended and of groups that were dissolved. One that is being moved, or worked on by a
 * device, goes when that ends.
 */
public final class Orphans {
    private Orphans() {}

    /** Gives frame and slot of a page back, if its owner is gone and nobody else has to do with it. */
    public static void release(Turn turn, int number) {
        Machine machine = turn.machine();
        Page page = machine.page(number);
        if (isOrphan(machine, page.owner()) && Evictable.isQuiet(machine, number)) {
            Freeing.page(turn, number);
        }
    }

    private static boolean isOrphan(Machine machine, Owner owner) {
        return switch (owner.kind()) {
            case PRIVATE -> !machine.processes().get(owner.process()).alive();
            case SHARED -> !machine.groups().get(owner.group()).isLive();
            default -> false;
        };
    }
}
