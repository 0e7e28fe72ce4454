package sharedpage.server.room;

import java.util.LinkedHashMap;
import java.util.Map;
import sharedpage.server.limits.Limit;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.wire.ClassMessages;
import sharedpage.server.wire.ClientMessage;
import sharedpage.server.wire.Refusal;
import sharedpage.server.wire.Refusal.Code;
import sharedpage.server.wire.RefusedException;

/**
 * Those of a class who offer a session of their own, and the one that is shown to all. The class's own session stays as
 * it is meanwhile. Used on the room's mailbox only.
 */
final class RaisedHands {
    private static final int LIMIT = Limit.RAISED_HANDS.value();

    private final Session session;
    private final ServerContext house;
    private final Broadcaster followers;
    private final Map<Integer, Hand> raised = new LinkedHashMap<>();
    private int last;
    private Hand shown;

    private record Hand(int number, Peer peer, String session, String token, String words) {}

    RaisedHands(SessionContext opened, ServerContext house, Broadcaster followers) {
        this.session = opened.session();
        this.house = house;
        this.followers = followers;
    }

    void raise(Peer peer, ClientMessage.RaiseHand command) throws RefusedException {
        Room room = house.room(command.session())
                .orElseThrow(() -> refused(
                        Code.GONE, "The session to be shown is not open.", "Make it by fork, and join it first."));
        if (room.roleOf(command.token()).orElse(null) != Role.VIEWER) {
            throw refused(Code.TOKEN, "The token does not look on at the session to be shown.", "Give its view token.");
        }
        raised.values().removeIf(hand -> hand.peer.equals(peer));
        if (raised.size() >= LIMIT) {
            throw refused(Code.LIMIT, "There are " + LIMIT + " hands up already.", "Wait, then raise it again.");
        }
        room.keep();
        last++;
        raised.put(last, new Hand(last, peer, command.session(), command.token(), command.words()));
        tellDrivers();
    }

    void lower(Peer peer, Identity guest, ClientMessage.LowerHand command) throws RefusedException {
        if (command.hand() == null) {
            raised.values().removeIf(hand -> hand.peer.equals(peer));
        } else {
            Hand hand = hand(command.hand());
            if (guest.role() != Role.HOST && !hand.peer.equals(peer)) {
                throw refused(Code.ROLE, "This is somebody else's hand.", "Lower your own: leave out its number.");
            }
            raised.remove(hand.number);
            if (!hand.peer.equals(peer)) {
                hand.peer.send(ClassMessages.lowered(session.seq(), hand.number));
            }
        }
        tellDrivers();
    }

    /** Shows what a hand offers, until something else is shown. */
    void show(ClientMessage.Show command) throws RefusedException {
        shown = command.hand() == null ? null : hand(command.hand());
        followers.broadcast(showing());
    }

    private Hand hand(int number) throws RefusedException {
        Hand hand = raised.get(number);
        if (hand == null) {
            throw refused(Code.UNKNOWN, "There is no hand " + number + " up.", "Take one that is.");
        }
        return hand;
    }

    /**
     * One who comes is told what is shown, and if it drives, which hands are up.
     *
     * @param again whether it was here and may believe that something is shown, or a hand up, that is not any more
     */
    void tell(Peer peer, Identity guest, boolean again) {
        if (shown != null || again) {
            peer.send(showing());
        }
        if (guest.role() == Role.HOST && (!raised.isEmpty() || again)) {
            peer.send(hands());
        }
        if (guest.role() == Role.VIEWER && again && !isUp(peer)) {
            peer.send(ClassMessages.lowered(session.seq(), null));
        }
    }

    private boolean isUp(Peer peer) {
        return raised.values().stream().anyMatch(hand -> hand.peer.equals(peer));
    }

    /** Somebody is gone: nobody could talk about that hand. What is shown stays. */
    void connectionClosed(Peer peer) {
        if (raised.values().removeIf(hand -> hand.peer.equals(peer))) {
            tellDrivers();
        }
    }

    private void tellDrivers() {
        followers.broadcast(Role.HOST, hands());
    }

    private String hands() {
        Map<Integer, String> words = new LinkedHashMap<>();
        raised.forEach((number, hand) -> words.put(number, hand.words));
        return ClassMessages.hands(session.seq(), words);
    }

    private String showing() {
        return shown == null
                ? ClassMessages.showing(session.seq(), null, null, null)
                : ClassMessages.showing(session.seq(), shown.number, shown.session, shown.token);
    }

    private static RefusedException refused(Code code, String what, String mend) {
        return new RefusedException(Refusal.of(code, what, mend));
    }
}
