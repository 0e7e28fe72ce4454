package sharedpage.sim.process;

/**
 * One entry of a TLB: the cached translation of a page.
 *
 * <pre>
 *     +------+-------+----------+
 *     | page | frame | writable |
 *     +------+-------+----------+
 *        2       7        1       page 2 is in frame 7
 *        2      -1        1       page 2 leads to a descriptor, which the MMU has to read
 * </pre>
 *
 * @param page number of the page in the address space of the process
 * @param frame number of the frame, or -1 if only the way to the descriptor is cached
 */
public record TlbEntry(int page, int frame, boolean writable) {}
