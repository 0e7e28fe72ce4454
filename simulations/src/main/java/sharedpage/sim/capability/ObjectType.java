package sharedpage.sim.capability;

/** What an object is. */
public enum ObjectType {
    /** Bytes. */
    SEGMENT,
    /** A caretaker: it leads to another object until it is cut off. */
    INDIRECT
}
