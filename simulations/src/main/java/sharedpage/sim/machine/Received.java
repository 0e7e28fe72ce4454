package sharedpage.sim.machine;

import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Origins;

/** Bytes that a read brought to the process that asked, with their origins. */
public record Received(Bytes bytes, Origins origins) {
    public static final Received NOTHING = new Received(Bytes.EMPTY, Origins.NONE);

    /** {@code length} of the bytes, from number {@code at} on. */
    public Received slice(int at, int length) {
        return new Received(bytes.slice(at, length), origins.slice(at, length));
    }

    public Received followedBy(Received more) {
        int size = bytes.size();
        return new Received(bytes.followedBy(more.bytes), origins.with(size, more.bytes.size(), more.origins));
    }
}
