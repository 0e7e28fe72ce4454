package sharedpage.e2e.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.core.OpCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Follows a session, loses the connection and reconnects; demands each entry of the session exactly once. */
final class Student {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The interval of a page's heartbeats. */
    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(10);
    /** The shortest time after which a page reconnects. */
    private static final long BACKOFF_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final JsonNode session;
    private final String role;
    private SwarmConnection connection;
    private boolean joined;
    private long lastSent;
    private int seq = -1;
    private int node;
    private String hash = "";

    /**
     * Has not joined yet.
     *
     * @param session the server's answer to its creation
     * @param role host or viewer
     */
    Student(JsonNode session, String role) {
        this.session = session;
        this.role = role;
    }

    /** Joins from the last entry that it has seen. */
    void join(Swarm swarm) {
        joined = false;
        lastSent = System.nanoTime();
        String join = JSON.createObjectNode()
                .put("type", "join")
                .put("token", session.get(role).stringValue())
                .set("seen", seq < 0 ? JSON.nullNode() : JSON.getNodeFactory().numberNode(seq))
                .toString();
        // All from one address, as a campus does.
        connection =
                swarm.connect(1, true, new Endpoint("/ws/s/" + session.get("id").stringValue(), join), this::onFrame);
    }

    private void onFrame(int opcode, String text) {
        if (opcode != OpCode.TEXT) {
            return;
        }
        JsonNode message = JSON.readTree(text);
        switch (message.get("type").stringValue()) {
            case "welcome" -> {
                assertTrue(message.get("seq").intValue() >= seq, "the server forgot entries");
                at(message.get("seq"), message.at("/cursor/node"), message.at("/state/hash"));
                joined = true;
            }
            case "resumed" -> {
                assertEquals(seq, message.get("seq").intValue());
                joined = true;
            }
            case "steps" -> {
                assertEquals(seq + 1, message.get("seq").intValue(), "each entry once, in order");
                at(message.get("seq"), message.at("/cursor/node"), message.at("/steps/0/hash"));
            }
            case "refused" -> throw new AssertionError(text);
            default -> {
                // presence and the like
            }
        }
    }

    private void at(JsonNode entry, JsonNode cursor, JsonNode state) {
        seq = entry.intValue();
        node = cursor.intValue();
        hash = state.stringValue();
    }

    /** Sends a wire message, in which {@code '} may stand for a quotation mark. */
    void send(String text) {
        connection.send(text.replace('\'', '"'));
    }

    /** Does what a page does by itself: sends heartbeats, and reconnects after a refused connection. */
    void keepAlive(Swarm swarm) {
        long quiet = System.nanoTime() - lastSent;
        if (connection.isClosed() && quiet > BACKOFF_NANOS) {
            join(swarm);
        } else if (joined && !connection.isClosed() && quiet > HEARTBEAT_NANOS) {
            lastSent = System.nanoTime();
            send("{'type':'heartbeat','seq':" + seq + "}");
        }
    }

    boolean hasJoined() {
        return joined;
    }

    int node() {
        return node;
    }

    /** Whether both have seen the same last entry and the same state after it. */
    boolean agreesWith(Student other) {
        return joined && seq == other.seq && hash.equals(other.hash);
    }
}
