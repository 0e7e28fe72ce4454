package sharedpage.sim.mmu;

import sharedpage.sim.event.AccessFault;

/**
 * What the MMU says to a virtual address: the frame, or why there is none.
 *
 * @param frame number of the frame; -1 if the access fails
 * @param fault why it fails; null if it does not
 */
public record Translation(int frame, AccessFault fault) {

    static Translation hit(int frame) {
        return new Translation(frame, null);
    }

    static Translation fails(AccessFault fault) {
        return new Translation(-1, fault);
    }

    public boolean isHit() {
        return fault == null;
    }
}
