package sharedpage.sim.scenario;

import java.util.List;

/**
 * What the author of a scenario claims of every order in which its programs can mix. A run shows one order and is not held
 * to it; a search is.
 *
 * @param always claims about the machine after every action, and before the first
 * @param eventually claims about the machine when nobody can act any more, however it came to that
 */
public record TemporalProperties(List<Assertion> always, List<Assertion> eventually) {
    public static final TemporalProperties NONE = new TemporalProperties(List.of(), List.of());

    public TemporalProperties {
        always = List.copyOf(always);
        eventually = List.copyOf(eventually);
    }
}
