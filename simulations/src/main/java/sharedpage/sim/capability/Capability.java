package sharedpage.sim.capability;

/**
 * One slot of a capability list: an unforgeable name of an object, with rights. Only the kernel writes it. A program names
 * it by its index in the list of the process, as a file is named by a file descriptor.
 *
 * <pre>
 *     +--------+---------+-------+--------+--------+---------+------+
 *     | number | process | index | object | rights | version | from |
 *     +--------+---------+-------+--------+--------+---------+------+
 *         0        0         0       0       rwd        1      -1     made with the object
 *         2        1         0       0       r--        1       0     copied from slot 0, handed to process 1
 *         3       -1         0       0       rw-        1       0     kept by the kernel, for a caretaker or a message
 * </pre>
 *
 * @param number of the slot among all slots; it is never given to another one
 * @param process number of the process whose list it is in, or {@link #KERNEL}
 * @param index index in that list
 * @param object number of the object, or {@link #NONE} once the capability was dropped
 * @param version version of the object for which it was made
 * @param from number of the slot from which it was copied, or {@link #NONE}
 */
public record Capability(int number, int process, int index, int object, Rights rights, int version, int from) {
    public static final int KERNEL = -1;
    public static final int NONE = -1;

    public boolean isDropped() {
        return object == NONE;
    }

    /** This slot when nothing is in it any more. From what it was copied is still known, since copies of it may live. */
    Capability dropped() {
        return new Capability(number, process, index, NONE, Rights.NONE, version, from);
    }

    public Capability withVersion(int next) {
        return new Capability(number, process, index, object, rights, next, from);
    }

    Capability from(int next) {
        return new Capability(number, process, index, object, rights, version, next);
    }
}
