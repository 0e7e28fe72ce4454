package sharedpage.sim.scenario.assertion;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.scenario.grammar.BytePattern;
import sharedpage.sim.scenario.grammar.ScalarType.IntegerType;
import sharedpage.sim.scenario.grammar.ScalarType.PatternType;
import sharedpage.sim.scenario.grammar.UnionType;
import sharedpage.sim.scenario.grammar.ValueType;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * A value of bytes in a condition: a number, the byte at the lowest address being the lowest of it, or bytes by a pattern.
 *
 * @param number empty for a pattern
 * @param pattern empty for a number
 */
record ExpectedValue(Optional<Integer> number, Optional<BytePattern> pattern) {
    private static final int MOST_SHOWN = 8;

    static final IntegerType NUMBER = new IntegerType(0, Integer.MAX_VALUE);

    /** A number without quotes is a number, and not, as elsewhere, the text of its digits. */
    static final ValueType TYPE = type();

    private static ValueType type() {
        String words = "a whole number, a text in quotes, or bytes by one of " + String.join(", ", BytePattern.NAMES);
        return new UnionType(words, NUMBER, new PatternType("(?s).+", words), BytePattern.MAP);
    }

    static ExpectedValue of(YamlNode node) {
        return node.is(YamlNode.NodeKind.NUMBER)
                ? new ExpectedValue(Optional.of(Integer.valueOf(node.text())), Optional.empty())
                : new ExpectedValue(Optional.empty(), BytePattern.of(node));
    }

    /**
     * How many bytes are meant, if the author does not say.
     *
     * @param room how many there are
     * @param word how many a number has
     */
    int length(int room, int word) {
        return pattern.map(bytes -> bytes.length(room)).orElse(word);
    }

    /**
     * Whether bytes begin with it.
     *
     * @param numberLength how many bytes a number has
     */
    boolean isAtTheBeginningOf(Bytes bytes, int numberLength) {
        if (number.isPresent()) {
            return numberIn(bytes, numberLength).equals(BigInteger.valueOf(number.get()));
        }
        int length = Math.min(pattern.orElseThrow().length(bytes.size()), bytes.size());
        return pattern.orElseThrow().bytes(length).equals(bytes.slice(0, length));
    }

    /** The first bytes as a number, the lowest first. */
    static BigInteger numberIn(Bytes bytes, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> BigInteger.valueOf(bytes.at(i) & 0xff).shiftLeft(Byte.SIZE * i))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    String words() {
        return number.map(String::valueOf)
                .orElseGet(() -> words(pattern.orElseThrow().pattern()));
    }

    /** Bytes as hexadecimal digits; at most eight are shown. */
    static String words(Bytes bytes) {
        String digits = IntStream.range(0, Math.min(bytes.size(), MOST_SHOWN))
                .mapToObj(i -> String.format(Locale.ROOT, "%02x", bytes.at(i)))
                .collect(Collectors.joining(" "));
        return "hex " + digits + (bytes.size() > MOST_SHOWN ? " …" : "");
    }
}
