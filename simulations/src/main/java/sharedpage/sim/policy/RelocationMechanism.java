package sharedpage.sim.policy;

/**
 * How page table entries learn that the frame of a shared page has changed.
 *
 * <p>Sources: {@link #LIST} and {@link #DESCRIPTOR} are the two of the lecture "Shared Page Model"; {@link #LIST_NOHOLD}
 * is what Linux does with migration entries (kernel documentation, "Page migration"); {@link #SOFT_DESCRIPTOR} is what
 * Windows does with prototype page table entries (Windows Internals, Part 1).
 */
public enum RelocationMechanism {
    /** Each entry holds the frame; a list of pairs finds them; members are held meanwhile. */
    LIST,
    /** Each entry points to a descriptor; the TLB holds the final frame. */
    DESCRIPTOR,
    /** Each entry points to a descriptor, which is read at every access. */
    DESCRIPTOR_RAW,
    /** As {@link #LIST}, but members are not held: one that touches the page meanwhile waits. */
    LIST_NOHOLD,
    /** Each entry holds the frame; on the way out all are invalidated, on the way in each is repaired when touched. */
    SOFT_DESCRIPTOR;

    /** Whether entries point to a descriptor. */
    public boolean isIndirect() {
        return this == DESCRIPTOR || this == DESCRIPTOR_RAW;
    }

    /** Whether members are held while their entries change. */
    public boolean holds() {
        return this == LIST;
    }

    /** Whether the TLB may hold the number of the frame. */
    public boolean cachesFrame() {
        return this != DESCRIPTOR_RAW;
    }
}
