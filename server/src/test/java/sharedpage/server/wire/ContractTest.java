package sharedpage.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.server.session.ConfiguredScenario;
import sharedpage.server.session.Node;
import sharedpage.server.session.StepTrigger;
import sharedpage.server.view.Json;
import sharedpage.server.view.StateChecksum;
import sharedpage.server.view.StateJson;
import sharedpage.sim.explore.Counterexample;
import sharedpage.sim.explore.CounterexampleScenario;
import sharedpage.sim.explore.Explorer;
import sharedpage.sim.explore.Property;
import sharedpage.sim.explore.SearchLimits;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Deltas and hashes over every step of every scenario. What is checked here in Java is written to
 * {@code target/contract/}, where the page's own code is held to it.
 */
class ContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("target", "contract");

    static Stream<Arguments> scenariosBySize() {
        return Library.names().stream().flatMap(name -> Stream.of(4, 64, 512).map(size -> Arguments.of(name, size)));
    }

    /** What the search has found is an ordinary run: here, on the command line, and in the page. */
    @Test
    void aFindingReplaysToItsHash() throws IOException {
        Scenario lesson = read("lost-update", Library.text("lost-update").orElseThrow(), Map.of());
        Counterexample finding = Explorer.find(lesson, Property.INCIDENT, SearchLimits.WIDE, progress -> true)
                .first()
                .orElseThrow();
        String text = CounterexampleScenario.text(lesson, finding.schedule());
        StateChecksum hash = rebuild("found-lost-update", 16, read("found-lost-update", text, Map.of()));
        assertEquals(StateChecksum.of(finding.end()), hash);
    }

    private static Scenario read(String name, String text, Map<String, String> settings) {
        return ScenarioReader.read(name, text, settings).value().orElseThrow();
    }

    @ParameterizedTest(name = "{0} with pages of {1} bytes")
    @MethodSource("scenariosBySize")
    void deltasRebuildEveryState(String name, int pageSize) throws IOException {
        Map<String, String> settings = Map.of("page_size", String.valueOf(pageSize));
        rebuild(name, pageSize, read(name, Library.text(name).orElseThrow(), settings));
    }

    /** The hash at the end of the run. */
    private static StateChecksum rebuild(String name, int pageSize, Scenario scenario) throws IOException {
        List<SimulationState> moments = new Simulation(scenario).run();
        StateChecksum hash = StateChecksum.of(moments.get(0).machine());
        Rebuilt rebuilt = new Rebuilt(tree(StateJson.of(0, moments.get(0).machine(), hash)));
        List<String> lines = new ArrayList<>();
        lines.add(Json.text(JsonNodeFactory.instance
                .objectNode()
                .put("scenario", name)
                .put("page_size", pageSize)
                .set("state", rebuilt.state().deepCopy())));
        ConfiguredScenario configured = ConfiguredScenario.of(scenario, Map.of());
        Node node = Node.start(0, configured, moments.get(0));
        for (int number = 1; number < moments.size(); number++) {
            SimulationState moment = moments.get(number);
            node = node.next(number, configured, new StepTrigger.Continuation(), moment);
            hash = node.checksum();
            assertEquals(StateChecksum.of(moment.machine()), hash, "the checksum that only looks at what changed");
            ObjectNode step = tree(StepJson.StepWithDelta.of(node));
            rebuilt.apply(step);
            ObjectNode state = tree(StateJson.of(number, moment.machine(), hash));
            assertEquals(state, rebuilt.state(), "after step " + number);
            lines.add(Json.text(step.set("state", state)));
        }
        assertTrue(lines.size() > 1, "a scenario has steps");
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + "-" + pageSize + ".jsonl"), lines);
        return hash;
    }

    /** What a client reads. */
    private static ObjectNode tree(Record record) {
        return (ObjectNode) JSON.readTree(Json.text(record));
    }
}
