package sharedpage.server.chance;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sharedpage.server.ProtocolDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeType;

/**
 * The shapes of wire messages as PROTOCOL.md shows them. A message fits if it has the names that its example has, and no other,
 * each with a value of the same kind or null. What an example shows as null or as an empty list may be anything there.
 */
final class DocumentedShapes {
    /** Parts that may be left out, which the text says and an example cannot. */
    private static final Set<String> OPTIONAL = Set.of(
            "refused.seq",
            "refused.problems",
            "bye.seq",
            "poll.hint",
            "vote.choice",
            "vote.place",
            "semaphore.initial",
            "semaphore.consistency");

    /** Parts whose names are data: of settings, registers and operations; an event has the parts of its type. */
    private static final Set<String> FREE =
            Set.of("registers", "changed", "settings", "operation", "events", "results", "delta");

    private final Map<String, Shape> types = new HashMap<>();
    private final Set<String> deltaParts;

    /** What is known of one part. */
    private static final class Shape {
        private final Set<JsonNodeType> kinds = EnumSet.noneOf(JsonNodeType.class);
        private final Map<String, Shape> parts = new HashMap<>();
        private final Set<String> always = new HashSet<>();
        private Shape elements;

        void add(JsonNode example) {
            if (example.isObject()) {
                Set<String> names = example.propertyNames().stream().collect(Collectors.toSet());
                if (kinds.contains(JsonNodeType.OBJECT)) {
                    always.retainAll(names);
                } else {
                    always.addAll(names);
                }
                example.properties().forEach(part -> parts.computeIfAbsent(part.getKey(), name -> new Shape())
                        .add(part.getValue()));
            }
            for (JsonNode element : example.isArray() ? example : JSON.createArrayNode()) {
                elements = elements == null ? new Shape() : elements;
                elements.add(element);
            }
            if (!example.isNull()) {
                kinds.add(example.getNodeType());
            }
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    DocumentedShapes(ProtocolDocument protocol) {
        deltaParts = protocol.deltaWords();
        protocol.received().forEach((type, example) -> types.computeIfAbsent(type, name -> new Shape())
                .add(JSON.readTree(example)));
    }

    /** Fails if a wire message from the server is not as it is documented. */
    void check(JsonNode message) {
        String type = message.path("type").asString("");
        Shape shape = types.get(type);
        assertNotNull(shape, () -> "PROTOCOL.md has no " + message);
        fits(type, message, shape, message);
    }

    private void fits(String name, JsonNode part, Shape shape, JsonNode message) {
        boolean unknown = part.isNull() || shape == null || shape.kinds.isEmpty();
        if (unknown) {
            return;
        }
        assertTrue(
                shape.kinds.contains(part.getNodeType()),
                () -> name + " is " + part + ", and PROTOCOL.md shows " + shape.kinds + ": " + message);
        if (name.equals("delta")) {
            part.propertyNames()
                    .forEach(one -> assertTrue(deltaParts.contains(one), () -> "a delta with " + one + ": " + message));
        } else if (part.isObject() && !FREE.contains(name)) {
            object(name, part, shape, message);
        } else if (part.isArray() && !FREE.contains(name)) {
            part.forEach(element -> fits(name, element, shape.elements, message));
        }
    }

    private void object(String name, JsonNode part, Shape shape, JsonNode message) {
        Set<String> missing = new HashSet<>(shape.always);
        for (Map.Entry<String, JsonNode> one : part.properties()) {
            String key = one.getKey();
            missing.remove(key);
            assertTrue(
                    shape.parts.containsKey(key) || OPTIONAL.contains(name + "." + key),
                    () -> name + "." + key + " is not in PROTOCOL.md: " + message);
            fits(key, one.getValue(), shape.parts.get(key), message);
        }
        missing.removeIf(key -> OPTIONAL.contains(name + "." + key));
        assertTrue(missing.isEmpty(), () -> name + " lacks " + missing + ": " + message);
    }
}
