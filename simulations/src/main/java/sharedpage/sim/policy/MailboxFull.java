package sharedpage.sim.policy;

/** What happens to a message for which the mailbox has no room. */
public enum MailboxFull {
    /** Its sender waits until there is room; the bytes are copied then. */
    BLOCK,
    /** The call is refused. */
    FAIL,
    /** It is lost, and its sender gets no error. */
    DROP
}
