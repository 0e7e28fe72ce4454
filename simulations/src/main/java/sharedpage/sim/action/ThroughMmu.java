package sharedpage.sim.action;

import java.util.OptionalInt;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Access;
import sharedpage.sim.mmu.Mmu;
import sharedpage.sim.mmu.Translation;

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
    OptionalInt reach(StepBuilder step, Action again) {
        if (!MinMembersRule.permitsAccess(step, again, page)) {
            return OptionalInt.empty();
        }
        Translation translation = Mmu.translate(step, page, line, access);
        if (translation.failure() == Failure.PAGE) {
            PageFault.raise(step, again, page);
            return OptionalInt.empty();
        } else if (!translation.isHit()) {
            step.trap(translation.failure(), page, line, moved, length);
            return OptionalInt.empty();
        }
        return OptionalInt.of(translation.frame());
    }

    /** Tells that so many bytes were moved, and what is noteworthy about it. */
    void tell(StepBuilder step, int frame, int count) {
        step.emit(new TransferEvent.BytesMoved(
                step.name(),
                "cpu",
                access.word(),
                page,
                line,
                count,
                frame,
                line,
                overflow,
                step.machine().ownerOf(frame),
                moved + count,
                length));
        MinMembersRule.warn(step, page);
        IncidentDetector.checkAccess(step, step.entry(page), frame, access, count);
    }
}
