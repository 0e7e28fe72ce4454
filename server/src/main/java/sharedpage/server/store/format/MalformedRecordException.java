package sharedpage.server.store.format;

/** A stored record that this program cannot read. The message says in one sentence what was found and what was expected. */
public final class MalformedRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedRecordException(String message) {
        super(message);
    }
}
