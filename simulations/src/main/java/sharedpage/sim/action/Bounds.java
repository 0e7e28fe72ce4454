package sharedpage.sim.action;

import sharedpage.sim.event.Failure;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Turn;

/** What becomes of a call that asks for more bytes than its page has from there on. */
public final class Bounds {
    private Bounds() {}

    /** Nothing of it is carried out. */
    public record RefuseLength(Request asked) implements Action {
        @Override
        public void perform(Turn turn) {
            turn.refuse(turn.operation(), Failure.BOUNDS, null, asked.page());
        }
    }

    /**
     * Only what fits is carried out, and the process is told how much that is.
     *
     * @param by what cuts it: bounds for a check of the call, buffer for the size of the kernel's buffer
     */
    public record CutLength(Request asked, String by, int length) implements Action {
        @Override
        public void perform(Turn turn) {
            String process = turn.name();
            turn.tell(new TransferEvent.Truncated(process, asked.page(), by, length, asked.length()));
        }
    }
}
