package sharedpage.sim.policy;

/** What follows the last page of an address space. */
public enum AddressSpaceEnd {
    /** Nothing: the access traps. */
    TRAP,
    /** Page 0, as on historic machines. */
    WRAP
}
