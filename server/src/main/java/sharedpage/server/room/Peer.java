package sharedpage.server.room;

import sharedpage.server.protocol.RefusedException;

/** The far end of one connection, as a room sees it. No method blocks or throws. */
public interface Peer {

    /** Sends a wire message. One that cannot keep up misses some and asks for the newest state later. */
    void send(Encoded wireMessage);

    default void send(String wireMessage) {
        send(Encoded.of(wireMessage));
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
    void sendLast(Encoded wireMessage, int code, String words);
}
