package sharedpage.server.wire;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of one JSON object that came from outside: each is asked for by name and type, none may be left over. */
final class ObjectReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final Pattern PLACE = Pattern.compile("[a-z]{1,16}(/[A-Za-z0-9_]{1,16}){1,2}");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** Characters of a name that are told back; a token put in its place is longer. */
    private static final int TOLD = 20;

    private final String whose;
    private final ObjectNode object;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * The parts of one object.
     *
     * @param whose what the object is, for the words of a refusal
     */
    ObjectReader(String whose, ObjectNode object) {
        this.whose = whose;
        this.object = object;
    }

    /** A name made by a program: 1 to 64 characters of {@code A-Z a-z 0-9 _ -}. */
    String name(String part) throws RefusedException {
        JsonNode node = required(part, "1 to 64 characters of A-Z a-z 0-9 _ -");
        if (!node.isString() || !NAME.matcher(node.stringValue()).matches()) {
            throw wrong(part, "1 to 64 characters of A-Z a-z 0-9 _ -");
        }
        return node.stringValue();
    }

    /** A name made by a program, or null if the part is absent. */
    String nameOrNull(String part) throws RefusedException {
        return optional(part) == null ? null : name(part);
    }

    /** One of these words. */
    String word(String part, String... words) throws RefusedException {
        String wanted = "one of " + String.join(", ", words);
        JsonNode node = required(part, wanted);
        if (!node.isString() || !List.of(words).contains(node.stringValue())) {
            throw wrong(part, wanted);
        }
        return node.stringValue();
    }

    boolean has(String part) {
        return optional(part) != null;
    }

    String text(String part) throws RefusedException {
        required(part, "a text");
        return textOrNull(part);
    }

    /** A text, or null if the part is absent. */
    String textOrNull(String part) throws RefusedException {
        JsonNode node = optional(part);
        if (node != null && !node.isString()) {
            throw wrong(part, "a text");
        }
        return node == null ? null : node.stringValue();
    }

    /** A text with so many characters at most and at least one, or null if the part is absent. */
    String shortTextOrNull(String part, int limit) throws RefusedException {
        String text = textOrNull(part);
        if (text != null && (text.isBlank() || text.length() > limit)) {
            throw wrong(part, "a text of 1 to " + limit + " characters");
        }
        return text;
    }

    /** So many different texts, each with so many characters at most. */
    List<String> texts(String part, int from, int to, int limit) throws RefusedException {
        String wanted = "a list of " + from + " to " + to + " different texts of 1 to " + limit + " characters";
        JsonNode list = required(part, wanted);
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode one : list) {
            boolean fits = one.isString()
                    && !one.stringValue().isBlank()
                    && one.stringValue().length() <= limit;
            if (!fits || !texts.add(one.stringValue())) {
                throw wrong(part, wanted);
            }
        }
        if (!list.isArray() || texts.size() < from || texts.size() > to) {
            throw wrong(part, wanted);
        }
        return List.copyOf(texts);
    }

    /** A place on the picture, or null if the part is absent. */
    Anchor placeOrNull(String part) throws RefusedException {
        if (optional(part) == null) {
            return null;
        }
        ObjectReader place = new ObjectReader("a place", object(part));
        String key = place.text("key");
        if (!PLACE.matcher(key).matches()) {
            throw place.wrong("key", "an entity of the state, such as frames/7 or entries/A/2");
        }
        Anchor found = new Anchor(key, place.numberOrNull("line"));
        place.nothingElse();
        return found;
    }

    int number(String part) throws RefusedException {
        required(part, "a whole number from 0");
        return numberOrNull(part);
    }

    /** A whole number from 0, or null if the part is absent. */
    Integer numberOrNull(String part) throws RefusedException {
        JsonNode node = optional(part);
        if (node == null) {
            return null;
        }
        if (!node.isInt() || node.intValue() < 0) {
            throw wrong(part, "a whole number from 0");
        }
        return node.intValue();
    }

    /** A whole number from 0 that may be longer than others, such as a time. */
    long longNumber(String part) throws RefusedException {
        required(part, "a whole number from 0");
        return longNumberOrNull(part);
    }

    Long longNumberOrNull(String part) throws RefusedException {
        JsonNode node = optional(part);
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
            throw wrong(part, "a whole number from 0");
        }
        return node.longValue();
    }

    double number(String part, double from, double to) throws RefusedException {
        String wanted = "a number from " + from + " to " + to;
        JsonNode node = required(part, wanted);
        if (!node.isNumber() || node.doubleValue() < from || node.doubleValue() > to) {
            throw wrong(part, wanted);
        }
        return node.doubleValue();
    }

    /** Yes or no; an absent part is no. */
    boolean flag(String part) throws RefusedException {
        JsonNode node = optional(part);
        if (node != null && !node.isBoolean()) {
            throw wrong(part, "true or false");
        }
        return node != null && node.booleanValue();
    }

    ObjectNode object(String part) throws RefusedException {
        if (required(part, "a JSON object") instanceof ObjectNode found) {
            return found;
        }
        throw wrong(part, "a JSON object");
    }

    /** Values that are single words or numbers, each as text, in the order written; empty if the part is absent. */
    Map<String, String> values(String part) throws RefusedException {
        Map<String, String> values = new LinkedHashMap<>();
        if (optional(part) != null) {
            for (Map.Entry<String, JsonNode> entry : object(part).properties()) {
                if (!entry.getValue().isValueNode() || entry.getValue().isNull()) {
                    throw wrong(part + "." + entry.getKey(), "a word, a number, true or false");
                }
                values.put(entry.getKey(), entry.getValue().asString());
            }
        }
        return values;
    }

    /** Refuses the object if it has a part that nobody asked for. */
    void nothingElse() throws RefusedException {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw new RefusedException(Refusal.malformed(
                        whose + " has no part \"" + shortened(name) + "\".",
                        "Its parts are: " + String.join(", ", known) + "."));
            }
        }
    }

    RefusedException wrong(String part, String wanted) {
        return new RefusedException(Refusal.malformed(
                "The part \"" + shortened(part) + "\" of " + whose + " is not what it should be.",
                "Make it " + wanted + "."));
    }

    private JsonNode required(String part, String wanted) throws RefusedException {
        JsonNode node = optional(part);
        if (node == null) {
            throw new RefusedException(Refusal.malformed(
                    whose + " lacks its part \"" + part + "\".", "Add \"" + part + "\": " + wanted + "."));
        }
        return node;
    }

    private JsonNode optional(String part) {
        known.add(part);
        JsonNode node = object.get(part);
        return node == null || node.isNull() ? null : node;
    }

    /** As much of a name as is told back: one line, and nothing that a terminal takes for a command. */
    private static String shortened(String name) {
        String plain = CONTROL.matcher(name).replaceAll("?");
        return plain.length() <= TOLD ? plain : plain.substring(0, TOLD) + "…";
    }
}
