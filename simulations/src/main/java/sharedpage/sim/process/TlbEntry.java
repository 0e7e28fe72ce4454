package sharedpage.sim.process;

/**
 * The cached translation of one page.
 *
 * @param frame number of the frame, or -1 if the copy leads to a descriptor
 */
public record TlbEntry(int page, int frame, boolean writable) {}
