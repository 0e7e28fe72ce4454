package sharedpage.server.wire;

import sharedpage.server.view.ConstraintViolation;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A value that is a word, a number or a truth value, as its text: settings have values of each kind. */
final class ScalarText extends StdScalarDeserializer<String> {
    ScalarText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        ConstraintViolation.unless(parser.currentToken().isScalarValue(), null, "a word, a number, true or false");
        return parser.getString();
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        throw new ConstraintViolation(null, "a word, a number, true or false");
    }
}
