package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.event.Event;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Evictable;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Sloppy;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;
import sharedpage.sim.memory.Page;

/** The lock of a page: the kernel takes it before it moves the page, and gives it back at the end. */
public final class Locking {
    private Locking() {}

    /** Locks a page to carry it to the disk; waits while it is locked or a device works on it. */
    public record LockToPageOut(int page) implements Action {
        @Override
        public void perform(Turn turn) {
            if (taken(turn, this, page)) {
                turn.then(Relocation.out(turn.machine(), page));
            }
        }
    }

    /** Locks a page to carry it to another frame, the one named or, for -1, any free one. */
    public record LockToMove(int page, int frame) implements Action {
        @Override
        public void perform(Turn turn) {
            if (taken(turn, this, page)) {
                turn.then(Relocation.move(turn.machine(), page, frame));
            }
        }
    }

    /** The end of every move. */
    public record UnlockPage(int page) implements Action {
        @Override
        public void perform(Turn turn) {
            Page moved = turn.machine().page(page);
            Event told = new Event.PageUnlocked(turn.machine().named(moved.owner()));
            turn.become(turn.machine().with(page, moved.withLock(false).withCopied(false)), told);
            Orphans.release(turn, page);
        }
    }

    private static boolean taken(Turn turn, Action action, int page) {
        Machine machine = turn.machine();
        boolean sloppy = turn.settings().get(Setting.SLOPPY).contains(Sloppy.RELOCATE_PINNED);
        boolean quiet = sloppy ? !machine.page(page).locked() : Evictable.isQuiet(machine, page);
        if (!quiet) {
            turn.tell(new Event.Blocked("The kernel", "page", null, 0));
            turn.retryAfter(action, sloppy ? Waiting.untilUnlocked(page) : Waiting.untilQuiet(page));
            return false;
        }
        lock(turn, page);
        return true;
    }

    /** Locks a page that is not locked. */
    static void lock(Turn turn, int page) {
        turn.pay(Cost.LOCKS, 1);
        Page locked = turn.machine().page(page);
        turn.become(
                turn.machine().with(page, locked.withLock(true)),
                new Event.PageLocked(turn.machine().named(locked.owner())));
    }

    /** The plan that carries a locked victim out, so that its frame is free for another page. */
    static List<Action> evict(Turn turn, int victim) {
        lock(turn, victim);
        return Relocation.out(turn.machine(), victim);
    }
}
