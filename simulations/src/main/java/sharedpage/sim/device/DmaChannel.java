package sharedpage.sim.device;

import java.util.List;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;

/**
 * A DMA channel. It knows physical addresses and lengths: no page table, no rights, no owner.
 *
 * @param process number of the process that asked for the transfer
 * @param extents the places it was given, in order: one, or with scatter/gather one for each page; none if it works on a
 *     buffer of the kernel
 * @param frame frame of the next byte; may lie behind the last frame
 * @param line line of the next byte within that frame
 * @param length bytes asked for
 * @param moved bytes moved so far
 * @param data pattern of the bytes to write; empty for a read
 */
public record DmaChannel(
        boolean busy,
        int process,
        Access access,
        List<Extent> extents,
        int frame,
        int line,
        int length,
        int moved,
        Bytes data) {
    public static final DmaChannel IDLE = new DmaChannel(false, -1, Access.READ, List.of(), -1, 0, 0, 0, Bytes.EMPTY);

    public DmaChannel {
        extents = List.copyOf(extents);
    }

    public static DmaChannel started(int process, Access access, List<Extent> extents, int length, Bytes data) {
        int frame = extents.isEmpty() ? -1 : extents.get(0).frame();
        int line = extents.isEmpty() ? 0 : extents.get(0).line();
        return new DmaChannel(true, process, access, extents, frame, line, length, 0, data);
    }

    /** How many of the bytes asked for the device is to move: as many as its list is for. */
    public int listed() {
        return extents.isEmpty() ? length : extents.get(extents.size() - 1).end();
    }

    /** The place on the list from which the device now works, or counts on. */
    public Extent extent() {
        return extents.stream()
                .filter(extent -> moved < extent.end())
                .findFirst()
                .orElseGet(() -> extents.get(extents.size() - 1));
    }

    /** How many bytes can be moved at once: up to the end of the frame, or of what the place is for. */
    public int fragment(int pageSize) {
        return Math.min(extent().end() - moved, pageSize - line);
    }

    /** Whether a frame is among those that the channel was started for. */
    public boolean isStartedFor(int other) {
        return extents.stream().anyMatch(extent -> extent.frame() == other);
    }

    /** Whether the next byte lies behind the page that the call named. */
    public boolean overflows(int pageSize) {
        return moved >= pageSize - extents.get(0).line();
    }

    /**
     * After {@code count} bytes were moved: the next physical address follows, or the next place on the list.
     *
     * @param frames number of frames after which addresses begin again, if they do
     */
    public DmaChannel advanced(int count, int pageSize, int frames) {
        int next = line + count;
        DmaChannel further = new DmaChannel(
                busy,
                process,
                access,
                extents,
                (frame + next / pageSize) % frames,
                next % pageSize,
                length,
                moved + count,
                data);
        Extent reached = further.extent();
        return reached.equals(extent()) ? further : further.at(reached);
    }

    /** After all bytes were moved. */
    public DmaChannel done() {
        return new DmaChannel(busy, process, access, extents, frame, line, length, length, data);
    }

    private DmaChannel at(Extent reached) {
        return new DmaChannel(busy, process, access, extents, reached.frame(), reached.line(), length, moved, data);
    }
}
