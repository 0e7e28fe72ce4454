package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import sharedpage.server.view.Json;
import sharedpage.server.view.StateChecksum;
import sharedpage.sim.explore.Counterexample;
import sharedpage.sim.explore.CounterexampleScenario;
import sharedpage.sim.explore.Exploration;
import sharedpage.sim.explore.ProgramOutcome;
import sharedpage.sim.scenario.Scenario;

/**
 * What a search has found, as JSON.
 *
 * @param outcomes if orders were counted, else empty
 */
public record ExplorationJson(
        String verdict,
        int states,
        long transitions,
        int depth,
        long bytes,
        List<FindingJson> findings,
        List<OutcomeJson> outcomes) {

    /**
     * A counterexample.
     *
     * @param turns who acts, in order
     * @param hash of the machine at its end
     * @param scenario that does the same
     * @param cycle how many of the last turns may be repeated for ever; 0, and left out, if it is no cycle
     */
    record FindingJson(
            String name,
            String facts,
            List<String> turns,
            String hash,
            String scenario,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int cycle) {
        static FindingJson of(Scenario scenario, Counterexample finding) {
            return new FindingJson(
                    finding.name(),
                    finding.facts(),
                    finding.schedule(),
                    StateChecksum.of(finding.end()).toString(),
                    CounterexampleScenario.text(scenario, finding.schedule()),
                    finding.cycle());
        }
    }

    /**
     * How programs may end.
     *
     * @param orders that lead there, as text, since it may be a large number
     */
    record OutcomeJson(String orders, boolean expected, Map<String, String> parts) {
        static OutcomeJson of(ProgramOutcome outcome) {
            String orders = outcome.orders() == null ? null : outcome.orders().toString();
            return new OutcomeJson(orders, outcome.expected(), outcome.parts());
        }
    }

    static ExplorationJson of(Scenario scenario, Exploration exploration) {
        return new ExplorationJson(
                Json.word(exploration.verdict()),
                exploration.states(),
                exploration.transitions(),
                exploration.depth(),
                exploration.bytes(),
                exploration.counterexamples().values().stream()
                        .map(finding -> FindingJson.of(scenario, finding))
                        .toList(),
                exploration.outcomes().stream().map(OutcomeJson::of).toList());
    }

    /** One JSON object in one line, without its end. */
    public static String text(Scenario scenario, Exploration exploration) {
        return Json.text(of(scenario, exploration));
    }
}
