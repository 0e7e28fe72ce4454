package sharedpage.sim.policy;

/** What happens to a message that is longer than the buffer of its receiver. */
public enum OversizedMessage {
    /** The call is refused and the message stays in the mailbox. */
    KEEP,
    /** As many bytes as fit are received, with a mark that there were more; the rest is lost. */
    TRUNCATE
}
