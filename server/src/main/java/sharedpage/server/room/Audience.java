package sharedpage.server.room;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.protocol.ClientWire;
import sharedpage.server.protocol.Refusal;
import sharedpage.server.protocol.Refusal.Code;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.protocol.ServerWire;
import sharedpage.server.session.Session;

/** Carries out what anybody in a room may do: vote, fork, raise a hand. Used on the room's mailbox only. */
final class Audience {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final Session session;
    private final Voting voting;
    private final Forking forking;
    private final Hands hands;

    Audience(Opened opened, House house, Voting voting, Hands hands) {
        this.session = opened.session();
        this.voting = voting;
        this.forking = new Forking(opened, house);
        this.hands = hands;
    }

    void receive(Peer peer, Guest guest, ClientWire.Anybodys command) {
        try {
            carryOut(peer, guest, command);
        } catch (RefusedException e) {
            refuse(peer, command, e.refusal());
        } catch (RuntimeException e) {
            LOG.error("a command failed", e);
            refuse(peer, command, Refusal.of(Code.PROBLEM, "The server failed over this.", "Try something else."));
        }
    }

    private void carryOut(Peer peer, Guest guest, ClientWire.Anybodys command) throws RefusedException {
        if (command instanceof ClientWire.Vote vote) {
            voting.vote(peer, vote, refusal -> refuse(peer, command, refusal));
            return;
        }
        if (command instanceof ClientWire.Fork fork) {
            peer.send(forking.fork(peer, fork));
            return;
        }
        if (command instanceof ClientWire.RaiseHand raise) {
            hands.raise(peer, raise);
        } else if (command instanceof ClientWire.LowerHand lower) {
            hands.lower(peer, guest, lower);
        }
        peer.send(ServerWire.ack(session.seq(), command.id(), session.at(), 0));
    }

    private void refuse(Peer peer, ClientWire.Command command, Refusal refusal) {
        peer.send(ServerWire.refused(session.seq(), command.id(), refusal));
    }

    /** One who comes is told what goes on; one who comes again, also what does not any more. */
    void tell(Peer peer, Guest guest, boolean again) {
        voting.tell(peer, guest, again);
        hands.tell(peer, guest, again);
    }

    /** A connection is gone. */
    void forget(Peer peer) {
        forking.forget(peer);
        hands.forget(peer);
    }
}
