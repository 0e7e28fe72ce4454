package sharedpage.sim.scenario;

/** An assertion about how an operation went. The machine alone cannot satisfy it, so it is not asserted of every order. */
public interface OperationAssertion extends Assertion {

    /** Whether it is about all operations since the start, and not only about the last one. */
    default boolean reachesBack() {
        return false;
    }
}
