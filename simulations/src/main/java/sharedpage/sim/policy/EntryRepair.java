package sharedpage.sim.policy;

/** When entries are mended after a page fault. */
public enum EntryRepair {
    /** All at once. */
    EAGER,
    /** Each when its process touches the page. */
    LAZY
}
