package sharedpage.server.wire;

import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.view.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads wire messages from clients. */
public final class ClientMessageReader {
    /** The longest wire message, in bytes of UTF-8. */
    public static final int BYTES_LIMIT = Limit.WIRE_MESSAGE_BYTES.value();

    private ClientMessageReader() {}

    /** The wire message in this text. */
    public static ClientMessage read(String text) throws RefusedException {
        ObjectNode tree = Json.read(text);
        JsonNode type = tree.get("type");
        if (type == null || !type.isString()) {
            throw new RefusedException(Refusal.malformed(
                    "The wire message lacks its field \"type\".", "Add \"type\", such as \"type\": \"join\"."));
        }
        return RecordReader.read(tree, ClientMessage.class, "the wire message");
    }

    /** The id of a wire message that was refused, as far as it can be read; else null. */
    public static String idOf(String text) {
        try {
            JsonNode id = Json.read(text).get("id");
            return id != null && id.isString() && Identifier.Deserializer.matches(id.stringValue())
                    ? id.stringValue()
                    : null;
        } catch (RefusedException e) {
            return null;
        }
    }
}
