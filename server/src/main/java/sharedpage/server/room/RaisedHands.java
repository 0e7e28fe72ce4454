package sharedpage.server.room;

import java.util.LinkedHashMap;
import java.util.Map;
import sharedpage.server.broadcast.Broadcaster;
import sharedpage.server.broadcast.Identity;
import sharedpage.server.broadcast.Peer;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.wire.ServerMessage;
import sharedpage.server.wire.ViewerMessage;

/**
 * Those of a class who offer a session of their own, and the one that is shown to all. The class's own session stays as
 * it is meanwhile. Used on the room's executor only.
 */
final class RaisedHands {
    private static final int LIMIT = Limit.RAISED_HANDS.value();

    private final Session session;
    private final Broadcaster broadcaster;
    private final Map<Integer, Hand> raised = new LinkedHashMap<>();
    private int last;
    private Hand shown;

    private record Hand(int number, Peer peer, String session, String token, String words) {}

    RaisedHands(Session session, Broadcaster broadcaster) {
        this.session = session;
        this.broadcaster = broadcaster;
    }

    /** One hand a connection: an earlier one goes down. */
    void raise(Peer peer, ViewerMessage.RaiseHand command) throws RefusedException {
        raised.values().removeIf(hand -> hand.peer.equals(peer));
        if (raised.size() >= LIMIT) {
            throw refused(Code.LIMIT, "There are " + LIMIT + " hands up already.", "Wait, then raise it again.");
        }
        last++;
        raised.put(last, new Hand(last, peer, command.session(), command.token(), command.words()));
        sendToHosts();
    }

    /**
     * Lowers a hand.
     *
     * @param role of the sender
     * @param number of the hand; null for the sender's own
     */
    void lower(Peer sender, Role role, Integer number) throws RefusedException {
        if (number == null) {
            raised.values().removeIf(hand -> hand.peer.equals(sender));
        } else {
            Hand hand = hand(number);
            if (role != Role.HOST && !hand.peer.equals(sender)) {
                throw refused(Code.ROLE, "This hand is another viewer's.", "Lower your own: leave out its number.");
            }
            raised.remove(hand.number);
            if (!hand.peer.equals(sender)) {
                hand.peer.answer(new ServerMessage.HandLowered(session.seq(), hand.number));
            }
        }
        sendToHosts();
    }

    /** Shows what a hand offers, until something else is shown; null for the class's own session. */
    void show(Integer number) throws RefusedException {
        shown = number == null ? null : hand(number);
        broadcaster.broadcast(showing());
    }

    private Hand hand(int number) throws RefusedException {
        Hand hand = raised.get(number);
        if (hand == null) {
            throw refused(Code.UNKNOWN, "Hand " + number + " is not raised.", "Choose a raised hand.");
        }
        return hand;
    }

    /**
     * What is shown, to one who comes; to a host also which hands are up.
     *
     * @param again whether it was here before and may believe what no longer holds
     */
    void greet(Peer peer, Identity identity, boolean again) {
        if (shown != null || again) {
            peer.answer(showing());
        }
        if (identity.role() == Role.HOST && (!raised.isEmpty() || again)) {
            peer.answer(hands());
        }
        if (identity.role() == Role.VIEWER && again && !isUp(peer)) {
            peer.answer(new ServerMessage.HandLowered(session.seq(), null));
        }
    }

    private boolean isUp(Peer peer) {
        return raised.values().stream().anyMatch(hand -> hand.peer.equals(peer));
    }

    /** A hand goes down with its connection. What is shown stays. */
    void remove(Peer peer) {
        if (raised.values().removeIf(hand -> hand.peer.equals(peer))) {
            sendToHosts();
        }
    }

    private void sendToHosts() {
        broadcaster.broadcast(Role.HOST, hands());
    }

    private ServerMessage hands() {
        return new ServerMessage.Hands(
                session.seq(),
                raised.values().stream()
                        .map(hand -> new ServerMessage.HandSummary(hand.number, hand.words))
                        .toList());
    }

    private ServerMessage showing() {
        return new ServerMessage.Showing(
                session.seq(),
                shown == null ? null : new ServerMessage.ShownSession(shown.number, shown.session, shown.token));
    }

    private static RefusedException refused(Code code, String what, String hint) {
        return new RefusedException(Refusal.of(code, what, hint));
    }
}
