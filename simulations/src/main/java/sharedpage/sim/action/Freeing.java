package sharedpage.sim.action;

import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Page;

/** Page frames are given back. */
public final class Freeing {
    private Freeing() {}

    /** A page leaves its frame; it is elsewhere, or will be. */
    static void frames(Turn turn, int page) {
        Page left = turn.machine().page(page);
        turn.become(turn.machine().departed(page));
        tell(turn, left);
    }

    /** A page is gone for ever, with its frame and its slot. */
    public static void page(Turn turn, int page) {
        Page left = turn.machine().page(page);
        turn.become(turn.machine().released(page));
        tell(turn, left);
    }

    private static void tell(Turn turn, Page left) {
        for (int i = 0; left.isResident() && i < left.span(); i++) {
            turn.tell(new PagingEvent.FrameFreed(left.frame() + i));
        }
    }
}
