package sharedpage.sim.policy;

/** When the page table entries of the other members are repaired after a page fault. */
public enum EntryRepair {
    /** All at once. */
    EAGER,
    /** Each when its process touches the page. */
    LAZY
}
