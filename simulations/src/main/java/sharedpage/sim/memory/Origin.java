package sharedpage.sim.memory;

/**
 * Where a run of bytes came from. Bytes keep their origin when the kernel moves or pages them.
 *
 * @param process number of the process that asked for the write, or {@link #NO_PROCESS}
 * @param by what moved the bytes
 * @param page page of the virtual address of the first byte, or {@link #NO_PAGE} if none was translated for it
 * @param line line of that address within its page
 * @param step number of the step that wrote the bytes; 0 if they were there from the start
 * @param overflow whether the bytes went past the page, or the frame, that the call named
 */
public record Origin(int process, By by, int page, int line, int step, boolean overflow) {
    public static final int NO_PROCESS = -1;
    public static final int NO_PAGE = -1;

    /** The mover of bytes: the scenario, a processor through the MMU, a DMA device, or the kernel. */
    public enum By {
        INITIAL,
        CPU,
        DMA,
        KERNEL
    }

    /** The origin of the byte that lies {@code distance} bytes further in the same run. */
    Origin advanced(int distance) {
        return page == NO_PAGE ? this : new Origin(process, by, page, line + distance, step, overflow);
    }
}
