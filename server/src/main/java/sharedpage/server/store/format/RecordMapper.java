package sharedpage.server.store.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import sharedpage.server.limits.Limit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON text and back: strict and bounded, since an exported file may come from anywhere. */
final class RecordMapper {
    private static final int DEPTH_LIMIT = Limit.JSON_DEPTH.value();
    /** Characters of one text; a scenario is one. */
    private static final int TEXT_LIMIT = Limit.SCENARIO_BYTES.value();
    /** Characters of one record: a scenario, each character of which may be written as an escape. */
    private static final long RECORD_LIMIT = Limit.IMPORT_LINE_CHARACTERS.value();

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z0-9_.]{1,80}");

    private static final int NAME_LIMIT = Limit.JSON_NAME_CHARACTERS.value();
    private static final int NUMBER_LIMIT = Limit.JSON_NUMBER_CHARACTERS.value();
    private static final int TOKEN_LIMIT = Limit.JSON_TOKENS.value();

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_LIMIT)
                            .maxStringLength(TEXT_LIMIT)
                            .maxNameLength(NAME_LIMIT)
                            .maxNumberLength(NUMBER_LIMIT)
                            .maxDocumentLength(RECORD_LIMIT)
                            .maxTokenCount(TOKEN_LIMIT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(
                    ignored -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RecordMapper() {}

    static String text(Object record) {
        return MAPPER.writeValueAsString(record);
    }

    /** The tree of JSON text that was checked before. */
    static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }

    static <T> T read(String text, Class<T> type) throws MalformedRecordException {
        T read;
        try {
            read = MAPPER.readValue(text, type);
        } catch (JacksonException e) {
            throw new MalformedRecordException(reason(e));
        }
        if (read == null) {
            throw new MalformedRecordException("The record is null, not one JSON object.");
        }
        return read;
    }

    /** What is wrong, without a word of what was in the text: it may be a secret. */
    private static String reason(JacksonException failure) {
        if (failure instanceof StreamConstraintsException) {
            return "The JSON is nested deeper than " + DEPTH_LIMIT + ", or a name is longer than " + NAME_LIMIT
                    + " characters, a number than " + NUMBER_LIMIT + ", a text than " + TEXT_LIMIT
                    + ", the record than "
                    + RECORD_LIMIT + ", or it has more than " + TOKEN_LIMIT + " parts.";
        }
        if (failure instanceof StreamReadException) {
            return "This is not one JSON object with each name once: column "
                    + failure.getLocation().getColumnNr() + ".";
        }
        if (failure instanceof InvalidTypeIdException) {
            return "Its \"type\" is missing or unknown to this version of the program.";
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "It has a field that is unknown to this version of the program" + named(unknown.getPropertyName())
                    + ".";
        }
        if (failure instanceof ValueInstantiationException
                && failure.getCause() instanceof IllegalArgumentException e) {
            return "Its field " + e.getMessage() + ".";
        }
        String path = failure.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .reduce((outer, inner) -> outer + "." + inner)
                .orElse("");
        return "A field is missing or of another type than expected" + named(path) + ".";
    }

    /** The name of a field, if it looks like one: an unknown name may hold anything. */
    private static String named(String field) {
        return PLAIN_NAME.matcher(field).matches() ? ": \"" + field + "\"" : "";
    }
}
