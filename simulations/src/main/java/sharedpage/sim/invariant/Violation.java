package sharedpage.sim.invariant;

/**
 * A violation.
 *
 * @param name of the law that does not hold, for example {@code I3}
 * @param says what the law demands
 * @param facts what is true instead
 */
public record Violation(String name, String says, String facts) {
    @Override
    public String toString() {
        return name + " is broken: " + facts + " It says: " + says;
    }
}
