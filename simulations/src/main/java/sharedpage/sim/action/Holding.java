package sharedpage.sim.action;

import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.process.Process;

/** Members are held while their entries change. A process that has ended needs no holding. */
public final class Holding {
    private Holding() {}

    /** Reads one pair of the list and holds its process. */
    public record HoldProcess(int process) implements Action {
        @Override
        public void perform(Turn turn) {
            Process member = turn.machine().processes().get(process);
            turn.pay(Cost.LIST_READS, 1);
            turn.pay(Cost.HOLDS, 1);
            turn.become(turn.machine().with(member.held(+1)), new PagingEvent.ProcessHeld(member.name()));
        }
    }

    /** Lets the process go on, as far as this hold is concerned. */
    public record ReleaseProcess(int process) implements Action {
        @Override
        public void perform(Turn turn) {
            Process member = turn.machine().processes().get(process);
            turn.pay(Cost.RELEASES, 1);
            turn.become(turn.machine().with(member.held(-1)), new PagingEvent.ProcessReleased(member.name()));
        }
    }
}
