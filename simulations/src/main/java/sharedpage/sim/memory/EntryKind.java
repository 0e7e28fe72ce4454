package sharedpage.sim.memory;

/** What the page stands for. */
public enum EntryKind {
    NONE,
    PRIVATE,
    SHARED,
    /** No page, and none may be mapped there. */
    GUARD
}
