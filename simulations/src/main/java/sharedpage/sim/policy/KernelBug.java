package sharedpage.sim.policy;

/** Bugs of a kernel that moves pages. Each leaves out an action; the consequences are not simulated separately. */
public enum KernelBug {
    /** Members are not held. */
    SKIP_HOLD,
    /** A fault on a page that is being moved is served instead of waiting. */
    FAULT_THROUGH_LOCK,
    /** Modified bits are collected before the TLB is flushed. */
    EARLY_DIRTY,
    /** The last pair of the list is left out. */
    FORGET_PAIR,
    /** The TLB is not flushed. */
    SKIP_FLUSH,
    /** The modified bit of a member that leaves is dropped. */
    FORGET_DIRTY,
    /** A frame is taken although a device works on it. */
    RELOCATE_PINNED,
    /** On its way to another frame the page is copied before its entries are invalidated. */
    COPY_FIRST
}
