package sharedpage.sim.analysis;

/** The four mechanisms by which processes exchange bytes. */
public enum SharingMechanism {
    /** A shared page; each member's entry holds the frame, and a list finds the entries. */
    LIST,
    /** A shared page; the members' entries lead to a descriptor. */
    DESCRIPTOR,
    /** Messages through mailboxes. */
    MESSAGES,
    /** Objects named by capabilities. */
    CAPABILITY
}
