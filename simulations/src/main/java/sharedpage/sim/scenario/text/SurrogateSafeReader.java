package sharedpage.sim.scenario.text;

import java.io.IOException;
import java.io.StringReader;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Hands a text to the parser without ever parting the two halves of a character: when a piece ends between them, the parser
 * (SnakeYAML Engine 3.0.1) reads beyond the end of its buffer.
 */
final class SurrogateSafeReader extends StringReader {
    SurrogateSafeReader(String text) {
        super(text);
    }

    /** Where the first half of a character stands without its other half, counted in characters; empty if all are whole. */
    static OptionalInt half(String text) {
        int[] whole = text.codePoints().toArray();
        return IntStream.range(0, whole.length)
                .filter(i -> Character.getType(whole[i]) == Character.SURROGATE)
                .findFirst();
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = super.read(into, from, Math.max(1, length - 1));
        if (read > 0 && read < length && Character.isHighSurrogate(into[from + read - 1])) {
            return read + super.read(into, from + read, 1);
        }
        return read;
    }
}
