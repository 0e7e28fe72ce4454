package sharedpage.sim.operation;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.memory.Bytes;

/** Operations as scenarios and the wire write them. What is written here is read back as the same operation. */
public final class OperationNotation {
    private OperationNotation() {}

    /**
     * The parameters under the name of the operation, for example {@code {write={by=A, page=2, bytes=600, fill=A}}}; a
     * parameter that has the value it has when left out is left out.
     *
     * @return names, whole numbers, texts, and lists of names with such values, in the order of the parameters
     */
    public static Map<String, Object> of(Operation operation) {
        Map<String, Object> written = new LinkedHashMap<>();
        Operations.valuesOf(operation).forEach((key, value) -> {
            if (value instanceof Bytes data) {
                put(written, data);
            } else if (!value.equals(Parameter.named(key).defaultValue())) {
                written.put(
                        key,
                        value instanceof List<?> list
                                ? list.stream().map(OperationNotation::written).toList()
                                : value);
            }
        });
        Map<String, Object> named = new LinkedHashMap<>();
        named.put(operation.name(), written);
        return named;
    }

    /** The same on one line of a scenario, for example {@code write: {by: "A", page: 2, bytes: 600, fill: "A"}}. */
    public static String line(Operation operation) {
        String written = flow(of(operation));
        return written.substring(1, written.length() - 1);
    }

    /** A value as YAML writes it on one line. */
    private static String flow(Object value) {
        if (value instanceof Map<?, ?> parts) {
            return parts.entrySet().stream()
                    .map(part -> part.getKey() + ": " + flow(part.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof List<?> items) {
            return items.stream().map(OperationNotation::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Number
                ? value.toString()
                : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Map<String, Object> written(Object enclosed) {
        EnclosedCapability one = (EnclosedCapability) enclosed;
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(Parameter.CAPABILITY.key(), one.capability());
        if (!one.access().equals(EnclosedCapability.ALL)) {
            parts.put(Parameter.ACCESS.key(), one.access());
        }
        return parts;
    }

    private static void put(Map<String, Object> written, Bytes data) {
        byte[] bytes = data.toArray();
        boolean printable = bytes.length > 0;
        for (byte value : bytes) {
            printable = printable && value >= ' ' && value < 127;
        }
        written.put(
                printable ? "fill" : "hex",
                printable
                        ? new String(bytes, StandardCharsets.US_ASCII)
                        : HexFormat.of().formatHex(bytes));
    }
}
