package sharedpage.sim.memory;

/**
 * One page frame of physical memory.
 *
 * @param pins how many DMA transfers in progress forbid that the frame is moved or freed
 */
public record Frame(Owner owner, int pins, Contents contents) {

    /** A frame of {@code size} zero bytes for {@code owner}. */
    public static Frame zeroed(Owner owner, int size) {
        return new Frame(owner, 0, Contents.zeros(size));
    }

    public Bytes bytes() {
        return contents.bytes();
    }

    public Origins origins() {
        return contents.origins();
    }

    public boolean isFree() {
        return owner.is(OwnerKind.FREE);
    }

    /** This frame with zeros instead of what was in it. */
    public Frame wiped() {
        return new Frame(owner, pins, Contents.zeros(bytes().size()));
    }

    /** This frame in the hands of {@code next}, with what was in it. */
    public Frame ownedBy(Owner next) {
        return new Frame(next, pins, contents);
    }

    /** This frame after {@code data} was written into it from line {@code at} on. */
    public Frame with(int at, Bytes data, Origin origin) {
        return with(at, data, Origins.of(data.size(), origin));
    }

    /** This frame after bytes that keep their origins were copied into it from line {@code at} on. */
    public Frame with(int at, Bytes data, Origins sources) {
        return new Frame(owner, pins, contents.with(at, data, sources));
    }

    public Frame pinned() {
        return new Frame(owner, pins + 1, contents);
    }

    /** This frame with one pin less, if it still has one. */
    public Frame unpinned() {
        return new Frame(owner, Math.max(0, pins - 1), contents);
    }
}
