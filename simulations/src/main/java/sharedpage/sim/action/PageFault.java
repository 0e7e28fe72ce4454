package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Plan;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Sloppy;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;
import sharedpage.sim.machine.Who;
import sharedpage.sim.memory.Page;

/**
 * What the trap of a page fault does. It never lets the faulting process fetch the page itself, since a process can be
 * killed half way: it locks the page, gives the page's own service the plan, and leaves the access to be tried again.
 * Where there is a descriptor there is no entry to mend, so there even a careless kernel waits for the lock.
 */
final class PageFault {
    private PageFault() {}

    /**
     * Serves a fault of the process that acts.
     *
     * @param access the action to be tried again
     * @param page number of the page in the address space of the process
     */
    static void raise(Turn turn, Action access, int page) {
        turn.pay(Cost.TRAPS, 1);
        Machine machine = turn.machine();
        int number = turn.entry(page).of();
        Page touched = machine.page(number);
        boolean through = turn.settings().get(Setting.SLOPPY).contains(Sloppy.FAULT_THROUGH_LOCK)
                && !turn.entry(page).descriptor();
        if (touched.isResident() && (!touched.locked() || through)) {
            turn.tell(told(turn, page, "soft"));
            turn.then(List.of(new Entries.RepairEntry(page), access));
        } else if (touched.locked()) {
            turn.tell(told(turn, page, "locked"));
            turn.retryAfter(access, Waiting.untilUnlocked(number));
        } else {
            turn.tell(told(turn, page, "hard"));
            fetch(turn, number);
            turn.retryAfter(access, Waiting.untilUnlocked(number));
        }
    }

    /** Locks a page that is on disk only, and gives its own service the plan that brings it. */
    static void fetch(Turn turn, int number) {
        Locking.lock(turn, number);
        Plan plan = Plan.of(Relocation.in(turn.machine(), number));
        turn.become(turn.machine().with(Who.service(number), Activity.following(plan)));
    }

    private static Event told(Turn turn, int page, String how) {
        Page touched = turn.machine().page(turn.entry(page).of());
        return new PagingEvent.PageFaulted(
                turn.name(), page, how, turn.machine().named(touched.owner()));
    }
}
