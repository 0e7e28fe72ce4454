package sharedpage.server.session;

/** How far one command advances the cursor. */
public enum SteppingGranularity {
    /** One action. */
    ACTION,
    /** To the end of the operation in progress. */
    OPERATION,
    /** To the next step with a marker. */
    MARKER
}
