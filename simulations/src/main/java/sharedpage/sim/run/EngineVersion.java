package sharedpage.sim.run;

/**
 * The version of the model's behaviour: which state the same commands lead to. Recorded sessions name it, so that one that
 * this engine does not reproduce can say by which engine it was recorded.
 */
public final class EngineVersion {
    /**
     * Raise it by one in the commit that changes on purpose which states a scenario leads to. New operations, prices,
     * sentences and views leave it as it is: recorded sessions still lead to the same states.
     */
    public static final int CURRENT = 4;

    private EngineVersion() {}
}
