package sharedpage.sim.mmu;

import sharedpage.sim.event.Failure;

/**
 * What the MMU says to a virtual address: the frame, or why there is none.
 *
 * @param frame number of the frame; -1 if the access fails
 * @param failure why it fails; null if it does not
 */
public record Translation(int frame, Failure failure) {

    static Translation hit(int frame) {
        return new Translation(frame, null);
    }

    static Translation fails(Failure failure) {
        return new Translation(-1, failure);
    }

    public boolean isHit() {
        return failure == null;
    }
}
