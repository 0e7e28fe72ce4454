package sharedpage.server.store;

/** The log could not be written or read; nothing was changed. The words are for whoever asked for it. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String mend;

    StorageException(String what, String mend, Throwable cause) {
        super(what, cause);
        this.mend = mend;
    }

    /** What is wrong, in one sentence. */
    public String what() {
        return getMessage();
    }

    /** What to do about it, in one sentence. */
    public String mend() {
        return mend;
    }
}
