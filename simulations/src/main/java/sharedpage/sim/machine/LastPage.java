package sharedpage.sim.machine;

/** What follows the last page of an address space. */
public enum LastPage {
    /** Nothing: the access traps. */
    TRAP,
    /** Page 0, as on historic machines. */
    WRAP
}
