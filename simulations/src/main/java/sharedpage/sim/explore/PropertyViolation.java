package sharedpage.sim.explore;

/**
 * A property does not hold.
 *
 * @param name of the incident, the invariant or the kind of claim
 * @param facts what is wrong, in sentences
 */
record PropertyViolation(String name, String facts) {}
