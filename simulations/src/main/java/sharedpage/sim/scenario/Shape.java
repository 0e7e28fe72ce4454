package sharedpage.sim.scenario;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What may stand somewhere in a scenario: told to its author, written as JSON Schema, and read. */
interface Shape {

    /** What is expected, with its limits, so that "Expected …" is a sentence. */
    String description();

    /** The same as JSON Schema; its description is the one above. */
    ObjectNode schema();

    /** A shape that stands for one value. */
    interface Readable extends Shape {

        /**
         * The value that stands there, or nothing if it has not this shape. What the schema cannot say is checked here.
         */
        Optional<Object> read(YamlNode tree, SymbolTable names, Problems problems);
    }

    /** One key of a group of keys. */
    record Key(String name, Shape shape, boolean required) {
        static Key must(String name, Shape shape) {
            return new Key(name, shape, true);
        }

        static Key may(String name, Shape shape) {
            return new Key(name, shape, false);
        }
    }

    /** A schema that begins with its type and description. */
    static ObjectNode described(Shape shape, String... types) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("description", shape.description());
        if (types.length == 1) {
            schema.put("type", types[0]);
        } else if (types.length > 1) {
            strings(schema.putArray("type"), List.of(types));
        }
        return schema;
    }

    static void strings(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /** A whole number; the value is an Integer. */
    record Number(int minimum, int maximum) implements Shape.Readable {
        @Override
        public String description() {
            return "a whole number from " + minimum + " to " + maximum;
        }

        @Override
        public ObjectNode schema() {
            return described(this, "integer").put("minimum", minimum).put("maximum", maximum);
        }

        @Override
        public Optional<Object> read(YamlNode tree, SymbolTable names, Problems problems) {
            return tree.is(YamlNode.NodeKind.NUMBER) ? Optional.of(Integer.valueOf(tree.text())) : Optional.empty();
        }
    }

    /** True or false; the value is a Boolean. */
    record TrueOrFalse() implements Shape.Readable {
        @Override
        public String description() {
            return "true or false";
        }

        @Override
        public ObjectNode schema() {
            return described(this, "boolean");
        }

        @Override
        public Optional<Object> read(YamlNode tree, SymbolTable names, Problems problems) {
            return tree.is(YamlNode.NodeKind.TRUTH)
                    ? Optional.of(tree.text().equalsIgnoreCase("true"))
                    : Optional.empty();
        }
    }

    /** One of a few words; the value is a String. */
    record OneOf(List<String> words) implements Shape.Readable {
        static Shape.OneOf of(String... words) {
            return new Shape.OneOf(List.of(words));
        }

        @Override
        public String description() {
            return "one of " + String.join(", ", words);
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = described(this);
            strings(schema.putArray("enum"), words);
            return schema;
        }

        @Override
        public Optional<Object> read(YamlNode tree, SymbolTable names, Problems problems) {
            return words.contains(tree.text()) ? Optional.of(tree.text()) : Optional.empty();
        }
    }

    /** Words in the author's language; the value is a String. A number is read as its digits. */
    record Text(int longest) implements Shape.Readable {
        @Override
        public String description() {
            return "a text of 1 to " + longest + " characters";
        }

        @Override
        public ObjectNode schema() {
            return described(this, "string", "integer", "boolean")
                    .put("minLength", 1)
                    .put("maxLength", longest);
        }

        @Override
        public Optional<Object> read(YamlNode tree, SymbolTable names, Problems problems) {
            boolean written = tree.isLeaf() && !tree.text().isEmpty();
            return written ? Optional.of(tree.text()) : Optional.empty();
        }
    }

    /** Several things of one shape; the value is a List of their values. */
    record ListOf(String what, Shape item, int fewest, int most) implements Shape.Readable {
        @Override
        public String description() {
            return "a list of " + fewest + " to " + most + " " + what;
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = described(this, "array").put("minItems", fewest).put("maxItems", most);
            schema.set("items", item.schema());
            return schema;
        }

        @Override
        public Optional<Object> read(YamlNode tree, SymbolTable names, Problems problems) {
            if (!tree.is(YamlNode.NodeKind.LIST) || !(item instanceof Shape.Readable value)) {
                return Optional.empty();
            }
            return Optional.of(tree.items().stream()
                    .flatMap(part -> value.read(part, names, problems).stream())
                    .toList());
        }
    }
}
