package sharedpage.sim.scenario.grammar;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.scenario.grammar.ScalarType.IntegerType;
import sharedpage.sim.scenario.grammar.ScalarType.TextType;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * Bytes as an author writes them: a pattern that is repeated as often as needed.
 *
 * @param hasLength whether the pattern itself says how many bytes are meant
 */
public record BytePattern(Bytes pattern, boolean hasLength) {
    /** The keys by which bytes are given; a map has at most one of them. */
    static final List<MapType.MapKey> KEYS = List.of(
            MapType.MapKey.optional("fill", new TextType("a text, repeated as often as needed")),
            MapType.MapKey.optional("text", new TextType("a text, once")),
            MapType.MapKey.optional("hex", new HexType()),
            MapType.MapKey.optional("value", new IntegerType(0, 255)));

    public static final List<String> NAMES =
            KEYS.stream().map(MapType.MapKey::name).toList();

    private static final String WORDS =
            "a text, or bytes by one of " + String.join(", ", NAMES) + ", such as {hex: \"0a ff\"}";

    /** Bytes as a map with one of the keys above. */
    public static final MapType MAP = new MapType(WORDS, KEYS, List.of(KeyCount.exactlyOne(NAMES)));

    /** Bytes as the value of one key: a text, or one of the keys above. */
    public static final ValueType NESTED = nested();

    private static ValueType nested() {
        return new UnionType(WORDS, new TextType(WORDS), MAP);
    }

    /** These keys of a map and those that give bytes. */
    public static List<MapType.MapKey> with(List<MapType.MapKey> keys) {
        return Stream.concat(keys.stream(), KEYS.stream()).toList();
    }

    /** Pairs of hexadecimal digits. */
    public record HexType() implements ValueType {
        @Override
        public String description() {
            return "bytes as pairs of hexadecimal digits, such as \"0a ff\"";
        }

        @Override
        public boolean hasKind(YamlNode node) {
            return node.isLeaf() && !node.is(YamlNode.NodeKind.NOTHING);
        }

        @Override
        public void checkContent(YamlNode node, ValueType expected, Validation validation) {
            if (digits(node.text()).isEmpty()) {
                validation
                        .problems()
                        .at(
                                node,
                                node.label() + " is " + node.summary()
                                        + ". Expected pairs of the digits 0 to 9 and a to f.",
                                "write two digits for each byte, such as \"0a ff\".");
            }
        }

        private static Optional<String> digits(String text) {
            return Optional.of(text.replaceAll("\\s", "")).filter(digits -> digits.matches("([0-9a-fA-F]{2})+"));
        }
    }

    /** How many bytes are meant where {@code room} are there at most. */
    public int length(int room) {
        return hasLength ? pattern.size() : room;
    }

    /** So many bytes of the pattern; none of an empty one, which its author is asked to correct. */
    public Bytes bytes(int length) {
        return pattern.size() == 0 ? Bytes.EMPTY : pattern.repeated(0, length);
    }

    /** The bytes given by one of the keys of a map; nothing if none is there or it is wrong. */
    public static Optional<BytePattern> in(YamlNode map) {
        return map.text("fill")
                .map(text -> new BytePattern(utf8(text), false))
                .or(() -> map.text("text").map(text -> new BytePattern(utf8(text), true)))
                .or(() -> map.text("hex")
                        .flatMap(HexType::digits)
                        .map(digits -> new BytePattern(Bytes.of(HexFormat.of().parseHex(digits)), true)))
                .or(() -> map.number("value")
                        .map(value -> new BytePattern(Bytes.of(new byte[] {value.byteValue()}), false)));
    }

    /** The bytes under a key whose type is {@link #NESTED}. */
    public static Optional<BytePattern> under(String key, YamlNode map) {
        return map.field(key).flatMap(BytePattern::of);
    }

    /** The bytes that a node gives whose type is {@link #NESTED}. */
    public static Optional<BytePattern> of(YamlNode node) {
        return node.isLeaf() ? Optional.of(new BytePattern(utf8(node.text()), true)) : in(node);
    }

    private static Bytes utf8(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
