package sharedpage.sim.scenario;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sharedpage.sim.memory.Bytes;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bytes as an author writes them: a pattern that is repeated as often as needed.
 *
 * @param hasLength whether the pattern says by itself how many bytes are meant
 */
record BytePattern(Bytes pattern, boolean hasLength) {
    /** The keys by which bytes are given; always exactly one of them. */
    static final List<Shape.Key> KEYS = List.of(
            Shape.Key.may("fill", new Pattern("a text, repeated as often as needed")),
            Shape.Key.may("text", new Pattern("a text, once")),
            Shape.Key.may("hex", new Pattern("bytes as pairs of hexadecimal digits, such as \"0a ff\"")),
            Shape.Key.may("value", new Shape.Number(0, 255)));

    static final List<String> NAMES = KEYS.stream().map(Shape.Key::name).toList();

    /** The text behind one of the keys; the value is a String. */
    record Pattern(String description) implements Shape.Readable {
        @Override
        public ObjectNode schema() {
            return Shape.described(this, "string", "integer", "boolean").put("minLength", 1);
        }

        @Override
        public Optional<Object> read(YamlNode tree, SymbolTable names, Problems problems) {
            return new Shape.Text(1).read(tree, names, problems);
        }
    }

    /** Bytes as the value of one key: a text, or one of the keys of bytes. The value is {@link BytePattern}. */
    record Nested() implements Shape.Readable {
        @Override
        public String description() {
            return "a text, or bytes by one of " + String.join(", ", NAMES) + ", such as {hex: \"0a ff\"}";
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = Shape.described(this, "string", "integer", "boolean", "object")
                    .put("minLength", 1)
                    .put("additionalProperties", false)
                    .put("minProperties", 1)
                    .put("maxProperties", 1);
            ObjectNode properties = schema.putObject("properties");
            KEYS.forEach(key -> properties.set(key.name(), key.shape().schema()));
            return schema;
        }

        @Override
        public Optional<Object> read(YamlNode tree, SymbolTable names, Problems problems) {
            return tree.isLeaf()
                    ? new Shape.Text(1).read(tree, names, problems).map(text -> text((String) text))
                    : in(tree, names, problems).map(data -> data);
        }
    }

    /** How many bytes of a place are meant, of which {@code room} are there at most. */
    int length(int room) {
        return hasLength ? pattern.size() : room;
    }

    Bytes bytes(int length) {
        return pattern.repeated(0, length);
    }

    static BytePattern text(String text) {
        return new BytePattern(Bytes.of(text.getBytes(StandardCharsets.UTF_8)), true);
    }

    /** The bytes given by one of the keys of a group; nothing if none is there or it is wrong. */
    static Optional<BytePattern> in(YamlNode group, SymbolTable names, Problems problems) {
        Function<Shape.Key, Optional<BytePattern>> read =
                key -> group.field(key.name()).flatMap(tree -> ((Shape.Readable) key.shape())
                        .read(tree, names, problems)
                        .flatMap(value -> of(key.name(), value, tree, problems)));
        return KEYS.stream().map(read).flatMap(Optional::stream).findFirst();
    }

    private static Optional<BytePattern> of(String key, Object value, YamlNode tree, Problems problems) {
        return switch (key) {
            case "fill" -> Optional.of(new BytePattern(text((String) value).pattern, false));
            case "text" -> Optional.of(text((String) value));
            case "hex" -> hex((String) value, tree, problems);
            default -> Optional.of(new BytePattern(Bytes.of(new byte[] {((Integer) value).byteValue()}), false));
        };
    }

    private static Optional<BytePattern> hex(String text, YamlNode tree, Problems problems) {
        String digits = text.replaceAll("\\s", "");
        if (digits.isEmpty() || digits.length() % 2 != 0 || !digits.matches("[0-9a-fA-F]*")) {
            problems.at(
                    tree,
                    "hex is " + tree.told() + ". Expected pairs of the digits 0 to 9 and a to f.",
                    "write two digits for each byte, such as \"0a ff\".");
            return Optional.empty();
        }
        return Optional.of(new BytePattern(Bytes.of(HexFormat.of().parseHex(digits)), true));
    }
}
