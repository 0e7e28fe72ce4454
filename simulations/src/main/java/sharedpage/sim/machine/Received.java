package sharedpage.sim.machine;

import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Origins;

/** Bytes that a read brought to the process that asked, with their origins. */
public record Received(Bytes bytes, Origins origins) {
    public static final Received NOTHING = new Received(Bytes.EMPTY, Origins.NONE);

    public Received followedBy(Received more) {
        int size = bytes.size();
        return new Received(bytes.followedBy(more.bytes), origins.with(size, more.bytes.size(), more.origins));
    }
}
