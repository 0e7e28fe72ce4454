package sharedpage.e2e.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jetty.websocket.core.OpCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One who follows a session, loses the connection and comes back; holds the server to telling each entry once. */
final class Student {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode session;
    private final String role;
    private Line line;
    private boolean joined;
    private int seq = -1;
    private int node;
    private String hash = "";

    /**
     * One who has not joined.
     *
     * @param session as the server answered to the wish for it
     * @param role drive or view
     */
    Student(JsonNode session, String role) {
        this.session = session;
        this.role = role;
    }

    /** Joins with what it knows already. */
    void join(Swarm swarm) {
        joined = false;
        String join = JSON.createObjectNode()
                .put("type", "join")
                .put("session", session.get("id").stringValue())
                .put("token", session.get(role).stringValue())
                .set("seen", seq < 0 ? JSON.nullNode() : JSON.getNodeFactory().numberNode(seq))
                .toString();
        // All from one address, as a campus does.
        line = swarm.connect(1, true, join, this::hear);
    }

    private void hear(int opcode, String text) {
        if (opcode != OpCode.TEXT) {
            return;
        }
        JsonNode told = JSON.readTree(text);
        switch (told.get("type").stringValue()) {
            case "welcome" -> {
                assertTrue(told.get("seq").intValue() >= seq, "the server forgot entries");
                at(told.get("seq"), told.at("/cursor/node"), told.at("/state/hash"));
                joined = true;
            }
            case "resumed" -> {
                assertEquals(seq, told.get("seq").intValue());
                joined = true;
            }
            case "steps" -> {
                assertEquals(seq + 1, told.get("seq").intValue(), "each entry once, in order");
                at(told.get("seq"), told.at("/cursor/node"), told.at("/steps/0/hash"));
            }
            case "refused" -> throw new AssertionError(text);
            default -> {
                // how many are here, and the like
            }
        }
    }

    private void at(JsonNode entry, JsonNode cursor, JsonNode state) {
        seq = entry.intValue();
        node = cursor.intValue();
        hash = state.stringValue();
    }

    /** Says a wire message, in which {@code '} may stand for a quotation mark. */
    void say(String text) {
        line.say(text.replace('\'', '"'));
    }

    /** The server turned it away; as a page does, it tries again. */
    boolean isTurnedAway() {
        return line.isGone();
    }

    boolean hasJoined() {
        return joined;
    }

    int node() {
        return node;
    }

    /** Whether both know of the same last entry and the same state after it. */
    boolean agreesWith(Student other) {
        return joined && seq == other.seq && hash.equals(other.hash);
    }
}
