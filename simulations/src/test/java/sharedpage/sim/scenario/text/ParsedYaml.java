package sharedpage.sim.scenario.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A text in YAML as the JSON that it stands for. */
public final class ParsedYaml {
    private ParsedYaml() {}

    /** The text must be without a problem. */
    public static JsonNode json(String text) {
        Problems problems = new Problems("my.yaml");
        YamlNode root = YamlParser.parse(text, problems).orElseThrow(() -> new AssertionError(problems.ordered()));
        assertEquals(java.util.List.of(), problems.ordered());
        return json(root);
    }

    public static JsonNode json(YamlNode node) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        return switch (node.kind()) {
            case MAP -> {
                ObjectNode map = factory.objectNode();
                node.fields().forEach((key, field) -> map.set(key, json(field.value())));
                yield map;
            }
            case LIST -> {
                ArrayNode list = factory.arrayNode();
                node.items().forEach(item -> list.add(json(item)));
                yield list;
            }
            case TEXT -> factory.stringNode(node.text());
            case NUMBER -> factory.numberNode(Integer.parseInt(node.text()));
            case TRUTH -> factory.booleanNode(node.text().equalsIgnoreCase("true"));
            case NOTHING -> factory.nullNode();
        };
    }
}
