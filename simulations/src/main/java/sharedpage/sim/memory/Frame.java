package sharedpage.sim.memory;

import java.util.function.Function;

/**
 * One page frame of physical memory.
 *
 * @param pins how many DMA transfers under way forbid that the frame is moved or freed
 */
public record Frame(Owner owner, int pins, Bytes bytes, Origins origins) {
    public static final Function<Frame, Owner> OWNER = Frame::owner;

    /** The look at all but some of its bytes. */
    public record AllBut(int line, int length) implements Function<Frame, Frame> {
        @Override
        public Frame apply(Frame frame) {
            return frame.with(line, Bytes.zeros(length), Origins.NONE);
        }
    }

    /** A frame of {@code size} zero bytes for {@code owner}. */
    public static Frame zeroed(Owner owner, int size) {
        return new Frame(owner, 0, Bytes.zeros(size), Origins.NONE);
    }

    public boolean isFree() {
        return owner.is(OwnerKind.FREE);
    }

    /** This frame with zeros instead of what was in it. */
    public Frame wiped() {
        return new Frame(owner, pins, Bytes.zeros(bytes.size()), Origins.NONE);
    }

    /** This frame in the hands of {@code next}, with what was in it. */
    public Frame ownedBy(Owner next) {
        return new Frame(next, pins, bytes, origins);
    }

    /** This frame after {@code data} was written into it from line {@code at} on. */
    public Frame with(int at, Bytes data, Origin origin) {
        return new Frame(owner, pins, bytes.with(at, data), origins.with(at, data.size(), origin));
    }

    /** This frame after bytes that keep their origins were copied into it from line {@code at} on. */
    public Frame with(int at, Bytes data, Origins sources) {
        return new Frame(owner, pins, bytes.with(at, data), origins.with(at, data.size(), sources));
    }

    public Frame pinned() {
        return new Frame(owner, pins + 1, bytes, origins);
    }

    /** This frame with one pin less, if it still has one. */
    public Frame unpinned() {
        return new Frame(owner, Math.max(0, pins - 1), bytes, origins);
    }
}
