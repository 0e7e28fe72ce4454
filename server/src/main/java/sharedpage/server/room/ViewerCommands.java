package sharedpage.server.room;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.session.Session;
import sharedpage.server.wire.ClientMessage;
import sharedpage.server.wire.Refusal;
import sharedpage.server.wire.Refusal.Code;
import sharedpage.server.wire.RefusedException;
import sharedpage.server.wire.ServerMessages;

/** Carries out what anybody in a room may do: vote, fork, raise a hand. Used on the room's mailbox only. */
final class ViewerCommands {
    private static final Logger LOG = LoggerFactory.getLogger(ViewerCommands.class);

    private final Session session;
    private final PollCommands voting;
    private final SessionForks forking;
    private final RaisedHands hands;

    ViewerCommands(SessionContext opened, ServerContext house, PollCommands voting, RaisedHands hands) {
        this.session = opened.session();
        this.voting = voting;
        this.forking = new SessionForks(opened, house);
        this.hands = hands;
    }

    void receive(Peer peer, Identity guest, ClientMessage.ViewerCommand command) {
        try {
            carryOut(peer, guest, command);
        } catch (RefusedException e) {
            refuse(peer, command, e.refusal());
        } catch (RuntimeException e) {
            LOG.error("a command failed", e);
            refuse(peer, command, Refusal.of(Code.PROBLEM, "The server failed over this.", "Try something else."));
        }
    }

    private void carryOut(Peer peer, Identity guest, ClientMessage.ViewerCommand command) throws RefusedException {
        if (command instanceof ClientMessage.Vote vote) {
            voting.vote(peer, vote, refusal -> refuse(peer, command, refusal));
            return;
        }
        if (command instanceof ClientMessage.Fork fork) {
            peer.send(forking.fork(peer, fork));
            return;
        }
        if (command instanceof ClientMessage.RaiseHand raise) {
            hands.raise(peer, raise);
        } else if (command instanceof ClientMessage.LowerHand lower) {
            hands.lower(peer, guest, lower);
        }
        peer.send(ServerMessages.ack(session.seq(), command.id(), session.cursorNode(), 0));
    }

    private void refuse(Peer peer, ClientMessage.Command command, Refusal refusal) {
        peer.send(ServerMessages.refused(session.seq(), command.id(), refusal));
    }

    /** One who comes is told what goes on; one who comes again, also what does not any more. */
    void tell(Peer peer, Identity guest, boolean again) {
        voting.tell(peer, guest, again);
        hands.tell(peer, guest, again);
    }

    /** A connection is gone. */
    void connectionClosed(Peer peer) {
        forking.connectionClosed(peer);
        hands.connectionClosed(peer);
    }
}
