package sharedpage.sim.scenario.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sharedpage.sim.scenario.text.DidYouMean;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * Values under keys that the grammar names.
 *
 * @param constraints what must hold between keys
 */
public record MapType(String description, List<MapKey> keys, List<KeyConstraint> constraints) implements ValueType {

    /** One key with the type of its value. */
    public record MapKey(String name, ValueType type, boolean required) {
        public static MapKey required(String name, ValueType type) {
            return new MapKey(name, type, true);
        }

        public static MapKey optional(String name, ValueType type) {
            return new MapKey(name, type, false);
        }
    }

    /** A map whose description lists its keys and constraints. */
    public static MapType of(String what, List<MapKey> keys, KeyConstraint... constraints) {
        StringBuilder described = new StringBuilder(what).append(" with the keys ");
        described.append(String.join(", ", keys.stream().map(MapKey::name).toList()));
        for (KeyConstraint constraint : constraints) {
            described.append("; ").append(constraint.description());
        }
        return new MapType(described.toString(), keys, List.of(constraints));
    }

    public static MapType of(String what, MapKey... keys) {
        return of(what, List.of(keys));
    }

    /** The same with at least one key besides those that only say what it is about. */
    public MapType asserting(String... subject) {
        List<String> subjects = List.of(subject);
        List<String> names = keys.stream().map(MapKey::name).toList();
        return with(KeyCount.atLeastOne(
                names.stream().filter(name -> !subjects.contains(name)).toList()));
    }

    public MapType with(KeyConstraint constraint) {
        List<KeyConstraint> more = new ArrayList<>(constraints);
        more.add(constraint);
        return new MapType(description + "; " + constraint.description(), keys, more);
    }

    /** The same with a shorter description. */
    public MapType described(String words) {
        return new MapType(words, keys, constraints);
    }

    @Override
    public boolean hasKind(YamlNode node) {
        return node.is(YamlNode.NodeKind.MAP);
    }

    @Override
    public void checkContent(YamlNode node, ValueType expected, Validation validation) {
        Set<String> unknown = new LinkedHashSet<>(node.fields().keySet());
        Set<String> misspelt = new HashSet<>();
        List<String> names = keys.stream().map(MapKey::name).toList();
        names.forEach(unknown::remove);
        for (String key : unknown) {
            DidYouMean.nearest(key, names).ifPresent(misspelt::add);
            validation.unknownKey(node, key, names);
        }
        for (MapKey key : keys) {
            if (node.has(key.name())) {
                key.type.check(node.field(key.name()).orElseThrow(), validation);
            } else if (key.required && !misspelt.contains(key.name())) {
                validation.missingKey(node, key);
            }
        }
        constraints.forEach(constraint -> constraint.check(node, this, unknown, validation));
    }

    public MapKey key(String name) {
        return keys.stream().filter(key -> key.name.equals(name)).findFirst().orElseThrow();
    }
}
