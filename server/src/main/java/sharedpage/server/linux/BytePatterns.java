package sharedpage.server.linux;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sharedpage.sim.memory.Bytes;

/** Bytes as the commands and replies of the kernel program write them: the shortest pattern that is repeated, in hexadecimal. */
final class BytePatterns {
    /** So many equal bytes are written as a number and the byte. */
    private static final int LONG_RUN = 16;

    /** The code behind that of the last letter of ASCII. */
    private static final int DELETE = 127;

    private BytePatterns() {}

    /** The shortest pattern that makes these bytes when it is repeated; at least one byte. */
    static String pattern(byte[] bytes) {
        int size = 1;
        for (int i = 1; i < bytes.length; i++) {
            size = bytes[i] == bytes[i % size] ? size : i + 1;
        }
        return bytes.length == 0 ? "00" : HexFormat.of().formatHex(bytes, 0, size);
    }

    /**
     * Words with the number of bytes, {@code x}, and their pattern: a long run of equal bytes, or what comes before one.
     * No word goes beyond the end of a page.
     *
     * @param line of the page at which the first byte lies
     */
    static String pieces(Bytes bytes, int line, int pageSize) {
        StringJoiner words = new StringJoiner(" ");
        int from = 0;
        while (from < bytes.size()) {
            int rest = Math.min(pageSize - (line + from) % pageSize, bytes.size() - from);
            byte[] piece = piece(bytes.slice(from, rest));
            words.add(piece.length + "x" + pattern(piece));
            from += piece.length;
        }
        return words.toString();
    }

    private static byte[] piece(Bytes bytes) {
        int length = 0;
        int run = run(bytes, 0);
        if (run >= LONG_RUN) {
            return bytes.slice(0, run).toArray();
        }
        while (length < bytes.size() && run < LONG_RUN) {
            length += run;
            run = run(bytes, length);
        }
        return bytes.slice(0, length).toArray();
    }

    /** How many equal bytes there are from one on. */
    private static int run(Bytes bytes, int from) {
        int end = from;
        while (end < bytes.size() && bytes.at(end) == bytes.at(from)) {
            end++;
        }
        return end - from;
    }

    /** Such words for a reader: {@code 512 x "A"}, {@code "hello"}; bytes that are no letters stay hexadecimal. */
    static String words(String pieces) {
        return pieces.isEmpty()
                ? ""
                : Arrays.stream(pieces.split(" ", -1)).map(BytePatterns::word).collect(Collectors.joining(", "));
    }

    private static String word(String piece) {
        int x = piece.indexOf('x');
        int count = Integer.parseInt(piece.substring(0, x));
        byte[] pattern = HexFormat.of().parseHex(piece.substring(x + 1));
        boolean letters = IntStream.range(0, pattern.length).allMatch(i -> pattern[i] >= ' ' && pattern[i] < DELETE);
        String text =
                letters ? '"' + new String(pattern, StandardCharsets.US_ASCII) + '"' : "hex " + piece.substring(x + 1);
        return count == pattern.length ? text : count + " x " + text;
    }
}
