package sharedpage.server.room;

import java.util.HashMap;
import java.util.Map;
import sharedpage.server.limits.Limit;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.Session;
import sharedpage.server.wire.ClassMessages;
import sharedpage.server.wire.ClientMessage;
import sharedpage.server.wire.Refusal;
import sharedpage.server.wire.Refusal.Code;
import sharedpage.server.wire.RefusedException;

/** Makes sessions of one's own from a session that others share. Used on the room's mailbox only. */
final class SessionForks {
    private static final int FORKS_LIMIT = Limit.FORKS.value();

    private final SessionContext opened;
    private final ServerContext house;
    private final Map<Peer, Integer> made = new HashMap<>();

    SessionForks(SessionContext opened, ServerContext house) {
        this.opened = opened;
        this.house = house;
    }

    /** The wire message with the links to the new session. */
    String fork(Peer peer, ClientMessage.Fork command) throws RefusedException {
        if (made.getOrDefault(peer, 0) >= FORKS_LIMIT) {
            throw limit("You have made " + FORKS_LIMIT + " sessions of your own here.", "Go on in one of them.");
        }
        Session session = opened.session().fork(command.node());
        String id = AccessTokens.randomId();
        AccessTokens.TokenPair tokens = AccessTokens.TokenPair.fresh();
        house.open(opened.fork(id, session, AccessTokens.of(tokens), house.log()), peer.address());
        made.merge(peer, 1, Integer::sum);
        return ClassMessages.forked(
                opened.session().seq(), command.id(), id, tokens.drive(), tokens.view(), command.node());
    }

    private static RefusedException limit(String what, String mend) {
        return new RefusedException(Refusal.of(Code.LIMIT, what, mend));
    }

    /** A connection is gone. */
    void connectionClosed(Peer peer) {
        made.remove(peer);
    }
}
