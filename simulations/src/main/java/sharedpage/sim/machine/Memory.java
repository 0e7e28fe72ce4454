package sharedpage.sim.machine;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import sharedpage.sim.memory.BackingSlot;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origins;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;

/**
 * Where bytes are kept: page frames, the backing store, and the kernel's records of the pages in them.
 *
 * @param hand number of the frame at which the clock algorithm looks next
 */
public record Memory(
        PersistentVector<Frame> frames, PersistentVector<Page> pages, PersistentVector<BackingSlot> disk, int hand) {

    /** Free frames, the first ones the kernel's, and an empty disk. */
    static Memory empty(Settings settings) {
        PersistentVector<Frame> frames =
                PersistentVector.of(settings.get(Setting.FRAMES), Frame.zeroed(Owner.FREE, settings.pageSize()));
        int kernelFrames = Math.min(settings.get(Setting.KERNEL_FRAMES), frames.size());
        for (int number = 0; number < kernelFrames; number++) {
            frames = frames.with(number, frames.get(number).ownedBy(Owner.KERNEL));
        }
        return new Memory(frames, PersistentVector.empty(), PersistentVector.empty(), 0);
    }

    /** The free frame with the lowest number. */
    public OptionalInt freeFrame() {
        return freeFrames(1);
    }

    /** The lowest number from which on {@code span} neighbouring frames are free. */
    public OptionalInt freeFrames(int span) {
        return IntStream.range(0, frames.size())
                .filter(first -> areFree(first, span))
                .findFirst();
    }

    /** Whether {@code span} neighbouring frames from {@code first} on exist and are free. */
    public boolean areFree(int first, int span) {
        return first >= 0
                && first + span <= frames.size()
                && IntStream.range(first, first + span)
                        .allMatch(number -> frames.get(number).isFree());
    }

    /** The first of {@code span} free neighbouring frames: the wanted one and no other, or for -1 the lowest. */
    public OptionalInt chooseFrames(int first, int span) {
        if (first < 0) {
            return freeFrames(span);
        }
        return areFree(first, span) ? OptionalInt.of(first) : OptionalInt.empty();
    }

    /** With {@code span} neighbouring frames in other hands; what is in them stays unless they are wiped. */
    public Memory assigned(int first, int span, Owner owner, boolean wiped) {
        Memory next = this;
        for (int number = first; number < first + span; number++) {
            Frame frame = frames.get(number).ownedBy(owner);
            next = next.with(number, wiped ? frame.wiped() : frame);
        }
        return next;
    }

    /** The number of the free slot with the lowest number; the disk grows when none is free. */
    public int freeSlot() {
        return IntStream.range(0, disk.size())
                .filter(number -> disk.get(number).isFree())
                .findFirst()
                .orElse(disk.size());
    }

    public Memory with(int number, Frame frame) {
        return new Memory(frames.with(number, frame), pages, disk, hand);
    }

    public Memory with(int number, Page page) {
        return new Memory(frames, pages.with(number, page), disk, hand);
    }

    public Memory with(int number, BackingSlot slot) {
        return new Memory(frames, pages, disk.with(number, slot), hand);
    }

    Memory withHand(int next) {
        return new Memory(frames, pages, disk, next);
    }

    /** With a slot that holds these bytes; its number is {@link #freeSlot} of the memory before. */
    public Memory withNewSlot(Owner owner, Bytes bytes, Origins origins) {
        return with(freeSlot(), new BackingSlot(owner, bytes, origins));
    }

    /** With the frames of a page given back; the page is in none any more. */
    Memory framesReleased(int number, boolean wiped) {
        Page page = pages.get(number);
        Memory next = with(number, page.departed());
        return page.isResident() ? next.assigned(page.frame(), page.span(), Owner.FREE, wiped) : next;
    }

    /** With frames and slot of a page given back and the page gone. */
    Memory pageDeleted(int number, boolean wiped) {
        Page page = pages.get(number);
        Memory next = framesReleased(number, wiped).with(number, page.gone());
        BackingSlot slot = disk.get(page.slot());
        return next.with(page.slot(), new BackingSlot(Owner.FREE, slot.bytes(), slot.origins()));
    }
}
