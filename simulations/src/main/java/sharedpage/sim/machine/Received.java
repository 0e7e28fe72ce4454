package sharedpage.sim.machine;

import java.util.function.Function;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origins;

/** Bytes that a read brought to the process that asked, with their origins. */
public record Received(Bytes bytes, Origins origins) {
    public static final Received NOTHING = new Received(Bytes.EMPTY, Origins.NONE);

    /** The look at some of the bytes of a page frame. */
    public record Part(int line, int length) implements Function<Frame, Received> {
        @Override
        public Received apply(Frame frame) {
            return new Received(
                    frame.bytes().slice(line, length), frame.origins().slice(line, length));
        }
    }

    /** {@code length} of the bytes, from number {@code at} on. */
    public Received slice(int at, int length) {
        return new Received(bytes.slice(at, length), origins.slice(at, length));
    }

    public Received followedBy(Received more) {
        int size = bytes.size();
        return new Received(bytes.followedBy(more.bytes), origins.with(size, more.bytes.size(), more.origins));
    }
}
