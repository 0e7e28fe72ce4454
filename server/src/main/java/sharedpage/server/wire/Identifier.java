package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.regex.Pattern;
import sharedpage.server.view.ConstraintViolation;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A field that must be there and holds a name made by a program: 1 to 64 characters of {@code A-Z a-z 0-9 _ -}. */
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonProperty(required = true)
@JsonSetter(nulls = Nulls.FAIL)
@JsonDeserialize(using = Identifier.Deserializer.class)
@interface Identifier {

    /** The same, but the field may be absent. */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonDeserialize(using = Deserializer.class)
    @interface Optional {}

    /** Reads a text and checks its characters. */
    final class Deserializer extends StdScalarDeserializer<String> {
        private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_-]{1,64}");

        Deserializer() {
            super(String.class);
        }

        static boolean matches(String text) {
            return IDENTIFIER.matcher(text).matches();
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING) || !matches(parser.getString())) {
                throw new ConstraintViolation(null, "1 to 64 characters of A-Z a-z 0-9 _ -");
            }
            return parser.getString();
        }
    }
}
