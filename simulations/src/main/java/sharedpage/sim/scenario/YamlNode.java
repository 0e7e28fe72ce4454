package sharedpage.sim.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was written, with the place of every part. Two nodes are the same only if they are one.
 *
 * @param text of a leaf, as it was written but without quotes; else empty
 * @param items of a list; else empty
 * @param fields of a map by their keys, in the order of writing; else empty
 */
record YamlNode(
        SourcePosition place, YamlNode.NodeKind kind, String text, List<YamlNode> items, Map<String, Field> fields) {

    /** The kinds of nodes; the last four are leaves. */
    enum NodeKind {
        MAP,
        LIST,
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING
    }

    /** One entry of a map. */
    record Field(SourcePosition keyPlace, YamlNode value) {}

    static YamlNode leaf(SourcePosition place, YamlNode.NodeKind kind, String text) {
        return new YamlNode(place, kind, text, List.of(), Map.of());
    }

    boolean is(YamlNode.NodeKind wanted) {
        return kind == wanted;
    }

    boolean isLeaf() {
        return kind != YamlNode.NodeKind.MAP && kind != YamlNode.NodeKind.LIST;
    }

    Optional<YamlNode> field(String key) {
        return Optional.ofNullable(fields.get(key)).map(Field::value);
    }

    SourcePosition keyPlace(String key) {
        return fields.get(key).keyPlace();
    }

    /** This node as the schema validator wants it. */
    JsonNode asJson() {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        return switch (kind) {
            case MAP -> {
                ObjectNode map = factory.objectNode();
                fields.forEach((key, field) -> map.set(key, field.value.asJson()));
                yield map;
            }
            case LIST -> {
                ArrayNode list = factory.arrayNode();
                items.forEach(item -> list.add(item.asJson()));
                yield list;
            }
            case TEXT -> factory.stringNode(text);
            case NUMBER -> factory.numberNode(Integer.parseInt(text));
            case TRUTH -> factory.booleanNode(text.equalsIgnoreCase("true"));
            case NOTHING -> factory.nullNode();
        };
    }

    /** What stands here, in a few words. */
    String told() {
        return switch (kind) {
            case MAP -> "a group of " + fields.size() + (fields.size() == 1 ? " key" : " keys");
            case LIST -> "a list of " + items.size();
            case TEXT -> '"' + shortened(text) + '"';
            case NUMBER, TRUTH -> text;
            case NOTHING -> "empty";
        };
    }

    /** A text that may be long, fit for a message. */
    static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }
}
