package sharedpage.server.session;

/** What the host does with a poll that was opened. */
public enum PollTransition {
    /** No more votes are taken. */
    CLOSE,
    /** Votes are taken again, in another round. */
    REOPEN,
    /** Everyone sees the result. */
    REVEAL,
    /** The poll is taken away. */
    END
}
