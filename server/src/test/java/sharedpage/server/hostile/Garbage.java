package sharedpage.server.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What no honest client sends, made from a seed: WebSocket frames that break RFC 6455 in one way or another, whole frames
 * around wire messages that are not quite right, and texts of any sort.
 */
final class Garbage {
    private static final List<String> WIRE = List.of(
            "{\"type\":\"join\",\"token\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"seen\":null}",
            "{\"type\":\"next\",\"id\":\"a\",\"at\":0,\"granularity\":\"marker\"}",
            "{\"type\":\"perform\",\"id\":\"b\",\"at\":0,\"operation\":{\"write\":{\"by\":\"A\",\"page\":2,\"bytes\":600,\"fill\":\"A\"}}}",
            "{\"type\":\"change\",\"id\":\"c\",\"at\":0,\"settings\":{\"page_size\":4}}",
            "{\"type\":\"play\",\"id\":\"d\",\"at\":0,\"stepsPerSecond\":0.5}",
            "{\"type\":\"fetch\",\"id\":\"e\",\"node\":0}",
            "{\"type\":\"heartbeat\",\"seq\":7}");

    /** Pieces that readers of JSON and YAML have stumbled over. */
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "\\",
            ",",
            ":",
            "null",
            "-",
            "1e999",
            "0x10",
            "\\u0000",
            "\\ud800",
            "\u0000",
            "\uFEFF",
            "\u202E",
            "NaN",
            "true",
            "99999999999999999999",
            "-1",
            ".5",
            "<script>",
            "\r\n",
            "\u001b[2J",
            "&a",
            "*a",
            "!!x",
            "|",
            ">",
            "#",
            "? ",
            "- ",
            "%YAML 1.2",
            "---",
            "...",
            "\t",
            "é",
            "\uD83D\uDE00",
            "<<");

    private static final Pattern WORD = Pattern.compile("\"[^\"\n]*\"|[A-Za-z0-9_]+");

    private static final List<String> VALUES = List.of(
            "0",
            "-1",
            "1.5",
            "1e999",
            "2147483648",
            "99999999999",
            "true",
            "null",
            "[]",
            "{}",
            "\"\"",
            "\"x\"",
            "A",
            "\"type\"",
            "steps",
            "[1]",
            "{\"a\":1}",
            "~",
            "0x7f",
            "NaN",
            "\"\u0000\"",
            "\"NaN\"");

    private final Random random;

    Garbage(long seed) {
        random = new Random(seed);
    }

    /** A whole frame around a wire message that is not quite right; the connection goes on after it. */
    byte[] message() {
        return frame(true, 0, 1, text(WIRE).getBytes(StandardCharsets.UTF_8));
    }

    /** One or more frames that break the rules; whatever is sent after them may never be looked at. */
    byte[] frames() {
        return switch (random.nextInt(12)) {
            case 0 -> frame(true, random.nextInt(8), random.nextInt(16), bytes(random.nextInt(200)));
            case 1 -> frame(true, 0, 3 + random.nextInt(5), bytes(10));
            case 2 -> unmasked(1, WIRE.get(0).getBytes(StandardCharsets.UTF_8));
            case 3 -> lying();
            case 4 -> frame(false, 0, 8 + random.nextInt(3), bytes(random.nextInt(126)));
            case 5 -> longControl();
            case 6 -> frame(true, 0, 0, bytes(random.nextInt(50)));
            case 7 -> joined(frame(false, 0, 1, bytes(5)), frame(true, 0, 1, bytes(5)));
            case 8 -> frame(true, 0, 1, badUtf8());
            case 9 -> frame(true, 0, 8, closing());
            case 10 -> fragments();
            default -> bytes(1 + random.nextInt(100));
        };
    }

    /** One of these texts with a few pieces changed, left out, doubled or put in. */
    String text(List<String> models) {
        StringBuilder text = new StringBuilder(models.get(random.nextInt(models.size())));
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(8)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.setLength(Math.max(1, at));
                case 3 ->
                    text.insert(at, PIECES.get(random.nextInt(PIECES.size())).repeat(1 + random.nextInt(20)));
                case 4 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
                default -> replaceWord(text, at);
            }
        }
        return text.toString();
    }

    /** The next word, number or text becomes another value, so that only the meaning is wrong. */
    private void replaceWord(StringBuilder text, int from) {
        Matcher word = WORD.matcher(text);
        if (word.find(from) || word.find(0)) {
            text.replace(word.start(), word.end(), VALUES.get(random.nextInt(VALUES.size())));
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] badUtf8() {
        return new byte[] {'{', (byte) 0xc3, (byte) 0x28, (byte) 0xff, (byte) 0xed, (byte) 0xa0, (byte) 0x80};
    }

    /** Close frames with no, half or a forbidden code. */
    private byte[] closing() {
        int[] codes = {0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_535};
        int code = codes[random.nextInt(codes.length)];
        return random.nextBoolean() ? bytes(1) : new byte[] {(byte) (code >> 8), (byte) code, (byte) 0xff};
    }

    private byte[] longControl() {
        return frame(true, 0, 8 + random.nextInt(3), bytes(126 + random.nextInt(1_000)));
    }

    private byte[] fragments() {
        List<byte[]> parts = new ArrayList<>();
        parts.add(frame(false, 0, 1, bytes(0)));
        for (int i = random.nextInt(300); i > 0; i--) {
            parts.add(frame(false, 0, 0, new byte[random.nextInt(2)]));
        }
        parts.add(frame(random.nextBoolean(), 0, 0, bytes(1)));
        return joined(parts.toArray(byte[][]::new));
    }

    /** A frame that is said to be longer than it is, or whose length is written in a way that is forbidden. */
    private byte[] lying() {
        return switch (random.nextInt(4)) {
            case 0 -> new byte[] {(byte) 0x81, (byte) 0xfe, 0, 5, 1, 2, 3, 4, 'h', 'e', 'l', 'l', 'o'};
            case 1 -> new byte[] {(byte) 0x81, (byte) 0xff, (byte) 0xff, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4};
            case 2 -> new byte[] {(byte) 0x81, (byte) 0xff, 0x7f, -1, -1, -1, -1, -1, -1, -1, 1, 2, 3, 4, 'x'};
            default -> new byte[] {(byte) 0x81, (byte) 0xfe, 0x7f, (byte) 0xff, 1, 2, 3, 4, 'x'};
        };
    }

    private static byte[] unmasked(int opcode, byte[] payload) {
        return joined(new byte[] {(byte) (0x80 | opcode), (byte) Math.min(payload.length, 125)}, payload);
    }

    private byte[] frame(boolean last, int reserved, int opcode, byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write((last ? 0x80 : 0) | reserved << 4 | opcode);
        if (payload.length < 126) {
            out.write(0x80 | payload.length);
        } else {
            out.write(0x80 | 126);
            out.write(payload.length >> 8);
            out.write(payload.length);
        }
        byte[] mask = bytes(4);
        out.writeBytes(mask);
        for (int i = 0; i < payload.length; i++) {
            out.write(payload[i] ^ mask[i % 4]);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
