package sharedpage.sim.policy;

/** What becomes of a message for which there is no room. */
public enum MailboxFull {
    /** Its sender waits until there is room; the bytes are copied then. */
    BLOCK,
    /** The call is refused. */
    FAIL,
    /** It is lost, and its sender is not told. */
    DROP
}
