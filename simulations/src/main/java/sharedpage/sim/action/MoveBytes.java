package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Mmu;
import sharedpage.sim.machine.Received;
import sharedpage.sim.machine.Translation;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.process.Process;

/**
 * Moves the bytes of one transfer that lie in one page, through the MMU. The next sequential address after the last
 * line of a page is line 0 of the next page, so a transfer that is not finished goes on there.
 *
 * @param named page that the operation named; other pages are overflow
 * @param page page of the next byte
 * @param line line of the next byte
 * @param moved bytes of the transfer moved before
 * @param total bytes of the whole transfer
 * @param data pattern of the bytes to write; empty for a read
 */
public record MoveBytes(Access access, int named, int page, int line, int moved, int total, Bytes data)
        implements Action {

    public static MoveBytes first(Access access, int page, int line, int total, Bytes data) {
        return new MoveBytes(access, page, page, line, 0, total, data);
    }

    @Override
    public void perform(Turn turn) {
        Process process = turn.process();
        if (total == 0) {
            turn.tell(new Event.NothingMoved(process.name(), page));
            return;
        }
        Translation translation = Mmu.translate(turn, page, line, access);
        if (translation.failure() == Failure.PAGE) {
            PageFault.raise(turn, this, page);
            return;
        } else if (!translation.isHit()) {
            turn.trap(translation.failure(), page, line, moved, total);
            return;
        }
        int length = Math.min(total - moved, turn.settings().pageSize() - line);
        move(turn, translation.frame(), length);
        if (moved + length < total) {
            turn.then(List.of(new MoveBytes(access, named, page + 1, 0, moved + length, total, data)));
        }
    }

    private void move(Turn turn, int number, int length) {
        turn.pay(Cost.MEMORY, 1);
        Machine machine = turn.machine();
        Frame frame = machine.frames().get(number);
        Process process = turn.process();
        if (access == Access.WRITE) {
            Origin origin = new Origin(process.number(), Origin.By.CPU, page, line, turn.number(), page != named);
            machine = machine.with(number, frame.with(line, data.repeated(moved, length), origin));
        } else {
            turn.receive(new Received(
                    frame.bytes().slice(line, length), frame.origins().slice(line, length)));
        }
        turn.become(machine, told(turn, number, length));
        Truth.atAccess(turn, process.entry(page), number, access, length);
    }

    private Event told(Turn turn, int frame, int length) {
        return new Event.BytesMoved(
                turn.process().name(),
                "cpu",
                access.word(),
                page,
                line,
                length,
                frame,
                line,
                page != named,
                turn.machine().ownerOf(frame),
                moved + length,
                total);
    }
}
