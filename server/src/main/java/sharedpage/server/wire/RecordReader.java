package sharedpage.server.wire;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.view.ConstraintViolation;
import sharedpage.server.view.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON objects from outside into records. What does not fit is refused: where it is, what was found, what was
 * expected. The words are the project's own, since those of a library change with its version.
 */
final class RecordReader {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    /** Characters of a name that are repeated in a refusal; a token put in its place is longer. */
    private static final int REPEATED = 20;

    private RecordReader() {}

    /**
     * The record that a tree describes.
     *
     * @param whose what the object is, for the words of a refusal
     */
    static <T> T read(ObjectNode tree, Class<T> type, String whose) throws RefusedException {
        try {
            return Json.record(tree, type);
        } catch (DatabindException e) {
            throw new RefusedException(refusal(e, tree, whose));
        }
    }

    private static Refusal refusal(DatabindException failure, ObjectNode tree, String whose) {
        if (failure instanceof InvalidTypeIdException) {
            return Refusal.of(
                    Code.UNKNOWN,
                    "There is no wire message of type \""
                            + shortened(tree.get("type").stringValue()) + "\".",
                    "Send one that PROTOCOL.md describes.");
        }
        String object =
                tree.path("type").isString() ? whose + " \"" + tree.get("type").stringValue() + "\"" : whose;
        if (failure instanceof UnrecognizedPropertyException unknown) {
            String parent = parent(unknown);
            return Refusal.malformed(
                    (parent.isEmpty() ? capitalized(object) : "The field \"" + parent + "\" of " + object)
                            + " has no field \"" + shortened(unknown.getPropertyName()) + "\".",
                    "Its fields are: "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        String field = field(failure);
        JsonNode found = found(failure, tree);
        if (found.isMissingNode() || found.isNull()) {
            return Refusal.malformed(
                    capitalized(object) + " lacks its field \"" + field + "\".",
                    "Add \"" + field + "\": " + expected(failure) + ".");
        }
        return Refusal.malformed(
                "The field \"" + field + "\" of " + object + " is " + described(found) + ".",
                "Make it " + expected(failure) + ".");
    }

    private static String field(DatabindException failure) {
        String path = path(failure.getPath());
        String inner = failure.getCause() instanceof ConstraintViolation violation ? violation.field() : null;
        return inner == null ? path : path.isEmpty() ? inner : path + "." + inner;
    }

    private static String parent(UnrecognizedPropertyException unknown) {
        return path(unknown.getPath().subList(0, unknown.getPath().size() - 1));
    }

    private static String path(List<JacksonException.Reference> steps) {
        return steps.stream()
                .map(step -> step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : shortened(step.getPropertyName()))
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static JsonNode found(DatabindException failure, ObjectNode tree) {
        JsonNode node = tree;
        for (JacksonException.Reference step : failure.getPath()) {
            node = step.getPropertyName() == null ? node.path(step.getIndex()) : node.path(step.getPropertyName());
        }
        return failure.getCause() instanceof ConstraintViolation violation && violation.field() != null
                ? node.path(violation.field())
                : node;
    }

    private static String expected(DatabindException failure) {
        if (failure.getCause() instanceof ConstraintViolation violation) {
            return violation.expected();
        }
        Class<?> type = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (type == String.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == double.class) {
            return "a number";
        }
        if (type == int.class || type == Integer.class) {
            return "a whole number from 0";
        }
        if (type != null && List.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type != null && (type.isRecord() || Map.class.isAssignableFrom(type) || type == ObjectNode.class)) {
            return "a JSON object";
        }
        return "what PROTOCOL.md describes";
    }

    /** What was found. A text is not repeated: it may be a token. */
    private static String described(JsonNode found) {
        if (found.isString()) {
            return "a text of " + found.stringValue().length() + " characters";
        }
        if (found.isArray()) {
            return "a list";
        }
        return found.isObject() ? "an object" : found.toString();
    }

    private static String capitalized(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** As much of a name as is repeated: one line, and nothing that a terminal takes for a command. */
    private static String shortened(String name) {
        String plain = CONTROL.matcher(name).replaceAll("?");
        return plain.length() <= REPEATED ? plain : plain.substring(0, REPEATED) + "…";
    }
}
