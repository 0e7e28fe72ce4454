package sharedpage.sim.memory;

/**
 * The kernel's record of one page: the private page of a process, the page that a group shares, or the bytes of an
 * object. A page is in one place at a time, in a page frame or only in its slot of the backing store. For a shared page
 * the same record is the descriptor to which indirect page table entries lead.
 *
 * <pre>
 *     +-------+-------+------+-------+------+-------+--------+--------+------+--------+------+
 *     | owner | frame | slot | valid | used | dirty | locked | target | last | copied | span |
 *     +-------+-------+------+-------+------+-------+--------+--------+------+--------+------+
 *      group 0    7      4      1       1      1        0       -1       7       0       1     resident, modified
 *      group 0   -1      4      0       0      0        0       -1       7       0       1     on disk
 *      group 0    7      4      0       0      1        1        9       7       0       1     on its way to frame 9
 * </pre>
 *
 * @param owner owner of the page; {@link Owner#FREE} once the page is gone
 * @param frame number of the frame that holds it, or -1 if it is only on disk
 * @param slot number of its slot of the backing store
 * @param valid whether a page table entry may be pointed to {@code frame} without access to the disk; the present bit of
 *     a descriptor
 * @param used whether it was accessed through its descriptor
 * @param dirty whether it differs from its slot, apart from what modified bits of page table entries still say
 * @param locked whether the kernel is moving it
 * @param target number of the frame it is being moved to, or -1
 * @param last number of the frame that held it last, even if it holds another page today
 * @param copied whether the bytes in {@code frame} have been copied to the slot or to {@code target}
 * @param span how many neighbouring frames it takes: 1, or 2 if the second one is an unmapped guard frame
 */
public record Page(
        Owner owner,
        int frame,
        int slot,
        boolean valid,
        boolean used,
        boolean dirty,
        boolean locked,
        int target,
        int last,
        boolean copied,
        int span) {
    /** A page that lies in a frame. */
    public static Page resident(Owner owner, int frame, int slot) {
        return new Page(owner, frame, slot, true, false, false, false, -1, frame, false, 1);
    }

    /** A page that is only on disk. */
    public static Page onDisk(Owner owner, int slot) {
        return new Page(owner, -1, slot, false, false, false, false, -1, -1, false, 1);
    }

    /** A page whose owner is gone. */
    public Page gone() {
        return new Page(Owner.FREE, -1, -1, false, false, false, false, -1, last, false, 1);
    }

    /** This page when another process has it. */
    public Page ownedBy(Owner next) {
        return new Page(next, frame, slot, valid, used, dirty, locked, target, last, copied, span);
    }

    /** This page when it takes so many neighbouring frames wherever it goes. */
    public Page withSpan(int next) {
        return new Page(owner, frame, slot, valid, used, dirty, locked, target, last, copied, next);
    }

    /** Whether it has an owner; one whose group, process or object is gone is nowhere and is never brought back. */
    public boolean exists() {
        return !owner.is(OwnerKind.FREE);
    }

    public boolean isResident() {
        return frame >= 0;
    }

    /** The frame in which a write made now would be kept; -1 if there is none. */
    public int keeper() {
        return copied ? target : frame;
    }

    public Page withLock(boolean next) {
        return new Page(owner, frame, slot, valid, used, dirty, next, target, last, copied, span);
    }

    public Page withValid(boolean next) {
        return new Page(owner, frame, slot, next, used, dirty, locked, target, last, copied, span);
    }

    public Page withUsed(boolean next) {
        return new Page(owner, frame, slot, valid, next, dirty, locked, target, last, copied, span);
    }

    public Page withDirty(boolean next) {
        return new Page(owner, frame, slot, valid, used, next, locked, target, last, copied, span);
    }

    public Page withTarget(int next) {
        return new Page(owner, frame, slot, valid, used, dirty, locked, next, last, copied, span);
    }

    public Page withCopied(boolean next) {
        return new Page(owner, frame, slot, valid, used, dirty, locked, target, last, next, span);
    }

    /** This page once it has arrived in the frame it was to go to. */
    public Page arrived() {
        return new Page(owner, target, slot, valid, used, dirty, locked, -1, target, false, span);
    }

    /** This page once its frame was given up. If it goes to another frame, it still differs from its slot. */
    public Page departed() {
        boolean moves = target >= 0;
        return new Page(
                owner, -1, slot, false, used && moves, dirty && moves, locked, target, frame, copied && moves, span);
    }
}
