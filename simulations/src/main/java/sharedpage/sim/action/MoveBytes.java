package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Mmu;
import sharedpage.sim.machine.Received;
import sharedpage.sim.machine.Translation;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.process.Process;

/**
 * Moves the bytes of one transfer that lie in one page, through the MMU. The next sequential address after the last
 * line of a page is line 0 of the next page, so a transfer that is not finished goes on there.
 *
 * @param page page of the next byte
 * @param line line of the next byte
 * @param moved bytes of the transfer moved before
 */
public record MoveBytes(Request asked, int page, int line, int moved) implements Action {

    public static MoveBytes first(Request asked) {
        return new MoveBytes(asked, asked.page(), asked.line(), 0);
    }

    @Override
    public void perform(Turn turn) {
        Process process = turn.process();
        if (asked.length() == 0) {
            turn.tell(new TransferEvent.NothingMoved(process.name(), page));
            return;
        } else if (!Company.suffices(turn, this, page)) {
            return;
        }
        Translation translation = Mmu.translate(turn, page, line, asked.access());
        if (translation.failure() == Failure.PAGE) {
            PageFault.raise(turn, this, page);
            return;
        } else if (!translation.isHit()) {
            turn.trap(translation.failure(), page, line, moved, asked.length());
            return;
        }
        int length = Math.min(asked.length() - moved, turn.settings().pageSize() - line);
        move(turn, translation.frame(), length);
        if (moved + length < asked.length()) {
            turn.then(
                    List.of(new MoveBytes(asked, Mmu.after(turn.settings(), turn.process(), page), 0, moved + length)));
        }
    }

    private void move(Turn turn, int number, int length) {
        turn.pay(Cost.MEMORY, 1);
        Machine machine = turn.machine();
        Frame frame = machine.frames().get(number);
        Process process = turn.process();
        boolean overflow = isOverflow(turn);
        if (asked.access() == Access.WRITE) {
            Origin origin = new Origin(process.number(), Origin.By.CPU, page, line, turn.number(), overflow);
            machine = machine.with(number, frame.with(line, asked.data().repeated(moved, length), origin));
        } else {
            turn.receive(new Received(
                    frame.bytes().slice(line, length), frame.origins().slice(line, length)));
        }
        turn.become(machine, told(turn, number, length));
        Company.warn(turn, page);
        Truth.atAccess(turn, process.entry(page), number, asked.access(), length);
    }

    /** Whether the bytes now moved lie behind the page that the call named. */
    private boolean isOverflow(Turn turn) {
        return moved >= turn.settings().pageSize() - asked.line();
    }

    private Event told(Turn turn, int frame, int length) {
        return new TransferEvent.BytesMoved(
                turn.process().name(),
                "cpu",
                asked.access().word(),
                page,
                line,
                length,
                frame,
                line,
                isOverflow(turn),
                turn.machine().ownerOf(frame),
                moved + length,
                asked.length());
    }
}
