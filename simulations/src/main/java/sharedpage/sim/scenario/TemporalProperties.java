package sharedpage.sim.scenario;

import java.util.List;

/**
 * What the author of a scenario asserts of every order in which its programs can run. A run shows one order and is not held
 * to it; a search is.
 *
 * @param always about the machine after every action, and before the first
 * @param eventually about the machine when no actor can act any more, in whatever order that was reached
 */
public record TemporalProperties(List<Assertion> always, List<Assertion> eventually) {
    public static final TemporalProperties NONE = new TemporalProperties(List.of(), List.of());

    public TemporalProperties {
        always = List.copyOf(always);
        eventually = List.copyOf(eventually);
    }
}
