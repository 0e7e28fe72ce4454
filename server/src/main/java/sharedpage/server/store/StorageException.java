package sharedpage.server.store;

/** The journal could not be written or read; nothing was changed. The texts are for the user. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    StorageException(String what, String hint, Throwable cause) {
        super(what, cause);
        this.hint = hint;
    }

    /** What is wrong, in one sentence. */
    public String what() {
        return getMessage();
    }

    /** What to do about it, in one sentence. */
    public String hint() {
        return hint;
    }
}
