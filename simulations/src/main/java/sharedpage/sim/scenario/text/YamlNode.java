package sharedpage.sim.scenario.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One node of a text in YAML, with its position. Two nodes are equal only if they are the same object.
 *
 * @param label what messages call it: its key, such as {@code pages}, or its index, such as {@code Item 2 of private}
 * @param text of a leaf, as it was written but without quotes; else empty
 * @param items of a list; else empty
 * @param fields of a map by their keys, in the order of the text; else empty
 */
public record YamlNode(
        SourcePosition position,
        String label,
        NodeKind kind,
        String text,
        List<YamlNode> items,
        Map<String, Field> fields) {
    /** The label of the node that is the whole text. */
    static final String ROOT = "The text";

    /** The kinds of nodes; the last four are leaves. */
    public enum NodeKind {
        MAP,
        LIST,
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING
    }

    /** One entry of a map. */
    public record Field(SourcePosition keyPosition, YamlNode value) {}

    public static YamlNode leaf(SourcePosition position, String label, NodeKind kind, String text) {
        return new YamlNode(position, label, kind, text, List.of(), Map.of());
    }

    public boolean is(NodeKind wanted) {
        return kind == wanted;
    }

    public boolean isLeaf() {
        return kind != NodeKind.MAP && kind != NodeKind.LIST;
    }

    public boolean isRoot() {
        return label.equals(ROOT);
    }

    public boolean has(String key) {
        return fields.containsKey(key);
    }

    public Optional<YamlNode> field(String key) {
        return Optional.ofNullable(fields.get(key)).map(Field::value);
    }

    /** The items of the list under a key; none if there is no list. */
    public List<YamlNode> items(String key) {
        return field(key).map(YamlNode::items).orElse(List.of());
    }

    public SourcePosition keyPosition(String key) {
        return fields.get(key).keyPosition();
    }

    /** The text of the leaf under a key. */
    public Optional<String> text(String key) {
        return field(key).filter(YamlNode::isLeaf).map(YamlNode::text);
    }

    /** The whole number under a key. */
    public Optional<Integer> number(String key) {
        return field(key).filter(node -> node.is(NodeKind.NUMBER)).map(node -> Integer.valueOf(node.text));
    }

    /** The truth value under a key. */
    public Optional<Boolean> truth(String key) {
        return field(key).filter(node -> node.is(NodeKind.TRUTH)).map(node -> node.text.equalsIgnoreCase("true"));
    }

    /** The texts of the list under a key. */
    public Optional<List<String>> texts(String key) {
        return field(key)
                .filter(node -> node.is(NodeKind.LIST))
                .map(node -> node.items.stream().map(YamlNode::text).toList());
    }

    /** The content in a few words, for messages. */
    public String summary() {
        return switch (kind) {
            case MAP -> "a group of " + fields.size() + (fields.size() == 1 ? " key" : " keys");
            case LIST -> "a list of " + items.size();
            case TEXT -> '"' + shortened(text) + '"';
            case NUMBER, TRUTH -> text;
            case NOTHING -> "empty";
        };
    }

    /** A text cut to a length and freed of control characters, so that it fits into a message. */
    public static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return position.hashCode();
    }
}
