package sharedpage.sim.event;

/** Why an operation was refused or trapped. None of these is an error of the simulator. */
public enum Failure {
    /** No entry for that address: the access traps. */
    ADDRESS,
    /** The page is not in memory, or has to be copied: the access traps and is tried again when the kernel has done that. */
    PAGE,
    /** The entry forbids that access: the access traps. */
    PROTECTION,
    /** A physical address behind the last frame: the device stops. */
    BUS,
    /** A frame that the device was not started for: the I/O memory management unit stops it. */
    IOMMU,
    /** The bytes asked for do not all fit into the page that is named. */
    BOUNDS,
    /** A guard page would have to be mapped, or is in use. */
    GUARD,
    /** A register has a number that the argument which is taken from it cannot have. */
    INVALID,
    /** The page number lies outside the address space. */
    RANGE,
    /** The page has an entry already. */
    OCCUPIED,
    /** The process is in the group already. */
    MEMBER,
    /** The process is not in the group. */
    NOT_MEMBER,
    /** The process is in the group, but at another page. */
    WRONG_PAGE,
    /** All members have left the group, and it may not be entered again. */
    CLOSED,
    /** The group has no semaphore. */
    NO_SEMAPHORE,
    /** The last holder signalled without having repaired what the one before it left when it ended. */
    NOT_RECOVERABLE,
    /** Nothing has to be repaired. */
    CONSISTENT,
    /** The process owns a group that still exists. */
    OWNER,
    /** The process waits for a semaphore. */
    WAITS,
    /** The process is not a descendant of the caller. */
    NOT_ANCESTOR,
    /** The group is not suspended. */
    NOT_SUSPENDED,
    /** The process holds the semaphore. */
    HOLDS,
    /** The process does not hold the semaphore. */
    NOT_HOLDER,
    /** The process did not create the group. */
    NOT_CREATOR,
    /** The process is neither the creator of the group nor a descendant of it. */
    NOT_FAMILY,
    /** The group still has members. */
    BUSY,
    /** There is no such group, or it was dissolved. */
    NO_GROUP,
    /** There is no such process. */
    NO_PROCESS,
    /** The process has ended. */
    DEAD,
    /** The process has not finished its last operation. */
    BLOCKED,
    /** The machine has stopped: the kernel has destroyed its own tables. */
    HALTED,
    /** No frame, or not the wanted one, is free. */
    NO_FRAME,
    /** The transfer needs more page frames at the same time than the machine has. */
    TOO_LARGE,
    /** There is no page at that number. */
    NO_PAGE,
    /** The page is not in memory. */
    NOT_PRESENT,
    /** The name is in use. */
    NAME_TAKEN,
    /** Nothing is in the capability list at that index: the access traps. */
    NO_CAPABILITY,
    /** The capability does not have that right. */
    RIGHTS,
    /** The capability was valid once, and has been revoked. */
    REVOKED,
    /** There is no such object, or it was deleted. */
    NO_OBJECT,
    /** An object of that length does not fit into one page. */
    OBJECT_LENGTH,
    /** The capability is for an object that leads to no other one. */
    NO_CARETAKER,
    /** The object is not in memory. */
    ABSENT,
    /** There is no room for another capability in the list. */
    LIST_FULL,
    /** The machine holds the maximum number of that kind. */
    FULL,
    /** There never was such a mailbox. */
    NO_MAILBOX,
    /** The mailbox was deleted, or every process that could have replied has ended. */
    GONE,
    /** The process has no right to do that to the mailbox. */
    NO_RIGHT,
    /** The message is longer than the mailbox allows. */
    SIZE,
    /** The message is longer than the buffer that is to receive it. */
    SMALL,
    /** The mailbox is full. */
    NO_ROOM;

    /** The code as calls return it, for example {@code E_NOTMEMBER}. */
    public String code() {
        return "E_" + name().replace("_", "");
    }
}
