package sharedpage.sim.policy;

/** What follows the last page frame of physical memory. */
public enum PhysicalMemoryEnd {
    /** Nothing: the bus reports an error to the device. */
    ERROR,
    /** Frame 0. */
    WRAP
}
