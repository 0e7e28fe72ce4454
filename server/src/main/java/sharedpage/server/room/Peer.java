package sharedpage.server.room;

import sharedpage.server.wire.RefusedException;

/** The far end of one connection, as a room sees it. No method blocks or throws. */
public interface Peer {

    /** Sends a wire message. One that cannot keep up misses some and asks for the newest state later. */
    void send(WireFrame wireMessage);

    default void send(String wireMessage) {
        send(WireFrame.of(wireMessage));
    }

    /** The network address from which it comes, to which limits apply. */
    String address();

    /**
     * Counts a session that this one wants to have kept.
     *
     * @throws RefusedException if it has kept too many lately
     */
    default void mayKeep() throws RefusedException {}

    /**
     * Sends a last wire message, then hangs up.
     *
     * @param code of the WebSocket close
     */
    void sendLast(WireFrame wireMessage, int code, String words);
}
