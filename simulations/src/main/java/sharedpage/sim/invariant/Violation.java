package sharedpage.sim.invariant;

/**
 * A violation.
 *
 * @param name of the invariant that does not hold, for example {@code I3}
 * @param says the invariant in one sentence
 * @param facts what was found instead
 */
public record Violation(String name, String says, String facts) {
    @Override
    public String toString() {
        return name + " is broken: " + facts + " It says: " + says;
    }
}
