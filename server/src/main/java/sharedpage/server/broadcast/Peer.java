package sharedpage.server.broadcast;

import sharedpage.server.refusal.RefusedException;
import sharedpage.server.wire.ServerMessage;
import sharedpage.server.wire.WireFrame;

/**
 * The far end of one connection. Rooms know connections as this only, so that they work without a web server. No method
 * blocks.
 */
public interface Peer {

    /** Sends a wire message. A peer that cannot keep up misses some, and is then sent everything anew. */
    void send(WireFrame frame);

    default void send(ServerMessage message) {
        send(WireFrame.of(message));
    }

    /**
     * Sends a last wire message, then closes the connection.
     *
     * @param code of the WebSocket close
     */
    void sendLast(WireFrame frame, int code, String reason);

    /** The network address from which it comes, to which limits apply. */
    String address();

    /**
     * Counts a session that this peer wants to have stored.
     *
     * @throws RefusedException if its address has had too many stored lately
     */
    default void countStoredSession() throws RefusedException {}
}
