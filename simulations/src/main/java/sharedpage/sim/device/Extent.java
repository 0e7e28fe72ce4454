package sharedpage.sim.device;

/**
 * A place in physical memory that the kernel handed to a device, which knows nothing but its address and its length.
 *
 * @param of number of the kernel's record of the page that lies there
 * @param page number of that page in the address space of the process that asked, or -1 if it is that of an object
 * @param frame frame of the first byte; it is pinned until the transfer is over
 * @param line line of the first byte in that frame
 * @param end how many bytes of the transfer have been moved when this place is done; it may lie behind the frame
 */
public record Extent(int of, int page, int frame, int line, int end) {}
