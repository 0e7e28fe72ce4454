package sharedpage.server.snapshot;

/** A snapshot from which its session cannot be made again. */
public final class UnusableSnapshotException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnusableSnapshotException(String why) {
        super(why);
    }
}
