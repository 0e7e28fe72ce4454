package sharedpage.sim.policy;

/** When the kernel fills page frames with zeros, and so for how long the bytes of an earlier owner stay. */
public enum ZeroFill {
    /** When a frame is taken: until then a device can still read what was in it. */
    ON_ALLOC,
    /** When a frame is given back. */
    ON_FREE,
    /** Never: the next owner finds what was in it. */
    NEVER
}
