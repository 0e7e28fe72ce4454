package sharedpage.sim.action;

import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.process.Process;

/** TLBs are made to forget a page. Each member is taken to run on a processor of its own. */
public final class Shootdown {
    private Shootdown() {}

    /** Tells the processors of all members. */
    public record StartShootdown(int members) implements Action {
        @Override
        public void perform(Turn turn) {
            turn.pay(Cost.SHOOTDOWNS, 1);
            turn.tell(new PagingEvent.ShootdownStarted(members));
        }
    }

    /**
     * Drops one member's copy of its entry. Only then can no write set the modified bit any more, so only then is the
     * bit collected.
     */
    public record FlushTlb(int page, Member pair, boolean collects) implements Action {
        @Override
        public void perform(Turn turn) {
            turn.pay(Cost.FLUSHES, 1);
            Process process = turn.machine().processes().get(pair.process());
            turn.become(turn.machine().with(process.with(process.tlb().without(pair.page()))));
            boolean modified = collects && Entries.collect(turn, page, pair);
            turn.tell(new PagingEvent.TlbFlushed(process.name(), pair.page(), modified));
        }
    }
}
