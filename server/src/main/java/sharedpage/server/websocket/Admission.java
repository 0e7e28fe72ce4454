package sharedpage.server.websocket;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import sharedpage.server.broadcast.Identity;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.room.Room;
import sharedpage.server.room.RoomRegistry;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.Role;
import sharedpage.server.wire.ClientMessage;
import sharedpage.server.wire.ServerMessage;

/**
 * The way into a room: its session is looked for, and replayed if it is only stored; then the token or the code decides.
 *
 * @param session that the address of the socket names
 * @param address the network address that asks
 */
record Admission(RoomRegistry rooms, String session, String address) {

    /** A room, and who may enter it as what. */
    record Admitted(Room room, Identity identity) {}

    /** Refuses a client that was written for a later server. */
    static void requireKnownVersion(ClientMessage.Join join) throws RefusedException {
        if (join.version() != null && join.version() > ServerMessage.VERSION) {
            throw refused(
                    Code.MALFORMED,
                    "The client speaks version " + join.version() + " of the protocol, this server "
                            + ServerMessage.VERSION + ".",
                    "Load the page again, or use a client for version " + ServerMessage.VERSION + ".");
        }
    }

    /**
     * Whether a client may enter. The future ends with a {@link RefusedException} if it may not; no thread waits for it.
     *
     * @throws RefusedException if that is clear at once
     */
    CompletableFuture<Admitted> admit(ClientMessage.Join join) throws RefusedException {
        if (join.code() != null && !rooms.sessionOf(join.code(), address).equals(session)) {
            throw refused(
                    Code.TOKEN, "The code is that of another session.", "Ask for its session: GET /api/codes/CODE.");
        }
        return rooms.find(session, address).thenApply(room -> admitted(room, join));
    }

    private static Admitted admitted(Room room, ClientMessage.Join join) {
        try {
            return new Admitted(room, join.code() == null ? byToken(room, join) : byCode(room, join));
        } catch (RefusedException e) {
            throw new CompletionException(e);
        }
    }

    private static Identity byToken(Room room, ClientMessage.Join join) throws RefusedException {
        Role role = room.roleOf(join.token())
                .orElseThrow(() ->
                        refused(Code.TOKEN, "This link gives no access to the session.", "Copy the whole link again."));
        return new Identity(role, AccessTokens.hash(join.token()), join.participant());
    }

    private static Identity byCode(Room room, ClientMessage.Join join) throws RefusedException {
        if (!room.isOpenTo(join.code())) {
            throw refused(Code.TOKEN, "The code has just ended.", "Ask the host for a new one.");
        }
        return new Identity(Role.VIEWER, join.code(), join.participant());
    }

    private static RefusedException refused(Code code, String what, String hint) {
        return new RefusedException(Refusal.of(code, what, hint));
    }
}
