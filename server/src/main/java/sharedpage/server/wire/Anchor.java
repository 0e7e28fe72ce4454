package sharedpage.server.wire;

import tools.jackson.databind.node.ObjectNode;

/**
 * A place on the picture.
 *
 * @param key an entity of the state as the hash names it, such as {@code frames/7} or {@code entries/A/2}
 * @param line of its bytes, or null
 */
public record Anchor(String key, Integer line) {

    /** As the wire and the log have it: the same place is always the same text. */
    public String json() {
        return Json.text(node());
    }

    ObjectNode node() {
        ObjectNode json = Json.object().put("key", key);
        return line == null ? json : json.put("line", line);
    }
}
