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

    Change carryOut(ClientWire.Command command) throws RefusedException {
        if (command instanceof ClientWire.Next next) {
            return session.next(next);
        }
        if (command instanceof ClientWire.Perform perform) {
            return session.perform(perform);
        }
        if (command instanceof ClientWire.Move move) {
            return session.move(move);
        }
        return command instanceof ClientWire.Change change ? session.change(change) : Change.jump();
    }
}
