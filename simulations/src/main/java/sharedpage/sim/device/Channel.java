package sharedpage.sim.device;

import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;

/**
 * A DMA channel. It knows one physical start address and one length: no page table, no rights, no owner.
 *
 * @param process number of the process that asked for the transfer
 * @param frame frame of the next byte; may lie behind the last frame
 * @param line line of the next byte within that frame
 * @param start frame in which the transfer began; it is pinned until the end
 * @param page number of the kernel's record of the page that was in it
 * @param length bytes asked for
 * @param moved bytes moved so far
 * @param data pattern of the bytes to write; empty for a read
 */
public record Channel(
        boolean busy,
        int process,
        Access access,
        int frame,
        int line,
        int start,
        int page,
        int length,
        int moved,
        Bytes data) {
    public static final Channel IDLE = new Channel(false, -1, Access.READ, -1, 0, -1, -1, 0, 0, Bytes.EMPTY);

    public static Channel started(int process, Access access, int frame, int line, int page, int length, Bytes data) {
        return new Channel(true, process, access, frame, line, frame, page, length, 0, data);
    }

    /** After the rest of one frame, or less, was moved: the next physical address follows. */
    public Channel advanced(int count, int pageSize) {
        int next = line + count;
        return new Channel(
                busy,
                process,
                access,
                frame + next / pageSize,
                next % pageSize,
                start,
                page,
                length,
                moved + count,
                data);
    }
}
