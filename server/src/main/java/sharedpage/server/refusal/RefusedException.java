package sharedpage.server.refusal;

/** Ends the handling of something that came from outside; its refusal is the answer. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.what());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
