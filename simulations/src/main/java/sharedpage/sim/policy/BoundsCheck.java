package sharedpage.sim.policy;

/**
 * Whether a call that moves bytes may go past the end of the page that it names. An access to an object never goes past
 * the end of the object: it traps, or with {@link #TRUNCATE} is cut.
 */
public enum BoundsCheck {
    /** The next address follows, whatever it belongs to. */
    OFF,
    /** A call that asks for more is refused, and nothing moves. */
    REJECT,
    /** A call that asks for more moves what fits, and returns how much that is. */
    TRUNCATE
}
