package sharedpage.sim.policy;

/** Whether a call that moves bytes may go past the end of the page that it names. */
public enum BoundsCheck {
    /** The next address follows, whatever it belongs to. */
    OFF,
    /** A call that asks for more is refused, and nothing moves. */
    REJECT,
    /** A call that asks for more moves what fits, and returns how much that is. */
    TRUNCATE
}
