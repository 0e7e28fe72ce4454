package sharedpage.server.room;

import sharedpage.server.protocol.ClientWire;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.session.Change;
import sharedpage.server.session.Session;

/** Passes each command to what the session has for it. */
final class Commands {
    private final Session session;

    Commands(Session session) {
        this.session = session;
    }

    Change carryOut(ClientWire.Lasting command) throws RefusedException {
        if (command instanceof ClientWire.Next next) {
            return session.next(next);
        }
        if (command instanceof ClientWire.Choose choose) {
            return session.choose(choose);
        }
        if (command instanceof ClientWire.Perform perform) {
            return session.perform(perform);
        }
        if (command instanceof ClientWire.Move move) {
            return session.move(move);
        }
        if (command instanceof ClientWire.Change change) {
            return session.change(change);
        }
        if (command instanceof ClientWire.OfPoll poll) {
            return session.poll(poll);
        }
        throw new IllegalArgumentException("not a command of a session: " + command);
    }
}
