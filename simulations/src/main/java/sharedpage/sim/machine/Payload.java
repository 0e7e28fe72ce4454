package sharedpage.sim.machine;

import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origins;

/** Bytes that a read brought to the process that asked, with their origins. */
public record Payload(Bytes bytes, Origins origins) {
    public static final Payload NOTHING = new Payload(Bytes.EMPTY, Origins.NONE);

    /** {@code length} bytes of a page frame, from a line on. */
    public static Payload from(Frame frame, int line, int length) {
        return new Payload(frame.bytes(), frame.origins()).slice(line, length);
    }

    /** {@code length} of the bytes, from number {@code at} on. */
    public Payload slice(int at, int length) {
        return new Payload(bytes.slice(at, length), origins.slice(at, length));
    }

    public Payload followedBy(Payload more) {
        int size = bytes.size();
        return new Payload(bytes.followedBy(more.bytes), origins.with(size, more.bytes.size(), more.origins));
    }
}
