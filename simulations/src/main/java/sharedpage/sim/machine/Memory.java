package sharedpage.sim.machine;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origins;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.Row;
import sharedpage.sim.memory.Slot;

/**
 * Where bytes are kept: page frames, the backing store, and the kernel's records of the pages in them.
 *
 * @param hand number of the frame at which the clock algorithm looks next
 */
public record Memory(Row<Frame> frames, Row<Page> pages, Row<Slot> disk, int hand) {

    /** Free frames, the first ones the kernel's, and an empty disk. */
    static Memory empty(Settings settings) {
        Row<Frame> frames = Row.of(settings.get(Setting.FRAMES), Frame.zeroed(Owner.FREE, settings.pageSize()));
        int kernelFrames = Math.min(settings.get(Setting.KERNEL_FRAMES), frames.size());
        for (int number = 0; number < kernelFrames; number++) {
            frames = frames.with(number, frames.get(number).ownedBy(Owner.KERNEL));
        }
        return new Memory(frames, Row.empty(), Row.empty(), 0);
    }

    /** The free frame with the lowest number. */
    public OptionalInt freeFrame() {
        return IntStream.range(0, frames.size())
                .filter(number -> frames.get(number).isFree())
                .findFirst();
    }

    /** Whether a frame of that number exists and is free. */
    public boolean isFree(int frame) {
        return frame >= 0 && frame < frames.size() && frames.get(frame).isFree();
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

    public Memory with(int number, Slot slot) {
        return new Memory(frames, pages, disk.with(number, slot), hand);
    }

    Memory withHand(int next) {
        return new Memory(frames, pages, disk, next);
    }

    /** With a slot that holds these bytes; its number is {@link #freeSlot} of the memory before. */
    public Memory stored(Owner owner, Bytes bytes, Origins origins) {
        return with(freeSlot(), new Slot(owner, bytes, origins));
    }

    /** With frame and slot of a page given back and the page gone; the bytes stay where they are until overwritten. */
    public Memory released(int number) {
        Page page = pages.get(number);
        Memory next = with(number, page.gone());
        if (page.isResident()) {
            next = next.with(page.frame(), frames.get(page.frame()).ownedBy(Owner.FREE));
        }
        Slot slot = disk.get(page.slot());
        return next.with(page.slot(), new Slot(Owner.FREE, slot.bytes(), slot.origins()));
    }
}
