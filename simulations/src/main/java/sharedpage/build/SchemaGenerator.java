package sharedpage.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sharedpage.sim.scenario.grammar.BytePattern.HexType;
import sharedpage.sim.scenario.grammar.DictionaryType;
import sharedpage.sim.scenario.grammar.ExcludedBy;
import sharedpage.sim.scenario.grammar.KeyConstraint;
import sharedpage.sim.scenario.grammar.KeyCount;
import sharedpage.sim.scenario.grammar.ListType;
import sharedpage.sim.scenario.grammar.MapType;
import sharedpage.sim.scenario.grammar.NameType;
import sharedpage.sim.scenario.grammar.NameType.Symbol;
import sharedpage.sim.scenario.grammar.RequiredWith;
import sharedpage.sim.scenario.grammar.ScalarType.BooleanType;
import sharedpage.sim.scenario.grammar.ScalarType.EnumType;
import sharedpage.sim.scenario.grammar.ScalarType.IntegerType;
import sharedpage.sim.scenario.grammar.ScalarType.PatternType;
import sharedpage.sim.scenario.grammar.ScalarType.TextType;
import sharedpage.sim.scenario.grammar.UnionType;
import sharedpage.sim.scenario.grammar.ValueType;
import sharedpage.sim.scenario.reader.Grammar;
import sharedpage.sim.scenario.reader.OneOperation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Generates the JSON Schema (draft 2020-12) of scenarios from their grammar. A type that stands in several places is
 * written once, under {@code $defs}, with the name of the key at which it was met first. A type that is not known here is
 * an error.
 */
public final class SchemaGenerator {
    private static final List<String> RESERVED = List.of("none", "os", "kernel", "dma0");

    /** The key at which each type was met first. */
    private final Map<ValueType, String> keys = new LinkedHashMap<>();
    /** The names of the types that stand in several places. */
    private final Map<ValueType, String> names = new LinkedHashMap<>();

    private SchemaGenerator() {}

    /**
     * Writes the schema; the build calls this.
     *
     * @param arguments the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text());
    }

    /** The schema as JSON in one line; it is the same text at every call. */
    public static String text() {
        return new SchemaGenerator().generated() + "\n";
    }

    private ObjectNode generated() {
        collect(Grammar.SCENARIO, "scenario");
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Scenario of Shared Page Lab");
        schema.setAll(written(Grammar.SCENARIO));
        ObjectNode definitions = schema.putObject("$defs");
        names.forEach((type, name) -> definitions.set(name, written(type)));
        return schema;
    }

    private void collect(ValueType type, String key) {
        if (keys.putIfAbsent(type, key) == null) {
            collectParts(type, key);
        } else if (!names.containsKey(type)) {
            names.put(type, unused(keys.get(type)));
        }
    }

    private String unused(String key) {
        String name = key;
        for (int number = 2; names.containsValue(name); number++) {
            name = key + "_" + number;
        }
        return name;
    }

    private void collectParts(ValueType type, String key) {
        if (type instanceof ListType list) {
            collect(list.item(), key);
        } else if (type instanceof DictionaryType dictionary) {
            collect(dictionary.value(), key);
        } else if (type instanceof UnionType union) {
            union.members().forEach(member -> collect(member, key));
        } else if (type instanceof MapType map) {
            map.keys().forEach(part -> collect(part.type(), part.name()));
        }
    }

