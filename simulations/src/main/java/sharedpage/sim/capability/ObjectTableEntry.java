package sharedpage.sim.capability;

/**
 * The kernel's one entry for an object. Where the object is, is said by the record of its page and nowhere else.
 *
 * @param number the unique number of the object, which no other object ever has
 * @param creator number of the process that made it; it has no rights but those of its capability
 * @param length bytes from its first to its last one; nothing lies behind them
 * @param page number of the kernel's record of its page; {@link #NONE} for an object that leads to another one
 * @param version only capabilities made for this version are good
 * @param target for an object that leads to another one: number of the slot that the kernel keeps for it; else
 *     {@link #NONE}, also when it has been cut off
 */
public record ObjectTableEntry(
        int number,
        String name,
        ObjectType type,
        int creator,
        boolean live,
        int length,
        int page,
        int version,
        int target) {
    public static final int NONE = -1;

    public static ObjectTableEntry segment(int number, String name, int creator, int length, int page) {
        return new ObjectTableEntry(number, name, ObjectType.SEGMENT, creator, true, length, page, 1, NONE);
    }

    public static ObjectTableEntry indirect(int number, String name, int creator, int length, int target) {
        return new ObjectTableEntry(number, name, ObjectType.INDIRECT, creator, true, length, NONE, 1, target);
    }

    /** This entry once the object is gone; its number means nothing for ever. */
    public ObjectTableEntry deleted() {
        return new ObjectTableEntry(number, name, type, creator, false, length, page, version, NONE);
    }

    /** This object when it leads nowhere any more. */
    public ObjectTableEntry disconnected() {
        return new ObjectTableEntry(number, name, type, creator, live, length, page, version, NONE);
    }

    /** This entry with the next version: no capability made before is good any more. */
    public ObjectTableEntry withNextVersion() {
        return new ObjectTableEntry(number, name, type, creator, live, length, page, version + 1, target);
    }
}
