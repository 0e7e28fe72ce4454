package sharedpage.e2e.swarm;

/**
 * Where a connection is made, and what it says first.
 *
 * @param path of the WebSocket
 * @param text the first wire message, or null
 */
public record Greeting(String path, String text) {
    /** To a server without sessions. */
    public static final Greeting NONE = new Greeting("/ws", null);
}
