package sharedpage.sim.event;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sharedpage.sim.memory.Bytes;

/**
 * Describes operations in English. The texts are in {@code sentences.txt} under the name of the operation:
 * {@code asks} is the whole sentence, {@code request} goes on after "A asks to", and {@code rights r} says how the value
 * r of the parameter rights is worded.
 *
 * <p>In the sentence, {@code {page}} is that parameter, {@code {data}} the bytes with their number; what stands in square
 * brackets is left out where one of the parameters in it was.
 */
public final class RequestSentences {
    private static final String ASKS = "asks";
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^]]*)]");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(?: (\\w+))?}");

    private RequestSentences() {}

    /**
     * The operation in a plain sentence, for example "A enters group g at page 2."
     *
     * @param operation its name as scenarios write it
     * @param values its parameters by name: texts, whole numbers or names of registers, lists of texts, {@link Bytes}
     * @param absent names of the parameters that were left out
     */
    public static String sentence(String operation, Map<String, Object> values, List<String> absent) {
        String text = OPTIONAL.matcher(text(operation, ASKS))
                .replaceAll(part -> Matcher.quoteReplacement(
                        PARAMETER.matcher(part.group(1)).results().anyMatch(name -> absent.contains(name.group(1)))
                                ? ""
                                : part.group(1)));
        return PARAMETER
                .matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(told(operation, name.group(1), name.group(2), values)));
    }

    /** What is asked for, to go on after "A asks to", for example "enter a group". */
    public static String request(String operation) {
        return text(operation, "request");
    }

    /** All operations that the catalogue has a sentence for. */
    public static List<String> operations() {
        return SentenceCatalogue.names(ASKS);
    }

    private static String text(String operation, String purpose) {
        return SentenceCatalogue.text(operation, purpose)
                .orElseThrow(() -> new IllegalStateException("Operation " + operation + " has no line \"" + purpose
                        + ":\" in sentences.txt. Hint: add a block " + operation
                        + " with the lines asks and request."));
    }

    private static String told(String operation, String name, String noun, Map<String, Object> values) {
        Object value = values.get(name);
        if (value instanceof Bytes data) {
            Object length = values.getOrDefault("bytes", data.size());
            return length instanceof Integer number ? data(data, number) : asManyAs(length, "bytes of " + shown(data));
        } else if (value instanceof List<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(", "));
        } else if (noun != null) {
            return value instanceof Integer number ? Sentences.counted(number, noun) : asManyAs(value, noun + "s");
        }
        return SentenceCatalogue.text(operation, name + " " + value).orElse(String.valueOf(value));
    }

    private static String asManyAs(Object register, String things) {
        return "as many " + things + " as " + register + " says";
    }

    private static String data(Bytes pattern, int length) {
        if (pattern.size() == length) {
            return length == 1 ? "the byte " + shown(pattern) : "the " + length + " bytes " + shown(pattern);
        }
        return Sentences.counted(length, "byte") + " of " + shown(pattern);
    }

    /** In quotation marks where it can be read, else as numbers. */
    private static String shown(Bytes data) {
        byte[] bytes = data.toArray();
        for (byte value : bytes) {
            if (value < ' ' || value > '~') {
                return bytes.length == 1
                        ? String.valueOf(Byte.toUnsignedInt(value))
                        : "hex " + HexFormat.ofDelimiter(" ").formatHex(bytes);
            }
        }
        return '"' + new String(bytes, StandardCharsets.US_ASCII) + '"';
    }
}
