package sharedpage.server.view;

import java.util.Locale;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON: what comes from outside is read as a tree, strictly and within limits, so that a refusal can say what was found; what
 * is sent is written from records.
 */
public final class Json {
    static final int DEPTH_LIMIT = Limit.JSON_DEPTH.value();
    static final int STRING_LIMIT = Limit.JSON_STRING_CHARACTERS.value();
    private static final int SCENARIO_LIMIT = Limit.SCENARIO_BYTES.value();

    private static final JsonMapper WIRE = mapper(STRING_LIMIT, Limit.FRAME_BYTES.value());
    /** A scenario text travels as one string, in which each character may be escaped. */
    private static final JsonMapper SCENARIO = mapper(SCENARIO_LIMIT, Limit.REQUEST_BYTES.value());

    /** Reads and writes records. A value of another kind than the record's field is not converted. */
    private static final JsonMapper RECORDS = JsonMapper.builder()
            .addModule(new StrictScalars())
            .addModule(new ModelTypes())
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .withCoercionConfig(
                    LogicalType.Textual, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private static final JsonMapper SORTED = RECORDS.rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    private static JsonMapper mapper(int longestString, long longestDocument) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH_LIMIT)
                        .maxStringLength(longestString)
                        .maxNameLength(Limit.JSON_NAME_CHARACTERS.value())
                        .maxNumberLength(Limit.JSON_NUMBER_CHARACTERS.value())
                        .maxDocumentLength(longestDocument)
                        .maxTokenCount(Limit.JSON_TOKENS.value())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** A record or a list of records as text. */
    public static String text(Object value) {
        return RECORDS.writeValueAsString(value);
    }

    /** The one text of a record: keys sorted, no spaces. */
    static String canonical(Record record) {
        return SORTED.writeValueAsString(record);
    }

    /** The record that a tree describes. */
    public static <T> T record(ObjectNode tree, Class<T> type) {
        return RECORDS.treeToValue(tree, type);
    }

    /** The word by which a constant of the model is called. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A record as UTF-8 text. */
    public static byte[] bytes(Object record) {
        return RECORDS.writeValueAsBytes(record);
    }

    /** Reads a wire message, or the like. */
    public static ObjectNode read(String text) throws RefusedException {
        return read(WIRE, Limit.JSON_STRING_CHARACTERS, text);
    }

    /** Reads a body that may hold a whole scenario text. */
    public static ObjectNode readWithScenario(String text) throws RefusedException {
        return read(SCENARIO, Limit.SCENARIO_BYTES, text);
    }

    /** Which limit was met, by the first word of what Jackson says of it. */
    private static String tooMuch(String message) {
        String part = message.substring(0, Math.max(0, message.indexOf(' ')));
        return switch (part) {
            case "String" -> "A text in the JSON is too long.";
            case "Name" -> "A name in the JSON is too long.";
            case "Number" -> "A number in the JSON is too long.";
            case "Token" -> "The JSON has too many parts.";
            default -> message.contains("depth") ? "The JSON is nested too deeply." : "The JSON is too long.";
        };
    }

    private static ObjectNode read(JsonMapper mapper, Limit longest, String text) throws RefusedException {
        JsonNode node;
        try {
            node = mapper.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new RefusedException(Refusal.malformed(
                    tooMuch(e.getOriginalMessage()),
                    "At most: " + Limit.JSON_DEPTH + ", " + Limit.JSON_TOKENS + ", names of "
                            + Limit.JSON_NAME_CHARACTERS + ", numbers of " + Limit.JSON_NUMBER_CHARACTERS
                            + ", strings of " + longest + "."));
        } catch (StreamReadException e) {
            throw new RefusedException(Refusal.malformed(
                    "This is not JSON, or a name comes twice: line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ".",
                    "Send one JSON object."));
        } catch (JacksonException e) {
            throw new RefusedException(Refusal.malformed("This is not one JSON object.", "Send one JSON object."));
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new RefusedException(Refusal.malformed("This is not a JSON object.", "Send one JSON object."));
    }
}
