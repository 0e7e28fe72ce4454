package sharedpage.sim.action;

import java.util.OptionalInt;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Mmu;
import sharedpage.sim.machine.Translation;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Access;

/**
 * The next bytes of an access by the process that acts, as the MMU sees it.
 *
 * @param page page of the next byte
 * @param line line of the next byte
 * @param moved bytes of the access moved before
 * @param length bytes of the whole access
 * @param overflow whether the next bytes lie behind the page that the call named
 */
record ThroughMmu(Access access, int page, int line, int moved, int length, boolean overflow) {

    /**
     * The frame that the page lies in, if the bytes can be moved now. Else the process waits, to try the action again, or
     * is stopped by a trap.
     */
    OptionalInt reach(Turn turn, Action again) {
        if (!Company.suffices(turn, again, page)) {
            return OptionalInt.empty();
        }
        Translation translation = Mmu.translate(turn, page, line, access);
        if (translation.failure() == Failure.PAGE) {
            PageFault.raise(turn, again, page);
            return OptionalInt.empty();
        } else if (!translation.isHit()) {
            turn.trap(translation.failure(), page, line, moved, length);
            return OptionalInt.empty();
        }
        return OptionalInt.of(translation.frame());
    }

    /** Tells that so many bytes were moved, and what is noteworthy about it. */
    void tell(Turn turn, int frame, int count) {
        turn.tell(new TransferEvent.BytesMoved(
                turn.name(),
                "cpu",
                access.word(),
                page,
                line,
                count,
                frame,
                line,
                overflow,
                turn.machine().ownerOf(frame),
                moved + count,
                length));
        Company.warn(turn, page);
        Truth.atAccess(turn, turn.entry(page), frame, access, count);
    }
}
