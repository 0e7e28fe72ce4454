package sharedpage.server.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** How whole numbers and words are read from outside: numbers from 0 only, words as the names of an enum in small letters. */
final class StrictScalars extends SimpleModule {
    private static final long serialVersionUID = 1L;

    StrictScalars() {
        addDeserializer(Integer.class, new WholeNumber());
        addDeserializer(int.class, new WholeNumber());
        setDeserializerModifier(new EnumWords());
    }

    /** A number without a fraction from 0 to 2^31 - 1. */
    private static final class WholeNumber extends StdScalarDeserializer<Integer> {
        WholeNumber() {
            super(Integer.class);
        }

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) {
            boolean fits = parser.hasToken(JsonToken.VALUE_NUMBER_INT)
                    && parser.getNumberType() == JsonParser.NumberType.INT
                    && parser.getIntValue() >= 0;
            ConstraintViolation.unless(fits, null, "a whole number from 0");
            return parser.getIntValue();
        }
    }

    private static final class EnumWords extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            return new EnumWord(type.getRawClass());
        }
    }

    private static final class EnumWord extends StdScalarDeserializer<Object> {
        EnumWord(Class<?> type) {
            super(type);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            Object[] values = handledType().getEnumConstants();
            return Arrays.stream(values)
                    .filter(value -> parser.hasToken(JsonToken.VALUE_STRING)
                            && word(value).equals(parser.getString()))
                    .findFirst()
                    .orElseThrow(() -> new ConstraintViolation(
                            null,
                            "one of "
                                    + Arrays.stream(values)
                                            .map(StrictScalars::word)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private static String word(Object value) {
        return ((Enum<?>) value).name().toLowerCase(Locale.ROOT);
    }
}
