package sharedpage.e2e.swarm;

/**
 * Where a client connects, and what it sends first.
 *
 * @param path of the WebSocket
 * @param firstMessage the first wire message, or null
 */
public record Endpoint(String path, String firstMessage) {
    /** Of a server without sessions. */
    public static final Endpoint WITHOUT_SESSIONS = new Endpoint("/ws", null);
}
