package sharedpage.sim.scenario;

import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of scenarios, made from the same grammar by which they are read. */
public final class Schema {
    private Schema() {}

    /** The schema, draft 2020-12, as indented JSON. It is the same text at every call. */
    public static String text() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Scenario of Shared Page Lab");
        schema.setAll(Grammar.SCENARIO.schema());
        return schema.toPrettyString().lines().collect(Collectors.joining("\n", "", "\n"));
    }
}