    /** The schema of a type where it stands: a reference if it stands elsewhere too. */
    private ObjectNode schema(ValueType type) {
        String name = names.get(type);
        return name == null
                ? written(type)
                : JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode written(ValueType type) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("description", type.description());
        if (type instanceof IntegerType number) {
            schema.put("type", "integer").put("minimum", number.minimum()).put("maximum", number.maximum());
        } else if (type instanceof BooleanType) {
            schema.put("type", "boolean");
        } else if (type instanceof EnumType choice) {
            choice.words().forEach(schema.putArray("enum")::add);
        } else if (type instanceof TextType text) {
            types(schema, "string", "integer", "boolean").put("minLength", 1);
            if (text.longest() < Integer.MAX_VALUE) {
                schema.put("maxLength", text.longest());
            }
        } else if (type instanceof PatternType pattern) {
            schema.put("type", "string").put("pattern", "^" + pattern.pattern() + "$");
        } else if (type instanceof NameType name) {
            schema.put("type", "string").put("pattern", "^" + NameType.PATTERN + "$");
            if (name.symbol() == Symbol.NEW) {
                RESERVED.forEach(schema.putObject("not").putArray("enum")::add);
            }
        } else if (type instanceof HexType) {
            types(schema, "string", "integer", "boolean").put("minLength", 1);
        } else if (type instanceof ListType list) {
            schema.put("type", "array").put("minItems", list.fewest()).put("maxItems", list.most());
            schema.set("items", schema(list.item()));
        } else if (type instanceof DictionaryType dictionary) {
            dictionary(schema, dictionary);
        } else if (type instanceof UnionType union) {
            ArrayNode members = schema.putArray("anyOf");
            union.members().forEach(member -> members.add(schema(member)));
        } else if (type instanceof MapType map) {
            map(schema, map);
        } else {
            throw new IllegalArgumentException("No schema for " + type);
        }
        return schema;
    }

    private static ObjectNode types(ObjectNode schema, String... types) {
        List.of(types).forEach(schema.putArray("type")::add);
        return schema;
    }

    private void dictionary(ObjectNode schema, DictionaryType dictionary) {
        ObjectNode value = schema(dictionary.value());
        if (dictionary.mayBeEmpty()) {
            ObjectNode filled = value;
            value = JsonNodeFactory.instance.objectNode();
            ArrayNode members = value.putArray("anyOf");
            members.addObject().put("type", "null");
            members.add(filled);
        }
        schema.put("type", "object").put("maxProperties", dictionary.most());
        schema.putObject("patternProperties").set("^" + dictionary.keyPattern() + "$", value);
        schema.put("additionalProperties", false);
        schema.putObject("propertyNames").put("description", dictionary.keyDescription());
    }

    private void map(ObjectNode schema, MapType map) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        map.keys().forEach(key -> properties.set(key.name(), schema(key.type())));
        schema.put("additionalProperties", false);
        List<String> required = map.keys().stream()
                .filter(MapType.MapKey::required)
                .map(MapType.MapKey::name)
                .toList();
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        if (!map.constraints().isEmpty()) {
            ArrayNode all = schema.putArray("allOf");
            map.constraints().forEach(constraint -> constraint(all.addObject(), constraint));
        }
    }

    private static void constraint(ObjectNode schema, KeyConstraint constraint) {
        if (constraint instanceof KeyCount count) {
            keyCount(schema, count);
        } else if (constraint instanceof RequiredWith pair) {
            schema.putObject("dependentRequired").putArray(pair.key()).add(pair.needed());
        } else if (constraint instanceof ExcludedBy pair) {
            ObjectNode other = schema.putObject("dependentSchemas").putObject(pair.key());
            alternatives(other.putObject("not").putArray("anyOf"), pair.others());
        } else if (constraint instanceof OneOperation line) {
            ArrayNode one = schema.putArray("oneOf");
            alternatives(one, line.operations());
            if (line.mayExpect()) {
                one.addObject().putArray("required").add(OneOperation.EXPECT);
                schema.putObject("if").putArray("required").add(OneOperation.EXPECT);
                schema.putObject("then").put("maxProperties", 1);
            }
        } else {
            throw new IllegalArgumentException("No schema for " + constraint);
        }
    }

    private static void keyCount(ObjectNode schema, KeyCount count) {
        if (count.fewest() == 1 && count.most() > 1) {
            alternatives(schema.putArray("anyOf"), count.names());
            return;
        }
        ArrayNode one = schema.putArray("oneOf");
        alternatives(one, count.names());
        if (count.fewest() == 0) {
            alternatives(one.addObject().putObject("not").putArray("anyOf"), count.names());
        }
    }

    private static void alternatives(ArrayNode alternatives, List<String> names) {
        names.forEach(name -> alternatives.addObject().putArray("required").add(name));
    }
}
