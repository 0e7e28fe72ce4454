package sharedpage.sim.event;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The values of the placeholders, such as {@code {process}}, in the sentences of one event: its components under their
 * own names, and words made from them.
 */
public final class Placeholders {
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Placeholders() {}

    static Placeholders of(String name, Object value) {
        return new Placeholders().and(name, value);
    }

    /** These and one more. */
    Placeholders and(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /**
     * The value of a placeholder; it may be null.
     *
     * @param text in which it stands, for the message where there is no such placeholder
     */
    Object value(String name, String text) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("The sentence \"" + text + "\" has the placeholder {" + name
                    + "}. Expected one of " + String.join(", ", values.keySet())
                    + ". Hint: correct sentences.txt, or add it to placeholders() of the event.");
        }
        return values.get(name);
    }
}
