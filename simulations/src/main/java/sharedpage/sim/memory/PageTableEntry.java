package sharedpage.sim.memory;

/**
 * One entry of a page table.
 *
 * @param kind whether the page has no entry, a frame of its own, or the frame of a group
 * @param group number of the group, for a shared page; else -1
 * @param present whether {@code frame} may be used for translation
 * @param used set by the MMU at each access
 * @param modified set by the MMU at each write
 * @param writable whether the process may write the page
 * @param frame number of the page frame, or -1
 */
public record PageTableEntry(
        Kind kind, int group, boolean present, boolean used, boolean modified, boolean writable, int frame) {
    public static final PageTableEntry NONE = new PageTableEntry(Kind.NONE, -1, false, false, false, false, -1);

    /** What the page stands for. */
    public enum Kind {
        NONE,
        PRIVATE,
        SHARED
    }

    public static PageTableEntry privatePage(int frame, boolean writable) {
        return new PageTableEntry(Kind.PRIVATE, -1, true, false, false, writable, frame);
    }

    public static PageTableEntry sharedPage(int group, int frame) {
        return new PageTableEntry(Kind.SHARED, group, true, false, false, true, frame);
    }

    public boolean exists() {
        return kind != Kind.NONE;
    }

    /** This entry after the MMU let an access through: used, and modified if it was a write. */
    public PageTableEntry after(Access access) {
        return new PageTableEntry(kind, group, present, true, modified || access == Access.WRITE, writable, frame);
    }
}
