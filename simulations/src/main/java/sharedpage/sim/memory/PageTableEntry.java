package sharedpage.sim.memory;

/**
 * One entry of a page table. With a direct entry translation ends here; with an indirect one, which leads to the
 * descriptor of a shared page, the MMU reads the frame there ({@link Page#valid} and {@link Page#frame}):
 *
 * <pre>
 *     +------+-------+--------+---------+------+----------+----------+-------+------------+-------+
 *     | kind | group | page   | present | used | modified | writable | copy  | descriptor | frame |
 *     |      |       | record |    P    |  U   |    M     |    W     |   C   |     D      |       |
 *     +------+-------+--------+---------+------+----------+----------+-------+------------+-------+
 *      direct:  SHARED, 0, 4,     1        0        0          1         0        0           7
 *      indirect: SHARED, 0, 4,    0        0        0          1         0        1          -1      -> page record 4
 *      copy-on-write: PRIVATE, -1, 5, 1    0        0          1         1        0           3      and a child's likewise
 * </pre>
 *
 * @param kind what the page stands for
 * @param group number of the group, for a shared page; else -1
 * @param of number of the kernel's {@link Page} record; -1 if there is none
 * @param present whether {@code frame} may be used for translation; of an indirect entry it is not read
 * @param used set by the MMU at each access
 * @param modified set by the MMU at each write
 * @param writable whether the process may write the page
 * @param copyOnWrite whether another process may have an entry for the same private page, so that the MMU stops each write
 *     until the kernel has copied the page or found that it need not
 * @param descriptor whether the entry is indirect
 * @param frame number of the page frame; -1 if it was never present, or if the entry is indirect
 */
public record PageTableEntry(
        EntryKind kind,
        int group,
        int of,
        boolean present,
        boolean used,
        boolean modified,
        boolean writable,
        boolean copyOnWrite,
        boolean descriptor,
        int frame) {
    public static final PageTableEntry NONE = without(EntryKind.NONE);

    /** What keeps the place behind a shared page empty. An access finds no page there. */
    public static final PageTableEntry GUARD = without(EntryKind.GUARD);

    public static PageTableEntry privatePage(int of, int frame, boolean writable) {
        return new PageTableEntry(EntryKind.PRIVATE, -1, of, true, false, false, writable, false, false, frame);
    }

    /** An entry that holds the number of the shared frame; absent if {@code frame} is -1. */
    public static PageTableEntry sharedPage(int group, int of, int frame, boolean writable) {
        return new PageTableEntry(EntryKind.SHARED, group, of, frame >= 0, false, false, writable, false, false, frame);
    }

    /** An entry that points to the descriptor of the shared page. */
    public static PageTableEntry sharedByDescriptor(int group, int of, boolean writable) {
        return new PageTableEntry(EntryKind.SHARED, group, of, true, false, false, writable, false, true, -1);
    }

    private static PageTableEntry without(EntryKind kind) {
        return new PageTableEntry(kind, -1, -1, false, false, false, false, false, false, -1);
    }

    /** Whether there is a page. */
    public boolean exists() {
        return kind == EntryKind.PRIVATE || kind == EntryKind.SHARED;
    }

    public boolean isGuard() {
        return kind == EntryKind.GUARD;
    }

    /** Whether the entry says already what an access would leave in it. */
    public boolean tells(Access access) {
        return used && (modified || access == Access.READ);
    }

    /** This entry after the MMU let an access through: used, and modified if it was a write. */
    public PageTableEntry after(Access access) {
        return new PageTableEntry(
                kind,
                group,
                of,
                present,
                true,
                modified || access == Access.WRITE,
                writable,
                copyOnWrite,
                descriptor,
                frame);
    }

    /** This entry when it may not be used for translation any more. What it says of the past stays. */
    public PageTableEntry invalidated() {
        return new PageTableEntry(kind, group, of, false, used, modified, writable, copyOnWrite, descriptor, frame);
    }

    /** This entry when it points to a frame: not used and not modified yet. */
    public PageTableEntry pointedTo(int next) {
        return new PageTableEntry(kind, group, of, true, false, false, writable, copyOnWrite, descriptor, next);
    }

    public PageTableEntry withModified(boolean next) {
        return new PageTableEntry(kind, group, of, present, used, next, writable, copyOnWrite, descriptor, frame);
    }

    public PageTableEntry withUsed(boolean next) {
        return new PageTableEntry(kind, group, of, present, next, modified, writable, copyOnWrite, descriptor, frame);
    }

    /** This entry when a child has one for the same page. */
    public PageTableEntry sharedUntilWritten() {
        return withCopyOnWrite(true);
    }

    /** This entry when no other one leads to its page any more. */
    public PageTableEntry unshared() {
        return withCopyOnWrite(false);
    }

    private PageTableEntry withCopyOnWrite(boolean next) {
        return new PageTableEntry(kind, group, of, present, used, modified, writable, next, descriptor, frame);
    }

    /** Whether a write has to be stopped although the process may write the page. */
    public boolean copiesOnWrite() {
        return writable && copyOnWrite;
    }

    /** Whether the MMU lets a write through. */
    public boolean letsWrite() {
        return writable && !copyOnWrite;
    }

    /** What the process may do with the page, in letters: r to read, w to write, c to write once the kernel has copied it. */
    public String rights() {
        return letsWrite() ? "rw" : copiesOnWrite() ? "rc" : "r";
    }
}
