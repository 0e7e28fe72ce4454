package sharedpage.sim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of a group of keys. The value is {@link FieldValues}.
 *
 * @param together keys of which none may be there without the others
 */
record Fields(String what, List<Shape.Key> list, List<KeyCount> rules, List<String> together)
        implements Shape.Readable {
    /** Under which {@link FieldValues} keeps the bytes that one of the keys of {@link BytePattern} gives. */
    static final String DATA = "data";

    static Fields of(String what, Shape.Key... keys) {
        return of(what, List.of(keys));
    }

    static Fields of(String what, List<Shape.Key> keys) {
        return new Fields(what, keys, List.of(), List.of());
    }

    Fields with(KeyCount rule) {
        List<KeyCount> more = new ArrayList<>(rules);
        more.add(rule);
        return new Fields(what, list, more, together);
    }

    /** At least one key besides those that only say what is meant. */
    Fields claiming(String... meant) {
        List<String> subjects = List.of(meant);
        return with(KeyCount.atLeastOne(list.stream()
                .map(Shape.Key::name)
                .filter(name -> !subjects.contains(name))
                .toList()));
    }

    Fields together(String... names) {
        return new Fields(what, list, rules, List.of(names));
    }

    /** These keys and those that give bytes. */
    Fields withData(boolean required) {
        List<Shape.Key> more = new ArrayList<>(list);
        more.addAll(BytePattern.KEYS);
        return new Fields(what, more, rules, together)
                .with(required ? KeyCount.exactlyOne(BytePattern.NAMES) : KeyCount.atMostOne(BytePattern.NAMES));
    }

    @Override
    public String description() {
        StringBuilder told = new StringBuilder(what).append(" with the keys ");
        told.append(String.join(", ", list.stream().map(Shape.Key::name).toList()));
        rules.forEach(rule -> told.append("; ").append(rule.description()));
        return told.toString();
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = Shape.described(this, "object");
        ObjectNode properties = schema.putObject("properties");
        list.forEach(key -> properties.set(key.name(), key.shape().schema()));
        schema.put("additionalProperties", false);
        List<String> required =
                list.stream().filter(Shape.Key::required).map(Shape.Key::name).toList();
        if (!required.isEmpty()) {
            Shape.strings(schema.putArray("required"), required);
        }
        if (!together.isEmpty()) {
            ObjectNode dependent = schema.putObject("dependentRequired");
            together.forEach(name -> Shape.strings(
                    dependent.putArray(name),
                    together.stream().filter(other -> !other.equals(name)).toList()));
        }
        if (!rules.isEmpty()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            rules.forEach(rule -> rule.addTo(all.addObject()));
            schema.set("allOf", all);
        }
        return schema;
    }

    @Override
    public Optional<Object> read(YamlNode tree, SymbolTable names, Problems problems) {
        return values(tree, names, problems).map(values -> values);
    }

    /** What the group says under each key that is right. */
    Optional<FieldValues> values(YamlNode tree, SymbolTable names, Problems problems) {
        if (!tree.is(YamlNode.NodeKind.MAP)) {
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        boolean dataKeys = list.containsAll(BytePattern.KEYS);
        for (Shape.Key key : list) {
            if (key.shape() instanceof Shape.Readable shape && !(dataKeys && BytePattern.KEYS.contains(key))) {
                tree.field(key.name())
                        .flatMap(part -> shape.read(part, names, problems))
                        .ifPresent(value -> values.put(key.name(), value));
            }
        }
        if (dataKeys) {
            BytePattern.in(tree, names, problems).ifPresent(data -> values.put(DATA, data));
        }
        rules.forEach(rule -> rule.check(tree, hasUnknownKey(tree), problems));
        return Optional.of(new FieldValues(tree, values));
    }

    private boolean hasUnknownKey(YamlNode tree) {
        return tree.fields().keySet().stream()
                .anyMatch(written -> list.stream().noneMatch(key -> key.name().equals(written)));
    }
}
