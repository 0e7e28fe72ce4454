package sharedpage.server.room;

import java.util.HashMap;
import java.util.Map;
import sharedpage.server.protocol.ClassWire;
import sharedpage.server.protocol.ClientWire;
import sharedpage.server.protocol.Refusal;
import sharedpage.server.protocol.Refusal.Code;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.session.Roles;
import sharedpage.server.session.Session;

/** Makes sessions of one's own from a session that others share. Used on the room's mailbox only. */
final class Forking {
    private static final int FORKS_LIMIT = 20;

    private final Opened opened;
    private final House house;
    private final Map<Peer, Integer> made = new HashMap<>();

    Forking(Opened opened, House house) {
        this.opened = opened;
        this.house = house;
    }

    /** The wire message with the links to the new session. */
    String fork(Peer peer, ClientWire.Fork command) throws RefusedException {
        if (made.getOrDefault(peer, 0) >= FORKS_LIMIT) {
            throw limit("You have made " + FORKS_LIMIT + " sessions of your own here.", "Go on in one of them.");
        }
        Session session = opened.session().fork(command.node());
        String id = Roles.unguessable();
        Roles.Tokens tokens = Roles.Tokens.fresh();
        house.open(opened.fork(id, session, Roles.of(tokens), house.log()), peer.address());
        made.merge(peer, 1, Integer::sum);
        return ClassWire.forked(
                opened.session().seq(), command.id(), id, tokens.drive(), tokens.view(), command.node());
    }

    private static RefusedException limit(String what, String mend) {
        return new RefusedException(Refusal.of(Code.LIMIT, what, mend));
    }

    /** A connection is gone. */
    void forget(Peer peer) {
        made.remove(peer);
    }
}
