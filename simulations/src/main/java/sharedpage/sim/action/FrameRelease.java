package sharedpage.sim.action;

import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Page;

/** Page frames are given back. */
public final class FrameRelease {
    private FrameRelease() {}

    /** A page leaves its frame; it is elsewhere, or will be. */
    static void releaseFrames(StepBuilder step, int page) {
        Page left = step.machine().page(page);
        step.commit(step.machine().framesReleased(page));
        tell(step, left);
    }

    /** A page is gone for ever, with its frame and its slot. */
    public static void deletePage(StepBuilder step, int page) {
        Page left = step.machine().page(page);
        step.commit(step.machine().pageDeleted(page));
        tell(step, left);
    }

    private static void tell(StepBuilder step, Page left) {
        for (int i = 0; left.isResident() && i < left.span(); i++) {
            step.emit(new PagingEvent.FrameFreed(left.frame() + i));
        }
    }
}
