package sharedpage.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A text of YAML as the data in it. */
final class Parsed {
    private Parsed() {}

    /** The text must be without a problem. */
    static JsonNode json(String text) {
        Problems problems = new Problems("my.yaml");
        JsonNode json = YamlParser.parse(text, problems)
                .orElseThrow(() -> new AssertionError(problems.ordered()))
                .asJson();
        assertEquals(List.of(), problems.ordered());
        return json;
    }
}
