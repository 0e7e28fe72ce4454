package sharedpage.server.refusal;

import sharedpage.sim.scenario.text.ParseResult;

/** Ends the handling of something that came from outside; its refusal is the answer. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.what());
        this.refusal = refusal;
    }

    /**
     * What was read of a text that came from outside.
     *
     * @throws RefusedException if it has problems
     */
    public static <T> T orRefuse(ParseResult<T> reading) throws RefusedException {
        return reading.value().orElseThrow(() -> new RefusedException(Refusal.of(reading.problems())));
    }

    public Refusal refusal() {
        return refusal;
    }
}
