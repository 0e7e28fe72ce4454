package sharedpage.sim.machine;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What tells one action from every other one, in a form that is stored: of two actions that are different the forms are.
 *
 * @param code of the sort of action: a number of its own that is never given to another one, so sorts may be renamed
 * @param parts whole numbers, truth values, texts, bytes, operations, lists of these, and null
 */
public record ActionForm(int code, List<?> parts) {
    public ActionForm {
        parts = Collections.unmodifiableList(parts);
    }

    /** The form of an action with these parts, in an order that stays the same. */
    public static ActionForm of(int code, Object... parts) {
        return new ActionForm(code, Arrays.asList(parts));
    }
}
