package sharedpage.e2e.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.core.OpCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One who follows a session, loses the connection and comes back; holds the server to telling each entry once. */
final class Student {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As often as a page says that it is still there. */
    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(10);
    /** How long a page waits before it tries again, at least. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final JsonNode session;
    private final String role;
    private Line line;
    private boolean joined;
    private long lastSign;
    private int seq = -1;
    private int node;
    private String hash = "";

    /**
     * One who has not joined.
     *
     * @param session as the server answered to the wish for it
     * @param role host or viewer
     */
    Student(JsonNode session, String role) {
        this.session = session;
        this.role = role;
    }

    /** Joins with what it knows already. */
    void join(Swarm swarm) {
        joined = false;
        lastSign = System.nanoTime();
        String join = JSON.createObjectNode()
                .put("type", "join")
                .put("token", session.get(role).stringValue())
                .set("seen", seq < 0 ? JSON.nullNode() : JSON.getNodeFactory().numberNode(seq))
                .toString();
        // All from one address, as a campus does.
        line = swarm.connect(1, true, new Greeting("/ws/s/" + session.get("id").stringValue(), join), this::hear);
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

    /** Does what a page does by itself: says now and then that it is there, and tries again where it was turned away. */
    void stay(Swarm swarm) {
        long quiet = System.nanoTime() - lastSign;
        if (line.isGone() && quiet > PAUSE_NANOS) {
            join(swarm);
        } else if (joined && !line.isGone() && quiet > HEARTBEAT_NANOS) {
            lastSign = System.nanoTime();
            say("{'type':'heartbeat','seq':" + seq + "}");
        }
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
