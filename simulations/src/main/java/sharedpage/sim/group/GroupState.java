package sharedpage.sim.group;

/** A group is new until the first process enters and empty once the last one has left. */
public enum GroupState {
    NEW,
    ACTIVE,
    EMPTY,
    DISSOLVED
}
