package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Evictable;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Sloppy;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;

/** The lock of a page: the kernel takes it before it moves the page, and gives it back at the end. */
public final class Locking {
    private Locking() {}

    /** Begins to carry a page to the disk; the call is tried again later while the page is locked or a device works on it. */
    public static void toPageOut(Turn turn, Action call, int page) {
        if (isQuiet(turn, call, page)) {
            lock(turn, page);
            turn.then(Relocation.out(turn.machine(), page));
        }
    }

    /**
     * Begins to carry a page to a free frame, which it takes at once: whoever kept a frame while waiting for another one
     * could wait for ever. The call is tried again later while the page is locked or a device works on it.
     */
    public static void toMove(Turn turn, Action call, int page, int frame) {
        if (isQuiet(turn, call, page)) {
            lock(turn, page);
            PickFrame.take(turn, page, frame);
            turn.then(Relocation.move(turn.machine(), page));
        }
    }

    /** The end of every move. */
    public record UnlockPage(int page) implements Action {
        @Override
        public void perform(Turn turn) {
            Page moved = turn.machine().page(page);
            Event told = new PagingEvent.PageUnlocked(turn.machine().named(moved.owner()));
            turn.become(turn.machine().with(page, moved.withLock(false).withCopied(false)), told);
            if (moved.owner().is(Owner.Kind.SHARED)) {
                Orphans.resume(turn, moved.owner().group());
            }
            Orphans.release(turn, page);
        }
    }

    private static boolean isQuiet(Turn turn, Action call, int page) {
        Machine machine = turn.machine();
        boolean sloppy = turn.settings().get(Setting.SLOPPY).contains(Sloppy.RELOCATE_PINNED);
        boolean quiet = sloppy ? !machine.page(page).locked() : Evictable.isQuiet(machine, page);
        if (!quiet) {
            turn.tell(new ProcessEvent.Blocked("The kernel", "page", null, 0));
            turn.retryAfter(call, sloppy ? Waiting.untilUnlocked(page) : Waiting.untilQuiet(page));
        }
        return quiet;
    }

    /** Locks a page that is not locked. */
    static void lock(Turn turn, int page) {
        turn.pay(Cost.LOCKS, 1);
        Page locked = turn.machine().page(page);
        turn.become(
                turn.machine().with(page, locked.withLock(true)),
                new PagingEvent.PageLocked(turn.machine().named(locked.owner())));
    }

    /** The plan that carries a locked victim out, so that its frame is free for another page. */
    static List<Action> evict(Turn turn, int victim) {
        lock(turn, victim);
        return Relocation.out(turn.machine(), victim);
    }
}
