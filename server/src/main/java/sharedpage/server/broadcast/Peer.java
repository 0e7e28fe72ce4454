package sharedpage.server.broadcast;

import sharedpage.server.refusal.RefusedException;
import sharedpage.server.wire.ServerMessage;
import sharedpage.server.wire.WireFrame;

/**
 * The far end of one connection. Rooms know connections as this only, so that they work without a web server. No method
 * blocks. As written here it is a peer that always keeps up.
 */
public interface Peer {

    /** Sends what goes to several. A peer that cannot keep up misses some of it, and is then sent everything anew. */
    void send(WireFrame frame);

    /** Sends what is for this peer alone: an answer, or a state that it asked for. It misses none of these. */
    default void answer(ServerMessage message) {
        send(WireFrame.of(message));
    }

    /**
     * Goes on with a peer that missed something and can take more: first everything anew, then the answers that were kept.
     *
     * @param anew sends everything anew
     */
    default void catchUp(Runnable anew) {
        anew.run();
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
