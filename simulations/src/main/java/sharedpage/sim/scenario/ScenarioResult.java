package sharedpage.sim.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a text: a scenario, or the problems that keep it from being one.
 *
 * @param problems in the order of the text, at most 20; empty if there is a scenario
 */
public record ScenarioResult(Optional<Scenario> scenario, List<Problem> problems) {
    public ScenarioResult {
        problems = List.copyOf(problems);
    }
}
