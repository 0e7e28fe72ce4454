package sharedpage.sim.capability;

/**
 * One slot of a capability list: an unforgeable name of an object, with rights. Only the kernel writes it.
 *
 * @param number of the slot among all slots; no other one ever has it
 * @param process number of the process whose list it is in, or {@link #KERNEL} if the kernel keeps it for a caretaker or
 *     for a message under way
 * @param index by which its holder names it
 * @param object number of the object, or {@link #NONE} once it was dropped
 * @param version of the object for which it was made
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
