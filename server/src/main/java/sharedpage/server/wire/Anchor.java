package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import sharedpage.server.view.ConstraintViolation;

/**
 * A place on the picture.
 *
 * @param key an entity of the state, such as {@code frames/7} or {@code entries/A/2}
 * @param line of its bytes, or null
 */
public record Anchor(@Required String key, @JsonInclude(JsonInclude.Include.NON_NULL) Integer line) {
    private static final Pattern KEY = Pattern.compile("[a-z]{1,16}(/[A-Za-z0-9_]{1,16}){1,2}");

    public Anchor {
        ConstraintViolation.unless(
                KEY.matcher(key).matches(), "key", "an entity of the state, such as frames/7 or entries/A/2");
    }
}
