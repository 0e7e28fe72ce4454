package sharedpage.server.wire;

import sharedpage.server.view.EntityJson;
import sharedpage.server.view.Json;
import sharedpage.server.view.StateChecksum;
import sharedpage.sim.explore.Counterexample;
import sharedpage.sim.explore.CounterexampleScenario;
import sharedpage.sim.explore.Exploration;
import sharedpage.sim.explore.ProgramOutcome;
import sharedpage.sim.scenario.Scenario;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a search has found, as one JSON object. */
public final class ExplorationJson {
    private ExplorationJson() {}

    /**
     * The object: {@code verdict}, sizes, {@code findings} with the {@code turns} of each, its {@code scenario} and the
     * {@code hash} of the machine at its end, and {@code outcomes} if orders were counted; their numbers are texts, since
     * they may be large.
     */
    public static String of(Scenario scenario, Exploration exploration) {
        return Json.text(json(scenario, exploration));
    }

    static ObjectNode json(Scenario scenario, Exploration exploration) {
        ObjectNode json = Json.object()
                .put("verdict", EntityJson.word(exploration.verdict()))
                .put("states", exploration.states())
                .put("transitions", exploration.transitions())
                .put("depth", exploration.depth())
                .put("bytes", exploration.bytes());
        ArrayNode findings = json.putArray("findings");
        exploration.counterexamples().values().forEach(finding -> findings.add(finding(scenario, finding)));
        ArrayNode outcomes = json.putArray("outcomes");
        exploration.outcomes().forEach(outcome -> outcomes.add(outcome(outcome)));
        return json;
    }

    private static ObjectNode finding(Scenario scenario, Counterexample finding) {
        ObjectNode json = Json.object().put("name", finding.name()).put("facts", finding.facts());
        ArrayNode turns = json.putArray("turns");
        finding.schedule().forEach(turns::add);
        return json.put("hash", StateChecksum.of(finding.end()).toString())
                .put("scenario", CounterexampleScenario.text(scenario, finding.schedule()));
    }

    private static ObjectNode outcome(ProgramOutcome outcome) {
        ObjectNode json = Json.object()
                .put(
                        "orders",
                        outcome.orders() == null ? null : outcome.orders().toString())
                .put("expected", outcome.expected());
        ObjectNode parts = json.putObject("parts");
        outcome.parts().forEach(parts::put);
        return json;
    }
}
