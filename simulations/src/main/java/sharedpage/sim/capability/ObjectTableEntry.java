package sharedpage.sim.capability;

/**
 * One entry of the object table. It says which page record holds the bytes of the object; only that record says where
 * the bytes are, so no capability changes when the object moves. A caretaker has no bytes and leads to another object
 * through a capability that the kernel keeps for it:
 *
 * <pre>
 *     +--------+------+----------+---------+------+--------+-------------+---------+--------+
 *     | number | name | type     | creator | live | length | page record | version | target |
 *     +--------+------+----------+---------+------+--------+-------------+---------+--------+
 *         0      box    SEGMENT       0       1      64          5            1        -1
 *         1      lent   INDIRECT      0       1      64         -1            1         3     -> slot 3 -> object 0
 * </pre>
 *
 * @param number the unique number of the object, which is never given to another one
 * @param creator number of the process that made it; it has no rights but those of its capability
 * @param length bytes of the object
 * @param page number of the kernel's record of its page; {@link #NONE} for a caretaker
 * @param version only capabilities made for this version are good
 * @param target number of the capability slot that the kernel keeps for a caretaker; {@link #NONE} for a segment and for
 *     a caretaker that was cut off
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
